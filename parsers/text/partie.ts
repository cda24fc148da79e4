/** A row that is in another row already, or only recalled: no total adds it up. */
import { pliage } from './plain.ts';

/** "dont équipe féminine", "- y compris la TVA", "(dont énergie)", "Pour mémoire : restes à réaliser", "P.M. 2023". */
const part =
  /^[^\p{L}\p{N}]{0,6}(?:dont(?![\p{L}])|y\scompris(?![\p{L}])|pour\smemoire(?![\p{L}])|p\.\s?m\.|pm\s?(?:[:(–-]|(?:19|20)\d{2}))/u;

export function estPartie(plain: string): boolean {
  return part.test(pliage(plain.slice(0, 40)));
}

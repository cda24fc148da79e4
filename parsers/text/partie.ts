/** A row that is in another row already, or only recalled: no total adds it up. */
import { pliage } from '../vocabulaire/plain.ts';

/**
 * "dont équipe féminine", "- y compris la TVA", "(dont énergie)", "Pour mémoire : restes à réaliser", "P.M. 2023";
 * "P.M. Industrie" and "PM 2000 SARL" are whom something is given.
 */
const part =
  /^[^a-z\d]{0,6}(?:dont(?![a-z])|y\scompris(?![a-z])|pour\smemoire(?![a-z])|p\.\s?m\.\s{0,3}$|p\.?\s?m\.?\s{0,3}(?:[:(–-]|(?:19|20)\d{2}\s{0,3}(?:[:(–-]|$)))/u;
/** Most rows begin with another letter. */
const first = /^[^A-Za-z\d]{0,6}[DdYyPp]/u;

export function estPartie(plain: string): boolean {
  return first.test(plain) && part.test(pliage(plain.slice(0, 40)));
}

/** Which of a file's acts only list the others: "Liste des délibérations", before their full text. */
import type { Block } from '../../contract/types.ts';
import { headOfBlock } from '../lignes/blocks.ts';
import { resultat } from '../vocabulaire/decisions.ts';
import { motif } from '../vocabulaire/notion.ts';
import { pliage } from '../vocabulaire/plain.ts';
import type { Part } from './parts.ts';

const MIN_SHARED = 0.8;
const MIN_WORD = 3;

/** Whether a title is that of an act that the file holds in full. */
export function estDeja(titre: string, titres: readonly string[]): boolean {
  const words = wordsOf(titre);
  if (words.length === 0) return false;
  return titres.some((other) => {
    const known = new Set(wordsOf(other));
    return words.filter((word) => known.has(word)).length >= words.length * MIN_SHARED;
  });
}

function wordsOf(plain: string): string[] {
  return pliage(plain)
    .split(/[^\p{L}\p{N}]{1,50}/u)
    .filter((word) => word.length >= MIN_WORD);
}

export function actesDe(parts: readonly Part[]): Part[] {
  return parts.filter(({ nature }) => nature === 'deliberation');
}

/** What an act of its own begins with, where it is set as a heading. */
export const titreDActe =
  /^(?:extrait\s(?:du\sregistre|du\sproces|des\sdeliberations)|deliberation\s(?:de\sla|du|des|de\sl['’])(?![\p{L}]))/u;

/** "ADOPTÉ À L'ACCLAMATION" alone says it as well as a formula. */
const decided = new RegExp(
  [
    String.raw`unanimi|apres\s(?:en\s)?avoir\s(?:en\s)?delibere|^\W{0,4}vote\s{0,3}:`,
    String.raw`(?:^|[.!?]\s)${motif(resultat)}\s(?:a|par)\s|\d\svoix\s(?:pour|contre)`,
  ].join('|'),
  'u',
);

/** Something was decided already, so that a further title begins another act. */
export function aDecide(blocks: readonly Block[]): boolean {
  return blocks.some((block) => decided.test(headOfBlock(block)));
}

/** When two spellings are one name: folded, or near enough for a slip of the keyboard. */
import { distance } from 'fastest-levenshtein';
import { memoire } from '../../parsers/vocabulaire/memoire.ts';
import { motsPlies } from '../../parsers/vocabulaire/plain.ts';
import { nameKey } from './assemblee.ts';

/** Longer than any name: two such texts are not compared letter by letter. */
const MAX_LENGTH = 120;

/** One or two letters apart, of words long enough for that to be a slip. */
export function nearWord(a: string, b: string): boolean {
  const longest = Math.max(a.length, b.length);
  if (longest > MAX_LENGTH || Math.min(a.length, b.length) < 4 || a === b) return false;
  return distance(a, b) <= (longest >= 7 ? 2 : 1);
}

export function nearName(a: string, b: string): boolean {
  const [one, other] = [nameKey(a), nameKey(b)];
  return one === other || nearWord(one, other);
}

const small = new Set([
  'de',
  'du',
  'des',
  'la',
  'le',
  'les',
  'l',
  'd',
  'et',
  'l’',
  'association',
  'departement',
  'caisse',
  'centre',
  'national',
]);

/**
 * How many words two names of a body share, when they share most of one of the two: "Résidence Pour Tous"
 * and "l'association Résidence Pour Tous"; else 0.
 */
export function sharedWords(a: string, b: string): number {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared >= Math.min(one.size, other.size) * 0.6 ? shared : 0;
}

const wordsOf = memoire(
  (plain: string): ReadonlySet<string> =>
    new Set(motsPlies(plain).filter((word) => !small.has(word))),
);

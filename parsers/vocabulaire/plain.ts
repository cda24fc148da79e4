/** Comparing French text: without case, accents, or the many ways to type an apostrophe and a dash. */
import { memoire } from './memoire.ts';

const dashes = /[‐‑‒–—−]/gu;
const apostrophes = /[’‘ʼ´`]/gu;
const quotes = /[“”«»]/gu;

/** For comparing: "Hénin-Carvin" and "HENIN–CARVIN" are one. */
export function pliage(plain: string): string {
  // Most names have no accent: what follows costs ten times as much.
  if (/^[!-~]{1,80}(?: [!-~]{1,80}){0,40}$/u.test(plain) && !/[`´]/u.test(plain))
    return plain.toLowerCase();
  return plain
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/gu, 'oe')
    .replace(/æ/gu, 'ae')
    .replace(apostrophes, "'")
    .replace(dashes, '-')
    .replace(quotes, '"')
    .replace(/\s{1,1000}/gu, ' ')
    .trim();
}

/** `pliage` of words that stand in hundreds of rows: a theme, a territory, a unit. */
export const plie = memoire(pliage);

/** The words of a name, folded: "Hénin-Carvin" has two. */
export function motsPlies(plain: string): string[] {
  const fold = pliage(plain);
  // Classes of all letters cost ten times as much, and few names need them once they are folded.
  const apart = /^[ -~]{0,400}$/u.test(fold) ? /[^a-z0-9]{1,10}/u : /[^\p{L}\p{N}]{1,10}/u;
  return fold.split(apart).filter((word) => word !== '');
}

const folded = new Map<string, string>();

/** The same, character by character: an offset in what it gives is an offset in what it was given. */
export function pliageFixe(plain: string): string {
  let out = '';
  for (let at = 0; at < plain.length; at++) {
    const code = plain.charCodeAt(at);
    if (code < 0x80) {
      out +=
        code >= 0x41 && code <= 0x5a
          ? String.fromCharCode(code + 32)
          : code < 0x20
            ? ' '
            : plain[at];
      continue;
    }
    const character = plain[at] ?? '';
    let fold = folded.get(character);
    if (fold === undefined) {
      fold = foldOne(character);
      folded.set(character, fold);
    }
    out += fold;
  }
  return out;
}

function foldOne(character: string): string {
  if (/[\u00a0\u202f\u2007\u2009\u200a\ufeff]/u.test(character)) return ' ';
  const single = character
    .replace(apostrophes, "'")
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase();
  return single.length === 1 ? single : character;
}

export function estMajuscules(plain: string): boolean {
  return /\p{Lu}/u.test(plain) && !/\p{Ll}/u.test(plain);
}

/** White space of every kind to single spaces: how a `texte` is read. */
export function normaliser(plain: string): string {
  return plain.replace(/\s{1,10000}/gu, ' ').trim();
}

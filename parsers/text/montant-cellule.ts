/** The amount of a table cell, alone or beside a note: "1 200 € *", "600 € (1)", "50,00 € (sous réserve)". */
import type { Range } from './grammar.ts';
import { lireMontant } from './montant.ts';

/** "(300 €)" may be what is meant, "(+ 300 €)" adds to it, "(ou 300 €)" offers another: no notes. */
const otherAmount = String.raw`\s?\d[\d\s.,]{0,20}(?:€|euros?)\s?\)|\s?\d[\d\s.,]{2,20}\)|[^()]{0,80}(?:[+]|(?<![\p{L}])(?:ou|puis)(?![\p{L}]))`;
/** "(porté à 12 000 €)", "(- 2 000 €)", "(refusé)": what stands before is no more the amount; "(dont 200 €)" is in it. */
const changed = [
  String.raw`(?!\s?(?:dont|y\scompris)\s)[^()]{0,80}(?:\d\s?(?:€|euros?(?![\p{L}]))|(?<!\d\s?)[-−–]\s?\d)`,
  String.raw`[^()]{0,80}(?:port[ée]|ramen[ée]|au\slieu|moins|retir|refus|annul|rejet|suppr|ajourn|corrig|rectifi|r[ée]dui)`,
].join('|');
/** "15²" is no amount with a note, nor "12⁵⁰": cents, the sign of the currency or three figures stand before one. */
const superscript = String.raw`(?<=(?:€|euros?|[.,]\d{2}|\d{3})\s{0,3})[¹²]?[⁰¹²³⁴⁵⁶⁷⁸⁹](?![⁰¹²³⁴⁵⁶⁷⁸⁹])`;
const note = String.raw`(?:\*{1,3}|${superscript}|\[\d{1,2}\]|\((?!${otherAmount}|${changed})[^()]{1,80}\))`;
const noteAfter = new RegExp(
  String.raw`^([^*()[\]⁰¹²³⁴⁵⁶⁷⁸⁹]{1,60}?)\s{0,3}(?:${note}\s{0,3}){1,3}\.?$`,
  'iu',
);
const starBefore = /^\*{1,3}\s{0,3}(?=[^*\s])/u;
/** No amount is longer, nor one with its notes. */
const MAX_AMOUNT = 60;
const MAX_NOTED = 150;

/** Where the amount stands; null where the cell is none. */
export function montantDeCellule(plain: string): Range | null {
  if (lireMontant(plain) !== null) return { from: 0, to: plain.length };
  if (plain.length > MAX_NOTED || !/\d/u.test(plain)) return null;
  const trimmed = plain.trimEnd();
  const from = starBefore.exec(trimmed)?.[0].length ?? 0;
  const rest = trimmed.slice(from);
  const length = (noteAfter.exec(rest)?.[1] ?? rest).length;
  return lireMontant(rest.slice(0, length)) === null ? null : { from, to: from + length };
}

/** "1 5O0,00 €", "12.34.5 €", "####": figures in the place of an amount that make none; words are no figures. */
export function estIllisible(plain: string): boolean {
  const trimmed = plain.trim();
  if (trimmed === '' || trimmed.length > MAX_AMOUNT || montantDeCellule(trimmed) !== null)
    return false;
  if (/^#{2,20}$/u.test(trimmed)) return true;
  const bare = trimmed.replace(/€|euros?|eur(?![\p{L}])|h\.?t\.?$|t\.?t\.?c\.?$/giu, '');
  const letters = bare.match(/\p{L}/gu)?.length ?? 0;
  const digits = bare.match(/\d/gu)?.length ?? 0;
  return (
    digits >= 2 &&
    letters <= MAX_LETTERS &&
    letters * 2 <= digits &&
    !bare.includes('%') &&
    (bare !== trimmed || !/\d\s?[-/]\s?\d/u.test(bare))
  );
}

/** Of a figure misread by a machine: "1 5O0,00", "l 200"; "3 ETP" is a count. */
const MAX_LETTERS = 2;

/** International bank account numbers (ISO 13616). */
import { type Found, findAll } from './grammar.ts';

const inText =
  /(?<![\p{L}\d])[A-Z]{2}\d{2}(?:\s?[A-Z\d]{4}){2,7}(?:\s?[A-Z\d]{1,4})?(?![\p{L}\d])/gu;

export function lireIban(plain: string): string | null {
  const compact = plain.trim().replace(/\s/gu, '').toUpperCase();
  return /^[A-Z]{2}\d{2}[A-Z\d]{8,30}$/u.test(compact) ? compact : null;
}

export function trouverIbans(plain: string): Found<string>[] {
  return findAll(inText, plain, (match) => {
    const value = lireIban(match[0]);
    const from = match.index ?? 0;
    return value === null ? null : { from, to: from + match[0].length, value };
  });
}

/** Modulo 97 (ISO 7064), digit by digit. */
export function ibanValide(iban: string): boolean {
  const compact = lireIban(iban);
  if (compact === null) return false;
  let rest = 0;
  for (const character of compact.slice(4) + compact.slice(0, 4)) {
    for (const digit of Number.parseInt(character, 36).toString())
      rest = (rest * 10 + Number(digit)) % 97;
  }
  return rest === 1;
}

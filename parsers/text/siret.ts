/** SIRET numbers: fourteen digits, often printed in groups. */
import { type Found, findAll } from './grammar.ts';

const inText =
  /(?<!\d|\d\s)(?:\d{14}|\d{3}\s\d{3}\s\d{3}\s\d{5}|\d{3}\s\d{3}\s\d{3}\s\d{2}\s?\d{3}|\d{9}\s\d{5})(?!\d|\s\d)/gu;
export function lireSiret(plain: string): string | null {
  const digits = plain.trim().replace(/[\s.]/gu, '');
  return /^\d{14}$/u.test(digits) ? digits : null;
}

export function trouverSirets(plain: string): Found<string>[] {
  return findAll(inText, plain, (match) => {
    const from = match.index ?? 0;
    return { from, to: from + match[0].length, value: match[0].replace(/\s/gu, '') };
  });
}

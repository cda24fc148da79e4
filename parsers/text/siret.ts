/** SIRET numbers: fourteen digits, often printed in groups. */
import { type Found, findAll } from './grammar.ts';

const inText =
  /(?<!\d|\d\s)(?:\d{14}|\d{3}\s\d{3}\s\d{3}\s\d{5}|\d{3}\s\d{3}\s\d{3}\s\d{2}\s?\d{3}|\d{9}\s\d{5})(?!\d|\s\d)/gu;
/** La Poste's establishments share one SIREN, and their digits add up to a multiple of five instead. */
const LA_POSTE = '356000000';

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

/** The check digit (Luhn), with La Poste's exception. */
export function siretValide(siret: string): boolean {
  if (!/^\d{14}$/u.test(siret)) return false;
  const digits = [...siret].map(Number);
  if (siret.startsWith(LA_POSTE) && digits.reduce((sum, digit) => sum + digit, 0) % 5 === 0)
    return true;
  return (
    digits.reduce((sum, digit, index) => sum + (index % 2 === 0 ? doubled(digit) : digit), 0) %
      10 ===
    0
  );
}

function doubled(digit: number): number {
  return digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
}

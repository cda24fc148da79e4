/** The key of SIREN and SIRET numbers: what a document prints and what a table publishes are held to the same. */

/** La Poste's establishments share one SIREN, and their digits add up to a multiple of five instead. */
const LA_POSTE = '356000000';

/** Fourteen digits with their key, with La Poste's exception. */
export function siretValide(siret: string): boolean {
  if (!/^\d{14}$/u.test(siret)) return false;
  return cleJuste(siret) || (siret.startsWith(LA_POSTE) && somme([...siret].map(Number)) % 5 === 0);
}

/** The check digit (Luhn) of a SIREN or a SIRET, from the right. */
export function cleJuste(digits: string): boolean {
  const weighed = [...digits].map((digit, at) => {
    const twice = Number(digit) * ((digits.length - at) % 2 === 0 ? 2 : 1);
    return twice > 9 ? twice - 9 : twice;
  });
  return somme(weighed) % 10 === 0;
}

function somme(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}

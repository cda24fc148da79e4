/** Which units are the same thing: "PLACES D'ACCOMPAGNEMENT" and "accompagnements", "sessions supplémentaires" and "sessions". */
import type { Decimal } from 'decimal.js';
import type { AnnexeLigne, Quantite, Total } from '../../contract/contract.ts';
import { memoire } from '../../parsers/vocabulaire/memoire.ts';
import { pliage } from '../../parsers/vocabulaire/plain.ts';
import { onceEach } from './contexte.ts';
import { decimal, sum } from './nombres.ts';

const before = /^(?:places?|nombre|nb)(?:\s(?:de\s(?:la\s)?|d')|\s)/u;

/** The word that says what is counted, in the singular; nothing where the unit is not said. */
export function uniteKey(quantite: Quantite): string {
  return keyOf(quantite.unite?.value ?? '');
}

const keyOf = memoire((unite: string): string => {
  const folded = pliage(unite).replace(before, '');
  const word = /[a-zœæ]{1,40}(?:\.[a-zœæ]{1,10}){0,3}/u.exec(folded)?.[0] ?? '';
  return word.length > 3 ? word.replace(/[sx]$/u, '') : word;
});

/** What a row counts in a unit; undefined when it does not say. */
export function quantiteIn(ligne: AnnexeLigne, unite: string): Decimal | undefined {
  const found = ligne.quantites.filter((quantite) => uniteKey(quantite) === unite);
  return found.length === 0 ? undefined : sum(found.map(({ valeur }) => valeur.value));
}

export interface Ecart {
  readonly quantite: Quantite;
  readonly unite: string;
  /** What the rows add up to. */
  readonly somme: Decimal;
  /** That less what is printed. */
  readonly ecart: Decimal;
}

/** Each unit that a total prints, beside the rows that say how many of it they have. */
export const ecartsOf = onceEach((contexte, total: Total): Ecart[] => {
  const lignes = contexte.lignesOf(total);
  return total.quantites.flatMap((quantite) => {
    const unite = uniteKey(quantite);
    const parts = lignes.flatMap((ligne) =>
      ligne.quantites.flatMap((one) => (uniteKey(one) === unite ? [one.valeur.value] : [])),
    );
    if (parts.length === 0) return [];
    const somme = sum(parts);
    return [{ quantite, unite, somme, ecart: somme.minus(decimal(quantite.valeur.value)) }];
  });
});

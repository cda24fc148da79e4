/** A presentation annex counts otherwise than the funding table: "8,5 ETP" where the rows have 9,5. */
import type { Quantite } from '../../contract/contract.ts';
import { type Check, ofDecision, placesOf } from './check.ts';
import { count, differing, sum } from './nombres.ts';
import { type Proposition, propositionsOf } from './propositions.ts';
import { quantiteIn, uniteKey } from './unites.ts';

export const operationQuantite: Check = {
  code: 'operation.quantite_differente',
  *run(contexte) {
    for (const proposition of propositionsOf(contexte)) {
      const { operation, lignes } = proposition;
      for (const [unite, said] of byUnit(operation.quantites)) {
        const counted = countedIn(proposition, unite);
        if (counted === null) continue;
        const values = said.map(({ valeur }) => valeur.value);
        if (values.some((value) => counted.some((one) => one.equals(value)))) continue;
        const whole = sum(values);
        if (counted.some((one) => one.equals(whole))) continue;
        const said0 = said.reduce((best, one) =>
          one.valeur.value > best.valeur.value ? one : best,
        );
        yield {
          spans: placesOf(said0.valeur),
          ...differing(said0.valeur.value, counted[0] ?? 0, count),
          values: { operation: operation.numero?.value ?? '', unite: said0.unite?.value ?? '' },
          connexes: placesOf(
            ...lignes.flatMap(({ quantites }) => quantites.map(({ valeur }) => valeur)),
          ),
          ...ofDecision(operation),
        };
      }
    }
  },
};

function byUnit(quantites: readonly Quantite[]): Map<string, Quantite[]> {
  const units = new Map<string, Quantite[]>();
  for (const quantite of quantites) {
    const unite = uniteKey(quantite);
    if (unite !== '') units.set(unite, [...(units.get(unite) ?? []), quantite]);
  }
  return units;
}

/** What the table counts in a unit: by the rows, and by the totals printed under them. */
function countedIn({ groupes, lignes }: Proposition, unite: string) {
  const rows = lignes.flatMap((ligne) => quantiteIn(ligne, unite) ?? []);
  if (rows.length === 0) return null;
  const printed = groupes.flatMap(({ total }) =>
    (total?.quantites ?? []).filter((quantite) => uniteKey(quantite) === unite),
  );
  return [
    sum(rows),
    ...(printed.length === 0 ? [] : [sum(printed.map(({ valeur }) => valeur.value))]),
  ];
}

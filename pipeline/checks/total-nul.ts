/** A count of 0 is printed over rows that count something: "0" under "Financement de 15 personnes". */
import type { AnnexeLigne } from '../../contract/contract.ts';
import { type Check, ofDecision, placesOf } from './check.ts';
import { count, differing, sum } from './nombres.ts';
import { uniteKey } from './unites.ts';

export const totalNul: Check = {
  code: 'total.quantite_nulle',
  *run(contexte) {
    for (const total of contexte.donnees.totaux) {
      const zero = total.quantites.find(
        // A unit that only the header gives says nothing of what this total counts.
        ({ valeur, unite }) => valeur.value === 0 && (unite == null || unite.derived === true),
      );
      const counted = zero === undefined ? null : oneUnit(contexte.lignesOf(total));
      if (zero === undefined || counted === null || counted.length === 0) continue;
      yield {
        spans: placesOf(zero.valeur),
        ...differing(0, sum(counted.map(({ valeur }) => valeur.value)), count),
        values: { unite: counted[0]?.unite?.value ?? '' },
        connexes: placesOf(...counted.map(({ valeur }) => valeur)),
        ...ofDecision(total),
      };
    }
  },
};

/** What the rows count, when they all count the same thing. */
function oneUnit(lignes: readonly AnnexeLigne[]) {
  const all = lignes.flatMap(({ quantites }) => quantites);
  const units = new Set(all.map(uniteKey));
  return units.size === 1 && !units.has('') && all.some(({ valeur }) => valeur.value > 0)
    ? all
    : null;
}

/** The payments are more than the whole that they are parts of. */
import { type Accord, accordsOf } from './accords.ts';
import { type Check, ofDecision, placesOf } from './check.ts';
import { decimal, differing, sum } from './nombres.ts';

export const accordVersements: Check = {
  code: 'versement.depassement',
  *run(contexte) {
    for (const accord of accordsOf(contexte)) {
      // Only payments that are counted ("1er versement de 69 000 €"): the others may be the same ones, said twice.
      const ranked = accord.versements.filter(
        ({ rang, montant }) => rang != null && montant != null,
      );
      const whole = wholeOf(accord);
      if (ranked.length < 2 || whole === undefined) continue;
      const somme = sum(ranked.map(({ montant }) => montant?.value));
      if (somme.lessThanOrEqualTo(whole.value)) continue;
      yield {
        spans: placesOf(...ranked.map(({ montant }) => montant)),
        ...differing(somme, whole.value),
        connexes: placesOf(whole),
        ...ofDecision(accord),
      };
    }
  },
};

/** The largest amount of the agreement is the whole. */
function wholeOf({ montants }: Accord) {
  const [first, ...others] = montants;
  if (first === undefined) return undefined;
  return others.reduce(
    (best, one) => (decimal(one.value).greaterThan(best.value) ? one : best),
    first,
  );
}

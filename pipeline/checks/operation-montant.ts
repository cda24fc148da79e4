/** A presentation annex proposes another amount than the funding table gives to the operation. */
import { type Check, ofDecision, placesOf } from './check.ts';
import { differing, same, sum } from './nombres.ts';
import { montantPropose, propositionsOf } from './propositions.ts';

export const operationMontant: Check = {
  code: 'operation.montant_different',
  *run(contexte) {
    for (const proposition of propositionsOf(contexte)) {
      const { operation, groupes } = proposition;
      const { montants } = operation;
      const attendu = montantPropose(proposition);
      if (montants.length === 0 || attendu.isZero()) continue;
      if (montants.some(({ value }) => same(value, attendu))) continue;
      if (same(sum(montants.map(({ value }) => value)), attendu)) continue;
      const said = montants.reduce((best, one) =>
        attendu.minus(one.value).abs().lessThan(attendu.minus(best.value).abs()) ? one : best,
      );
      yield {
        spans: placesOf(said),
        ...differing(said.value, attendu),
        values: { operation: operation.numero?.value ?? '' },
        connexes: placesOf(...groupes.map(({ total }) => total?.montant ?? total)),
        ...ofDecision(operation),
      };
    }
  },
};

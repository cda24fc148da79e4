/** More is charged to a budget line than it has. */
import { type Check, ofDecision, placesOf } from './check.ts';
import { decimal, differing } from './nombres.ts';

export const imputationPlafond: Check = {
  code: 'imputation.depassement',
  *run(contexte) {
    for (const ligne of contexte.donnees.imputations) {
      const plafond = ligne.disponible ?? ligne.autorisation;
      if (plafond == null || ligne.montant == null) continue;
      if (decimal(ligne.montant.value).lessThanOrEqualTo(plafond.value)) continue;
      yield {
        spans: placesOf(ligne.montant),
        ...differing(ligne.montant.value, plafond.value),
        connexes: placesOf(plafond),
        ...ofDecision(ligne),
      };
    }
  },
};

/** What is available less what is proposed is not the balance that is printed. */
import { type Check, ofDecision, placesOf } from './check.ts';
import { decimal, differing, same } from './nombres.ts';

export const imputationSolde: Check = {
  code: 'imputation.solde_different',
  *run(contexte) {
    for (const ligne of contexte.donnees.imputations) {
      const { disponible, montant, solde } = ligne;
      if (disponible == null || montant == null || solde == null) continue;
      const attendu = decimal(disponible.value).minus(montant.value);
      if (same(attendu, solde.value)) continue;
      yield {
        spans: placesOf(solde),
        ...differing(solde.value, attendu),
        values: { disponible: disponible.value, montant: montant.value },
        connexes: placesOf(disponible, montant),
        ...ofDecision(ligne),
      };
    }
  },
};

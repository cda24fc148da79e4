/** A total is the sum of totals of which one is wrong: the voted 7 127 786,75 € rests on the 1 703 600,00 € printed for operation 3. */
import { type Check, lineOf, ofDecision, placesOf } from './check.ts';
import { reaches, sommeOf, sousTotaux } from './niveaux-totaux.ts';
import { differing, same, sum } from './nombres.ts';

export const totalRepose: Check = {
  code: 'total.repose_sur_un_ecart',
  *run(contexte) {
    for (const [total, under] of sousTotaux(contexte)) {
      const { montant } = total;
      if (montant == null || under.length === 0 || reaches(contexte, total)) continue;
      if (!same(montant.value, sum(under.map((one) => one.montant?.value)))) continue;
      const wrong = under.filter((one) => one.montant != null && !reaches(contexte, one));
      if (wrong.length === 0) continue;
      yield {
        spans: placesOf(montant),
        ...differing(montant.value, sommeOf(contexte, total)),
        values: { ligne: wrong.map(lineOf).join(', ') },
        connexes: placesOf(...wrong.map((one) => one.montant)),
        ...ofDecision(total),
      };
    }
  },
};

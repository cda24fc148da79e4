/** A printed count is not the sum of what the rows count in that unit: "10 849" places under rows that make 10 850. */
import { type Check, ofDecision, placesOf } from './check.ts';
import { uniteEchangee } from './ligne-unite.ts';
import { count, differing } from './nombres.ts';
import { ecartsOf } from './unites.ts';

export const totalQuantite: Check = {
  code: 'total.quantite_differente',
  *run(contexte) {
    for (const total of contexte.donnees.totaux) {
      const lignes = contexte.lignesOf(total);
      const wrong = ecartsOf(contexte, total).filter(({ ecart }) => !ecart.isZero());
      if (wrong.length === 0 || uniteEchangee(wrong, lignes) !== null) continue;
      for (const { quantite, unite, somme } of wrong) {
        yield {
          spans: placesOf(quantite.valeur),
          ...differing(quantite.valeur.value, somme, count),
          values: { unite: quantite.unite?.value ?? unite },
          connexes: placesOf(
            ...lignes.flatMap((ligne) => ligne.quantites.map(({ valeur }) => valeur)),
          ),
          ...ofDecision(total),
        };
      }
    }
  },
};

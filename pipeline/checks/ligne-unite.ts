/** A row counts in one unit what its total needs in another: "6000 Places" where the total needs 6000 accueils. */
import type { AnnexeLigne, Quantite } from '../../contract/contract.ts';
import { type Check, ofDecision, placesOf } from './check.ts';
import { count } from './nombres.ts';
import { type Ecart, ecartsOf, uniteKey } from './unites.ts';

export const ligneUnite: Check = {
  code: 'ligne.unite_douteuse',
  *run(contexte) {
    for (const total of contexte.donnees.totaux) {
      const lignes = contexte.lignesOf(total);
      const wrong = ecartsOf(contexte, total).filter(({ ecart }) => !ecart.isZero());
      const found = uniteEchangee(wrong, lignes);
      if (found === null) continue;
      const { quantite, ligne, attendue } = found;
      const valeur = count(quantite.valeur.value);
      yield {
        spans: placesOf(quantite.valeur, quantite.unite),
        constate: `${valeur} ${quantite.unite?.value ?? ''}`.trim(),
        attendu: `${valeur} ${attendue.unite?.value ?? ''}`.trim(),
        values: {
          constate: `${valeur} ${quantite.unite?.value ?? ''}`.trim(),
          attendue: attendue.unite?.value ?? '',
        },
        connexes: placesOf(...total.quantites.flatMap((one) => [one.valeur, one.unite])),
        ...ofDecision(ligne),
      };
    }
  },
};

/** Two units are off by as much, and one row alone, counted in the other unit, puts both right. */
export function uniteEchangee(
  wrong: readonly Ecart[],
  lignes: readonly AnnexeLigne[],
): { ligne: AnnexeLigne; quantite: Quantite; attendue: Quantite } | null {
  const [a, b] = wrong;
  if (wrong.length !== 2 || a === undefined || b === undefined) return null;
  if (!a.ecart.plus(b.ecart).isZero()) return null;
  const [over, under] = a.ecart.isPositive() ? [a, b] : [b, a];
  const found = lignes.flatMap((ligne) =>
    ligne.quantites
      .filter(
        (quantite) => uniteKey(quantite) === over.unite && over.ecart.equals(quantite.valeur.value),
      )
      .map((quantite) => ({ ligne, quantite, attendue: under.quantite })),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** A row alone has another unit price than its group: 170 places for 21 250,00 € among rows at 250 a place. */
import type { Decimal } from 'decimal.js';
import type { AnnexeLigne } from '../../contract/contract.ts';
import { groupBy } from '../../parsers/lignes/groupes.ts';
import { type Check, ofDecision, placesOf } from './check.ts';
import { amount, count, decimal, differing } from './nombres.ts';

/** Fewer rows than this, or a smaller share at the same price, say nothing of a price. */
const MIN_ROWS = 5;
const MIN_SHARE = 0.7;

interface Priced {
  readonly ligne: AnnexeLigne;
  readonly quantite: Decimal;
  readonly prix: Decimal;
  /** The price in full: what is compared. */
  readonly key: string;
}

export const lignePrix: Check = {
  code: 'ligne.prix_unitaire',
  *run(contexte) {
    for (const { lignes } of contexte.groupes) {
      if (lignes.length < MIN_ROWS) continue;
      const priced = lignes.flatMap(pricedOf);
      const usual = usualPrice(priced);
      if (usual === null) continue;
      for (const { ligne, quantite, prix } of priced) {
        if (prix.equals(usual.prix)) continue;
        const montant = ligne.montant;
        yield {
          spans: placesOf(montant),
          ...differing(montant?.value ?? 0, quantite.times(usual.prix).toDecimalPlaces(2)),
          values: {
            prix: amount(prix.toDecimalPlaces(2)),
            usuel: amount(usual.prix.toDecimalPlaces(2)),
            lignes: String(usual.rows),
            total: String(priced.length),
            quantite: count(quantite),
          },
          connexes: placesOf(ligne.quantites[0]?.valeur, ...usual.places),
          ...ofDecision(ligne),
        };
      }
    }
  },
};

function pricedOf(ligne: AnnexeLigne): Priced[] {
  const [quantite, another] = ligne.quantites;
  if (quantite === undefined || another !== undefined || ligne.montant == null) return [];
  if (quantite.valeur.value === 0) return [];
  const counted = decimal(quantite.valeur.value);
  const prix = decimal(ligne.montant.value).div(counted);
  return [{ ligne, quantite: counted, prix, key: prix.toString() }];
}

/** The price that most rows have, and two of them to look at. */
function usualPrice(priced: readonly Priced[]) {
  if (priced.length < MIN_ROWS) return null;
  const byPrice = groupBy(priced, ({ key }) => key);
  const most = [...byPrice.values()].reduce((best, one) => (one.length > best.length ? one : best));
  const [first, last, rows] = [most[0], most.at(-1), most.length];
  if (first === undefined || last === undefined) return null;
  if (rows < priced.length * MIN_SHARE || rows === priced.length) return null;
  return { prix: first.prix, rows, places: [first.ligne.montant, last.ligne.montant] };
}

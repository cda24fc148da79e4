/**
 * An amount that a presentation annex says of an operation stands nowhere in the rows of that operation:
 * "15 000 €" a beneficiary, while a row has 18 000,00 €.
 */
import { trouverMontants } from '../../parsers/text/montant.ts';
import { type Check, ofDecision, placesOf } from './check.ts';
import { montantOf } from './niveaux-totaux.ts';
import { amount, sum } from './nombres.ts';
import { montantPropose, type Proposition, propositionsOf } from './propositions.ts';

export const operationDetail: Check = {
  code: 'operation.montant_inconnu',
  *run(contexte) {
    for (const proposition of propositionsOf(contexte)) {
      const { operation, lignes } = proposition;
      // Where the table gives no amount ("Financement au travers du FSL"), there is nothing to find it in.
      if (montantPropose(proposition).isZero()) continue;
      const printed = new Set(lignes.map(montantOf));
      const others = operation.montants.filter(({ value }) => !printed.has(value));
      if (others.length === 0) continue;
      const known = amountsOf(proposition);
      for (const montant of others) {
        if (known.has(amount(montant.value))) continue;
        yield {
          spans: placesOf(montant),
          constate: montant.value,
          values: { operation: operation.numero?.value ?? '', montant: montant.value },
          connexes: placesOf(...lignes.map((ligne) => ligne.montant)),
          ...ofDecision(operation),
        };
      }
    }
  },
};

function amountsOf(proposition: Proposition): Set<string> {
  const { lignes, groupes, operation } = proposition;
  const known = new Set<string>([amount(montantPropose(proposition))]);
  for (const ligne of lignes) {
    const montant = montantOf(ligne);
    if (montant !== undefined) known.add(amount(montant));
    const description = ligne.description?.value ?? '';
    for (const { value } of trouverMontants(description)) known.add(amount(value));
  }
  for (const { total } of groupes)
    if (total?.montant != null) known.add(amount(total.montant.value));
  // The whole that the proposal itself adds up: 13 200 and 25 000 for 38 200.
  if (operation.montants.length > 2)
    known.add(amount(sum(operation.montants.slice(1).map(({ value }) => value))));
  return known;
}

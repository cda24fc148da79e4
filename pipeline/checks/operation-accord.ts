/** A proposal and the agreement attached for it share no amount: "37 130.40€" in one, "37 180.40 €" in the other. */
import { accordsByAnnexe } from './accord-montant.ts';
import { montantsOfAccord } from './accords.ts';
import { type Check, ofDecision, placesOf } from './check.ts';
import { amount } from './nombres.ts';
import { montantPropose, propositionsOf } from './propositions.ts';

export const operationAccord: Check = {
  code: 'operation.accord_different',
  *run(contexte) {
    const accordOf = accordsByAnnexe(contexte);
    for (const proposition of propositionsOf(contexte)) {
      const { operation, lignes } = proposition;
      const accord = lignes.map(accordOf).find((one) => one !== undefined);
      // Where the table has the amount, the table is what both are compared with.
      if (accord === undefined || !montantPropose(proposition).isZero()) continue;
      if (operation.montants.length === 0 || accord.montants.length === 0) continue;
      const said = new Set(operation.montants.map(({ value }) => amount(value)));
      const given = montantsOfAccord(contexte, accord);
      if (given.some(({ value }) => said.has(amount(value)))) continue;
      const last = accord.montants.at(-1);
      yield {
        spans: placesOf(...operation.montants),
        constate: operation.montants.map(({ value }) => amount(value)).join(', '),
        attendu: amount(last?.value ?? 0),
        values: { operation: operation.numero?.value ?? '' },
        connexes: placesOf(...accord.montants),
        ...ofDecision(operation),
      };
    }
  },
};

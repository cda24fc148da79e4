/** "Il est proposé de financer 6 structures", while the funding table has 66 rows for the operation. */
import { plie } from '../../parsers/vocabulaire/plain.ts';
import { type Check, lineOf, ofDecision, placesOf } from './check.ts';
import { count, differing } from './nombres.ts';
import { propositionsOf, sentenceAt } from './propositions.ts';

const bodies = /^(?:structure|association|organisme|porteur|operateur|beneficiaire|partenaire)s?$/u;

export const compteStructures: Check = {
  code: 'compte.structures',
  *run(contexte) {
    for (const { operation, lignes, passages } of propositionsOf(contexte)) {
      for (const { valeur, unite } of operation.quantites) {
        if (!bodies.test(plie(unite?.value ?? ''))) continue;
        const names = new Set(lignes.map(({ beneficiaire }) => plie(beneficiaire?.value ?? '')));
        if (valeur.value === lignes.length || valeur.value === names.size) continue;
        // Only what is proposed: "2 associations étaient conventionnées" is about the past.
        if (!/propos/u.test(sentenceAt(passages, valeur))) continue;
        yield {
          spans: placesOf(valeur, unite),
          ...differing(valeur.value, names.size, count),
          values: {
            operation: operation.numero?.value ?? '',
            lignes: String(lignes.length),
            debut: lineOf(lignes[0]),
            fin: lineOf(lignes.at(-1)),
          },
          connexes: placesOf(...lignes.map(({ beneficiaire }) => beneficiaire)),
          ...ofDecision(operation),
        };
      }
    }
  },
};

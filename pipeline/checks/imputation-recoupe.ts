/** The decision and its report give one budget line different amounts. */

import type { Imputation } from '../../contract/contract.ts';
import { pliage } from '../../parsers/vocabulaire/plain.ts';
import { type Check, ofDecision, placesOf } from './check.ts';
import { differing, same } from './nombres.ts';

const columns = ['autorisation', 'disponible', 'montant', 'solde'] as const;

export const imputationRecoupe: Check = {
  code: 'imputation.document_different',
  *run(contexte) {
    const first = new Map<string, Imputation>();
    for (const ligne of contexte.donnees.imputations) {
      const { codeOperation, imputation, deliberation, document } = ligne;
      if (codeOperation == null) continue;
      const key = [deliberation, pliage(codeOperation.value), imputation?.value ?? ''].join('\n');
      const before = first.get(key);
      if (before === undefined) first.set(key, ligne);
      else if (before.document !== document) {
        for (const column of columns) {
          const [said, other] = [ligne[column], before[column]];
          if (said == null || other == null || same(said.value, other.value)) continue;
          yield {
            spans: placesOf(said),
            ...differing(said.value, other.value),
            values: { code: codeOperation.value },
            connexes: placesOf(other),
            ...ofDecision(ligne),
          };
        }
      }
    }
  },
};

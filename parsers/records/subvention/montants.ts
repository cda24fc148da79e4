/** The amounts printed in a stretch of running text. */
import type { Montant } from '../../../contract/contract.ts';
import type { Text } from '../../../contract/types.ts';
import { type Reading, some } from '../../reading.ts';
import { trouverMontants } from '../../text/montant.ts';

export function parseMontants(reading: Reading, text: Text): Montant[] {
  return trouverMontants(text.plain).flatMap((found) => {
    const montant = reading.lu('montant', text, found);
    if (montant === null) return [];
    const taxe = found.taxe === undefined ? null : reading.lu('taxe', text, found.taxe);
    return [{ ...montant, ...some('taxe', taxe) }];
  });
}

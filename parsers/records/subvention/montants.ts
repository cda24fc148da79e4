/** The amounts printed in a stretch of running text. */
import type { Montant } from '../../../contract/contract.ts';
import type { Text } from '../../../contract/types.ts';
import { type Reading, some } from '../../reading.ts';
import { trouverMontants } from '../../text/montant.ts';
import { type Partie, partieDuMontant } from '../../text/montant-part.ts';
import { pliageFixe } from '../../vocabulaire/plain.ts';

export function parseMontants(reading: Reading, text: Text): Montant[] {
  const montants = trouverMontants(text.plain);
  const folded = montants.length === 0 ? '' : pliageFixe(text.plain);
  return montants.flatMap((found) => {
    const partie = partieDuMontant(folded, found);
    if (partie !== null && partie.sorte !== 'taux' && !ditEnEntier(text.plain, partie)) {
      const constate = text.plain.slice(partie.from, partie.to);
      reading.note({ code: 'montant.partiel', spans: reading.spans(text, partie), constate });
      return [];
    }
    const montant = reading.lu('montant', text, found);
    if (montant === null) return [];
    const taxe = found.taxe === undefined ? null : reading.lu('taxe', text, found.taxe);
    return [{ ...montant, ...some('taxe', taxe) }];
  });
}

/** "entre 200 € et 300 €" prints two amounts; of "10 000 à 15 000 €" one is none, nor is the factor of "2 x 4 000 €". */
function ditEnEntier(plain: string, { from, to, sorte }: Partie): boolean {
  return sorte === 'fourchette' && trouverMontants(plain.slice(from, to)).length > 1;
}

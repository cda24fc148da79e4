/**
 * A name spelled two ways: "HINGREZ-CÉRÉDA" and "HINGREZ-CEREDA", "Blanzy Pourre" and "Blanzly Pourre".
 * A name with another accent, or another letter beside the same neighbour. Notes only: two bodies may have names as near.
 */
import type { Span } from '../../contract/types.ts';
import { type Check, placesOf } from './check.ts';
import type { Contexte } from './contexte.ts';
import { accentVariants, type Mot, motsOf, nearNeighbours } from './orthographe-mots.ts';

export const orthographe: Check = {
  code: 'nom.deux_orthographes',
  *run(contexte) {
    const mots = motsOf(contexte);
    for (const [rare, usual] of [...accentVariants(mots), ...nearNeighbours(mots)]) {
      yield {
        spans: placesOf({ spans: placeOf(contexte, rare) }),
        constate: rare.printed,
        attendu: usual.printed,
        values: { nom: rare.printed, autre: usual.printed },
        connexes: placesOf({ spans: placeOf(contexte, usual) }),
      };
    }
  },
};

function placeOf(contexte: Contexte, { passage, from, to }: Mot): Span[] {
  return contexte.places(passage, from, to);
}

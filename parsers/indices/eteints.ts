/** For measuring what cues are worth: which of them a document uses, and how to switch them off. */
import type { Source } from '../../contract/types.ts';
import { lignesOf } from '../lignes/lignes.ts';
import { indices } from './index.ts';
import { lit } from './indice.ts';

export { eteindre } from './indice.ts';

/** The ids of the cues that read a line of the source. */
export function releverVus({ blocks }: Source): string[] {
  const lignes = lignesOf(blocks);
  return indices()
    .filter((indice) => lignes.some(({ head }) => lit(indice, head)))
    .map(({ id }) => id);
}

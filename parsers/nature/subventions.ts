/** "Attributions de subventions dans le cadre de la Culture :": who is paid what was decided elsewhere. */
import type { Block } from '../../contract/types.ts';
import { headOf } from '../lignes/blocks.ts';
import { lignesOf } from '../lignes/lignes.ts';

const grants =
  /(?:attribution|octroi|versement|liste|tableau|synthese)s?(?:\s\p{L}{1,20}){0,4}\ssubventions?/u;

export function parleDeSubventions(blocks: readonly Block[]): boolean {
  return lignesOf(blocks).some(({ text }) => grants.test(headOf(text)));
}

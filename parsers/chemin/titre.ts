/** A line that the path takes for the title of an act, or for where something else begins. */
import type { Zone } from '../indices/zones.ts';
import type { Ligne } from '../lignes/lignes.ts';
import type { FoundEntete } from '../text/entete.ts';
import type { Range } from '../text/grammar.ts';

export interface Titre {
  readonly ligne: Ligne;
  /** Place among the lines. */
  readonly index: number;
  readonly entete: FoundEntete;
  /** How many lines it takes. */
  readonly longueur: number;
  /** Its rank is that of the group it stands in. */
  readonly groupe?: Titre;
  /** Its number, where that is printed on a line of its own. */
  readonly voisin?: { readonly ligne: Ligne; readonly numero: Range };
  /** It is no title: something else begins here. */
  readonly zone?: Zone;
  /** A list prints the same title: it takes `longueur` lines and no more. */
  readonly complet?: true;
}

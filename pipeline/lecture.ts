/** How a source is going to be read, as one answer: its nature, its kind, and the parts or items that it falls into. */

import type { Line, Source } from '../contract/types.ts';
import { type Chemin, cheminDe } from '../parsers/chemin/chemin.ts';
import { type Item, itemsDuChemin, type Minutes, minutesOf } from '../parsers/chemin/minutes.ts';
import { estRegistre } from '../parsers/chemin/registre.ts';
import { lignesOf } from '../parsers/lignes/lignes.ts';
import { type Nature, natureDe } from '../parsers/nature/nature.ts';
import { actesDe, aDecide } from '../parsers/parties/actes.ts';
import { couperActe } from '../parsers/parties/decoupe.ts';
import { type Part, partsOf } from '../parsers/parties/parts.ts';

/** Minutes of a session, acts with a head each, one act, several by their headings, an agreement, what is none of these. */
export type Genre = 'proces-verbal' | 'registre' | 'acte' | 'actes' | 'accord' | 'autre';

export interface Lecture {
  readonly genre: Genre;
  readonly nature: Nature;
  /** Found when it is first asked for; null for a document without a line that could be a title. */
  readonly chemin: () => Chemin | null;
  /** The same without what is attached to a single act: what its records are held against. */
  readonly propre: () => Chemin | null;
  /** Of `proces-verbal` and `registre`. */
  readonly minutes: Minutes | null;
  /** Of `acte` and `actes`. */
  readonly parts: readonly Part[];
  /** Of these, what the path takes for the title of the first act. */
  readonly item: Item | null;
}

export function lectureDe({ blocks, lines }: Source): Lecture {
  const chemin = uneFois(() => cheminDe(blocks, lignesOf(blocks)));
  const nature = natureDe(blocks, chemin);
  const rien = { nature, chemin, propre: chemin, minutes: null, parts: [], item: null };
  if (nature.nature !== 'acte') return { ...rien, genre: nature.nature };
  const parts = partsOf(blocks).map((part) => couperActe(part, lines));
  const several = actesDe(parts).length > 1;
  const genre = several ? 'actes' : 'acte';
  // The path of an act without its annexes is short; that of a hundred pages of them takes as long as all the rest.
  const propre = uneFois(() => cheminDe(parts[0]?.blocks ?? [], lignesOf(parts[0]?.blocks ?? [])));
  if (estSeul(parts, lines, propre)) return { ...rien, genre, parts, propre };
  const path = chemin();
  // A list of what was decided, then the acts in full: each act is read by itself.
  const enPlein = several && (path?.etapes ?? []).some(({ coupure }) => coupure?.zone === 'tete');
  if (path === null || enPlein) return { ...rien, genre, parts };
  const minutes = minutesOf(blocks, lines, path);
  if (minutes !== null)
    return { ...rien, genre: estRegistre(path) ? 'registre' : 'proces-verbal', minutes };
  return { ...rien, genre, parts, item: itemsDuChemin(path, blocks, lines)[0] ?? null };
}

function uneFois<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/**
 * One act with what is attached to it: the titles that minutes have are those of its agreements and annexes
 * ("CONVENTION DE PARTENARIAT", "IL EST CONVENU CE QUI SUIT"), and nothing is decided behind it.
 */
function estSeul(
  [first, ...attached]: readonly Part[],
  lines: readonly Line[],
  propre: () => Chemin | null,
): boolean {
  if (first?.nature !== 'deliberation' || attached.length === 0) return false;
  if (attached.some(({ blocks }) => aDecide(blocks))) return false;
  return (minutesOf(first.blocks, lines, propre())?.items.length ?? 0) <= 1;
}

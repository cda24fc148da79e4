/** Every cue in words, beside no code: `explain` says what these say. */
import type { Bilingual } from '../../../contract/messages.ts';
import { colonne } from './colonne.ts';
import { etendue } from './etendue.ts';
import { nature } from './nature.ts';
import type { Labels } from './table.ts';
import { titre } from './titre.ts';

export const labels: Labels = { ...titre, ...etendue, ...nature, ...colonne };

/** What speaks against may be called otherwise ("famille-") than what speaks for; a cue without a label, by its id. */
export function labelOf(id: string, points: number): Bilingual {
  return (points < 0 ? labels[`${id}-`] : undefined) ?? labels[id] ?? { fr: id, en: id };
}

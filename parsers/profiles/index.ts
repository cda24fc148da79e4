/** All profiles, and which one a document's own words call for. */
import type { Block } from '../../pipeline/types.ts';
import { isText } from '../blocks.ts';
import { pliage } from '../text/plain.ts';
import { montpellier } from './commune-34172-montpellier.ts';
import { pasDeCalais } from './dept-62-pas-de-calais.ts';
import type { Profil } from './profile.ts';

export type { Profil } from './profile.ts';

export const profils: readonly Profil[] = [pasDeCalais, montpellier];

/** `auto`: by the document's words; `aucun`: none; else a profile's id. */
export const choixDeProfil = ['auto', 'aucun', ...profils.map(({ id }) => id)] as const;
export type ChoixDeProfil = (typeof choixDeProfil)[number];

/** So many different phrases must be printed: one alone is a mention in somebody else's act. */
const ENOUGH = 2;

/** The profile that most phrases speak for; none where two have as many. */
export function profilDe(blocks: readonly Block[], choix: string = 'auto'): Profil | undefined {
  if (choix !== 'auto') return profils.find(({ id }) => id === choix);
  const found = new Map<Profil, Set<string>>(profils.map((profil) => [profil, new Set()]));
  for (const block of blocks) {
    if (!isText(block)) continue;
    const folded = pliage(block.text.plain);
    for (const [profil, phrases] of found)
      for (const phrase of profil.reconnaissance) if (folded.includes(phrase)) phrases.add(phrase);
  }
  const [first, second] = [...found].sort(([, a], [, b]) => b.size - a.size);
  if (first === undefined || first[1].size < ENOUGH) return undefined;
  return second !== undefined && second[1].size === first[1].size ? undefined : first[0];
}

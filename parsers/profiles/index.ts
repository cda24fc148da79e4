/** All profiles, and which one a document's own words call for. */
import type { Block } from '../../contract/types.ts';
import { isText } from '../lignes/blocks.ts';
import { pliage } from '../vocabulaire/plain.ts';
import { montpellier } from './commune-34172-montpellier.ts';
import { pasDeCalais } from './dept-62-pas-de-calais.ts';
import type { Profil } from './profile.ts';

export type { Profil } from './profile.ts';

export const profils: readonly Profil[] = [pasDeCalais, montpellier];

/** `auto`: by the document's words; `aucun`: none; else a profile's id. */
export const choixDeProfil = ['auto', 'aucun', ...profils.map(({ id }) => id)] as const;

/** So many different phrases must be printed: one alone is a mention in somebody else's act. */
const ENOUGH = 2;

interface Choix {
  readonly profil?: Profil;
  /** Profiles that as many phrases speak for: none of them is taken. */
  readonly rivaux: readonly Profil[];
}

/** The profile that most phrases speak for. */
export function choisirProfil(
  blocks: readonly Block[],
  choix: string = 'auto',
  parmi: readonly Profil[] = profils,
): Choix {
  if (choix !== 'auto') {
    const profil = parmi.find(({ id }) => id === choix);
    return profil === undefined ? { rivaux: [] } : { profil, rivaux: [] };
  }
  const printed = phrasesImprimees(blocks, parmi);
  const most = Math.max(0, ...printed.values());
  if (most < ENOUGH) return { rivaux: [] };
  const [profil, ...others] = parmi.filter((one) => printed.get(one) === most);
  if (profil === undefined) return { rivaux: [] };
  return others.length === 0 ? { profil, rivaux: [] } : { rivaux: [profil, ...others] };
}

/** How many of its phrases the document prints, a profile. */
function phrasesImprimees(blocks: readonly Block[], parmi: readonly Profil[]): Map<Profil, number> {
  const found = new Map(parmi.map((profil) => [profil, new Set<string>()]));
  for (const block of blocks) {
    if (!isText(block)) continue;
    const folded = pliage(block.text.plain);
    for (const [profil, phrases] of found)
      for (const phrase of profil.reconnaissance) if (folded.includes(phrase)) phrases.add(phrase);
  }
  return new Map([...found].map(([profil, phrases]) => [profil, phrases.size]));
}

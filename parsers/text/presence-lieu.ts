/** A place in a list: the word that is read next, and what stood before it. */
import type { Liste } from './membre.ts';
import type { Mot } from './presence-mots.ts';

/** How sure it is that somebody new begins: behind a comma, on a line of its own, behind nothing at all. */
export type Avant = 'debut' | 'etiquette' | 'virgule' | 'ligne' | 'alinea' | 'point' | 'rien';

export interface Lieu {
  readonly liste: Liste;
  readonly k: number;
  /** Behind the list's last word at the latest. */
  readonly end: number;
  readonly mot: Mot;
  readonly avant: Avant;
  /** Members stand under the names of those whom they sit for. */
  readonly etiquettes: boolean;
  /** How often a paragraph began with a member. */
  readonly alineas: number;
}

const PHRASE = 160;

/** The folded text from the place on, so far as the list may go. */
export function suiteDe({ liste, mot }: Lieu): string {
  return liste.page.folded.slice(mot.from, Math.min(liste.end, mot.from + PHRASE));
}

export function genreA(
  { liste, end }: Pick<Lieu, 'liste' | 'end'>,
  k: number,
): Mot['genre'] | undefined {
  return k < end ? liste.page.mots[k]?.genre : undefined;
}

export function texteA({ liste }: Pick<Lieu, 'liste'>, k: number): string {
  const { mots, folded } = liste.page;
  return folded.slice(mots[k]?.from, mots[k]?.to);
}

/** What kind of document a path makes of a file: it comes out of the path, and does not go in front of it. */
import { genres } from '../indices/genre.ts';
import { lit } from '../indices/indice.ts';
import type { Cue } from './candidats.ts';
import type { Chemin } from './chemin.ts';
import { compter } from './places.ts';

const PREMIERES = 15;
/** What speaks for minutes of many decisions, in hundredths. */
export const ASSEZ = 100;
const TENU = 150;
const TENUS_MAX = 600;
const NON_TENU = -50;
const NON_TENUS_MIN = -400;
const SUIVANT = 200;
const SUIVANTS_MAX = 600;
const LISTE = 200;
/** A vote above the first title: on the minutes of the session before. */
const VOTE_EN_TETE = 100;

export function estProcesVerbal(chemin: Chemin): boolean {
  return chemin.tenus > 0 && genreDe(chemin) >= ASSEZ;
}

/** Minutes from a hundred up, one act below. */
export function genreDe(chemin: Chemin): number {
  return cuesDuGenre(chemin).reduce((sum, cue) => sum + cue.poids, 0);
}

export function cuesDuGenre(chemin: Chemin): Cue[] {
  const { titres, tenus, suivants, repetitions, reperes } = chemin;
  const first = chemin.etapes[0]?.candidat.vue.index ?? 0;
  const listed = repetitions.liste.includes(1);
  const told = compter(reperes.procedures, 0, first) > 0;
  return [
    ...ditDeLui(chemin, first),
    { id: 'genre.liste', poids: listed ? LISTE : 0 },
    { id: 'genre.vote_en_tete', poids: told ? VOTE_EN_TETE : 0 },
    { id: 'genre.suivants', poids: Math.min(SUIVANTS_MAX, suivants * SUIVANT) },
    { id: 'genre.tenus', poids: Math.min(TENUS_MAX, (tenus - 1) * TENU) },
    { id: 'genre.non_tenus', poids: Math.max(NON_TENUS_MIN, (titres - tenus) * NON_TENU) },
  ];
}

/** By the lines above the first title; "Délibération n° 12" right over it numbers an item. */
function ditDeLui({ vues }: Chemin, first: number): Cue[] {
  const heads = vues
    .slice(0, Math.min(PREMIERES, first))
    .filter(({ numeroNu, index }) => !numeroNu || index < first - 2)
    .map(({ head }) => head);
  return genres.filter((genre) => heads.some((head) => lit(genre, head)));
}

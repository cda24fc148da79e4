/** What kind of document a path makes of a file: it comes out of the path, and does not go in front of it. */
import { genres } from '../indices/genre.ts';
import { lit } from '../indices/indice.ts';
import type { Chemin } from './chemin.ts';

const PREMIERES = 15;
/** So many titles and decisions at least make minutes. */
const DEUX = 2;

export function estProcesVerbal(chemin: Chemin): boolean {
  return chemin.titres >= DEUX && chemin.tenus >= DEUX && genreDe(chemin) >= 1;
}

/** Above zero: minutes; below: one act. */
export function genreDe({ vues, etapes, titres, tenus, suivants, repetitions }: Chemin): number {
  // "Délibération n° 12" over the first title numbers an item.
  const first = etapes[0]?.candidat.vue.index ?? 0;
  const heads = vues
    .slice(0, Math.min(PREMIERES, first))
    .filter(({ numeroNu, index }) => !numeroNu || index < first - 2)
    .map(({ head }) => head);
  const said = genres
    .filter((genre) => heads.some((head) => lit(genre, head)))
    .reduce((sum, genre) => sum + genre.poids, 0);
  const listed = repetitions.liste.includes(1) ? 2 : 0;
  const ranked = Math.min(3, suivants);
  return said + listed + ranked + Math.min(6, tenus - 1) - Math.min(4, (titres - tenus) * 0.5);
}

/**
 * Numbers that stand on lines of their own, each given to its title: all above, all below, or all within the
 * body. One document does it one way; the way that serves the most titles is taken.
 */
import { lireNumeroSeul } from '../text/entete.ts';
import type { Range } from '../text/grammar.ts';
import type { Titre } from './titre.ts';
import type { Vue } from './vue.ts';

/** A number may stand so many lines above or below its title. */
const PRES = 2;

type Places = ReadonlyMap<Titre, Vue>;

export function avecNumeros(titres: readonly Titre[], vues: readonly Vue[]): Titre[] {
  const own = new Set(titres.map(({ index }) => index));
  const free = vues.filter(({ index }) => !own.has(index)).filter((vue) => numeroDe(vue) !== null);
  if (free.length === 0) return [...titres];
  const wanting = titres.filter(
    ({ entete, zone, voisin }) =>
      entete.numero === undefined && zone === undefined && voisin === undefined,
  );
  const ways: Places[] = [
    placesDe(wanting, (titre) => libre(free, titre.index - PRES, titre.index)),
    placesDe(wanting, (titre) => libre(free, titre.index + 1, titre.index + PRES + 1)),
    placesDe(wanting, (titre) => seul(free, titre.index, suivantDe(titres, titre))),
  ];
  // Under or over: of two ways that serve as many, the one that numbers the first title.
  const worth = (way: Places) => way.size * 2 + (way.has(wanting[0] as Titre) ? 1 : 0);
  const best = ways.reduce((one, other) => (worth(other) > worth(one) ? other : one));
  return titres.map((titre) => {
    const vue = best.get(titre);
    const numero = vue === undefined ? null : numeroDe(vue);
    if (vue === undefined || numero === null) return titre;
    return { ...titre, voisin: { ligne: vue.ligne, numero } };
  });
}

function numeroDe(vue: Vue): Range | null {
  return vue.numeroNu
    ? (vue.entete?.numero ?? vue.entete?.rang ?? null)
    : lireNumeroSeul(vue.plain);
}

function suivantDe(titres: readonly Titre[], { index }: Titre): number {
  return titres.find((one) => one.index > index)?.index ?? Number.POSITIVE_INFINITY;
}

function libre(free: readonly Vue[], from: number, to: number): Vue | undefined {
  return free.findLast(({ index }) => index >= from && index < to);
}

/** The only one of a body. */
function seul(free: readonly Vue[], from: number, to: number): Vue | undefined {
  const inside = free.filter(({ index }) => index > from && index < to);
  return inside.length === 1 ? inside[0] : undefined;
}

/** Each number goes to one title. */
function placesDe(titres: readonly Titre[], find: (titre: Titre) => Vue | undefined): Places {
  const places = new Map<Titre, Vue>();
  const taken = new Set<Vue>();
  for (const titre of titres) {
    const vue = find(titre);
    if (vue === undefined || taken.has(vue)) continue;
    taken.add(vue);
    places.set(titre, vue);
  }
  return places;
}

/**
 * Numbers that stand on lines of their own, each given to its title: all above, all below, or all within the
 * body. One document does it one way; the way that serves the most titles is taken.
 */
import { lireNumeroSeul } from '../text/entete.ts';
import type { Range } from '../text/grammar.ts';
import { compter, premierDepuis } from './places.ts';
import type { Titre } from './titre.ts';
import type { Vue } from './vue.ts';

/** A number may stand so many lines above or below its title. */
const PRES = 2;

type Numerotes = ReadonlyMap<Titre, Vue>;

/** What a way is worth for each title that it numbers. */
const DECIDE = 6;
const AUTRE = 4;

/** `forts`: where something is decided. */
export function avecNumeros(
  titres: readonly Titre[],
  vues: readonly Vue[],
  forts: readonly number[],
): Titre[] {
  const places = titres.map(({ index }) => index).sort((a, b) => a - b);
  const own = new Set(places);
  const numeros = vues.filter((vue) => !own.has(vue.index) && numeroDe(vue) !== null);
  if (numeros.length === 0) return [...titres];
  const free = { vues: numeros, places: numeros.map(({ index }) => index) };
  const wanting = titres.filter(
    ({ entete, zone, voisin }) =>
      entete.numero === undefined && zone === undefined && voisin === undefined,
  );
  const ways: Numerotes[] = [
    placesDe(wanting, (titre) => dernier(entre(free, titre.index - PRES, titre.index))),
    placesDe(wanting, (titre) => dernier(entre(free, titre.index + 1, titre.index + PRES + 1))),
    placesDe(wanting, (titre) => seul(entre(free, titre.index + 1, suivantDe(places, titre)))),
  ];
  // Of ways that serve as many: what decides has a number, "Informations diverses" has none; then the first title.
  const decides = ({ index }: Titre) => compter(forts, index, suivantDe(places, { index })) > 0;
  const worth = (way: Numerotes) =>
    [...way.keys()].reduce((sum, titre) => sum + (decides(titre) ? DECIDE : AUTRE), 0) +
    (way.has(wanting[0] as Titre) ? 1 : 0);
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

function suivantDe(places: readonly number[], { index }: Pick<Titre, 'index'>): number {
  return places[premierDepuis(places, index + 1)] ?? Number.POSITIVE_INFINITY;
}

/** Numbers that are nobody's, and their places. */
interface Libres {
  readonly vues: readonly Vue[];
  readonly places: readonly number[];
}

function entre({ vues, places }: Libres, from: number, to: number): readonly Vue[] {
  return vues.slice(premierDepuis(places, from), premierDepuis(places, to));
}

function dernier(inside: readonly Vue[]): Vue | undefined {
  return inside.at(-1);
}

/** The only one of a body. */
function seul(inside: readonly Vue[]): Vue | undefined {
  return inside.length === 1 ? inside[0] : undefined;
}

/** Each number goes to one title. */
function placesDe(titres: readonly Titre[], find: (titre: Titre) => Vue | undefined): Numerotes {
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

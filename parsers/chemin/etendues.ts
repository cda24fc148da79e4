/**
 * What a stretch of lines says for being the body of one title: the decisions in it, its length, and where in it
 * something else begins (a list, the signatures, an annex, the heading of the next group).
 */
import { lit, premierQuiLit } from '../indices/indice.ts';
import { formules } from '../indices/reperes.ts';
import { tetes } from '../indices/tetes.ts';
import { type Zone, zones } from '../indices/zones.ts';
import type { Cue } from './candidats.ts';
import { estSuivi } from './ouverture.ts';
import { compter, premierDepuis } from './places.ts';
import { poids } from './poids.ts';
import type { Reperes } from './reperes.ts';
import type { Repetitions } from './repetitions.ts';
import type { Vue } from './vue.ts';

/** Where the body ends and what stands behind it begins. */
export interface Coupure {
  readonly place: number;
  readonly zone: Zone;
}

interface Etendue {
  readonly score: number;
  readonly coupure: Coupure | null;
}

interface Ouverture extends Coupure {
  readonly poids: number;
}

/** An opening longer than this is a sentence. */
const OUVERTURE_MAX = 140;
/** Openings looked at from the end of a stretch. */
const REGARD = 8;

export class Etendues {
  readonly #reperes: Reperes;
  readonly #ouvertures: readonly Ouverture[];
  readonly #places: readonly number[];
  readonly #liste: readonly number[];
  /** "Subvention : Après en avoir délibéré, le conseil décide…": lines that hold a title and its whole body. */
  readonly #suivis: ReadonlySet<number>;
  readonly #sommes: ReadonlyMap<Zone, Float64Array>;
  /** How much is printed above each line. */
  readonly #lettres: Float64Array;

  constructor(vues: readonly Vue[], reperes: Reperes, repetitions: Repetitions) {
    this.#reperes = reperes;
    this.#ouvertures = ouverturesDe(vues, repetitions);
    this.#places = this.#ouvertures.map(({ place }) => place);
    this.#suivis = new Set(
      vues.flatMap(({ entete, head, index }) =>
        estSuivi(entete) && premierQuiLit(formules, head) !== null ? [index] : [],
      ),
    );
    this.#liste = vues.flatMap(({ index }) => (repetitions.liste[index] === 1 ? [index] : []));
    this.#sommes = sommesDe(vues, reperes, repetitions);
    this.#lettres = new Float64Array(vues.length + 1);
    for (const { index, plain } of vues)
      this.#lettres[index + 1] = (this.#lettres[index] ?? 0) + plain.length;
  }

  /** How much is printed between two lines: a paragraph of a PDF is one line, however long. */
  entre(from: number, to: number): number {
    return (this.#lettres[to] ?? 0) - (this.#lettres[from + 1] ?? 0);
  }

  /** The stretch `from`..`to` read as one title with its body, and with what may stand behind it. */
  lire(from: number, to: number): Etendue {
    let score = this.corps(from, to);
    let coupure: Coupure | null = null;
    const high = premierDepuis(this.#places, to);
    const low = Math.max(premierDepuis(this.#places, from + 1), high - REGARD);
    for (let at = low; at < high; at++) {
      const ouverture = this.#ouvertures[at] as Ouverture;
      const value = this.#avec(ouverture, from, to);
      if (value <= score) continue;
      score = value;
      coupure = { place: ouverture.place, zone: ouverture.zone };
    }
    return { score, coupure };
  }

  #avec({ place, zone, poids: weight }: Ouverture, from: number, to: number): number {
    const sums = this.#sommes.get(zone);
    const body = this.corps(from, place) + weight;
    return sums === undefined ? body : body + (sums[to] ?? 0) - (sums[place] ?? 0);
  }

  /** What the lines above the first title say for being a head, with the agenda in it. */
  tete(first: number): number {
    const lines = compter(this.#liste, 0, first);
    const listed = lines === 0 ? 0 : poids.listeEnTete + lines * poids.ligneDeListe;
    return listed + Math.min(poids.teteMax, this.#sommes.get('tete')?.[first] ?? 0);
  }

  /** Decisions and length alone. */
  corps(from: number, to: number): number {
    const { votes, assistance } = this.#reperes;
    const told = compter(votes, from, to);
    const head = assistance >= from && assistance < to ? poids.assistanceDansLeCorps : 0;
    return (
      poids[this.#votes(from, to, told)] +
      poids[this.#longueur(from, to, told)] +
      poids[this.#verbe(from, to)] +
      head
    );
  }

  /** The same with its reasons. */
  cuesDuCorps(from: number, to: number): Cue[] {
    const { votes, assistance } = this.#reperes;
    const told = compter(votes, from, to);
    const ids = [
      this.#votes(from, to, told),
      this.#longueur(from, to, told),
      this.#verbe(from, to),
      ...(assistance >= from && assistance < to ? (['assistanceDansLeCorps'] as const) : []),
    ] as const;
    return ids.map((id) => ({ id, poids: poids[id] }));
  }

  /** A title with its decision or its vote on one line is no empty stretch. */
  #longueur(from: number, to: number, told: number): keyof typeof poids {
    return deLaLongueur(to - from, told > 0 || this.#suivis.has(from));
  }

  /** "Le conseil prend acte du rapport" decides, though nobody votes. */
  #votes(from: number, to: number, told: number): keyof typeof poids {
    const decided = told === 0 && compter(this.#reperes.forts, from + 1, to) > 0;
    return decided ? 'sansVote' : desVotes(told);
  }

  #verbe(from: number, to: number): 'unVerbe' | 'aucunVerbe' {
    const first = this.#suivis.has(from) ? from : from + 1;
    return compter(this.#reperes.verbes, first, to) > 0 ? 'unVerbe' : 'aucunVerbe';
  }
}

const parVotes = ['aucunVote', 'unVote', 'deuxVotes'] as const;

function desVotes(told: number): keyof typeof poids {
  return parVotes[told] ?? 'plusieursVotes';
}

function deLaLongueur(lines: number, held: boolean): keyof typeof poids {
  if (lines < 2) return held ? 'courte' : 'vide';
  if (lines < 5) return 'courte';
  if (lines < 60) return 'moyenne';
  return lines < 200 ? 'grande' : 'tresGrande';
}

function ouverturesDe(vues: readonly Vue[], { liste }: Repetitions): Ouverture[] {
  const said = vues.flatMap(({ head, plain, index }): Ouverture[] => {
    if (plain.length >= OUVERTURE_MAX) return [];
    return zones
      .filter((zone) => lit(zone, head))
      .map(({ zone, poids: weight }) => ({ place: index, zone, poids: weight }));
  });
  const lists = vues.flatMap(({ index }): Ouverture[] =>
    liste[index] === 1 && liste[index - 1] !== 1 ? [{ place: index, zone: 'liste', poids: 0 }] : [],
  );
  const heads = vues.flatMap(({ head, index }): Ouverture[] => {
    const tete = premierQuiLit(tetes, head);
    const opens = tete !== null && premierQuiLit(tetes, vues[index - 1]?.head ?? '') === null;
    return opens ? [{ place: index, zone: 'tete', poids: poids.ouvreUneTete }] : [];
  });
  return [...said, ...lists, ...heads].sort((a, b) => a.place - b.place);
}

/** Prefix sums, by zone, of what each line says for being part of it, in hundredths. */
function sommesDe(
  vues: readonly Vue[],
  { forts, presences }: Reperes,
  { liste, originaux }: Repetitions,
): Map<Zone, Float64Array> {
  const decided = new Set(forts);
  const sums = new Map<Zone, Float64Array>();
  for (const zone of ['liste', 'signe', 'annexe', 'divers', 'tete'] as const) {
    const sum = new Float64Array(vues.length + 1);
    for (const { index, plain, head } of vues) {
      const inside = liste[index] === 1;
      const own =
        zone === 'tete'
          ? inside
            ? 0
            : deTete(head, presences.has(index))
          : deLaZone(zone, plain, inside, originaux.has(index));
      const against = decided.has(index) ? (zone === 'liste' && inside ? -50 : -200) : 0;
      sum[index + 1] = (sum[index] ?? 0) + own + against;
    }
    sums.set(zone, sum);
  }
  return sums;
}

/** What a line says for standing over an act; nothing of a head goes on for long in other words. */
function deTete(head: string, presence: boolean): number {
  if (presence) return poids.ligneDePresence;
  return premierQuiLit(tetes, head)?.poids ?? poids.autreLigneDeTete;
}

function deLaZone(zone: Zone, plain: string, inside: boolean, original: boolean): number {
  if (zone === 'liste') {
    if (inside) return poids.ligneDeListe;
    return original ? -400 : plain.length > 150 ? -80 : -40;
  }
  if (zone === 'signe') return original ? -300 : plain.length < 60 ? 5 : -10;
  if (zone === 'annexe')
    return (/\d[\d ]{0,12},\d\d|€/u.test(plain) ? 10 : 0) + (original ? -200 : 0);
  return original ? -200 : 0;
}

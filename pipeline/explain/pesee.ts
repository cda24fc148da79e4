/** Why a line was taken for a title or not: the way through the document with it, held against that without it. */
import type { Candidat, Cue } from '../../parsers/chemin/candidats.ts';
import type { Chemin } from '../../parsers/chemin/chemin.ts';
import { Etendues } from '../../parsers/chemin/etendues.ts';
import {
  avec,
  type Contexte,
  deTete,
  estPese,
  margeDe,
  type Noeud,
  tete,
} from '../../parsers/chemin/meilleur.ts';
import { suiteDe } from '../../parsers/chemin/vue.ts';
import { labelOf } from './labels/index.ts';
import type { Pesee, Raison, Rival, Somme } from './types.ts';

/** Other lines that could be the title are looked for so near. */
const ALENTOUR = 8;

export function raisonsDe(cues: readonly Cue[]): Raison[] {
  return cues
    .filter(({ poids }) => poids !== 0)
    .map(({ id, poids }) => ({ id, points: poids, libelle: labelOf(id, poids) }));
}

/** The titles of a path, and any other line as if it were one of them. */
export class Balance {
  readonly #chemin: Chemin;
  readonly #contexte: Contexte;
  readonly #noeuds: readonly Noeud[];
  readonly #ligneDe: (place: number) => number;

  /** `ligneDe` gives the line of the source of a place among the lines of the path. */
  constructor(chemin: Chemin, ligneDe: (place: number) => number) {
    const { vues, reperes, repetitions, etapes } = chemin;
    this.#chemin = chemin;
    this.#ligneDe = ligneDe;
    this.#contexte = {
      etendues: new Etendues(vues, reperes, repetitions),
      votes: reperes,
      lines: vues.length,
    };
    const noeuds: Noeud[] = [];
    for (const { candidat, groupe } of etapes)
      noeuds.push(noeudDe(candidat, groupe, noeuds.at(-1) ?? null));
    this.#noeuds = noeuds;
  }

  /** What a title of the path weighs, by its rank among them. */
  etape(rank: number): Pesee {
    const { candidat, groupe } = this.#noeuds[rank] as Noeud;
    const pesee = this.#peser(this.#noeuds, rank);
    const autre = this.#autre(rank, candidat, pesee.marge);
    // A path has one title at least: there it is this one or another.
    const alone = this.#noeuds.length === 1;
    const sans: Rival | null = alone ? null : { startLine: null, texte: '', ecart: -pesee.marge };
    return {
      ...pesee,
      prise: groupe ? 'groupe' : 'titre',
      rival:
        autre !== null && autre.ecart > (sans?.ecart ?? Number.NEGATIVE_INFINITY) ? autre : sans,
    };
  }

  /** What a line that is no title of the path would weigh as one; its rival is the nearest title. */
  candidat(candidat: Candidat): Pesee {
    const { index } = candidat.vue;
    const rank = this.#noeuds.filter((one) => one.candidat.vue.index < index).length;
    const before = this.#noeuds.slice(0, rank);
    const own = noeudDe(candidat, false, before.at(-1) ?? null);
    const pesee = this.#peser([...before, own, ...this.#noeuds.slice(rank)], rank);
    return { ...pesee, ecartee: !estPese(candidat) };
  }

  #peser(noeuds: readonly Noeud[], rank: number): Pesee {
    const own = noeuds[rank] as Noeud;
    const marge = margeDe(noeuds, rank, this.#contexte);
    const ligne = avecNumero(sommeDe(cuesDeLaLigne(own)), own.candidat);
    const texte = sommeDe(this.#cuesDuTexte(noeuds, rank));
    const next = noeuds[rank + 1];
    const after =
      next === undefined ? [] : faits(noeudDe(next.candidat, next.groupe, own), 'apres.');
    const raisons = [...faits(own), ...after];
    const voisins = { points: marge - ligne.points - texte.points, raisons };
    const { index, plain } = own.candidat.vue;
    const place = { startLine: this.#ligneDe(index), mots: plain.trim() };
    return { ...place, prise: null, ecartee: false, marge, ligne, texte, voisins, rival: null };
  }

  #cuesDuTexte(noeuds: readonly Noeud[], rank: number): Cue[] {
    const { etendues, lines } = this.#contexte;
    const own = noeuds[rank] as Noeud;
    const { index } = own.candidat.vue;
    const end = noeuds[rank + 1]?.candidat.vue.index ?? lines;
    const { avant } = own;
    const upTo = (to: number) => {
      if (avant === null) return tete(this.#contexte, to);
      return avant.groupe ? 0 : etendues.lire(avant.candidat.vue.index, to).score;
    };
    const above = {
      id: avant === null ? 'teteCoupee' : 'avantCoupe',
      poids: upTo(index) - upTo(end),
    };
    if (own.groupe) return [above];
    const { score, coupure } = etendues.lire(index, end);
    const corps = etendues.cuesDuCorps(index, coupure?.place ?? end);
    return [...corps, { id: 'coupure', poids: score - somme(corps) }, above];
  }

  /** The line nearby that would serve best in a title's stead. */
  #autre(rank: number, { vue }: Candidat, marge: number): Rival | null {
    const from = this.#noeuds[rank - 1]?.candidat.vue.index ?? -1;
    const to = this.#noeuds[rank + 1]?.candidat.vue.index ?? this.#contexte.lines;
    let best: Rival | null = null;
    for (let place = vue.index - ALENTOUR; place <= vue.index + ALENTOUR; place++) {
      const other = this.#chemin.candidats.get(place);
      if (other === undefined || place <= from || place >= to || place === vue.index) continue;
      if (!estPese(other)) continue;
      const noeuds = [...this.#noeuds];
      noeuds[rank] = noeudDe(other, false, this.#noeuds[rank - 1] ?? null);
      const ecart = margeDe(noeuds, rank, this.#contexte) - marge;
      if (best === null || ecart > best.ecart)
        best = { startLine: this.#ligneDe(place), texte: other.vue.plain.trim(), ecart };
    }
    return best;
  }
}

function noeudDe(candidat: Candidat, groupe: boolean, avant: Noeud | null): Noeud {
  const memoire = avec(avant?.memoire ?? new Map(), candidat);
  const titre = groupe ? (avant?.titre ?? null) : candidat;
  return { candidat, groupe, score: 0, avant, titre, memoire };
}

/** A name of a group is weighed by the same cues, of which some count the other way. */
function cuesDeLaLigne({ candidat, groupe }: Noeud): Cue[] {
  if (!groupe) return candidat.cues;
  return [...candidat.cues, { id: 'groupe', poids: deTete(candidat) - candidat.score }];
}

function somme(cues: readonly Cue[]): number {
  return cues.reduce((sum, { poids }) => sum + poids, 0);
}

function sommeDe(cues: readonly Cue[]): Somme {
  return { points: somme(cues), raisons: raisonsDe(cues) };
}

/** The number or rank as it was read: "M" of "M. Brun" looks like one. */
function avecNumero(ligne: Somme, { vue: { imprime } }: Candidat): Somme {
  if (imprime === '') return ligne;
  const raisons = ligne.raisons.map((one) =>
    one.id === 'numero' || one.id === 'rang' ? { ...one, citation: imprime } : one,
  );
  return { ...ligne, raisons };
}

const suites = {
  suivant: 'numeroSuivant',
  plusHaut: 'numeroPlusHaut',
  pasPlusHaut: 'numeroPasPlusHaut',
} as const;

/** What a title has in common with those before it, in words; of the one behind, "apres.". */
function faits({ candidat, avant }: Noeud, which: '' | 'apres.' = ''): Raison[] {
  if (avant === null) return [];
  const { style, forme, valeurs } = candidat.vue;
  const ids: string[] = [avant.candidat.vue.style === style ? 'memeStyle' : 'autreStyle'];
  const alike = forme === '' ? undefined : avant.memoire.get(forme)?.vue.valeurs;
  if (alike != null && valeurs !== null) ids.push(suites[suiteDe(alike, valeurs)]);
  else if (forme !== '') ids.push(avant.candidat.vue.forme === '' ? 'unSeulNumero' : 'autreForme');
  else if (avant.memoire.size > 0) ids.push('intercalee');
  return ids.map((id) => ({ id, points: 0, libelle: labelOf(`${which}${id}`, 0) }));
}

/**
 * The best way through the whole document: which lines are titles and which head a group of them, chosen once, by
 * all that speaks for each line, for each stretch and for each title beside the next. Linear in its length.
 */
import { type Candidat, type Cue, deGroupes } from './candidats.ts';
import type { Coupure, Etendues } from './etendues.ts';
import { compter } from './places.ts';
import { poids } from './poids.ts';
import type { Reperes } from './reperes.ts';
import { suiteDe, type Vue } from './vue.ts';

export interface Etape {
  readonly candidat: Candidat;
  /** A heading over the titles that follow it. */
  readonly groupe: boolean;
  /** Its number is the next after that of a title before. */
  readonly suivant: boolean;
  /** What stands behind its body, before the next title. */
  readonly coupure: Coupure | null;
  /** How much worse the way is without this title, in hundredths. */
  readonly marge: number;
}

interface Meilleur {
  readonly etapes: readonly Etape[];
  readonly score: number;
  /** The score of the best way with one title alone. */
  readonly seul: number;
}

/** A title further back than so many candidates is not the one before. */
const FENETRE = 250;
/** Below this nothing that a stretch or a neighbour says makes a title of a line. */
const PLANCHER = -300;
/** "Secrétaire : Monsieur X": what begins as another role does needs more that speaks for it. */
const PLANCHER_D_UN_ROLE = -170;

function estUnRole({ id }: Cue): boolean {
  return id.startsWith('role.');
}

/** Whether a line can be a title at all, whatever its stretch and its neighbours say. */
export function estPese({ score, cues }: Candidat): boolean {
  return score > (cues.some(estUnRole) ? PLANCHER_D_UN_ROLE : PLANCHER);
}

/** A heading over a group stands at most so many lines above its first title, and is no longer. */
const AU_DESSUS = 3;
const GROUPE_MAX = 110;
/** "Rapporteur : M. Marin" may stand between the two; what has a text of its own is an item. */
const ENTRE_MAX = 100;

/** The last title of each look along the best way, so that "3." after "2. a) b)" follows "2.". */
type Memoire = ReadonlyMap<string, Candidat>;

/** One line taken for a title or for a group's heading, with the best way that ends with it. */
export interface Noeud {
  readonly candidat: Candidat;
  readonly groupe: boolean;
  readonly score: number;
  readonly avant: Noeud | null;
  /** The last title up to here, and what is remembered of those before it. */
  readonly titre: Candidat | null;
  readonly memoire: Memoire;
}

export function meilleurChemin(
  all: readonly Candidat[],
  etendues: Etendues,
  votes: Votes,
  lines: number,
): Meilleur | null {
  const candidats = all.filter(estPese);
  if (candidats.length === 0) return null;
  const { forts } = votes;
  const context = { etendues, votes, lines };
  const titres: Noeud[] = [];
  const groupes: Noeud[] = [];
  for (const candidat of candidats) {
    const before = titres.slice(-FENETRE);
    const near = groupes.filter(
      (one) =>
        candidat.vue.index - one.candidat.vue.index <= AU_DESSUS &&
        etendues.entre(one.candidat.vue.index, candidat.vue.index) <= ENTRE_MAX &&
        compter(forts, one.candidat.vue.index, candidat.vue.index) === 0 &&
        estTete(one, candidat),
    );
    titres.push(noeudDe(candidat, before, near, context));
    const groupe = groupeDe(candidat, before, near, context);
    if (groupe !== null) groupes.push(groupe);
    while (candidat.vue.index - (groupes[0]?.candidat.vue.index ?? candidat.vue.index) > AU_DESSUS)
      groupes.shift();
  }
  return remonter(titres, context);
}

type Votes = Pick<Reperes, 'votes' | 'forts' | 'procedures'>;

export interface Contexte {
  readonly etendues: Etendues;
  readonly votes: Votes;
  readonly lines: number;
}

const VIDE: Memoire = new Map();

function noeudDe(
  candidat: Candidat,
  titres: readonly Noeud[],
  groupes: readonly Noeud[],
  context: Contexte,
): Noeud {
  const { index } = candidat.vue;
  let score = tete(context, index) + candidat.score;
  let avant: Noeud | null = null;
  for (const from of titres) {
    const value =
      from.score +
      candidat.score +
      context.etendues.lire(from.candidat.vue.index, index).score +
      paire(from.candidat, candidat, from.memoire);
    if (value > score) [score, avant] = [value, from];
  }
  for (const from of groupes) {
    const value = from.score + candidat.score + sousGroupe(candidat, from);
    if (value > score) [score, avant] = [value, from];
  }
  const memoire = avec(avant?.memoire ?? VIDE, candidat);
  return { candidat, groupe: false, score, avant, titre: candidat, memoire };
}

/** What a line is worth as the heading of a group: what speaks against it as an item speaks for that. */
export function deTete({ cues, score }: Candidat): number {
  const against = cues.filter(({ id }) => deGroupes.some((one) => one === id));
  const lost = against.reduce((sum, cue) => sum - cue.poids, 0);
  return Math.round((poids.groupe * (score + lost)) / 100);
}

/** "FINANCES" set as a heading over "12. Budget primitif"; null for what cannot be one. */
function groupeDe(
  candidat: Candidat,
  titres: readonly Noeud[],
  groupes: readonly Noeud[],
  context: Contexte,
): Noeud | null {
  const { etendues } = context;
  const { plain, style, index } = candidat.vue;
  const own = deTete(candidat);
  if (own < poids.groupeAuMoins || plain.length > GROUPE_MAX) return null;
  // An act's own number names no group.
  if (candidat.vue.entete?.numero !== undefined) return null;
  if (!/[tfc]/u.test(style) && candidat.vue.forme === '') return null;
  let score = tete(context, index) + own;
  let avant: Noeud | null = null;
  for (const from of titres) {
    const value =
      from.score + own + etendues.lire(from.candidat.vue.index, index).score + rang(candidat, from);
    if (value > score) [score, avant] = [value, from];
  }
  // "FINANCES" over "I – CAMPING" over "- Budget primitif"
  for (const from of groupes) {
    const value = from.score + own + rang(candidat, from);
    if (value > score) [score, avant] = [value, from];
  }
  const memoire = avec(avant?.memoire ?? VIDE, candidat);
  return { candidat, groupe: true, score, avant, titre: avant?.titre ?? null, memoire };
}

/** Headings of groups rank with what they stand among: "IV. PERSONNEL" after "III. …", title or heading. */
function rang(candidat: Candidat, { memoire, candidat: before }: Noeud): number {
  const alike = memoire.get(candidat.vue.forme);
  return alike === undefined ? 0 : poids.memeForme + suite(alike, candidat, before);
}

/** The title under a group's heading looks otherwise than the heading. */
function estTete({ candidat }: Noeud, one: Candidat): boolean {
  return candidat.vue.style !== one.vue.style || candidat.vue.forme !== one.vue.forme;
}

export function avec(memoire: Memoire, candidat: Candidat): Memoire {
  const { forme } = candidat.vue;
  if (forme === '') return memoire;
  const own = new Map(memoire);
  // The latest stands last, and few looks are remembered.
  own.delete(forme);
  own.set(forme, candidat);
  if (own.size > 6) own.delete(own.keys().next().value as string);
  return own;
}

/** What the lines above the first title say: a head holds no vote, but those on its own procedure. */
export function tete({ votes: { votes, procedures }, etendues }: Contexte, first: number): number {
  const told = compter(votes, 0, first);
  const own = compter(procedures, 0, first);
  const others = [poids.teteSansVote, poids.teteUnVote, poids.teteDeuxVotes];
  const byVotes = others[told - own] ?? poids.tetePlusieursVotes;
  return etendues.tete(first) + byVotes + (own > 0 ? poids.teteProcedure : 0);
}

/** Under a heading of its own a title need not look like the one before; numbers go on, or begin anew. */
function sousGroupe(one: Candidat, { titre, memoire }: Noeud): number {
  if (titre === null || one.vue.forme === '') return 0;
  const alike = memoire.get(one.vue.forme);
  return alike === undefined ? 0 : paire(titre, one, memoire);
}

/** What two titles, one after the other, say of each other; `memoire` is the first one's. */
function paire(before: Candidat, one: Candidat, memoire: Memoire): number {
  const style = memeAspect(before, one);
  if (one.vue.forme === '')
    return [...memoire.values()].some(estDUneSuite) ? poids.intercalee + style : style;
  const alike = memoire.get(one.vue.forme);
  if (alike === undefined)
    return style + (before.vue.forme === '' ? poids.unSeulNumero : poids.autreForme);
  const look = alike.vue.style === one.vue.style ? poids.memeStyle : poids.autreStyle;
  return look + poids.memeForme + suite(alike, one, before);
}

/** Where one of two has a number that ranks nothing, that is no other look. */
function memeAspect(before: Candidat, one: Candidat): number {
  if (before.vue.style === one.vue.style) return poids.memeStyle;
  const numbered = [before, one].filter(({ vue }) => vue.forme !== '');
  const alone = numbered.length === 1 && !numbered.some(estDUneSuite);
  return alone && aspect(before.vue) === aspect(one.vue) ? 0 : poids.autreStyle;
}

function aspect({ style }: Vue): string {
  return /^[tfc]{0,3}/u.exec(style)?.[0] ?? '';
}

/** One number alone ranks nothing. */
function estDUneSuite({ cues }: Candidat): boolean {
  return cues.some(({ id }) => id === 'suiteDeDeux');
}

function suite(alike: Candidat, one: Candidat, before: Candidat): number {
  if (alike.vue.valeurs === null || one.vue.valeurs === null) return 0;
  const kind = suiteDe(alike.vue.valeurs, one.vue.valeurs);
  if (kind === 'suivant') return poids.numeroSuivant;
  if (kind === 'plusHaut') return poids.numeroPlusHaut;
  // "a)" again under the next number begins anew.
  const anew = before.vue.forme !== one.vue.forme && one.vue.valeurs.at(-1) === 1;
  return anew ? poids.numeroPlusHaut : poids.numeroPasPlusHaut;
}

function remonter(titres: readonly Noeud[], context: Contexte): Meilleur {
  const { etendues, lines } = context;
  let last = titres[0] as Noeud;
  let score = Number.NEGATIVE_INFINITY;
  let seul = Number.NEGATIVE_INFINITY;
  for (const noeud of titres) {
    const { vue, score: own } = noeud.candidat;
    const rest = etendues.lire(vue.index, lines).score;
    if (noeud.score + rest > score) [score, last] = [noeud.score + rest, noeud];
    seul = Math.max(seul, tete(context, vue.index) + own + rest);
  }
  const chosen: Noeud[] = [];
  for (let at: Noeud | null = last; at !== null; at = at.avant) chosen.push(at);
  chosen.reverse();
  const etapes = chosen.map(({ candidat, groupe }, rank): Etape => {
    const end = chosen[rank + 1]?.candidat.vue.index ?? lines;
    const coupure = groupe ? null : etendues.lire(candidat.vue.index, end).coupure;
    const before = chosen[rank]?.avant?.memoire.get(candidat.vue.forme);
    const suivant =
      !groupe && before !== undefined && suite(before, candidat, before) === poids.numeroSuivant;
    return { candidat, groupe, suivant, coupure, marge: margeDe(chosen, rank, context) };
  });
  return { etapes, score, seul };
}

/** The score of the way with a title, less that of the way from its neighbour before to that behind. */
export function margeDe(chosen: readonly Noeud[], rank: number, context: Contexte): number {
  const { etendues, lines } = context;
  const own = chosen[rank] as Noeud;
  const before = own.avant;
  const next = chosen[rank + 1];
  const { index } = own.candidat.vue;
  const end = next?.candidat.vue.index ?? lines;
  const stretch = (from: Noeud | null, to: number) =>
    from === null
      ? tete(context, to)
      : from.groupe
        ? 0
        : etendues.lire(from.candidat.vue.index, to).score;
  const beside = (from: Noeud | null, to: Noeud | undefined) => {
    if (to === undefined || from === null) return 0;
    if (to.groupe) return rang(to.candidat, from);
    if (from.groupe) return sousGroupe(to.candidat, from);
    return paire(from.candidat, to.candidat, from.memoire);
  };
  const weight = own.groupe ? deTete(own.candidat) : own.candidat.score;
  const withIt =
    stretch(before, index) + beside(before, own) + weight + stretch(own, end) + beside(own, next);
  return withIt - stretch(before, end) - beside(before, next);
}

/** Where something was decided: votes, formulas, verbs. The path holds its stretches against these. */
import type { Block } from '../../contract/types.ts';
import { type Indice, lit, premierQuiLit } from '../indices/indice.ts';
import { dispositif, formules, verbesDeDecision } from '../indices/reperes.ts';
import type { Ligne } from '../lignes/lignes.ts';
import { texteDe } from '../lignes/lignes.ts';
import { lineAtOffset, lineStarts } from '../lignes/offsets.ts';
import { trouverCommuns } from '../records/vote/vote-commun.ts';
import { type Recapitule, recapitulatifsDe } from '../records/vote/vote-recapitulatif.ts';
import { estTableauDeVote } from '../records/vote/vote-tableau.ts';
import { trouverElections } from '../text/election.ts';
import { lireEntete } from '../text/entete.ts';
import { lirePresences } from '../text/presence.ts';
import { trouverMarques } from '../text/vote.ts';
import { motif } from '../vocabulaire/notion.ts';
import { procedure } from '../vocabulaire/seances.ts';
import { lireOuverture } from './ouverture.ts';
import { premierDepuis } from './places.ts';

/** Sorted places among the lines. */
export interface Reperes {
  readonly votes: readonly number[];
  /** Of these, votes on the last minutes, the agenda, the way to vote, the secretary. */
  readonly procedures: readonly number[];
  /** Points that are asked to be put on the agenda. */
  readonly annonces: ReadonlySet<number>;
  /** Lines with a verb of decision. */
  readonly verbes: readonly number[];
  /** Votes and formulas. */
  readonly forts: readonly number[];
  /** One for each decision: marks near each other are one. */
  readonly decisions: readonly number[];
  /** Lines of an attendance, and the first of the only one of the document; -1 where there is none, or several. */
  readonly presences: ReadonlySet<number>;
  readonly assistance: number;
  /** Behind who sat and how they met, no line is of the head any more. */
  readonly finDeTete: number;
}

/** Marks at most so many lines apart tell of one decision, fewer in a short document. */
const UNE_DECISION = 6;
const LIGNES_PAR_DECISION = 12;

export function reperesDe(blocks: readonly Block[], lignes: readonly Ligne[]): Reperes {
  const { plain } = texteDe(blocks);
  const starts = lineStarts(plain);
  const ligneA = (offset: number) => Math.min(lineAtOffset(starts, offset), lignes.length - 1);
  const votes = sorted([
    ...votesIn(plain).map(ligneA),
    ...abovesOfTables(blocks, lignes),
    ...nommes(plain, lignes, recapitulatifsDe(blocks)),
  ]);
  const known = new Set(votes);
  const verbes: number[] = [];
  const forts: number[] = [];
  for (const [index, { head, block }] of lignes.entries()) {
    if (premierQuiLit(verbesDeDecision, head) !== null) verbes.push(index);
    const listed = block.kind === 'element' && premierQuiLit(dispositif, head) !== null;
    if (listed || known.has(index) || premierQuiLit(formules, head) !== null) forts.push(index);
  }
  const annonces = annoncesDe(lignes);
  const decisions = apart(forts, lignes);
  const presences = new Set<number>();
  // "… Secrétaire : Mme ROUX" over "VOIRIE : CHOIX M. BRUN explique … le conseil décide": no name of the list.
  const decided = new Set(forts);
  const { listes, membres } = lirePresences(plain);
  for (const { from, to } of [...listes, ...membres])
    for (let index = ligneA(from); index <= ligneA(to); index++)
      if (!decided.has(index)) presences.add(index);
  return {
    votes,
    procedures: votes.filter(
      (place) =>
        lit(deProcedure, lignes[place]?.head ?? '') ||
        lit(deProcedure, lignes[place - 1]?.head ?? '') ||
        annonces.has(place - 1),
    ),
    annonces,
    verbes,
    forts,
    decisions,
    presences,
    assistance: seule(presences),
    finDeTete: finDeTete(presences, lignes, decisions[1] ?? lignes.length),
  };
}

/** Lists further apart than this are of two sessions, or of two acts. */
const UNE_ASSISTANCE = 60;
const MEMBRES_MIN = 3;

function seule(presences: ReadonlySet<number>): number {
  const places = [...presences].sort((a, b) => a - b);
  const first = places[0] ?? -1;
  const several = places.some((place, at) => place - (places[at - 1] ?? place) > UNE_ASSISTANCE);
  return several || places.length < MEMBRES_MIN ? -1 : first;
}

const deProcedure: Indice = {
  id: 'tete.procedure',
  motif: motif(procedure),
  poids: 0,
  oui: procedure.oui,
};

/** Points named between "souhaite ajouter deux points à l'ordre du jour :" and "VOTE : Unanimité". */
const AJOUTES = 4;
const entree = /^\s{0,8}(?:[-–—•*]|\d{1,2}\s?[).°-])/u;

function annoncesDe(lignes: readonly Ligne[]): Set<number> {
  const annonces = new Set<number>();
  for (const [place, { head }] of lignes.entries()) {
    if (!/\S.{0,400}:\s{0,3}$/u.test(head) || !lit(duJour, head)) continue;
    for (let at = place + 1; at <= place + AJOUTES && entree.test(lignes[at]?.head ?? ''); at++)
      annonces.add(at);
  }
  return annonces;
}

/** "souhaite rajouter un point à l'ordre du jour", but no "ORDRE DU JOUR :" over the whole list. */
const duJour: Indice = {
  id: 'tete.ajout',
  motif: '(?:ajout|rajout|inscri|complet)[a-z]{0,5} .{0,80}ordre du jour',
  poids: 0,
  oui: ['souhaite rajouter un point à l’ordre du jour', 'propose d’inscrire à l’ordre du jour'],
  non: ['ORDRE DU JOUR'],
};

/** "L'an deux mille …", "sous la présidence de …": how they met, where no list says who sat. */
const session: Indice = {
  id: 'tete.session',
  motif:
    "^[^a-z]{0,6}l['’]\\s?an\\s|s['’]est reuni|se sont (?:reunis|assembles)|sous la presidence|s['’]est tenue",
  poids: 0,
  oui: ['L’an deux mille vingt', 'le conseil s’est réuni', 'sous la présidence de M. Marin'],
};

/** The first list of those who sat, or the sentence that tells how they met, near the top. */
function finDeTete(
  presences: ReadonlySet<number>,
  lignes: readonly Ligne[],
  decision: number,
): number {
  let end = 0;
  for (const place of [...presences].sort((a, b) => a - b))
    if (end === 0 || place - end <= UNE_ASSISTANCE) end = place + 1;
  // Below a second decision (a head may count the votes of its act) "le conseil d'école s'est réuni" tells of somebody else.
  const met = lignes
    .slice(0, Math.min(TETE_MAX, decision))
    .findLastIndex(({ head }) => lit(session, head));
  return Math.max(end, met + 1) || Number.POSITIVE_INFINITY;
}

const TETE_MAX = 40;

function votesIn(plain: string): number[] {
  return [...trouverMarques(plain), ...trouverElections(plain).map(({ from }) => from)];
}

/** The items that a sentence or a table elsewhere votes on: "Les points 1 à 4 ont été adoptés à l'unanimité." */
function nommes(
  plain: string,
  lignes: readonly Ligne[],
  recapitules: readonly Recapitule[],
): number[] {
  const numeros = new Set([
    ...trouverCommuns(plain).flatMap((one) => one.numeros),
    ...recapitules.map(({ numero }) => numero),
  ]);
  // A row of the table opens with the same number.
  const rangs = new Set(recapitules.map(({ text }) => text.pieces[0]?.start));
  if (numeros.size === 0) return [];
  return lignes.flatMap(({ text }, index) => {
    const entete = lireOuverture(text.plain);
    const range = entete?.numero ?? entete?.rang;
    const named = range !== undefined && numeros.has(text.plain.slice(range.from, range.to));
    return named && !rangs.has(text.pieces[0]?.start) ? [index] : [];
  });
}

/** A table of votes counts as one on the line above it. */
function abovesOfTables(blocks: readonly Block[], lignes: readonly Ligne[]): number[] {
  const ats = lignes.map(({ at }) => at);
  return blocks.flatMap((block, at) => {
    const above = estTableauDeVote(block) ? premierDepuis(ats, at) - 1 : -1;
    return above < 0 ? [] : [above];
  });
}

function sorted(places: readonly number[]): number[] {
  return [...new Set(places)].sort((a, b) => a - b);
}

function apart(places: readonly number[], lignes: readonly Ligne[]): number[] {
  const gap = Math.max(1, Math.min(UNE_DECISION, Math.floor(lignes.length / LIGNES_PAR_DECISION)));
  return places.filter((place, at) => {
    if (at === 0 || place - (places[at - 1] ?? 0) > gap) return true;
    // "2024-12-103 Cession d'un terrain : retirée": a line with a number of its own is an act of its own.
    return lireEntete(lignes[place]?.text.plain ?? '')?.numero !== undefined;
  });
}

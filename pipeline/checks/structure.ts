/** What the path found in the document, in lines of its source: what `structure.*` holds the records against. */

import type { Deliberation } from '../../contract/contract.ts';
import type { Source, Span } from '../../contract/types.ts';
import type { Etape } from '../../parsers/chemin/meilleur.ts';
import type { Vue } from '../../parsers/chemin/vue.ts';
import { duTitre } from '../../parsers/indices/decide.ts';
import { premierQuiLit } from '../../parsers/indices/indice.ts';
import { zones } from '../../parsers/indices/zones.ts';
import { groupBy } from '../../parsers/lignes/groupes.ts';
import { ligneDe } from '../../parsers/lignes/lignes.ts';
import { spansOf } from '../../parsers/source/text.ts';
import { plie } from '../../parsers/vocabulaire/plain.ts';
import type { Donnees } from './check.ts';
import { type Contexte, once } from './contexte.ts';

/** A deliberation with the lines that it takes. */
export interface Etendue {
  readonly deliberation: Deliberation;
  readonly from: number;
  readonly to: number;
}

/** A title of the path, and the deliberation that begins with it. */
export interface TitreLu {
  readonly etape: Etape;
  readonly ligne: number;
  readonly deliberation: Deliberation | undefined;
}

export interface Structure {
  readonly vues: readonly Vue[];
  readonly etendues: readonly Etendue[];
  readonly titres: readonly TitreLu[];
  /** Lines that tell a vote of their own: neither on procedure nor in a list of titles. */
  readonly votes: readonly Vue[];
  readonly ligneDe: (vue: Vue) => number;
  readonly dans: (ligne: number) => Etendue | undefined;
}

/** Null for what is no act, and where no line could be a title. */
export const structureOf = once(({ source, donnees, chemin }): Structure | null => {
  if (chemin === null) return null;
  const { vues, etapes, reperes, repetitions } = chemin;
  const ligne = ({ ligne: { text, block } }: Vue) => ligneDe(text, source.lines) ?? block.startLine;
  const etendues = donnees.deliberations.flatMap((deliberation): Etendue[] => {
    const [first, last] = [deliberation.spans[0], deliberation.spans.at(-1)];
    if (first === undefined || last === undefined) return [];
    return [{ deliberation, from: first.startLine, to: last.endLine }];
  });
  const dans = new Map<number, Etendue>();
  for (const etendue of etendues)
    for (let at = etendue.from; at <= etendue.to; at++) if (!dans.has(at)) dans.set(at, etendue);
  const opening = new Map(etendues.map(({ from, deliberation }) => [from, deliberation]));
  const procedures = new Set(reperes.procedures);
  return {
    vues,
    etendues,
    titres: etapes
      .filter(({ groupe }) => !groupe)
      .map((etape) => {
        const own = ligne(etape.candidat.vue);
        return { etape, ligne: own, deliberation: opening.get(own) };
      }),
    votes: reperes.votes
      .filter((place) => !procedures.has(place) && repetitions.liste[place] !== 1)
      .flatMap((place) => vues[place] ?? []),
    ligneDe: ligne,
    dans: (at) => dans.get(at),
  };
});

/** What is printed on each line of the source. */
const parLigne = once((contexte: Contexte) => {
  const structure = structureOf(contexte);
  return groupBy(structure?.vues ?? [], (vue) => String(structure?.ligneDe(vue)));
});

/** The lines of a deliberation, folded. */
export function tetesDe(contexte: Contexte, { from, to }: Etendue): string[] {
  const lines = parLigne(contexte);
  const said: string[] = [];
  for (let at = from; at <= to; at++)
    for (const { head } of lines.get(String(at)) ?? []) said.push(head);
  return said;
}

/** "Questions diverses", "Communications du maire": nobody votes on them. */
export function informe({ head, entete }: Vue): boolean {
  const said = head.slice(entete?.titre ?? 0);
  const divers = zones.filter(({ zone }) => zone === 'divers');
  return premierQuiLit(duTitre, said) !== null || premierQuiLit(divers, head) !== null;
}

/** The printed line. */
export function placeDe(source: Source, { ligne: { text } }: Vue): Span[] {
  const { plain } = text;
  const from = plain.length - plain.trimStart().length;
  return spansOf(source, text, from, plain.trimEnd().length);
}

const MOT_MIN = 4;
const RACINE = 7;

/** The beginnings of the words that say something: "Approbation du budget" has "approba", "budget". */
export function racinesDe(texte: string): Set<string> {
  const words = plie(texte).match(/[\p{L}\d]{1,40}/gu) ?? [];
  return new Set(
    words
      .filter((word) => word.length >= MOT_MIN || /^\d{2,4}$/u.test(word))
      .map((word) => word.slice(0, RACINE)),
  );
}

/** The share of the words of one that stand in the other. */
export function partDe(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0) return 0;
  let same = 0;
  for (const word of one) if (other.has(word)) same++;
  return same / one.size;
}

/** Titles that say the same, one of them perhaps in fewer words. */
export function memesMots(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return Math.max(partDe(one, other), partDe(other, one)) >= MEMES;
}

const MEMES = 0.6;
/** Fewer words than this stand in many lines. */
const MOTS_MIN = 3;
const DEDANS = 0.75;

/** The words of what each deliberation is about. */
export const objetsOf = once(({ donnees }: Contexte) =>
  donnees.deliberations.flatMap(({ objet }) => (objet == null ? [] : [racinesDe(objet.value)])),
);

/** Whether a deliberation is called so, wherever it stands: a list may stand over acts in full. */
export function aUneDeliberation(contexte: Contexte, texte: string): boolean {
  const words = racinesDe(texte);
  return objetsOf(contexte).some((objet) => {
    const within = partDe(objet, words);
    const around = partDe(words, objet);
    if (objet.size >= MOTS_MIN && within >= DEDANS) return true;
    if (words.size >= MOTS_MIN && around >= DEDANS) return true;
    return within >= MEMES && around >= MEMES;
  });
}

export const LISTEES = 12;

/** "12, 45, 61": few enough to be read. */
export function enListe(values: readonly (string | number)[]): string {
  const shown = values.slice(0, LISTEES).join(', ');
  return values.length > LISTEES ? `${shown}…` : shown;
}

/** The headings of an agreement, a report, an annex have no items and no votes. */
export function jointe(donnees: Donnees, ligne: number): boolean {
  const { conventions, avenants, rapports, annexes } = donnees;
  return [...conventions, ...avenants, ...rapports, ...annexes].some(({ spans }) => {
    const [first, last] = [spans[0], spans.at(-1)];
    return (
      first !== undefined && last !== undefined && ligne >= first.startLine && ligne <= last.endLine
    );
  });
}

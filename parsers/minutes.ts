/**
 * Minutes: several deliberations in one document. Where each begins is told by the document itself:
 * by numbers of one shape that go up, by the entries of the agenda that are printed again as headings,
 * or by ranks that go up and have votes under them. No style is expected: the one that the votes agree with is taken.
 */
import type { Block, Line, Text, TextBlock } from '../pipeline/types.ts';
import { type Agenda, agendaOf } from './agenda.ts';
import { isText } from './blocks.ts';
import { couper, type Ligne, ligneDe, lignesOf, texteDe } from './lignes.ts';
import { lineAtOffset, lineStarts } from './offsets.ts';
import { joinTexts, sliceText, trimText } from './source/text.ts';
import { type FoundEntete, lireEntete } from './text/entete.ts';
import { pliage, pliageFixe } from './text/plain.ts';
import { trouverVotes } from './text/vote.ts';

/** One deliberation of minutes, or a stretch between two that decides nothing. */
export interface Item {
  /** The line with its number or rank, where it has one. */
  readonly numero: Text | null;
  readonly titre: Text | null;
  readonly blocks: Block[];
  /** Whether what numbers it is the deliberation's own number rather than a rank in the agenda. */
  readonly propre: boolean;
}

export interface Minutes {
  readonly entete: Block[];
  readonly items: Item[];
}

export interface Titre {
  readonly ligne: Ligne;
  /** Place among the lines. */
  readonly index: number;
  readonly entete: FoundEntete;
  /** How many lines it takes. */
  readonly longueur: number;
  /** Its rank is that of the group it stands in. */
  readonly groupe?: Titre;
}

/** Fewer deliberations than this make no minutes. */
const MIN_ITEMS = 2;

export function minutesOf(blocks: readonly Block[], source: readonly Line[]): Minutes | null {
  const lignes = lignesOf(blocks);
  if (lignes.length < 6) return null;
  const votes = votesAt(blocks, lignes);
  const titres = titresOf(lignes, votes);
  if (titres === null) return null;
  return itemsOf(blocks, lignes, titres, source);
}

/** For each vote found, the place among the lines of the one where it begins. */
function votesAt(blocks: readonly Block[], lignes: readonly Ligne[]): number[] {
  const text = texteDe(blocks);
  const starts = lineStarts(text.plain);
  return trouverVotes(text.plain).map(({ from }) =>
    Math.min(lineAtOffset(starts, from), lignes.length - 1),
  );
}

function formulasAt(lignes: readonly Ligne[]): number[] {
  return lignes.flatMap(({ head }, index) => (operative.test(head) ? [index] : []));
}

/** Decisions taken by one person are not voted on. */
const operative =
  /^[^\p{L}]{0,4}(?:(?:decide|arrete)\s{0,3}:?\s{0,3}$|article\s(?:1er|1|premier|unique)(?![\d])|.{0,80}apres\s(?:en\s)?avoir\s(?:en\s)?delibere)/u;

function titresOf(lignes: readonly Ligne[], votes: readonly number[]): Titre[] | null {
  const found = lignes.flatMap((ligne, index): Titre[] => {
    const entete = lireEntete(ligne.text.plain);
    return entete === null ? [] : [{ ligne, index, entete, longueur: 1 }];
  });
  const agenda = agendaOf(lignes);
  const numbered = numberedTitles(found, agenda);
  if (
    numbered.length >= MIN_ITEMS &&
    servesVotes(numbered, [...votes, ...formulasAt(lignes)], agenda)
  ) {
    return withRanked(numbered, found, agenda);
  }
  if (agenda !== null && agenda.titres.length >= MIN_ITEMS) {
    const titles = withSubRanks(agenda.titres, found);
    if (withVotes(titles, votes) >= 1) return titles;
  }
  const ranked = rankedTitles(found, votes);
  return ranked.length >= MIN_ITEMS ? ranked : null;
}

function withVotes(titres: readonly Titre[], votes: readonly number[]): number {
  return titres.filter((titre, index) => {
    const end = titres[index + 1]?.index ?? Number.POSITIVE_INFINITY;
    return votes.some((vote) => vote >= titre.index && vote < end);
  }).length;
}

/** Half of the numbered stretches at least hold a vote; a list of references holds none. */
function servesVotes(
  titres: readonly Titre[],
  votes: readonly number[],
  agenda: Agenda | null,
): boolean {
  const held = withVotes(titres, votes);
  return held * 2 >= titres.length || (agenda !== null && held >= MIN_ITEMS);
}

/** Numbers of one shape, in rising order: "DEL2025-17", "DEL2025-18"… */
function numberedTitles(found: readonly Titre[], agenda: Agenda | null): Titre[] {
  const shapes = new Map<string, Titre[]>();
  for (const titre of found) {
    const { numero, titre: from } = titre.entete;
    if (numero === undefined || (agenda !== null && titre.index < agenda.fin)) continue;
    const { plain } = titre.ligne.text;
    const rest = plain.slice(from);
    if (!startsTitle(rest)) continue;
    const shape = shapeOf(plain.slice(numero.from, numero.to));
    shapes.set(shape, [...(shapes.get(shape) ?? []), titre]);
  }
  const best = [...shapes.values()].map(rising).sort((a, b) => b.length - a.length)[0];
  return best ?? [];
}

/** A title begins with a capital, a digit or a quotation mark; "n°2016-53) du 12 avril" goes on with a sentence. */
function startsTitle(rest: string): boolean {
  return rest === '' || /^["«“(]?\s?[\p{Lu}\d]/u.test(rest);
}

function shapeOf(numero: string): string {
  const letters = pliage(numero).replace(/[^\p{L}]/gu, '');
  const groups =
    numero.match(/\d{1,8}/gu)?.map((digits) => (digits.length === 4 ? 'a' : '9')) ?? [];
  return `${letters}${groups.join('')}`;
}

/** The longest run of numbers that go up. */
function rising(titres: readonly Titre[]): Titre[] {
  return longestRising(titres, ({ ligne, entete }) =>
    valuesOf(ligne.text.plain.slice(entete.numero?.from ?? 0, entete.numero?.to ?? 0)),
  );
}

function valuesOf(printed: string): number[] {
  return (printed.match(/\d{1,8}/gu) ?? []).map(Number);
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    const difference = (a[index] ?? -1) - (b[index] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}

const MAX_TITLES = 3000;

function longestRising<T>(entries: readonly T[], rankOfEntry: (entry: T) => number[]): T[] {
  const all = entries.slice(0, MAX_TITLES);
  const values = all.map(rankOfEntry);
  const tails: number[] = [];
  const before = new Array<number>(all.length).fill(-1);
  for (const [index, value] of values.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(values[tails[middle] ?? 0] ?? [], value) < 0) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = index;
  }
  const run: T[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) run.push(all[at] as T);
  return run.reverse();
}

/** "4. Vote des taux" between "3. D2024-17 - …" and "5. D2024_19 - …": one that lacks its number. */
function withRanked(
  numbered: readonly Titre[],
  found: readonly Titre[],
  agenda: Agenda | null,
): Titre[] {
  const own = new Set(numbered);
  const extra = (agenda?.titres ?? []).filter(
    (titre) =>
      !numbered.some(({ index }) => index === titre.index) &&
      titre.entete.rang !== undefined &&
      numbered.some(
        ({ entete }) => entete.rang !== undefined && entete.marque === titre.entete.marque,
      ),
  );
  const missing = found.filter((titre) => {
    if (own.has(titre) || titre.entete.rang === undefined || titre.entete.numero !== undefined)
      return false;
    const previous = numbered.filter(({ index }) => index < titre.index).at(-1);
    const next = numbered.find(({ index }) => index > titre.index);
    const rank = rankOf(titre);
    return (
      previous !== undefined &&
      next !== undefined &&
      rankOf(previous) + 1 === rank &&
      rankOf(next) - 1 === rank &&
      /^\p{Lu}/u.test(titre.ligne.text.plain.slice(titre.entete.titre))
    );
  });
  const all = [...numbered, ...extra, ...missing].sort((a, b) => a.index - b.index);
  return all.filter((titre, index) => titre.index !== all[index - 1]?.index);
}

function rankOf({ ligne, entete }: Titre): number {
  const printed =
    entete.rang === undefined ? '' : ligne.text.plain.slice(entete.rang.from, entete.rang.to);
  return /^\d/u.test(printed) ? Number.parseFloat(printed) : Number.NaN;
}

/** "6.1 Ecole" under "6 Questions diverses". */
function withSubRanks(titres: readonly Titre[], found: readonly Titre[]): Titre[] {
  const subs = found.filter(({ index, entete, ligne }) => {
    if (entete.rang === undefined) return false;
    const printed = ligne.text.plain.slice(entete.rang.from, entete.rang.to);
    if (!/^\d{1,3}\.\d{1,2}$/u.test(printed)) return false;
    const group = titres.filter((titre) => titre.index < index).at(-1);
    return group !== undefined && rankOf(group) === Math.floor(Number.parseFloat(printed));
  });
  const all = [...titres, ...subs].sort((a, b) => a.index - b.index);
  return all.filter((titre, index) => titre.index !== all[index - 1]?.index);
}

/** Ranks that go up, where two stretches at least hold votes, and half of them do. */
function rankedTitles(found: readonly Titre[], votes: readonly number[]): Titre[] {
  const marks = new Map<string, Titre[]>();
  for (const titre of found) {
    if (titre.entete.rang === undefined || Number.isNaN(rankOf(titre))) continue;
    if (!/^["«“(]?\s?\p{Lu}/u.test(titre.ligne.text.plain.slice(titre.entete.titre))) continue;
    const { marque } = titre.entete;
    marks.set(marque, [...(marks.get(marque) ?? []), titre]);
  }
  let best: Titre[] = [];
  for (const titres of marks.values()) {
    const run = longestRising(titres, (titre) => [rankOf(titre)]);
    const held = withVotes(run, votes);
    if (held >= MIN_ITEMS && held * 2 >= run.length - 1 && held > withVotes(best, votes))
      best = run;
  }
  return best;
}

function itemsOf(
  blocks: readonly Block[],
  lignes: readonly Ligne[],
  titres: readonly Titre[],
  source: readonly Line[],
): Minutes {
  const starts = new Map<TextBlock, number[]>();
  const cut = (ligne: Ligne | undefined) => {
    if (ligne === undefined) return;
    starts.set(ligne.block, [...(starts.get(ligne.block) ?? []), ligne.place]);
  };
  const lengths = titres.map((titre, index) => lengthOf(titre, lignes, titres[index + 1]));
  for (const [index, titre] of titres.entries()) {
    cut(titre.ligne);
    const after = lignes[titre.index + (lengths[index] ?? 1)];
    if (after !== undefined && after.place > 0) cut(after);
  }
  const pieces = blocks.flatMap((block): Block[] => {
    const places = isText(block) ? starts.get(block) : undefined;
    return places === undefined ? [block] : couper(block as TextBlock, places, source);
  });
  const firstLines = titres.map(
    ({ ligne }) => ligneDe(ligne.text, source) ?? ligne.block.startLine,
  );
  const runs: Block[][] = [[]];
  for (const piece of pieces) {
    while (
      runs.length <= titres.length &&
      piece.startLine >= (firstLines[runs.length - 1] ?? Number.POSITIVE_INFINITY)
    )
      runs.push([]);
    (runs.at(-1) as Block[]).push(piece);
  }
  const items = titres.map((titre, index) =>
    itemOf(titre, lengths[index] ?? 1, lignes, runs[index + 1] ?? []),
  );
  return { entete: runs[0] ?? [], items };
}

function itemOf(titre: Titre, length: number, lignes: readonly Ligne[], blocks: Block[]): Item {
  const { entete, ligne } = titre;
  const lines = lignes.slice(titre.index, titre.index + length).map(({ text }) => text);
  const first = sliceText(ligne.text, entete.titre, ligne.text.plain.length);
  const texts = [trimText(first), ...lines.slice(1)].filter(({ plain }) => plain !== '');
  const group = titre.groupe ?? titre;
  const range = entete.numero ?? group.entete.rang;
  const from = entete.numero === undefined ? group.ligne.text : ligne.text;
  return {
    numero: range === undefined ? null : sliceText(from, range.from, range.to),
    titre: texts.length === 0 ? null : withoutEnd(joinTexts(texts)),
    blocks,
    propre: entete.numero !== undefined,
  };
}

/** "Affectation du Résultat 2023 de la Commune :" without what follows the words. */
function withoutEnd(text: Text): Text {
  const end = withoutVote(text.plain).replace(/[\s:.;,–—-]{1,12}$/u, '').length;
  return sliceText(text, 0, Math.max(1, end));
}

/** "… (Votée à l'unanimité)", "… : adoptée à l'unanimité": in a list of deliberations. */
function withoutVote(plain: string): string {
  const folded = pliageFixe(plain);
  const found =
    /\s{0,3}(?:\(\s{0,2}|[:–—-]\s{0,3})(?:vote|adopte|approuve|rejete|reporte|ajourne|retire|acte|pris\sacte|unanimite|pour\s{0,3}:?\s{0,3}\d)(?:e|s|\s|:|$)[^()]{0,120}\)?\s{0,3}$/u.exec(
      folded,
    );
  return found === null || found.index < 4 ? plain : plain.slice(0, found.index);
}

const MAX_TITLE = 420;
/** What no title goes on with. */
const body =
  /^[^\p{L}]{0,4}(?:rapporteurs?|vu|considerant|monsieur|madame|m\.|mme|mr|le\s(?:conseil|maire|president|budget)|la\s(?:commune|communaute)|rapport|vote|il\s|en\s(?:application|vertu)|conformement|par\s(?:deliberation|courrier)|cf|presents?|absents?|apres|sur\sproposition|l['’](?:assemblee|an)|dans\sle|depuis|suite)(?:(?<=\s)|(?![\p{L}]))/u;

/** The lines that a title takes: those of the agenda's entry, else to the end of its sentence or block. */
function lengthOf(titre: Titre, lignes: readonly Ligne[], next: Titre | undefined): number {
  if (titre.longueur > 1) return titre.longueur;
  let length = 1;
  let size = titre.ligne.text.plain.length;
  const limit = (next?.index ?? lignes.length) - titre.index;
  while (length < limit) {
    const previous = lignes[titre.index + length - 1];
    const one = lignes[titre.index + length];
    if (one === undefined || previous === undefined || size > MAX_TITLE) break;
    if (!goesOn(previous, one, titre)) break;
    size += one.text.plain.length;
    length++;
  }
  return length;
}

function goesOn(previous: Ligne, one: Ligne, titre: Titre): boolean {
  if (body.test(one.head)) return false;
  const { plain } = previous.text;
  const bare =
    previous === titre.ligne && titre.ligne.text.plain.slice(titre.entete.titre).trim() === '';
  const same = one.block === titre.ligne.block;
  if (bare) return same || one.block.fort || one.at === previous.at + 1;
  if (/:\s{0,3}$/u.test(plain) && titre.ligne.block.fort && (same || one.block.fort)) return true;
  if (/[.:;?!]\s{0,3}$/u.test(plain)) return false;
  if (lireEntete(one.text.plain) !== null && !/^\p{Ll}/u.test(one.text.plain)) return false;
  if (same && titre.ligne.block.fort) return true;
  if (!same)
    return (
      one.block.fort &&
      titre.ligne.block.fort &&
      one.block.kind !== 'paragraphe' &&
      one.at === previous.at + 1
    );
  return /^["«“(]?\p{Ll}/u.test(one.text.plain) || fillsItsLine(previous);
}

/** A line that runs to the block's right edge goes on in the next. */
function fillsItsLine({ block, text }: Ligne): boolean {
  const widest = Math.max(...block.lines.slice(0, 40).map(({ plain }) => plain.length));
  return text.plain.length >= 60 && text.plain.length >= widest * 0.75;
}

/**
 * A vote set as a table: "POUR | CONTRE | ABSTENTION" over its counts, one side a row, or a side and its count in
 * each cell. The cells are put into lines, by rows and by columns, as if somebody read them aloud; the way that says
 * more of a vote is believed.
 */
import type { Sourced, Vote } from '../../../contract/contract.ts';
import type { Block, Cell, TableBlock, Text } from '../../../contract/types.ts';
import { filledCells, headOf, isTable } from '../../lignes/blocks.ts';
import type { Reading } from '../../reading.ts';
import { joinTexts } from '../../source/text.ts';
import { nomsApres } from '../../text/votants.ts';
import { type Cote, cotes, type FoundVote, foldLines, trouverVotes } from '../../text/vote.ts';
import { estTableauDElection } from './election-tableau.ts';
import { type VoteLu, voteOf } from './vote-courant.ts';
import { recapitulatifsDe } from './vote-recapitulatif.ts';

/** What such a table has in its cells beside the counts: what is counted, how it was voted, boxes. */
const libelle =
  /^(?:(?:voix|votes?|nombre\sd['e]\s?(?:voix|votants?)?)\s{0,3})?(?:pour|contre|abst\.?|abstentions?(?:\s?\(s\))?|nppv|ne\spren\p{L}{1,5}\spas\spart(?:\sau\svote)?)\s{0,3}:?$/u;
const compteAutre =
  '(?:votants?|presents?|pouvoirs?|procurations?|representee?s?|(?:suffrages\\s)?exprimes?|total|en\\sexercice|quorum|blancs?|nuls?|absents?)';
const autre = new RegExp(
  `^(?:${compteAutre}|(?:votes?|resultats?|scrutin|majorite)(?:\\sdu\\s(?:vote|scrutin))?)\\s{0,3}:?$`,
  'u',
);
const dit =
  /unani|majorite|adopte|rejete|ajourne|pour\s{0,3}[:(=]|contre\s{0,3}[:(=]|abst[a-z.]{0,9}\s{0,3}[:(=]/u;
const compte =
  /^(?:\d{1,3}|[a-z-]{2,20}\s?\(\d{1,3}\))(?:\s{0,3}(?:voix|votes?))?(?:\s{0,3}[(:,;–-].{0,300}|\s{0,3})$/su;
const vide = /^[\s/–—☐☒☑□■✓✔xX.()[\]-]{0,12}$/u;
/** "Pour ................." leads to the count in the next cell. */
const conduite = /[\s.…·_]{3,200}$/u;
const MAX_ROWS = 10;
const MAX_CELLS = 40;
const MAX_CELL = 400;

type Sorte = 'cote' | 'autre' | 'compte' | 'dit' | 'noms' | 'vide' | null;

function sorteDe({ text }: Cell): Sorte {
  if (text.plain.length > MAX_CELL) return null;
  const head = headOf(text).replace(conduite, '').trim();
  if (libelle.test(head)) return 'cote';
  if (autre.test(head)) return 'autre';
  if (compte.test(head)) return 'compte';
  if (vide.test(head)) return 'vide';
  if (dit.test(head)) return 'dit';
  return sontDesNoms(text.plain) ? 'noms' : null;
}

/** Names, and no more. */
function sontDesNoms(plain: string): boolean {
  const cell = `: ${plain}`;
  const { noms, to } = nomsApres(cell, foldLines(cell), 0, null);
  return noms.length > 0 && cell.slice(to).trim().length < 3;
}

interface Lu {
  readonly text: Text;
  readonly vote: FoundVote;
}

const lus = new WeakMap<TableBlock, Lu | null>();

/** The one vote that a table tells, or null for any other table. */
function lire(table: TableBlock): Lu | null {
  const known = lus.get(table);
  if (known !== undefined) return known;
  const lu = lireTable(table);
  lus.set(table, lu);
  return lu;
}

function lireTable(table: TableBlock): Lu | null {
  if (table.rows.length > MAX_ROWS || recapitulatifsDe([table]).length > 0) return null;
  const cells = table.rows.flatMap(filledCells);
  if (cells.length === 0 || cells.length > MAX_CELLS) return null;
  const sortes = cells.map(sorteDe);
  const strange = sortes.filter((sorte) => sorte === null).length;
  if (!sortes.some((sorte) => sorte === 'cote' || sorte === 'dit')) return null;
  // One cell may say something else: "Le maire et la majorité" under "POUR (19)".
  if (strange > 1 || (strange === 1 && cells.length < 5)) return null;
  const rows = table.rows.map(filledCells).filter((row) => row.length > 0);
  const columns = [...new Set(cells.map(({ column }) => column))]
    .sort((a, b) => a - b)
    .map((column) => cells.filter((cell) => cell.column === column));
  if (cells.filter((_, at) => sortes[at] === 'cote').some(estRedite)) return null;
  const ways = [rows, columns].flatMap((lines) => lireLignes(lines) ?? []);
  return ways.sort((a, b) => poids(b.vote) - poids(a.vote))[0] ?? null;
}

/** A side twice: the table has several votes. */
function estRedite({ text }: Cell, at: number, cells: readonly Cell[]): boolean {
  return cells.findIndex((other) => headOf(other.text) === headOf(text)) !== at;
}

function lireLignes(lines: readonly (readonly Cell[])[]): Lu | null {
  const text = joinTexts(lines.map(enLigne), '\n');
  const vote = trouverVotes(text.plain).reduce(reunir, null);
  return vote === null || poids(vote) < MIN ? null : { text, vote };
}

/** "POUR (19) : le maire et la majorité" over "CONTRE (2) : M. X, Mme Y": parts of the one vote, no side twice. */
function reunir(one: FoundVote | null, other: FoundVote): FoundVote {
  if (one === null) return other;
  return {
    ...other,
    ...one,
    to: other.to,
    nombres: { ...other.nombres, ...one.nombres },
    noms: { ...other.noms, ...one.noms },
    groupes: { ...other.groupes, ...one.groupes },
  };
}

/** "Pour : 19 ; Contre : 2 : M. X": a label says what the cell behind it counts, a count whose names follow. */
function enLigne(cells: readonly Cell[]): Text {
  const [first, ...others] = cells;
  if (first === undefined) return { plain: '', pieces: [] };
  let line = first.text;
  let before = sorteDe(first);
  for (const cell of others) {
    const sorte = sorteDe(cell);
    const follows = sorte === 'noms' || sorte === null || sorte === 'vide';
    const said = before === 'cote' || before === 'autre' || before === 'dit';
    const labelled = said && sorte !== 'cote' && sorte !== 'autre' && sorte !== 'dit';
    line = joinTexts([line, cell.text], glueOf(line.plain, follows || labelled));
    before = sorte;
  }
  return line;
}

function glueOf(line: string, binds: boolean): string {
  if (!binds) return ' ; ';
  return /:\s{0,3}$/u.test(line) ? ' ' : ' : ';
}

/** How much a table must say: two sides, or unanimity. */
const MIN = 2;

function poids({ nombres, noms, unanimite }: FoundVote): number {
  return (
    Object.keys(nombres).length +
    (unanimite === undefined ? 0 : 2) +
    cotes.reduce((sum, cote) => sum + (noms[cote]?.length ?? 0), 0) / 10
  );
}

export function estTableauDeVote(block: Block): boolean {
  return isTable(block) && (lire(block) !== null || estTableauDElection(block));
}

export function parseVotesDesTableaux(
  reading: Reading,
  blocks: readonly Block[],
  deliberation: string,
): Vote[] {
  return blocks.filter(isTable).flatMap((table) => {
    const lu = lire(table);
    const vote = lu === null ? null : voteOf(reading, lu.text, lu.vote, { deliberation });
    if (vote === null) return [];
    return [{ ...vote, spans: reading.lines(table.startLine, table.endLine) }];
  });
}

/** So many lines under its table a vote's names may stand. */
const NAMES_BELOW = 4;

/** "Ont voté contre : M. X, Mme Y" under a table of counts: they are its voters. What is left are votes of their own. */
export function avecNoms(tables: readonly Vote[], votes: readonly VoteLu[]): VoteLu[] {
  return votes.filter(({ vote }) => {
    if (tables.some((table) => prendUnanimite(table, vote))) return false;
    const line = vote.spans[0]?.startLine ?? 0;
    const table = tables.findLast(({ spans }) => {
      const end = spans.at(-1)?.endLine ?? 0;
      return end < line && line - end <= NAMES_BELOW;
    });
    if (table === undefined || vote.votants === undefined || hasCounts(vote)) return true;
    const sides = Object.entries(vote.votants) as [Cote, Sourced<string>[]][];
    const fits = sides.every(
      ([cote, names]) => names.length <= (table[cote]?.value ?? 0) && !table.votants?.[cote],
    );
    if (!fits) return true;
    table.votants = { ...table.votants, ...vote.votants };
    table.spans.push(...vote.spans);
    return false;
  });
}

/** "Adopté à l'unanimité des votants." right above a table without a vote against: one vote, told twice. */
function prendUnanimite(table: Vote, { spans, unanimite, pour, resultat, votants }: Vote): boolean {
  const gap = (table.spans[0]?.startLine ?? 0) - (spans.at(-1)?.endLine ?? 0);
  const autrement = (table.contre?.value ?? 0) + (table.abstention?.value ?? 0) > 0;
  if (unanimite == null || pour != null || votants !== undefined) return false;
  if (gap < 1 || gap > UNANIMITE_AU_DESSUS || autrement || table.unanimite != null) return false;
  table.unanimite = unanimite;
  if (resultat != null) table.resultat ??= resultat;
  table.spans.unshift(...spans);
  return true;
}

const UNANIMITE_AU_DESSUS = 3;

function hasCounts({ pour, contre, abstention, unanimite, resultat }: Vote): boolean {
  return [pour, contre, abstention, unanimite, resultat].some((one) => one != null);
}

/** A vote set as a table: "POUR | CONTRE | ABSTENTION" over its counts, or one side a row. */
import type { Sourced, Vote } from '../../pipeline/contract.ts';
import type { Block, Cell, Row, TableBlock } from '../../pipeline/types.ts';
import { filledCells, headOf, isTable } from '../blocks.ts';
import { type Reading, some } from '../reading.ts';
import { lireEntier } from '../text/nombre.ts';
import type { Cote } from '../text/vote.ts';

import { estTableauDElection } from './election-tableau.ts';
import type { VoteLu } from './vote-courant.ts';

const sides: readonly (readonly [Cote, RegExp])[] = [
  ['pour', /^(?:(?:voix|votes?)\s)?pour\s{0,3}:?$/u],
  ['contre', /^(?:(?:voix|votes?)\s)?contre\s{0,3}:?$/u],
  ['abstention', /^(?:abst\.?|abstentions?(?:\s?\(s\))?)\s{0,3}:?$/u],
  ['nePrendPasPart', /^(?:nppv|ne\spren\p{L}{1,5}\spas\spart(?:\sau\svote)?)\s{0,3}:?$/u],
];
/** What else such a table counts. */
const others =
  /^(?:votes?|votants?|presents?|pouvoirs?|procurations?|representee?s?|(?:suffrages\s)?exprimes?|total|unanimite|resultats?|scrutin|en\sexercice|quorum|blancs?|nuls?)(?:\sdu\s(?:vote|scrutin))?\s{0,3}:?$/u;
const MAX_ROWS = 8;

function coteOf(cell: Cell): Cote | null {
  const head = headOf(cell.text).trim();
  return sides.find(([, pattern]) => pattern.test(head))?.[0] ?? null;
}

function isLabel(cell: Cell): boolean {
  return coteOf(cell) !== null || others.test(headOf(cell.text).trim());
}

/** The counts by side, or null for any other table. */
function countsOf(table: TableBlock): Map<Cote, Cell> | null {
  if (table.rows.length > MAX_ROWS) return null;
  const counts = new Map<Cote, Cell>();
  const labelled = table.rows.findIndex(
    (row) => filledCells(row).length >= 2 && filledCells(row).every(isLabel),
  );
  const pairs: [Cell, Cell | undefined][] =
    labelled >= 0
      ? filledCells(table.rows[labelled] as Row).map((cell) => [
          cell,
          table.rows[labelled + 1]?.cells.find(({ column }) => column === cell.column),
        ])
      : table.rows.map((row): [Cell, Cell | undefined] => [
          filledCells(row)[0] as Cell,
          filledCells(row)[1],
        ]);
  for (const [label, cell] of pairs) {
    if (label === undefined || (labelled < 0 && !isLabel(label))) return null;
    const cote = coteOf(label);
    if (cote !== null && cell !== undefined && isCount(cell.text.plain)) counts.set(cote, cell);
  }
  return counts.size >= 2 ? counts : null;
}

/** "O" alone in a cell is "oui" before it is a scan's nought. */
function isCount(plain: string): boolean {
  return lireEntier(plain) !== null && !/^o$/iu.test(plain.trim());
}

export function estTableauDeVote(block: Block): boolean {
  return isTable(block) && (countsOf(block) !== null || estTableauDElection(block));
}

export function parseVotesDesTableaux(
  reading: Reading,
  blocks: readonly Block[],
  deliberation: string,
): Vote[] {
  return blocks.filter(isTable).flatMap((table) => {
    const counts = countsOf(table);
    if (counts === null) return [];
    const read: { [K in Cote]?: Sourced<number> } = {};
    for (const [cote, { text }] of counts)
      Object.assign(read, some(cote, reading.lu('entier', text)));
    return [
      {
        id: reading.id('vote'),
        type: 'vote' as const,
        spans: reading.lines(table.startLine, table.endLine),
        deliberation,
        ...read,
      },
    ];
  });
}

/** So many lines under its table a vote's names may stand. */
const NAMES_BELOW = 4;

/** "Ont voté contre : M. X, Mme Y" under a table of counts: they are its voters. What is left are votes of their own. */
export function avecNoms(tables: readonly Vote[], votes: readonly VoteLu[]): VoteLu[] {
  return votes.filter(({ vote }) => {
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

function hasCounts({ pour, contre, abstention, unanimite, resultat }: Vote): boolean {
  return [pour, contre, abstention, unanimite, resultat].some((one) => one != null);
}

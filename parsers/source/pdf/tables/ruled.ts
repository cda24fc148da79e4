/** Tables whose cells are parted by rules. */
import type { Box } from '../../../../contract/types.ts';
import type { PageCell, PageTable, Word } from '../page.ts';
import { middleX, middleY } from './geometry.ts';
import { type Lattice, latticeOf, type Region } from './lattice.ts';
import { isFigure } from './phrases.ts';
import { inReadingOrder } from './reading-order.ts';
import type { Network } from './rules-network.ts';
import { splitAtRules } from './split-words.ts';

/** A square narrower than this is the space inside a double rule. */
const SLIVER = 4;
/** In a table this part of the cells says something; in the grid of a chart hardly one does. */
const FILLED_PART = 0.3;

/**
 * A grid has at least this many cells a square: tables of the trial documents 0.56 (most of it titles over all columns),
 * the frame of a technical drawing 0.20.
 */
const CELLS_PER_SQUARE = 0.3;

interface RuledTable {
  readonly table: PageTable;
  readonly lattice: Lattice;
  /** The page's words that it holds, before any was parted. */
  readonly taken: readonly Word[];
  /** A single row of two cells, or with words in one only: part of a table, or no table. */
  readonly alone: boolean;
}

export function ruledTable(network: Network, words: readonly Word[]): RuledTable | undefined {
  const lattice = latticeOf(network, words);
  if (!lattice) return undefined;
  const { xs, ys, regions } = lattice;
  const box: Box = [xs[0] as number, ys[0] as number, xs.at(-1) as number, ys.at(-1) as number];
  const taken = words.filter((word) => isInside(box, word));
  const held = holders(lattice, taken);
  const table = tableOf(lattice, box, regions, held);
  return table && { table, lattice, taken, alone: !isTable(table) };
}

function isInside(box: Box, word: Word): boolean {
  const x = middleX(word.box);
  const y = middleY(word);
  return x > box[0] && x < box[2] && y > box[1] && y < box[3];
}

/** The words of each region. */
function holders({ xs, ys, regions }: Lattice, words: readonly Word[]): Word[][] {
  const columns = xs.length - 1;
  const owner = new Int32Array(columns * (ys.length - 1));
  regions.forEach((region, index) => {
    for (let row = region.row; row < region.endRow; row++) {
      owner.fill(index, row * columns + region.column, row * columns + region.endColumn);
    }
  });
  const held: Word[][] = regions.map(() => []);
  const ownerAt = (x: number, y: number) =>
    owner[intervalOf(ys, y) * columns + intervalOf(xs, x)] as number;
  for (const word of words) {
    for (const part of splitAtRules(word, xs, (x) => ownerAt(x, middleY(word)))) {
      held[ownerAt(middleX(part.box), middleY(part))]?.push(part);
    }
  }
  return held;
}

/** Index of the interval between ascending marks that holds a value; the outer ones reach outwards. */
export function intervalOf(marks: readonly number[], value: number): number {
  let low = 0;
  let high = marks.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((marks[middle] as number) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

function tableOf(
  { xs, ys, openTop, openBottom }: Lattice,
  box: Box,
  regions: readonly Region[],
  held: readonly Word[][],
): PageTable | undefined {
  const column = compress(
    xs,
    regions.map((r, i) => [r.column, r.endColumn, held[i]?.length ?? 0]),
  );
  const row = compress(
    ys,
    regions.map((r, i) => [r.row, r.endRow, held[i]?.length ?? 0]),
  );
  const cells: PageCell[] = [];
  regions.forEach((region, i) => {
    const rowSpan = (row[region.endRow] as number) - (row[region.row] as number);
    const colSpan = (column[region.endColumn] as number) - (column[region.column] as number);
    if (rowSpan === 0 || colSpan === 0) return;
    cells.push({
      row: row[region.row] as number,
      column: column[region.column] as number,
      rowSpan,
      colSpan,
      box: [
        xs[region.column] as number,
        ys[region.row] as number,
        xs[region.endColumn] as number,
        ys[region.endRow] as number,
      ],
      words: inReadingOrder(held[i] as Word[]),
    });
  });
  const table = {
    box,
    rows: row.at(-1) as number,
    columns: column.at(-1) as number,
    cells,
    ...(openTop ? { openTop: true as const } : {}),
    ...(openBottom ? { openBottom: true as const } : {}),
  };
  return isTable(table) || isRow(table) ? table : undefined;
}

/** New index of each grid line once empty slivers are gone. */
function compress(marks: readonly number[], spans: readonly [number, number, number][]): number[] {
  const said = new Set(
    spans.filter(([from, to, words]) => words > 0 && to === from + 1).map(([from]) => from),
  );
  const indexes = [0];
  for (let i = 0; i + 1 < marks.length; i++) {
    const sliver = (marks[i + 1] as number) - (marks[i] as number) < SLIVER && !said.has(i);
    indexes.push((indexes[i] as number) + (sliver ? 0 : 1));
  }
  return indexes;
}

function isTable(table: PageTable): boolean {
  if (table.cells.length < 3 || table.rows * table.columns < 3) return false;
  const filled = table.cells.filter((cell) => cell.words.length > 0).length;
  if (filled < 2 || filled < FILLED_PART * table.cells.length) return false;
  if (table.cells.length < CELLS_PER_SQUARE * table.rows * table.columns) return false;
  if (table.columns > 1 && table.cells.every((cell) => cell.colSpan === table.columns))
    return false;
  return 2 * mostInRow(table) >= table.columns && !isComb(table) && !isScale(table);
}

/** Boxes for the digits of a number, one each. */
function isComb({ rows, cells }: PageTable): boolean {
  return rows === 1 && cells.every(({ words }) => (words[0]?.text.length ?? 0) + words.length <= 2);
}

/** Figures between the lines of a chart, under one another and nothing beside them. */
function isScale({ columns, cells }: PageTable): boolean {
  return columns === 1 && cells.every(({ words }) => words.length === 0 || isFigure(words));
}

/** "Modalités de versement | Le montant …", " | DIPLOMES | | ": what a page break left of a table. */
function isRow({ rows, columns, cells }: PageTable): boolean {
  return rows === 1 && columns > 1 && cells.some(({ words }) => words.length > 0);
}

/** Bars of a chart end each at its own place: many columns, but few cells in any row. */
function mostInRow(table: PageTable): number {
  const counts = new Array<number>(table.rows).fill(0);
  for (const { row, rowSpan } of table.cells) {
    for (let r = row; r < row + rowSpan; r++) counts[r] = (counts[r] as number) + 1;
  }
  return Math.max(...counts);
}

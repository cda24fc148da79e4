/** Whether a table at the head of a page goes on from the one that ended the page before, and how. */
import type { PageCell, PageTable, Word } from '../page.ts';
import { isCut, type Parts } from './cut-row.ts';
import { isFigure } from './phrases.ts';
import { inReadingOrder } from './reading-order.ts';

export interface Continuation {
  /** The heading is printed again in this many first rows. */
  readonly repeated: number;
  /** The page break cuts a row: the first one after the heading goes on in the last one of the page before. */
  readonly cut: boolean;
}

/** Points by which a border may stand elsewhere on the next page. */
const SAME_BORDER = 4;
/** Points by which the table may be shifted: the inner and outer margins of facing pages. */
const MOST_SHIFT = 60;

export function continuationOf(parts: Parts): Continuation | undefined {
  const { first, last, next } = parts;
  if (next.columns !== first.columns || !standsUnder(last, next)) return undefined;
  const repeated = repeatedRows(first, next);
  if (repeated === 0 && (!sameColumns(last, next) || isHeading(next, first))) return undefined;
  return { repeated, cut: isCut(parts, repeated) };
}

/** Whether all columns of two parts begin and end at the same places. */
export function sameColumns(above: PageTable, below: PageTable): boolean {
  if (above.columns !== below.columns) return false;
  const here = bordersOf(above);
  const there = bordersOf(below);
  return here.every((x, i) => {
    const other = there[i];
    return x === undefined || other === undefined || Math.abs(x - other) <= SAME_BORDER;
  });
}

export function standsUnder(above: PageTable, below: PageTable): boolean {
  const [start, end] = sidesOf(above, angleOf(above));
  const [from, to] = sidesOf(below, angleOf(below));
  return angleOf(above) === angleOf(below) && Math.abs(start + end - from - to) <= 2 * MOST_SHIFT;
}

/** Where each column begins, from the table's beginning, and its width; unknown where every cell spans. */
function bordersOf(table: PageTable): (number | undefined)[] {
  const starts: (number | undefined)[] = new Array(table.columns).fill(undefined);
  const [from, to] = sidesOf(table, angleOf(table));
  for (const cell of table.cells) starts[cell.column] = sidesOf(cell, angleOf(table))[0] - from;
  return [...starts, to - from];
}

/** Beginning and end along the lines of text, whichever way the page is printed. */
function sidesOf(
  { box: [x0, y0, x1, y1] }: Pick<PageTable, 'box'>,
  angle: Word['angle'] = 0,
): [number, number] {
  if (angle === 90) return [y0, y1];
  if (angle === 180) return [-x1, -x0];
  return angle === 270 ? [-y1, -y0] : [x0, x1];
}

function angleOf(table: PageTable): Word['angle'] {
  return table.cells.find(({ words }) => words.length > 0)?.words[0]?.angle ?? 0;
}

/** How many rows say again what the first rows of the table say. */
function repeatedRows(first: PageTable, next: PageTable): number {
  const most = Math.min(next.rows, first.rows);
  let rows = 0;
  while (rows < most && sameRow(next, first, rows)) rows++;
  // A table of equal rows throughout has no heading; nor has one whose cells go on under it.
  if (rows === next.rows) return 0;
  while (rows > 0 && next.cells.some(({ row, rowSpan }) => row < rows && row + rowSpan > rows))
    rows--;
  return rows;
}

function sameRow(a: PageTable, b: PageTable, row: number): boolean {
  const text = (table: PageTable) =>
    rowOf(table, row)
      .map((cell) => `${cell.column} ${textOf(cell)}`)
      .join('|');
  const said = rowOf(a, row).filter((cell) => cell.words.length > 0);
  return said.length > 1 && !said.every((cell) => isFigure(cell.words)) && text(a) === text(b);
}

function textOf(cell: PageCell): string {
  return inReadingOrder(cell.words)
    .map((word) => word.text)
    .join(' ');
}

/** A first row all in bold, where the first table has one too: a table of its own. */
function isHeading(table: PageTable, first: PageTable): boolean {
  const bold = (t: PageTable, row: number) => {
    const words = rowOf(t, row).flatMap((cell) => cell.words);
    return words.length > 0 && words.every((word) => word.bold);
  };
  if (!bold(table, 0) || !bold(first, 0)) return false;
  const cells = rowOf(table, 0).filter((cell) => cell.words.length > 0);
  return (
    cells.length > 1 && table.rows > 1 && !bold(table, 1) && !cells.some((c) => isFigure(c.words))
  );
}

/** The cells that stand in a row, those over several rows among them. */
export function rowOf(table: PageTable, row: number): PageCell[] {
  return table.cells
    .filter((cell) => cell.row <= row && cell.row + cell.rowSpan > row)
    .sort((a, b) => a.column - b.column);
}

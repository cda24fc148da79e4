/** Whether a table at the head of a page goes on from the one that ended the page before, and how. */
import type { PageCell, PageTable } from '../page.ts';
import { isCut, type Parts } from './cut-row.ts';
import { fitColumns, standsUnder } from './fit.ts';
import { isFigure } from './phrases.ts';
import { inReadingOrder } from './reading-order.ts';

export interface Continuation {
  /** The part on the next page, its columns numbered as those above. */
  readonly table: PageTable;
  /** The heading is printed again in this many first rows. */
  readonly repeated: number;
  /** The page break cuts a row: the first one after the heading goes on in the last one of the page before. */
  readonly cut: boolean;
}

export function continuationOf({ first, last, next }: Parts): Continuation | undefined {
  const table = fitColumns(last, next) ?? (next.columns === first.columns ? next : undefined);
  if (!table || !standsUnder(last, next)) return undefined;
  const repeated = repeatedRows(first, table);
  if (repeated > 0) return { table, repeated, cut: isCut({ first, last, next: table }, repeated) };
  if (!fitColumns(last, next) || isHeading(table, first) || opensAnew(table)) return undefined;
  return { table, repeated, cut: isCut({ first, last, next: table }, 0) };
}

/** "RECETTES | BP 2023 | CFU 2023" over figures: names in all cells, which only the heading of another table has. */
function opensAnew(table: PageTable): boolean {
  const [named, filled] = [rowOf(table, 0), rowOf(table, 1)];
  if (table.openTop || table.rows < 2 || named.length < 2) return false;
  return named.every(isName) && filled.some(({ words }) => isFigure(words));
}

function isName({ words }: PageCell): boolean {
  return words.length > 0 && !isFigure(words) && !/^\p{Ll}/u.test(words[0]?.text ?? '');
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
function rowOf(table: PageTable, row: number): PageCell[] {
  return table.cells
    .filter((cell) => cell.row <= row && cell.row + cell.rowSpan > row)
    .sort((a, b) => a.column - b.column);
}

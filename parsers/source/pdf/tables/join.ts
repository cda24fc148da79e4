/** Joins the parts of a table that goes on over page breaks. */

import type { Box } from '../../../../pipeline/types.ts';
import type { PageCell, PageContent, PageTable } from '../page.ts';
import { isFigure } from './phrases.ts';
import { inReadingOrder } from './reading-order.ts';
import { type IsRunning, runningWords } from './running-words.ts';

export interface PageTables {
  readonly content: PageContent;
  /** Of this page, from top to bottom. */
  readonly tables: readonly PageTable[];
}

export interface JoinedPart {
  readonly page: number;
  readonly table: PageTable;
  /** The heading is printed again in this many first rows. */
  readonly repeated: number;
  /** Row of the joined table that the first row after the heading is, or goes on in. */
  readonly firstRow: number;
}

export interface JoinedCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  /** More than one if the page break cuts the cell. */
  readonly pieces: readonly { readonly page: number; readonly cell: PageCell }[];
  /** Blank, first on its page, under a cell that ends the page before: perhaps that cell going on. */
  readonly goesOn?: true;
}

export interface JoinedTable {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly JoinedCell[];
  readonly parts: readonly JoinedPart[];
}

export function joinTables(pages: readonly PageTables[]): JoinedTable[] {
  const joined: Joint[] = [];
  let open: { joint: Joint; page: PageTables } | undefined;
  const isRunning = runningWords(pages.map(({ content }) => content));
  for (const page of pages) {
    page.tables.forEach((table, i) => {
      const above = i === 0 && open ? open : undefined;
      if (above && followsOn(above.page, page, isRunning) && above.joint.takes(table)) {
        above.joint.add(page.content.number, table);
      } else joined.push(new Joint(page.content.number, table));
    });
    const last = joined.at(-1);
    open = page.tables.length > 0 && last ? { joint: last, page } : undefined;
  }
  return joined.map((joint) => joint.finish());
}

/** Nothing but running heads and feet between the last table of one page and the first of the next. */
function followsOn(before: PageTables, after: PageTables, isRunning: IsRunning): boolean {
  const last = before.tables.at(-1);
  const first = after.tables[0];
  if (!last || !first || after.content.number !== before.content.number + 1) return false;
  const below = before.content.words.filter(({ box }) => middleOf(box) > last.box[3]);
  const above = after.content.words.filter(({ box }) => middleOf(box) < first.box[1]);
  return [...below, ...above].every(isRunning);
}

function middleOf(box: Box): number {
  return (box[1] + box[3]) / 2;
}

/** Points by which the width of a column may differ from page to page. */
const SAME_BORDER = 4;

class Joint {
  readonly #cells: (JoinedCell & { pieces: { page: number; cell: PageCell }[] })[] = [];
  readonly #parts: JoinedPart[] = [];
  readonly #first: PageTable;
  #rows = 0;

  constructor(page: number, table: PageTable) {
    this.#first = table;
    this.#append(page, table, 0, false);
  }

  takes(table: PageTable): boolean {
    if (table.columns !== this.#first.columns) return false;
    const here = borders(this.#last());
    const there = borders(table);
    const repeated = this.#repeated(table) > 0;
    const fits = here.every((x, i) => {
      const other = there[i];
      return x === undefined || other === undefined || Math.abs(x - other) <= SAME_BORDER;
    });
    return repeated || (fits && !isHeading(table, this.#first));
  }

  add(page: number, table: PageTable): void {
    const repeated = this.#repeated(table);
    this.#append(page, table, repeated, this.#isCut(table, repeated));
  }

  finish(): JoinedTable {
    const cells = this.#cells.sort((a, b) => a.row - b.row || a.column - b.column);
    return { rows: this.#rows, columns: this.#first.columns, cells, parts: this.#parts };
  }

  #last(): PageTable {
    return (this.#parts.at(-1) as JoinedPart).table;
  }

  /** How many rows say again what the first rows of the table say. */
  #repeated(table: PageTable): number {
    const most = Math.min(table.rows, this.#first.rows);
    let rows = 0;
    while (rows < most && sameRow(table, this.#first, rows)) rows++;
    // A table of equal rows throughout has no heading.
    return rows === table.rows ? 0 : rows;
  }

  /** Whether the first row goes on in the last one of the page before. */
  #isCut(table: PageTable, repeated: number): boolean {
    const last = this.#last();
    if (last.openBottom && table.openTop) return true;
    const first = rowOf(table, repeated);
    const before = new Map(rowOf(last, last.rows - 1).map((cell) => [cell.column, cell]));
    const saying = first.filter((cell) => cell.words.length > 0);
    if (saying.length === 0 || first[0]?.words.length !== 0 || first[0]?.rowSpan !== 1)
      return false;
    return saying.every((cell) => {
      const above = before.get(cell.column);
      return above !== undefined && above.words.length > 0 && !isFigure(cell.words);
    });
  }

  #append(page: number, table: PageTable, repeated: number, cut: boolean): void {
    const firstRow = this.#rows - (cut ? 1 : 0);
    const above = new Map(
      this.#cells
        .filter((cell) => cell.row + cell.rowSpan === this.#rows)
        .map((cell) => [`${cell.column} ${cell.colSpan}`, cell]),
    );
    for (const cell of table.cells) {
      if (cell.row < repeated) continue;
      const over = cell.row === repeated ? above.get(`${cell.column} ${cell.colSpan}`) : undefined;
      if (over && cut) {
        over.pieces.push({ page, cell });
        Object.assign(over, { rowSpan: over.rowSpan + cell.rowSpan - 1 });
      } else {
        const blank = over && cell.words.length === 0 && over.rowSpan + cell.rowSpan > 2;
        this.#cells.push({
          row: cell.row - repeated + firstRow,
          column: cell.column,
          rowSpan: cell.rowSpan,
          colSpan: cell.colSpan,
          pieces: [{ page, cell }],
          ...(blank ? { goesOn: true as const } : {}),
        });
      }
    }
    this.#rows = firstRow + table.rows - repeated;
    this.#parts.push({ page, table, repeated, firstRow });
  }
}

/** Where each column begins, from the table's left; unknown where every cell spans. */
function borders(table: PageTable): (number | undefined)[] {
  const starts: (number | undefined)[] = new Array(table.columns).fill(undefined);
  for (const { column, box } of table.cells) starts[column] = box[0] - table.box[0];
  return starts;
}

function rowOf(table: PageTable, row: number): PageCell[] {
  return table.cells
    .filter((cell) => cell.row <= row && cell.row + cell.rowSpan > row)
    .sort((a, b) => a.column - b.column);
}

function textOf(cell: PageCell): string {
  return inReadingOrder(cell.words)
    .map((word) => word.text)
    .join(' ');
}

function sameRow(a: PageTable, b: PageTable, row: number): boolean {
  const text = (table: PageTable) =>
    rowOf(table, row)
      .map((cell) => `${cell.column} ${textOf(cell)}`)
      .join('|');
  const said = rowOf(a, row).filter((cell) => cell.words.length > 0);
  return said.length > 1 && !said.every((cell) => isFigure(cell.words)) && text(a) === text(b);
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

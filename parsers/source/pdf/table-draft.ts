/** A table on the transcript: its rows, over as many pages as it goes on. */
import type { Cell, Line, Row, TableBlock } from '../../../contract/types.ts';
import { trimText } from '../text.ts';
import { gridLines } from './grid.ts';
import type { KeepsHyphen } from './hyphen.ts';
import type { PrintedLine } from './line.ts';
import type { PageCell, PageTable } from './page.ts';
import { type Stretch, textOfStretches } from './plain.ts';
import { type Continuation, continuationOf } from './tables/continuation.ts';

interface CellDraft {
  readonly row: number;
  readonly column: number;
  readonly colSpan: number;
  rowSpan: number;
  readonly stretches: Stretch[];
}

interface RowDraft {
  readonly cells: CellDraft[];
  startLine: number;
  endLine: number;
}

/** Takes a line into the transcript. */
type AddLine = (printed: PrintedLine) => Line;

export class TableDraft {
  readonly kind = 'tableau';
  readonly #first: PageTable;
  #last: PageTable;
  #page: number;
  readonly #cells: CellDraft[] = [];
  readonly #lines = new Map<number, { startLine: number; endLine: number }>();
  #rows = 0;

  constructor(table: PageTable, page: number, addLine: AddLine) {
    this.#first = table;
    this.#last = table;
    this.#page = page;
    this.#append({ table, repeated: 0, cut: false }, addLine);
  }

  /** Nothing was printed in it. */
  get isEmpty(): boolean {
    return this.#lines.size === 0;
  }

  /** How a table at the head of a page goes on from this one, if it does. */
  continuation(next: PageTable, page: number): Continuation | undefined {
    if (page !== this.#page + 1) return undefined;
    return continuationOf({ first: this.#first, last: this.#last, next });
  }

  /** Takes the part on the next page; gives the lines of a heading that is printed again. */
  goOn(page: number, continuation: Continuation, addLine: AddLine): Line[] {
    this.#last = continuation.table;
    this.#page = page;
    return this.#append(continuation, addLine);
  }

  #append({ table, repeated, cut }: Continuation, addLine: AddLine): Line[] {
    const shift = this.#rows - repeated - (cut ? 1 : 0);
    const drafts = this.#draftCells(table, repeated, shift, cut);
    const heading: Line[] = [];
    for (const { line: printed, row, parts } of gridLines(table)) {
      const line = addLine(printed);
      if (row < repeated) {
        heading.push(line);
        continue;
      }
      const lines = this.#lines.get(row + shift);
      if (lines === undefined)
        this.#lines.set(row + shift, { startLine: line.number, endLine: line.number });
      else lines.endLine = line.number;
      for (const { cell, start, end } of parts)
        drafts.get(cell)?.stretches.push({ start: line.start + start, end: line.start + end });
    }
    this.#rows = shift + table.rows;
    return heading;
  }

  /** A cell of its own for each, except where one goes on from the page before. */
  #draftCells(
    table: PageTable,
    repeated: number,
    shift: number,
    cut: boolean,
  ): Map<PageCell, CellDraft> {
    const above = new Map<string, CellDraft>();
    for (const cell of this.#cells) {
      if (cell.row + cell.rowSpan === this.#rows) above.set(placeOf(cell), cell);
    }
    const drafts = new Map<PageCell, CellDraft>();
    for (const cell of table.cells) {
      const { row, column, rowSpan, colSpan } = cell;
      if (row < repeated) continue;
      const over = row === repeated ? above.get(placeOf(cell)) : undefined;
      const goesOn = over !== undefined && (cut || isRest(over, cell));
      const draft = goesOn ? over : { row: row + shift, column, rowSpan, colSpan, stretches: [] };
      if (goesOn) draft.rowSpan += rowSpan - (cut ? 1 : 0);
      else this.#cells.push(draft);
      drafts.set(cell, draft);
    }
    return drafts;
  }

  /** The stretches of each cell, in order. */
  runs(): (readonly Stretch[])[] {
    return this.#cells.map(({ stretches }) => stretches);
  }

  block(index: number, text: string, keeps: KeepsHyphen): TableBlock {
    const numbers = [...this.#lines.keys()].sort((a, b) => a - b);
    const places = new Map(numbers.map((number, row) => [number, row]));
    const drafts = numbers.map((number): RowDraft => {
      const { startLine, endLine } = this.#lines.get(number) ?? { startLine: 1, endLine: 1 };
      return { cells: [], startLine, endLine };
    });
    for (const cell of this.#cells) drafts[places.get(cell.row) ?? -1]?.cells.push(cell);
    const rows = drafts.map(({ cells, startLine, endLine }, row): Row => {
      const made = cells.map((cell): Cell => {
        const { column, rowSpan, colSpan, stretches } = cell;
        const said = trimText(textOfStretches(text, stretches, keeps));
        return { text: said, row, column, rowSpan, colSpan };
      });
      return { cells: made.sort((a, b) => a.column - b.column), startLine, endLine };
    });
    const startLine = rows[0]?.startLine ?? 1;
    const endLine = rows.reduce((last, row) => Math.max(last, row.endLine), startLine);
    return { kind: 'tableau', index, rows, startLine, endLine };
  }
}

/** "Artois" over three rows, two of them on the next page, where it is not printed again. */
function isRest(over: CellDraft, { rowSpan, words }: PageCell): boolean {
  return words.length === 0 && over.stretches.length > 0 && (rowSpan > 1 || over.rowSpan > 1);
}

function placeOf({ column, colSpan }: { readonly column: number; readonly colSpan: number }) {
  return `${column} ${colSpan}`;
}

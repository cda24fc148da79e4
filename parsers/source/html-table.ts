/** A table written in HTML inside markdown, as several converters do. */
import type { Cell, Line, Row, TableBlock, Text } from '../../contract/types.ts';
import { appendInline } from './inline.ts';
import { lineAt, TextBuilder, trimText } from './text.ts';

const tag = /<(\/?)(table|tr|td|th)((?:\s[^<>]{0,400})?)>/giu;
const MAX_SPAN = 1000;

interface Open {
  from: number;
  rowSpan: number;
  colSpan: number;
}

/** The table, or null when the lines hold none. Nested tables are flattened into the outer one. */
export function htmlTable(text: string, lines: readonly Line[]): Omit<TableBlock, 'index'> | null {
  const first = lines[0];
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return null;
  const printed = text.slice(first.start, last.end);
  if (!/<table[\s>]/iu.test(printed)) return null;
  const rows: Row[] = [];
  let cells: Cell[] = [];
  let open: Open | null = null;
  let rowFrom = 0;
  const taken = new Map<number, number>();
  const closeCell = (to: number) => {
    if (open === null) return;
    const column = nextColumn(taken, cells, rows.length);
    cells.push({
      text: cellText(text, lines, first.start + open.from, first.start + to),
      row: rows.length,
      column,
      rowSpan: open.rowSpan,
      colSpan: open.colSpan,
    });
    if (open.rowSpan > 1) {
      for (let offset = 0; offset < open.colSpan; offset++)
        taken.set(column + offset, rows.length + open.rowSpan);
    }
    open = null;
  };
  const closeRow = (to: number) => {
    closeCell(to);
    if (cells.length === 0) return;
    rows.push({
      cells,
      startLine: lineOf(lines, first.start + rowFrom),
      endLine: lineOf(lines, first.start + to),
    });
    cells = [];
  };
  for (const found of printed.matchAll(tag)) {
    const at = found.index;
    const closing = found[1] === '/';
    const name = (found[2] ?? '').toLowerCase();
    if (name === 'tr' || name === 'table') {
      closeRow(at);
      rowFrom = at;
    } else {
      closeCell(at);
      if (!closing) {
        open = {
          from: at + found[0].length,
          rowSpan: spanOf(found[3] ?? '', 'rowspan'),
          colSpan: spanOf(found[3] ?? '', 'colspan'),
        };
      }
    }
  }
  closeRow(printed.length);
  return { kind: 'tableau', rows, startLine: first.number, endLine: last.number };
}

function nextColumn(
  taken: ReadonlyMap<number, number>,
  cells: readonly Cell[],
  row: number,
): number {
  const last = cells.at(-1);
  let column = last === undefined ? 0 : last.column + last.colSpan;
  while ((taken.get(column) ?? 0) > row) column++;
  return column;
}

function spanOf(attributes: string, name: string): number {
  const value = new RegExp(`${name}\\s{0,4}=\\s{0,4}["']?(\\d{1,4})`, 'iu').exec(attributes)?.[1];
  return Math.min(Math.max(Number.parseInt(value ?? '1', 10) || 1, 1), MAX_SPAN);
}

function lineOf(lines: readonly Line[], offset: number): number {
  return lineAt(lines, offset)?.number ?? 1;
}

function cellText(text: string, lines: readonly Line[], start: number, end: number): Text {
  const builder = new TextBuilder();
  const offset = lines[0]?.number ?? 1;
  for (let index = lineOf(lines, start) - offset; index < lines.length; index++) {
    const line = lines[index];
    if (line === undefined || line.start >= end) break;
    const from = Math.max(line.start, start);
    const to = Math.min(line.end, end);
    if (from >= to) continue;
    if (!builder.open) builder.insert(' ');
    appendInline(builder, text, from, to);
  }
  return trimText(builder.text());
}

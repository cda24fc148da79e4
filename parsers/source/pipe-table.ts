/** A table with bars ("| Structure | Montant |" over "| --- | ---: |"), read line by line however long it is. */
import type { Cell, Line, Row, TableBlock } from '../../contract/types.ts';
import { inlineText } from './inline.ts';
import { trimText } from './text.ts';

/** How many of the lines, from the first on, are a table; 0 when they begin with none. */
export function pipeTableLength(text: string, lines: readonly Line[]): number {
  const [header, rule] = lines;
  if (header === undefined || rule === undefined) return 0;
  if (!printedAt(text, header).includes('|') || !isRule(printedAt(text, rule))) return 0;
  const end = lines.findIndex((line) => printedAt(text, line).trim() === '');
  return end < 0 ? lines.length : end;
}

/** The line under the header is not a row. */
export function pipeTable(text: string, lines: readonly Line[]): Omit<TableBlock, 'index'> {
  const rows = lines.filter((_, index) => index !== 1).map((line, row) => rowOf(text, line, row));
  return {
    kind: 'tableau',
    rows,
    startLine: lines[0]?.number ?? 1,
    endLine: lines.at(-1)?.number ?? 1,
  };
}

function printedAt(text: string, { start, end }: Line): string {
  return text.slice(start, end);
}

function isRule(printed: string): boolean {
  return /^[\s|:-]{3,4000}$/u.test(printed) && /-/u.test(printed) && printed.includes('|');
}

function rowOf(text: string, line: Line, row: number): Row {
  const { start, end } = inside(text, line);
  const cells: Cell[] = [];
  let from = start;
  for (let at = start; at <= end; at++) {
    if (at < end && (text[at] !== '|' || isEscaped(text, at))) continue;
    const cell = trimText(inlineText(text, from, at));
    cells.push({ text: cell, row, column: cells.length, rowSpan: 1, colSpan: 1 });
    from = at + 1;
  }
  return { cells, startLine: line.number, endLine: line.number };
}

/** Without the bars at both ends. */
function inside(text: string, line: Line): { start: number; end: number } {
  let { start, end } = line;
  while (start < end && /\s/u.test(text[start] ?? '')) start++;
  while (end > start && /\s/u.test(text[end - 1] ?? '')) end--;
  if (text[start] === '|') start++;
  if (end > start && text[end - 1] === '|' && !isEscaped(text, end - 1)) end--;
  return { start, end };
}

function isEscaped(text: string, at: number): boolean {
  return text[at - 1] === '\\';
}

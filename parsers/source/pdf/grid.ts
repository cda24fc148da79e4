/** A table's printed lines: those of its cells, side by side where they stand on one baseline. */
import { type PrintedLine, printedLine } from './line.ts';
import type { PageCell, PageTable, Word } from './page.ts';

interface GridLine {
  readonly line: PrintedLine;
  /** Row that the line stands in. */
  readonly row: number;
  readonly parts: readonly GridPart[];
}

/** The characters of a line that belong to one cell. */
interface GridPart {
  readonly cell: PageCell;
  readonly start: number;
  readonly end: number;
}

interface CellLine {
  readonly cell: PageCell;
  readonly words: Word[];
  /** Along the direction in which lines follow one another. */
  readonly level: number;
  readonly size: number;
  row: number;
}

/** Baselines of one line differ by no more than this part of the font size. */
const SAME_LINE = 0.3;
const NEW_LINE = 0.5;

export function gridLines(table: PageTable): GridLine[] {
  const lines = table.cells.flatMap(cellLines);
  placeInRows(lines);
  lines.sort((a, b) => a.row - b.row || a.level - b.level || a.cell.column - b.cell.column);
  const grouped: CellLine[][] = [];
  for (const line of lines) {
    const last = grouped.at(-1);
    if (last !== undefined && standsBeside(last, line)) last.push(line);
    else grouped.push([line]);
  }
  return grouped.map(gridLine);
}

function cellLines(cell: PageCell): CellLine[] {
  const lines: CellLine[] = [];
  for (const word of cell.words) {
    const level = levelOf(word);
    const last = lines.at(-1);
    if (
      last !== undefined &&
      Math.abs(level - last.level) <= NEW_LINE * Math.max(word.size, last.size)
    )
      last.words.push(word);
    else lines.push({ cell, words: [word], level, size: word.size, row: cell.row });
  }
  return lines;
}

function levelOf({ angle, baseline }: Word): number {
  return angle === 90 || angle === 180 ? -baseline : baseline;
}

/** The lines of a cell over several rows go to the row beside which each is printed. */
function placeInRows(lines: readonly CellLine[]): void {
  const rows = new Map<number, { from: number; to: number }>();
  for (const { cell, level, size } of lines) {
    if (cell.rowSpan > 1) continue;
    const row = rows.get(cell.row);
    const from = level - size;
    if (row === undefined) rows.set(cell.row, { from, to: level });
    else rows.set(cell.row, { from: Math.min(row.from, from), to: Math.max(row.to, level) });
  }
  const starts = [...rows].sort(([a], [b]) => a - b);
  for (const line of lines) {
    const { row, rowSpan } = line.cell;
    if (rowSpan === 1) continue;
    for (const [number, { from }] of starts)
      if (number > row && number < row + rowSpan && line.level > from) line.row = number;
  }
}

function standsBeside(group: readonly CellLine[], line: CellLine): boolean {
  const [first] = group;
  if (first === undefined || first.row !== line.row) return false;
  const size = Math.min(first.size, line.size);
  return (
    Math.abs(line.level - first.level) <= SAME_LINE * size &&
    group.every(({ cell }) => cell !== line.cell)
  );
}

function gridLine(group: readonly CellLine[]): GridLine {
  const sorted = [...group].sort((a, b) => a.cell.column - b.cell.column);
  const words: Word[] = [];
  const tabs = new Set<number>();
  const firsts: number[] = [];
  for (const { words: own } of sorted) {
    if (words.length > 0) tabs.add(words.length);
    firsts.push(words.length);
    words.push(...own);
  }
  const line = printedLine(words, tabs);
  const { starts, ends } = line.places;
  const parts = sorted.map(({ cell, words: own }, index): GridPart => {
    const first = firsts[index] ?? 0;
    return { cell, start: starts[first] ?? 0, end: ends[first + own.length - 1] ?? 0 };
  });
  return { line, row: group[0]?.row ?? 0, parts };
}

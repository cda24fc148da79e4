/** Tells tables from text in columns, letter heads and lists: what is set in columns without rules must look like data. */
import type { PageCell, PageTable } from '../page.ts';
import { median } from './geometry.ts';
import { isFigure, isMoney } from './phrases.ts';

/** Running text in columns has more words a cell than this; labels and figures have fewer. */
const MOST_WORDS = 5;
/** This part of a table's squares is filled. */
const FILLED = 0.45;
/** This part of the cells right of the first column are figures. */
const FIGURES = 0.5;

/** With rules above and below, little more is asked. */
export function isHalfRuledTable(table: PageTable): boolean {
  if (table.columns < 2 || table.rows < 2 || isProse(table)) return false;
  const right = table.cells.filter((cell) => cell.column > 0);
  if (table.rows < 4 && !right.some((cell) => cell.row > 0 && isFigure(cell.words))) return false;
  return right.length >= table.rows / 2 && filled(table) >= FILLED * 0.6 && !isChart(table);
}

export function isUnruledTable(whole: PageTable): boolean {
  const table = withoutTitles(whole);
  if (table.columns < 2 || table.rows < 3 || filled(table) < FILLED) return false;
  const right = table.cells.filter((cell) => cell.column > 0 && cell.row > 0);
  const figures = right.filter((cell) => isFigure(cell.words)).length;
  if (usualWords(table.cells) > MOST_WORDS || isChart(table) || isForm(table)) return false;
  return figures >= FIGURES * right.length || hasAmounts(table);
}

/** Titles of groups stand alone in their rows, and fill nothing: no more of them than other rows. */
function withoutTitles(table: PageTable): PageTable {
  const counts = new Map<number, number>();
  for (const { row } of table.cells) counts.set(row, (counts.get(row) ?? 0) + 1);
  const cells = table.cells.filter((cell) => cell.rowSpan > 1 || (counts.get(cell.row) ?? 0) > 1);
  const rows = new Set(cells.map(({ row }) => row)).size;
  return 2 * rows < table.rows ? table : { ...table, cells, rows };
}

/** So many rows with an amount under one another, and this part of all rows, make a table of any words. */
const FEWEST_AMOUNTS = 4;
const AMOUNTS = 0.6;

/** "1 250,00 €", "1 250", "300 €": one column says how much in most rows, whatever the others say. */
function hasAmounts({ columns, rows, cells }: PageTable): boolean {
  return Array.from({ length: columns - 1 }, (_, i) => i + 1).some((column) => {
    const own = cells.filter((cell) => cell.column === column && cell.colSpan === 1);
    const amounts = own.filter(({ words }) => isMoney(words)).length;
    return amounts >= FEWEST_AMOUNTS && amounts >= AMOUNTS * rows;
  });
}

/** So many lines of text in columns, of so many words each, this part of which begin low: half a sentence. */
const PROSE_LINES = 6;
const PROSE_WORDS = 3;
const BEGIN_LOW = 0.5;

/** A newspaper's columns between two rules: each line looks like a row. */
function isProse({ rows, cells }: PageTable): boolean {
  if (rows < PROSE_LINES || usualWords(cells) < PROSE_WORDS) return false;
  const low = cells.filter(({ words }) => /^\p{Ll}/u.test(words[0]?.text ?? ''));
  return low.length >= BEGIN_LOW * cells.length;
}

/** "Nombre de membres en exercice        : 29": labels with what is filled in, one a line. */
function isForm({ columns, rows, cells }: PageTable): boolean {
  if (columns !== 2) return false;
  const labelled = cells.filter(({ column, words }) =>
    column === 0 ? words.at(-1)?.text.endsWith(':') : words[0]?.text.startsWith(':'),
  );
  return labelled.length >= 0.5 * rows;
}

function filled(table: PageTable): number {
  const squares = table.cells.reduce((sum, cell) => sum + cell.rowSpan * cell.colSpan, 0);
  return squares / (table.rows * table.columns);
}

function usualWords(cells: readonly PageCell[]): number {
  const counts = cells.map((cell) => cell.words.length).sort((a, b) => a - b);
  return counts[Math.floor(counts.length * 0.6)] ?? 0;
}

/** As many marks as this, at one step, are an axis. */
const FEWEST_MARKS = 5;

/** "450, 400, 350, …" in every column: the marks of an axis. */
function isChart(table: PageTable): boolean {
  const columns = new Map<number, number[]>();
  for (const { column, words } of table.cells) {
    const text = words.map((word) => word.text).join('');
    if (!/^[-–]?\d{1,9}(?:[.,]\d{1,4})?%?$/u.test(text)) continue;
    const value = Number.parseFloat(text.replace('–', '-').replace(',', '.'));
    columns.set(column, [...(columns.get(column) ?? []), value]);
  }
  const marks = [...columns.values()].filter((values) => values.length > 1);
  return marks.length > 0 && marks.every(isAxis);
}

function isAxis(values: readonly number[]): boolean {
  const steps = values.slice(1).map((value, i) => (values[i] as number) - value);
  // A mark that shares its line with a legend is none of these, and leaves a wider step.
  const usual = median(steps);
  const even = steps.filter((step) => Math.abs(step - usual) < 1e-6).length;
  return values.length >= FEWEST_MARKS && usual > 0 && even >= 0.8 * steps.length;
}

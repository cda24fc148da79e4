/** A frame whose rules leave out rows or columns: the words inside tell them. */
import type { PageCell, PageTable, Rule, Word } from '../page.ts';
import { alignedTable } from './aligned.ts';
import { around } from './geometry.ts';
import { isAmount, isFigure, phrasesOf } from './phrases.ts';
import { linesOf } from './reading-order.ts';
import type { Network } from './rules-network.ts';

/** A cell with as many lines, each a figure, is a column of cells. */
const STACKED = 3;
/** Nothing but figures in as many lines tells as much as two such cells. */
const HIGH_STACK = 6;
/** Two such cells, or a cell over this many figures side by side in this many rows. */
const STACKS = 2;
const BESIDE = 3;

export function completed(
  table: PageTable,
  { across, down }: Network,
  taken: readonly Word[],
): PageTable[] {
  if (!isIncomplete(table)) return [table];
  const [x0, , x1] = table.box;
  const inner = (rule: Rule) => rule.x0 > x0 + 2 && rule.x0 < x1 - 2;
  const found = alignedTable({ box: table.box, words: taken, across, down: down.filter(inner) });
  if (!found || found.cells.length <= filledCells(table)) return [table];
  return sideBySide(found);
}

/** More tables than this do not stand side by side on a page. */
const MOST_BESIDE = 6;

/** "Age | Population | Age | Population": the same heading again and again is one table after another. */
export function sideBySide(table: PageTable): PageTable[] {
  const heads = table.cells.filter((cell) => cell.row === 0);
  const said = heads.map((cell) => cell.words.map((word) => word.text).join(' '));
  if (heads.length !== table.columns || said.includes('')) return [table];
  for (let count = MOST_BESIDE; count > 1; count--) {
    const width = table.columns / count;
    if (width < 2 || !Number.isInteger(width)) continue;
    if (!said.every((text, i) => text === said[i % width])) continue;
    if (table.cells.some((c) => Math.floor(c.column / width) !== lastGroup(c, width))) continue;
    return Array.from({ length: count }, (_, i) => partOf(table, i * width, width));
  }
  return [table];
}

function lastGroup(cell: PageCell, width: number): number {
  return Math.floor((cell.column + cell.colSpan - 1) / width);
}

function partOf(table: PageTable, from: number, width: number): PageTable {
  const cells = table.cells
    .filter((cell) => cell.column >= from && cell.column < from + width)
    .map((cell) => ({ ...cell, column: cell.column - from }));
  const rows = cells.reduce((most, cell) => Math.max(most, cell.row + cell.rowSpan), 0);
  return { ...table, box: around(cells.map((cell) => cell.box)), rows, columns: width, cells };
}

function filledCells(table: PageTable): number {
  return table.cells.filter((cell) => cell.words.length > 0).length;
}

/** "1", "250,00" and "€" on three lines of a narrow cell. */
function isOneAmount(words: readonly Word[]): boolean {
  return isAmount(words) && words.some(({ text }) => /[,€]/u.test(text));
}

function isIncomplete(table: PageTable): boolean {
  let stacked = 0;
  let beside = 0;
  for (const { words } of table.cells) {
    if (words.length < STACKED || isOneAmount(words)) continue;
    const lines = linesOf(words).map(phrasesOf);
    const ends = lines.filter((line) => isFigure(line.at(-1)?.words ?? []));
    if (ends.length >= STACKED && ends.length >= 0.8 * lines.length) stacked++;
    if (lines.length >= HIGH_STACK && lines.every((line) => line.every((p) => isFigure(p.words)))) {
      stacked += STACKS;
    }
    const figures = lines.map((line) => line.filter((phrase) => isFigure(phrase.words)).length);
    if (figures.some((count) => count >= BESIDE)) beside++;
  }
  return stacked >= STACKS || beside >= STACKED;
}

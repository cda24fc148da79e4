/** A frame whose rules leave out rows or columns: the words inside tell them. */
import type { PageTable, Rule, Word } from '../page.ts';
import { alignedTable } from './aligned.ts';
import { isFigure, phrasesOf } from './phrases.ts';
import { linesOf } from './reading-order.ts';
import type { Network } from './rules-network.ts';

/** A cell with as many lines, each a figure, is a column of cells. */
const STACKED = 3;
/** Two such cells, or a cell over this many figures side by side in this many rows. */
const STACKS = 2;
const BESIDE = 3;

export function completed(
  table: PageTable,
  { across, down }: Network,
  taken: readonly Word[],
): PageTable | undefined {
  if (!isIncomplete(table)) return undefined;
  const [x0, y0, x1, y1] = table.box;
  const inner = (rule: Rule) => rule.x0 > x0 + 2 && rule.x0 < x1 - 2;
  const found = alignedTable({ box: table.box, words: taken, across, down: down.filter(inner) });
  if (!found || found.cells.length <= filledCells(table)) return undefined;
  return { ...found, box: [x0, y0, x1, y1] };
}

function filledCells(table: PageTable): number {
  return table.cells.filter((cell) => cell.words.length > 0).length;
}

function isIncomplete(table: PageTable): boolean {
  let stacked = 0;
  let beside = 0;
  for (const { words } of table.cells) {
    const lines = linesOf(words).map(phrasesOf);
    const ends = lines.filter((line) => isFigure(line.at(-1)?.words ?? []));
    if (ends.length >= STACKED && ends.length >= 0.8 * lines.length) stacked++;
    const figures = lines.map((line) => line.filter((phrase) => isFigure(phrase.words)).length);
    if (figures.some((count) => count >= BESIDE)) beside++;
  }
  return stacked >= STACKS || beside >= STACKED;
}

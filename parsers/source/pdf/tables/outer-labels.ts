/** A frame drawn around the figures only: what each row is about stands to the left of it, without rules. */
import type { Box } from '../../../../contract/types.ts';
import type { PageCell, PageTable, Word } from '../page.ts';
import { around, middleX, middleY } from './geometry.ts';
import { inReadingOrder, linesOf } from './reading-order.ts';

/** Fewer rows than this may stand beside a paragraph by chance. */
const FEWEST_ROWS = 5;
/** This part of the rows has a label. */
const LABELLED = 0.8;
/** A label is short; text beside a table is not. */
const MOST_WORDS = 8;
/** The longest label ends this near to the frame, in font sizes. */
const NEAR = 6;

export function withOuterLabels(table: PageTable, words: readonly Word[]): PageTable {
  const [x0, y0, , y1] = table.box;
  if (table.rows < FEWEST_ROWS || table.columns < 2) return table;
  const beside = words.filter(
    (word) => middleX(word.box) < x0 && middleY(word) > y0 && middleY(word) < y1,
  );
  if (beside.length === 0) return table;
  const box = around(beside.map((word) => word.box));
  if (box[2] > x0 + 2 || x0 - box[2] > NEAR * (beside[0]?.size ?? 0)) return table;
  const bands = rowBands(table);
  if (!bands) return table;
  const labels = bands.map(([top, bottom]) =>
    beside.filter((word) => middleY(word) > top && middleY(word) <= bottom),
  );
  return areLabels(labels) ? withColumn(table, labels, bands, box) : table;
}

function areLabels(labels: readonly Word[][]): boolean {
  const said = labels.filter((words) => words.length > 0);
  return (
    said.length >= LABELLED * labels.length &&
    said.every((words) => words.length <= MOST_WORDS) &&
    said.filter((words) => linesOf(words).length === 1).length >= 0.5 * said.length
  );
}

/** Where each row stands; nothing if its cells do not tell. */
function rowBands(table: PageTable): [number, number][] | undefined {
  const bands: ([number, number] | undefined)[] = new Array(table.rows).fill(undefined);
  for (const { row, rowSpan, box } of table.cells) {
    if (rowSpan === 1) bands[row] = [box[1], box[3]];
  }
  return bands.every((band) => band !== undefined) ? (bands as [number, number][]) : undefined;
}

function withColumn(
  table: PageTable,
  labels: readonly Word[][],
  bands: readonly [number, number][],
  box: Box,
): PageTable {
  const [x0] = table.box;
  const first = labels.map((words, row): PageCell => {
    const [top, bottom] = bands[row] as [number, number];
    return {
      row,
      column: 0,
      rowSpan: 1,
      colSpan: 1,
      box: [box[0], top, x0, bottom],
      words: inReadingOrder(words),
    };
  });
  const rest = table.cells.map((cell) => ({ ...cell, column: cell.column + 1 }));
  const cells = [...first, ...rest].sort((a, b) => a.row - b.row || a.column - b.column);
  const [, y0, x1, y1] = table.box;
  return { ...table, box: [box[0], y0, x1, y1], columns: table.columns + 1, cells };
}

/** Columns of text beside a table: what stands in them shares no lines, though some happen to lie as high. */
import type { Box } from '../../../../contract/types.ts';
import type { PageTable, Rule, Word } from '../page.ts';
import { type Area, alignedTable } from './aligned.ts';
import { middleX, middleY } from './geometry.ts';
import { linesOf } from './reading-order.ts';

/** Fewer lines with words on both sides than this tell nothing. */
const FEWEST_SHARED = 8;
/** In a table half of the lines lie alike on both sides, within this part of the font size; a scan's waver by less. */
const ALIKE = 0.25;

/** The tables of an area: one, or one in each column of text in which there is one. */
export function alignedTables(area: Area): PageTable[] {
  const table = alignedTable(area);
  if (table === undefined) return [];
  const lines = linesOf(area.words);
  const cut = bordersOf(table).find((x) => standApart(lines, x));
  if (cut === undefined) return [table];
  const [x0, y0, x1, y1] = area.box;
  const sides: Box[] = [
    [x0, y0, cut, y1],
    [cut, y0, x1, y1],
  ];
  return sides.flatMap((box) => alignedTables(within(area, box)));
}

/** Where each column but the first begins. */
function bordersOf({ cells }: PageTable): number[] {
  const begins = cells.flatMap(({ column, box }) => (column > 0 ? [box[0]] : []));
  return [...new Set(begins)].sort((a, b) => a - b);
}

/**
 * "le Conseil retient au vu du prix, les | Triolet de Retz   4 776,90 €": set apart, the lines on one side lie now
 * above those on the other and now below.
 */
function standApart(lines: readonly Word[][], x: number): boolean {
  const steps = lines.flatMap((line) => {
    const before = line.filter(({ box }) => middleX(box) < x).at(-1);
    const after = line.find(({ box }) => middleX(box) > x);
    return before && after ? [(middleY(after) - middleY(before)) / before.size] : [];
  });
  if (steps.length < FEWEST_SHARED) return false;
  steps.sort((a, b) => a - b);
  const half = steps.length >> 1;
  return steps.slice(half).every((step, i) => step - (steps[i] as number) > ALIKE);
}

function within({ words, across, down }: Area, box: Box): Area {
  const isInside = (x: number) => x > box[0] && x < box[2];
  const meets = ({ x0, x1 }: Rule) => x0 < box[2] && x1 > box[0];
  return {
    box,
    words: words.filter((word) => isInside(middleX(word.box))),
    across: across.filter(meets),
    down: down.filter(({ x0 }) => isInside(x0)),
  };
}

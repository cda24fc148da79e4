/** Whether the columns of two parts of a table stand under one another. */
import type { PageTable, Word } from '../page.ts';

/** Points by which a border may stand elsewhere on the next page … */
const SAME_BORDER = 4;
/** … and where only the white between words tells it: half the width of "10 000,00" at 8 points. */
const SAME_WHITE = 18;
/** Points by which the table may be shifted: the inner and outer margins of facing pages. */
const MOST_SHIFT = 60;

/**
 * The lower part with its columns numbered as those above: it has the same, or only some of the borders
 * ("TOTAL | 17 010 €" under five columns). Nothing if a border stands where none is above.
 */
export function fitColumns(above: PageTable, below: PageTable): PageTable | undefined {
  const here = bordersOf(above);
  const there = bordersOf(below);
  const aligned = above.aligned === true || below.aligned === true;
  if (above.columns === below.columns) {
    const reach = aligned ? SAME_WHITE : SAME_BORDER;
    return here.every((x, i) => areNear(x, there[i], reach)) ? below : undefined;
  }
  if (aligned || below.columns > above.columns) return undefined;
  const places = there.map((x) => here.findIndex((other) => x !== undefined && areNear(x, other)));
  if (places[0] !== 0 || places.at(-1) !== above.columns || places.includes(-1)) return undefined;
  const cells = below.cells.map((cell) => {
    const column = places[cell.column] as number;
    return { ...cell, column, colSpan: (places[cell.column + cell.colSpan] as number) - column };
  });
  return { ...below, columns: above.columns, cells };
}

function areNear(a: number | undefined, b: number | undefined, reach = SAME_BORDER): boolean {
  return a === undefined || b === undefined || Math.abs(a - b) <= reach;
}

export function standsUnder(above: PageTable, below: PageTable): boolean {
  const [start, end] = sidesOf(above, angleOf(above));
  const [from, to] = sidesOf(below, angleOf(below));
  return angleOf(above) === angleOf(below) && Math.abs(start + end - from - to) <= 2 * MOST_SHIFT;
}

/** Where each column begins, from the table's beginning, and its width; unknown where every cell spans. */
function bordersOf(table: PageTable): (number | undefined)[] {
  const starts: (number | undefined)[] = new Array(table.columns).fill(undefined);
  const angle = angleOf(table);
  const [from, to] = sidesOf(table, angle);
  for (const cell of table.cells) starts[cell.column] = sidesOf(cell, angle)[0] - from;
  return [...starts, to - from];
}

/** Beginning and end along the lines of text, whichever way the page is printed. */
function sidesOf(
  { box: [x0, y0, x1, y1] }: Pick<PageTable, 'box'>,
  angle: Word['angle'],
): [number, number] {
  if (angle === 90) return [y0, y1];
  if (angle === 180) return [-x1, -x0];
  return angle === 270 ? [-y1, -y0] : [x0, x1];
}

/** The direction in which most cells are read. */
function angleOf({ cells }: PageTable): Word['angle'] {
  const counts = { 0: 0, 90: 0, 180: 0, 270: 0 };
  for (const { words } of cells) {
    if (words[0]) counts[words[0].angle]++;
  }
  const angles = [0, 90, 180, 270] as const;
  return angles.reduce<Word['angle']>((best, one) => (counts[one] > counts[best] ? one : best), 0);
}

/** Rules that nobody drew: the edges of shaded rows and cells, where a table has no others. */
import type { Box } from '../../../../contract/types.ts';
import type { Rule, Word } from '../page.ts';
import { contains, middleX, middleY, overlap } from './geometry.ts';
import { phrasesOf } from './phrases.ts';
import { linesOf } from './reading-order.ts';

/** A row is no higher than this, a band of shading no narrower. */
const LEAST_HEIGHT = 6;
const MOST_HEIGHT = 60;
const LEAST_WIDTH = 90;
/** Shaded cells this close beside one another are parted by a line that was left white. */
const SEAM = 2.5;
/** Edges that differ by no more than this are one. */
const SAME_EDGE = 2;
/** Every second row, or every row, of so many: a single shaded line is a title. */
const FEWEST_BANDS = 2;
/** Bands of one table stand no further apart than this many times their height. */
const MOST_APART = 2.5;
/** More shaded boxes than this draw a picture. */
const MOST_FILLS = 3000;

/** Shaded boxes side by side. */
interface Band {
  readonly box: Box;
  readonly seams: readonly number[];
}

export function shadingRules(
  fills: readonly Box[],
  rules: readonly Rule[],
  words: readonly Word[],
): Rule[] {
  if (fills.length > MOST_FILLS) return [];
  const bands = bandsOf(fills).filter(({ box }) => !rules.some((rule) => touches(box, rule)));
  return stacksOf(bands)
    .filter((stack) => stack.length >= FEWEST_BANDS)
    .flatMap((stack) => rulesOf(stack, words));
}

/** The edges of the bands, of a white row above and below them, and of the cells that all bands have. */
function rulesOf(stack: readonly Band[], words: readonly Word[]): Rule[] {
  const [first, second] = stack as [Band, Band];
  const [x0, top, x1] = first.box;
  const bottom = (stack.at(-1) as Band).box[3];
  const white = second.box[1] - first.box[3];
  const edges = stack.flatMap(({ box }) => [box[1], box[3]]);
  if (white > LEAST_HEIGHT) {
    if (isRow([x0, top - white, x1, top], words)) edges.push(top - white);
    if (isRow([x0, bottom, x1, bottom + white], words)) edges.push(bottom + white);
  }
  const from = Math.min(...edges);
  const to = Math.max(...edges);
  const alike = stack.every(({ seams }) => sameSeams(seams, first.seams));
  const cells = alike && first.seams.length > 0 ? [x0, ...first.seams, x1] : [];
  return [
    ...edges.map((y) => ({ x0, y0: y, x1, y1: y, edge: true as const })),
    ...cells.map((x) => ({ x0: x, y0: from, x1: x, y1: to })),
  ];
}

/** Words in more than one column. */
function isRow(box: Box, words: readonly Word[]): boolean {
  const inside = words.filter((word) => contains(box, middleX(word.box), middleY(word)));
  return linesOf(inside).some((line) => phrasesOf(line).length > 1);
}

function sameSeams(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((x, i) => Math.abs(x - (b[i] as number)) <= SAME_EDGE);
}

function bandsOf(fills: readonly Box[]): Band[] {
  const rows: Box[][] = [];
  for (const fill of [...fills].sort((a, b) => a[1] - b[1] || a[0] - b[0])) {
    const high = fill[3] - fill[1];
    if (high < LEAST_HEIGHT || high > MOST_HEIGHT) continue;
    const row = rows.find((cells) => standsBeside(cells, fill));
    if (row) row.push(fill);
    else rows.push([fill]);
  }
  return rows.map(bandOf).filter(({ box }) => box[2] - box[0] >= LEAST_WIDTH);
}

function standsBeside(cells: readonly Box[], [x0, y0, , y1]: Box): boolean {
  const last = cells.at(-1);
  return (
    last !== undefined &&
    Math.abs(last[1] - y0) <= SAME_EDGE &&
    Math.abs(last[3] - y1) <= SAME_EDGE &&
    Math.abs(x0 - last[2]) <= SEAM
  );
}

function bandOf(cells: readonly Box[]): Band {
  const [first] = cells as [Box];
  const last = cells.at(-1) ?? first;
  const seams = cells.slice(1).map((cell, i) => (cell[0] + (cells[i] as Box)[2]) / 2);
  return { box: [first[0], first[1], last[2], first[3]], seams };
}

/** A table that has rules needs no others. */
function touches([x0, y0, x1, y1]: Box, rule: Rule): boolean {
  return (
    overlap(rule.x0 - SEAM, rule.x1 + SEAM, x0, x1) > 0 &&
    overlap(rule.y0 - SEAM, rule.y1 + SEAM, y0, y1) > 0
  );
}

/** Bands of equal ends, one below the other. */
function stacksOf(bands: readonly Band[]): Band[][] {
  const stacks: Band[][] = [];
  for (const band of bands) {
    const stack = stacks.find((one) => standsBelow(one.at(-1) as Band, band));
    if (stack) stack.push(band);
    else stacks.push([band]);
  }
  return stacks;
}

function standsBelow({ box: above }: Band, { box: below }: Band): boolean {
  const white = below[1] - above[3];
  return (
    Math.abs(above[0] - below[0]) <= SAME_EDGE &&
    Math.abs(above[2] - below[2]) <= SAME_EDGE &&
    white >= -SAME_EDGE &&
    white <= MOST_APART * (below[3] - below[1])
  );
}

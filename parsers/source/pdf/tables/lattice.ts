/** Makes a grid of the rules of one network, and finds which of its squares make one cell. */
import type { Rule, Word } from '../page.ts';
import { cluster, middleX, middleY, nearest, overlap } from './geometry.ts';
import { Groups, MEETING, type Network } from './rules-network.ts';

/** A block of grid squares; the ends are not part of it. */
export interface Region {
  readonly row: number;
  readonly column: number;
  readonly endRow: number;
  readonly endColumn: number;
}

export interface Lattice {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly regions: readonly Region[];
  /** Sides that no rule closes. */
  readonly openTop: boolean;
  readonly openBottom: boolean;
}

/** A rule along this part of a side closes it. */
const CLOSING_PART = 0.6;
/** Sides of squares beyond this number draw a figure. */
const MOST_SQUARES = 200_000;
/** Rules that stick out this far past the last crossing promise one more row or column. */
const STICKING_OUT = 8;

export function latticeOf(network: Network, words: readonly Word[]): Lattice | undefined {
  const { across, down, openTop, openBottom } = closeOpenSides(network);
  const xs = cluster(
    down.map((rule) => rule.x0),
    MEETING,
  );
  const ys = cluster(
    across.map((rule) => rule.y0),
    MEETING,
  );
  if (xs.length < 2 || ys.length < 2 || xs.length * ys.length > MOST_SQUARES) return undefined;
  const closedDown = coverage(
    down.map((r) => ({ at: nearest(xs, r.x0), from: r.y0, to: r.y1 })),
    xs.length,
    ys,
  );
  const closedAcross = coverage(
    across.map((r) => ({ at: nearest(ys, r.y0), from: r.x0, to: r.x1 })),
    ys.length,
    xs,
  );
  mendGaps(closedDown, xs, ys, words);
  const regions = regionsOf(xs.length - 1, ys.length - 1, closedDown, closedAcross);
  return { xs, ys, regions, openTop, openBottom };
}

/**
 * A table cut by the page break keeps its columns but not its top rule; a table without a frame keeps its
 * rows but not its sides. Where the rules of one way stick out together, the missing side is added.
 */
function closeOpenSides({
  across,
  down,
}: Network): Network & { openTop: boolean; openBottom: boolean } {
  const top = Math.min(...across.map((rule) => rule.y0));
  const bottom = Math.max(...across.map((rule) => rule.y0));
  const left = Math.min(...down.map((rule) => rule.x0));
  const right = Math.max(...down.map((rule) => rule.x0));
  const above = openEnd(down.map((rule) => top - rule.y0));
  const below = openEnd(down.map((rule) => rule.y1 - bottom));
  const before = openEnd(across.map((rule) => left - rule.x0));
  const after = openEnd(across.map((rule) => rule.x1 - right));
  const side = (y: number): Rule => ({ x0: left, y0: y, x1: right, y1: y });
  const edge = (x: number): Rule => ({ x0: x, y0: top, x1: x, y1: bottom });
  return {
    across: [
      ...(above ? [side(top - above)] : []),
      ...across,
      ...(below ? [side(bottom + below)] : []),
    ],
    down: [
      ...(before ? [edge(left - before)] : []),
      ...down,
      ...(after ? [edge(right + after)] : []),
    ],
    openTop: above !== undefined,
    openBottom: below !== undefined,
  };
}

/** How far at least two rules stick out, where the furthest agree. */
function openEnd(lengths: number[]): number | undefined {
  const out = lengths.filter((length) => length > STICKING_OUT).sort((a, b) => b - a);
  const [furthest, second] = out;
  if (furthest === undefined || second === undefined) return undefined;
  return furthest - second <= MEETING ? furthest : undefined;
}

interface Stretch {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** For each line of the grid, which of the stretches between crossing lines a rule closes. */
function coverage(
  stretches: readonly Stretch[],
  lines: number,
  marks: readonly number[],
): boolean[][] {
  const covered = Array.from({ length: lines }, () => new Float64Array(marks.length - 1));
  for (const { at, from, to } of stretches) {
    const row = covered[at] as Float64Array;
    for (let i = Math.max(0, nearest(marks, from) - 1); i < row.length; i++) {
      const start = marks[i] as number;
      if (start >= to) break;
      row[i] = (row[i] as number) + Math.max(0, overlap(start, marks[i + 1] as number, from, to));
    }
  }
  return covered.map((row) =>
    Array.from(row, (length, i) => {
      const whole = (marks[i + 1] as number) - (marks[i] as number);
      return length >= CLOSING_PART * whole;
    }),
  );
}

/** Words of one cell stand closer than this many times their size; those of two cells seldom do. */
const CELL_GAP = 1;

/**
 * A line that stops for one row and goes on below it was forgotten there ("UNAFAM | 1 000 €" in a grant list
 * of 2013), if what stands on either side of it stays well apart.
 */
function mendGaps(
  closed: readonly boolean[][],
  xs: readonly number[],
  ys: readonly number[],
  words: readonly Word[],
): void {
  const rows = new Map<number, Word[]>();
  for (let line = 1; line + 1 < xs.length; line++) {
    const sides = closed[line] as boolean[];
    for (let row = 1; row + 1 < sides.length; row++) {
      if (sides[row] || !sides[row - 1] || !sides[row + 1]) continue;
      if (!rows.has(row)) rows.set(row, between(words, ys[row] as number, ys[row + 1] as number));
      sides[row] = standApart(rows.get(row) as Word[], xs, line);
    }
  }
}

function between(words: readonly Word[], top: number, bottom: number): Word[] {
  return words.filter((word) => middleY(word) > top && middleY(word) < bottom);
}

function standApart(words: readonly Word[], xs: readonly number[], line: number): boolean {
  const x = xs[line] as number;
  let before = -Infinity;
  let after = Infinity;
  let size = 0;
  for (const word of words) {
    const middle = middleX(word.box);
    if (middle < (xs[line - 1] as number) || middle > (xs[line + 1] as number)) continue;
    if (word.box[0] < x && word.box[2] > x) return false;
    if (middle < x) before = Math.max(before, word.box[2]);
    else after = Math.min(after, word.box[0]);
    size = Math.max(size, word.size);
  }
  return Number.isFinite(after - before) && after - before >= CELL_GAP * size;
}

function regionsOf(
  columns: number,
  rows: number,
  down: boolean[][],
  across: boolean[][],
): Region[] {
  const groups = new Groups(columns * rows);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const square = row * columns + column;
      if (column + 1 < columns && !down[column + 1]?.[row]) groups.join(square, square + 1);
      if (row + 1 < rows && !across[row + 1]?.[column]) groups.join(square, square + columns);
    }
  }
  return rectangles(groups, columns, rows);
}

/** A cell is a rectangle: what is none is cut into bands, each as wide as it can be. */
function rectangles(groups: Groups, columns: number, rows: number): Region[] {
  const regions: Region[] = [];
  const open = new Map<
    string,
    { row: number; column: number; endRow: number; endColumn: number }
  >();
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; ) {
      const root = groups.root(row * columns + column);
      let end = column + 1;
      while (end < columns && groups.root(row * columns + end) === root) end++;
      const key = `${root} ${column} ${end}`;
      const above = open.get(key);
      if (above?.endRow === row) above.endRow++;
      else {
        const region = { row, column, endRow: row + 1, endColumn: end };
        open.set(key, region);
        regions.push(region);
      }
      column = end;
    }
  }
  return regions;
}

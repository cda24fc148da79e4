/** Finds the columns of lines that no rules part: the white that runs down between their words. */
import type { Word } from '../page.ts';
import { median } from './geometry.ts';

export interface Gutter {
  readonly x0: number;
  readonly x1: number;
  /** A rule stands there. */
  readonly wall: boolean;
}

/** Part of the lines that may cross a gutter: a note, a title within the table. */
const MOST_CROSSING = 0.05;
/** Gaps narrower than this many times the font size part no columns in any line. */
const NARROWEST = 0.12;
/** In most lines a gutter is this many times the font size wide … */
const USUAL_WIDTH = 0.85;
/** … and in no more than this part of them is it as tight as a space. */
const TIGHT = 0.5;
const MOST_TIGHT = 0.4;
/** More columns than this are words of running text that happen to align. */
const MOST_GUTTERS = 80;

export function guttersOf(lines: readonly Word[][], walls: readonly number[]): Gutter[] {
  const size = median(lines.flat().map((word) => word.size));
  let gutters = whites(lines, walls, size);
  if (gutters.length > MOST_GUTTERS) return [];
  for (;;) {
    const scores = gutters.map((gutter, i) =>
      gutter.wall ? Infinity : score(lines, gutters, i, size),
    );
    const worst = scores.indexOf(Math.min(...scores));
    if (worst < 0 || (scores[worst] as number) >= USUAL_WIDTH) return gutters;
    gutters = gutters.filter((_, i) => i !== worst);
  }
}

/** Stretches that hardly a word covers, and the walls. */
function whites(lines: readonly Word[][], walls: readonly number[], size: number): Gutter[] {
  const edges = lines
    .flat()
    .flatMap(({ box }): [number, number][] => [
      [box[0], 1],
      [box[2], -1],
    ])
    .sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const most = Math.floor(MOST_CROSSING * lines.length);
  const gutters: Gutter[] = [];
  let depth = 0;
  let from = Number.NaN;
  for (const [x, step] of edges) {
    const before = depth;
    depth += step;
    if (before > most && depth <= most) from = x;
    if (before <= most && depth > most && x - from >= NARROWEST * size) {
      gutters.push({ x0: from, x1: x, wall: walls.some((wall) => wall >= from && wall <= x) });
    }
  }
  return withWalls(gutters, walls, edges);
}

/** A rule that a word touches is a border all the same. */
function withWalls(
  gutters: Gutter[],
  walls: readonly number[],
  edges: readonly [number, number][],
): Gutter[] {
  const left = edges[0]?.[0] ?? 0;
  const right = edges.at(-1)?.[0] ?? 0;
  const more = walls
    .filter((x) => x > left + 1 && x < right - 1 && !gutters.some((g) => x >= g.x0 && x <= g.x1))
    .map((x) => ({ x0: x, x1: x, wall: true }));
  return [...gutters, ...more].sort((a, b) => a.x0 - b.x0);
}

/** How wide a gutter is in most lines, in font sizes; 0 if it often is no wider than a space. */
function score(lines: readonly Word[][], gutters: readonly Gutter[], i: number, size: number) {
  const middle = centre(gutters[i] as Gutter);
  const left = i > 0 ? centre(gutters[i - 1] as Gutter) : -Infinity;
  const right = i + 1 < gutters.length ? centre(gutters[i + 1] as Gutter) : Infinity;
  const gaps: number[] = [];
  for (const line of lines) {
    let before = -Infinity;
    let after = Infinity;
    for (const { box } of line) {
      const x = (box[0] + box[2]) / 2;
      if (x > left && x < middle) before = Math.max(before, box[2]);
      if (x > middle && x < right) after = Math.min(after, box[0]);
    }
    if (Number.isFinite(after - before)) gaps.push((after - before) / size);
  }
  if (gaps.length === 0) return 0;
  const tight = gaps.filter((gap) => gap < TIGHT).length;
  return tight > MOST_TIGHT * gaps.length ? 0 : median(gaps);
}

export function centre({ x0, x1 }: Gutter): number {
  return (x0 + x1) / 2;
}

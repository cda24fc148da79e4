/** Finds the columns of lines that no rules part: the white that runs down between their words. */
import type { Word } from '../page.ts';
import { cluster, median } from './geometry.ts';
import { isFigure, phrasesOf } from './phrases.ts';

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
/** In most lines a gutter is this many times the font size wide, … */
const USUAL_WIDTH = 0.85;
/** … or, between figures on both sides, this many times a space; "2 870 691,00" has one between its groups. */
const FIGURE_WIDTH = 1.65;
/** In no more than this part of the lines is it as tight as a space. */
const MOST_TIGHT = 0.4;
/** A space and a little: a gap up to this many spaces is tight. */
const TIGHT = 1.15;
/** More columns than this are words of running text that happen to align. */
const MOST_GUTTERS = 80;

/** `space` is the usual gap between two words, in font sizes. */
export function guttersOf(
  lines: readonly Word[][],
  walls: readonly number[],
  space: number,
): Gutter[] {
  const size = median(lines.flat().map((word) => word.size));
  let gutters = whites(lines, walls, size);
  if (gutters.length > MOST_GUTTERS) return [];
  for (;;) {
    const scores = gutters.map((gutter, i) =>
      gutter.wall ? Infinity : score(lines, gutters, i, size, space),
    );
    const worst = scores.indexOf(Math.min(...scores));
    if (worst < 0 || (scores[worst] as number) >= 1) return gutters;
    gutters = gutters.filter((_, i) => i !== worst);
  }
}

/** Points by which what begins at one place may begin elsewhere. */
const SAME_START = 1;
/** As many lines, and this part of those that tell, have something begin at one place. */
const FEWEST_STARTS = 4;
const STARTS = 0.3;

/**
 * Where columns begin though the white before them may be no wider than a space: "Saint-Ouen | Fonctionnement" under
 * "Vernay | Achat de matériel". Phrases of many lines begin there, and hardly a word runs across.
 */
export function startsOf(lines: readonly Word[][]): number[] {
  const telling = lines.filter((line) => phrasesOf(line).length > 1);
  const starts = lines.flatMap((line) =>
    phrasesOf(line).flatMap(({ x0, words }) => (isFigure(words) ? [] : [x0])),
  );
  const words = lines.flat();
  const left = Math.min(...words.map(({ box }) => box[0]));
  const fewest = Math.max(FEWEST_STARTS, STARTS * telling.length);
  const ordered = starts.sort((a, b) => a - b);
  let first = 0;
  // What crosses is asked of the few places that enough begins at: of all of them it would be square in the words.
  return cluster(ordered, SAME_START).filter((x) => {
    while (x - (ordered[first] ?? x) > SAME_START) first++;
    let begun = 0;
    for (let at = first; Math.abs((ordered[at] ?? Infinity) - x) <= SAME_START; at++) begun++;
    return (
      x > left + SAME_START &&
      begun >= fewest &&
      words.filter((word) => crosses(word, x)).length <= MOST_CROSSING * telling.length
    );
  });
}

/** Whether a word runs over a place, as one string of the file. */
function crosses({ box, joints, edges }: Word, x: number): boolean {
  if (box[0] >= x - 2 * SAME_START || box[2] <= x + 2 * SAME_START) return false;
  return !joints?.some(({ at }) => Math.abs((edges[at] ?? 0) - x) <= 2 * SAME_START);
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

/** How wide a gutter is in most lines, as part of what is asked; 0 if it often is no wider than a space. */
function score(
  lines: readonly Word[][],
  gutters: readonly Gutter[],
  i: number,
  size: number,
  space: number,
): number {
  const middle = centre(gutters[i] as Gutter);
  const left = i > 0 ? centre(gutters[i - 1] as Gutter) : -Infinity;
  const right = i + 1 < gutters.length ? centre(gutters[i + 1] as Gutter) : Infinity;
  const gaps: number[] = [];
  let figures = 0;
  for (const line of lines) {
    const [before, after] = beside(line, left, middle, right);
    if (!before || !after) continue;
    gaps.push((after.box[0] - before.box[2]) / size);
    if (isFigure([before]) && isFigure([after])) figures++;
  }
  if (gaps.length === 0) return 0;
  const tight = gaps.filter((gap) => gap < TIGHT * space).length;
  if (tight > MOST_TIGHT * gaps.length) return 0;
  const asked = figures > 0.5 * gaps.length ? FIGURE_WIDTH * space : USUAL_WIDTH;
  return median(gaps) / Math.min(asked, USUAL_WIDTH);
}

/** The words of a line next to a gutter, within the columns on either side. */
function beside(line: readonly Word[], left: number, middle: number, right: number) {
  let before: Word | undefined;
  let after: Word | undefined;
  for (const word of line) {
    const x = (word.box[0] + word.box[2]) / 2;
    if (x > left && x < middle && (!before || word.box[2] > before.box[2])) before = word;
    if (x > middle && x < right && (!after || word.box[0] < after.box[0])) after = word;
  }
  return [before, after] as const;
}

export function centre({ x0, x1 }: Gutter): number {
  return (x0 + x1) / 2;
}

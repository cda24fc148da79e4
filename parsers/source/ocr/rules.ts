/**
 * The printed rules of a scan: long dark runs, so that a scanned table has the cells of a printed
 * one. They are then painted over, since a recogniser takes them for letters ("|", "l", "_") and
 * for pictures, and leaves out the words beside.
 */
import { type Ink, inkOf, type Raster, transposed } from './raster.ts';

/** A rule in pixels: a long thin box, along x or along y. */
export interface Stroke {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

export interface Strokes {
  readonly horizontal: readonly Stroke[];
  readonly vertical: readonly Stroke[];
}

/** Lengths are points of a page (1/72 inch). */
const POINTS = 72;
/** A thicker one is a bar, a picture or a letter. */
const MAX_THICKNESS = 3;
/** A scan drops pixels of a hairline; a run goes on over so much paper. */
const MAX_GAP = 0.8;
/** Runs shorter than this are strokes of letters. */
const MIN_RUN = 9;
/** Where letters cross it or the toner failed, a rule is in pieces this far apart. */
const MAX_BREAK = 6;
/** What is left of the skew, and a warped page, make a rule climb by a step at a time. */
const MAX_STEP = 0.6;
/** Shorter than the narrowest cell of a table. */
const MIN_LENGTH = { horizontal: 20, vertical: 11 };
/** A rule that does not go from one rule to another must be longer: a title's letters are as tall as a cell. */
const MIN_LONELY = 36;
/** How near an end of a rule lies to the one that it meets. */
const JOINT = 1.5;
/** Of its length, what must be ink. */
const MIN_FILL = 0.7;
/** How far beside a rule there must be paper, and on how much of its length there may be letters. */
const FLANK = { distance: 0.7, oneSide: 0.45, mean: 0.3 };

export function findStrokes(raster: Raster, dpi: number): Strokes {
  const ink = inkOf(raster, dpi);
  const flipped = transposed(ink);
  const horizontal = strokesAlong(ink, flipped, dpi, MIN_LENGTH.horizontal);
  const vertical = strokesAlong(flipped, ink, dpi, MIN_LENGTH.vertical).map(swapped);
  const near = (JOINT * dpi) / POINTS;
  const lonely = (MIN_LONELY * dpi) / POINTS;
  const across = horizontal.map(swapped);
  const rows = horizontal
    .filter((one) => one.x1 - one.x0 >= lonely || goesBetween(one, vertical, near))
    .map((one) => joined(one, vertical, near));
  const columns = vertical
    .map(swapped)
    .filter((one) => one.x1 - one.x0 >= lonely || goesBetween(one, across, near))
    .map((one) => joined(one, across, near));
  return { horizontal: rows, vertical: columns.map(swapped) };
}

function goesBetween(row: Stroke, columns: readonly Stroke[], near: number): boolean {
  const { x0, x1 } = row;
  return [x0, x1].every((x) =>
    columns.some((column) => touch({ ...row, x0: x, x1: x }, column, near)),
  );
}

function swapped({ x0, y0, x1, y1 }: Stroke): Stroke {
  return { x0: y0, y0: x0, x1: y1, y1: x1 };
}

/** A rule lengthened to the far side of those that it ends at. */
function joined(row: Stroke, columns: readonly Stroke[], near: number): Stroke {
  const met = columns.filter((column) => touch(row, column, near));
  const lefts = met.map(({ x0 }) => x0).filter((x) => Math.abs(x - row.x0) <= near);
  const rights = met.map(({ x1 }) => x1).filter((x) => Math.abs(x - row.x1) <= near);
  return { ...row, x0: Math.min(row.x0, ...lefts), x1: Math.max(row.x1, ...rights) };
}

function touch(one: Stroke, other: Stroke, near: number): boolean {
  return (
    one.x0 <= other.x1 + near &&
    other.x0 <= one.x1 + near &&
    one.y0 <= other.y1 + near &&
    other.y0 <= one.y1 + near
  );
}

interface Run {
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
}

/** Runs of a row, then the runs of neighbouring rows that continue one another. */
function strokesAlong(ink: Ink, flipped: Ink, dpi: number, minLength: number): Stroke[] {
  const unit = dpi / POINTS;
  const thin = thinned(ink, flipped, Math.round(MAX_THICKNESS * unit));
  const runs: Run[] = [];
  for (let y = 0; y < ink.height; y++) {
    collectRuns(thin, ink.width, y, Math.round(MAX_GAP * unit), Math.round(MIN_RUN * unit), runs);
  }
  return chained(runs, MAX_BREAK * unit, Math.max(1, Math.round(MAX_STEP * unit)))
    .filter((group) => isRule(group, unit, minLength))
    .filter((group) => standsFree(group, ink, Math.max(2, Math.round(FLANK.distance * unit))))
    .map(strokeOf);
}

/** Ink that is part of no column of ink longer than `most`: what a thin horizontal line leaves. */
function thinned(ink: Ink, flipped: Ink, most: number): Uint8Array {
  const { width, height } = ink;
  const out = ink.data.slice();
  for (let x = 0; x < width; x++) {
    const base = x * height;
    for (let y = 0; y < height; ) {
      if (flipped.data[base + y] === 0) {
        y++;
        continue;
      }
      let end = y;
      while (end < height && flipped.data[base + end] === 1) end++;
      if (end - y > most) for (let at = y; at < end; at++) out[at * width + x] = 0;
      y = end;
    }
  }
  return out;
}

function collectRuns(
  data: Uint8Array,
  width: number,
  y: number,
  gap: number,
  shortest: number,
  into: Run[],
): void {
  let start = -1;
  let last = -1;
  for (let x = 0; x <= width; x++) {
    const inked = x < width && data[y * width + x] === 1;
    if (inked) {
      if (start < 0) start = x;
      last = x;
    } else if (start >= 0 && (x === width || x - last > gap)) {
      if (last + 1 - start >= shortest) into.push({ x0: start, x1: last + 1, y });
      start = -1;
    }
  }
}

/** Groups of runs that lie on, or go on from, one another. Runs come from the top down. */
function chained(runs: readonly Run[], breakLength: number, step: number): Run[][] {
  const groups: Run[][] = [];
  let open: Run[][] = [];
  for (const run of runs) {
    open = open.filter((group) => (group.at(-1) as Run).y >= run.y - step);
    const near = open.filter((group) =>
      group.some((other) => continues(other, run, breakLength, step)),
    );
    const [first, ...others] = near;
    if (first === undefined) {
      const group = [run];
      groups.push(group);
      open.push(group);
      continue;
    }
    for (const other of others) {
      first.push(...other);
      other.length = 0;
    }
    first.push(run);
    open = open.filter((group) => group.length > 0);
  }
  return groups.filter((group) => group.length > 0);
}

function continues(one: Run, other: Run, breakLength: number, step: number): boolean {
  return (
    other.y - one.y <= step && one.x0 - other.x1 <= breakLength && other.x0 - one.x1 <= breakLength
  );
}

function isRule(group: readonly Run[], unit: number, minLength: number): boolean {
  const { x0, y0, x1, y1 } = strokeOf(group);
  const length = x1 - x0;
  if (length < minLength * unit || y1 - y0 > 2 * MAX_THICKNESS * unit) return false;
  return covered(group) >= MIN_FILL * length;
}

/** The bars of bold letters make a run too, but one with the rest of the letters above or below. */
function standsFree(group: readonly Run[], ink: Ink, distance: number): boolean {
  const { x0, y0, x1, y1 } = strokeOf(group);
  const inkAlong = (y: number) => {
    if (y < 0 || y >= ink.height) return 0;
    let count = 0;
    for (let x = x0; x < x1; x++) count += ink.data[y * ink.width + x] as number;
    return count / (x1 - x0);
  };
  const above = inkAlong(y0 - 1 - distance);
  const below = inkAlong(y1 + distance);
  return Math.max(above, below) <= FLANK.oneSide && (above + below) / 2 <= FLANK.mean;
}

/** How much of the length has ink in some row. */
function covered(group: readonly Run[]): number {
  const sorted = [...group].sort((one, other) => one.x0 - other.x0 || one.x1 - other.x1);
  let sum = 0;
  let end = 0;
  for (const { x0, x1 } of sorted) {
    sum += Math.max(0, x1 - Math.max(end, x0));
    end = Math.max(end, x1);
  }
  return sum;
}

function strokeOf(group: readonly Run[]): Stroke {
  let [x0, y0, x1, y1] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0, 0];
  for (const run of group) {
    x0 = Math.min(x0, run.x0);
    x1 = Math.max(x1, run.x1);
    y0 = Math.min(y0, run.y);
    y1 = Math.max(y1, run.y + 1);
  }
  return { x0, y0, x1, y1 };
}

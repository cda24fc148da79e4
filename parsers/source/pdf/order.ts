/**
 * The order in which a page is read: from top to bottom, but column by column where it has columns,
 * and a stamp beside the text apart from it. A table is one thing in that order.
 */
import type { Box } from '../../../contract/types.ts';
import type { Segment } from './segments.ts';

interface Placed<T> {
  readonly box: Box;
  readonly table: T;
}

/** What is read in one go: lines one below the other, or a table. */
type Region<T> =
  | {
      readonly kind: 'texte';
      readonly rows: readonly (readonly Segment[])[];
      readonly column: boolean;
    }
  | { readonly kind: 'tableau'; readonly table: T };

interface Item<T> {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
  readonly size: number;
  readonly segment?: Segment;
  readonly table?: { readonly table: T };
}

interface Gap {
  readonly from: number;
  readonly to: number;
}

/** Items whose heights overlap, and the gaps that none of them stands in. */
interface Band<T> {
  readonly items: Item<T>[];
  readonly y0: number;
  readonly y1: number;
  readonly gaps: readonly Gap[];
}

/** White between two columns, in font sizes and in points. */
const GUTTER = 1;
const LEAST_GUTTER = 8;
/** More white than this, in font sizes, ends a set of columns. */
const COLUMN_BREAK = 4;
/** A short line below a set of columns belongs to it when it stands this close, in font sizes. */
const SAME_COLUMN = 1.6;
/** Columns within columns: no page needs more. */
const MAX_DEPTH = 6;

export function readingOrder<T>(
  segments: readonly Segment[],
  tables: readonly Placed<T>[],
): Region<T>[] {
  const items: Item<T>[] = [
    ...segments.map(
      (segment): Item<T> => ({
        x0: segment.x0,
        x1: segment.x1,
        // Letters without what hangs below: lines set close together do not overlap.
        y0: segment.baseline - 0.6 * segment.size,
        y1: Math.max(segment.baseline, segment.baseline - 0.5 * segment.size),
        size: segment.size,
        segment,
      }),
    ),
    ...tables.map(
      ({ box, table }): Item<T> => ({
        x0: box[0],
        x1: box[2],
        y0: box[1],
        y1: box[3],
        size: 10,
        table: { table },
      }),
    ),
  ];
  return mergeRegions(ordered(items, 0));
}

function ordered<T>(items: readonly Item<T>[], depth: number): Region<T>[] {
  const regions: Region<T>[] = [];
  let run: Band<T>[] = [];
  let gaps: readonly Gap[] = [];
  const flush = () => {
    regions.push(...runRegions(run, gaps, depth));
    run = [];
    gaps = [];
  };
  for (const band of bandsOf(items)) {
    if (run.length > 0) {
      const shared = goesOn(run, gaps, band);
      if (shared !== null) {
        run.push(band);
        gaps = shared;
        continue;
      }
      flush();
    }
    run = [band];
    gaps = band.gaps;
    if (gaps.length === 0) flush();
  }
  flush();
  return regions;
}

function bandsOf<T>(items: readonly Item<T>[]): Band<T>[] {
  const sorted = [...items].sort((a, b) => a.y0 - b.y0 || a.x0 - b.x0);
  const bands: Item<T>[][] = [];
  let bottom = Number.NEGATIVE_INFINITY;
  for (const item of sorted) {
    if (item.y0 < bottom) bands.at(-1)?.push(item);
    else bands.push([item]);
    bottom = Math.max(bottom, item.y1);
  }
  return bands.map((band) => ({
    items: band,
    y0: Math.min(...band.map(({ y0 }) => y0)),
    y1: Math.max(...band.map(({ y1 }) => y1)),
    gaps: gapsOf(band),
  }));
}

/** The gaps between the items of a band that are wide enough to part columns. */
function gapsOf<T>(items: readonly Item<T>[]): Gap[] {
  const sorted = [...items].sort((a, b) => a.x0 - b.x0);
  const least = Math.max(LEAST_GUTTER, GUTTER * Math.min(...items.map(({ size }) => size)));
  const gaps: Gap[] = [];
  let right = sorted[0]?.x1 ?? 0;
  for (const item of sorted.slice(1)) {
    if (item.x0 - right >= least) gaps.push({ from: right, to: item.x0 });
    right = Math.max(right, item.x1);
  }
  return gaps;
}

/** The gaps that are left when a band joins a run of columns, or null when it cannot. */
function goesOn<T>(run: readonly Band<T>[], gaps: readonly Gap[], band: Band<T>): Gap[] | null {
  const above = run.at(-1);
  const size = Math.max(...band.items.map((item) => item.size));
  const white = band.y0 - (above?.y1 ?? band.y0);
  if (white > COLUMN_BREAK * size) return null;
  const shared = gaps.flatMap((gap) => without(gap, band.items));
  if (shared.length === 0) return null;
  if (band.gaps.length > 0) return shared;
  return white <= SAME_COLUMN * size ? shared : null;
}

/** What items leave of a gap. */
function without<T>(gap: Gap, items: readonly Item<T>[]): Gap[] {
  let { from, to } = gap;
  for (const item of items) {
    if (item.x1 <= from || item.x0 >= to) continue;
    const center = (item.x0 + item.x1) / 2;
    if (center < (from + to) / 2) from = Math.max(from, item.x1);
    else to = Math.min(to, item.x0);
  }
  return to - from >= LEAST_GUTTER ? [{ from, to }] : [];
}

function runRegions<T>(run: readonly Band<T>[], gaps: readonly Gap[], depth: number): Region<T>[] {
  if (run.length === 0) return [];
  const items = run.flatMap((band) => band.items);
  const strips = stripsOf(items, gaps);
  if (depth < MAX_DEPTH && strips.length > 1 && areColumns(strips, run.length))
    return strips.flatMap((strip) =>
      mergeRegions(ordered(strip, depth + 1)).map((region) =>
        region.kind === 'texte' ? { ...region, column: true } : region,
      ),
    );
  return run.flatMap((band) => rowsOf(band.items));
}

function stripsOf<T>(items: readonly Item<T>[], gaps: readonly Gap[]): Item<T>[][] {
  const cuts = gaps.map(({ from, to }) => (from + to) / 2).sort((a, b) => a - b);
  const strips: Item<T>[][] = cuts.map(() => []);
  strips.push([]);
  for (const item of items) {
    const center = (item.x0 + item.x1) / 2;
    const at = cuts.findIndex((cut) => center < cut);
    strips[at < 0 ? cuts.length : at]?.push(item);
  }
  return strips.filter((strip) => strip.length > 0);
}

/** Fewer rows than this on one line each are one line with a wide gap in it. */
const FEW_ALIGNED = 0.6;
const PROSE_WORDS = 3.5;
const PROSE_LINES = 3;
const WIDE_GUTTER = 3;

/** Whether strips are read one after the other, and not line by line ("Votants :      24"). */
function areColumns<T>(strips: readonly (readonly Item<T>[])[], rows: number): boolean {
  if (strips.some((strip) => strip.some(({ table }) => table !== undefined))) return true;
  if (rows < 2 && strips.every((strip) => strip.length < 2)) return false;
  if (alignedShare(strips) < FEW_ALIGNED) return true;
  if (strips.every((strip) => strip.length >= PROSE_LINES && wordsALine(strip) >= PROSE_WORDS))
    return true;
  return strips.length === 2 && rows >= 2 && isApart(strips) && !isTabular(strips);
}

/** Of the lines of the shortest strip, how many stand on a baseline of another. */
function alignedShare<T>(strips: readonly (readonly Item<T>[])[]): number {
  const shortest = strips.reduce((a, b) => (b.length < a.length ? b : a));
  const others = strips
    .filter((strip) => strip !== shortest)
    .flatMap((strip) => strip.map(({ y1 }) => y1))
    .sort((a, b) => a - b);
  const aligned = shortest.filter(({ y1, size }) => nearest(others, y1) <= 0.25 * size);
  return aligned.length / shortest.length;
}

function nearest(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  const above = Math.abs((sorted[low] ?? Number.POSITIVE_INFINITY) - value);
  const below = Math.abs((sorted[low - 1] ?? Number.POSITIVE_INFINITY) - value);
  return Math.min(above, below);
}

function wordsALine<T>(strip: readonly Item<T>[]): number {
  return strip.reduce((sum, { segment }) => sum + (segment?.words.length ?? 0), 0) / strip.length;
}

/** "Le secrétaire de séance,          Le Maire," above two names: far apart. */
function isApart<T>([left = [], right = []]: readonly (readonly Item<T>[])[]): boolean {
  const edge = Math.max(...left.map(({ x1 }) => x1));
  const size = Math.max(...left.map((item) => item.size));
  return Math.min(...right.map(({ x0 }) => x0)) - edge >= WIDE_GUTTER * size;
}

/** Labels on the left, or figures on the right. */
function isTabular<T>([left = [], right = []]: readonly (readonly Item<T>[])[]): boolean {
  const labels = left.filter((item) => /(?:[:.…_]|\.{3})$/u.test(wordOf(item, -1))).length;
  const figures = right.filter((item) => /^[:\d–-]/u.test(wordOf(item, 0))).length;
  return labels * 3 >= left.length || figures * 3 >= right.length;
}

function wordOf<T>({ segment }: Item<T>, at: number): string {
  return segment?.words.at(at)?.text ?? '';
}

/** The items of a band line by line. */
function rowsOf<T>(items: readonly Item<T>[]): Region<T>[] {
  const regions: Region<T>[] = [];
  const segments = items.flatMap(({ segment }) => (segment === undefined ? [] : [segment]));
  const rows: Segment[][] = [];
  for (const one of segments.sort((a, b) => a.baseline - b.baseline || a.x0 - b.x0)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row !== undefined && first !== undefined && joins(row, one)) row.push(one);
    else rows.push([one]);
  }
  for (const row of rows) row.sort((a, b) => a.x0 - b.x0);
  if (rows.length > 0) regions.push({ kind: 'texte', rows, column: false });
  for (const { table } of items)
    if (table !== undefined) regions.push({ kind: 'tableau', ...table });
  return regions;
}

function joins(row: readonly Segment[], segment: Segment): boolean {
  const [first] = row;
  if (first === undefined) return false;
  const level = segment.baseline - first.baseline <= 0.3 * Math.min(first.size, segment.size);
  return level && row.every((one) => one.x1 <= segment.x0 + 1 || one.x0 >= segment.x1 - 1);
}

/** Text below text that is no column of its own is one region. */
function mergeRegions<T>(regions: readonly Region<T>[]): Region<T>[] {
  const merged: Region<T>[] = [];
  for (const region of regions) {
    const last = merged.at(-1);
    if (region.kind === 'texte' && last?.kind === 'texte' && !region.column && !last.column)
      merged[merged.length - 1] = { ...last, rows: [...last.rows, ...region.rows] };
    else merged.push(region);
  }
  return merged;
}

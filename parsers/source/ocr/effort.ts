/**
 * How much work a page may be. It is counted in what there is to recognise, so that the same page is read, or given
 * up, on a fast machine and a slow one; the clock is only there for what no count foresees.
 */
import { piecesOf } from './pieces.ts';
import type { Raster } from './raster.ts';

/** Something of the page is more than a sheet of paper holds: it is given up before it takes minutes. */
export class TooMuch extends Error {}

export class TimeLimit extends Error {}

/**
 * Milliseconds that all recognising of one page may take. The slowest of 19 scanned pages took 3.8 s with the program
 * and 9.8 s with the library, on two cores with nine processes waiting for them.
 */
const PAGE_TIME = 60_000;

/**
 * Pieces of ink (letters, accents, specks) on one page. The densest of 54 scanned pages has 7,200, grain and all; a
 * sheet of 71,000 dots keeps the recogniser busy for more than two minutes.
 */
export const MAX_PIECES = 30_000;

/** What is left of a page's time, asked for before each call. */
export type Remaining = () => number;

export function startClock(limit = PAGE_TIME): Remaining {
  const end = performance.now() + limit;
  return () => {
    const left = end - performance.now();
    if (left <= 0) throw new TimeLimit(`${limit} ms`);
    return Math.ceil(left);
  };
}

export function checkPieces(clean: Raster): void {
  const { length } = piecesOf(clean);
  if (length > MAX_PIECES) throw new TooMuch(`${length} pieces`);
}

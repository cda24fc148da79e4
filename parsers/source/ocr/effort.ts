/**
 * How much work a page may be. It is counted in what there is to recognise, so that the same page is read, or given
 * up, on a fast machine and a slow one; the clock is only there for what no count foresees.
 */
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
/** Darker than this on clean paper is ink. */
const INK = 140;

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
  const pieces = inkPieces(clean);
  if (pieces > MAX_PIECES) throw new TooMuch(`${pieces} pieces`);
}

interface Run {
  readonly from: number;
  readonly to: number;
  readonly piece: number;
}

/** Runs of ink in a row, joined to those of the row above that they touch, be it by a corner. */
export function inkPieces({ width, height, data }: Raster): number {
  const pieces = new Pieces();
  let above: Run[] = [];
  for (let y = 0; y < height; y++) {
    const row = runsOf(data.subarray(y * width, (y + 1) * width), pieces);
    let at = 0;
    for (const run of row) {
      while (at < above.length && (above[at] as Run).to < run.from) at++;
      for (let next = at; next < above.length && (above[next] as Run).from <= run.to; next++) {
        pieces.join((above[next] as Run).piece, run.piece);
      }
    }
    above = row;
  }
  return pieces.count;
}

function runsOf(row: Uint8Array, pieces: Pieces): Run[] {
  const runs: Run[] = [];
  let from = -1;
  for (let x = 0; x <= row.length; x++) {
    const inked = x < row.length && (row[x] as number) <= INK;
    if (inked && from < 0) from = x;
    if (inked || from < 0) continue;
    runs.push({ from, to: x, piece: pieces.add() });
    from = -1;
  }
  return runs;
}

/** Sets that grow together. */
class Pieces {
  readonly #parents: number[] = [];
  count = 0;

  add(): number {
    this.count++;
    return this.#parents.push(this.#parents.length) - 1;
  }

  join(one: number, other: number): void {
    const [a, b] = [this.#root(one), this.#root(other)];
    if (a === b) return;
    this.#parents[b] = a;
    this.count--;
  }

  #root(piece: number): number {
    const parents = this.#parents;
    let at = piece;
    for (let up = parents[at] as number; up !== at; up = parents[at] as number) {
      parents[at] = parents[up] as number;
      at = parents[at] as number;
    }
    return at;
  }
}

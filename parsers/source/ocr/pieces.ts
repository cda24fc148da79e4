/** Pieces of ink that hang together: letters, accents, commas, specks. */
import type { Raster } from './raster.ts';

/** The box of a piece in pixels, its far sides outside. */
export interface Piece {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** Darker than this on clean paper is ink; the thin arm of a small "Y" and a comma are lighter, and darker than grain. */
const INK = 140;
export const LIGHT_INK = 190;

interface Run {
  readonly from: number;
  readonly to: number;
  readonly piece: number;
}

/** Runs of ink in a row, joined to those of the row above that they touch, be it by a corner. Top down. */
export function piecesOf({ width, height, data }: Raster, ink = INK): Piece[] {
  const pieces = new Pieces();
  let above: Run[] = [];
  for (let y = 0; y < height; y++) {
    const row = runsOf(data.subarray(y * width, (y + 1) * width), y, ink, pieces);
    let at = 0;
    for (const run of row) {
      while (at < above.length && (above[at] as Run).to < run.from) at++;
      for (let next = at; next < above.length && (above[next] as Run).from <= run.to; next++) {
        pieces.join((above[next] as Run).piece, run.piece);
      }
    }
    above = row;
  }
  return pieces.whole();
}

function runsOf(row: Uint8Array, y: number, ink: number, pieces: Pieces): Run[] {
  const runs: Run[] = [];
  let from = -1;
  for (let x = 0; x <= row.length; x++) {
    const inked = x < row.length && (row[x] as number) <= ink;
    if (inked && from < 0) from = x;
    if (inked || from < 0) continue;
    runs.push({ from, to: x, piece: pieces.add({ x0: from, y0: y, x1: x, y1: y + 1 }) });
    from = -1;
  }
  return runs;
}

/** Sets of runs that grow together. */
class Pieces {
  readonly #parents: number[] = [];
  readonly #boxes: Piece[] = [];

  add(box: Piece): number {
    this.#boxes.push(box);
    return this.#parents.push(this.#parents.length) - 1;
  }

  join(one: number, other: number): void {
    const [a, b] = [this.#root(one), this.#root(other)];
    if (a === b) return;
    this.#parents[b] = a;
    this.#boxes[a] = around(this.#boxes[a] as Piece, this.#boxes[b] as Piece);
  }

  whole(): Piece[] {
    return this.#boxes.filter((_, index) => this.#parents[index] === index);
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

function around(one: Piece, other: Piece): Piece {
  return {
    x0: Math.min(one.x0, other.x0),
    y0: Math.min(one.y0, other.y0),
    x1: Math.max(one.x1, other.x1),
    y1: Math.max(one.y1, other.y1),
  };
}

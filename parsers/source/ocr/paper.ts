/** A page as it would be on clean paper: shades, stains and the grain of the scan taken off. */
import type { Raster } from './raster.ts';

/** Half the side of the squares that the paper's colour is known for, in points. */
const TILE = 8;
/** The paper is among the lightest of a square: above what letters cover, below the brightest grain. */
const PAPER_QUANTILE = 0.8;
/** So much darker than the paper is still grain. */
const GRAIN = 12;

export function onCleanPaper(raster: Raster, dpi: number): Raster {
  const { width, height, data } = raster;
  const tile = Math.max(4, Math.round((2 * TILE * dpi) / 72));
  const paper = paperColours(raster, tile);
  const columns = Math.ceil(width / tile);
  const out = new Uint8Array(data.length);
  for (let y = 0; y < height; y++) {
    const v = y / tile - 0.5;
    for (let x = 0; x < width; x++) {
      const light = interpolated(paper, columns, x / tile - 0.5, v) - GRAIN;
      const value = data[y * width + x] as number;
      out[y * width + x] = value >= light ? 255 : Math.round((value * 255) / light);
    }
  }
  return { width, height, data: out };
}

function paperColours({ width, height, data }: Raster, tile: number): Uint8Array {
  const columns = Math.ceil(width / tile);
  const rows = Math.ceil(height / tile);
  const out = new Uint8Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const counts = new Uint32Array(256);
      let total = 0;
      for (let y = row * tile; y < Math.min(height, (row + 1) * tile); y++) {
        for (let x = column * tile; x < Math.min(width, (column + 1) * tile); x++) {
          const value = data[y * width + x] as number;
          counts[value] = (counts[value] as number) + 1;
          total++;
        }
      }
      out[row * columns + column] = quantile(counts, total * PAPER_QUANTILE);
    }
  }
  return out;
}

function quantile(counts: Uint32Array, wanted: number): number {
  let sum = 0;
  for (let value = 0; value < 256; value++) {
    sum += counts[value] as number;
    if (sum >= wanted) return value;
  }
  return 255;
}

function interpolated(tiles: Uint8Array, columns: number, u: number, v: number): number {
  const rows = tiles.length / columns;
  const x = Math.min(columns - 1, Math.max(0, u));
  const y = Math.min(rows - 1, Math.max(0, v));
  const left = Math.floor(x);
  const top = Math.floor(y) * columns;
  const right = Math.min(columns - 1, left + 1);
  const bottom = Math.min((rows - 1) * columns, top + columns);
  const s = x - left;
  const t = y - Math.floor(y);
  const above = (tiles[top + left] as number) * (1 - s) + (tiles[top + right] as number) * s;
  const below = (tiles[bottom + left] as number) * (1 - s) + (tiles[bottom + right] as number) * s;
  return above * (1 - t) + below * t;
}

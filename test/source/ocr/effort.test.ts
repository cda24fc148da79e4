/** How much of a page is worked on: counted in its ink, so that no slow machine reads less than a fast one. */
import { describe, expect, it } from 'vitest';
import {
  checkPieces,
  MAX_PIECES,
  startClock,
  TimeLimit,
  TooMuch,
} from '../../../parsers/source/ocr/effort.ts';
import { piecesOf } from '../../../parsers/source/ocr/pieces.ts';
import { blankRaster, type Raster } from '../../../parsers/source/ocr/raster.ts';
import { recogniseRaster } from '../../../parsers/source/ocr/recognise.ts';
import type { Recogniser } from '../../../parsers/source/ocr/recogniser.ts';

/** `#` is ink. */
function drawn(...rows: string[]): Raster {
  const raster = blankRaster(rows[0]?.length ?? 0, rows.length);
  for (const [y, row] of rows.entries())
    for (let x = 0; x < row.length; x++) if (row[x] === '#') raster.data[y * row.length + x] = 0;
  return raster;
}

/** So many dots, each with white round it. */
function dots(count: number): Raster {
  const across = 200;
  const raster = blankRaster(3 * across, 3 * Math.ceil(count / across));
  for (let at = 0; at < count; at++) {
    const [x, y] = [3 * (at % across) + 1, 3 * Math.floor(at / across) + 1];
    raster.data[y * raster.width + x] = 0;
  }
  return raster;
}

describe('pieces of ink', () => {
  it.each([
    ['none', 0, drawn('....', '....')],
    ['one with a hole', 1, drawn('###', '#.#', '###')],
    ['two arms that meet below', 1, drawn('#.#', '#.#', '.#.')],
    ['an i and its dot', 2, drawn('#', '.', '#', '#')],
    ['three side by side', 3, drawn('#.#.#')],
    ['one that ends a row and one that begins the next', 2, drawn('...#', '#...')],
  ])('%s', (_, wanted, raster) => expect(piecesOf(raster)).toHaveLength(wanted));

  it('are as many as a sheet may hold, and no more', () => {
    expect(() => checkPieces(dots(MAX_PIECES))).not.toThrow();
    expect(() => checkPieces(dots(MAX_PIECES + 1))).toThrow(TooMuch);
  });
});

describe('the time of a page', () => {
  it('is spent by all its calls together', async () => {
    const limits: number[] = [];
    const slow: Recogniser = {
      name: 'slow',
      close: async () => {},
      recognise: async ({ rasters, timeLimit }) => {
        limits.push(timeLimit);
        await new Promise((done) => setTimeout(done, 30));
        return rasters.map(() => [
          {
            ...{ text: '1°"', x0: 2, y0: 2, x1: 60, y1: 40, baseline: 38, height: 40, line: 0 },
            ...{ confidence: 20, glyphs: [] },
          },
        ]);
      },
    };
    const blank = Array.from({ length: 20 }, () => '.'.repeat(80));
    const letters = Array.from({ length: 6 }, () => '.'.repeat(20) + '###...'.repeat(10));
    const raster = drawn(...blank, ...letters, ...blank);
    await recogniseRaster(raster, 72, slow, startClock(1000));
    expect(limits.length).toBeGreaterThan(1);
    expect(limits.at(-1)).toBeLessThan((limits[0] ?? 0) - 20);
    await expect(recogniseRaster(raster, 72, slow, startClock(1))).rejects.toThrow(TimeLimit);
  });
});

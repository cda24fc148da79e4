/** By how much a page was laid askew on the glass. */
import type { Raster } from './raster.ts';
import { inkOf } from './raster.ts';

/** A sheet is never fed more askew than this, in degrees; a slanted drawing is no reason to turn it. */
const MAX_ANGLE = 5;
/** Searched in turn: each step looks around the best of the one before. */
const STEPS = [0.5, 0.1, 0.02];
/** Enough ink to know the angle; more only takes time. */
const MAX_POINTS = 120_000;
/** A page with less ink than this has no lines to measure. */
const MIN_POINTS = 500;
/** A turn must sharpen the profile by this factor: on a drawing, every angle is as good as another. */
const MIN_GAIN = 1.02;

export interface Skew {
  readonly degrees: number;
  /** How clearly lines stand out at that angle. */
  readonly sharpness: number;
}

/**
 * Degrees by which the raster must be turned clockwise to stand straight. Lines of text stand out
 * in the sums along the rows the sharper, the straighter they lie.
 */
export function skewOf(raster: Raster, dpi: number): Skew {
  const points = inkPoints(raster, dpi);
  if (points.length < 2 * MIN_POINTS) return { degrees: 0, sharpness: 0 };
  const sharpness = (angle: number) => profileSharpness(points, angle, raster);
  let best = 0;
  let reach = MAX_ANGLE;
  for (const step of STEPS) {
    best = bestAround(best, reach, step, sharpness);
    reach = step;
  }
  const degrees = sharpness(best) > sharpness(0) * MIN_GAIN ? best : 0;
  return { degrees, sharpness: sharpness(degrees) };
}

/** How much sharper the sums along the rows of a straight page are than those along its columns. */
export function profileRatio(raster: Raster, dpi: number): number {
  const { width, height, data } = inkOf(raster, dpi);
  const rows = new Float64Array(height);
  const columns = new Float64Array(width);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const ink = data[y * width + x] as number;
      rows[y] = (rows[y] as number) + ink;
      columns[x] = (columns[x] as number) + ink;
    }
  }
  return changes(rows) / Math.max(1, changes(columns));
}

function changes(sums: Float64Array): number {
  let sum = 0;
  for (let at = 1; at < sums.length; at++) {
    sum += ((sums[at] as number) - (sums[at - 1] as number)) ** 2;
  }
  return sum;
}

function bestAround(
  centre: number,
  reach: number,
  step: number,
  sharpness: (angle: number) => number,
): number {
  let best = centre;
  let most = sharpness(centre);
  const count = Math.round(reach / step);
  for (let k = -count; k <= count; k++) {
    const angle = Number((centre + k * step).toFixed(4));
    if (k === 0 || Math.abs(angle) > MAX_ANGLE) continue;
    const value = sharpness(angle);
    if (value > most) {
      most = value;
      best = angle;
    }
  }
  return best;
}

/** x and y in turn, of some of the pixels of ink spread over the page. */
function inkPoints(raster: Raster, dpi: number): Float64Array {
  const { width, data } = inkOf(raster, dpi);
  const total = data.reduce((sum, value) => sum + value, 0);
  const every = Math.max(1, Math.ceil(total / MAX_POINTS));
  const points = new Float64Array(2 * Math.ceil(total / every));
  let seen = 0;
  let at = 0;
  for (let index = 0; index < data.length; index++) {
    if (data[index] === 0 || seen++ % every !== 0) continue;
    points[at++] = index % width;
    points[at++] = Math.floor(index / width);
  }
  return points;
}

/** The sum of the squared changes from one row to the next, once the page is turned. */
function profileSharpness(points: Float64Array, angle: number, raster: Raster): number {
  const sin = Math.sin((angle * Math.PI) / 180);
  const cos = Math.cos((angle * Math.PI) / 180);
  const margin = Math.ceil(raster.width * Math.abs(sin)) + 2;
  const rows = new Float64Array(raster.height + 2 * margin + 2);
  for (let at = 0; at < points.length; at += 2) {
    const row = (points[at] as number) * sin + (points[at + 1] as number) * cos + margin;
    const whole = Math.floor(row);
    rows[whole] = (rows[whole] ?? 0) + 1 - (row - whole);
    rows[whole + 1] = (rows[whole + 1] ?? 0) + row - whole;
  }
  return changes(rows);
}

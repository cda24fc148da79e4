/** Maps of the plane beyond those that a page of text needs. */
import type { Matrix } from '../pdf/matrix.ts';

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** Nothing when the map flattens the plane. */
export function inverse(matrix: Matrix): Matrix | undefined {
  const [a, b, c, d, e, f] = matrix;
  const area = a * d - b * c;
  if (!Number.isFinite(area) || Math.abs(area) < 1e-12) return undefined;
  return [d / area, -b / area, -c / area, a / area, (c * f - d * e) / area, (b * e - a * f) / area];
}

/** Turns by `degrees`, clockwise as seen with y downwards, round a point. */
export function turn(degrees: number, x: number, y: number): Matrix {
  const cos = Math.cos((degrees * Math.PI) / 180);
  const sin = Math.sin((degrees * Math.PI) / 180);
  return [cos, sin, -sin, cos, x - cos * x + sin * y, y - sin * x - cos * y];
}

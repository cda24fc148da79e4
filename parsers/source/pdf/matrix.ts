import type { Box } from '../../../contract/types.ts';

/** [a, b, c, d, e, f]: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

/** What `inner` does first and `outer` then. */
export function multiply(outer: Matrix, inner: ArrayLike<number>): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [p, q, r, s, t, u] = Array.from(inner) as unknown as Matrix;
  return [
    a * p + c * q,
    b * p + d * q,
    a * r + c * s,
    b * r + d * s,
    a * t + c * u + e,
    b * t + d * u + f,
  ];
}

/** The upright box that holds a transformed rectangle. */
export function transformBox(m: Matrix, x0: number, y0: number, x1: number, y1: number): Box {
  const xs = [
    m[0] * x0 + m[2] * y0,
    m[0] * x1 + m[2] * y0,
    m[0] * x0 + m[2] * y1,
    m[0] * x1 + m[2] * y1,
  ];
  const ys = [
    m[1] * x0 + m[3] * y0,
    m[1] * x1 + m[3] * y0,
    m[1] * x0 + m[3] * y1,
    m[1] * x1 + m[3] * y1,
  ];
  return [
    Math.min(...xs) + m[4],
    Math.min(...ys) + m[5],
    Math.max(...xs) + m[4],
    Math.max(...ys) + m[5],
  ];
}

export function intersect(a: Box, b: Box): Box {
  return [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
}

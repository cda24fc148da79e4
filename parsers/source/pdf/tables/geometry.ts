import type { Box } from '../../../../contract/types.ts';
import type { Word } from '../page.ts';

export function overlap(a0: number, a1: number, b0: number, b1: number): number {
  return Math.min(a1, b1) - Math.max(a0, b0);
}

export function middleX(box: Box): number {
  return (box[0] + box[2]) / 2;
}

/** The height of a word's small letters: where the eye places it, whatever its font claims of room above and below. */
export function middleY(word: Word): number {
  return word.baseline - 0.3 * word.size;
}

export function around(boxes: Iterable<Box>): Box {
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x0, y0, x1, y1] of boxes) {
    box[0] = Math.min(box[0], x0);
    box[1] = Math.min(box[1], y0);
    box[2] = Math.max(box[2], x1);
    box[3] = Math.max(box[3], y1);
  }
  return box;
}

export function contains(outer: Box, x: number, y: number): boolean {
  return x >= outer[0] && x <= outer[2] && y >= outer[1] && y <= outer[3];
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

/** Values in order, those within `tolerance` of their neighbour's group made one, at its mean. */
export function cluster(values: readonly number[], tolerance: number): number[] {
  const centres: number[] = [];
  let group: number[] = [];
  const close = () => {
    if (group.length > 0) centres.push(group.reduce((a, b) => a + b, 0) / group.length);
    group = [];
  };
  for (const value of [...values].sort((a, b) => a - b)) {
    if (group.length > 0 && value - (group[0] as number) > tolerance) close();
    group.push(value);
  }
  close();
  return centres;
}

/** Index of the centre nearest to a value; centres ascend. */
export function nearest(centres: readonly number[], value: number): number {
  let low = 0;
  let high = centres.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((centres[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  const before = centres[low - 1];
  const here = centres[low] as number;
  return before !== undefined && value - before < here - value ? low - 1 : low;
}

/** Words of one cell or line in the order in which they are read. */
import type { Word } from '../page.ts';
import { median, middleY } from './geometry.ts';

/** Words whose middles lie no further apart than this part of the font size stand on one line. */
const SAME_LINE = 0.5;

/** Lines from top to bottom, each from left to right. */
export function linesOf(words: readonly Word[]): Word[][] {
  const lines: Word[][] = [];
  const sorted = [...words].sort((a, b) => middleY(a) - middleY(b));
  for (const word of sorted) {
    const line = lines.at(-1);
    const first = line?.[0];
    const reach = first ? SAME_LINE * Math.min(first.size, word.size) : 0;
    if (line && first && middleY(word) - middleY(first) <= reach) line.push(word);
    else lines.push([word]);
  }
  for (const line of lines) line.sort((a, b) => a.box[0] - b.box[0]);
  return lines;
}

/** Where the eye places a line. */
export function heightOf(line: readonly Word[]): number {
  return median(line.map(middleY));
}

export function inReadingOrder(words: readonly Word[]): Word[] {
  return words.length < 2 ? [...words] : linesOf(words).flat();
}

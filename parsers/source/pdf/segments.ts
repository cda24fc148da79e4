/** Words to segments: stretches of one line with no gap in them as wide as a column's. */
import type { Word } from './page.ts';

/** A wider gap, in font sizes, parts two segments. Justified lines stay well below, columns and tabs above. */
const WIDE_GAP = 1.6;
/** Baselines of one line differ by no more than this part of the font size. */
const SAME_LINE = 0.3;
/** Words that stand on one another by more than this part of a size are two prints, such as a stamp on a line. */
const OVERPRINT = 0.6;

export interface Segment {
  readonly words: readonly Word[];
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
  readonly baseline: number;
  readonly size: number;
}

/** Upright words only. */
export function segmentsOf(words: readonly Word[]): Segment[] {
  const sorted = [...words].sort((a, b) => a.baseline - b.baseline || a.box[0] - b.box[0]);
  const segments: Segment[] = [];
  let row: Word[] = [];
  for (const word of sorted) {
    const first = row[0];
    if (first !== undefined && !sharesLine(first, word)) {
      segments.push(...segmentsOfRow(row));
      row = [];
    }
    row.push(word);
  }
  segments.push(...segmentsOfRow(row));
  return segments;
}

function sharesLine(first: Word, word: Word): boolean {
  return word.baseline - first.baseline <= SAME_LINE * Math.min(first.size, word.size);
}

/** A word further right can follow only one of the last few segments: more would be a heap of overprints. */
const OPEN_SEGMENTS = 8;

function segmentsOfRow(row: readonly Word[]): Segment[] {
  const sorted = [...row].sort((a, b) => a.box[0] - b.box[0]);
  const found: Word[][] = [];
  for (const word of sorted) {
    const open = found.slice(-OPEN_SEGMENTS);
    const home = open.findLast((words) => follows(words.at(-1), word));
    if (home !== undefined) home.push(word);
    else found.push([word]);
  }
  return found.map(segment);
}

function follows(before: Word | undefined, word: Word): boolean {
  if (before === undefined) return false;
  const size = Math.max(before.size, word.size);
  const gap = word.box[0] - before.box[2];
  return gap <= WIDE_GAP * size && gap >= -OVERPRINT * Math.min(before.size, word.size);
}

function segment(words: readonly Word[]): Segment {
  let [x0, y0, x1, y1] = words[0]?.box ?? [0, 0, 0, 0];
  let size = 0;
  let baseline = 0;
  for (const word of words) {
    x0 = Math.min(x0, word.box[0]);
    y0 = Math.min(y0, word.box[1]);
    x1 = Math.max(x1, word.box[2]);
    y1 = Math.max(y1, word.box[3]);
    if (word.size > size) {
      size = word.size;
      baseline = word.baseline;
    }
  }
  return { words, x0, x1, y0, y1, baseline, size };
}

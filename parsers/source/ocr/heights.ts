/** Heights that lines were given and those that their ink bears out: small capitals have few letters that hang. */
import { type InkLine, LETTER } from './printed-lines.ts';
import type { RecognisedWord } from './recogniser.ts';

/** Fewer letters tell nothing of a line's height. */
const ENOUGH = 13;
/** Most lines have a capital or a hanging letter in seven; these are 0.7 of the size of a font, a line is 0.93. */
const CAPITALS = 0.85;
const HEIGHT = 1.32;
const TOO_HIGH = 1.3;
/** Letters of one size differ by so much from line to line, and by a pixel and a half. */
const SAME = 0.06;
const SAME_PIXELS = 1.5;

interface Measured {
  readonly line: InkLine;
  readonly capitals: number;
  readonly height: number;
}

/**
 * Of lines of 7 points, one in two was given 10, others 6, and their paragraph fell apart. A height that is too much
 * for the ink is that of the ink; lines in a row whose letters are as high have one height.
 */
export function withTrueHeights(
  words: readonly RecognisedWord[],
  lines: readonly InkLine[],
): RecognisedWord[] {
  const out = [...words];
  let run: Measured[] = [];
  const finish = () => {
    const heights = run.map(({ height }) => height).sort((one, other) => one - other);
    const height = heights[Math.floor(heights.length / 2)] ?? 0;
    for (const { line } of run)
      for (const { index, word } of line.words) out[index] = { ...word, height };
    run = [];
  };
  for (const line of lines) {
    const measured = measure(line);
    const first = run[0];
    if (measured === undefined || (first && !isLike(first, measured))) finish();
    if (measured !== undefined) run.push(measured);
  }
  finish();
  return out;
}

function measure(line: InkLine): Measured | undefined {
  const tall = line.pieces
    .map(({ y0, y1 }) => y1 - y0)
    .filter((high) => high >= LETTER * line.unit)
    .sort((one, other) => one - other);
  const stated = line.words[0]?.word.height;
  if (tall.length < ENOUGH || stated === undefined) return undefined;
  const capitals = tall[Math.floor(CAPITALS * tall.length)] ?? 0;
  return {
    line,
    capitals,
    height: stated > TOO_HIGH * HEIGHT * capitals ? HEIGHT * capitals : stated,
  };
}

function isLike(one: Measured, other: Measured): boolean {
  const most = Math.max(SAME_PIXELS, SAME * one.capitals);
  return Math.abs(one.capitals - other.capitals) <= most;
}

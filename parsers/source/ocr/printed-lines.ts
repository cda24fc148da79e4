/** Lines as their ink stands, since the boxes that a recogniser gives small letters are those it expected. */
import type { Piece } from './pieces.ts';
import type { RecognisedWord } from './recogniser.ts';

/** A word with its place in the list it came from. */
interface Placed {
  readonly index: number;
  readonly word: RecognisedWord;
}

export interface InkLine {
  /** As the recogniser gave them, those that go back to the left left out. */
  readonly words: readonly Placed[];
  /** What stands on the line, from the left: letters, and what hangs at their feet. */
  readonly pieces: readonly Piece[];
  /** How high its letters are, most of them. */
  readonly unit: number;
}

/** A piece lower than this, as a share of its line's letters, is a sign; smaller than the other, a speck. */
export const LETTER = 0.5;
const SIGN = 0.25;
/** So many letters tell the baseline, some of them hanging below it. */
const NEIGHBOURS = 13;
/** Shares of the height that the recogniser gives a line: a letter is higher than the one, a hyphen hangs no higher than the other. */
const BODY = 0.15;
const HYPHEN = 0.3;

export function inkLines(words: readonly RecognisedWord[], pieces: readonly Piece[]): InkLine[] {
  const sorted = [...pieces].sort((one, other) => one.x0 - other.x0 || one.y0 - other.y0);
  return lines(words).flatMap((line) => {
    const [first] = line;
    if (first === undefined) return [];
    const own = sorted.filter((piece) => isOf(line, piece));
    const heights = own.map(({ y0, y1 }) => y1 - y0).sort((one, other) => one - other);
    const tall = heights.filter((height) => height >= BODY * first.word.height);
    const unit = tall[Math.floor(tall.length / 2)] ?? 0;
    return unit === 0 ? [] : [{ words: line, pieces: own, unit }];
  });
}

function lines(words: readonly RecognisedWord[]): Placed[][] {
  const found: Placed[][] = [];
  for (const [index, word] of words.entries()) {
    const last = found.at(-1)?.at(-1)?.word;
    if (last?.line !== word.line) found.push([{ index, word }]);
    else if (word.x0 > last.x0) found.at(-1)?.push({ index, word });
  }
  return found;
}

/** What stands between the first and the last word, at the height of the letters. */
function isOf(line: readonly Placed[], { x0, x1, y0, y1 }: Piece): boolean {
  const first = line[0]?.word;
  const last = line.at(-1)?.word;
  if (first === undefined || last === undefined) return false;
  if (x1 <= first.x0 || x0 >= last.x1 || y1 - y0 > 2 * first.height) return false;
  const along = (x0 + x1) / 2 - first.x0;
  const slope = (last.baseline - first.baseline) / Math.max(1, last.x0 - first.x0);
  const baseline = first.baseline + slope * along;
  return y0 <= baseline && y1 >= baseline - HYPHEN * first.height;
}

/** Of the way from the middle of one letter to that of the next, what is inked when they touch. */
const TOUCHING = 0.8;

/** Where letters overlap, `to` lies before `from`. */
interface White {
  readonly from: number;
  readonly to: number;
}

/** The widest white between the pieces of a line from `from` to `to`; nothing where no two stand there. */
export function whiteBetween(line: InkLine, from: number, to: number): White | undefined {
  const [first, ...others] = line.pieces.filter(
    ({ x0, x1, y0, y1 }) => x1 > from && x0 < to && Math.max(x1 - x0, y1 - y0) >= SIGN * line.unit,
  );
  if (first === undefined) return undefined;
  // Two letters that touch are one piece.
  if (others.length === 0) {
    const covered = Math.min(to, first.x1) - Math.max(from, first.x0);
    return covered > TOUCHING * (to - from) ? { from, to: from } : undefined;
  }
  let widest: White | undefined;
  let end = first.x1;
  for (const { x0, x1 } of others) {
    if (widest === undefined || x0 - end > widest.to - widest.from) widest = { from: end, to: x0 };
    end = Math.max(end, x1);
  }
  return widest;
}

/** Where the letters around `x` stand. */
export function baselineAt({ pieces, unit }: InkLine, x: number): number {
  const near = pieces
    .filter(({ y0, y1 }) => y1 - y0 >= LETTER * unit)
    .map((piece) => ({ far: Math.abs((piece.x0 + piece.x1) / 2 - x), y: piece.y1 }))
    .sort((one, other) => one.far - other.far)
    .slice(0, NEIGHBOURS)
    .map(({ y }) => y)
    .sort((one, other) => one - other);
  return near[Math.floor(near.length / 2)] ?? 0;
}

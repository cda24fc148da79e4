/** Which columns each phrase of a line stands in. */
import type { Rule, Word } from '../page.ts';
import { overlap } from './geometry.ts';
import { isFigure, type Phrase, phrasesOf } from './phrases.ts';
import { intervalOf } from './ruled.ts';

/** A piece of a line and its columns, `end` not among them. */
export interface Piece {
  readonly column: number;
  readonly end: number;
  readonly words: readonly Word[];
}

export interface Columns {
  /** Borders, the outer ones included. */
  readonly marks: readonly number[];
  /** Where the words of each column begin and end. */
  readonly extents: readonly (readonly [number, number])[];
  /** Usual gap between two words, in font sizes. */
  readonly space: number;
  /** Where what stands in a column begins in most lines, though the white before it be narrow. */
  readonly starts: readonly number[];
}

/** A gap at a column border up to this many times the usual space is one between words. */
const SAME_SPACE = 1.35;

export function piecesOf(line: readonly Word[], columns: Columns): Piece[] {
  return phrasesOf(line).flatMap((phrase) => splitPhrase(phrase, columns));
}

function splitPhrase(phrase: Phrase, columns: Columns): Piece[] {
  const parts: Word[][] = [];
  const at = (word: Word) => intervalOf(columns.marks, (word.box[0] + word.box[2]) / 2);
  phrase.words.forEach((word, i) => {
    const before = phrase.words[i - 1];
    const last = parts.at(-1);
    if (
      !last ||
      !before ||
      (at(word) !== at(before) && standsApart(before, word, phrase, columns))
    ) {
      parts.push([word]);
    } else last.push(word);
  });
  return parts.map((words) => placed(words, columns));
}

/** Points by which a word may begin beside the place where its column begins. */
const AT_START = 1.5;

/** Whether two words of one phrase stand in two cells. */
function standsApart(before: Word, word: Word, phrase: Phrase, columns: Columns): boolean {
  const { space, starts } = columns;
  if (starts.some((x) => Math.abs(word.box[0] - x) <= AT_START)) return true;
  if (isFigure([before]) && isFigure([word])) return true;
  const gap = (word.box[0] - before.box[2]) / word.size;
  return phrase.words.length < 2 || gap > SAME_SPACE * space;
}

function placed(words: readonly Word[], { marks, extents }: Columns): Piece {
  const x0 = Math.min(...words.map((word) => word.box[0]));
  const x1 = Math.max(...words.map((word) => word.box[2]));
  const middle = intervalOf(marks, (x0 + x1) / 2);
  let column = middle;
  let end = middle + 1;
  const touches = (c: number) => {
    const extent = extents[c];
    const size = words[0]?.size ?? 0;
    return extent !== undefined && overlap(x0, x1, extent[0], extent[1]) > 0.4 * size;
  };
  while (column > 0 && touches(column - 1)) column--;
  while (end < marks.length - 1 && touches(end)) end++;
  const next = extents[column + 1];
  if (end > column + 1 && next && runsOver(x0, x1, extents[column], next)) end = column + 1;
  return { column, end, words };
}

/** Of the next column's width, so much a word may cover that is too long for its own. */
const RUN_OVER = 0.4;

/** "Montreuillois/Ternois)" begins with its column and is too long for it. */
function runsOver(
  x0: number,
  x1: number,
  own: readonly [number, number] | undefined,
  next: readonly [number, number],
): boolean {
  const atStart = own !== undefined && Math.abs(x0 - own[0]) <= AT_START;
  return atStart && x1 - next[0] < RUN_OVER * (next[1] - next[0]);
}

/** Columns that a rule stands under, at least half of each. */
export function columnsUnder(rule: Rule, { extents }: Columns): [number, number] | undefined {
  let from = -1;
  let to = -1;
  extents.forEach(([x0, x1], c) => {
    if (overlap(x0, x1, rule.x0, rule.x1) < 0.5 * (x1 - x0)) return;
    if (from < 0) from = c;
    to = c + 1;
  });
  return from < 0 ? undefined : [from, to];
}

/** A title alone on its line, over more than one column: it is centred over all that it speaks of. */
export function centred(piece: Piece, { extents }: Columns): Piece {
  if (piece.column === 0 || piece.end - piece.column < 2) return piece;
  const x0 = Math.min(...piece.words.map((word) => word.box[0]));
  const x1 = Math.max(...piece.words.map((word) => word.box[2]));
  let best = piece;
  let least = Infinity;
  for (let column = piece.column; column >= 1; column--) {
    for (let end = piece.end; end <= extents.length; end++) {
      const from = (extents[column] as readonly [number, number])[0];
      const to = (extents[end - 1] as readonly [number, number])[1];
      const off = Math.abs(from + to - x0 - x1);
      // The wider one of two as good.
      if (off < least - 4 || (off < least + 4 && end - column > best.end - best.column)) {
        best = { ...piece, column, end };
        least = Math.min(off, least);
      }
    }
  }
  return best;
}

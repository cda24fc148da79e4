/**
 * Blanks that the ink does not show, and boxes that run into the next word: small capitals came as "Rabii Y OUSSOUS",
 * "Michèle DRAY -FITOUSSI", and "ACQUIER," with a box that went on under "Luc".
 */
import { type InkLine, whiteBetween } from './printed-lines.ts';
import type { Glyph, RecognisedWord } from './recogniser.ts';

/**
 * White narrower than this, as a share of the height of a line's letters, is that between two letters. Measured on
 * 1 300 blanks of three scans at 200 dpi: 0.16 to 0.29 where a blank after a capital is false, from 0.31 where it is not.
 */
const LETTER_GAP = 0.3;
/** And narrower, by this factor, than the other blanks of its line; but no dash with a blank on its left alone is printed. */
const NARROWER = 0.75;
/** Between the boxes of two words, as a share of the height of the line. */
const BLANK = 0.12;

/** The words of lines whose ink is known: joined where nothing parts them. */
export function withTrueBlanks(
  words: readonly RecognisedWord[],
  lines: readonly InkLine[],
): RecognisedWord[] {
  const out: (RecognisedWord | undefined)[] = [...words];
  for (const line of lines) {
    const whites = line.words.slice(1).map(({ word }, at) => whiteBefore(line, at, word));
    const usual = median(
      whites.filter((white, at) => white !== undefined && isPlain(line, at)) as number[],
    );
    for (const [at, { index }] of line.words.slice(1).entries()) {
      const before = line.words[at]?.index ?? index;
      const [one, other] = [out[before], out[index]];
      if (one === undefined || other === undefined) continue;
      const white = whites[at];
      const most = other.text.startsWith('-') ? LETTER_GAP : Math.min(LETTER_GAP, NARROWER * usual);
      const narrow = white !== undefined && white < most;
      if (narrow && isOneWord(one.text, other.text)) {
        out[before] = undefined;
        out[index] = joined(one, other);
      } else if (one.x1 > other.x0) out[before] = endingBefore(one, other.x0);
    }
  }
  return out.filter((word) => word !== undefined);
}

/** Between two letters or figures: a comma takes half of a blank. */
function isPlain({ words }: InkLine, at: number): boolean {
  return /[\p{L}\p{N}]$/u.test(words[at]?.word.text ?? '');
}

/** In shares of the height of the line's letters. */
function whiteBefore(line: InkLine, at: number, word: RecognisedWord): number | undefined {
  const last = line.words[at]?.word.glyphs.at(-1);
  const [first] = word.glyphs;
  if (last === undefined || first === undefined) return undefined;
  const white = whiteBetween(line, middle(last), middle(first));
  return white && (white.to - white.from) / line.unit;
}

function middle({ x0, x1 }: Glyph): number {
  return (x0 + x1) / 2;
}

/**
 * Capitals go on in capitals, and "A" in "dopte". Between small letters the ink does not tell: "valeur vénale" is as
 * close (0.23). Before a capital and a small letter another word begins.
 */
function isOneWord(one: string, other: string): boolean {
  return /\p{Lu}$/u.test(one) && /^(?:\p{Ll}|-?\p{Lu}(?!\p{Ll}))/u.test(other);
}

function joined(one: RecognisedWord, other: RecognisedWord): RecognisedWord {
  return {
    ...one,
    text: one.text + other.text,
    x1: Math.max(one.x1, other.x1),
    y0: Math.min(one.y0, other.y0),
    y1: Math.max(one.y1, other.y1),
    confidence: Math.min(one.confidence, other.confidence),
    glyphs: [...one.glyphs, ...other.glyphs],
  };
}

function endingBefore(word: RecognisedWord, x: number): RecognisedWord {
  return { ...word, x1: Math.max(word.x0 + 1, x - BLANK * word.height) };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

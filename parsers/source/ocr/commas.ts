/**
 * Commas that the recogniser passed over: of names set small and close together ("Henri DE VERBIZIER,Jean-Marc DI
 * RUGGIERO") it leaves out one in ten. Their ink is there: a mark that hangs from the baseline, with nothing above it.
 */
import type { Piece } from './pieces.ts';
import { baselineAt, type InkLine } from './printed-lines.ts';
import type { Glyph, RecognisedWord } from './recogniser.ts';

/** Shares of the height of a line's letters. A comma of 7 points is 0.3 high, a point 0.15, and hangs by 0.15. */
const COMMA = { least: 0.2, most: 0.6, width: 0.4, hangs: 0.08, above: 0.35 };

/** A letter of a line, and where it stands. */
interface Letter {
  readonly index: number;
  readonly at: number;
  readonly glyph: Glyph;
}

/** The words with the commas of their ink, where one parts two words or two names. */
export function withCommas(
  words: readonly RecognisedWord[],
  lines: readonly InkLine[],
): RecognisedWord[] {
  const out = [...words];
  for (const line of lines) {
    const letters = line.words.flatMap(({ index, word }) =>
      word.glyphs.map((glyph, at): Letter => ({ index, at, glyph })),
    );
    // From the right, so that the places of those further left stay.
    for (const comma of commasOf(line).reverse()) {
      const place = placeOf(comma, letters);
      const word = place && out[place.index];
      if (word && place) out[place.index] = withComma(word, place.at + 1, comma);
    }
  }
  return out;
}

function commasOf(line: InkLine): Piece[] {
  return line.pieces.filter((piece) => {
    const { x0, x1, y0, y1 } = piece;
    const high = (y1 - y0) / line.unit;
    if (high < COMMA.least || high > COMMA.most || x1 - x0 > COMMA.width * line.unit) return false;
    const baseline = baselineAt(line, (x0 + x1) / 2);
    const hangs = y1 - baseline >= COMMA.hangs * line.unit && y0 < baseline;
    return hangs && y0 >= baseline - COMMA.above * line.unit && standsAlone(line, piece);
  });
}

/** The point over a semicolon, the letter over a cedilla. */
function standsAlone({ pieces }: InkLine, comma: Piece): boolean {
  const middle = (comma.x0 + comma.x1) / 2;
  return !pieces.some((other) => other !== comma && other.x0 < middle && other.x1 > middle);
}

/** The letter that a comma follows: the last of a word, or of a name that another is joined to ("VERBIZIERJean"). */
function placeOf({ x0, x1 }: Piece, letters: readonly Letter[]): Letter | undefined {
  const middle = (x0 + x1) / 2;
  const after = letters.findIndex(({ glyph }) => (glyph.x0 + glyph.x1) / 2 > middle);
  if (after <= 0) return undefined;
  const around = letters.slice(Math.max(0, after - 2), after + 2);
  if (!around.every(({ glyph }) => /^\p{L}$/u.test(glyph.text))) return undefined;
  // The recogniser's letters stand a little to the left or right of their ink.
  const near = [after, after - 1, after + 1].filter((at) => at > 0);
  const found =
    near.find((at) => letters[at] !== undefined && letters[at]?.at === 0) ??
    near.find((at) => isCapitalised(letters, at));
  return found === undefined ? undefined : letters[found - 1];
}

function isCapitalised(letters: readonly Letter[], at: number): boolean {
  return /^\p{Lu}\p{Ll}$/u.test(
    (letters[at]?.glyph.text ?? '') + (letters[at + 1]?.glyph.text ?? ''),
  );
}

function withComma(word: RecognisedWord, at: number, { x0, x1 }: Piece): RecognisedWord {
  const glyphs = [...word.glyphs.slice(0, at), { text: ',', x0, x1 }, ...word.glyphs.slice(at)];
  const text = glyphs.map((glyph) => glyph.text).join('');
  return { ...word, text, glyphs, x1: at === word.glyphs.length ? Math.max(word.x1, x1) : word.x1 };
}

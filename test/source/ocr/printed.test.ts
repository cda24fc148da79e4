/** What the ink of a line corrects in what a recogniser makes of small capitals. */
import { describe, expect, it } from 'vitest';
import { withCommas } from '../../../parsers/source/ocr/commas.ts';
import { withTrueHeights } from '../../../parsers/source/ocr/heights.ts';
import type { Piece } from '../../../parsers/source/ocr/pieces.ts';
import { inkLines } from '../../../parsers/source/ocr/printed-lines.ts';
import { blankRaster } from '../../../parsers/source/ocr/raster.ts';
import type { RecognisedWord } from '../../../parsers/source/ocr/recogniser.ts';
import { divide } from '../../../parsers/source/ocr/regions.ts';
import { withTrueBlanks } from '../../../parsers/source/ocr/spacing.ts';

/** Letters 16 wide and 20 high; between them 4, for a space 12 and for `|` (a blank only read) 4. A comma hangs. */
function line(printed: string, row = 0, height = 30) {
  const words: RecognisedWord[] = [];
  const pieces: Piece[] = [];
  const y = 100 + 40 * row;
  let x = 10;
  let glyphs: { text: string; x0: number; x1: number }[] = [];
  const finish = () => {
    const [first] = glyphs;
    if (first === undefined) return;
    const box = { x0: first.x0, y0: y, x1: x - 4, y1: y + 20, baseline: y + 20 };
    const text = glyphs.map((glyph) => glyph.text).join('');
    words.push({ text, ...box, height, confidence: 90, glyphs, line: row });
    glyphs = [];
  };
  for (const said of printed) {
    if (said === ' ' || said === '|') finish();
    if (said === ' ') x += 8;
    else if (said === ';') {
      pieces.push({ x0: x, y0: y + 17, x1: x + 3, y1: y + 24 });
      x += 7;
    } else if (said !== '|') {
      pieces.push({ x0: x, y0: y, x1: x + 16, y1: y + 20 });
      glyphs.push({ text: said, x0: x, x1: x + 16 });
      x += 20;
    }
  }
  finish();
  return { words, pieces };
}

const textOf = (words: readonly RecognisedWord[]) => words.map(({ text }) => text).join(' ');

describe('blanks', () => {
  it.each([
    ['Annie YAGUE et Rabii YOUSSOUS', 'Annie Y|AGUE et Rabii Y|OUSSOUS'],
    ['Michele DRAY-FITOUSSI et Luc', 'Michele DRAY|-FITOUSSI et Luc'],
    ['par la valeur venale', 'par la valeur|venale'],
    ['le Maire Jean SAUREL', 'le Maire|Jean SAUREL'],
  ])('%s', (wanted, printed) => {
    const { words, pieces } = line(printed);
    expect(textOf(withTrueBlanks(words, inkLines(words, pieces)))).toBe(wanted);
  });

  it('keeps a box out of the next word', () => {
    const { words, pieces } = line('ACQUIER Luc');
    const wide = words.map((word, at) => (at === 0 ? { ...word, x1: word.x1 + 30 } : word));
    const [one, other] = withTrueBlanks(wide, inkLines(wide, pieces));
    expect(one?.x1).toBeLessThan(other?.x0 ?? 0);
  });
});

describe('commas that were passed over', () => {
  it.each([
    ['between two words', 'Anne BRISSAUD, Nancy CANAUD', 'Anne BRISSAUD; Nancy CANAUD'],
    ['between two names read as one word', 'DE VERBIZIER,Jean', 'DE VERBIZIER;Jean'],
    ['not beside a figure', '12 500', '12; 500'],
  ])('%s', (_, wanted, printed) => {
    const { words, pieces } = line(printed);
    expect(textOf(withCommas(words, inkLines(words, pieces)))).toBe(wanted);
  });
});

it('gives lines with letters of one height one height', () => {
  const rows = [30, 44, 27].map((height, row) => line('Gerard LANNELONGUE Alex', row, height));
  const words = rows.flatMap((row) => row.words);
  const lines = inkLines(
    words,
    rows.flatMap((row) => row.pieces),
  );
  const heights = withTrueHeights(words, lines).map(({ height }) => height);
  expect(new Set(heights).size).toBe(1);
});

it('reads what stands beside a rule down the page by itself', () => {
  const raster = blankRaster(400, 400);
  for (const [x, y] of [
    [50, 100],
    [300, 100],
    [200, 380],
  ] as const)
    for (let row = y; row < y + 10; row++) raster.data.fill(0, row * 400 + x, row * 400 + x + 10);
  const rule = { x0: 150, y0: 20, x1: 152, y1: 300 };
  const whole = divide(raster, { horizontal: [], vertical: [] }, 72);
  const parted = divide(raster, { horizontal: [], vertical: [rule] }, 72);
  const crossed = divide(
    raster,
    { horizontal: [{ x0: 100, y0: 200, x1: 350, y1: 202 }], vertical: [rule] },
    72,
  );
  expect([whole, parted, crossed].map(({ rest }) => rest.length)).toEqual([1, 3, 1]);
});

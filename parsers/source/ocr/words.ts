/** From what a recogniser says of a region to the words of a page. */
import type { Word } from '../pdf/page.ts';
import type { RecognisedWord } from './recogniser.ts';
import type { Stroke } from './rules.ts';

/** What is neither a letter nor a figure, read with less confidence than this, is a speck or a stain. */
const MIN_SIGN_CONFIDENCE = 50;
/** A letter or two read with less are part of a drawing; a longer word is kept, whatever its confidence. */
const MIN_CONFIDENCE = 15;
const LONG_WORD = 3;
/** Letters are at least this high, in points; a speck is not. */
const MIN_LETTER_HEIGHT = 2.5;
/** A font is higher than from the top of its tall letters to the bottom of its hanging ones. */
const FONT_SIZE = 1.08;
/** A rule cuts a word when it stands this far inside it, in points. */
const INSIDE = 1.5;

/** Moves a word from its region to the page. */
export function placed(word: RecognisedWord, x: number, y: number): RecognisedWord {
  return {
    ...word,
    x0: word.x0 + x,
    x1: word.x1 + x,
    y0: word.y0 + y,
    y1: word.y1 + y,
    baseline: word.baseline + y,
    glyphs: word.glyphs.map((glyph) => ({ ...glyph, x0: glyph.x0 + x, x1: glyph.x1 + x })),
  };
}

/** Specks of dust, stains and remains of rules come as signs that the recogniser itself doubts. */
export function isNoise(word: RecognisedWord, dpi: number): boolean {
  const letters = word.text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const height = ((word.y1 - word.y0) * 72) / dpi;
  if (letters >= LONG_WORD) return false;
  if (letters > 0) return word.confidence < MIN_CONFIDENCE || height < MIN_LETTER_HEIGHT;
  return word.confidence < MIN_SIGN_CONFIDENCE || word.text === '|';
}

/** A rule between two columns stands between two words, though no white does: `Arras|50`. */
export function cutAtRules(
  word: RecognisedWord,
  columns: readonly Stroke[],
  dpi: number,
): RecognisedWord[] {
  const inside = (INSIDE * dpi) / 72;
  const middle = (word.y0 + word.y1) / 2;
  const cut = columns.find(
    ({ x0, x1, y0, y1 }) =>
      y0 <= middle && middle <= y1 && x0 > word.x0 + inside && x1 < word.x1 - inside,
  );
  if (cut === undefined) return [word];
  const at = (cut.x0 + cut.x1) / 2;
  const left = word.glyphs.filter((glyph) => (glyph.x0 + glyph.x1) / 2 < at && glyph.text !== '|');
  const right = word.glyphs.filter(
    (glyph) => (glyph.x0 + glyph.x1) / 2 >= at && glyph.text !== '|',
  );
  return [left, right].flatMap((glyphs, side) => {
    if (glyphs.length === 0) return [];
    const text = glyphs.map((glyph) => glyph.text).join('');
    const part = side === 0 ? { ...word, x1: cut.x0 } : { ...word, x0: cut.x1 };
    return cutAtRules(
      { ...part, text, glyphs },
      columns.filter((other) => other !== cut),
      dpi,
    );
  });
}

export function wordOnPage(word: RecognisedWord, dpi: number, bold: boolean): Word {
  const unit = 72 / dpi;
  const points = (pixels: number) => Math.round(pixels * unit * 100) / 100;
  return {
    text: word.text,
    box: [points(word.x0), points(word.y0), points(word.x1), points(word.y1)],
    edges: edgesOf(word).map(points),
    baseline: points(word.baseline),
    size: Math.max(1, points(word.height * FONT_SIZE)),
    bold,
    angle: 0,
    confidence: word.confidence,
  };
}

/** The recogniser's letters overlap or leave gaps: an edge is halfway, and never goes back. */
function edgesOf({ glyphs, x0, x1 }: RecognisedWord): number[] {
  const edges: number[] = [];
  let last = x0;
  for (const [index, glyph] of glyphs.entries()) {
    const before = glyphs[index - 1];
    const wanted = before === undefined ? x0 : (before.x1 + glyph.x0) / 2;
    const start = Math.min(x1, Math.max(last, wanted));
    const next = glyphs[index + 1];
    const end = Math.min(x1, Math.max(start, next === undefined ? x1 : (glyph.x1 + next.x0) / 2));
    for (let unit = 0; unit < glyph.text.length; unit++) {
      edges.push(start + ((end - start) * unit) / glyph.text.length);
    }
    last = start;
  }
  return [...edges, x1];
}

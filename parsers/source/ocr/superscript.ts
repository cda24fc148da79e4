/**
 * Raised letters: "1er", "2ème" and "n°" are read as "1°"", "2°"€" when the raised part is small.
 * That part alone, enlarged, is read again.
 */
import { blankRaster, type Raster } from './raster.ts';
import type { RecognisedWord } from './recogniser.ts';
import type { Region } from './regions.ts';

/** The raised endings of French ordinals and titles. */
const ENDING = /^(?:er|ers|ère|ères|re|e|ème|èmes|eme|ième|nd|nde|d|de|o|bis|ter|me|mes|lle)$/iu;
/** A figure, or "M" of "Mme", and raised signs that a recogniser makes of raised letters. */
const DOUBTFUL = /^(\d{1,3}|[IVXLM]{1,5})([^\d\s.,;:()/-].{0,4})$/u;
/** Darker than this on clean paper is ink. */
const INK = 140;
/** Raised letters end above this share of the line's height over the baseline. */
const RAISED = 0.22;
/** Enlarged so that the raised part is as high as the text that the recogniser was trained on. */
const ENLARGED = 2;

type Read = (parts: readonly Region[]) => Promise<RecognisedWord[][]>;

interface Raised {
  readonly index: number;
  readonly from: number;
  readonly top: number;
  readonly bottom: number;
}

export async function withSuperscripts(
  words: readonly RecognisedWord[],
  clean: Raster,
  _dpi: number,
  read: Read,
): Promise<RecognisedWord[]> {
  const raised = words.flatMap((word, index) => raisedPart(word, index, clean) ?? []);
  if (raised.length === 0) return [...words];
  const parts = raised.map((part) => enlarged(clean, part, words[part.index] as RecognisedWord));
  const readings = await read(parts);
  const out = [...words];
  for (const [at, { index, from }] of raised.entries()) {
    const text = (readings[at] ?? []).map((word) => word.text).join('');
    const word = out[index] as RecognisedWord;
    if (ENDING.test(text)) out[index] = withEnding(word, from, text.toLowerCase());
  }
  return out;
}

/** The ink at the end of a word that stands clear of the baseline. */
function raisedPart(word: RecognisedWord, index: number, clean: Raster): Raised | undefined {
  if (!DOUBTFUL.test(word.text)) return undefined;
  const limit = word.baseline - RAISED * word.height;
  const top = Math.max(0, Math.floor(word.y0 - 0.3 * word.height));
  let from = Math.ceil(word.x1);
  for (let x = from - 1; x >= word.x0; x--) {
    if (lowestInk(clean, x, top, Math.ceil(word.baseline)) > limit) break;
    from = x;
  }
  const width = word.x1 - from;
  return width < 0.25 * word.height ? undefined : { index, from, top, bottom: Math.ceil(limit) };
}

function lowestInk({ width, data }: Raster, x: number, top: number, bottom: number): number {
  for (let y = bottom; y > top; y--) if ((data[y * width + x] ?? 255) < INK) return y;
  return top;
}

function enlarged(clean: Raster, part: Raised, word: RecognisedWord): Region {
  const margin = Math.ceil(word.height / 2);
  const width = Math.ceil(word.x1) - part.from + 2;
  const height = part.bottom - part.top;
  const raster = blankRaster(width * ENLARGED + 2 * margin, height * ENLARGED + 2 * margin);
  for (let y = 0; y < height * ENLARGED; y++) {
    for (let x = 0; x < width * ENLARGED; x++) {
      const from = (part.top + Math.floor(y / ENLARGED)) * clean.width;
      const value = clean.data[from + part.from + Math.floor(x / ENLARGED)] ?? 255;
      raster.data[(y + margin) * raster.width + x + margin] = value;
    }
  }
  return { x: 0, y: 0, raster };
}

function withEnding(word: RecognisedWord, from: number, ending: string): RecognisedWord {
  const base = word.glyphs.filter((glyph) => /[\dIVXLM]/u.test(glyph.text) && glyph.x0 < from);
  const step = (word.x1 - from) / ending.length;
  const raised = [...ending].map((text, at) => ({
    text,
    x0: from + at * step,
    x1: from + (at + 1) * step,
  }));
  const glyphs = [...base, ...raised];
  return { ...word, text: glyphs.map((glyph) => glyph.text).join(''), glyphs };
}

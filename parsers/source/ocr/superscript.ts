/**
 * Raised letters: "1er", "2ème" and "n°" are read as "1°"", "2°"€" when the raised part is small.
 * That part alone, enlarged, is read again.
 */
import { enlarged } from './enlarge.ts';
import type { Raster } from './raster.ts';
import type { RecognisedWord } from './recogniser.ts';
import type { Region } from './regions.ts';

/** The raised endings of French ordinals and titles. */
const ENDING = /^(?:er|ers|ère|ères|re|e|ème|èmes|eme|ième|nd|nde|d|de|o|bis|ter|me|mes|lle)$/iu;
/** A figure and what a recogniser makes of raised letters: `1°"`, `2°"€`, `1'°`. */
const DOUBTFUL = /^(\d{1,3}|[IVX]{1,5})([^\d\s.,;:()/-]{1,5})$/u;
/** Letters that were read with more confidence than this stay as they were read. */
const TRUSTED = 60;
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
  read: Read,
): Promise<RecognisedWord[]> {
  const raised = words.flatMap((word, index) => raisedPart(word, index, clean) ?? []);
  if (raised.length === 0) return [...words];
  const parts = raised.map(({ index, from, top, bottom }) => {
    const { x1, height } = words[index] as RecognisedWord;
    const box = { x0: from, y0: top, x1: Math.ceil(x1) + 2, y1: bottom };
    return enlarged(clean, box, ENLARGED, Math.ceil(height / 2));
  });
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
  const ending = DOUBTFUL.exec(word.text)?.[2];
  if (ending === undefined) return undefined;
  if (/^\p{L}+$/u.test(ending) && word.confidence > TRUSTED) return undefined;
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

function withEnding(word: RecognisedWord, from: number, ending: string): RecognisedWord {
  const base = word.glyphs.filter((glyph) => /[\dIVX]/u.test(glyph.text) && glyph.x0 < from);
  const step = (word.x1 - from) / ending.length;
  const raised = [...ending].map((text, at) => ({
    text,
    x0: from + at * step,
    x1: from + (at + 1) * step,
  }));
  const glyphs = [...base, ...raised];
  return { ...word, text: glyphs.map((glyph) => glyph.text).join(''), glyphs };
}

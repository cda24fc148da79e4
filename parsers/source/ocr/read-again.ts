/**
 * Words that the recogniser doubts are read a second time, enlarged and by themselves, and the
 * surer reading stays: "avec 25 voix", in slanted bold at the end of a line, came as "235".
 */
import { enlarged } from './enlarge.ts';
import type { Raster } from './raster.ts';
import type { RecognisedWord } from './recogniser.ts';
import type { Region } from './regions.ts';

/** Read with less, a word is doubtful. */
const DOUBT = 80;
/** A second reading must be surer by this. */
const SURER = 8;
/** A page with more doubtful words than this is a bad scan: a second look would take as long as the first. */
const MAX_WORDS = 80;
const ENLARGED = 1.5;
/** White round a word, as a share of the height of its line. */
const MARGIN = 0.5;
/** What is taken beside the word's box, as a share of the height of its line. */
const AROUND = 0.06;

export async function readAgain(
  words: readonly RecognisedWord[],
  clean: Raster,
  read: (parts: readonly Region[]) => Promise<RecognisedWord[][]>,
): Promise<RecognisedWord[]> {
  const doubtful = words.flatMap((word, index) => (isDoubtful(word) ? [index] : []));
  if (doubtful.length === 0 || doubtful.length > MAX_WORDS) return [...words];
  const parts = doubtful.map((index) => partOf(words[index] as RecognisedWord, clean));
  const readings = await read(parts);
  const out = [...words];
  for (const [at, index] of doubtful.entries()) {
    const word = words[index] as RecognisedWord;
    const second = single(readings[at] ?? []);
    if (second && isBetter(second, word)) out[index] = inPlaceOf(word, second);
  }
  return out;
}

/** Signs alone (a dash, a bullet) are not worth a look. */
function isDoubtful({ text, confidence }: RecognisedWord): boolean {
  return confidence < DOUBT && /[\p{L}\p{N}]/u.test(text);
}

function partOf(word: RecognisedWord, clean: Raster): Region {
  const around = Math.ceil(AROUND * word.height);
  const box = {
    x0: Math.floor(word.x0) - around,
    y0: Math.floor(word.y0) - around,
    x1: Math.ceil(word.x1) + around,
    y1: Math.ceil(word.y1) + around,
  };
  return enlarged(clean, box, ENLARGED, Math.ceil(MARGIN * word.height));
}

function single(words: readonly RecognisedWord[]): RecognisedWord | undefined {
  return words.length === 1 ? words[0] : undefined;
}

/** The same word, a letter more or less. */
function isBetter(second: RecognisedWord, first: RecognisedWord): boolean {
  const letters = Math.abs(second.text.length - first.text.length);
  return second.confidence >= first.confidence + SURER && letters <= 1 + first.text.length / 6;
}

/** The new letters, spread over the place of the old ones. */
function inPlaceOf(word: RecognisedWord, second: RecognisedWord): RecognisedWord {
  const scale = (word.x1 - word.x0) / Math.max(1, second.x1 - second.x0);
  const glyphs = second.glyphs.map(({ text, x0, x1 }) => ({
    text,
    x0: word.x0 + (x0 - second.x0) * scale,
    x1: word.x0 + (x1 - second.x0) * scale,
  }));
  return { ...word, text: second.text, confidence: second.confidence, glyphs };
}

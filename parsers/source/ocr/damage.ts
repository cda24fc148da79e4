/** Whether what was recognised of a page can be relied upon: a damaged picture gives words that nobody printed. */
import type { CauseNonLue } from '../../../contract/types.ts';
import type { Word } from '../pdf/page.ts';
import { isGarbled } from './needs.ts';
import type { Raster } from './raster.ts';

/** A word of so many letters, read with this, is a word and no accident. */
const SURE = 70;
const WORD = 3;
/**
 * A page with a smaller share of its letters in sure words was not read: of scans at 200 dpi, askew and with grain, the
 * share is 0.85 to 0.91.
 */
const MIN_READ = 0.3;
/** A page so much of which is darker than grey has lost text under black: 0.51 with half of it, 0.02 to 0.05 without. */
const MAX_DARK = 0.25;
const DARK = 64;

/** Nothing where the page was read. */
export function damageOf(words: readonly Word[], raster: Raster): CauseNonLue | undefined {
  if (lettersOf(words) === 0) return 'sans-mot';
  if (sureLetters(words) < MIN_READ * lettersOf(words) || isGarbled(words)) return 'illisible';
  const dark = raster.data.reduce((sum, value) => (value < DARK ? sum + 1 : sum), 0);
  return dark > MAX_DARK * raster.data.length ? 'en-partie' : undefined;
}

export function lettersOf(words: readonly Word[]): number {
  return words.reduce((sum, { text }) => sum + text.length, 0);
}

/** Of the letters of a page, those read with at least `SURE`. */
export function sureLetters(words: readonly Word[]): number {
  return words
    .filter(({ confidence = 0, text }) => confidence >= SURE && text.length >= WORD)
    .reduce((sum, { text }) => sum + text.length, 0);
}

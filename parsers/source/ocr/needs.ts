/** Which pages have to be recognised, and why. */
import type { Box } from '../../../contract/types.ts';
import type { PageContent, Word } from '../pdf/page.ts';

export type Reason =
  /** Pictures and no text. */
  | 'sans-texte'
  /** A scan with no more text than the stamp or the running foot that was set over it. */
  | 'tampon'
  /** A text layer that spells nothing, from a font without names for its letters. */
  | 'texte-illisible';

/** Pictures must cover this share of a page, for it to be a scan. */
const SCAN_COVERAGE = 0.4;
/** A picture smaller than this, with no text anywhere, is the logo of an empty page. */
const ANY_COVERAGE = 0.05;
/** "Envoyé en préfecture le 05/07/2024 - Reçu en préfecture le …": what a stamp says, at most. */
const STAMP_LETTERS = 300;
/** Enough letters to judge a text layer by. */
const JUDGED_LETTERS = 40;
/** Of the characters, those that no French text prints. */
const MAX_STRANGE = 0.2;
/** Of the long words of French, how many have a vowel at least. */
const MIN_VOWELED = 0.5;

/** Nothing when the text layer can be trusted. */
export function recognitionReason(
  page: PageContent,
  images: readonly Box[] = page.images,
): Reason | undefined {
  const covered = coverage(page, images);
  const letters = lettersOf(page.words.map((word) => word.text).join(''));
  if (letters === 0) return covered >= ANY_COVERAGE ? 'sans-texte' : undefined;
  if (isGarbled(page.words)) return 'texte-illisible';
  if (letters <= STAMP_LETTERS && covered >= SCAN_COVERAGE) return 'tampon';
  return undefined;
}

export function needsRecognition(page: PageContent, images?: readonly Box[]): boolean {
  return recognitionReason(page, images) !== undefined;
}

function coverage({ width, height }: PageContent, images: readonly Box[]): number {
  const area = images.reduce((sum, [x0, y0, x1, y1]) => sum + (x1 - x0) * (y1 - y0), 0);
  return area / Math.max(1, width * height);
}

function lettersOf(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

/** Private, unassigned and control characters; letters of other scripts; words without a vowel. */
export function isGarbled(words: readonly Word[]): boolean {
  const text = words.map((word) => word.text).join('');
  if (text.length < JUDGED_LETTERS) return false;
  const strange = text.match(/[\p{Co}\p{Cn}\p{Cc}\uFFFD]|(?!\p{Script=Latin})\p{L}/gu)?.length ?? 0;
  if (strange > MAX_STRANGE * text.length) return true;
  const long = words.filter(({ text: each }) => /^\p{L}{5,40}$/u.test(each));
  if (long.length * 5 < JUDGED_LETTERS) return lettersOf(text) < 0.3 * text.length;
  const voweled = long.filter(({ text: each }) => /[aeiouyàâäéèêëîïôöùûüœæ]/iu.test(each));
  return voweled.length < MIN_VOWELED * long.length;
}

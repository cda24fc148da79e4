/** From a page of pixels to what stands on it, so that the rest of the reader does not know that it was a scan. */
import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api.d.ts';
import type { CauseNonLue } from '../../../contract/types.ts';
import type { PageContent, Rule, Turn, Word } from '../pdf/page.ts';
import type { Recognised } from '../pdf/scan.ts';
import { turnedBy } from '../pdf/turn.ts';
import { boldness } from './bold.ts';
import { withCommas } from './commas.ts';
import { damageOf, lettersOf, sureLetters } from './damage.ts';
import { checkPieces, type Remaining, startClock, TimeLimit, TooMuch } from './effort.ts';
import { withoutStrokes } from './erase.ts';
import { withTrueHeights } from './heights.ts';
import { isGarbled } from './needs.ts';
import { pixelsOf } from './page-pixels.ts';
import { onCleanPaper } from './paper.ts';
import { LIGHT_INK, piecesOf } from './pieces.ts';
import { inkLines } from './printed-lines.ts';
import { halfTurned, type Raster } from './raster.ts';
import { readAgain } from './read-again.ts';
import type { Layout, RecognisedWord, Recogniser } from './recogniser.ts';
import { divide, type Region } from './regions.ts';
import { findStrokes, type Strokes } from './rules.ts';
import { withTrueBlanks } from './spacing.ts';
import { withSuperscripts } from './superscript.ts';
import { cutAtRules, isNoise, placed, wordOnPage } from './words.ts';

export interface RecognitionOptions {
  readonly recogniser: Recogniser;
  /** For all recognising of one page, in milliseconds. */
  readonly timeLimit?: number;
}

/** A page with a smaller share of its letters in such words may stand on its head. */
const MIN_SURE = 0.4;
/** Of a word's box, the share under a word of the text layer that makes them the same word. */
const SAME_PLACE = 0.5;

/**
 * The page with the words and rules of its pixels, or why it has none. Words of the text layer stay
 * where it can be read: the stamp of the prefecture is set over the scan.
 */
export async function recognisePage(
  page: PDFPageProxy,
  content: PageContent,
  { recogniser, timeLimit }: RecognitionOptions,
): Promise<Recognised> {
  try {
    const pixels = await pixelsOf(page);
    const remaining = startClock(timeLimit);
    if (pixels === undefined) return { cause: 'sans-image' };
    const { raster, dpi, posture } = pixels;
    const read = (upright: Raster) => recogniseRaster(upright, dpi, recogniser, remaining);
    const { words, strokes, head } = await rightWayUp(raster, read);
    const damage = damageOf(words, raster);
    if (damage === 'sans-mot' || damage === 'illisible') return { cause: damage };
    const quarter = ((posture.quarter + (head ? 180 : 0)) % 360) as Turn['quarter'];
    const turned = { quarter, degrees: posture.degrees };
    const seen = merged(content, words, rulesOf(strokes, dpi), turned);
    return { content: seen, ...(damage && { cause: damage }) };
  } catch (error) {
    return { cause: causeOf(error) };
  } finally {
    // A page's pictures are tens of megabytes.
    page.cleanup();
  }
}

function causeOf(error: unknown): CauseNonLue {
  if (error instanceof TooMuch) return 'trop-chargee';
  return error instanceof TimeLimit ? 'delai-depasse' : 'echec';
}

interface Reading {
  readonly words: readonly Word[];
  readonly strokes: Strokes;
}

/** Reads a page, and once more upside down where it was hardly read: the better reading, and which it is. */
async function rightWayUp(
  raster: Raster,
  read: (raster: Raster) => Promise<Reading>,
): Promise<Reading & { readonly head: boolean }> {
  const first = await read(raster);
  if (!isGibberish(first.words)) return { ...first, head: false };
  const second = await read(halfTurned(raster));
  return sureLetters(second.words) > sureLetters(first.words)
    ? { ...second, head: true }
    : { ...first, head: false };
}

function isGibberish(words: readonly Word[]): boolean {
  return sureLetters(words) < MIN_SURE * lettersOf(words);
}

/** The words and rules of straight pixels. */
export async function recogniseRaster(
  raster: Raster,
  dpi: number,
  recogniser: Recogniser,
  remaining: Remaining = startClock(),
): Promise<Reading> {
  const strokes = findStrokes(raster, dpi);
  const clean = onCleanPaper(withoutStrokes(raster, strokes), dpi);
  checkPieces(clean);
  const { regions, rest } = divide(clean, strokes, dpi);
  const read = async (parts: readonly Region[], layout: Layout) => {
    if (parts.length === 0) return [];
    const rasters = parts.map((part) => part.raster);
    const pages = await recogniser.recognise({ rasters, layout, dpi, timeLimit: remaining() });
    return parts.map(({ x, y }, index) => (pages[index] ?? []).map((word) => placed(word, x, y)));
  };
  const found = [...(await read(rest, 'page')), ...(await read(regions, 'block'))];
  const kept = numbered(found)
    .filter((word) => !isNoise(word, dpi))
    .flatMap((word) => cutAtRules(word, strokes.vertical, dpi));
  const again = (parts: readonly Region[]) => read(parts, 'block');
  const whole = await withSuperscripts(await readAgain(kept, clean, again), clean, again);
  const printed = asPrinted(whole, clean);
  const bold = boldness(clean, printed);
  return {
    words: printed.map((word, index) => wordOnPage(word, dpi, bold[index] ?? false)),
    strokes,
  };
}

/** Heights, blanks and commas as the ink has them. */
function asPrinted(words: readonly RecognisedWord[], clean: Raster): RecognisedWord[] {
  const pieces = piecesOf(clean, LIGHT_INK);
  const level = withTrueHeights(words, inkLines(words, pieces));
  const spaced = withTrueBlanks(level, inkLines(level, pieces));
  return withCommas(spaced, inkLines(spaced, pieces));
}

/** Each region counts its lines from 1: here they are told apart over the page. */
function numbered(regions: readonly (readonly RecognisedWord[])[]): RecognisedWord[] {
  let line = 0;
  let last = '';
  return regions.flatMap((words, region) =>
    words.map((word) => {
      const key = `${region} ${word.line}`;
      if (key !== last) line++;
      last = key;
      return { ...word, line };
    }),
  );
}

/** The middle of a rule, in points: its thickness is also that of the ink that ran and of what is left of the skew. */
function rulesOf({ horizontal, vertical }: Strokes, dpi: number): Rule[] {
  const points = (pixels: number) => Math.round(((pixels * 72) / dpi) * 100) / 100;
  return [
    ...horizontal.map(({ x0, x1, y0, y1 }) => {
      const y = points((y0 + y1) / 2);
      return { x0: points(x0), y0: y, x1: points(x1), y1: y };
    }),
    ...vertical.map(({ x0, x1, y0, y1 }) => {
      const x = points((x0 + x1) / 2);
      return { x0: x, y0: points(y0), x1: x, y1: points(y1) };
    }),
  ];
}

function merged(
  content: PageContent,
  words: readonly Word[],
  rules: readonly Rule[],
  turned: Turn,
): PageContent {
  const angle = ((360 - turned.quarter) % 360) as Word['angle'];
  const standing = turnedBy(content, angle);
  const shown = standing.words.filter((word) => word.hidden !== true);
  const layer = isGarbled(shown) ? [] : shown;
  const fresh = words.filter((word) => !layer.some((other) => isUnder(word, other)));
  return {
    ...standing,
    words: [...layer, ...fresh],
    rules: [...standing.rules, ...rules],
    ...((turned.quarter !== 0 || turned.degrees !== 0) && { turned }),
  };
}

function isUnder({ box: [x0, y0, x1, y1] }: Word, { box: [u0, v0, u1, v1] }: Word): boolean {
  const width = Math.min(x1, u1) - Math.max(x0, u0);
  const height = Math.min(y1, v1) - Math.max(y0, v0);
  return width > 0 && height > 0 && width * height > SAME_PLACE * (x1 - x0) * (y1 - y0);
}

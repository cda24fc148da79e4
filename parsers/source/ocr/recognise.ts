/** From a page of pixels to what stands on it, so that the rest of the reader does not know that it was a scan. */
import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api.d.ts';
import type { PageContent, Rule, Word } from '../pdf/page.ts';
import { boldness } from './bold.ts';
import { withoutStrokes } from './erase.ts';
import { isGarbled } from './needs.ts';
import { pixelsOf } from './page-pixels.ts';
import { onCleanPaper } from './paper.ts';
import type { Raster } from './raster.ts';
import { readAgain } from './read-again.ts';
import { type Layout, type RecognisedWord, type Recogniser, TimeLimit } from './recogniser.ts';
import { divide, type Region } from './regions.ts';
import { findStrokes, type Strokes } from './rules.ts';
import { withSuperscripts } from './superscript.ts';
import { cutAtRules, isNoise, placed, wordOnPage } from './words.ts';

/** How the recognition of a page went. */
export type Outcome =
  | {
      readonly result: 'reconnue';
      readonly page: number;
      readonly turned: number;
      readonly words: number;
      readonly confidence: number;
    }
  /** No picture, and no canvas to draw the page on; or the recogniser took too long, or failed. */
  | { readonly result: 'sans-image' | 'delai-depasse' | 'echec'; readonly page: number };

export interface RecognitionOptions {
  readonly recogniser: Recogniser;
  /** For one page, in milliseconds. */
  readonly timeLimit?: number;
  readonly report?: (outcome: Outcome) => void;
}

export const TIME_LIMIT = 120_000;
/** Of a word's box, the share under a word of the text layer that makes them the same word. */
const SAME_PLACE = 0.5;

/**
 * The page with the words and rules of its pixels. Words of the text layer stay where it can be
 * read: the stamp of the prefecture is set over the scan. A page that cannot be recognised comes
 * back as it was, and `report` says why.
 */
export async function recognisePage(
  page: PDFPageProxy,
  content: PageContent,
  options: RecognitionOptions,
): Promise<PageContent> {
  const report = options.report ?? (() => {});
  const pixels = await pixelsOf(page);
  if (pixels === undefined) {
    report({ result: 'sans-image', page: content.number });
    return content;
  }
  const { raster, dpi, turned } = pixels;
  try {
    const limit = options.timeLimit ?? TIME_LIMIT;
    const { words, strokes } = await recogniseRaster(raster, dpi, options.recogniser, limit);
    const confidence = words.reduce((sum, word) => sum + (word.confidence ?? 0), 0) / words.length;
    report({
      result: 'reconnue',
      page: content.number,
      turned,
      words: words.length,
      confidence: Math.round(confidence || 0),
    });
    return merged(content, words, rulesOf(strokes, dpi), turned);
  } catch (error) {
    const result = error instanceof TimeLimit ? 'delai-depasse' : 'echec';
    report({ result, page: content.number });
    return content;
  }
}

/** The words and rules of straight pixels. */
export async function recogniseRaster(
  raster: Raster,
  dpi: number,
  recogniser: Recogniser,
  timeLimit = TIME_LIMIT,
): Promise<{ words: Word[]; strokes: Strokes }> {
  const strokes = findStrokes(raster, dpi);
  const clean = onCleanPaper(withoutStrokes(raster, strokes), dpi);
  const { regions, rest } = divide(clean, strokes, dpi);
  const read = async (parts: readonly Region[], layout: Layout) => {
    if (parts.length === 0) return [];
    const rasters = parts.map((part) => part.raster);
    const pages = await recogniser.recognise({ rasters, layout, dpi, timeLimit });
    return parts.map(({ x, y }, index) => (pages[index] ?? []).map((word) => placed(word, x, y)));
  };
  const found = [...(await read(rest ? [rest] : [], 'page')), ...(await read(regions, 'block'))];
  const kept = numbered(found)
    .filter((word) => !isNoise(word, dpi))
    .flatMap((word) => cutAtRules(word, strokes.vertical, dpi));
  const again = (parts: readonly Region[]) => read(parts, 'block');
  const whole = await withSuperscripts(await readAgain(kept, clean, again), clean, again);
  const bold = boldness(clean, whole);
  return {
    words: whole.map((word, index) => wordOnPage(word, dpi, bold[index] ?? false)),
    strokes,
  };
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
  turned: number,
): PageContent {
  const shown = content.words.filter((word) => word.hidden !== true);
  const layer = isGarbled(shown) ? [] : shown;
  const fresh = words.filter((word) => !layer.some((other) => isUnder(word, other)));
  return {
    ...content,
    words: [...layer, ...fresh],
    rules: [...content.rules, ...rules],
    ...(turned !== 0 && { turned }),
  };
}

function isUnder({ box: [x0, y0, x1, y1] }: Word, { box: [u0, v0, u1, v1] }: Word): boolean {
  const width = Math.min(x1, u1) - Math.max(x0, u0);
  const height = Math.min(y1, v1) - Math.max(y0, v0);
  return width > 0 && height > 0 && width * height > SAME_PLACE * (x1 - x0) * (y1 - y0);
}

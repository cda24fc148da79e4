/**
 * The text layer of a PDF a character at a time, by another way than the reader's: pdfjs's own text content,
 * whose strings are parted by the widths that the fonts give. Boxes are held against it.
 */

import type { Box } from '../../contract/types.ts';
import { loadPdfjs, openPdf } from '../../parsers/source/pdf/open.ts';

/** A printed character: the middle of it, in points from the page's top left. */
export interface Printed {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** How far along the reading direction. */
  readonly along: number;
  /** Reads from left to right, or back: not along the margin. */
  readonly level: boolean;
}

/** Above the baseline, in sizes, where the middle of a small letter stands. */
const MIDDLE = 0.25;
/** Of the size, the width of a letter of which the font says none: the text content put it in. */
const UNKNOWN = 0.5;

type Matrix = [number, number, number, number, number, number];
type Widths = ReadonlyMap<string, number>;

/** The characters of each page, blanks left out; the first entry is page 1. */
export async function printedPages(bytes: Uint8Array): Promise<Printed[][]> {
  const { OPS, Util } = await loadPdfjs();
  const pdf = await openPdf(bytes);
  const pages: Printed[][] = [];
  for (let number = 1; number <= pdf.pages; number++) {
    const page = await pdf.document.getPage(number);
    const widths = widthsIn(await page.getOperatorList(), OPS);
    const { items } = await page.getTextContent({ disableNormalization: true });
    const view = page.getViewport({ scale: 1 }).transform;
    pages.push(
      items.flatMap((item) => {
        if (!('str' in item)) return [];
        return charactersOf(item, Util.transform(view, item.transform) as Matrix, widths);
      }),
    );
    page.cleanup();
  }
  await pdf.close();
  return pages;
}

/** What each font says of the width of its letters, in sizes. */
function widthsIn(
  { fnArray, argsArray }: { fnArray: readonly number[]; argsArray: readonly unknown[] },
  { setFont, showText }: { readonly setFont: number; readonly showText: number },
): Widths {
  const widths = new Map<string, number>();
  let font = '';
  for (const [index, code] of fnArray.entries()) {
    if (code !== setFont && code !== showText) continue;
    const [first] = argsArray[index] as [unknown];
    if (code === setFont) font = String(first);
    else
      for (const glyph of first as ({ unicode: string; width: number } | number)[])
        if (typeof glyph !== 'number') widths.set(`${font} ${glyph.unicode}`, glyph.width / 1000);
  }
  return widths;
}

/** What the letters leave of the string's width goes to its blanks, or where it has none, to every letter. */
function charactersOf(
  item: { readonly str: string; readonly width: number; readonly fontName: string },
  at: Matrix,
  widths: Widths,
): Printed[] {
  const size = Math.hypot(at[0], at[1]);
  const units = [...item.str];
  const own = units.map((text) => size * (widths.get(`${item.fontName} ${text}`) ?? UNKNOWN));
  const isBlank = (text: string) => text.trim() === '';
  const blanks = units.filter(isBlank).length;
  const left = item.width - own.reduce((sum, width) => sum + width, 0);
  const [cos, sin] = [at[0] / size, at[1] / size];
  const height = Math.hypot(at[2], at[3]);
  const [up, across] = [at[2] / height, at[3] / height];
  const level = Math.abs(cos) > Math.abs(sin);
  const made: Printed[] = [];
  let along = 0;
  for (const [index, text] of units.entries()) {
    const extra = blanks === 0 ? left / units.length : isBlank(text) ? left / blanks : 0;
    const width = (own[index] ?? 0) + extra;
    const middle = along + width / 2;
    along += width;
    if (isBlank(text)) continue;
    const x = at[4] + middle * cos + MIDDLE * size * up;
    const y = at[5] + middle * sin + MIDDLE * size * across;
    made.push({ text, x, y, along: x * cos + y * sin, level });
  }
  return made;
}

/**
 * Points along a line by which the estimate of a letter's place may be wrong, since a string tells its width as
 * a whole: 0.4 at most on the reference, 1.0 on the trial documents. Half a small letter is 2.
 */
const ESTIMATE = 1.2;

/** Whether a text is what is printed inside a box, and nothing more. Blanks do not count. */
export function isInside(printed: readonly Printed[], box: Box, raw: string): boolean {
  const wanted = folded(raw);
  return (
    textInside(printed, box, ESTIMATE).includes(wanted) &&
    wanted.includes(textInside(printed, box, -ESTIMATE))
  );
}

/** What is printed inside a box that is made longer, or shorter, at both its ends; read along its line. */
export function textInside(printed: readonly Printed[], box: Box, longer = 0): string {
  const [x0, y0, x1, y1] = box;
  const inside = printed.filter(({ x, y, level }) => {
    const dx = level ? longer : 0;
    const dy = level ? 0 : longer;
    return x >= x0 - dx && x <= x1 + dx && y >= y0 - dy && y <= y1 + dy;
  });
  inside.sort((a, b) => a.along - b.along);
  return folded(inside.map(({ text }) => text).join(''));
}

/** Ligatures taken apart, blanks and soft hyphens left out. */
function folded(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u00ad]/gu, '');
}

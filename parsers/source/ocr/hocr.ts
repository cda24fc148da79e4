/** Reads hOCR, the recogniser's output in HTML: words with boxes, confidence, baseline and letters. */
import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import type { Glyph, RecognisedWord } from './recogniser.ts';

interface OpenLine {
  readonly number: number;
  readonly baselineAt: (x: number) => number;
  readonly height: number;
}

/** `<span class='ocrx_cinfo' title='x_bboxes 225 235 251 265; x_conf 99.5'>V</span>` */
const ELEMENT = /<(?:div|p|span) class='(\w{1,30})'([^>]{0,400})>([^<]{0,100})/g;
/** Lines that are titles, captions or floats have their own names. */
const LINE_CLASSES = new Set(['ocr_line', 'ocr_header', 'ocr_caption', 'ocr_textfloat']);

/** The words of each page, in order. */
export function wordsOfHocr(hocr: string): RecognisedWord[][] {
  const pages: RecognisedWord[][] = [];
  let line: OpenLine = { number: 0, baselineAt: () => 0, height: 0 };
  let lines = 0;
  let word: { title: string; glyphs: Glyph[] } | undefined;
  const finish = () => {
    const done = word && wordOf(word.title, word.glyphs, line);
    if (done) pages.at(-1)?.push(done);
    word = undefined;
  };
  for (const [, name = '', title = '', text = ''] of hocr.matchAll(ELEMENT)) {
    if (name === 'ocrx_cinfo') {
      const [x0, , x1] = numbersAfter(title, 'x_bboxes');
      const [confidence = 0] = numbersAfter(title, 'x_conf');
      if (x0 !== undefined && x1 !== undefined)
        word?.glyphs.push({ text: decoded(text), x0, x1, confidence });
      continue;
    }
    finish();
    if (name === 'ocr_page') pages.push([]);
    else if (LINE_CLASSES.has(name)) line = lineOf(title, ++lines);
    else if (name === 'ocrx_word') word = { title, glyphs: [] };
  }
  finish();
  return pages;
}

function lineOf(title: string, number: number): OpenLine {
  const [left = 0, , , bottom = 0] = numbersAfter(title, 'bbox');
  const [slope = 0, offset = 0] = numbersAfter(title, 'baseline');
  const [height = 0] = numbersAfter(title, 'x_size');
  return { number, height, baselineAt: (x) => bottom + offset + slope * (x - left) };
}

function wordOf(
  title: string,
  glyphs: readonly Glyph[],
  line: OpenLine,
): RecognisedWord | undefined {
  const [x0, y0, x1, y1] = numbersAfter(title, 'bbox');
  const [stated = 0] = numbersAfter(title, 'x_wconf');
  const confidence = stated < BLANK_DOUBT ? Math.max(stated, leastSure(glyphs)) : stated;
  const text = glyphs.map((glyph) => glyph.text).join('');
  if (x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined)
    return undefined;
  if (text.trim() === '') return undefined;
  const baseline = line.baselineAt((x0 + x1) / 2);
  return {
    text,
    x0,
    y0,
    x1,
    y1,
    baseline,
    height: line.height,
    confidence,
    glyphs,
    line: line.number,
  };
}

/**
 * A word with a doubtful blank beside it is given next to no confidence, whatever its letters have: on the scan of the
 * reference, "8 000,00" came as "8" and "000,00" with 0 each and "3 840,00" with 1, their letters with 98 to 99.
 */
const BLANK_DOUBT = 10;

function leastSure(glyphs: readonly Glyph[]): number {
  return Math.round(Math.min(100, ...glyphs.map(({ confidence = 0 }) => confidence)));
}

/** The numbers of one property of a title: "bbox 225 235 273 265; x_wconf 96". */
function numbersAfter(title: string, property: string): number[] {
  const at = title.indexOf(`${property} `);
  if (at < 0) return [];
  const rest = title.slice(at + property.length + 1, at + property.length + 81);
  const list = /^[-\d. ]{1,80}/.exec(rest)?.[0] ?? '';
  return list.trim().split(' ').map(Number);
}

function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|(\w{1,10}));/g, (whole, code, name) =>
    code === undefined
      ? decodeNamedCharacterReference(name) || whole
      : String.fromCodePoint(Math.min(Number(code), 0x10ffff)),
  );
}

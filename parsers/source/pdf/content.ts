/** Reads what stands on each page of a PDF, one page at a time so that a long file needs no more memory. */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/types/src/display/api.d.ts';
import type { Box } from '../../../contract/types.ts';
import type { FontFace } from './glyphs.ts';
import type { Matrix } from './matrix.ts';
import { loadPdfjs, type OpenPdf } from './open.ts';
import { follow, type Operators } from './operators.ts';
import type { PageContent } from './page.ts';
import { rulesOf } from './rules.ts';
import { standing } from './turn.ts';
import { wordsOf } from './words.ts';

/** After so many pages, what pdfjs keeps for the whole file (fonts, pictures) is dropped. */
const PAGES_KEPT = 100;

/** Each page as it is read. */
export async function* readPages(pdf: OpenPdf): AsyncGenerator<PageContent> {
  for (let number = 1; number <= pdf.pages; number++) {
    const page = await pdf.document.getPage(number);
    try {
      yield standing(await contentOf(pdf.document, page));
    } finally {
      page.cleanup();
    }
    await releaseAfter(pdf.document, number);
  }
}

/** Every so many pages, drops what pdfjs keeps of those that were read. */
export async function releaseAfter(document: PDFDocumentProxy, number: number): Promise<void> {
  // A damaged page that never ends keeps what it holds; that is no reason to lose the others.
  if (number % PAGES_KEPT === 0) await document.cleanup().catch(() => undefined);
}

/** What stands on a page. What pdfjs keeps for it stays until the caller cleans it up. */
export async function contentOf(
  document: PDFDocumentProxy,
  page: PDFPageProxy,
): Promise<PageContent> {
  const { OPS } = await loadPdfjs();
  const list = await page.getOperatorList();
  // A page without any operator is blank, or its content is damaged, which only the text content tells.
  if (list.fnArray.length === 0) await page.getTextContent();
  const viewport = page.getViewport({ scale: 1 });
  const { width, height } = viewport;
  const operators = OPS as unknown as Operators;
  const printed = follow({
    operators,
    codes: list.fnArray,
    arguments: list.argsArray,
    transform: viewport.transform as unknown as Matrix,
    width,
    height,
    markedPrefix: `p${page.ref ? referenceName(page.ref) : ''}_mc`,
    font: await fontsOf(page, list, operators),
    isVisible: await layersOf(document, list, operators),
  });
  const lineLike = printed.images.filter(isLineLike);
  return {
    number: page.pageNumber,
    width,
    height,
    words: wordsOf(printed.runs, width, height),
    rules: rulesOf([...printed.strokes, ...lineLike]),
    fills: printed.fills,
    images: printed.images.filter((box) => !isLineLike(box)),
  };
}

interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

function referenceName({ num, gen }: { num: number; gen: number }): string {
  return gen === 0 ? `${num}R` : `${num}R${gen}`;
}

/** A picture no thicker than this many points, and much longer, is a printed line. */
const LINE_PICTURE = 3;

function isLineLike([x0, y0, x1, y1]: Box): boolean {
  const thick = Math.min(x1 - x0, y1 - y0);
  return thick <= LINE_PICTURE && Math.max(x1 - x0, y1 - y0) >= 5 * thick;
}

/** Fonts come after the list, each at its own time. */
async function fontsOf(page: PDFPageProxy, list: OperatorList, operators: Operators) {
  const fonts = new Map<string, FontFace>();
  for (const name of fontNames(list, operators)) {
    const face = await new Promise<unknown>((resolve) => page.commonObjs.get(name, resolve));
    fonts.set(name, fontFace(face as PdfjsFont | null));
  }
  return (name: string) => fonts.get(name);
}

function fontNames({ fnArray, argsArray }: OperatorList, operators: Operators): Set<string> {
  const names = new Set<string>();
  fnArray.forEach((code, i) => {
    const args = argsArray[i] as [unknown];
    if (code === operators['setFont']) names.add(args[0] as string);
    if (code !== operators['setGState']) return;
    for (const [key, value] of args[0] as [string, [string]][]) {
      if (key === 'Font') names.add(value[0]);
    }
  });
  return names;
}

interface PdfjsFont {
  readonly name?: string;
  readonly bold?: boolean;
  readonly black?: boolean;
  readonly vertical?: boolean;
  readonly isType3Font?: boolean;
  readonly ascent?: number;
  readonly descent?: number;
  readonly bbox?: readonly number[];
  readonly fontMatrix?: readonly number[];
}

/** Measured on Arial, Times, Calibri: where a font states none, or something absurd. */
const ASCENT = { usual: 0.8, least: 0.6, most: 1 };
const DESCENT = { usual: -0.2, least: -0.35, most: -0.1 };
const BOLD_NAME = /bold|black|heavy|demi/i;

function fontFace(font: PdfjsFont | null): FontFace {
  const unit = font?.fontMatrix?.[0] || 0.001;
  return {
    ascent: within(font?.ascent, ASCENT),
    descent: within(font?.descent, DESCENT),
    bold: font?.bold === true || font?.black === true || BOLD_NAME.test(font?.name ?? ''),
    vertical: font?.vertical === true,
    unit,
    height: font?.isType3Font ? typeThreeHeight(font) : 1,
  };
}

/** A font drawn by the file itself has its own units; its box tells how high a line is. */
function typeThreeHeight({ bbox, fontMatrix }: PdfjsFont): number {
  const scale = Math.abs(fontMatrix?.[3] || 0.001);
  const high = bbox ? Math.abs((bbox[3] ?? 0) - (bbox[1] ?? 0)) : 0;
  return high > 0 ? scale * high : scale * 1000;
}

function within(
  value: number | undefined,
  { usual, least, most }: { usual: number; least: number; most: number },
): number {
  if (!value || !Number.isFinite(value)) return usual;
  return Math.min(Math.max(value, least), most);
}

/** Whether a layer ("calque") shows; asked of the file only when the page has layers. */
async function layersOf(document: PDFDocumentProxy, list: OperatorList, operators: Operators) {
  const codes = list.fnArray;
  const marks = operators['beginMarkedContentProps'];
  const any = codes.some(
    (code, i) => code === marks && (list.argsArray[i] as unknown[])[0] === 'OC',
  );
  if (!any) return () => true;
  const layers = await document.getOptionalContentConfig();
  return (layer: unknown) => !layer || layers.isVisible(layer as never);
}

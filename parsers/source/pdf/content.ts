/** Reads what stands on each page of a PDF, one page at a time so that a long file needs no more memory. */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/types/src/display/api.d.ts';
import type { Box } from '../../../contract/types.ts';
import { laidOver, withBoxes } from './annotations.ts';
import type { FontFace } from './glyphs.ts';
import type { Matrix } from './matrix.ts';
import { loadPdfjs, type OpenPdf } from './open.ts';
import { follow, type Operators } from './operators.ts';
import type { Apart, PageContent, Word } from './page.ts';
import { rulesOf } from './rules.ts';
import { Eye, type Paint } from './seen.ts';
import { withoutStruck } from './strike.ts';
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
  const eye = new Eye(printed.paints, width, height);
  await seeThrough(page, eye.coveringPictures(printed.runs));
  const { runs, unseen } = eye.seen(printed.runs);
  const lineLike = printed.images.filter(isLineLike);
  const drawn = rulesOf([...printed.strokes, ...lineLike]);
  const laid = await laidOver(page, viewport.transform as unknown as Matrix);
  const left = withoutStruck(wordsOf(runs, width, height), drawn);
  const { words, rules } = withBoxes(left.words, left.rules, laid);
  return {
    number: page.pageNumber,
    width,
    height,
    words,
    rules,
    apart: [
      ...toldAs('invisible', unseen),
      ...toldAs('barre', saidBy(left.struck)),
      ...toldAs('annotation', laid.typed.join(' ')),
      ...toldAs('signe-perdu', saidBy(words.filter(({ text }) => SIGN_LOST.test(text)))),
      ...toldAs('couche', saidBy(words.filter(({ hidden }) => hidden))),
      ...toldAs('pieces-jointes', laid.files.join(', ')),
    ],
    gaps: printed.gaps,
    fills: printed.fills,
    images: printed.images.filter((box) => !isLineLike(box)),
  };
}

/** A sign in front of a figure that the file draws and does not name: a minus as well as a dash. */
const SIGN_LOST = /^[\p{Co}\uFFFD][\d.,]/u;
/** Enough to find the place by. */
const MOST_TOLD = 80;

function toldAs(cause: Apart['cause'], texte: string): Apart[] {
  return texte === '' ? [] : [{ cause, texte: texte.slice(0, MOST_TOLD).trim() }];
}

function saidBy(words: readonly Word[]): string {
  return words.map(({ text }) => text).join(' ');
}

/** Milliseconds: a picture is there soon after the list, or it is damaged. */
const PATIENCE = 5_000;
/** As pdfjs calls a picture of which each point may be clear. */
const WITH_ALPHA = 3;

/** Of pictures over letters, whether any point of them is clear. */
async function seeThrough(page: PDFPageProxy, pictures: readonly Paint[]): Promise<void> {
  for (const paint of pictures) {
    const name = String(paint.picture);
    const store = name.startsWith('g_') ? page.commonObjs : page.objs;
    const found = await new Promise<unknown>((resolve) => {
      const timer = setTimeout(() => resolve(null), PATIENCE);
      store.get(name, (value: unknown) => {
        clearTimeout(timer);
        resolve(value);
      });
    });
    const { kind } = (found ?? { kind: WITH_ALPHA }) as { readonly kind?: number };
    if (kind === undefined || kind === WITH_ALPHA) paint.solid = false;
  }
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
  readonly composite?: boolean;
  readonly differences?: readonly (string | undefined)[];
  readonly defaultEncoding?: readonly (string | undefined)[];
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
    ...(font && !font.composite && { nameOf: (code: number) => nameIn(font, code) }),
  };
}

function nameIn({ differences, defaultEncoding }: PdfjsFont, code: number): string | undefined {
  return differences?.[code] ?? defaultEncoding?.[code];
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

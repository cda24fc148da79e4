/** A PDF's bytes to the intermediate form, page by page. */
import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api.d.ts';
import { InputError } from '../../../contract/errors.ts';
import type { CauseNonLue, Source, Texte, UnreadPage } from '../../../contract/types.ts';
import { needsRecognition } from '../ocr/needs.ts';
import { attachedFiles } from './annotations.ts';
import { assemble } from './assemble.ts';
import { contentOf, releaseAfter } from './content.ts';
import { openDocument } from './document.ts';
import { layPage, type PageLayout } from './layout.ts';
import type { OpenPdf } from './open.ts';
import type { PageContent, PageTable } from './page.ts';
import type { Ocr, Recognise } from './scan.ts';
import { pageTags } from './tags.ts';
import { standing } from './turn.ts';

export interface PdfOptions {
  readonly fichier: string;
  readonly password?: string | undefined;
  /** Whether the structure of a tagged file is used: yes unless told otherwise. */
  readonly tags?: boolean | undefined;
  /** Which pages are recognised, `auto` unless told otherwise; needs `recognise`. */
  readonly ocr?: Ocr | undefined;
  readonly recognise?: Recognise | undefined;
  /** Told after each page how far the reading has come. */
  readonly onPage?: ((done: number, pages: number) => void) | undefined;
}

export type PdfSource = Omit<Source, 'fichier' | 'sha256'>;

/** Reads a PDF. Throws `InputError` for a file that cannot be opened, or of which no page can be read. */
export async function readPdf(bytes: Uint8Array, options: PdfOptions): Promise<PdfSource> {
  const pdf = await openDocument(bytes, options);
  try {
    return await readDocument(pdf, options);
  } finally {
    await pdf.close();
  }
}

async function readDocument(pdf: OpenPdf, options: PdfOptions): Promise<PdfSource> {
  const layouts: PageLayout[] = [];
  const unread: UnreadPage[] = [];
  let [recognised, printed] = [0, 0];
  const files = await attachedFiles(pdf.document);
  if (files.length > 0)
    unread.push({ page: 1, cause: 'pieces-jointes', texte: files.join(', ').slice(0, MOST_NAMES) });
  let failure: unknown;
  for (let number = 1; number <= pdf.pages; number++) {
    const made = await readOne(pdf, number, options, layouts.at(-1)?.lastTable);
    if ('error' in made) {
      failure ??= made.error;
      unread.push({ page: number, cause: 'endommagee' });
      continue;
    }
    const { layout, cause, seen, apart = [] } = made;
    for (const { cause: why, texte } of apart) unread.push({ page: number, cause: why, texte });
    if (seen === true) recognised++;
    else if (cause === undefined && layout.regions.length > 0) printed++;
    if (cause !== undefined) unread.push({ page: number, cause });
    layouts.push(layout);
    await releaseAfter(pdf.document, number);
    options.onPage?.(number, pdf.pages);
  }
  if (layouts.length === 0) throw failure;
  const { transcript, text, blocks, plainOf } = assemble(layouts);
  return {
    media: 'application/pdf',
    encodage: 'utf-8',
    texte: texteOf(recognised, printed),
    pages: pdf.pages,
    text,
    lines: transcript.lines,
    blocks,
    plainOf,
    boxOf: (start, end) => transcript.boxOf(start, end),
    readIn: (start, end) => transcript.readIn(start, end),
    unread,
  };
}

/** By its pages with words: a blank sheet at the end of a scan, with a stamp or without, is of neither kind. */
function texteOf(recognised: number, printed: number): Texte {
  if (recognised === 0) return 'natif';
  return printed === 0 ? 'ocr' : 'mixte';
}

interface OnePage {
  readonly layout: PageLayout;
  /** Read from its picture. */
  readonly seen?: true;
  /** Why its text is not there. */
  readonly cause?: CauseNonLue;
  readonly apart?: PageContent['apart'];
}

/** The names of attached files, so far. */
const MOST_NAMES = 200;

/** One damaged page is named, and the others are read; a loop in the tree of pages ends the file. */
async function readOne(
  pdf: OpenPdf,
  number: number,
  options: PdfOptions,
  above: PageTable | undefined,
): Promise<OnePage | { readonly error: InputError }> {
  try {
    const page = await pdf.document.getPage(number);
    try {
      return await laidPage(pdf, page, options, above);
    } finally {
      // Its operators and pictures would stay: a scan is 10 MB a page.
      page.cleanup();
    }
  } catch (error) {
    const told = new InputError(codeOfPage(error), options.fichier, { page: number });
    if (told.code === 'pdf_illisible') throw told;
    return { error: told };
  }
}

/** A tree of pages that goes round in a loop has no end: what it holds cannot be known. */
function codeOfPage(error: unknown) {
  const circular = error instanceof Error && /circular/iu.test(error.message);
  return circular ? 'pdf_illisible' : 'pdf_page_illisible';
}

async function laidPage(
  pdf: OpenPdf,
  page: PDFPageProxy,
  options: PdfOptions,
  above: PageTable | undefined,
): Promise<OnePage> {
  const native = await contentOf(pdf.document, page);
  const made = await recognisedPage(page, native, options);
  const apart = [...(native.apart ?? []), ...missingPicture(pdf, native)];
  if (made !== null && 'content' in made)
    return {
      layout: layPage(made.content, new Map(), above),
      seen: true,
      apart: apart.filter(({ cause }) => cause !== 'couche'),
      ...(made.cause && { cause: made.cause }),
    };
  const tags = options.tags === false ? new Map() : await pageTags(page);
  return { layout: layPage(standing(native), tags, above), apart, ...made };
}

/** Of the page, what a place for a picture takes at least, for its picture to be one that is too large. */
const LARGE = 0.05;

function missingPicture(
  { oversized }: OpenPdf,
  { gaps = [], width, height }: PageContent,
): { cause: CauseNonLue; texte: string }[] {
  const large = gaps.some(([x0, y0, x1, y1]) => (x1 - x0) * (y1 - y0) > LARGE * width * height);
  return oversized && large ? [{ cause: 'image-immense', texte: '' }] : [];
}

/** Null where the text layer is what is to be read. */
async function recognisedPage(
  page: PDFPageProxy,
  native: PageContent,
  { ocr = 'auto', recognise }: PdfOptions,
): Promise<Awaited<ReturnType<Recognise>> | null> {
  const needed = needsRecognition(native);
  if (recognise === undefined || ocr === 'never') return needed ? { cause: 'desactivee' } : null;
  if (ocr !== 'always' && !needed) return null;
  const made = await recognise(page, native);
  return 'content' in made || needed ? made : null;
}

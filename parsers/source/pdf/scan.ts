/** How pages that show their text as a picture are handed on. */
import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api.d.ts';
import type { CauseNonLue } from '../../../contract/types.ts';
import type { PageContent } from './page.ts';

/** Whether pages are handed to the recogniser: those that need it, none, or all. */
export const ocrModes = ['auto', 'never', 'always'] as const;
export type Ocr = (typeof ocrModes)[number];

/** What a page shows, read from its picture, or why it could not be read; both where it was read in part. */
export type Recognised =
  | { readonly content: PageContent; readonly cause?: CauseNonLue }
  | { readonly cause: CauseNonLue };

export type Recognise = (page: PDFPageProxy, native: PageContent) => Promise<Recognised>;

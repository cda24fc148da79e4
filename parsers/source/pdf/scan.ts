/** Pages whose text layer does not say what they show: scans, and layers of nonsense. */
import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api.d.ts';
import type { PageContent } from './page.ts';

/** Whether pages are handed to the recogniser: those that need it, none, or all. */
export const ocrModes = ['auto', 'never', 'always'] as const;
export type Ocr = (typeof ocrModes)[number];

/** What a page shows, read from its picture; null where there is nobody to read it. */
export type Recognise = (page: PDFPageProxy, native: PageContent) => Promise<PageContent | null>;

/** A page of text has more letters than a stamp. */
const STAMP_LETTERS = 160;
/** Part of the page that a scan's picture covers. */
const SCAN_SHARE = 0.5;
/** Beyond this share of characters that are no text, a layer is garbled. */
const GARBLED_SHARE = 0.25;
const nonsense = /[\p{Co}\p{Cn}\p{Cc}\ufffd]/u;

/** A page that shows a picture where its text should be, or whose text is no text. */
export function needsRecognition(content: PageContent): boolean {
  const text = content.words.map((word) => word.text).join('');
  if (isGarbled(text)) return true;
  return text.length < STAMP_LETTERS && pictureShare(content) >= SCAN_SHARE;
}

function isGarbled(text: string): boolean {
  if (text.length < STAMP_LETTERS) return false;
  let strange = 0;
  for (const character of text) if (nonsense.test(character)) strange++;
  return strange > GARBLED_SHARE * text.length;
}

function pictureShare({ images, width, height }: PageContent): number {
  const covered = images.reduce((sum, [x0, y0, x1, y1]) => sum + (x1 - x0) * (y1 - y0), 0);
  return covered / (width * height);
}

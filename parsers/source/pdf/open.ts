/** Opens a PDF with pdfjs. What pdfjs throws on a locked or broken file goes through to the caller. */
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api.d.ts';

type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

interface OpenOptions {
  readonly password?: string;
}

export interface OpenPdf {
  readonly document: PDFDocumentProxy;
  readonly pages: number;
  /** It holds a picture too large to be decoded, which is left out of its page. */
  readonly oversized: boolean;
  readonly close: () => Promise<void>;
}

const require = createRequire(import.meta.url);

/** In pixels: 300 dpi of an A1 sheet is 70 million. A larger picture is left out, before it takes gigabytes. */
const MAX_IMAGE = 120e6;
/** Of black and white alone, which takes a bit a pixel: an A4 sheet at 1 200 dpi has 139 million. */
export const MAX_BITMAP = 320e6;

/** Reading needs no canvas, but pdfjs names these classes while it loads; a canvas, where there is one, brings real ones. */
function provideGraphicsClasses(): void {
  const names = ['DOMMatrix', 'ImageData', 'Path2D'] as const;
  const scope = globalThis as Record<string, unknown>;
  if (names.every((name) => scope[name])) return;
  const canvas = loadCanvas();
  for (const name of names) scope[name] ??= canvas[name] ?? class {};
}

function loadCanvas(): Record<string, unknown> {
  try {
    return require('@napi-rs/canvas');
  } catch {
    return {};
  }
}

let loading: Promise<Pdfjs> | undefined;

export function loadPdfjs(): Promise<Pdfjs> {
  loading ??= (async () => {
    provideGraphicsClasses();
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  })();
  return loading;
}

/** The bytes stay the caller's: pdfjs gets a copy, since it detaches what it is given. */
export async function openPdf(bytes: Uint8Array, options: OpenOptions = {}): Promise<OpenPdf> {
  const pdfjs = await loadPdfjs();
  const sizes = hugePictures(bytes);
  const bitmaps = sizes.every(({ pixels, bits }) => bits === 1 && pixels <= MAX_BITMAP);
  const release = heldRejections();
  const folder = dirname(require.resolve('pdfjs-dist/package.json'));
  const task = pdfjs.getDocument({
    data: new Uint8Array(bytes),
    ...(options.password === undefined ? {} : { password: options.password }),
    cMapUrl: `${folder}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${folder}/standard_fonts/`,
    wasmUrl: `${folder}/wasm/`,
    iccUrl: `${folder}/iccs/`,
    verbosity: 0,
    // The names of glyphs are among what is extra.
    fontExtraProperties: true,
    maxImageSize: bitmaps ? MAX_BITMAP : MAX_IMAGE,
  });
  try {
    const document = await task.promise;
    const close = async () => {
      await task.destroy();
      await release();
    };
    return { document, pages: document.numPages, oversized: sizes.length > 0 && !bitmaps, close };
  } catch (error) {
    await task.destroy();
    await release();
    throw error;
  }
}

/**
 * The entries of a picture are always in the clear ("/Width 9916 /Height 14032 /BitsPerComponent 1"), and its size is
 * told nowhere else once it was left out.
 */
function hugePictures(bytes: Uint8Array): { readonly pixels: number; readonly bits: number }[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: { pixels: number; bits: number }[] = [];
  for (let at = file.indexOf('/Width'); at >= 0; at = file.indexOf('/Width', at + 6)) {
    const around = file.toString('latin1', Math.max(0, at - ENTRIES), at + ENTRIES);
    const begins = around.lastIndexOf('<<', ENTRIES) + 2;
    const entries = around.slice(begins, around.indexOf('stream', begins) + 1 || undefined);
    const number = (name: string) =>
      Number(new RegExp(String.raw`/${name}\s{0,9}(\d{1,9})`, 'u').exec(entries)?.[1] ?? 0);
    const pixels = number('Width') * number('Height');
    const bits = /\/ImageMask\s{0,9}true/u.test(entries) ? 1 : number('BitsPerComponent');
    if (pixels > MAX_IMAGE) found.push({ pixels, bits });
  }
  return found;
}

const ENTRIES = 600;

let holders = 0;

/**
 * Of a damaged file pdfjs starts on pages whose failure nobody waits for: without this, the process would end. What is
 * not pdfjs's own is thrown as it would have been.
 */
function heldRejections(): () => Promise<void> {
  if (holders++ === 0) process.on('unhandledRejection', onRejection);
  let held = true;
  return async () => {
    if (!held) return;
    held = false;
    // Those of the last page are told of after it.
    await new Promise((resolve) => setImmediate(resolve));
    if (--holders === 0) process.off('unhandledRejection', onRejection);
  };
}

function onRejection(reason: unknown): void {
  if (reason instanceof Error && /[\\/]pdfjs-dist[\\/]/u.test(reason.stack ?? '')) return;
  if (process.listenerCount('unhandledRejection') > 1) return;
  process.nextTick(() => {
    throw reason;
  });
}

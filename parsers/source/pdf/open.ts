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
  readonly close: () => Promise<void>;
}

const require = createRequire(import.meta.url);

/** In pixels: 300 dpi of an A1 sheet is 70 million. A larger picture is left out, before it takes gigabytes. */
export const MAX_IMAGE = 120e6;

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
    maxImageSize: MAX_IMAGE,
  });
  try {
    const document = await task.promise;
    return { document, pages: document.numPages, close: () => task.destroy() };
  } catch (error) {
    await task.destroy();
    throw error;
  }
}

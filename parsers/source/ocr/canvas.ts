/** Draws a page whose text is in no picture (letters as curves, a font without names) where a canvas is installed. */
import { createRequire } from 'node:module';
import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api.d.ts';
import { startClock } from './effort.ts';
import type { Raster } from './raster.ts';

const require = createRequire(import.meta.url);

/** Milliseconds. The pixels of a page take well under a second; but it may hold any number of curves and shades. */
const DRAWING_TIME = 30_000;

interface Canvas {
  getContext(kind: '2d'): {
    fillStyle: string;
    fillRect(x: number, y: number, width: number, height: number): void;
    getImageData(x: number, y: number, w: number, h: number): { data: Uint8ClampedArray };
  };
}

export async function drawnOnCanvas(page: PDFPageProxy, dpi: number): Promise<Raster | undefined> {
  const create = canvasMaker();
  if (create === undefined) return undefined;
  const viewport = page.getViewport({ scale: dpi / 72 });
  const width = Math.round(viewport.width);
  const height = Math.round(viewport.height);
  const canvas = create(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  const remaining = startClock(DRAWING_TIME);
  const task = page.render({ canvas: null, canvasContext: context as never, viewport });
  let late: unknown;
  task.onContinue = (goOn: () => void) => {
    try {
      remaining();
      goOn();
    } catch (error) {
      late = error;
      task.cancel();
    }
  };
  try {
    await task.promise;
  } catch {
    if (late !== undefined) throw late;
    return undefined;
  }
  return { width, height, data: greyOf(context.getImageData(0, 0, width, height).data) };
}

function canvasMaker(): ((width: number, height: number) => Canvas) | undefined {
  try {
    return require('@napi-rs/canvas').createCanvas;
  } catch {
    return undefined;
  }
}

function greyOf(pixels: Uint8ClampedArray): Uint8Array {
  const grey = new Uint8Array(pixels.length / 4);
  for (let at = 0; at < grey.length; at++) {
    const [red, green, blue] = [pixels[4 * at], pixels[4 * at + 1], pixels[4 * at + 2]];
    grey[at] = Math.round(0.299 * (red ?? 0) + 0.587 * (green ?? 0) + 0.114 * (blue ?? 0));
  }
  return grey;
}

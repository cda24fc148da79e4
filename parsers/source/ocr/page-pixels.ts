/** The pixels of a page, straightened: from its pictures where they cover it, else drawn on a canvas. */
import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api.d.ts';
import { type Matrix, multiply, transformBox } from '../pdf/matrix.ts';
import { drawnOnCanvas } from './canvas.ts';
import { turn } from './matrix.ts';
import { type Paint, paintsOf } from './paints.ts';
import { draw } from './pixels.ts';
import type { Raster } from './raster.ts';
import { skewOf } from './skew.ts';

export interface PagePixels {
  readonly raster: Raster;
  readonly dpi: number;
  /** Degrees by which the page was turned clockwise to stand straight. */
  readonly turned: number;
}

/** What the recogniser was trained on; a scan with fewer pixels is enlarged to it. */
const DPI = 300;
/** Enough to measure an angle. */
const SKEW_DPI = 150;
/** A poster is read with fewer pixels an inch rather than with more memory. */
const MAX_PIXELS = 40e6;
/** Pictures that cover less of a page than this are not what is to be read: it is drawn whole. */
const MIN_COVERAGE = 0.4;

export async function pixelsOf(page: PDFPageProxy): Promise<PagePixels | undefined> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  if (!(width > 0 && height > 0)) return undefined;
  const dpi = Math.min(DPI, Math.floor(72 * Math.sqrt(MAX_PIXELS / (width * height))));
  const paints = await paintsOf(page);
  const toPoints = transform as unknown as Matrix;
  if (coverage(paints, toPoints, width * height) < MIN_COVERAGE) {
    const raster = await drawnOnCanvas(page, dpi);
    return raster && { raster, dpi, turned: 0 };
  }
  const at = (wanted: number, turned: number) => {
    const scale = wanted / 72;
    const placed = multiply([scale, 0, 0, scale, 0, 0], toPoints);
    const size = { width: Math.round(width * scale), height: Math.round(height * scale) };
    const straight = turn(turned, (width * scale) / 2, (height * scale) / 2);
    return draw(paints, turned === 0 ? placed : multiply(straight, placed), size);
  };
  const low = Math.min(SKEW_DPI, dpi);
  const turned = skewOf(at(low, 0), low);
  return { raster: at(dpi, turned), dpi, turned };
}

/** The share of the page under its pictures, those that overlap counted twice. */
function coverage(paints: readonly Paint[], toPoints: Matrix, area: number): number {
  let sum = 0;
  for (const { matrix } of paints) {
    const [x0, y0, x1, y1] = transformBox(multiply(toPoints, matrix), 0, 0, 1, 1);
    sum += (x1 - x0) * (y1 - y0);
  }
  return sum / area;
}

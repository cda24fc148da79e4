/** The pixels of a page, straightened: from its pictures where they cover it, else drawn on a canvas. */
import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api.d.ts';
import { type Matrix, multiply, transformBox } from '../pdf/matrix.ts';
import { drawnOnCanvas } from './canvas.ts';
import { turn } from './matrix.ts';
import { type Paint, paintsOf } from './paints.ts';
import { draw } from './pixels.ts';
import { type Posture, postureOf } from './posture.ts';
import type { Raster } from './raster.ts';

interface PagePixels {
  readonly raster: Raster;
  readonly dpi: number;
  /** How the page was turned to stand straight. */
  readonly posture: Posture;
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
    return raster && { raster, dpi, posture: { quarter: 0, degrees: 0 } };
  }
  const at = (wanted: number, { quarter, degrees }: Posture) => {
    const scale = wanted / 72;
    const placed = multiply([scale, 0, 0, scale, 0, 0], toPoints);
    const [wide, high] = [width * scale, height * scale];
    const size = { width: Math.round(wide), height: Math.round(high) };
    if (quarter === 0) return draw(paints, turnedBy(placed, degrees, wide, high), size);
    const side = multiply([0, 1, -1, 0, high, 0], placed);
    const sideways = { width: size.height, height: size.width };
    return draw(paints, turnedBy(side, degrees, high, wide), sideways);
  };
  const low = Math.min(SKEW_DPI, dpi);
  const posture = postureOf((tried) => at(low, tried), low);
  return { raster: at(dpi, posture), dpi, posture };
}

/** Straightened round the middle. */
function turnedBy(matrix: Matrix, degrees: number, width: number, height: number): Matrix {
  return degrees === 0 ? matrix : multiply(turn(degrees, width / 2, height / 2), matrix);
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

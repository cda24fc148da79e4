/** Paints a page's pictures on white paper, at the resolution and the angle that are asked for. */
import { type Matrix, multiply, transformBox } from '../pdf/matrix.ts';
import { inverse } from './matrix.ts';
import type { Bitmap, Paint } from './paints.ts';
import { blankRaster, type Raster } from './raster.ts';

/** One byte a pixel; of a mask, 0 is painted and 255 is not. */
type Grey = { readonly width: number; readonly height: number; readonly data: Uint8Array };
type Sampler = (u: number, v: number) => number;

/** Beyond this many source pixels a side for one pixel, more samples change nothing. */
const MAX_SAMPLES = 6;
/** From this many source pixels for one, their mean is taken instead of the nearest ones. */
const SHRINKING = 1.5;

/**
 * Draws the pictures; `placed` maps the page's own space to pixels. One resampling does the
 * rotation of the page, the straightening and the scaling, so that letters are blurred once.
 */
export function draw(
  paints: readonly Paint[],
  placed: Matrix,
  size: { width: number; height: number },
): Raster {
  const raster = blankRaster(size.width, size.height);
  for (const paint of paints) drawOne(raster, paint, placed);
  return raster;
}

function drawOne(raster: Raster, { bitmap, matrix, ink }: Paint, placed: Matrix): void {
  const { width, height } = bitmap;
  const unit: Matrix = [1 / width, 0, 0, -1 / height, 0, 1];
  const toRaster = multiply(placed, multiply(matrix, unit));
  const toBitmap = inverse(toRaster);
  if (toBitmap === undefined) return;
  const [a, b, c, d, e, f] = toBitmap;
  const [x0, y0, x1, y1] = transformBox(toRaster, 0, 0, width, height);
  const sample = samplerOf(greyOf(bitmap, ink !== undefined), toBitmap);
  const right = Math.min(raster.width, Math.ceil(x1));
  const bottom = Math.min(raster.height, Math.ceil(y1));
  for (let y = Math.max(0, Math.floor(y0)); y < bottom; y++) {
    for (let x = Math.max(0, Math.floor(x0)); x < right; x++) {
      const u = a * (x + 0.5) + c * (y + 0.5) + e;
      const v = b * (x + 0.5) + d * (y + 0.5) + f;
      if (u < 0 || v < 0 || u >= width || v >= height) continue;
      const at = y * raster.width + x;
      const value = sample(u, v);
      raster.data[at] =
        ink === undefined ? value : ink + ((raster.data[at] as number) - ink) * (value / 255);
    }
  }
}

function greyOf(bitmap: Bitmap, mask: boolean): Grey {
  const data = mask || bitmap.kind === 1 ? greyOfBits(bitmap) : greyOfColours(bitmap);
  return { width: bitmap.width, height: bitmap.height, data };
}

/** A file that is cut short shows paper. */
function greyOfBits({ width, height, data }: Bitmap): Uint8Array {
  const stride = (width + 7) >> 3;
  const grey = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const byte = data[y * stride + (x >> 3)] ?? 255;
      if ((byte & (128 >> (x & 7))) !== 0) grey[y * width + x] = 255;
    }
  }
  return grey;
}

/** Transparent pixels show the paper. */
function greyOfColours({ width, height, data, kind }: Bitmap): Uint8Array {
  const channels = kind === 3 ? 4 : 3;
  const grey = new Uint8Array(width * height);
  for (let at = 0, from = 0; at < grey.length; at++, from += channels) {
    const red = data[from] ?? 255;
    const light = 299 * red + 587 * (data[from + 1] ?? red) + 114 * (data[from + 2] ?? red);
    const alpha = kind === 3 ? (data[from + 3] ?? 255) : 255;
    grey[at] = Math.round(255 - ((255 - light / 1000) * alpha) / 255);
  }
  return grey;
}

/** Shrinking takes the mean of what a pixel covers, enlarging goes smoothly from one to the next. */
function samplerOf(grey: Grey, toBitmap: Matrix): Sampler {
  const [a, b, c, d] = toBitmap;
  const step = Math.max(Math.hypot(a, b), Math.hypot(c, d));
  if (step <= SHRINKING) return between(grey);
  return meanOver(grey, toBitmap, Math.min(MAX_SAMPLES, Math.ceil(step)));
}

function meanOver({ width, height, data }: Grey, [a, b, c, d]: Matrix, side: number): Sampler {
  const offsets: number[] = [];
  for (let i = 0; i < side; i++) {
    for (let j = 0; j < side; j++) {
      const s = (i + 0.5) / side - 0.5;
      const t = (j + 0.5) / side - 0.5;
      offsets.push(a * s + c * t, b * s + d * t);
    }
  }
  return (u, v) => {
    let sum = 0;
    for (let at = 0; at < offsets.length; at += 2) {
      const x = clamp(Math.floor(u + (offsets[at] as number)), width);
      const y = clamp(Math.floor(v + (offsets[at + 1] as number)), height);
      sum += data[y * width + x] as number;
    }
    return Math.round((2 * sum) / offsets.length);
  };
}

function between({ width, height, data }: Grey): Sampler {
  return (u, v) => {
    const x = Math.floor(u - 0.5);
    const y = Math.floor(v - 0.5);
    const s = u - 0.5 - x;
    const t = v - 0.5 - y;
    const left = clamp(x, width);
    const right = clamp(x + 1, width);
    const top = clamp(y, height) * width;
    const bottom = clamp(y + 1, height) * width;
    const above = (data[top + left] as number) * (1 - s) + (data[top + right] as number) * s;
    const below = (data[bottom + left] as number) * (1 - s) + (data[bottom + right] as number) * s;
    return Math.round(above * (1 - t) + below * t);
  };
}

function clamp(value: number, size: number): number {
  return value < 0 ? 0 : value >= size ? size - 1 : value;
}

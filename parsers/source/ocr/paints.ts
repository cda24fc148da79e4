/**
 * The pictures that a page paints, each with the map that places it: a scan is one of them
 * (a whole page), several (strips), or a mask filled with black (fax codings).
 */
import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api.d.ts';
import { type Matrix, multiply } from '../pdf/matrix.ts';
import { loadPdfjs, MAX_BITMAP } from '../pdf/open.ts';
import { TimeLimit, TooMuch } from './effort.ts';
import { IDENTITY } from './matrix.ts';

/** Pixels as the PDF library gives them. */
export interface Bitmap {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array | Uint8ClampedArray;
  /** 1: one bit a pixel, 2: RGB, 3: RGBA; a mask has none: a bit that is off is painted. */
  readonly kind?: number;
}

export interface Paint {
  readonly bitmap: Bitmap;
  /** From the unit square, y upwards, to the page's own space. */
  readonly matrix: Matrix;
  /** What a mask is filled with, from 0 (black) to 255; no mask, no ink. */
  readonly ink?: number;
}

interface State {
  matrix: Matrix;
  ink: number;
}

/** A page that paints more pictures than this is a drawing made of pictures, not a scan. */
const MAX_PAINTS = 4000;
/**
 * Pixels of all that a page paints, each time that it is painted: a sheet is scanned in 4 to 9 million, an A0 plan in
 * 140; a page that showed one picture of 151 million forty times took minutes to draw.
 */
const MAX_PAINTED = 400e6;
const MAX_DEPTH = 1000;
const PATIENCE_MS = 30_000;

type Operators = Awaited<ReturnType<typeof loadPdfjs>>['OPS'];
type Resolve = (name: string) => Promise<unknown>;
type Found = { at: State; source: unknown; matrix: Matrix; mask: boolean };

export async function paintsOf(page: PDFPageProxy): Promise<Paint[]> {
  const operators = await page.getOperatorList();
  const { OPS } = await loadPdfjs();
  const found = walk(operators.fnArray, operators.argsArray as unknown[][], OPS);
  const resolve = resolver(page);
  const paints: Paint[] = [];
  let painted = 0;
  for (const { at, source, matrix, mask } of found) {
    const bitmap = await bitmapOf(source, resolve);
    if (bitmap === undefined) continue;
    const pixels = bitmap.width * bitmap.height;
    painted += pixels;
    if (painted > MAX_PAINTED) throw new TooMuch(`${painted} pixels`);
    if (pixels > MAX_BITMAP) continue;
    paints.push({ bitmap, matrix: multiply(at.matrix, matrix), ...(mask && { ink: at.ink }) });
  }
  return paints;
}

function walk(codes: readonly number[], argsOf: readonly unknown[][], OPS: Operators): Found[] {
  const stack: State[] = [];
  const found: Found[] = [];
  let state: State = { matrix: IDENTITY, ink: 0 };
  const enter = (matrix?: unknown) => {
    if (stack.length < MAX_DEPTH) stack.push({ ...state });
    if (isMatrix(matrix)) state.matrix = multiply(state.matrix, matrix);
  };
  for (const [index, code] of codes.entries()) {
    const args = argsOf[index] ?? [];
    if (code === OPS.save) enter();
    else if (code === OPS.paintFormXObjectBegin) enter(args[0]);
    else if (code === OPS.restore || code === OPS.paintFormXObjectEnd) state = stack.pop() ?? state;
    else if (code === OPS.transform && isMatrix(args)) {
      state.matrix = multiply(state.matrix, args);
    } else if (code === OPS.setFillRGBColor) state.ink = greyOf(args[0]);
    else if (found.length < MAX_PAINTS) {
      for (const [source, matrix, mask] of painted(code, args, OPS)) {
        found.push({ at: { ...state }, source, matrix, mask });
      }
    }
  }
  return found;
}

function painted(code: number, args: unknown[], OPS: Operators): [unknown, Matrix, boolean][] {
  switch (code) {
    case OPS.paintImageXObject:
    case OPS.paintInlineImageXObject:
      return [[args[0], IDENTITY, false]];
    case OPS.paintImageMaskXObject:
      return [[args[0], IDENTITY, true]];
    case OPS.paintImageXObjectRepeat: {
      const [source, scaleX, scaleY, positions] = args;
      return repeated(source, [scaleX, 0, 0, scaleY] as number[], positions, false);
    }
    case OPS.paintImageMaskXObjectRepeat: {
      const [source, scaleX, skewX, skewY, scaleY, positions] = args;
      return repeated(source, [scaleX, skewX, skewY, scaleY] as number[], positions, true);
    }
    case OPS.paintImageMaskXObjectGroup:
      return (args[0] as { transform: unknown }[]).flatMap((mask): [unknown, Matrix, boolean][] =>
        isMatrix(mask.transform) ? [[mask, mask.transform, true]] : [],
      );
    default:
      return [];
  }
}

function repeated(
  source: unknown,
  shape: number[],
  positions: unknown,
  mask: boolean,
): [unknown, Matrix, boolean][] {
  const places = positions as ArrayLike<number>;
  const out: [unknown, Matrix, boolean][] = [];
  for (let at = 0; at + 1 < places.length && out.length < MAX_PAINTS; at += 2) {
    const matrix = [...shape, places[at], places[at + 1]];
    if (isMatrix(matrix)) out.push([source, matrix, mask]);
  }
  return out;
}

/** A picture is given by name, or itself; a mask is an object that holds either. */
async function bitmapOf(source: unknown, resolve: Resolve): Promise<Bitmap | undefined> {
  if (typeof source === 'string') return asBitmap(await resolve(source));
  const data = (source as { data?: unknown } | undefined)?.data;
  return asBitmap(typeof data === 'string' ? await resolve(data) : source);
}

function asBitmap(value: unknown): Bitmap | undefined {
  const bitmap = value as Partial<Bitmap> | undefined | null;
  return bitmap?.data && bitmap.width && bitmap.height ? (bitmap as Bitmap) : undefined;
}

function resolver(page: PDFPageProxy): Resolve {
  return (name) =>
    new Promise((settle, reject) => {
      // A strip of the page that did not come in time is not to be missed in silence.
      const timer = setTimeout(
        () => reject(new TimeLimit(`${name}: ${PATIENCE_MS} ms`)),
        PATIENCE_MS,
      );
      const store = name.startsWith('g_') ? page.commonObjs : page.objs;
      store.get(name, (value: unknown) => {
        clearTimeout(timer);
        settle(value);
      });
    });
}

function isMatrix(value: unknown): value is Matrix {
  const numbers = value as ArrayLike<unknown> | undefined | null;
  return numbers?.length === 6 && Array.from(numbers).every((each) => Number.isFinite(each));
}

/** `#rrggbb` as the library writes a colour. */
function greyOf(colour: unknown): number {
  const parts = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(String(colour));
  if (parts === null) return 0;
  const [red, green, blue] = parts.slice(1).map((hex) => Number.parseInt(hex, 16));
  return Math.round(0.299 * (red ?? 0) + 0.587 * (green ?? 0) + 0.114 * (blue ?? 0));
}

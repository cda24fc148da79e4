/** Keeps of a drawn path what may bound a table: its upright straight strokes, and its filled boxes. */
import type { Box } from '../../../contract/types.ts';
import { intersect, type Matrix } from './matrix.ts';
import type { Paint } from './seen.ts';

/** A drawn bar: a line with its thickness, or a filled rectangle. */
export interface Drawing {
  readonly strokes: Box[];
  /** Filled with something other than white. */
  readonly fills: Box[];
  readonly images: Box[];
  /** All that letters may stand on or under. */
  readonly paints: Paint[];
}

interface PathPaint {
  readonly fill: boolean;
  readonly stroke: boolean;
  readonly ctm: Matrix;
  readonly clip: Box;
  readonly lineWidth: number;
  readonly white: boolean;
  readonly order: number;
  readonly inks: { readonly fill: string | null; readonly stroke: string | null };
  /** Nothing shows through, and the clip is a box. */
  readonly solid: boolean;
  /** Where two outlines cross, there is a hole. */
  readonly evenOdd: boolean;
}

type Point = readonly [number, number];

interface Subpath {
  readonly points: Point[];
  curved: boolean;
  closed: boolean;
}

/** A line that leaves the upright by no more than this over its length is upright (scanner-like rounding). */
const MOST_SLANT = 0.5;
/** A filled box no thicker than this is a rule: Word's "6 pt" border is the thickest in common use. */
const MOST_RULE_THICKNESS = 6;
/** Pieces of path past this number say nothing more (a map may hold millions). */
const MOST_PIECES = 200_000;

/** The codes of pdfjs's path buffer, and how many numbers follow each. */
const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const QUADRATIC = 3;
const CLOSE = 4;

export function addPath(drawing: Drawing, data: ArrayLike<number>, paint: PathPaint): void {
  if (!paint.fill && !paint.stroke) return;
  const many: Paint[] = [];
  for (const subpath of subpaths(data, paint.ctm)) {
    if (drawing.strokes.length + drawing.fills.length > MOST_PIECES) return;
    if (paint.stroke) addStroke(drawing, subpath, paint);
    if (paint.fill) {
      addFill(drawing, subpath, paint);
      const ground = groundOf(subpath, paint);
      if (ground) many.push(ground);
    }
  }
  // A frame is a box in a box: what is between them is painted, what is inside is not.
  if (many.length > 1 && (paint.evenOdd || !areApart(many)))
    for (const ground of many) ground.solid = false;
  for (const ground of many) drawing.paints.push(ground);
}

function groundOf(subpath: Subpath, paint: PathPaint): Paint | undefined {
  const points = subpath.points.filter(([x]) => !Number.isNaN(x));
  const box = intersect(outline(points), paint.clip);
  if (!(box[2] > box[0] && box[3] > box[1])) return undefined;
  return {
    order: paint.order,
    box,
    colour: paint.inks.fill,
    solid: paint.solid && paint.inks.fill !== null && !subpath.curved && isRectangle(points),
    ...(subpath.curved && { curved: true as const }),
  };
}

/** More boxes than this in one path are a pattern, under which letters can be read. */
const MOST_APART = 60;

function areApart(paints: readonly Paint[]): boolean {
  if (paints.length > MOST_APART) return false;
  return paints.every(({ box: a }, at) =>
    paints.slice(at + 1).every(({ box: b }) => {
      const [x0, y0, x1, y1] = intersect(a, b);
      return x1 <= x0 || y1 <= y0;
    }),
  );
}

/** Whether a path is one upright box: what a clip leaves is then known. */
export function isOneBox(data: ArrayLike<number>, ctm: Matrix): boolean {
  const all = [...subpaths(data, ctm)];
  return all.length === 1 && all.every(({ points, curved }) => !curved && isRectangle(points));
}

function* subpaths(data: ArrayLike<number>, m: Matrix): Generator<Subpath> {
  let now: Subpath = { points: [], curved: false, closed: false };
  const at = (i: number): Point => {
    const x = data[i] as number;
    const y = data[i + 1] as number;
    return [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]];
  };
  for (let i = 0; i < data.length; ) {
    const code = data[i++];
    if (code === MOVE) {
      if (now.points.length > 1) yield now;
      now = { points: [at(i)], curved: false, closed: false };
      i += 2;
    } else if (code === LINE) {
      now.points.push(at(i));
      i += 2;
    } else if (code === CURVE || code === QUADRATIC) {
      i += code === CURVE ? 6 : 4;
      now.curved = true;
      now.points.push([Number.NaN, Number.NaN], at(i - 2));
    } else if (code === CLOSE) {
      now.closed = true;
    } else break;
  }
  if (now.points.length > 1) yield now;
}

function addStroke(drawing: Drawing, subpath: Subpath, paint: PathPaint): void {
  const width = Math.max(strokeWidth(paint), 0.01);
  const { points } = subpath;
  const last = subpath.closed ? points.length : points.length - 1;
  for (let i = 0; i < last; i++) {
    const box = segmentBox(points[i] as Point, points[(i + 1) % points.length] as Point, width);
    if (!box) continue;
    addBar(drawing, box, paint);
    if (width < THICK_STROKE) continue;
    const { order, inks, solid } = paint;
    const seen = intersect(box, paint.clip);
    drawing.paints.push({
      order,
      box: seen,
      colour: inks.stroke,
      solid: solid && inks.stroke !== null,
    });
  }
}

/** A stroke this thick may be a bar over words, or the ground of some. */
const THICK_STROKE = 3;

/** As the page shows it. */
function strokeWidth({ ctm, lineWidth }: PathPaint): number {
  return lineWidth * Math.sqrt(Math.abs(ctm[0] * ctm[3] - ctm[1] * ctm[2]));
}

function segmentBox(a: Point, b: Point, width: number): Box | undefined {
  const dx = Math.abs(a[0] - b[0]);
  const dy = Math.abs(a[1] - b[1]);
  const half = width / 2;
  if (dy <= MOST_SLANT && dx >= dy) {
    const y = (a[1] + b[1]) / 2;
    return [Math.min(a[0], b[0]), y - half, Math.max(a[0], b[0]), y + half];
  }
  if (dx <= MOST_SLANT) {
    const x = (a[0] + b[0]) / 2;
    return [x - half, Math.min(a[1], b[1]), x + half, Math.max(a[1], b[1])];
  }
  return undefined;
}

function addFill(drawing: Drawing, subpath: Subpath, paint: PathPaint): void {
  if (subpath.curved || subpath.points.length < 2) return;
  const box = outline(subpath.points);
  if (isRectangle(subpath.points) || isThin(box)) addBar(drawing, box, paint);
}

function outline(points: readonly Point[]): Box {
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return box;
}

function isRectangle(points: readonly Point[]): boolean {
  if (points.length < 4 || points.length > 6) return false;
  return points.every((point, i) => {
    const next = points[(i + 1) % points.length] as Point;
    return Math.abs(point[0] - next[0]) <= MOST_SLANT || Math.abs(point[1] - next[1]) <= MOST_SLANT;
  });
}

function isThin(box: Box): boolean {
  return Math.min(box[2] - box[0], box[3] - box[1]) <= MOST_RULE_THICKNESS;
}

/** What a clip leaves of a filled box is a rule up to this thickness; more is the edge of something shaded. */
const MOST_CLIPPED_THICKNESS = 3;

function isClippedThin([x0, y0, x1, y1]: Box, white: boolean): boolean {
  return !white && Math.min(x1 - x0, y1 - y0) <= MOST_CLIPPED_THICKNESS;
}

/** Clips a bar; a thin one may bound a cell, a thick one shades it. */
function addBar(drawing: Drawing, bar: Box, paint: PathPaint): void {
  const box = intersect(bar, paint.clip);
  if (!(box[2] >= box[0] && box[3] >= box[1])) return;
  if (isThin(bar) || isClippedThin(box, paint.white)) drawing.strokes.push(box);
  else if (!paint.white) drawing.fills.push(box);
}

/**
 * What the rules of a page enclose: the cells of its tables and the frames of its titles. Each is
 * recognised by itself, since a recogniser that looks for columns in a table loses a column of
 * short numbers and reads neighbouring cells as one line.
 */
import { blankRaster, type Raster } from './raster.ts';
import type { Stroke, Strokes } from './rules.ts';

export interface Region {
  /** Where `raster` stands on the page. */
  readonly x: number;
  readonly y: number;
  readonly raster: Raster;
}

interface Division {
  /** Top down, then from the left; those without ink are left out. */
  readonly regions: readonly Region[];
  /** The page without them: all of it, or what stands on either side of a rule between two columns and what is left. */
  readonly rest: readonly Region[];
}

/** Regions are told apart on a grid of squares with this side, in points. */
const GRID = 1;
/** A cell is at least this wide and high, in points. */
const MIN_SIDE = 6;
/** A larger share of the page is a frame round it, with a layout of its own inside. */
const MAX_SHARE = 0.4;
/**
 * A page with more is ruled for another reason than a table (squared paper), and read as a whole: each region costs
 * some 25 ms. A scanned table of grants has 125; twelve columns of sixty rows would be 720.
 */
const MAX_REGIONS = 1500;
/** White left round what is cut out, in points. */
const MARGIN = 3;
/** Darker than this on clean paper is ink. */
const INK = 140;
/** A region whose ink is smaller than this, in points, holds a speck. */
const SPECK = 1;

/**
 * A rule down the page as long as this, in points, parts two columns, where no rule goes across it: a margin with the
 * date of the session beside the names of those present. Read as one, their lines are given one baseline.
 */
const MIN_COLUMN = 140;
/** How near an end of a rule lies to the one that it meets, in points. */
const JOINT = 3;

const WALL = -1;
const UNSEEN = 0;

export function divide(clean: Raster, strokes: Strokes, dpi: number): Division {
  const grid = gridOf(clean, strokes, Math.max(1, Math.round((GRID * dpi) / 72)));
  const boxes = labelled(grid, (MIN_SIDE * dpi) / 72);
  if (boxes.length > MAX_REGIONS) return { regions: [], rest: [{ x: 0, y: 0, raster: clean }] };
  const cut = (label: number, box: Box) => cutOut(clean, grid, label, box, dpi);
  const regions = boxes.flatMap(({ label, box }) => cut(label, box) ?? []);
  return { regions, rest: partsOfRest(grid, columnRule(strokes, dpi), cut) };
}

const REST = 1;
/** Of the rest, what stands beside a rule between columns. */
const LEFT = -2;
const RIGHT = -3;

/** The longest rule that parts two columns. */
function columnRule({ horizontal, vertical }: Strokes, dpi: number): Stroke | undefined {
  const near = (JOINT * dpi) / 72;
  const meets = ({ x0, x1, y0, y1 }: Stroke) =>
    horizontal.some(
      (row) =>
        row.x0 <= x1 + near && row.x1 >= x0 - near && row.y0 <= y1 + near && row.y1 >= y0 - near,
    );
  const height = ({ y0, y1 }: Stroke) => y1 - y0;
  return vertical
    .filter((one) => height(one) >= (MIN_COLUMN * dpi) / 72 && !meets(one))
    .reduce<Stroke | undefined>(
      (best, one) => (best === undefined || height(one) > height(best) ? one : best),
      undefined,
    );
}

function partsOfRest(
  grid: Grid,
  rule: Stroke | undefined,
  cut: (label: number, box: Box) => Region | undefined,
): Region[] {
  const { labels, columns, rows, side } = grid;
  const whole = { x0: 0, y0: 0, x1: columns, y1: rows };
  if (rule === undefined) return [cut(REST, whole) ?? []].flat();
  const middle = Math.floor(rule.x0 / side);
  const bottom = Math.min(rows - 1, Math.floor(rule.y1 / side));
  for (let row = Math.floor(rule.y0 / side); row <= bottom; row++) {
    for (let column = 0; column < columns; column++) {
      const at = row * columns + column;
      if (labels[at] === REST) labels[at] = column < middle ? LEFT : RIGHT;
    }
  }
  return [REST, LEFT, RIGHT].flatMap((label) => cut(label, whole) ?? []);
}

interface Box {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly side: number;
  readonly labels: Int32Array;
}

function gridOf(clean: Raster, strokes: Strokes, side: number): Grid {
  const columns = Math.ceil(clean.width / side);
  const rows = Math.ceil(clean.height / side);
  const labels = new Int32Array(columns * rows);
  const grid = { columns, rows, side, labels };
  for (const stroke of [...strokes.horizontal, ...strokes.vertical]) wall(grid, stroke);
  return grid;
}

function wall({ columns, rows, side, labels }: Grid, { x0, y0, x1, y1 }: Stroke): void {
  const right = Math.min(columns - 1, Math.floor(x1 / side));
  const bottom = Math.min(rows - 1, Math.floor(y1 / side));
  for (let row = Math.floor(y0 / side); row <= bottom; row++) {
    labels.fill(WALL, row * columns + Math.floor(x0 / side), row * columns + right + 1);
  }
}

/** Labels the squares; what is too large or too small for a cell becomes part of the rest. */
function labelled(grid: Grid, minSide: number): { label: number; box: Box }[] {
  const { labels, columns, rows, side } = grid;
  const found: { label: number; box: Box }[] = [];
  let label = REST;
  for (let start = 0; start < labels.length; start++) {
    if (labels[start] !== UNSEEN) continue;
    label++;
    const { box, size, edge } = flood(grid, start, label);
    const small = Math.min(box.x1 - box.x0, box.y1 - box.y0) * side < minSide;
    if (!edge && !small && size <= MAX_SHARE * columns * rows) found.push({ label, box });
    else relabel(grid, box, label);
  }
  return found;
}

function relabel({ labels, columns }: Grid, box: Box, from: number): void {
  for (let row = box.y0; row < box.y1; row++) {
    for (let column = box.x0; column < box.x1; column++) {
      const at = row * columns + column;
      if (labels[at] === from) labels[at] = REST;
    }
  }
}

function flood(
  { labels, columns, rows }: Grid,
  start: number,
  label: number,
): { box: Box; size: number; edge: boolean } {
  const stack = [start];
  labels[start] = label;
  const box = { x0: columns, y0: rows, x1: 0, y1: 0 };
  let size = 0;
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    const column = at % columns;
    const row = (at - column) / columns;
    size++;
    box.x0 = Math.min(box.x0, column);
    box.x1 = Math.max(box.x1, column + 1);
    box.y0 = Math.min(box.y0, row);
    box.y1 = Math.max(box.y1, row + 1);
    const around = [
      column > 0 ? at - 1 : -1,
      column < columns - 1 ? at + 1 : -1,
      row > 0 ? at - columns : -1,
      row < rows - 1 ? at + columns : -1,
    ];
    for (const next of around) {
      if (next < 0 || labels[next] !== UNSEEN) continue;
      labels[next] = label;
      stack.push(next);
    }
  }
  const edge = box.x0 === 0 || box.y0 === 0 || box.x1 === columns || box.y1 === rows;
  return { box, size, edge };
}

/** The ink of one label with white round it. Letters that stand on a rule belong to both its sides. */
function cutOut(
  clean: Raster,
  grid: Grid,
  label: number,
  squares: Box,
  dpi: number,
): Region | undefined {
  const { side, columns, labels } = grid;
  const inside = (x: number, y: number) => {
    const found = labels[Math.floor(y / side) * columns + Math.floor(x / side)];
    return found === label || found === WALL;
  };
  const page = {
    x0: Math.max(0, (squares.x0 - 1) * side),
    y0: Math.max(0, (squares.y0 - 1) * side),
    x1: Math.min(clean.width, (squares.x1 + 1) * side),
    y1: Math.min(clean.height, (squares.y1 + 1) * side),
  };
  const ink = inkBox(clean, page, inside);
  if (ink === undefined || Math.max(ink.x1 - ink.x0, ink.y1 - ink.y0) < (SPECK * dpi) / 72) {
    return undefined;
  }
  return copied(clean, ink, Math.round((MARGIN * dpi) / 72), inside);
}

function inkBox(
  clean: Raster,
  { x0, y0, x1, y1 }: Box,
  inside: (x: number, y: number) => boolean,
): Box | undefined {
  const box = { x0: x1, y0: y1, x1: -1, y1: -1 };
  for (let y = y0; y < y1; y++) {
    for (let x = x0; x < x1; x++) {
      if ((clean.data[y * clean.width + x] as number) > INK || !inside(x, y)) continue;
      box.x0 = Math.min(box.x0, x);
      box.x1 = Math.max(box.x1, x + 1);
      box.y0 = Math.min(box.y0, y);
      box.y1 = y + 1;
    }
  }
  return box.x1 < 0 ? undefined : box;
}

/** The grey edge of the ink is taken along: a comma without its tail is a point. */
function copied(
  clean: Raster,
  { x0, y0, x1, y1 }: Box,
  margin: number,
  inside: (x: number, y: number) => boolean,
): Region {
  const raster = blankRaster(x1 - x0 + 2 * margin, y1 - y0 + 2 * margin);
  const [left, top] = [x0 - margin, y0 - margin];
  const bottom = Math.min(clean.height, y1 + margin);
  const right = Math.min(clean.width, x1 + margin);
  for (let y = Math.max(0, top); y < bottom; y++) {
    for (let x = Math.max(0, left); x < right; x++) {
      if (!inside(x, y)) continue;
      raster.data[(y - top) * raster.width + x - left] = clean.data[y * clean.width + x] as number;
    }
  }
  return { x: left, y: top, raster };
}

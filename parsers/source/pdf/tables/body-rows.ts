/** Rows under the heading: one a line, except where a cell takes several. */
import type { Word } from '../page.ts';
import { amountColumn, dealtRows, type Placed } from './dealt-rows.ts';
import { median } from './geometry.ts';
import type { Draft } from './header.ts';
import { beginsLow, isAmount, isFigure, isNumber } from './phrases.ts';
import { heightOf } from './reading-order.ts';
import { type Columns, centred, type Piece, piecesOf } from './spans.ts';

interface BodyLine {
  readonly y: number;
  readonly size: number;
  readonly pieces: readonly Piece[];
  /** It says something of its own: figures, or several cells from the first on. */
  readonly anchor: boolean;
  readonly figures: boolean;
}

/** Fewer stretches between rules than this tell nothing of the rows. */
const FEWEST_BANDS = 3;
/** Lines closer than this part of the usual distance between rows belong to one row. */
const CLOSER = 0.8;
/** Lines of one cell stand no further apart than this many times the font size. */
const MOST_LEADING = 1.6;
/** Lines of one height whose middles are this close, in font sizes, overlap. */
const OVERLAPPING = 0.75;

/** Where rules go all across, and which of them are but the edges of shaded rows. */
export interface Across {
  readonly separators: readonly number[];
  readonly edges: ReadonlySet<number>;
}

/** Lines between two rules. */
interface Band {
  readonly lines: BodyLine[];
  /** A rule that was drawn stands on neither side, but the edge of a shaded row. */
  readonly soft: boolean;
}

export function bodyRows(
  lines: readonly (readonly Word[])[],
  columns: Columns,
  across: Across,
): Draft[][] {
  const body = lines.map((line): BodyLine => {
    const pieces = piecesOf(line, columns);
    const figures = pieces.some((piece) => piece.column > 0 && isFigure(piece.words));
    return {
      y: heightOf(line),
      size: line[0]?.size ?? 0,
      pieces: pieces.length === 1 ? pieces.map((piece) => centred(piece, columns)) : pieces,
      anchor: figures || (pieces.length > 1 && pieces[0]?.column === 0),
      figures,
    };
  });
  const bands = inBands(body, across);
  const stretches = bands.map((band) => band.lines);
  const anchors = body.filter((line) => line.anchor).length;
  const parted = anchors <= 1.5 * bands.length || areRows(stretches) || haveOneAmount(stretches);
  const isRow = ({ lines, soft }: Band) =>
    bands.length >= FEWEST_BANDS && parted && !soft && !saysAmounts(lines);
  const ruled = bands.filter(isRow);
  const others = bands.filter((band) => !isRow(band)).map((band) => band.lines);
  const rows = [...ruled.map(({ lines }) => placedIn(lines)), ...rowsOf(others, across.separators)];
  const top = (row: readonly Placed[]) => row[0]?.y ?? 0;
  return rows.sort((a, b) => top(a) - top(b)).map((row) => cellsOf(row.map(({ piece }) => piece)));
}

/** Rows that no rule parts: those of the amounts, or as the lines look. */
function rowsOf(bands: readonly BodyLine[][], separators: readonly number[]): Placed[][] {
  const lines = bands.flat();
  const dealt = isWrapped(lines) ? dealtRows(placedIn(lines), separators) : undefined;
  if (dealt !== undefined) return dealt;
  const pitch = pitchOf(lines);
  return bands.flatMap((band) => splitBand(band, pitch).map(placedIn));
}

/** Each stretch between rules says one amount in the column of the amounts, or is a title and says none. */
function haveOneAmount(bands: readonly BodyLine[][]): boolean {
  const key = amountColumn(bands.flatMap(placedIn));
  if (key === undefined) return false;
  const counts = bands.map(
    (band) =>
      placedIn(band).filter(({ piece }) => piece.column === key && isNumber(piece.words)).length,
  );
  const most = counts.filter((count) => count <= 1).length;
  return most >= ONE_ROW * bands.length && 2 * counts.filter((n) => n === 1).length > bands.length;
}

/** Two amounts under one another are two rows, which a group's rules hold together. */
function saysAmounts(band: readonly BodyLine[]): boolean {
  const columns = band.flatMap(({ pieces }) =>
    pieces.filter(({ words }) => isAmount(words)).map(({ column }) => column),
  );
  return new Set(columns).size < columns.length;
}

function placedIn(band: readonly BodyLine[]): Placed[] {
  return band.flatMap(({ y, size, pieces }) => pieces.map((piece) => ({ y, size, piece })));
}

/** Some lines have no figures: cells of several lines, or titles. */
function isWrapped(band: readonly BodyLine[]): boolean {
  return band.some(({ figures }) => !figures);
}

/** Rules part rows, and not groups of them, where this part of the stretches between them hold one row each. */
const ONE_ROW = 0.8;

function areRows(bands: readonly BodyLine[][]): boolean {
  return bands.filter(isOneRow).length >= ONE_ROW * bands.length;
}

/** Lines close together, never two figures under one another, the later ones shorter or begun in mid-sentence. */
function isOneRow(band: readonly BodyLine[]): boolean {
  const [first, ...others] = band;
  if (first === undefined || others.length === 0) return true;
  const close = others.every(
    (line, i) => line.y - (band[i] as BodyLine).y <= MOST_LEADING * line.size,
  );
  const figured = band.flatMap(({ pieces }) => pieces.filter(({ words }) => isNumber(words)));
  const twice = new Set(figured.map(({ column }) => column)).size < figured.length;
  const goesOn = others.some(
    (line) => line.pieces.length < first.pieces.length || beginsLow(line.pieces[0]?.words),
  );
  return close && !twice && goesOn;
}

function inBands(body: readonly BodyLine[], { separators, edges }: Across): Band[] {
  const bands = new Map<number, Band>();
  for (const line of body) {
    const index = separators.filter((y) => y < line.y).length;
    const soft = [separators[index - 1], separators[index]].some(
      (y) => y !== undefined && edges.has(y),
    );
    const band = bands.get(index) ?? { lines: [], soft };
    band.lines.push(line);
    bands.set(index, band);
  }
  return [...bands.values()];
}

/** The usual distance between rows. */
function pitchOf(lines: readonly BodyLine[]): number {
  const anchors = lines.filter((line) => line.anchor);
  const steps = anchors.slice(1).map((line, i) => line.y - (anchors[i] as BodyLine).y);
  return median(steps.filter((step) => step > 0));
}

function splitBand(band: readonly BodyLine[], pitch: number): BodyLine[][] {
  const rows: BodyLine[][] = [];
  band.forEach((line, i) => {
    const row = rows.at(-1);
    const above = band[i - 1];
    if (row && above && goesOn(row, above, line, band[i + 1], pitch)) row.push(line);
    else rows.push([line]);
  });
  return rows;
}

function goesOn(
  row: readonly BodyLine[],
  above: BodyLine,
  line: BodyLine,
  below: BodyLine | undefined,
  pitch: number,
): boolean {
  const step = line.y - above.y;
  const size = Math.max(line.size, above.size);
  const hasAnchor = row.some((l) => l.anchor);
  if (line.anchor && hasAnchor) {
    const figures = line.figures || row.some((l) => l.figures);
    return !figures && pitch > MOST_LEADING * size && step < CLOSER * pitch;
  }
  if (step < OVERLAPPING * size) return true;
  if (step > MOST_LEADING * size) return false;
  if (line.anchor) return step < CLOSER * pitch || beginsLow(line.pieces[0]?.words);
  // A line without figures goes to the row that is nearer, and by what it says where both are as near.
  const after = below ? below.y - line.y : Infinity;
  if (line.pieces[0]?.column !== 0) return true;
  if (step < CLOSER * pitch && step <= after) return hasAnchor || !below?.anchor || step < after;
  return beginsLow(line.pieces[0]?.words) && hasAnchor;
}

function cellsOf(row: readonly Piece[]): Draft[] {
  const cells: Draft[] = [];
  for (const { column, end, words } of row) {
    const cell = cells.find((c) => c.column < end && c.end > column);
    if (cell) {
      cell.words.push(...words);
      cell.column = Math.min(cell.column, column);
      cell.end = Math.max(cell.end, end);
    } else cells.push({ row: 0, endRow: 1, column, end, words: [...words] });
  }
  return withoutOverlaps(cells);
}

function withoutOverlaps(cells: Draft[]): Draft[] {
  cells.sort((a, b) => a.column - b.column);
  const kept: Draft[] = [];
  for (const cell of cells) {
    const last = kept.at(-1);
    if (last && last.end > cell.column) {
      last.words.push(...cell.words);
      last.end = Math.max(last.end, cell.end);
    } else kept.push(cell);
  }
  return kept;
}

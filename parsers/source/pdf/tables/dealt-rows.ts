/**
 * Rows of a table whose cells wrap and stand in the middle, at the top or at the foot of their rows, without rules.
 * In one column each row has its amount; the lines of every other column are dealt to those amounts, in order, as
 * they stand nearest.
 */
import { beginsLow, isMoney, isNumber } from './phrases.ts';
import type { Piece } from './spans.ts';

/** A piece of a line with its height. */
export interface Placed {
  readonly y: number;
  readonly size: number;
  readonly piece: Piece;
}

/** Where in its row each cell stands. */
type Place = 'haut' | 'milieu' | 'bas';
const places: readonly Place[] = ['haut', 'milieu', 'bas'];

/** How the lines are dealt: where cells stand, how far rows are apart, and what no row goes across. */
interface Way {
  readonly place: Place;
  readonly pitch: number;
  readonly separators: readonly number[];
}

/** Fewer figures than this tell nothing, or fewer amounts of money. */
const FEWEST_FIGURES = 4;
const FEWEST_AMOUNTS = 2;
/** A cell has no more lines than this. */
const MOST_LINES = 8;
/** Lines of one cell stand no further apart than this many times the font size; what is more costs this much a size. */
const LEADING = 1.45;
const PARTED = 3;
/** What joining a line to the one above costs: where each has an amount beside it, each is a row. */
const JOINED = 0.1;
/** Lines as far apart as rows are, for the part of which this is, are rows; a word begun low goes on all the same. */
const AS_ROWS = 0.97;
const APART = 1;
/** Costs in font sizes: a line that is a row of its own, bold and light in one cell. */
const ALONE = 0.8;
const UNLIKE = 1;
/** An amount further than this, in font sizes, is another row's. */
const REACH = 5;

/** One step of a deal: lines from `from` on go to the amount, or are a row of their own. */
interface Step {
  readonly cost: number;
  readonly from: number;
  readonly anchor: number;
  readonly before: number;
}

interface Deal {
  readonly cost: number;
  /** For each piece the number of its amount; −1 where it is a row of its own. */
  readonly owners: readonly number[];
}

/**
 * The pieces of each row, from top to bottom; undefined where no column says an amount in most rows. No row goes
 * across one of the separators.
 */
export function dealtRows(
  pieces: readonly Placed[],
  separators: readonly number[],
): Placed[][] | undefined {
  const key = amountColumn(pieces);
  if (key === undefined) return undefined;
  const anchors = pieces.filter((one) => isKey(one, key));
  if (hasOtherFigures(pieces, anchors, key)) return undefined;
  const isTitle = ({ piece }: Placed) => piece.end > piece.column + 1;
  const titles = pieces.filter(isTitle);
  const pitch = pitchOf(anchors);
  const columns = new Map<number, Placed[]>();
  for (const one of pieces)
    if (!isKey(one, key) && !isTitle(one)) {
      const own = columns.get(one.piece.column);
      if (own === undefined) columns.set(one.piece.column, [one]);
      else own.push(one);
    }
  const deals = places.map((place) =>
    [...columns.values()].map((column) => deal(column, anchors, { place, pitch, separators })),
  );
  const costs = deals.map((columns) => columns.reduce((sum, { cost }) => sum + cost, 0));
  const best = deals[costs.indexOf(Math.min(...costs))] ?? [];
  return rowsOf(anchors, [...columns.values()], best, titles);
}

function isKey({ piece }: Placed, key: number): boolean {
  return piece.column === key && isNumber(piece.words);
}

/** A column of figures says something where no amount stands: what has a row is not told by the amounts alone. */
function hasOtherFigures(
  pieces: readonly Placed[],
  anchors: readonly Placed[],
  key: number,
): boolean {
  const counts = new Map<number, { all: number; figures: number }>();
  for (const { piece } of pieces) {
    const count = counts.get(piece.column) ?? { all: 0, figures: 0 };
    count.all++;
    if (isNumber(piece.words)) count.figures++;
    counts.set(piece.column, count);
  }
  const isOfFigures = (column: number) => {
    const { all, figures } = counts.get(column) ?? { all: 0, figures: 0 };
    return column === key || figures > all / 2;
  };
  // Both run down the page: the nearest amount is always the one below or the one above.
  let at = 0;
  return pieces.some(({ y, size, piece }) => {
    if (!isOfFigures(piece.column) || !isNumber(piece.words)) return false;
    while (at + 1 < anchors.length && (anchors[at] as Placed).y < y) at++;
    const near = [anchors[at - 1], anchors[at]];
    return !near.some((anchor) => anchor !== undefined && Math.abs(anchor.y - y) < size / 2);
  });
}

/** The column in which most lines have a figure, the last of several as full. */
export function amountColumn(pieces: readonly Placed[]): number | undefined {
  const counts = new Map<number, number>();
  let money = true;
  for (const { piece } of pieces)
    if (piece.column > 0 && piece.end === piece.column + 1 && isNumber(piece.words)) {
      counts.set(piece.column, (counts.get(piece.column) ?? 0) + 1);
      money = money && isMoney(piece.words);
    }
  const most = Math.max(0, ...counts.values());
  if (most < (money ? FEWEST_AMOUNTS : FEWEST_FIGURES)) return undefined;
  return Math.max(...[...counts].filter(([, count]) => count === most).map(([column]) => column));
}

/** The cheapest way to deal the lines of a column to the amounts, in order. */
function deal(lines: readonly Placed[], anchors: readonly Placed[], way: Way): Deal {
  const band = ({ y }: Placed) => way.separators.filter((mark) => mark < y).length;
  const bands = lines.map(band);
  const bandsOfAnchors = anchors.map(band);
  // best[i][k]: the first i lines are dealt, to the first k amounts.
  const best: (Step | undefined)[][] = [[{ cost: 0, from: -1, anchor: -1, before: 0 }]];
  for (let k = 1; k <= anchors.length; k++)
    (best[0] as Step[])[k] = { cost: 0, from: -1, anchor: -1, before: 0 };
  for (let i = 1; i <= lines.length; i++) {
    const row: (Step | undefined)[] = [];
    best.push(row);
    for (let k = 0; k <= anchors.length; k++) {
      let step = k > 0 ? row[k - 1] : undefined;
      const alone = best[i - 1]?.[k];
      if (alone && (step === undefined || alone.cost + ALONE < step.cost))
        step = { cost: alone.cost + ALONE, from: i - 1, anchor: -1, before: k };
      const anchor = anchors[k - 1];
      if (anchor && Math.abs(anchor.y - (lines[i - 1] as Placed).y) <= REACH * anchor.size)
        for (let from = i - 1; from >= Math.max(0, i - MOST_LINES); from--) {
          const before = best[from]?.[k - 1];
          if (bands[from] !== bandsOfAnchors[k - 1]) break;
          if (before === undefined) continue;
          const cost = before.cost + costOf(lines, from, i, anchor, way);
          if (step === undefined || cost < step.cost)
            step = { cost, from, anchor: k - 1, before: k - 1 };
        }
      row[k] = step;
    }
  }
  return traced(best, lines.length, anchors.length);
}

function traced(best: readonly (Step | undefined)[][], lines: number, anchors: number): Deal {
  const owners = new Array<number>(lines).fill(-1);
  const cost = best[lines]?.[anchors]?.cost ?? Infinity;
  let [i, k] = [lines, anchors];
  while (i > 0) {
    const step = best[i]?.[k];
    if (step === undefined) break;
    for (let at = step.from; at < i; at++) owners[at] = step.anchor;
    [i, k] = [step.from, step.before];
  }
  return { cost, owners };
}

/** How ill the lines from one to another would stand as a cell of the amount's row. */
function costOf(
  lines: readonly Placed[],
  from: number,
  to: number,
  anchor: Placed,
  { place, pitch }: Way,
): number {
  const [first, last] = [lines[from] as Placed, lines[to - 1] as Placed];
  const at = { haut: first.y, milieu: (first.y + last.y) / 2, bas: last.y }[place];
  let cost = Math.abs(at - anchor.y) / anchor.size;
  for (let i = from + 1; i < to; i++) {
    const [above, below] = [lines[i - 1] as Placed, lines[i] as Placed];
    const step = (below.y - above.y) / anchor.size;
    cost += JOINED + PARTED * Math.max(0, step - LEADING);
    if (isBold(above) !== isBold(below)) cost += UNLIKE;
    if (below.y - above.y > AS_ROWS * pitch && !beginsLow(below.piece.words)) cost += APART;
  }
  return cost;
}

/** The smallest usual distance between two amounts. */
function pitchOf(anchors: readonly Placed[]): number {
  const steps = anchors.slice(1).map(({ y }, i) => y - (anchors[i] as Placed).y);
  return steps.sort((a, b) => a - b)[steps.length >> 3] ?? Infinity;
}

function isBold({ piece }: Placed): boolean {
  return piece.words[0]?.bold === true;
}

function rowsOf(
  anchors: readonly Placed[],
  columns: readonly (readonly Placed[])[],
  deals: readonly Deal[],
  titles: readonly Placed[],
): Placed[][] {
  const rows = anchors.map((anchor) => ({ y: anchor.y, pieces: [anchor] }));
  const alone: { y: number; pieces: Placed[] }[] = [];
  for (const [c, column] of columns.entries())
    for (const [i, line] of column.entries()) {
      const owner = rows[deals[c]?.owners[i] ?? -1];
      const beside = alone.find(({ y }) => Math.abs(y - line.y) < line.size / 2);
      if (owner !== undefined) owner.pieces.push(line);
      else if (beside !== undefined) beside.pieces.push(line);
      else alone.push({ y: line.y, pieces: [line] });
    }
  for (const title of titles) {
    const beside = rows.find(({ y }) => Math.abs(y - title.y) < title.size / 2);
    if (beside === undefined) alone.push({ y: title.y, pieces: [title] });
    else beside.pieces.push(title);
  }
  return [...rows, ...namedBelow(alone, rows)]
    .sort((a, b) => a.y - b.y)
    .map(({ pieces }) => pieces.sort((a, b) => a.y - b.y || a.piece.column - b.piece.column));
}

interface DealtRow {
  readonly y: number;
  readonly pieces: Placed[];
}

/**
 * "Fournitures scolaires de l'école publique" leaves no room beside it for its amount, which stands on the next line,
 * alone: it names that row. The others are left.
 */
function namedBelow(alone: readonly DealtRow[], rows: readonly DealtRow[]): DealtRow[] {
  const nameless = rows.filter(({ pieces }) => pieces.length === 1);
  return alone.filter(({ y, pieces }) => {
    const [name] = pieces;
    const below = nameless.find((row) => row.y > y);
    const [amount] = below?.pieces ?? [];
    if (pieces.length > 1 || !name || !below || !amount) return true;
    const { column, end } = name.piece;
    if (below.y - y > LEADING * name.size || column >= amount.piece.column) return true;
    const piece = { ...name.piece, end: Math.min(end, amount.piece.column) };
    below.pieces.push({ ...name, piece });
    return false;
  });
}

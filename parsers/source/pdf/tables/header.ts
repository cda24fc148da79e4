/** Cells of a heading: titles over several columns, each over its own, every one of several lines. */
import type { Rule, Word } from '../page.ts';
import { middleY, overlap } from './geometry.ts';
import { type Columns, columnsUnder, type Piece, piecesOf } from './spans.ts';

/** A cell on the way; ends are not part of it. */
export interface Draft {
  row: number;
  endRow: number;
  column: number;
  end: number;
  words: Word[];
}

/** Lines further apart than this many times the font size are no one cell's. */
const MOST_PITCH = 2.2;

interface HeadLine {
  readonly y: number;
  readonly size: number;
  pieces: Piece[];
}

export function headerCells(
  lines: readonly (readonly Word[])[],
  columns: Columns,
  rules: readonly Rule[],
  down: readonly Rule[],
): Draft[] {
  const heads = lines.map((line): HeadLine => {
    const y = Math.max(...line.map(middleY));
    return { y, size: line[0]?.size ?? 0, pieces: piecesOf(line, columns) };
  });
  heads.forEach((head) => {
    const walls = down.filter((rule) => rule.y0 < head.y && rule.y1 > head.y);
    head.pieces = head.pieces.map((piece) =>
      widened(piece, head.pieces, columns, rulesUnder(piece, head, heads, rules), walls),
    );
  });
  const levels = levelsOf(heads, rules);
  const drafts = levels.flatMap((level, row) => levelCells(level, row));
  return joinDown(drafts, columns.extents.length, levels.length);
}

/** Rules below a title with no other heading in between. */
function rulesUnder(
  { words }: Piece,
  { y }: HeadLine,
  heads: readonly HeadLine[],
  rules: readonly Rule[],
): Rule[] {
  const [x0, x1] = extentOf(words);
  const next = heads.find(
    (head) => head.y > y && head.pieces.some((piece) => meets(extentOf(piece.words), x0, x1)),
  );
  return rules.filter((rule) => rule.y0 > y && rule.y0 < (next?.y ?? Infinity));
}

function meets([a, b]: readonly [number, number], x0: number, x1: number): boolean {
  return overlap(a, b, x0, x1) > 0;
}

/** A title reaches as far as the rule under it, up to the next rule downwards, shared with its neighbours. */
function widened(
  piece: Piece,
  all: readonly Piece[],
  columns: Columns,
  below: readonly Rule[],
  walls: readonly Rule[],
): Piece {
  const [x0, x1] = extentOf(piece.words);
  const rule = below.find((r) => overlap(x0, x1, r.x0, r.x1) > 0.5 * (x1 - x0));
  const reach = rule && columnsUnder(rule, columns);
  if (!reach) return piece;
  const middle = (x0 + x1) / 2;
  const left = Math.max(-Infinity, ...walls.map((w) => w.x0).filter((x) => x <= middle));
  const right = Math.min(Infinity, ...walls.map((w) => w.x0).filter((x) => x > middle));
  const others = all.filter((p) => p !== piece && p.column < reach[1] && p.end > reach[0]);
  let [column, end] = [piece.column, piece.end];
  for (let c = reach[0]; c < reach[1]; c++) {
    const [from, to] = columns.extents[c] as readonly [number, number];
    if ((from + to) / 2 < left || (from + to) / 2 > right) continue;
    if (others.some((p) => c >= p.column && c < p.end)) continue;
    const bounded = others.filter((p) => !isWalledOff(p, left, right));
    const distance = (words: readonly Word[]) => {
      const [a, b] = extentOf(words);
      return Math.max(a - to, from - b);
    };
    if (bounded.some((other) => distance(other.words) < distance(piece.words))) continue;
    column = Math.min(column, c);
    end = Math.max(end, c + 1);
  }
  return { ...piece, column, end };
}

function isWalledOff({ words }: Piece, left: number, right: number): boolean {
  const [x0, x1] = extentOf(words);
  return (x0 + x1) / 2 < left || (x0 + x1) / 2 > right;
}

function extentOf(words: readonly Word[]): [number, number] {
  return [
    Math.min(...words.map((word) => word.box[0])),
    Math.max(...words.map((word) => word.box[2])),
  ];
}

function levelsOf(heads: readonly HeadLine[], rules: readonly Rule[]): HeadLine[][] {
  const levels: HeadLine[][] = [];
  for (const head of heads) {
    const level = levels.at(-1);
    const last = level?.at(-1);
    if (level && last && !parts(last, head, level, rules)) level.push(head);
    else levels.push([head]);
  }
  return levels;
}

function parts(
  above: HeadLine,
  below: HeadLine,
  level: readonly HeadLine[],
  rules: readonly Rule[],
): boolean {
  if (rules.some((rule) => rule.y0 > above.y && rule.y0 < below.y)) return true;
  if (below.y - above.y > MOST_PITCH * Math.max(above.size, below.size)) return true;
  const titles = level.flatMap(({ pieces }) => pieces.filter((p) => p.end - p.column > 1));
  return titles.some(
    (title) =>
      below.pieces.filter((p) => p.column >= title.column && p.end <= title.end).length > 1,
  );
}

function levelCells(level: readonly HeadLine[], row: number): Draft[] {
  const drafts: Draft[] = [];
  for (const { pieces } of level) {
    for (const { column, end, words } of pieces) {
      const above = drafts.filter((d) => d.column < end && d.end > column);
      const [first] = above;
      if (first) {
        first.words.push(...words);
        first.column = Math.min(first.column, column);
        first.end = Math.max(first.end, end);
        for (const other of above.slice(1)) {
          first.words.push(...other.words);
          first.column = Math.min(first.column, other.column);
          first.end = Math.max(first.end, other.end);
          drafts.splice(drafts.indexOf(other), 1);
        }
      } else drafts.push({ row, endRow: row + 1, column, end, words: [...words] });
    }
  }
  return drafts;
}

/** Where no title stands over a column, its own heading fills the whole height. */
function joinDown(drafts: readonly Draft[], columns: number, levels: number): Draft[] {
  const joined = [...drafts];
  for (let c = 0; c < columns && levels > 1; c++) {
    const own = joined.filter((draft) => c >= draft.column && c < draft.end);
    if (own.length === 0 || own.some((draft) => draft.end - draft.column > 1)) continue;
    for (const draft of own) joined.splice(joined.indexOf(draft), 1);
    const words = own.flatMap((draft) => draft.words);
    joined.push({ row: 0, endRow: levels, column: c, end: c + 1, words });
  }
  return joined;
}

/** How many columns the titles of a heading stand over. */
import type { Rule, Word } from '../page.ts';
import { overlap } from './geometry.ts';
import { type Columns, columnsUnder, type Piece } from './spans.ts';

export interface HeadLine {
  readonly y: number;
  readonly size: number;
  pieces: Piece[];
}

export function widenTitles(
  heads: readonly HeadLine[],
  columns: Columns,
  rules: readonly Rule[],
  down: readonly Rule[],
): void {
  for (const head of heads) {
    const walls = down.filter((rule) => rule.y0 < head.y && rule.y1 > head.y);
    head.pieces = head.pieces.map((piece) => {
      const below = rulesUnder(piece, head, heads, rules);
      const wide = widened(piece, head.pieces, columns, below, walls);
      return wide === piece ? overGroup(piece, head, heads, columns, walls) : wide;
    });
  }
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
  const [left, right] = wallsBeside((x0 + x1) / 2, walls);
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

/** The nearest rules downwards on either side. */
function wallsBeside(x: number, walls: readonly Rule[]): [number, number] {
  let left = -Infinity;
  let right = Infinity;
  for (const { x0 } of walls) {
    if (x0 <= x) left = Math.max(left, x0);
    else right = Math.min(right, x0);
  }
  return [left, right];
}

/** A title's middle is as near as this, in font sizes, to that of the columns it stands over. */
const OFF_CENTRE = 1.5;

/** Without a rule under it, a title alone between two rules downwards, and centred there, is over all columns between. */
function overGroup(
  piece: Piece,
  head: HeadLine,
  heads: readonly HeadLine[],
  { extents }: Columns,
  walls: readonly Rule[],
): Piece {
  const [x0, x1] = extentOf(piece.words);
  const middle = (x0 + x1) / 2;
  const [left, right] = wallsBeside(middle, walls);
  if (left === -Infinity) return piece;
  const group = extents.flatMap(([from, to], c) =>
    (from + to) / 2 > left && (from + to) / 2 < right ? [c] : [],
  );
  const [column = 0] = group;
  const end = column + group.length;
  const inGroup = (p: Piece) => p.column >= column && p.end <= end;
  if (group.length < 2 || head.pieces.some((p) => p !== piece && inGroup(p))) return piece;
  const next = heads[heads.indexOf(head) + 1];
  if ((next?.pieces.filter(inGroup).length ?? 0) < 2) return piece;
  const from = extents[column]?.[0] ?? left;
  const to = Math.min(right, extents[end - 1]?.[1] ?? right);
  const off = Math.min(Math.abs((from + to) / 2 - middle), Math.abs((left + to) / 2 - middle));
  return off <= OFF_CENTRE * head.size ? { ...piece, column, end } : piece;
}

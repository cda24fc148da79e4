/** Cells of a heading: titles over several columns, each over its own, every one of several lines. */
import type { Rule, Word } from '../page.ts';
import { middleY } from './geometry.ts';
import { type Columns, piecesOf } from './spans.ts';
import { type HeadLine, widenTitles } from './titles.ts';

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
  widenTitles(heads, columns, rules, down);
  const levels = levelsOf(heads, rules);
  const drafts = levels.flatMap((level, row) => levelCells(level, row));
  return joinDown(drafts, columns.extents.length, levels.length);
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

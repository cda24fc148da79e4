/** Makes a table of words that stand in columns, with whatever rules there are to help. */
import type { Box } from '../../../../contract/types.ts';
import type { PageCell, PageTable, Rule, Word } from '../page.ts';
import { bodyRows } from './body-rows.ts';
import { centre, type Gutter, guttersOf, startsOf } from './columns.ts';
import { around, median, middleY } from './geometry.ts';
import { type Draft, headerCells } from './header.ts';
import { isFigure, isMoney, PHRASE_GAP, type Phrase, phrasesOf } from './phrases.ts';
import { heightOf, inReadingOrder, linesOf } from './reading-order.ts';
import type { Columns } from './spans.ts';
import { splitAtRules } from './split-words.ts';

export interface Area {
  readonly box: Box;
  readonly words: readonly Word[];
  readonly across: readonly Rule[];
  readonly down: readonly Rule[];
}

/** A rule that stops short of both sides by no more than this goes all across. */
const SHORT_OF_SIDE = 12;
/** A rule this part of the table high parts columns in all rows. */
const WALL_HEIGHT = 0.5;
/** A heading has no more lines than this, and no more than this part of the table. */
const MOST_HEAD_LINES = 10;
const MOST_HEAD_PART = 0.6;

export function alignedTable(area: Area): PageTable | undefined {
  const printed = linesOf(area.words);
  if (printed.length < 2) return undefined;
  const starts = startsOf(printed);
  const lines = printed.map((line) => line.flatMap((word) => splitAtRules(word, starts, (x) => x)));
  const [left, top, right, bottom] = area.box;
  const isWhole = ({ x0, x1 }: Rule) => x0 <= left + SHORT_OF_SIDE && x1 >= right - SHORT_OF_SIDE;
  const whole = area.across.filter(
    (rule) => isWhole(rule) && rule.y0 > top + 2 && rule.y0 < bottom - 2,
  );
  const separators = whole.map((rule) => rule.y0).sort((a, b) => a - b);
  const edges = new Set(whole.flatMap(({ edge, y0 }) => (edge ? [y0] : [])));
  const walls = area.down
    .filter((rule) => rule.y1 - rule.y0 >= WALL_HEIGHT * (bottom - top))
    .map((rule) => rule.x0);
  const head = headLines(lines, separators);
  const columns = columnsOf(lines, head, walls, starts);
  if (!columns) return undefined;
  const body = Math.min(...(lines[head] ?? []).map(middleY));
  const partial = area.across.filter((rule) => !isWhole(rule) && rule.y0 < body);
  const heading = headerCells(lines.slice(0, head), columns, partial, area.down);
  const rows = bodyRows(lines.slice(head), columns, { separators, edges });
  return assemble(area.box, columns, heading, rows);
}

/** How many lines the heading has. */
function headLines(lines: readonly Word[][], separators: readonly number[]): number {
  const most = Math.min(MOST_HEAD_LINES, MOST_HEAD_PART * lines.length);
  const first = firstRow(lines);
  for (const y of separators) {
    const above = lines.filter((line) => heightOf(line) < y).length;
    if (above > 0 && above <= most && !lines.slice(0, above).some(saysAnAmount)) return above;
  }
  if (isOneName(lines.slice(0, first + 1))) return 0;
  return first >= 0 && first <= most ? first : 1;
}

/** A cell has no more lines than this over the one with the amount beside it. */
const MOST_NAME_LINES = 2;

/** "La Rose des Vents" over "(soins, prévention)  35,00 €", set alike and as near as the lines of one cell: no heading. */
function isOneName(lines: readonly Word[][]): boolean {
  const row = lines.at(-1)?.[0];
  const above = lines.slice(0, -1);
  if (row === undefined || above.length === 0 || above.length > MOST_NAME_LINES) return false;
  return above.every((line, i) => {
    const { box, bold, size } = line[0] as Word;
    const step = heightOf(lines[i + 1] as Word[]) - heightOf(line);
    const alike = bold === row.bold && Math.abs(box[0] - row.box[0]) <= SAME_START;
    return phrasesOf(line).length === 1 && alike && step <= MOST_LEADING * size;
  });
}

/** Lines whose middles are this close, in font sizes, are parts of one row. */
const OVERLAPPING = 0.75;

/** Where the rows begin: at the first with figures, or above it with the lines of its cells that stand higher. */
function firstRow(lines: readonly Word[][]): number {
  let first = lines.findIndex((line) => isFigures(line) || saysAnAmount(line));
  while (first > 1) {
    const [above, line] = [lines[first - 1] as Word[], lines[first] as Word[]];
    const step = (heightOf(line) - heightOf(above)) / (line[0]?.size ?? 1);
    const unlikeHead = isBold(lines[0]) && !isBold(above) && !isBold(line);
    if (step >= OVERLAPPING && !(unlikeHead && step <= MOST_LEADING)) return first;
    first--;
  }
  return first;
}

/** Lines of one cell stand no further apart than this many times the font size. */
const MOST_LEADING = 1.45;

function isBold(line: readonly Word[] | undefined): boolean {
  return line?.every(({ bold }) => bold) ?? false;
}

/** "Sport | Judo club | Vernay | Fonctionnement | 9 700,00 €": words in most cells, and how much. */
function saysAnAmount(line: readonly Word[]): boolean {
  return phrasesOf(line)
    .slice(1)
    .some(({ words }) => isMoney(words));
}

/** Most cells but the first are figures. */
function isFigures(line: readonly Word[]): boolean {
  const phrases = phrasesOf(line).slice(1);
  const figures = phrases.filter((phrase) => isFigure(phrase.words)).length;
  return figures > 0 && figures >= 0.5 * phrases.length;
}

/** Points before the place where a column begins. */
const BEFORE = 0.5;
/** Points by which a line may begin beside it. */
const SAME_START = 1.5;
/** Fewer lines than this are too few to tell columns from. */
const FEW_LINES = 4;

function columnsOf(
  lines: Word[][],
  head: number,
  walls: readonly number[],
  starts: readonly number[],
): Columns | undefined {
  const several = (line: Word[]) => phrasesOf(line).length > 1 || beginsAt(line, starts);
  let telling = lines.slice(head).filter(several);
  if (telling.length < FEW_LINES) {
    const usual = median(telling.map((line) => phrasesOf(line).length));
    const more = lines.slice(0, head).filter((line) => phrasesOf(line).length >= usual);
    telling = [...more.filter(several), ...telling];
  }
  if (telling.length < 2) return undefined;
  const space = usualSpace(lines);
  const places = [...walls, ...starts.map((x) => x - BEFORE)];
  telling = [...withoutTitles(telling, places, space), ...leftOf(lines, telling)];
  const gutters = withoutBullets(guttersOf(telling, places, space), telling.flat(), walls);
  if (gutters.length === 0) return undefined;
  const [x0, , x1] = around(lines.flat().map((word) => word.box));
  const borders = gutters.map((gutter) => borderIn(gutter, starts, telling.flat()));
  const marks = [x0 - 1, ...borders, x1 + 1];
  const extents = marks.slice(1).map((end, c): [number, number] => {
    const start = marks[c] as number;
    const own = telling.flat().filter(({ box }) => {
      const x = (box[0] + box[2]) / 2;
      return x >= start && x < end;
    });
    if (own.length === 0) return [start, end];
    const [from, , to] = around(own.map((word) => word.box));
    return [Math.max(from, start), Math.min(to, end)];
  });
  return { marks, extents, space, starts };
}

/** In the middle of the white; where a long name "… accueil du handicap et" runs on into it, before what begins after. */
function borderIn(gutter: Gutter, starts: readonly number[], words: readonly Word[]): number {
  const middle = centre(gutter);
  const start = starts.find((x) => x > middle && x <= gutter.x1 + SAME_START);
  if (start === undefined) return middle;
  const runsOn = words.some(({ box }) => box[2] > middle && box[2] < start);
  return runsOn ? start - BEFORE : middle;
}

/** This part of the lines has more to say than the titles among them. */
const FULLER = 1 / 3;

/** "Calaisis, Boulonnais, Montreuillois  15 000,00 €" names a group, over columns that the fuller lines show. */
function withoutTitles(lines: Word[][], places: readonly number[], space: number): Word[][] {
  const fuller = lines.filter((line) => phrasesOf(line).length > 2);
  if (fuller.length < Math.max(FEW_LINES, FULLER * lines.length)) return lines;
  const gutters = guttersOf(fuller, places, space).map(centre);
  const isOver = ({ x0, x1 }: Phrase) => gutters.some((x) => x > x0 && x < x1);
  return lines.filter((line) => {
    const phrases = phrasesOf(line);
    return phrases.length !== 2 || !phrases.some(isOver);
  });
}

/** "Culture" in the middle of its rows, "Domaine" over cells that are empty: a column left of all that the lines say. */
function leftOf(lines: readonly Word[][], telling: readonly Word[][]): Word[][] {
  const [line = []] = telling;
  const left = Math.min(...telling.flat().map(({ box }) => box[0]));
  return lines.flatMap((other) => {
    const [first] = phrasesOf(other);
    const isLeft = first && first.x1 + PHRASE_GAP * (other[0]?.size ?? 0) < left;
    return isLeft ? [[...first.words, ...line]] : [];
  });
}

/** "complémentaire 1" alone on its line, under "Opération": a cell of several lines. */
function beginsAt(line: readonly Word[], starts: readonly number[]): boolean {
  const x0 = line[0]?.box[0] ?? 0;
  return starts.some((x) => Math.abs(x - x0) <= SAME_START);
}

const bullet = /^[•▪‣◦]$/u;
/** Further right, "-" is an empty cell. */
const firstBullet = /^[•▪‣◦➢➤✓❖*–—\uf000-\uf0ff-]$/u;

/** Marks of a list stand before words in one cell, and make no column. */
function withoutBullets(
  gutters: readonly Gutter[],
  words: readonly Word[],
  walls: readonly number[],
): Gutter[] {
  return gutters.filter((gutter, i) => {
    const from = i > 0 ? centre(gutters[i - 1] as Gutter) : -Infinity;
    const own = words.filter(({ box }) => box[0] >= from && box[2] <= centre(gutter));
    const mark = i === 0 ? firstBullet : bullet;
    const ruled = walls.some((wall) => wall >= gutter.x0 && wall <= gutter.x1);
    return ruled || own.length === 0 || !own.every(({ text }) => mark.test(text));
  });
}

/** Where nothing tells: measured on Arial, Times. */
const SPACE = 0.28;

/** Between two words of letters; figures may stand in two cells. */
function usualSpace(lines: readonly Word[][]): number {
  const gaps = lines.flatMap((line) =>
    line.slice(1).flatMap((word, i) => {
      const before = line[i] as Word;
      const letters = !isFigure([before]) && !isFigure([word]);
      return letters ? [(word.box[0] - before.box[2]) / word.size] : [];
    }),
  );
  const narrow = gaps.filter((gap) => gap > 0.1 && gap < PHRASE_GAP).sort((a, b) => a - b);
  // In a heading many gaps are those between columns: the lower quarter is sure to be spaces.
  return Math.max(SPACE, narrow[narrow.length >> 2] ?? SPACE);
}

function assemble(
  box: Box,
  { marks }: Columns,
  heading: readonly Draft[],
  rows: readonly Draft[][],
): PageTable {
  const headRows = Math.max(0, ...heading.map((draft) => draft.endRow));
  const drafts = [
    ...heading,
    ...rows.flatMap((row, i) =>
      row.map((draft) => ({ ...draft, row: headRows + i, endRow: headRows + i + 1 })),
    ),
  ];
  const count = headRows + rows.length;
  const borders = rowBorders(drafts, count, box);
  const cells = drafts.map((draft): PageCell => {
    const words = inReadingOrder(draft.words);
    return {
      row: draft.row,
      column: draft.column,
      rowSpan: draft.endRow - draft.row,
      colSpan: draft.end - draft.column,
      box: [
        marks[draft.column] as number,
        borders[draft.row] as number,
        marks[draft.end] as number,
        borders[draft.endRow] as number,
      ],
      words,
    };
  });
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return { box, rows: count, columns: marks.length - 1, cells, aligned: true };
}

/** Halfway between the words of one row and those of the next. */
function rowBorders(drafts: readonly Draft[], count: number, box: Box): number[] {
  const tops = new Array<number>(count).fill(Infinity);
  const ends = new Array<number>(count).fill(-Infinity);
  for (const { row, endRow, words } of drafts) {
    for (const word of words) {
      if (endRow === row + 1) {
        tops[row] = Math.min(tops[row] as number, word.box[1]);
        ends[row] = Math.max(ends[row] as number, word.box[3]);
      }
    }
  }
  const borders = [box[1]];
  for (let row = 1; row < count; row++) {
    const middle = ((ends[row - 1] as number) + (tops[row] as number)) / 2;
    const before = borders[row - 1] as number;
    borders.push(Number.isFinite(middle) ? Math.max(before, middle) : before);
  }
  return [...borders, box[3]];
}

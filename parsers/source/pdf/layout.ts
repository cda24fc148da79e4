/** A page as it is read: lines and tables in reading order, with what its tags say. Kept small: a file has many pages. */
import type { Box } from '../../../contract/types.ts';
import { type PrintedLine, printedLine } from './line.ts';
import { readingOrder } from './order.ts';
import type { PageContent, PageTable, Turn, Word } from './page.ts';
import { type Segment, segmentsOf } from './segments.ts';
import { findTables } from './tables/index.ts';
import type { PageTags } from './tags.ts';
import { toPage } from './turn.ts';

export interface PageLayout {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly regions: readonly LaidRegion[];
  readonly tags: PageTags;
  /** The one that may go on over the page break. */
  readonly lastTable: PageTable | undefined;
  /** How the page was turned before it was laid out. */
  readonly turned?: Turn;
}

export type LaidRegion = LaidText | LaidTable;

interface LaidText {
  readonly kind: 'texte';
  readonly lines: readonly PrintedLine[];
  /** One of several columns: what it ends with may go on in the next. */
  readonly column: boolean;
}

interface LaidTable {
  readonly kind: 'tableau';
  readonly table: PageTable;
}

const sides = [0, 90, 270, 180] as const;

/** Where a page was laid on its side to be read, a title that stands upright over its table is read first. */
function beforeOthers({ turned, width, height }: PageContent): (word: Word) => boolean {
  if (turned === undefined || turned.degrees !== 0) return () => false;
  const back = toPage(turned, width, height);
  const sheet = turned.quarter % 180 === 0 ? height : width;
  return ({ angle, box }) => angle === turned.quarter && back(box)[3] < sheet / 2;
}

/** `above` is the last table of the page before. */
export function layPage(content: PageContent, tags: PageTags, above?: PageTable): PageLayout {
  const tables = findTables(content, above).filter(isTabular);
  const { number, width, height, turned } = content;
  const inTables = wordsInTables(tables);
  const free = content.words.filter((word) => !inTables(word));
  const straight = free.filter(({ slanted }) => slanted !== true);
  const isFirst = beforeOthers(content);
  const regions = [
    ...layWords(straight.filter(isFirst), turned?.quarter ?? 0, []),
    ...sides.flatMap((angle) =>
      layWords(
        straight.filter((word) => word.angle === angle && !isFirst(word)),
        angle,
        angle === 0 ? tables : [],
      ),
    ),
  ];
  // A watermark across the page is read last, and keeps apart from the lines it crosses.
  regions.push(
    ...layWords(
      free.filter(({ slanted }) => slanted === true),
      0,
      [],
    ),
  );
  const page = { number, width, height, regions, tags, lastTable: tables.at(-1) };
  return { ...page, ...(turned && { turned }) };
}

/** A single cell is a frame around text. */
function isTabular({ columns, cells }: PageTable): boolean {
  return columns > 1 || cells.filter(({ words }) => words.length > 0).length > 1;
}

/** A table's words may be pieces of the page's: what counts is where they stand. */
function wordsInTables(tables: readonly PageTable[]): (word: Word) => boolean {
  const own = new Set(tables.flatMap(({ cells }) => cells.flatMap(({ words }) => words)));
  const pieces = tables.map(({ box, cells }) => ({ box, texts: piecesOf(cells) }));
  return (word) =>
    own.has(word) ||
    pieces.some(({ box, texts }) => holds(box, word.box) && texts.has(pieceKey(word)));
}

function piecesOf(cells: PageTable['cells']): Set<string> {
  return new Set(cells.flatMap(({ words }) => words.map(pieceKey)));
}

/** Pieces of one word share its baseline and its beginning. */
function pieceKey({ baseline, box }: Word): string {
  return `${baseline.toFixed(1)} ${box[0].toFixed(1)} ${box[1].toFixed(1)}`;
}

function holds(outer: Box, [x0, y0, x1, y1]: Box): boolean {
  const x = (x0 + x1) / 2;
  const y = (y0 + y1) / 2;
  return x >= outer[0] && x <= outer[2] && y >= outer[1] && y <= outer[3];
}

function layWords(
  words: readonly Word[],
  angle: Word['angle'],
  tables: readonly PageTable[],
): LaidRegion[] {
  const turned = new Map<Word, Word>();
  for (const word of words) turned.set(upright(word, angle), word);
  const segments = segmentsOf([...turned.keys()]);
  const placed = tables.map((table) => ({ box: table.box, table }));
  return readingOrder(segments, placed).map((region): LaidRegion => {
    if (region.kind === 'tableau') return region;
    const lines = region.rows.map((row) => lineOf(row, turned));
    return { kind: 'texte', lines, column: region.column };
  });
}

function lineOf(row: readonly Segment[], turned: ReadonlyMap<Word, Word>): PrintedLine {
  const words = row.flatMap((segment) => segment.words.map((word) => turned.get(word) ?? word));
  return printedLine(words);
}

/** As it would stand if the page were turned so that it reads from left to right. */
function upright(word: Word, angle: Word['angle']): Word {
  if (angle === 0) return word;
  const [x0, y0, x1, y1] = word.box;
  const box: Box =
    angle === 90 ? [y0, -x1, y1, -x0] : angle === 270 ? [-y1, x0, -y0, x1] : [-x1, -y1, -x0, -y0];
  const baseline = angle === 270 ? word.baseline : -word.baseline;
  return { ...word, box, baseline };
}

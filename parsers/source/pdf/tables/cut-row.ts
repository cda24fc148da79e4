/** Whether a page break cuts a row, so that the first row of the next page goes on in the last one of the page before. */
import type { PageCell, PageTable } from '../page.ts';
import { isFigure } from './phrases.ts';

export interface Parts {
  /** The part with the heading. */
  readonly first: PageTable;
  /** The part that ended the page before. */
  readonly last: PageTable;
  readonly next: PageTable;
}

interface Pair {
  readonly above: PageCell | undefined;
  readonly below: PageCell;
}

/** In this part of a table's rows figures stand: a row without any is no row of its own. */
const MOST_ROWS = 0.5;

export function isCut({ first, last, next }: Parts, repeated: number): boolean {
  const ending = new Map(
    last.cells
      .filter((cell) => cell.row + cell.rowSpan === last.rows)
      .map((cell) => [`${cell.column} ${cell.colSpan}`, cell]),
  );
  const beginning = next.cells.filter((cell) => cell.row === repeated);
  const pairs = beginning.map((below): Pair => {
    return { above: ending.get(`${below.column} ${below.colSpan}`), below };
  });
  const said = pairs.filter(({ below }) => says(below));
  if (said.length === 0 || said.some(({ above }) => above === undefined)) return false;
  // Two amounts under one another are two rows.
  if (said.some(({ above, below }) => isFigure(above?.words ?? []) && isFigure(below.words)))
    return false;
  if (last.openBottom && next.openTop) return true;
  if (!said.every(({ above, below }) => goesOn(above, below))) return false;
  if (said.some(isUnfinished)) return true;
  const [lead] = pairs;
  if (lead === undefined || says(lead.below) || lead.below.rowSpan !== 1) return false;
  return lacksFigures(last, next, repeated) && !isUsual(first, last, next, repeated);
}

function says({ words }: PageCell): boolean {
  return words.length > 0;
}

/** Words under words, set alike. */
function goesOn(above: PageCell | undefined, below: PageCell): boolean {
  const before = above?.words.at(-1);
  const after = below.words[0];
  if (before === undefined || after === undefined || isFigure(below.words)) return false;
  return before.bold === after.bold && Math.abs(before.size - after.size) < 0.1 * before.size;
}

/** "Dynamisation des" | "parcours": what nobody ends a cell with, or begins one. */
function isUnfinished({ above, below }: Pair): boolean {
  const before = above?.words.at(-1)?.text ?? '';
  const after = below.words[0]?.text ?? '';
  if (
    /^(?:de|des|du|d['’]|la|le|les|l['’]|et|ou|à|au|aux|en|pour|par|sur|avec|dans)$/iu.test(before)
  )
    return true;
  return /[-,'’]$/u.test(before) || (/^\p{Ll}{2}/u.test(after) && !/[.;:!?]$/u.test(before));
}

/** Most rows around have figures, so that one without is part of another. */
function lacksFigures(last: PageTable, next: PageTable, repeated: number): boolean {
  const rows = [...rowsBetween(last, 0, last.rows), ...rowsBetween(next, repeated + 1, next.rows)];
  const figured = rows.filter((cells) => cells.some(({ words }) => isFigure(words)));
  return figured.length > MOST_ROWS * rows.length;
}

/** Other rows have the first cell blank and no figures either, the first table's heading aside: titles within the table. */
function isUsual(first: PageTable, last: PageTable, next: PageTable, repeated: number): boolean {
  const rows = [
    ...rowsBetween(last, last === first ? 1 : 0, last.rows - 1),
    ...rowsBetween(next, repeated + 1, next.rows),
  ];
  return rows.some(
    (cells) =>
      cells.some(says) &&
      cells.every((cell) => cell.column > 0 || !says(cell)) &&
      !cells.some(({ words }) => isFigure(words)),
  );
}

function rowsBetween(table: PageTable, from: number, to: number): PageCell[][] {
  const rows = Array.from({ length: Math.max(0, to - from) }, (): PageCell[] => []);
  for (const cell of table.cells) rows[cell.row - from]?.push(cell);
  return rows;
}

/**
 * "| Association | Montant | Association | Montant |": one list printed in two or three columns. Under a heading that
 * is printed again from its first name to its last, each row is as many rows.
 */
import type { Cell, Row, TableBlock } from '../../contract/types.ts';
import { pliage } from '../vocabulaire/plain.ts';

const MAX_COLONNES = 24;

/** How many columns one of the lists has; 0 where the heading is none that repeats itself. */
function periodeDe(noms: readonly string[]): number {
  if (noms.length > MAX_COLONNES || noms.some((nom) => !/\p{L}/u.test(nom))) return 0;
  for (let size = 2; size * 2 <= noms.length; size++)
    if (noms.length % size === 0 && noms.every((nom, at) => nom === noms[at % size])) return size;
  return 0;
}

export function deplier<T extends Pick<TableBlock, 'rows'>>(table: T): T {
  const [head] = table.rows;
  const size = periodeDe((head?.cells ?? []).map(({ text }) => pliage(text.plain.slice(0, 80))));
  if (head === undefined || size === 0) return table;
  const [, ...body] = table.rows;
  const lists = Array.from({ length: head.cells.length / size }, (_, list) =>
    body.map((row) => partOf(row, list * size, size)),
  );
  // "TOTAL | | | 4 740 €" is under all of them.
  const totals = body.filter(({ cells }) => /^\s{0,3}total/iu.test(cells[0]?.text.plain ?? ''));
  const lines = new Set(totals.map(({ startLine }) => startLine));
  const rows = lists.flat().filter(({ startLine }) => !lines.has(startLine));
  return {
    ...table,
    rows: [partOf(head, 0, size), ...rows, ...totals.map((row) => ramasser(row, size))],
  };
}

function partOf(row: Row, from: number, size: number): Row {
  const own = row.cells.filter(({ column }) => column >= from && column < from + size);
  return { ...row, cells: own.map((cell): Cell => ({ ...cell, column: cell.column - from })) };
}

function ramasser(row: Row, size: number): Row {
  const filled = row.cells.filter(({ text }) => text.plain !== '');
  return { ...row, cells: filled.map((cell) => ({ ...cell, column: cell.column % size })) };
}

/** A printed row as what it says under each of the columns that it votes amounts in. */
import type { Row } from '../../../contract/types.ts';
import type { Column } from '../../tableaux/ligne-colonnes.ts';

export interface View {
  readonly row: Row;
  /** The row as printed, and the column, where there are several. */
  readonly de: Row;
  readonly colonne?: number;
}

/**
 * A row for each amount that it votes: under "Montants votés en 2025", "Investissement" and
 * "Fonctionnement" are two grants to the same.
 */
export function viewsOf(row: Row | undefined, columns: readonly Column[]): View[] {
  if (row === undefined) return [];
  const amounts = columns.filter(({ role }) => role === 'montant').map(({ column }) => column);
  const whole = { row, de: row };
  if (amounts.length < 2) return [whole];
  const read = new Set(columns.map(({ column }) => column));
  const cellsFor = (own: number) =>
    row.cells.filter(
      ({ column }) => column === own || (read.has(column) && !amounts.includes(column)),
    );
  const views = amounts
    .filter((column) => row.cells.some((cell) => cell.column === column && cell.text.plain !== ''))
    .map((column) => ({ row: { ...row, cells: cellsFor(column) }, de: row, colonne: column }));
  return views.length === 0 ? [whole] : views;
}

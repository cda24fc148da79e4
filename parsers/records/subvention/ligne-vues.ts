/** A printed row as what it says under each of the columns that it votes amounts in. */
import type { Cell, Line, Row } from '../../../contract/types.ts';
import { filledCells } from '../../lignes/blocks.ts';
import { ligneDe, parLigne } from '../../lignes/lignes.ts';
import { joinTexts } from '../../source/text.ts';
import type { Column } from '../../tableaux/ligne-colonnes.ts';
import { lireMontant } from '../../text/montant.ts';

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

/**
 * "section théâtre AFR – Cantine | 2 590,50 € 34 523,50 €": rows that were taken for one, each ending on the line of
 * its amount.
 */
export function rangsDe(row: Row, columns: readonly Column[], source: readonly Line[]): Row[] {
  const paid = columns.find(({ role }) => role === 'montant');
  const montant = row.cells.find(({ column }) => column === paid?.column);
  const amounts = montant === undefined ? [] : parLigne(montant.text, source);
  if (amounts.length < 2 || amounts.some(({ plain }) => !isPrinted(plain))) return [row];
  const ends = amounts.map((text) => ligneDe(text, source) ?? 0);
  const rangs = ends.map((end, at) => ({
    ...row,
    startLine: (ends[at - 1] ?? row.startLine - 1) + 1,
    endLine: end,
    cells: filledCells(row).flatMap((cell) => partOf(cell, ends[at - 1] ?? 0, end, source)),
  }));
  return rangs.every(({ cells }) => cells.length > 1) ? rangs : [row];
}

/** With its cents or its currency: "1" over "200,00" is one amount. */
function isPrinted(plain: string): boolean {
  return lireMontant(plain) !== null && /[,.]\d{2}(?!\d)|€/u.test(plain);
}

function partOf(cell: Cell, after: number, until: number, source: readonly Line[]): Cell[] {
  const lines = parLigne(cell.text, source).filter((text) => {
    const line = ligneDe(text, source) ?? 0;
    return line > after && line <= until;
  });
  return lines.length === 0 ? [] : [{ ...cell, text: joinTexts(lines) }];
}

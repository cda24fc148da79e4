/** Tables for a spreadsheet, in UTF-8 with a byte order mark, lines ended by LF; how cells are parted is the dialect's. */
import { stringify } from 'csv-stringify/sync';
import type { Resultat } from '../contract/contract.ts';
import type { ColumnKind } from './columns.ts';
import { layoutOf, rowsOf, type TablePlate } from './tables.ts';
import { inert, isNumber, withoutFormula } from './texte.ts';

/** `plain` is for programs; `fr` for a spreadsheet that speaks French, which else puts a row into one cell. */
export const csvDialects = ['plain', 'fr'] as const;
export type CsvDialect = (typeof csvDialects)[number];

/** Written once, before everything else: by it a spreadsheet knows the file for UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** The first line of a table, with the byte order mark. */
export function csvHeader(table: TablePlate, dialect: CsvDialect = 'plain'): string {
  const { columns } = layoutOf(table);
  return BYTE_ORDER_MARK + lines([columns.map(({ name }) => name)], dialect);
}

/** A document's rows of a table, none when it has none. `chemin` is its path as it was given. */
export function csvRows(
  table: TablePlate,
  resultat: Resultat,
  chemin: string = resultat.source.fichier,
  dialect: CsvDialect = 'plain',
): { readonly text: string; readonly rows: number } {
  const { columns } = layoutOf(table);
  const made = rowsOf(table, resultat, chemin).map((row) =>
    row.map((cell, at) => written(columns[at]?.kind ?? 'texte', cell, dialect)),
  );
  return { text: lines(made, dialect), rows: made.length };
}

/** What a spreadsheet would make a number or a date of: "007", "24-3", "21590000000012", "1/2". */
const remade = /^[\d.,:/ -]{1,40}$|^\d{1,20}[eE][+-]?\d{1,3}$/u;

function written(kind: ColumnKind, cell: string, dialect: CsvDialect): string {
  if (dialect === 'plain') return guarded(kind, cell);
  if (kind === 'date') return cell.split('-').reverse().join('/');
  if (kind !== 'texte' && isNumber(cell)) return cell.replace('.', ',');
  // Only a formula that gives a text keeps its zeros when a file is opened with a double click.
  return remade.test(cell) && /\d/u.test(cell) ? `="${cell}"` : guarded(kind, cell);
}

/** A cell that a spreadsheet would calculate gets an apostrophe before it; a number stays one. */
function guarded(kind: ColumnKind, cell: string): string {
  return kind === 'texte' ? withoutFormula(cell) : inert(cell);
}

function lines(rows: string[][], dialect: CsvDialect): string {
  const delimiter = dialect === 'fr' ? ';' : ',';
  return stringify(rows, { delimiter, record_delimiter: '\n', quoted_match: /[\r\n;\t]/u });
}

/**
 * Records as one workbook: a sheet a kind of record that there is any of, grants first, then what adds up, findings and
 * the rest. Amounts and dates are numbers and dates, everything else is text that no spreadsheet takes for anything else.
 */
import type { CellValue, WriteSheet } from 'hucre';
import type { Resultat } from '../contract/contract.ts';
import type { ColumnKind } from './columns.ts';
import { Sommes } from './sommes.ts';
import { layoutOf, rowsOf, type TablePlate, tablesPlates } from './tables.ts';
import { wellFormed } from './texte.ts';

/** What a sheet of a spreadsheet can hold below its heads. */
const MOST_ROWS = 1_048_575;
const MOST_CHARACTERS = 32_767;
/** More digits than this a spreadsheet rounds. */
const MOST_DIGITS = 15;

const formats: Readonly<Record<ColumnKind, string>> = {
  texte: '@',
  entier: '0',
  nombre: 'General',
  montant: '#,##0.00\\ "€"',
  date: 'dd/mm/yyyy',
};

/** Behind everything that one reads: where a record lies, and what it points at. */
const last = new Set(['id', 'deliberation', 'annexe', 'tableau', 'sha256', 'derives', 'retenus']);
const first = [
  'deliberation_date',
  'deliberation_collectivite',
  'deliberation_numero',
  'beneficiaire',
  'montant',
];
const widths: Readonly<Record<ColumnKind, number>> = {
  texte: 24,
  entier: 9,
  nombre: 12,
  montant: 15,
  date: 12,
};

export interface Colonne {
  readonly name: string;
  readonly kind: ColumnKind;
}

interface Ligne {
  readonly cells: readonly string[];
  readonly link?: string;
}

/** A document beside which the workbook will lie, as a link: null where there is no file to open. */
export type Lien = string | null;

export class XlsxTables {
  readonly #lignes = new Map<TablePlate, Ligne[]>();
  readonly #sommes = new Sommes();

  get rows(): ReadonlyMap<TablePlate, number> {
    return new Map([...this.#lignes].map(([table, lignes]) => [table, lignes.length]));
  }

  add(resultat: Resultat, chemin: string, lien: Lien): void {
    this.#sommes.add(resultat, chemin);
    for (const table of tablesPlates) {
      const page = layoutOf(table).columns.findIndex(({ name }) => name === 'page');
      const made = rowsOf(table, resultat, chemin).map((cells) => ({
        cells,
        ...(lien === null ? {} : { link: linkOf(lien, cells[page] ?? '') }),
      }));
      if (made.length === 0) continue;
      const lignes = this.#lignes.get(table) ?? [];
      for (const ligne of made) lignes.push(ligne);
      this.#lignes.set(table, lignes);
    }
  }

  async bytes(): Promise<Uint8Array> {
    const { writeXlsx } = await import('hucre/xlsx');
    const sheets = [...this.#sheets()];
    // Set, or the time of writing would stand there: the same records are the same file.
    const never = new Date(Date.UTC(2000, 0, 1));
    return writeXlsx({
      sheets,
      properties: { created: never, modified: never, creator: 'delibre' },
    });
  }

  *#sheets(): Generator<WriteSheet> {
    yield* this.#sheetsOf('annexeLignes');
    const sommes = this.#sommes.lignes();
    if (sommes.length > 0) yield sheetOf('totaux par groupe', Sommes.colonnes, sommes);
    yield* this.#sheetsOf('diagnostics');
    for (const table of tablesPlates)
      if (table !== 'annexeLignes' && table !== 'diagnostics') yield* this.#sheetsOf(table);
  }

  *#sheetsOf(table: TablePlate): Generator<WriteSheet> {
    const lignes = this.#lignes.get(table) ?? [];
    const { columns } = layoutOf(table);
    const order = columns
      .map((_, at) => at)
      .sort((a, b) => rank(columns[a]) - rank(columns[b]) || a - b);
    for (let from = 0; from < lignes.length; from += MOST_ROWS) {
      const name = from === 0 ? titreOf(table) : `${titreOf(table)} ${from / MOST_ROWS + 1}`;
      const part = lignes.slice(from, from + MOST_ROWS).map(({ cells, ...rest }) => ({
        ...rest,
        cells: order.map((at) => cells[at] ?? ''),
      }));
      yield sheetOf(
        name,
        order.flatMap((at) => columns[at] ?? []),
        part,
      );
    }
  }
}

function titreOf(table: TablePlate): string {
  return table === 'annexeLignes' ? 'subventions' : table === 'diagnostics' ? 'constats' : table;
}

function rank(column: Colonne | undefined): number {
  const name = column?.name ?? '';
  const at = first.indexOf(name);
  return at >= 0 ? at : last.has(name) ? first.length + 1 : first.length;
}

/** "dossier/acte%201.pdf#page=36" */
function linkOf(lien: string, page: string): string {
  const path = lien
    .split('/')
    .map((part) => encodeURIComponent(wellFormed(part)))
    .join('/');
  return page === '' ? path : `${path}#page=${page}`;
}

function sheetOf(name: string, columns: readonly Colonne[], lignes: readonly Ligne[]): WriteSheet {
  const linked = lignes.some(({ link }) => link !== undefined);
  const cells: NonNullable<WriteSheet['cells']> = new Map();
  const heads = [...(linked ? ['lien'] : []), ...columns.map((column) => column.name)];
  const rows: CellValue[][] = [heads];
  for (const [at] of heads.entries())
    cells.set(`0,${at}`, { style: { font: { bold: true }, numFmt: '@' } });
  for (const { cells: texts, link } of lignes) {
    const row = texts.map((text, at) => cellOf(columns[at]?.kind ?? 'texte', text));
    if (link !== undefined)
      cells.set(`${rows.length},0`, { hyperlink: { target: link }, style: blue });
    rows.push(linked ? [link === undefined ? null : labelOf(link), ...row] : row);
  }
  return {
    name,
    rows,
    cells,
    columns: [
      ...(linked ? [{ width: 9 }] : []),
      ...columns.map(({ kind }) => ({ width: widths[kind], numFmt: formats[kind] })),
    ],
    freezePane: { rows: 1, columns: linked ? 1 : 0 },
    autoFilter: { range: `A1:${lettersOf(heads.length)}${rows.length}` },
  };
}

const blue = { font: { underline: true, color: { rgb: '0563C1' } } } as const;

function labelOf(link: string): string {
  const page = /#page=(\d{1,9})$/u.exec(link)?.[1];
  return page === undefined ? 'source' : `p. ${page}`;
}

/** A spreadsheet knows no other numbers than its own: the text becomes one here, where it loses no digit. */
function cellOf(kind: ColumnKind, text: string): CellValue {
  if (text === '') return null;
  if (kind === 'date') return dateOf(text) ?? inert(text);
  const digits = /^-?\d{1,20}(?:\.\d{1,12})?$/u.test(text) ? text.replace(/\D/gu, '').length : 0;
  if (kind !== 'texte' && digits > 0 && digits <= MOST_DIGITS) return Number(text);
  return inert(text);
}

/** "2024-09-23"; a year or a month alone is text. Spreadsheets have no days before 1900-03-01 that all agree on. */
function dateOf(text: string): Date | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text) ?? [];
  if (year === undefined || text < '1900-03-01') return null;
  return new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
}

/** Text that stays what it is: "_x000D_" is no line end, what no cell can hold is left out, the end of a book is cut. */
function inert(text: string): string {
  const clean = wellFormed(text)
    .replace(/\r\n?/gu, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what has to go
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/gu, '');
  const cut =
    clean.length <= MOST_CHARACTERS ? clean : wellFormed(`${clean.slice(0, MOST_CHARACTERS - 1)}…`);
  return cut.replace(/_(?=x[0-9a-f]{4}_)/giu, '_x005F_');
}

/** The letters of the n-th column: 27 is "AA". */
function lettersOf(count: number): string {
  let letters = '';
  for (let left = count; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return letters;
}

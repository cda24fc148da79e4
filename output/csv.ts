/**
 * One table a kind of record, one row a record, for a spreadsheet: UTF-8 with a byte order mark,
 * commas, decimal points, lines ended by LF. The columns are those of the contract, whatever the document holds.
 */
import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';
import {
  couverture,
  type Resultat,
  source,
  type TableName,
  tableNames,
  tables,
} from '../contract/contract.ts';
import { type Column, columnOfNames, columnOfRetenu, columnsOf } from './columns.ts';
import { fieldsOf, isRecord, isSourced } from './shape.ts';

/** `documents` has a row a document; `cellules` a row a cell of `tableaux`, too many for one cell of a spreadsheet. */
export const csvTables = ['documents', ...tableNames, 'cellules'] as const;
export type CsvTable = (typeof csvTables)[number];

/** Fields whose conclusion has a column of its own: those that one sorts and sums by. */
const retenus: Partial<Record<TableName, readonly string[]>> = { annexeLignes: ['operation'] };

/** Written once, before everything else: by it a spreadsheet knows the file for UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

interface Row {
  readonly record: unknown;
  readonly resultat: Resultat;
  readonly chemin: string;
}

interface Layout {
  readonly columns: readonly RowColumn[];
  readonly rows: (resultat: Resultat) => readonly unknown[];
}

type RowColumn = Omit<Column, 'cell'> & { readonly cell: (row: Row) => string };

const layouts = new Map<CsvTable, Layout>();

/** The first line of a table, with the byte order mark. */
export function csvHeader(table: CsvTable): string {
  const { columns } = layoutOf(table);
  return BYTE_ORDER_MARK + lines([columns.map(({ name }) => name)]);
}

/** A document's rows of a table, none when it has none. `chemin` is its path as it was given. */
export function csvRows(
  table: CsvTable,
  resultat: Resultat,
  chemin: string = resultat.source.fichier,
): { readonly text: string; readonly rows: number } {
  const { columns, rows } = layoutOf(table);
  const made = rows(resultat).map((record) =>
    columns.map((column) => guarded(column, column.cell({ record, resultat, chemin }))),
  );
  return { text: lines(made), rows: made.length };
}

function layoutOf(table: CsvTable): Layout {
  const known = layouts.get(table);
  if (known !== undefined) return known;
  const layout =
    table === 'documents' ? documents() : table === 'cellules' ? cellules() : records(table);
  layouts.set(table, layout);
  return layout;
}

function records(table: TableName): Layout {
  const left = new Set(['type', 'spans', ...(table === 'tableaux' ? ['cellules'] : [])]);
  const fields = (fieldsOf(tables[table]) ?? []).filter(([key]) => !left.has(key));
  const rank = ([key]: [string, unknown]) => (key === 'id' ? 0 : key === 'deliberation' ? 1 : 2);
  const ordered = fields.sort((a, b) => rank(a) - rank(b));
  return {
    columns: [
      ...ofRecord(ordered.flatMap(([key, schema]) => columnsOf(schema, key))),
      fichier,
      ...ofRecord([ligneDebut, ligneFin, page]),
      ...ofRecord((retenus[table] ?? []).map(columnOfRetenu)),
      ...ofRecord([derivesColumn, retenusColumn, illisiblesColumn]),
      sha256,
    ],
    rows: (resultat) => resultat[table],
  };
}

function documents(): Layout {
  const all = z.strictObject({ source, couverture });
  const columns = (fieldsOf(all) ?? []).flatMap(([key, schema]) =>
    (fieldsOf(schema) ?? []).flatMap(([name, field]) =>
      columnsOf(field, key === 'source' ? name : `${key}_${name}`, [key, name]),
    ),
  );
  // Two documents of one name, in two folders, are told apart by where they lie.
  const chemin: RowColumn = { name: 'chemin', kind: 'texte', cell: (row) => row.chemin };
  return { columns: [...ofRecord(columns), chemin], rows: (resultat) => [resultat] };
}

function cellules(): Layout {
  const cells = tables.tableaux.shape.cellules.element;
  const columns = (fieldsOf(cells) ?? []).flatMap(([key, schema]) =>
    columnsOf(schema, key, ['cell', key]),
  );
  const tableau: Column = {
    name: 'tableau',
    kind: 'texte',
    cell: (row) => String(isRecord(row) ? row['id'] : ''),
  };
  return {
    columns: [
      ...ofRecord([tableau, ...columns]),
      fichier,
      ...ofRecord([ligneDebut, ligneFin, page]),
      sha256,
    ],
    rows: ({ tableaux }) =>
      tableaux.flatMap(({ id, cellules }) =>
        cellules.map((cell) => ({ id, cell, spans: cell.texte.spans })),
      ),
  };
}

function ofRecord(columns: readonly Column[]): RowColumn[] {
  return columns.map((column) => ({ ...column, cell: ({ record }: Row) => column.cell(record) }));
}

const fichier: RowColumn = {
  name: 'fichier',
  kind: 'texte',
  cell: ({ resultat }) => resultat.source.fichier,
};
const sha256: RowColumn = {
  name: 'sha256',
  kind: 'texte',
  cell: ({ resultat }) => resultat.source.sha256,
};

type Place = Resultat['seances'][number]['spans'][number];

function placeColumn(name: string, of: (places: readonly Place[]) => number | undefined): Column {
  return {
    name,
    kind: 'nombre',
    cell: (record) => {
      const places =
        isRecord(record) && Array.isArray(record['spans']) ? (record['spans'] as Place[]) : [];
      return places.length === 0 ? '' : String(of(places) ?? '');
    },
  };
}

const ligneDebut = placeColumn('ligne_debut', (places) =>
  places.reduce((least, { startLine }) => Math.min(least, startLine), Number.POSITIVE_INFINITY),
);
const ligneFin = placeColumn('ligne_fin', (places) =>
  places.reduce((most, { endLine }) => Math.max(most, endLine), 0),
);
const page = placeColumn('page', (places) => places[0]?.page);

const derivesColumn = columnOfNames('derives', (data, field) =>
  isSourced(data) && data['derived'] === true ? field : null,
);
const retenusColumn = columnOfNames('retenus', (data, field) => {
  const retenu = isSourced(data) ? data['retenu'] : undefined;
  return isRecord(retenu)
    ? `${field} = ${String(retenu['value'])} (${String(retenu['diagnostic'])})`
    : null;
});
const illisiblesColumn = columnOfNames('illisibles', (data, field) =>
  data === null ? field : null,
);

const number = /^-?\d{1,40}(?:\.\d{1,20})?(?:e[+-]\d{1,3})?$/u;
/** What makes a spreadsheet take a cell for a formula, full-width forms included. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/u;

/** The same behind what parts the cells of a table in other settings: "Asso ;=1+1", opened with semicolons. */
const partedFormula = /([;\t]["\s]{0,20})(?=[=+\-@＝＋－＠])/gu;

/** A cell that a spreadsheet would calculate gets an apostrophe before it; a number stays one. */
function guarded({ kind }: RowColumn, cell: string): string {
  if (kind === 'nombre' && number.test(cell)) return cell;
  const parted = cell.replace(partedFormula, "$1'");
  return formula.test(parted) ? `'${parted}` : parted;
}

function lines(rows: string[][]): string {
  return stringify(rows, { record_delimiter: '\n', quoted_match: /[\r\n;\t]/u });
}

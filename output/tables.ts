/**
 * The tables that every writer writes: a table a kind of record, a row a record, cells as plain text of a known kind.
 * The columns are those of the contract, whatever the document holds.
 */
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
import { deliberationColumns } from './jointure.ts';
import { fieldsOf, isRecord, isSourced } from './shape.ts';

/** `documents` has a row a document; `cellules` a row a cell of `tableaux`, too many for one cell of a spreadsheet. */
export const tablesPlates = ['documents', ...tableNames, 'cellules'] as const;
export type TablePlate = (typeof tablesPlates)[number];

/** Fields whose conclusion has a column of its own: those that one sorts and sums by. */
const retenus: Partial<Record<TableName, readonly string[]>> = { annexeLignes: ['operation'] };

export interface Row {
  readonly record: unknown;
  readonly resultat: Resultat;
  readonly chemin: string;
}

export interface Layout {
  readonly columns: readonly RowColumn[];
  readonly rows: (resultat: Resultat) => readonly unknown[];
}

export type RowColumn = Omit<Column, 'cell'> & { readonly cell: (row: Row) => string };

const layouts = new Map<TablePlate, Layout>();

/** The columns of a table and its rows: the only place where a writer learns either. */
export function layoutOf(table: TablePlate): Layout {
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
      ...(table === 'annexeLignes' ? deliberationColumns : []),
      fichier,
      ...ofRecord([ligneDebut, ligneFin, page]),
      ...ofRecord((retenus[table] ?? []).map(columnOfRetenu)),
      ...ofRecord([derivesColumn, retenusColumn, illisiblesColumn]),
      sha256,
      chemin,
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
      chemin,
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
/** Two documents of one name, in two folders, are told apart by where they lie: with it an id is an id in all tables. */
const chemin: RowColumn = { name: 'chemin', kind: 'texte', cell: (row) => row.chemin };
const sha256: RowColumn = {
  name: 'sha256',
  kind: 'texte',
  cell: ({ resultat }) => resultat.source.sha256,
};

type Place = Resultat['seances'][number]['spans'][number];

function placeColumn(name: string, of: (places: readonly Place[]) => number | undefined): Column {
  return {
    name,
    kind: 'entier',
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

/** A document's rows of a table, as the plain text of each cell. `chemin` is its path as it was given. */
export function rowsOf(
  table: TablePlate,
  resultat: Resultat,
  chemin: string = resultat.source.fichier,
): string[][] {
  const { columns, rows } = layoutOf(table);
  return rows(resultat).map((record) =>
    columns.map((column) => column.cell({ record, resultat, chemin })),
  );
}

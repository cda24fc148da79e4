/** The formats whose files hold all documents together. */
import {
  type CsvDialect,
  csvHeader,
  csvRows,
  ParquetTables,
  SqliteTables,
  type TablePlate,
  tablesPlates,
  XlsxTables,
} from '../../output/index.ts';
import type { WholeFile } from '../files.ts';
import type { Gathered, Table } from './sinks.ts';

export const gatheredFormats = ['csv', 'xlsx', 'sqlite', 'parquet'] as const;
export type GatheredFormat = (typeof gatheredFormats)[number];

export function gatheredOf(format: GatheredFormat, dialect: CsvDialect | undefined): Gathered {
  if (format === 'csv') return csv(dialect);
  if (format === 'parquet') return parquet();
  return format === 'xlsx' ? xlsx() : sqlite();
}

/** The file below `--out` that holds a table. */
export function fileOf(format: GatheredFormat, table: TablePlate): string {
  return format === 'xlsx' || format === 'sqlite' ? `delibre.${format}` : `${table}.${format}`;
}

/** A file a table, none for a table without rows; but one of a run before would tell of what is no more. */
function csv(dialect: CsvDialect | undefined): Gathered {
  const tables = new Map<TablePlate, { readonly file: WholeFile; rows: number }>();
  return {
    add: async ({ resultat, chemin }, create) => {
      for (const table of tablesPlates) {
        const { text, rows } = csvRows(table, resultat, chemin, dialect);
        if (rows === 0) continue;
        const entry = tables.get(table) ?? { file: await create(fileOf('csv', table)), rows: 0 };
        if (entry.rows === 0) await entry.file.write(csvHeader(table, dialect));
        tables.set(table, entry);
        entry.rows += rows;
        await entry.file.write(text);
      }
    },
    finish: async (create, stands) => {
      for (const table of tables.size === 0 ? [] : tablesPlates) {
        if (tables.has(table) || !(await stands(fileOf('csv', table)))) continue;
        await (await create(fileOf('csv', table))).write(csvHeader(table, dialect));
      }
      return counted(new Map([...tables].map(([table, { rows }]) => [table, rows])));
    },
    close: () => {},
  };
}

function xlsx(): Gathered {
  const tables = new XlsxTables();
  return {
    add: async ({ resultat, chemin, lien }) => tables.add(resultat, chemin, lien),
    finish: async (create) => {
      if (tables.rows.size === 0) return [];
      const file = await create(fileOf('xlsx', 'annexeLignes'));
      await file.write(await tables.bytes());
      return counted(tables.rows);
    },
    close: () => {},
  };
}

function parquet(): Gathered {
  const tables = new ParquetTables();
  return {
    add: async ({ resultat, chemin }) => tables.add(resultat, chemin),
    finish: async (create) => {
      for (const [table, bytes] of await tables.files())
        await (await create(fileOf('parquet', table))).write(bytes);
      return counted(tables.rows);
    },
    close: () => {},
  };
}

function sqlite(): Gathered {
  let tables: SqliteTables | undefined;
  return {
    add: async ({ resultat, chemin }, create) => {
      tables ??= new SqliteTables((await create(fileOf('sqlite', 'annexeLignes'))).temporary);
      tables.add(resultat, chemin);
    },
    finish: async () => {
      tables?.finish();
      return counted(tables?.rows ?? new Map());
    },
    close: () => tables?.close(),
  };
}

/** In the order of the contract, whichever document had a table first. */
function counted(rows: ReadonlyMap<TablePlate, number>): Table[] {
  return tablesPlates.flatMap((table) => {
    const count = rows.get(table) ?? 0;
    return count === 0 ? [] : [{ table, rows: count }];
  });
}

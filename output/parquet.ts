/** Records as one Parquet file a table: amounts as decimals, dates as dates, everything else as it was read. */
import type { ColumnSource, SchemaElement } from 'hyparquet-writer';
import type { Resultat } from '../contract/contract.ts';
import { layoutOf, rowsOf, type TablePlate, tablesPlates } from './tables.ts';
import { wellFormed } from './texte.ts';

/** Digits of a number of 64 bits. */
const PRECISION = 18;
const CENTS = 2;

export class ParquetTables {
  readonly #cells = new Map<TablePlate, string[][]>();

  get rows(): ReadonlyMap<TablePlate, number> {
    return new Map([...this.#cells].map(([table, rows]) => [table, rows.length]));
  }

  add(resultat: Resultat, chemin: string): void {
    for (const table of tablesPlates) {
      const made = rowsOf(table, resultat, chemin);
      const rows = this.#cells.get(table) ?? [];
      for (const row of made) rows.push(row);
      if (rows.length > 0) this.#cells.set(table, rows);
    }
  }

  /** A table without rows has no file. */
  async files(): Promise<Iterable<readonly [TablePlate, Uint8Array]>> {
    // A twentieth of a second to load, which every other command would pay.
    const { parquetWriteBuffer } = await import('hyparquet-writer');
    return filesOf(this.#cells, (columns) => new Uint8Array(parquetWriteBuffer(columns)));
  }
}

function* filesOf(
  tables: ReadonlyMap<TablePlate, string[][]>,
  write: (columns: ReturnType<typeof columnsOf>) => Uint8Array,
): Generator<readonly [TablePlate, Uint8Array]> {
  for (const [table, rows] of tables) yield [table, write(columnsOf(table, rows))];
}

interface Made {
  readonly element: Omit<SchemaElement, 'name'>;
  readonly data: ColumnSource['data'];
}

function columnsOf(table: TablePlate, rows: readonly string[][]) {
  const made = layoutOf(table).columns.map(({ name, kind }, at) => {
    const cells = rows.map((row) => row[at] ?? '');
    const found = kind === 'texte' ? null : kind === 'date' ? dates(cells) : numbers(kind, cells);
    return { name, ...(found ?? texts(cells)) };
  });
  const schema: SchemaElement[] = [
    { name: 'root', num_children: made.length },
    ...made.map(({ name, element }) => ({
      name,
      ...element,
      repetition_type: 'OPTIONAL' as const,
    })),
  ];
  const columnData = made.map(({ name, data }) => ({ name, data }));
  return { columnData, schema, createdBy: 'delibre' };
}

function texts(cells: readonly string[]): Made {
  return {
    element: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
    data: cells.map((cell) => (cell === '' ? null : wellFormed(cell))),
  };
}

/** Null where only a year or a month is printed somewhere: then the column says it in words. */
function dates(cells: readonly string[]): Made | null {
  if (cells.some((cell) => cell !== '' && !/^\d{4}-\d{2}-\d{2}$/u.test(cell))) return null;
  return {
    element: { type: 'INT32', converted_type: 'DATE' },
    data: cells.map((cell) => (cell === '' ? null : new Date(`${cell}T00:00:00Z`))),
  };
}

/** Whole numbers of the smallest unit: cents, or less where a price has more decimals. Null where one is too long. */
function numbers(kind: string, cells: readonly string[]): Made | null {
  const decimals = cells.map((cell) => /\.(\d{1,12})$/u.exec(cell)?.[1]?.length ?? 0);
  const least = kind === 'entier' ? 0 : CENTS;
  const scale = decimals.reduce((most, one) => Math.max(most, one), least);
  const data = cells.map((cell, at) => {
    if (cell === '') return null;
    if (!/^-?\d{1,30}(?:\.\d{1,12})?$/u.test(cell)) return undefined;
    return BigInt(cell.replace('.', '') + '0'.repeat(scale - (decimals[at] ?? 0)));
  });
  const most = 10n ** BigInt(PRECISION);
  if (data.some((one) => one === undefined || (one !== null && (one >= most || one <= -most))))
    return null;
  const decimal = { converted_type: 'DECIMAL', scale, precision: PRECISION } as const;
  return {
    element: { type: 'INT64', ...(kind === 'entier' ? {} : decimal) },
    data: data as Made['data'],
  };
}

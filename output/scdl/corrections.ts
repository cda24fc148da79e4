/** What a spreadsheet did to a table and what can be undone for certain. "7,99E+13" cannot: its digits are gone. */
import { holdsSiret } from './checks.ts';
import type { TableSchema } from './schema.ts';

/** A cell as it was before the spreadsheet took it for a number; the same where nothing proves what it was ("03/04/2024", "1,234"). */
function mended(schema: TableSchema, column: string, cell: string): string {
  const field = schema.fields.find(({ name }) => name === column);
  const isSiret = schema.custom_checks.some(
    ({ name, params }) => name.includes('siret') && params['column'] === column,
  );
  if (isSiret && /^\d{12,13}$/u.test(cell)) {
    const padded = cell.padStart(14, '0');
    return holdsSiret(padded) ? padded : cell;
  }
  if (field?.type === 'number' && /^-?\d{1,40},\d{1,2}$/u.test(cell)) return cell.replace(',', '.');
  return cell;
}

/** The table with its cells mended, and how many were. */
export function mendedTable(
  schema: TableSchema,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): { readonly rows: readonly (readonly string[])[]; readonly mended: number } {
  let count = 0;
  const made = rows.map((row) =>
    row.map((cell, at) => {
      const plain = mended(schema, header[at] ?? '', cell.trim());
      if (plain !== cell) count++;
      return plain;
    }),
  );
  return { rows: made, mended: count };
}

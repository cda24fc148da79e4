/** How many of a table's grants are read from it, as rows with the right amount. */
import { Decimal } from 'decimal.js';
import { sourceOf } from '../../../pipeline/files.ts';
import { extractSource } from '../../../pipeline/run.ts';
import type { GrantTable } from './data.ts';

export interface StyleScore {
  readonly f1: number;
  readonly missing: readonly string[];
  readonly extra: readonly string[];
}

const fold = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Of the table as it was typeset. */
export async function scoreStyle(table: GrantTable, bytes: Uint8Array): Promise<StyleScore> {
  const { annexeLignes } = extractSource(await sourceOf(bytes, 'table.pdf'));
  const read = annexeLignes.map(
    ({ beneficiaire, montant }) =>
      `${fold(beneficiaire?.value ?? '')} ${montant == null ? '-' : new Decimal(montant.value).toFixed(2)}`,
  );
  const wanted = table.grants.map(
    ({ beneficiaire, montant }) => `${fold(beneficiaire)} ${(montant / 100).toFixed(2)}`,
  );
  const missing = without(wanted, read);
  const extra = without(read, wanted);
  const right = wanted.length - missing.length;
  return { f1: right === 0 ? 0 : (2 * right) / (wanted.length + read.length), missing, extra };
}

/** What stands in the first list oftener than in the second. */
function without(all: readonly string[], taken: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const one of taken) left.set(one, (left.get(one) ?? 0) + 1);
  return all.filter((one) => {
    const count = left.get(one) ?? 0;
    if (count > 0) left.set(one, count - 1);
    return count === 0;
  });
}

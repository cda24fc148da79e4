/** Results as plain values: what is said, without the places. */

import { type Resultat, resultat } from '../../contract/contract.ts';
import { isSourced } from '../../output/shape.ts';
import { walkSourced } from '../../pipeline/verify.ts';

/** Every `Sourced` to its value; ids, types and places are left out. */
export function plain(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(plain);
  if (typeof data !== 'object' || data === null) return data;
  if (isSourced(data)) return plain(data.value);
  const kept = Object.entries(data).filter(
    ([key]) => !['spans', 'id', 'type', 'deliberation'].includes(key),
  );
  return Object.fromEntries(kept.map(([key, value]) => [key, plain(value)]));
}

export function said(data: unknown): unknown {
  return isSourced(data) ? plain(data.value) : (data ?? null);
}

/** Where a record begins. */
export function lineOf(record: {
  readonly spans: readonly { readonly startLine: number }[];
}): number {
  return record.spans[0]?.startLine ?? 0;
}

/** Every value by its path in the result: "annexeLignes[12].montant" → "16000.00". */
export function valuesByPath(made: Resultat): Map<string, string> {
  const values = new Map<string, string>();
  for (const { path, sourced } of walkSourced(resultat, made)) {
    values.set(
      path,
      JSON.stringify([sourced.value, sourced.derived ?? false, sourced.retenu?.value ?? null]),
    );
  }
  return values;
}

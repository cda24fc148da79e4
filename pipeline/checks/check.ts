/** What a check is: one question asked of a whole result, and what it answers. */

import type { Resultat, Sourced, TableName } from '../../contract/contract.ts';
import type { Span } from '../../contract/types.ts';
import type { Finding } from '../../parsers/reading.ts';
import type { Contexte } from './contexte.ts';

export type Donnees = Pick<Resultat, TableName>;

/** A finding, but for its code, which is the check's. */
export type Constat = Omit<Finding, 'code'>;

/** Pure: the same records and source give the same findings. `code` has its sentences and its level in the labels. */
export interface Check {
  readonly code: string;
  run(contexte: Contexte): Iterable<Constat>;
}

/** Anything that knows its place. */
type Placed = { readonly spans: readonly Span[] } | null | undefined;

/** The places of several values, in order, each once. */
export function placesOf(...placed: readonly Placed[]): Span[] {
  const known = new Set<string>();
  return placed
    .flatMap((one) => one?.spans ?? [])
    .filter(({ start, end }) => {
      const key = `${start}-${end}`;
      return !known.has(key) && known.add(key);
    });
}

/** `{ deliberation }` of the record that a finding is about. */
export function ofDecision(record: { deliberation?: string | undefined } | undefined): {
  deliberation?: string;
} {
  return record?.deliberation === undefined ? {} : { deliberation: record.deliberation };
}

/** "608", or "532-547": the lines of a place, for a sentence. */
export function lineOf(placed: Placed): string {
  const span = placed?.spans[0];
  return span === undefined ? '' : String(span.startLine);
}

/** The value, where there is one that is not contradicted by the rest of the document. */
export function retained<T>(sourced: Sourced<T> | null | undefined): T | undefined {
  return sourced?.retenu?.value ?? sourced?.value;
}

/** A decision that people read with the one that was extracted, and where that stands. */
import type { Deliberation } from '../../contract/contract.ts';
import type { GoldDeliberation } from './gold.ts';

export interface Matched {
  readonly gold: GoldDeliberation | null;
  readonly made: Deliberation | null;
}

export function placeOf(entry: {
  spans: readonly { startLine: number; page?: number | undefined }[];
}): string {
  const span = entry.spans[0];
  return span?.page === undefined ? `l.${span?.startLine}` : `p.${span.page} l.${span.startLine}`;
}

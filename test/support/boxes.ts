/** Whether the boxes of a result hold what they say they hold. */
import { resultat } from '../../contract/contract.ts';
import type { Source, Span } from '../../contract/types.ts';
import { walkSourced } from '../../pipeline/verify.ts';
import type { Extraction } from './fixtures.ts';
import { isInside, type Printed, textInside } from './text-layer.ts';

type Pages = readonly (readonly Printed[])[];

/** Every value whose boxes hold something else than its `raw`, or that has a place without a box. */
export function looseBoxes({ source, resultat: made }: Extraction, pages: Pages): string[] {
  const faults: string[] = [];
  for (const { path, sourced } of walkSourced(resultat, made)) {
    for (const span of sourced.spans) {
      const fault = faultOf(source, span, pages);
      if (fault !== null) faults.push(`${path}: ${fault}`);
    }
  }
  return faults;
}

function faultOf(source: Source, { start, end, page, box }: Span, pages: Pages): string | null {
  if (page === undefined || box === undefined) return 'no box';
  const printed = pages[page - 1] ?? [];
  const raw = source.text.slice(start, end);
  return isInside(printed, box, raw) ? null : `"${raw}" is not "${textInside(printed, box)}"`;
}

/** The same result with the whole line's box around each value that is part of a line; how many those are. */
export function withBoxesOfLines(made: Extraction): { made: Extraction; parts: number } {
  const copy = structuredClone(made.resultat);
  let parts = 0;
  for (const { sourced } of walkSourced(resultat, copy)) {
    for (const span of sourced.spans as Span[]) {
      const line = made.source.lines[span.startLine - 1];
      if (line === undefined || (line.start === span.start && line.end === span.end)) continue;
      span.box = made.source.boxOf?.(line.start, line.end);
      parts++;
    }
  }
  return { made: { source: made.source, resultat: copy }, parts };
}

/** What a result warns of, with the lines that it speaks of. */
import type { Diagnostic } from '../../contract/contract.ts';
import type { Evaluated } from './evaluate.ts';
import { placeOf } from './places.ts';

export function seriousOf({ made }: Pick<Evaluated, 'made'>): Diagnostic[] {
  return made.diagnostics.filter(({ niveau }) => niveau !== 'info');
}

export function countOf(evaluated: readonly Evaluated[], niveau: Diagnostic['niveau']): number {
  const all = evaluated.flatMap(({ made }) => made.diagnostics);
  return all.filter((one) => one.niveau === niveau).length;
}

const QUOTED = 160;

/** Every error and warning of a document, for somebody who judges whether it is true. */
export function linesOfFindings(one: Evaluated): string[] {
  return seriousOf(one).flatMap((finding) => [
    `  ${finding.niveau} ${finding.code} (${placeOf(finding)}) ${finding.message.fr}`,
    ...quotesOf(finding, one).map((line) => `      | ${line}`),
  ]);
}

/** The lines of its first places. */
function quotesOf({ spans }: Diagnostic, { source }: Evaluated): string[] {
  return spans.slice(0, 3).flatMap(({ startLine }) => {
    const line = source.lines[startLine - 1];
    return line === undefined ? [] : [source.text.slice(line.start, line.end).slice(0, QUOTED)];
  });
}

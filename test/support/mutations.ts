/** Documents changed by a program, and what a change may touch. */
import { type Resultat, resultat, type Sourced } from '../../contract/contract.ts';
import type { Span } from '../../contract/types.ts';
import { type SourcedAt, walkSourced } from '../../pipeline/verify.ts';

/** One stretch of the source text replaced by another. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export function apply(text: string, edits: readonly Edit[]): string {
  let out = text;
  for (const { start, end, text: replacement } of [...edits].sort((a, b) => b.start - a.start)) {
    out = out.slice(0, start) + replacement + out.slice(end);
  }
  return out;
}

export function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The values of a result whose grammar is one of these. */
export function valuesRead(made: Resultat, lectures: readonly string[]): SourcedAt[] {
  return [...walkSourced(resultat, made)].filter(({ lecture }) => lectures.includes(lecture));
}

/** What a value says, by its path: for comparing two results. */
export function valuesByPath(made: Resultat): Map<string, Sourced<unknown>> {
  return new Map([...walkSourced(resultat, made)].map(({ path, sourced }) => [path, sourced]));
}

export interface Changed {
  readonly path: string;
  readonly before: Sourced<unknown> | undefined;
  readonly after: Sourced<unknown> | undefined;
}

/** Paths whose value differs, or stands in one result only. */
export function changes(before: Resultat, after: Resultat): Changed[] {
  const old = valuesByPath(before);
  const now = valuesByPath(after);
  const paths = new Set([...old.keys(), ...now.keys()]);
  return [...paths]
    .map((path) => ({ path, before: old.get(path), after: now.get(path) }))
    .filter((one) => JSON.stringify(saidBy(one.before)) !== JSON.stringify(saidBy(one.after)));
}

function saidBy(sourced: Sourced<unknown> | undefined): unknown {
  return sourced === undefined ? null : [sourced.value, sourced.derived ?? false];
}

export function covers(
  spans: readonly Span[],
  { start, end }: Pick<Edit, 'start' | 'end'>,
): boolean {
  return spans.some((span) => span.start < end && span.end > start);
}

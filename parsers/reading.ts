/**
 * What a record parser reads with: cuts a value out of a text, keeps the place it was printed at,
 * and reads it from that slice alone, so that anybody who reads the slice again finds the same.
 */
import type { Diagnostic, Lecture, Periode, Sourced } from '../contract/contract.ts';
import type { Source, Span, Text } from '../contract/types.ts';
import type { Profil } from './profiles/profile.ts';
import { rawOf, type Stretch, spansOf, spansOfLines } from './source/text.ts';
import { lectures } from './text/lectures.ts';

type ValeurDe<L extends Lecture> = L extends 'entier' | 'nombre'
  ? number
  : L extends 'periode'
    ? Periode
    : L extends 'unanimite' | 'delegation'
      ? true
      : L extends keyof Codes
        ? Codes[L]
        : string;

interface Codes {
  civilite: 'M.' | 'Mme' | 'Mlle' | 'Dr' | 'Me';
  statut: 'present' | 'represente' | 'excuse' | 'absent' | 'excuse-sans-voix';
  motif: 'interesse' | 'sans-delegation' | 'autre';
  resultat: 'adopte' | 'rejete' | 'ajourne';
  collectivite: 'commune' | 'epci' | 'departement' | 'region' | 'syndicat' | 'autre';
  avis: 'favorable' | 'defavorable' | 'reserve';
  taxe: 'HT' | 'TTC';
}

/** What a parser noticed: the words are found by its code, later, in both languages. */
export interface Finding {
  readonly code: string;
  readonly spans: Span[];
  readonly values?: Readonly<Record<string, string>>;
  readonly attendu?: string;
  readonly constate?: string;
  readonly ecart?: string;
  readonly connexes?: Span[];
  readonly deliberation?: string;
}

export interface NumberedFinding extends Finding {
  readonly id: Diagnostic['id'];
}

export class Reading {
  readonly source: Source;
  /** What is local about the document, where that is known. */
  readonly profil: Profil | undefined;
  readonly findings: NumberedFinding[] = [];
  #counts = new Map<string, number>();

  constructor(source: Source, profil?: Profil) {
    this.source = source;
    this.profil = profil;
  }

  /** The next id of a kind, in source order: "article-3". */
  id(kind: string): string {
    const count = (this.#counts.get(kind) ?? 0) + 1;
    this.#counts.set(kind, count);
    return `${kind}-${count}`;
  }

  /** Notes a finding and gives its id, for a `retenu` to refer to. */
  note(finding: Finding): string {
    const id = this.id('diagnostic');
    this.findings.push({ ...finding, id });
    return id;
  }

  /** Takes back what was noted, since `depuis` findings, of a deliberation that turned out to be none. */
  oublier(deliberation: string, depuis: number): void {
    for (let at = this.findings.length - 1; at >= depuis; at--)
      if (this.findings[at]?.deliberation === deliberation) this.findings.splice(at, 1);
  }

  /** Reads a stretch of a text, or all of it; null when the grammar finds nothing there. */
  lu<L extends Lecture>(lecture: L, text: Text, stretch?: Stretch): Sourced<ValeurDe<L>> | null {
    const { from, to } = tighten(text.plain, stretch ?? { from: 0, to: text.plain.length });
    if (from >= to) return null;
    const spans = spansOf(this.source, text, from, to);
    if (spans.length === 0) return null;
    const raw = rawOf(this.source, spans);
    const value = lectures[lecture](this.source.plainOf(raw));
    if (value === null || value === undefined || value === '') return null;
    return { value: value as ValeurDe<L>, raw, spans };
  }

  /** Inherited or concluded rather than printed here: the spans are where it comes from. */
  derive<T>(sourced: Sourced<T>): Sourced<T> {
    return { value: sourced.value, raw: sourced.raw, spans: sourced.spans, derived: true };
  }

  lines(startLine: number, endLine: number): Span[] {
    return spansOfLines(this.source, startLine, endLine);
  }

  spans(text: Text, stretch?: Stretch): Span[] {
    return spansOf(this.source, text, stretch?.from ?? 0, stretch?.to ?? text.plain.length);
  }
}

function tighten(plain: string, { from, to }: Stretch): Stretch {
  let start = Math.max(0, from);
  let end = Math.min(plain.length, to);
  while (start < end && /\s/u.test(plain[start] ?? '')) start++;
  while (end > start && /\s/u.test(plain[end - 1] ?? '')) end--;
  return { from: start, to: end };
}

/** `{ [key]: value }` when there is one, so that an absent key stays absent. */
export function some<K extends string, T>(key: K, value: T | null | undefined): { [P in K]?: T } {
  return (value === null || value === undefined ? {} : { [key]: value }) as { [P in K]?: T };
}

/** Values that a recogniser read from a picture without being sure are to be compared with the page. */
import { tableNames } from '../../contract/contract.ts';
import type { ReadWord, Source, Span } from '../../contract/types.ts';
import { type Check, type Constat, ofDecision } from './check.ts';

/**
 * A word read with less is doubtful. Measured on the 15 scanned pages of the reference at 200 dpi (4 419 words) with
 * the bundled recogniser: of 13 words under 80, 8 are wrong; of 4 406 others, 16, most of them spaced otherwise.
 */
const DOUTE = 80;
/** A longer text is no value that anybody copies: its sense does not hang on a word. */
const LONGUEUR = 80;
/** Tables as they stand and sections hold the same words again. */
const AILLEURS: ReadonlySet<string> = new Set(['tableaux', 'sections']);

interface Lue {
  readonly raw: string;
  readonly spans: readonly Span[];
}

export const motDouteux: Check = {
  code: 'ocr.mot_douteux',
  *run({ source, donnees }) {
    const { readIn } = source;
    if (readIn === undefined) return;
    const known = new Set<number>();
    for (const table of tableNames) {
      if (AILLEURS.has(table)) continue;
      for (const record of donnees[table]) {
        for (const lue of valuesOf(record)) yield* doubtsOf(source, lue, decisionOf(record), known);
      }
    }
  },
};

function decisionOf(record: object): { deliberation?: string } {
  const { deliberation } = record as { deliberation?: string };
  return ofDecision({ deliberation });
}

/** Values read on the spot, wherever they stand in a record. */
function* valuesOf(value: unknown): Generator<Lue> {
  if (typeof value !== 'object' || value === null) return;
  if ('raw' in value && 'spans' in value) {
    const lue = value as Lue & { readonly derived?: boolean };
    if (lue.derived !== true && lue.raw.length <= LONGUEUR) yield lue;
    return;
  }
  for (const part of Object.values(value)) yield* valuesOf(part);
}

function* doubtsOf(
  source: Source,
  { raw, spans }: Lue,
  decision: { deliberation?: string },
  known: Set<number>,
): Generator<Constat> {
  for (const span of spans) {
    const words = source.readIn?.(span.start, span.end) ?? [];
    for (const word of words) {
      if (!isDoubtful(source, word, span) || known.has(word.start)) continue;
      known.add(word.start);
      yield {
        spans: [placeOf(source, word, span)],
        constate: raw.replace(/\s{1,20}/gu, ' '),
        values: {
          mot: source.text.slice(word.start, word.end),
          confiance: String(word.confidence),
          page: String(span.page ?? ''),
        },
        ...decision,
      };
    }
  }
}

/** What of the word belongs to the value must have a letter or a figure: a bracket beside it says nothing. */
function isDoubtful({ text }: Source, word: ReadWord, { start, end }: Span): boolean {
  if (word.confidence >= DOUTE) return false;
  return /[\p{L}\p{N}]/u.test(text.slice(Math.max(start, word.start), Math.min(end, word.end)));
}

function placeOf({ boxOf }: Source, word: ReadWord, span: Span): Span {
  const start = Math.max(span.start, word.start);
  const end = Math.min(span.end, word.end);
  const box = boxOf?.(start, end);
  return { ...span, start, end, ...(box === undefined ? {} : { box }) };
}

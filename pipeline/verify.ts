/** Whether a result still says what its source says: every place is sliced, every value read again. */

import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import {
  type Lecture,
  type Resultat,
  resultat,
  type Sourced,
  tableNames,
} from '../contract/contract.ts';
import type { Source, Span } from '../contract/types.ts';
import {
  elementOf,
  fieldsOf,
  holdsSpans,
  isRecord,
  isRenvoi,
  lectureOf,
  unwrap,
} from '../output/shape.ts';
import { ajouter } from '../parsers/lignes/groupes.ts';
import { lectures } from '../parsers/text/lectures.ts';
import { numerosDUnIntervalle } from '../parsers/text/numero.ts';

/** One `Sourced` value of a result, where it stands there, and the grammar that read it. */
export interface SourcedAt {
  readonly path: string;
  readonly sourced: Sourced<unknown>;
  readonly lecture: Lecture;
}

/** Places outside a value: those of a whole record, of a finding, of what was concluded. */
export interface SpansAt {
  readonly path: string;
  readonly spans: readonly Span[];
}

/**
 * - `source.changee`: the file is not the one that the result was made from.
 * - `place.hors_source`: offsets outside the text, or lines that are not theirs.
 * - `texte.different`: the text at the spans is not `raw`.
 * - `valeur.differente`: `raw`, read again by the field's grammar, gives another value.
 * - `renvoi.inconnu`: an id is named that no record has.
 * - `identifiant.double`: two records have one id.
 * - `ligne.classement`: a line with something printed on it is not in exactly one section or list of the unclassed.
 */
export type DefautCode =
  | 'source.changee'
  | 'place.hors_source'
  | 'texte.different'
  | 'valeur.differente'
  | 'renvoi.inconnu'
  | 'identifiant.double'
  | 'ligne.classement';

/** What no longer holds, and where: `chemin` as "annexeLignes[12].montant", `span` in today's source. */
export interface Defaut {
  readonly code: DefautCode;
  readonly chemin: string;
  readonly attendu?: unknown;
  readonly trouve?: unknown;
  readonly span?: Span;
}

export interface Verification {
  /** No fault at all. */
  readonly tient: boolean;
  /** How many values were examined. */
  readonly valeurs: number;
  readonly defauts: readonly Defaut[];
}

type Schema = z.core.$ZodType;

/** Every `Sourced` value of data that a zod definition describes, in the order of the definition. */
export function* walkSourced(schema: Schema, data: unknown, path = ''): Generator<SourcedAt> {
  const bare = unwrap(schema);
  const lecture = lectureOf(bare);
  if (lecture !== null && isRecord(data))
    yield { path, sourced: data as Sourced<unknown>, lecture };
  for (const child of childrenOf(bare, data, path)) yield* walkSourced(...child);
}

/** Every list of places in data that a zod definition describes, those of values included. */
export function* walkSpans(schema: Schema, data: unknown, path = ''): Generator<SpansAt> {
  const bare = unwrap(schema);
  if (holdsSpans(bare) && Array.isArray(data)) yield { path, spans: data as Span[] };
  else for (const child of childrenOf(bare, data, path)) yield* walkSpans(...child);
}

/** Every id of another record in data that a zod definition describes. */
export function* walkRenvois(
  schema: Schema,
  data: unknown,
  path = '',
): Generator<{ readonly path: string; readonly id: string }> {
  const bare = unwrap(schema);
  if (isRenvoi(bare) && typeof data === 'string') yield { path, id: data };
  for (const child of childrenOf(bare, data, path)) yield* walkRenvois(...child);
}

function* childrenOf(
  schema: Schema,
  data: unknown,
  path: string,
): Generator<[Schema, unknown, string]> {
  if (Array.isArray(data)) {
    const element = elementOf(schema);
    if (element === null) return;
    for (const [index, entry] of data.entries()) yield [element, entry, `${path}[${index}]`];
  } else if (isRecord(data)) {
    for (const [key, field] of fieldsOf(schema) ?? []) {
      if (data[key] !== undefined) yield [field, data[key], path === '' ? key : `${path}.${key}`];
    }
  }
}

/** Examines a result against a source that was read from the same, or a later, file. Pure. */
export function verifySource(made: Resultat, source: Source): Verification {
  const defauts: Defaut[] = [];
  if (made.source.sha256 !== source.sha256) {
    defauts.push({
      code: 'source.changee',
      chemin: 'source.sha256',
      attendu: made.source.sha256,
      trouve: source.sha256,
    });
  }
  for (const at of walkSpans(resultat, made)) ajouter(defauts, faultsOfPlaces(at, source));
  let valeurs = 0;
  for (const at of walkSourced(resultat, made)) {
    valeurs++;
    defauts.push(...faultsOfValue(at, source));
  }
  ajouter(defauts, faultsOfIds(made));
  ajouter(defauts, faultsOfLines(made, source));
  return { tient: defauts.length === 0, valeurs, defauts };
}

function faultsOfPlaces({ path, spans }: SpansAt, source: Source): Defaut[] {
  return spans
    .filter((span) => !standsIn(span, source))
    .map((span) => ({ code: 'place.hors_source', chemin: path, span }));
}

/** The offsets are in order and in the text, and the lines are the ones they fall on. */
function standsIn(span: Span, source: Source): boolean {
  if (span.start > span.end || span.end > source.text.length) return false;
  const first = source.lines[span.startLine - 1];
  const last = source.lines[span.endLine - 1];
  const after = source.lines[span.startLine];
  if (first === undefined || last === undefined || span.startLine > span.endLine) return false;
  const startsThere =
    span.start >= first.start && (after === undefined || span.start < after.start);
  const next = source.lines[span.endLine];
  return startsThere && span.end >= last.start && (next === undefined || span.end <= next.start);
}

/** "1 à 3" says 2 as well: a derived number may lie between the two that are printed. */
function liesIn({ sourced, lecture }: SourcedAt, plain: string): boolean {
  const { derived, value } = sourced;
  return (
    derived === true && lecture === 'numero' && numerosDUnIntervalle(plain).includes(`${value}`)
  );
}

function faultsOfValue(at: SourcedAt, source: Source): Defaut[] {
  const { path, sourced, lecture } = at;
  const place = sourced.spans[0] === undefined ? {} : { span: sourced.spans[0] };
  const said = sourced.spans.map(({ start, end }) => source.text.slice(start, end)).join('\n');
  const { raw, value } = sourced;
  const defauts: Defaut[] = [];
  if (said !== raw) {
    defauts.push({ code: 'texte.different', chemin: path, attendu: raw, trouve: said, ...place });
  }
  const plain = source.plainOf(raw);
  const again = asData(lectures[lecture](plain));
  if (!isDeepStrictEqual(again, asData(value)) && !liesIn(at, plain)) {
    defauts.push({
      code: 'valeur.differente',
      chemin: path,
      attendu: value,
      trouve: again,
      ...place,
    });
  }
  return defauts;
}

function faultsOfIds(made: Resultat): Defaut[] {
  const defauts: Defaut[] = [];
  const known = new Set<string>();
  for (const name of tableNames) {
    for (const [index, { id }] of made[name].entries()) {
      if (known.has(id))
        defauts.push({ code: 'identifiant.double', chemin: `${name}[${index}].id`, attendu: id });
      known.add(id);
    }
  }
  for (const { path, id } of walkRenvois(resultat, made))
    if (!known.has(id)) defauts.push({ code: 'renvoi.inconnu', chemin: path, attendu: id });
  return defauts;
}

function faultsOfLines({ sections, couverture }: Resultat, source: Source): Defaut[] {
  const owners = new Uint32Array(source.lines.length + 2);
  for (const { startLine, endLine } of [...sections, ...couverture.nonClassees]) {
    const end = Math.min(endLine, source.lines.length);
    for (let line = startLine; line <= end; line++) owners[line] = (owners[line] ?? 0) + 1;
  }
  return source.lines
    .filter(
      ({ start, end, number }) => owners[number] !== 1 && /\S/u.test(source.text.slice(start, end)),
    )
    .map(({ number, start, end }) => ({
      code: 'ligne.classement',
      chemin: 'sections',
      attendu: 1,
      trouve: owners[number],
      span: { start, end, startLine: number, endLine: number },
    }));
}

/** As JSON keeps it, so that an absent key and an undefined one are the same. */
function asData(value: unknown): unknown {
  return typeof value === 'object' && value !== null
    ? JSON.parse(JSON.stringify(value))
    : (value ?? null);
}

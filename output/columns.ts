/** The contract's fields laid out as the flat columns of a table. The columns depend on the contract, never on the data. */
import { z } from 'zod';
import { elementOf, fieldsOf, isRecord, isSourced, lectureOf, marks, unwrap } from './shape.ts';

/** A number is written as it is; a text is kept from being taken for a formula. A date is whole or only its year or month. */
export type ColumnKind = 'texte' | 'entier' | 'nombre' | 'montant' | 'date';

export interface Column {
  readonly name: string;
  readonly kind: ColumnKind;
  /** The cell for one record: empty where the record says nothing. */
  readonly cell: (record: unknown) => string;
}

type Path = readonly string[];

const kinds: Readonly<Record<string, ColumnKind>> = {
  montant: 'montant',
  entier: 'entier',
  nombre: 'nombre',
  pourcentage: 'nombre',
  date: 'date',
};
/** Entries of at most this many fields are written as words; richer ones as JSON. */
const WORDS = 2;

/** The columns of a field, named after it; fields inside it are joined to its name by "_". */
export function columnsOf(schema: z.core.$ZodType, name: string, path: Path = [name]): Column[] {
  const bare = unwrap(schema);
  const lecture = lectureOf(bare);
  const fields = fieldsOf(bare);
  if (fields === null) return [plainColumn(bare, name, path)];
  return fields.flatMap(([key, field]) => {
    if (lecture === null) return columnsOf(field, `${name}_${key}`, [...path, key]);
    if (marks.has(key)) return [];
    if (key !== 'value') return columnsOf(field, `${name}_${key}`, [...path, key]);
    if (fieldsOf(unwrap(field)) !== null) return columnsOf(field, name, [...path, key]);
    return [
      { name, kind: kindOf(lecture), cell: (record) => scalar(follow(record, [...path, key])) },
    ];
  });
}

function kindOf(lecture: string): ColumnKind {
  return kinds[lecture] ?? 'texte';
}

function plainColumn(schema: z.core.$ZodType, name: string, path: Path): Column {
  const cell = elementOf(schema) === null ? scalar : holdsLines(schema) ? ranges : list;
  const kind = schema instanceof z.ZodNumber ? 'entier' : 'texte';
  return { name, kind, cell: (record) => cell(follow(record, path)) };
}

/** Whether an array's entries are stretches of lines. */
function holdsLines(schema: z.core.$ZodType): boolean {
  const element = elementOf(schema);
  const keys = (element === null ? null : fieldsOf(element))?.map(([key]) => key) ?? [];
  return keys.includes('startLine') && keys.includes('endLine');
}

function follow(record: unknown, path: Path): unknown {
  let at = record;
  for (const key of path) at = isRecord(at) ? at[key] : undefined;
  return at;
}

function scalar(data: unknown): string {
  if (data === null || data === undefined) return '';
  return typeof data === 'object' ? JSON.stringify(data) : String(data);
}

/** "12; 30-34": the lines of some places. */
function ranges(data: unknown): string {
  const places = Array.isArray(data) ? data.filter(isRecord) : [];
  return places.map(({ startLine, endLine }) => lines(startLine, endLine)).join('; ');
}

/** "12" for one line, "30-34" for several. */
export function lines(startLine: unknown, endLine: unknown): string {
  return startLine === endLine ? `${startLine}` : `${startLine}-${endLine}`;
}

/** Values joined by "; ", small entries as their words ("4 jours; 12 groupes"), richer ones as JSON. */
function list(data: unknown): string {
  if (!Array.isArray(data) || data.length === 0) return '';
  const plain = data.map(withoutMarks);
  if (plain.some((entry) => !isWords(entry))) return JSON.stringify(plain);
  return plain
    .map((entry) => (isRecord(entry) ? Object.values(entry) : [entry]).map(scalar).join(' '))
    .join('; ');
}

function isWords(entry: unknown): boolean {
  if (!isRecord(entry)) return !Array.isArray(entry);
  const values = Object.values(entry);
  return values.length <= WORDS && values.every((value) => typeof value !== 'object');
}

/** Data with the values alone; what could not be read is left out. */
function withoutMarks(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(withoutMarks);
  if (!isRecord(data)) return data;
  const entries = Object.entries(data).filter(
    ([key, field]) => field !== null && field !== undefined && !(isSourced(data) && marks.has(key)),
  );
  if (isSourced(data) && entries.length === 1) return withoutMarks(data.value);
  return Object.fromEntries(entries.map(([key, field]) => [key, withoutMarks(field)]));
}

/** The field's own `retenu` as a column: what the rest of the document proves instead of what is printed. */
export function columnOfRetenu(name: string): Column {
  return {
    name: `${name}_retenu`,
    kind: 'texte',
    cell: (record) => scalar(follow(record, [name, 'retenu', 'value'])),
  };
}

/** Names of the fields for which `says` answers, each once, joined by "; ". */
export function columnOfNames(
  name: string,
  says: (data: unknown, field: string) => string | null,
): Column {
  return {
    name,
    kind: 'texte',
    cell: (record) => [...new Set(mentions(record, '', says))].join('; '),
  };
}

function mentions(
  data: unknown,
  field: string,
  says: (data: unknown, field: string) => string | null,
): string[] {
  const own = says(data, field);
  const found = own === null ? [] : [own];
  if (Array.isArray(data))
    return [...found, ...data.flatMap((entry) => mentions(entry, field, says))];
  if (!isRecord(data)) return found;
  const inner = Object.entries(data).filter(
    ([key]) => !(isSourced(data) && (marks.has(key) || key === 'value')),
  );
  return [
    ...found,
    ...inner.flatMap(([key, value]) =>
      mentions(value, field === '' ? key : `${field}_${key}`, says),
    ),
  ];
}

/** What a table has against its national schema: each fault with its place. The national validator's own meaning. */
import { Decimal } from 'decimal.js';
import {
  holdsCohesion,
  holdsNomenclature,
  holdsOne,
  holdsSiret,
  holdsSum,
  holdsYears,
} from './checks.ts';
import type { Champ, TableSchema } from './schema.ts';

export const fauteCodes = [
  'colonne',
  'ordre',
  'requis',
  'type',
  'motif',
  'liste',
  'longueur',
  'bornes',
  'siret',
  'annees',
  'ensemble',
  'comparaison',
  'somme',
  'nomenclature',
  'un_des_deux',
  'doublon',
] as const;
export type FauteCode = (typeof fauteCodes)[number];

export interface Faute {
  readonly code: FauteCode;
  /** The line of the file, the heading being 1. */
  readonly ligne: number;
  readonly colonne: string;
  readonly valeur: string;
  /** What was wanted instead, where it can be said in short. */
  readonly attendu: string;
}

type Row = Readonly<Record<string, string>>;
type Found = Pick<Faute, 'code' | 'colonne'> & { readonly attendu?: string };

/** Every fault of a table: its heading, its rows, and rows that stand twice. */
export function faultsOfTable(
  schema: TableSchema,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): Faute[] {
  const fautes = faultsOfHeader(schema, header);
  const seen = new Map<string, number>();
  for (const [index, cells] of rows.entries()) {
    const ligne = index + 2;
    const row = Object.fromEntries(header.map((name, at) => [name, cells[at] ?? '']));
    for (const { code, colonne, attendu = '' } of faultsOfRow(schema, row))
      fautes.push({ code, ligne, colonne, valeur: row[colonne] ?? '', attendu });
    const key = JSON.stringify(cells);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, ligne);
    else fautes.push({ code: 'doublon', ligne, colonne: '', valeur: '', attendu: String(first) });
  }
  return fautes;
}

function faultsOfHeader(schema: TableSchema, header: readonly string[]): Faute[] {
  const names = schema.fields.map(({ name }) => name);
  const of = (code: FauteCode, colonne: string, attendu: string): Faute => ({
    code,
    ligne: 1,
    colonne,
    valeur: '',
    attendu,
  });
  const missing = names.filter((name) => !header.includes(name));
  if (missing.length > 0) return missing.map((name) => of('colonne', name, name));
  const at = names.findIndex((name, index) => header[index] !== name);
  const other = header[at] ?? header[names.length] ?? '';
  if (at < 0 && header.length === names.length) return [];
  return [of('ordre', other, names[at] ?? '')];
}

/** The faults of one row, by column. A column that is not there is not examined. */
export function faultsOfRow(schema: TableSchema, row: Row): Found[] {
  const fautes = schema.fields.flatMap((field) => {
    const cell = row[field.name];
    return cell === undefined ? [] : faultsOfCell(field, cell);
  });
  for (const { name, params } of schema.custom_checks) {
    const { column = params['column1'], ...others } = params;
    const second = others['othercolumns'] ?? others['columns'] ?? others['column2'] ?? [];
    const names = [column ?? [], second].flat();
    const cells = names.map((one) => row[one]);
    if (cells.some((cell) => cell === undefined)) continue;
    const found = custom[name]?.(cells as string[], names);
    if (found !== undefined && found !== null) fautes.push(found);
  }
  return fautes;
}

type Check = (cells: readonly string[], names: readonly string[]) => Found | null;

function whole(code: FauteCode, holds: (cell: string) => boolean): Check {
  return ([cell = ''], [colonne = '']) => (holds(cell) ? null : { code, colonne });
}

function together(code: FauteCode, holds: (cells: readonly string[]) => boolean): Check {
  return (cells, names) =>
    holds(cells) ? null : { code, colonne: names[0] ?? '', attendu: names.slice(1).join(', ') };
}

const siret = whole('siret', holdsSiret);
const annees = whole('annees', holdsYears);
const nomenclature = whole('nomenclature', holdsNomenclature);
const ensemble = together('ensemble', holdsCohesion);
const comparaison = together('comparaison', holdsOrder);
const somme = together('somme', ([total = '', ...parts]) => holdsSum(total, parts) !== false);

/** By either name that the national validator has had for a check. */
const custom: Readonly<Record<string, Check>> = {
  'french-siret-value': siret,
  siret,
  'year-interval-value': annees,
  'year-interval': annees,
  'nomenclature-actes-value': nomenclature,
  'nomenclature-acte': nomenclature,
  'cohesive-columns-value': ensemble,
  'cohesive-columns': ensemble,
  'one-of-required': together('un_des_deux', holdsOne),
  'compare-columns-value': comparaison,
  'compare-columns': comparaison,
  'sum-columns-value': somme,
  'sum-columns': somme,
};

/** Both schemas compare by ">=" alone. Dates of ISO 8601 compare as text. */
function holdsOrder([a = '', b = '']: readonly string[]): boolean {
  if (a === '' || b === '') return true;
  if (isNumber(a) && isNumber(b)) return new Decimal(a).gte(b);
  return !(isDate(a) && isDate(b)) || a >= b;
}

function isNumber(cell: string): boolean {
  return /^[+-]?\d{1,40}(?:\.\d{1,20})?$/u.test(cell);
}

/** "2024-02-30" is none. */
export function isDate(cell: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(cell)) return false;
  const date = new Date(`${cell}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(cell);
}

function faultsOfCell(field: Champ, cell: string): Found[] {
  const { name: colonne, constraints } = field;
  if (cell === '') return constraints.required === true ? [{ code: 'requis', colonne }] : [];
  const attendu = typed(field, cell);
  if (attendu !== null) return [{ code: 'type', colonne, attendu }];
  const { pattern, maxLength, minimum, maximum } = constraints;
  const fautes: Found[] = [];
  // Without the flag "u": the published patterns write "\\-", which it refuses.
  if (pattern !== undefined && !new RegExp(`^(?:${pattern})$`).test(cell))
    fautes.push({ code: 'motif', colonne, attendu: pattern });
  if (constraints.enum !== undefined && !constraints.enum.includes(cell))
    fautes.push({ code: 'liste', colonne, attendu: constraints.enum.join(', ') });
  if (maxLength !== undefined && [...cell].length > maxLength)
    fautes.push({ code: 'longueur', colonne, attendu: String(maxLength) });
  const below = minimum !== undefined && new Decimal(cell).lt(minimum);
  if (below || (maximum !== undefined && new Decimal(cell).gt(maximum)))
    fautes.push({ code: 'bornes', colonne, attendu: `${minimum ?? ''}–${maximum ?? ''}` });
  return fautes;
}

/** What a cell of that type looks like; null where this one does. */
function typed({ type, trueValues = [], falseValues = [] }: Champ, cell: string): string | null {
  if (type === 'date') return isDate(cell) ? null : 'AAAA-MM-JJ';
  if (type === 'integer') return /^[+-]?\d{1,18}$/u.test(cell) ? null : '1234';
  if (type === 'number') return isNumber(cell) ? null : '1234.56';
  if (type !== 'boolean') return null;
  const words = [...trueValues, ...falseValues];
  return words.includes(cell) ? null : words.join(', ');
}

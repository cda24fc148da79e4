/** What the columns of a funding table are for, from the words of its header row. */
import type { Cell, Row } from '../../contract/types.ts';
import { colonnes, type RoleDeColonne, tableaux } from '../indices/colonnes.ts';
import { lit } from '../indices/indice.ts';
import { filledCells, headOf } from '../lignes/blocks.ts';
import { groupBy } from '../lignes/groupes.ts';
import type { Profil } from '../profiles/profile.ts';
import { lireMontant, trouverMontants } from '../text/montant.ts';

/** `autre`: a column whose cells are its own and nothing that is read. */
export type Role = RoleDeColonne;

export interface Column {
  readonly role: Role;
  readonly column: number;
  readonly cell: Cell;
  /** The whole name, folded, where it stands over two rows. */
  readonly head?: string;
}

/** A column's name is short; a sentence in the first row is no header. */
const LABEL_LENGTH = 90;

interface Header {
  readonly columns: Column[];
  /** What its headings say of the table's being one of grants, in hundredths. */
  readonly preuve: number;
  /** How many rows it takes. */
  readonly rows: number;
}

/** The header that begins at a row: that row, or two of them where a name stands over several columns. */
export function headerAt(rows: readonly Row[], at: number, profil?: Profil): Header | null {
  const [first, second] = [rows[at], rows[at + 1]];
  if (first === undefined) return null;
  const pair =
    second === undefined
      ? null
      : pairColumns(first, second, rows.slice(at + 2, at + 2 + SAMPLE), profil);
  if (pair !== null) return { columns: pair, rows: 2, preuve: preuve(pair, [first, second]) };
  const columns = headerColumns(first, profil, rows.slice(at + 1, at + 1 + SAMPLE));
  return columns === null ? null : { columns, rows: 1, preuve: preuve(columns, [first]) };
}

/** The columns that a row names, or null when it is no header of a funding table; `under` are the rows below it. */
export function headerColumns(
  row: Row,
  profil?: Profil,
  under: readonly Row[] = [],
): Column[] | null {
  const cells = filledCells(row);
  if (cells.length < 2 || !cells.every(isName)) return null;
  const heads = cells.map((cell) => ({ cell, column: cell.column, head: headOf(cell.text) }));
  const columns = rolesOf(heads, profil, under).map(({ role, cell, column }) => ({
    role: roleOfVote(role, cell),
    column,
    cell,
  }));
  return funding(ofOneYear(columns), [row]);
}

/** Short, and without an amount; "2023" is the year of a column. */
function isName({ text: { plain } }: Cell): boolean {
  if (plain.length > LABEL_LENGTH || trouverMontants(plain).length > 0) return false;
  return lireMontant(plain) === null || isYear(plain);
}

function isYear(plain: string): boolean {
  return /^(?:19|20)\d{2}$/u.test(plain.trim());
}

/** "VOTE" beside an amount tells how each row was voted; "Voté" is the amount. */
function roleOfVote(role: Role, { text }: Cell): Role {
  return role === 'vote' && !/^votes?$/iu.test(text.plain.trim()) ? 'montant' : role;
}

/** Half of the headings known, in hundredths; what the headings must say in all. */
const CONNUES = 60;
const ASSEZ = 40;

function funding(printed: Column[], rows: readonly (Row | undefined)[]): Column[] | null {
  const found = decided(promoted(printed));
  const columns = paying(found);
  const roles = columns.map(({ role }) => role);
  const pays = roles.some((role) => role.startsWith('montant'));
  return pays && roles.includes('beneficiaire') && preuve(columns, rows) >= ASSEZ ? columns : null;
}

/** "Vote" holds the amounts where no other column does; "Aide proposée" what is given where none says it otherwise. */
function paying(columns: Column[]): Column[] {
  const paid = columns.some(({ role }) => role.startsWith('montant'));
  const from = paid ? 'montantPropose' : 'vote';
  if (columns.some(({ role }) => role === 'montant')) return columns;
  return columns.map((one) => (one.role === from ? { ...one, role: 'montant' as const } : one));
}

/** One column of beneficiaries and one of amounts are enough where the headings speak of grants. */
function preuve(columns: readonly Column[], rows: readonly (Row | undefined)[]): number {
  const heads = rows.flatMap((row) => (row === undefined ? [] : filledCells(row)));
  const known = columns.filter(({ role }) => role !== 'autre').length;
  const said = heads.map(({ text }) => headOf(text));
  return tableaux
    .filter((indice) => said.some((head) => lit(indice, head)))
    .reduce((sum, { poids }) => sum + poids, known * 2 >= columns.length ? CONNUES : 0);
}

/** "Commune | Travaux | Subvention": where nobody else is named, the commune is who gets it. */
function promoted(columns: Column[]): Column[] {
  if (columns.some(({ role }) => role === 'beneficiaire')) return columns;
  return columns.map((one) =>
    one.role === 'territoire' && /^(?:communes?|collectivites?|epci)$/u.test(headOf(one.cell.text))
      ? { ...one, role: 'beneficiaire' as const }
      : one,
  );
}

/** "Montant 2024 | Montant proposé": what was given the year before, and what the assembly is asked to give. */
function decided(columns: Column[]): Column[] {
  const proposed = columns.find(({ role }) => role === 'montantPropose');
  const dated = columns.find(({ role }) => role === 'montant');
  if (proposed === undefined || dated === undefined || dated.column > proposed.column)
    return columns;
  if (!/^(?:montant|subvention)s?\s(?:19|20)\d{2}$/u.test(headOf(dated.cell.text))) return columns;
  return columns.map((one) =>
    one === dated
      ? { ...one, role: 'montantPrecedent' as const }
      : one === proposed
        ? { ...one, role: 'montant' as const }
        : one,
  );
}

const given = /vote|attribue|accorde|retenu|alloue/u;
/** After any year that is printed. */
const THIS_YEAR = '9998';
/** "ACCORDÉ | A REPORTER": what is decided is what is carried over; "A REPORTE R" in a narrow column. */
const NEXT_YEAR = '9999';
const carriedOver = /^a\s?reporte\s?r(?![\p{L}])/u;

/**
 * "Subvention 2023 | Subvention 2024", "Montant 2023 | Montant voté": one amount is voted, that of the last year or
 * without one; the other recalls what was given.
 */
function ofOneYear(columns: Column[]): Column[] {
  const yearIn = ({ cell }: Column) =>
    carriedOver.test(headOf(cell.text)) ? NEXT_YEAR : (yearOf(headOf(cell.text)) ?? THIS_YEAR);
  const amounts = columns.filter(({ role }) => role === 'montant');
  const voted = new Set<Column>();
  const before = new Set<Column>();
  for (const own of groupBy(amounts, (one) => kindOf(headOf(one.cell.text))).values()) {
    const years = [...new Set(own.map(yearIn))].sort().reverse();
    const last = own.find((one) => yearIn(one) === years[0]);
    const past = own.find((one) => one !== last && yearIn(one) === years[1]);
    if (last !== undefined) voted.add(last);
    if (past !== undefined) before.add(past);
  }
  let known = columns.some(({ role }) => role === 'montantPrecedent');
  return columns.map((one) => {
    if (one.role !== 'montant' || voted.has(one)) return one;
    if (known || !before.has(one)) return { ...one, role: 'autre' as const };
    known = true;
    return { ...one, role: 'montantPrecedent' as const };
  });
}

/** "Subvention de fonctionnement | Subvention d'investissement": two grants, each in its column. */
function kindOf(head: string): string {
  return /fonctionnement|investissement|equipement|exceptionnel|complement/u.exec(head)?.[0] ?? '';
}

/** "2024" over "Demandées" and "Proposées", "Montants votés en 2025" over "Investissement" and "Fonctionnement". */
function pairColumns(
  first: Row,
  second: Row,
  under: readonly Row[],
  profil?: Profil,
): Column[] | null {
  const cells = [...filledCells(first), ...filledCells(second)];
  const spans = cells.some(({ colSpan, rowSpan }) => colSpan > 1 || rowSpan > 1);
  if (!spans || filledCells(second).length === 0 || !cells.every(isName)) return null;
  const width = Math.max(...cells.map(({ column, colSpan }) => column + colSpan));
  if (width > MAX_WIDTH) return null;
  const heads = Array.from({ length: width }, (_, column) => {
    const over = cells.filter(
      (cell) => cell.column <= column && column < cell.column + cell.colSpan,
    );
    return { column, cell: over[0], head: over.map(({ text }) => headOf(text)).join(' ') };
  }).filter((one): one is Heading => one.cell !== undefined);
  const columns = rolesOf(heads, profil, under).map(({ role, ...one }) => ({
    ...one,
    role: roleOfVote(role, one.cell),
  }));
  return funding(named(latest(columns)), [first, second]);
}

const MAX_WIDTH = 60;

function yearOf(head: string): string | undefined {
  return /(?<!\d)(?:19|20)\d{2}(?!\d)/u.exec(head)?.[0];
}

/** Of amounts of several years the last ones are voted; those before are what was given. */
function latest(columns: readonly Column[]): Column[] {
  const years = columns.flatMap(({ role, head }) =>
    role === 'montant' ? (yearOf(head ?? '') ?? []) : [],
  );
  const last = years.sort().at(-1);
  if (last === undefined) return [...columns];
  return columns.map((one) =>
    one.role !== 'montant' || (yearOf(one.head ?? '') ?? last) === last
      ? one
      : { ...one, role: 'autre' as const },
  );
}

/** A first column without a name, beside what was voted, names who gets it. */
function named(columns: readonly Column[]): Column[] {
  const voted = columns.find(
    ({ role, head }) => role === 'montant' && /vote|attribue|accorde/u.test(head ?? ''),
  );
  const isNamed = columns.some(
    ({ role, column }) => role === 'beneficiaire' || (column === 0 && role !== 'autre'),
  );
  return voted === undefined || isNamed
    ? [...columns]
    : [
        { ...voted, role: 'beneficiaire', column: 0 },
        ...columns.filter(({ column }) => column !== 0),
      ];
}

/** By the names that the authority alone gives its columns. */
function localRole(head: string, profil: Profil | undefined): Role | null {
  const named = Object.entries(profil?.colonnes ?? {}).find(([, names]) =>
    names.includes(head.trim()),
  );
  return named === undefined ? null : (named[0] as Role);
}

interface Heading {
  readonly cell: Cell;
  readonly column: number;
  readonly head: string;
}

interface Candidate {
  readonly role: Role;
  readonly poids: number;
}

/**
 * One role a column and one column a role: each heading asks for the role that it speaks for most, a role goes to
 * the heading that speaks for it most, or else to the first; whoever is turned down asks for its next. Amounts
 * of several years or kinds stand side by side.
 */
function rolesOf(
  heads: readonly Heading[],
  profil: Profil | undefined,
  under: readonly Row[],
): (Heading & { readonly role: Role })[] {
  const asks = heads.map((one) => candidatesOf(one, profil, under));
  const next = heads.map(() => 0);
  const holder = new Map<string, number>();
  const open = [...heads.keys()].reverse();
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const ask = asks[at]?.[next[at] ?? 0];
    if (ask === undefined || ask.role === 'autre') continue;
    const place = ask.role === 'montant' ? `montant ${sortOf(heads, at)}` : ask.role;
    const held = holder.get(place);
    const worth = held === undefined ? -1 : (asks[held]?.[next[held] ?? 0]?.poids ?? -1);
    const turned = ask.poids > worth || (ask.poids === worth && at < (held ?? at)) ? held : at;
    if (turned !== at) holder.set(place, at);
    if (turned === undefined) continue;
    next[turned] = (next[turned] ?? 0) + 1;
    open.push(turned);
  }
  const roles = new Map(
    [...holder].map(([place, at]) => [at, (place.split(' ')[0] ?? 'autre') as Role]),
  );
  return heads.map((one, at) => ({ ...one, role: roles.get(at) ?? 'autre' }));
}

/** What sets an amount apart from the other amounts: its year, its kind, being given beside one with a year. */
function sortOf(heads: readonly Heading[], at: number): string {
  const one = heads[at];
  if (one === undefined) return '';
  const dated = heads.slice(0, at).some(({ head }) => yearOf(head) !== undefined);
  const again = carriedOver.test(one.head) || (given.test(one.head) && dated);
  return yearOf(one.head) !== undefined || again ? `${at}` : kindOf(one.head);
}

/** A name that a narrow column broke mid-word reads on: "COD E", "ACCOR DE". */
const BROKEN_LENGTH = 16;
/** Rows below a heading that tell what its column holds. */
const SAMPLE = 40;
/** The name that the authority alone gives a column outweighs all others. */
const LOCAL = 1000;

function candidatesOf(
  { head, column }: Heading,
  profil: Profil | undefined,
  under: readonly Row[],
): Candidate[] {
  const local = localRole(head, profil);
  const whole = head.length <= BROKEN_LENGTH ? head.replace(/\s/gu, '') : head;
  const poids = new Map<Role, number>(local === null ? [] : [[local, LOCAL]]);
  for (const indice of colonnes)
    if (lit(indice, head) || (whole !== head && lit(indice, whole)))
      poids.set(indice.role, (poids.get(indice.role) ?? 0) + indice.poids);
  const held = heldBy(column, under);
  // "2022 | 2023 | Vote 2024": of two years past, the last.
  const recent = Number(yearOf(head) ?? 0) / 10_000;
  return [...poids]
    .map(([role, said]) => ({ role, poids: said + weightOf(role, held) + recent }))
    .filter((one) => one.poids > 0)
    .sort((a, b) => b.poids - a.poids);
}

export interface Held {
  /** Shares of the cells under a heading: amounts, and any figure alone; words. */
  readonly montants: number;
  readonly chiffres: number;
  readonly mots: number;
  /** Years, postcodes, or numbers that go up by one. */
  readonly rangs: boolean;
}

export function heldBy(column: number, under: readonly Row[]): Held {
  const plains = under.flatMap((row) =>
    row.cells.filter((cell) => cell.column === column && cell.text.plain !== ''),
  );
  const share = (test: (plain: string) => boolean) =>
    plains.length === 0 ? 0 : plains.filter(({ text }) => test(text.plain)).length / plains.length;
  return {
    montants: share((plain) => lireMontant(plain) !== null && /[€,.]|\d\s\d{3}/u.test(plain)),
    chiffres: share((plain) => /^[\d\s.,/-]{1,30}$/u.test(plain) || lireMontant(plain) !== null),
    mots: share((plain) => /\p{L}{3}/u.test(plain) && lireMontant(plain) === null),
    rangs: sontDesRangs(plains.map(({ text }) => text.plain.trim())),
  };
}

function sontDesRangs(plains: readonly string[]): boolean {
  const ups = plains.filter((plain, at) => at > 0 && Number(plain) === Number(plains[at - 1]) + 1);
  const codes = plains.filter((plain) => /^(?:(?:19|20)\d{2}|\d{5})$/u.test(plain));
  return ups.length * 2 > plains.length || codes.length * 2 > plains.length;
}

/** What a column holds speaks for its role, or against. */
function weightOf(role: Role, { montants, chiffres, mots }: Held): number {
  if (role.startsWith('montant')) return Math.round(40 * montants - 60 * mots);
  return role === 'beneficiaire' ? Math.round(10 * mots - 120 * chiffres) : 0;
}

/** The unit that a quantity column names: "PLACES D'ACCOMPAGNEMENT"; not "DESCRIPTION ACTION". */
export function unitOf(columns: readonly Column[]): Cell | undefined {
  const cell = columns.find(({ role }) => role === 'quantite')?.cell;
  return cell !== undefined &&
    !/^(?:nombre|nb|quantite|effectif|volume)s?\.?$/u.test(headOf(cell.text))
    ? cell
    : undefined;
}

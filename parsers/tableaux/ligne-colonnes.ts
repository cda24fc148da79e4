/** What the columns of a funding table are for, from the words of its header row. */
import type { Cell, Row } from '../../contract/types.ts';
import { filledCells, headOf } from '../lignes/blocks.ts';
import type { ColonneNommee, Profil } from '../profiles/profile.ts';
import { lireMontant } from '../text/montant.ts';

/** What a profile may name is what a column can be for. */
export type Role = ColonneNommee;

export interface Column {
  readonly role: Role;
  readonly column: number;
  readonly cell: Cell;
  /** The whole name, folded, where it stands over two rows. */
  readonly head?: string;
}

/** Tried in this order: "MONTANT DEMANDÉ" is a request before it is an amount. */
const labels: readonly (readonly [Role, RegExp])[] = [
  ['vote', /^votes?$/u],
  ['siret', /^(?:n\s?[°o]\s?)?sire[tn](?![\p{L}])/u],
  ['instrument', /^(?:avenants?|conventions?|instrument|support|acte)(?![\p{L}])/u],
  [
    'montantPrecedent',
    /(?:montant|subvention|rappel|vote)s?.{0,30}(?:precedent|n\s?-\s?1)|^(?:(?:rappel|pour\smemoire)\s(?:de\s|\p{L}{4,12}\s){0,2})?20\d\d(?:\s(?:recu|verse|attribue|accorde|realise)e?s?)?$/u,
  ],
  ['montantDemande', /demande(?:e)?s?(?![\p{L}])|sollicite/u],
  ['montantPropose', /propose(?:e)?s?(?![\p{L}])|proposition/u],
  [
    'montant',
    /montant|subvention|vote(?:e)?s?(?:\s(?:en\s)?20\d\d)?$|attribue|accorde|retenu|participation|aide\s(?:financiere|departementale|regionale)|^a\s?reporter|€/u,
  ],
  [
    'beneficiaire',
    new RegExp(
      [
        'structure|beneficiaire|association|organisme|attributaire|porteur|demandeur',
        String.raw`maitres?\sd['’]\s?ouvrage|raison\ssociale|partenaire|nom\s(?:du|de|d['’])`,
        String.raw`^etablissements?$|^noms?(?:$|\s?[/,]|\set\s)|^tiers$`,
      ].join('|'),
      'u',
    ),
  ],
  ['territoire', /territoire|canton|secteur|arrondissement|bassin|^zone|^communes?$/u],
  ['operation', /^operations?(?:\(s\))?(?![\p{L}])|^dispositifs?$|^programmes?$/u],
  ['quantite', /^(?:places?|nombre|nb\.?|quantites?|effectifs?|volume)(?![\p{L}])|places?\sd['’]/u],
  [
    'description',
    /description|complement|^objets?(?![\p{L}])|nature|libelle|intitule|^actions?|^projets?|observation/u,
  ],
  ['code', /^(?:codes?|n\s?[°o]|numeros?|ref\.?|references?|dossier)(?![\p{L}])/u],
];
/** "Montant des travaux", "Dépense subventionnable HT" is what a project costs, "Taux de subvention" a part of it; the grant stands beside it. */
const cost = new RegExp(
  [
    String.raw`^(?:montant|cout)s?\s(?:(?:total|global|ht|ttc|previsionnel)\s){0,2}(?:des|du|de\sl['’])\s?(?:travaux|devis|projets?|factures?)(?![\p{L}])`,
    String.raw`^(?:depense|base|assiette|cout|montant)s?\s(?:[a-z]{2,14}\s){0,2}?(?:subventionnable|eligible)s?(?![\p{L}])`,
    String.raw`^(?:taux|pourcentage|%)(?![\p{L}])`,
  ].join('|'),
  'u',
);
/** "Participation par habitant", "Montant unitaire": what one is counted at. */
const rate =
  /(?<![\p{L}])(?:par|\/)\s?(?:hab|eleve|enfant|adherent|licencie|logement|agent|personne|jour|heure|m2|unite|classe)|unitaire/u;

/** A column's name is short; a sentence in the first row is no header. */
const LABEL_LENGTH = 90;

interface Header {
  readonly columns: Column[];
  /** How many rows it takes. */
  readonly rows: number;
}

/** The header that begins at a row: that row, or two of them where a name stands over several columns. */
export function headerAt(rows: readonly Row[], at: number, profil?: Profil): Header | null {
  const [first, second] = [rows[at], rows[at + 1]];
  if (first === undefined) return null;
  const pair = second === undefined ? null : pairColumns(first, second, profil);
  if (pair !== null) return { columns: pair, rows: 2 };
  const columns = headerColumns(first, profil);
  return columns === null ? null : { columns, rows: 1 };
}

/** The columns that a row names, or null when it is no header of a funding table. */
export function headerColumns(row: Row, profil?: Profil): Column[] | null {
  const cells = filledCells(row);
  if (cells.length < 2 || !cells.every(isName)) return null;
  const columns: Column[] = [];
  for (const cell of cells) {
    const head = headOf(cell.text);
    const again = carriedOver.test(head) || (given.test(head) && columns.some(isDated));
    const year = yearOf(head) ?? (again ? '' : undefined);
    const role = localRole(head, profil) ?? roleOf(head, columns, year);
    if (role !== null) columns.push({ role: roleOfVote(role, cell), column: cell.column, cell });
  }
  return funding(ofOneYear(columns), cells.length);
}

/** Short, and no amount; "2023" is the year of a column. */
function isName({ text: { plain } }: Cell): boolean {
  return plain.length <= LABEL_LENGTH && (lireMontant(plain) === null || isYear(plain));
}

function isYear(plain: string): boolean {
  return /^(?:19|20)\d{2}$/u.test(plain.trim());
}

/** "VOTE" beside an amount tells how each row was voted; "Voté" is the amount. */
function roleOfVote(role: Role, { text }: Cell): Role {
  return role === 'vote' && !/^votes?$/iu.test(text.plain.trim()) ? 'montant' : role;
}

function funding(printed: Column[], cells: number): Column[] | null {
  const found = decided(promoted(printed));
  const paid = found.some(({ role }) => role.startsWith('montant'));
  const columns = paid
    ? found
    : found.map((one) => (one.role === 'vote' ? { ...one, role: 'montant' as const } : one));
  const roles = columns.map(({ role }) => role);
  const pays = roles.some((role) => role.startsWith('montant'));
  return pays && roles.includes('beneficiaire') && columns.length * 2 >= cells ? columns : null;
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

function isDated({ role, cell }: Column): boolean {
  return role === 'montant' && yearOf(headOf(cell.text)) !== undefined;
}

/**
 * "Subvention 2023 | Subvention 2024", "Montant 2023 | Montant voté": one amount is voted, that of the last year or
 * without one; the other recalls what was given.
 */
function ofOneYear(columns: Column[]): Column[] {
  const yearIn = ({ cell }: Column) =>
    carriedOver.test(headOf(cell.text)) ? NEXT_YEAR : (yearOf(headOf(cell.text)) ?? THIS_YEAR);
  const amounts = columns.filter(({ role }) => role === 'montant');
  if (amounts.length < 2) return columns;
  const years = [...new Set(amounts.map(yearIn))].sort().reverse();
  const voted = amounts.find((one) => yearIn(one) === years[0]);
  const before = amounts.find((one) => yearIn(one) === years[1]);
  const known = columns.some(({ role }) => role === 'montantPrecedent');
  return columns.flatMap((one) => {
    if (one.role !== 'montant' || one === voted) return [one];
    return one === before && !known ? [{ ...one, role: 'montantPrecedent' as const }] : [];
  });
}

/** "2024" over "Demandées" and "Proposées", "Montants votés en 2025" over "Investissement" and "Fonctionnement". */
function pairColumns(first: Row, second: Row, profil?: Profil): Column[] | null {
  const cells = [...filledCells(first), ...filledCells(second)];
  const spans = cells.some(({ colSpan, rowSpan }) => colSpan > 1 || rowSpan > 1);
  if (!spans || filledCells(second).length === 0 || !cells.every(isName)) return null;
  const width = Math.max(...cells.map(({ column, colSpan }) => column + colSpan));
  if (width > MAX_WIDTH) return null;
  const columns: Column[] = [];
  for (let column = 0; column < width; column++) {
    const over = cells.filter(
      (cell) => cell.column <= column && column < cell.column + cell.colSpan,
    );
    const [cell] = over;
    if (cell === undefined) continue;
    const head = over.map(({ text }) => headOf(text)).join(' ');
    const role = localRole(head, profil) ?? roleOf(head, columns, yearOf(head));
    if (role !== null) columns.push({ role: roleOfVote(role, cell), column, cell, head });
  }
  return funding(named(latest(columns)), width);
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
  return columns.filter(
    ({ role, head }) => role !== 'montant' || (yearOf(head ?? '') ?? last) === last,
  );
}

/** A first column without a name, beside what was voted, names who gets it. */
function named(columns: readonly Column[]): Column[] {
  const voted = columns.find(
    ({ role, head }) => role === 'montant' && /vote|attribue|accorde/u.test(head ?? ''),
  );
  const isNamed = columns.some(({ role, column }) => role === 'beneficiaire' || column === 0);
  return voted === undefined || isNamed
    ? [...columns]
    : [{ ...voted, role: 'beneficiaire', column: 0 }, ...columns];
}

/** By the names that the authority alone gives its columns. */
function localRole(head: string, profil: Profil | undefined): Role | null {
  const named = Object.entries(profil?.colonnes ?? {}).find(([, names]) =>
    names.includes(head.trim()),
  );
  return named === undefined ? null : (named[0] as Role);
}

/** A name that a narrow column broke mid-word reads on: "COD E", "ACCOR DE". */
const BROKEN_LENGTH = 16;

function roleOf(head: string, known: readonly Column[], year?: string): Role | null {
  const whole = head.length <= BROKEN_LENGTH ? head.replace(/\s/gu, '') : head;
  for (const [role, label] of labels) {
    const taken = known.some((column) => column.role === role);
    if (taken && !(role === 'montant' && year !== undefined)) continue;
    if (role === 'montant' && (cost.test(head) || rate.test(head))) continue;
    if (label.test(head) || label.test(whole)) return role;
  }
  return null;
}

/** The unit that a quantity column names: "PLACES D'ACCOMPAGNEMENT"; not "DESCRIPTION ACTION". */
export function unitOf(columns: readonly Column[]): Cell | undefined {
  const cell = columns.find(({ role }) => role === 'quantite')?.cell;
  return cell !== undefined &&
    !/^(?:nombre|nb|quantite|effectif|volume)s?\.?$/u.test(headOf(cell.text))
    ? cell
    : undefined;
}

/**
 * The columns of a table of budget lines, found by the words of the header row; a row that has slid under it is put
 * back by what its cells say.
 */
import type { Cell, Row, TableBlock } from '../../contract/types.ts';
import { filledCells, headOf } from '../lignes/blocks.ts';
import { lireMontant } from '../text/montant.ts';

export type Role =
  | 'codeOperation'
  | 'imputation'
  | 'libelle'
  | 'autorisation'
  | 'disponible'
  | 'montant'
  | 'solde';

export interface Column {
  readonly role: Role;
  readonly column: number;
}

export type Assigned = { [R in Role]?: Cell };

/**
 * Tried in this order, the first cell that fits is the column: of "AE €", "Disponible €",
 * "Proposition €" and "Solde €", the amount of the line is the proposition.
 */
const labels: readonly (readonly [Role, RegExp])[] = [
  ['solde', /^(?:nouveau\s)?(?:solde|reliquat)(?![\p{L}])|^reste(?![\p{L}])/u],
  ['disponible', /disponible/u],
  [
    'autorisation',
    /(?:^|[^\p{L}])(?:a\.?e|a\.?p)(?![\p{L}'’])|autorisation|credits?\sde\spaiement|^c\.?p(?![\p{L}'’])/u,
  ],
  [
    'codeOperation',
    /^(?:codes?|n\s?[°o]|numeros?|ref\.?|references?)\s?(?:de\s|d['’]\s?|de\sl['’]\s?)?(?:operation|programme|projet|enveloppe)/u,
  ],
  ['imputation', /imputation|ligne\s(?:budgetaire|de\scredit)/u],
  [
    'imputation',
    /^(?:n\s?[°o]\s?(?:de\s)?)?(?:sous-)?(?:articles?|comptes?)(?:\sbudgetaires?|\scomptables?)?(?:\s?\/.{0,30})?$/u,
  ],
  ['imputation', /^(?:natures?|fonctions?)(?:\s(?:budgetaire|comptable))?(?:\s?\/.{0,30})?$/u],
  ['imputation', /^chap(?:itres?)?\.?(?:\sbudgetaires?)?(?:\s?\/.{0,30})?$/u],
  ['montant', /depenses?(?![\p{L}])|proposition|proposes?(?![\p{L}])/u],
  ['montant', /montant|somme|recettes?(?![\p{L}])/u],
  ['montant', /credits?(?![\p{L}])|engage/u],
  ['libelle', /libelle|intitule|designation|^objet/u],
  ['codeOperation', /^(?:operations?|programmes?|codes?)$/u],
  ['libelle', /^operations?$/u],
];
/** What makes it a budget: "Libellé" and "Montant" alone are any table's. */
const budgetary: readonly Role[] = ['codeOperation', 'imputation', 'autorisation', 'disponible'];
const amounts: readonly Role[] = ['autorisation', 'disponible', 'montant', 'solde'];
/** A column's name is short; a sentence in the first row is no header. */
const LABEL_LENGTH = 90;
const CODE_LENGTH = 60;
const totalLabel =
  /^(?:sous[\s-]{0,2})?(?:montant\s)?(?:totaux|total)(?![\p{L}])|^ensemble(?![\p{L}])/u;

/** Whether a row of the table names the columns of a budget, and a row under it fills them. */
export function isBudgetTable(table: TableBlock): boolean {
  let columns: Column[] | null = null;
  for (const row of table.rows) {
    const header = headerOf(row);
    if (header !== null) columns = header;
    else if (columns !== null && isLine(assign(row, columns))) return true;
  }
  return false;
}

export function headerOf(row: Row): Column[] | null {
  const cells = filledCells(row);
  if (
    cells.length < 2 ||
    cells.some(({ text }) => text.plain.length > LABEL_LENGTH || isMoney(text.plain))
  )
    return null;
  const columns: Column[] = [];
  const taken = new Set<Cell>();
  for (const [role, label] of labels) {
    if (columns.some((column) => column.role === role)) continue;
    const cell = cells.find(
      (candidate) => !taken.has(candidate) && label.test(headOf(candidate.text)),
    );
    if (cell === undefined) continue;
    taken.add(cell);
    columns.push({ role, column: cell.column });
  }
  const roles = columns.map(({ role }) => role);
  const isBudget = roles.length >= 2 && roles.some((role) => budgetary.includes(role));
  return isBudget && columns.length * 2 >= cells.length
    ? columns.sort((a, b) => a.column - b.column)
    : null;
}

/** With cents, grouped thousands or a currency: an amount, where "6568" may be an account. */
function isMoney(plain: string): boolean {
  return /\d[,.]\d{2}(?!\d)|\d[\s.]\d{3}(?!\d)|€|euro/iu.test(plain) && isAmount(plain);
}

function isAmount(plain: string): boolean {
  return plain.length <= CODE_LENGTH && lireMontant(plain) !== null;
}

/** "C02-446A05", "6568/93446", "65", "D 6574 - 025"; not "Appui aux parcours intégrés 2021-2027". */
function isCode(plain: string): boolean {
  if (plain.length > CODE_LENGTH || !/\d/u.test(plain) || isMoney(plain)) return false;
  return (
    plain.split(/\s{1,20}/u).filter((word) => !/\d/u.test(word) && /\p{L}{3}/u.test(word)).length <=
    1
  );
}

export function isTotal(row: Row): boolean {
  return filledCells(row).some((cell) => totalLabel.test(headOf(cell.text)));
}

export function isLine(cells: Assigned): boolean {
  const isCoded = cells.codeOperation !== undefined || cells.imputation !== undefined;
  const isPaid = amounts.some((role) => cells[role] !== undefined);
  return (
    (isCoded && (isPaid || cells.libelle !== undefined)) || (cells.libelle !== undefined && isPaid)
  );
}

/** Each cell under its own header where all of them fit; else in order, where they fit best. */
export function assign(row: Row, columns: readonly Column[]): Assigned {
  const cells = filledCells(row);
  const direct: Assigned = {};
  let isStraight = true;
  for (const cell of cells) {
    const role = columns.find(({ column }) => column === cell.column)?.role;
    if (role === undefined) continue;
    if (fits(role, cell.text.plain)) direct[role] = cell;
    else isStraight = false;
  }
  return isStraight ? direct : slide(cells, columns);
}

function fits(role: Role, plain: string): boolean {
  if (role === 'libelle') return /\p{L}{2}/u.test(plain) && !isMoney(plain);
  return amounts.includes(role) ? isAmount(plain) : isCode(plain);
}

/** A row that has slid: its cells in order, where they fit best; the label tells by how much the amounts have moved. */
function slide(cells: readonly Cell[], columns: readonly Column[]): Assigned {
  const label = columns.find(({ role }) => role === 'libelle');
  const words = cells.find(({ text }) => fits('libelle', text.plain) && !isCode(text.plain));
  const shift = label === undefined || words === undefined ? 0 : words.column - label.column;
  return inOrder(cells, columns, (cell, { role, column }) => {
    const { plain } = cell.text;
    if (!fits(role, plain)) return 0;
    if (role === 'libelle') return isCode(plain) ? 1 : 4;
    // "6568/93446" is an account, "C02-446A05" an operation.
    if (!amounts.includes(role)) return /\p{L}/u.test(plain) === (role === 'codeOperation') ? 3 : 1;
    return (isMoney(plain) ? 3 : 1) + (cell.column - shift === column ? 1 : 0);
  });
}

type Score = (cell: Cell, column: Column) => number;

/** The best placement that keeps the cells in order; one that fits nowhere is left out. */
function inOrder(cells: readonly Cell[], columns: readonly Column[], scoreOf: Score): Assigned {
  // The best for the cells from here on: one entry a column, and what it places.
  let below: Placement[] = Array.from({ length: columns.length + 1 }, () => nothing);
  for (const cell of [...cells].reverse()) {
    const here: Placement[] = [nothing];
    for (let j = columns.length - 1; j >= 0; j--) {
      const column = columns[j];
      const rest = below[j + 1] ?? nothing;
      const score = column === undefined ? 0 : scoreOf(cell, column);
      const left = better(here[0] ?? nothing, below[j] ?? nothing);
      const placed =
        column === undefined || score === 0
          ? nothing
          : { score: rest.score + score, cell, column, rest };
      here.unshift(better(placed, left));
    }
    below = here;
  }
  const assigned: Assigned = {};
  for (let at = below[0]; at?.column !== undefined && at.cell !== undefined; at = at.rest)
    assigned[at.column.role] = at.cell;
  return assigned;
}

interface Placement {
  readonly score: number;
  readonly cell?: Cell;
  readonly column?: Column;
  readonly rest?: Placement;
}

const nothing: Placement = { score: 0 };

function better(first: Placement, second: Placement): Placement {
  return first.score >= second.score ? first : second;
}

/** Codes printed once for several rows, in a cell that spans them. */
export class Spanning {
  readonly #cells = new Map<Role, Cell>();

  over(row: Row, own: Assigned): Assigned {
    const at = row.cells[0]?.row ?? 0;
    const inherited: Assigned = {};
    for (const role of ['codeOperation', 'imputation', 'libelle'] as const) {
      const cell = own[role];
      const above = this.#cells.get(role);
      if (cell !== undefined) this.#cells.set(role, cell);
      else if (above !== undefined && above.row + above.rowSpan > at) inherited[role] = above;
    }
    return inherited;
  }
}

/** The columns of amounts over the total rows of any table: budgets and financing plans as well as grants. */
import type { Decimal } from 'decimal.js';
import type { Tableau } from '../../contract/contract.ts';
import { lireMontant } from '../../parsers/text/montant.ts';
import { montantDeCellule } from '../../parsers/text/montant-cellule.ts';
import { estPartie } from '../../parsers/text/partie.ts';
import { sensDuReport } from '../../parsers/text/report.ts';
import { pliage } from '../../parsers/vocabulaire/plain.ts';
import { decimal, sum } from './nombres.ts';

export type Cellule = Tableau['cellules'][number];

/**
 * What a total may add up: the rows since the last total, those and that total, all rows, all totals, with "dont";
 * what the rows leave of the last total; or the rows but for those that a row above them adds up.
 */
export type Regle = 'depuis' | 'cumul' | 'lignes' | 'totaux' | 'parties' | 'reste' | 'chapitres';

/** One amount of a total row, and what stands above it in its column. */
export interface Colonne {
  readonly cellule: Cellule;
  readonly printed: Decimal;
  /** The amounts since the last total, nearest first. */
  readonly depuis: readonly Cellule[];
  /** The totals above, nearest first. */
  readonly sous: readonly Cellule[];
  /** How many rows, and how many totals, of another amount than 0 stand above. */
  readonly lignes: number;
  readonly totaux: number;
  readonly sums: { readonly [R in Regle]?: Decimal };
  /** No cell above is a text that may hide an amount: "1 352 873.16 € par an". */
  readonly entiere: boolean;
  /** Every row since the last total, or the head of the table, has its amount, in this column or in another that is added up. */
  readonly pleine: boolean;
}

export interface LigneTotal {
  readonly row: number;
  /** Its cells with an amount. */
  readonly montants: readonly Cellule[];
  /** What stands above one of its cells, added up when it is asked for; null for a cell without an amount. */
  readonly colonne: (cellule: Cellule) => Colonne | null;
  /** The same of each of them. */
  readonly colonnes: () => readonly Colonne[];
}

const label = /^[^a-z]{0,3}(?:sous[\s-]{0,3})?(?:total|totaux)(?![a-z])/u;
/** No table printed on paper is longer or wider; one that is, is not added up. */
export const MAX_CELLS = 6000;

export function isTotalRow(cells: readonly Cellule[]): boolean {
  let total = totalRows.get(cells);
  if (total === undefined) {
    total = cells.some(
      ({ texte: { value } }) =>
        value.length <= 60 && /tot/iu.test(value) && label.test(pliage(value)),
    );
    totalRows.set(cells, total);
  }
  return total;
}

/** Every column of every total looks at the rows above it. */
const totalRows = new WeakMap<readonly Cellule[], boolean>();
const amounts = new WeakMap<Cellule, Decimal | null>();

export function rowsOf(tableau: Tableau): readonly (readonly Cellule[])[] {
  let rows = rowsIn.get(tableau);
  if (rows === undefined) {
    rows = readRows(tableau);
    rowsIn.set(tableau, rows);
  }
  return rows;
}

const rowsIn = new WeakMap<Tableau, readonly (readonly Cellule[])[]>();

function readRows({ cellules }: Tableau): (readonly Cellule[])[] {
  const rows: Cellule[][] = [];
  for (const cellule of cellules) {
    const row = rows[cellule.row] ?? [];
    row.push(cellule);
    rows[cellule.row] = row;
  }
  return Array.from(rows, (row) => row ?? []);
}

/** The total rows of a table, from top to bottom. */
export function lignesTotal(tableau: Tableau): readonly LigneTotal[] {
  let lignes = lignesIn.get(tableau);
  if (lignes === undefined) {
    lignes = readLignes(tableau);
    lignesIn.set(tableau, lignes);
  }
  return lignes;
}

const lignesIn = new WeakMap<Tableau, readonly LigneTotal[]>();

function readLignes(tableau: Tableau): LigneTotal[] {
  if (tableau.cellules.length > MAX_CELLS) return [];
  const rows = rowsOf(tableau);
  const head = headRows(rows);
  return rows.flatMap((cells, row) =>
    isTotalRow(cells) && row > 0 ? [ligneTotalOf(rows, row, cells, head)] : [],
  );
}

function ligneTotalOf(
  rows: readonly (readonly Cellule[])[],
  row: number,
  cells: readonly Cellule[],
  head: number,
): LigneTotal {
  let colonnes: Colonne[] | undefined;
  return {
    row,
    montants: cells.filter((cell) => amountOf(cell) !== null),
    colonne: (cell) => colonneOf(rows, row, cell, head),
    colonnes: () => {
      colonnes ??= cells.flatMap((cell) => colonneOf(rows, row, cell, head) ?? []);
      return colonnes;
    },
  };
}

/** "2023 | 2024 | SUBVENTIONS VOTÉES" over "Reçues | Demandées | Proposées": years are no amounts there. */
export function headRows(rows: readonly (readonly Cellule[])[]): number {
  let head = 0;
  while (head < MAX_HEAD && (rows[head] ?? []).every(isName)) head++;
  return head;
}

const MAX_HEAD = 3;

function isName(cellule: Cellule): boolean {
  return /^(?:19|20)\d{2}$/u.test(cellule.texte.value) || amountOf(cellule) === null;
}

export function amountOf(cellule: Cellule | undefined): Decimal | null {
  if (cellule === undefined) return null;
  let amount = amounts.get(cellule);
  if (amount === undefined) {
    const plain = cellule.texte.value;
    const range = /\d/u.test(plain) ? montantDeCellule(plain) : null;
    const printed = range === null ? '' : plain.slice(range.from, range.to);
    const value = /[%/]/u.test(printed) ? null : lireMontant(printed);
    amount = value === null ? null : decimal(value);
    amounts.set(cellule, amount);
  }
  return amount;
}

/** "Subvention État | | 12 000 €" has nothing under "Dépenses", and its amount under "Recettes". */
function hasAmountIn(cells: readonly Cellule[], columns: readonly number[]): boolean {
  return cells.some((cell) => columns.includes(cell.column) && amountOf(cell) !== null);
}

function isPartOfAbove(cells: readonly Cellule[]): boolean {
  return estPartie(cells[0]?.texte.value ?? '');
}

/**
 * "À reporter | 2 000,00 €", and "Report | 2 000,00 €" behind it: the rows above once more. At the head of a table
 * a "Report" stands for the rows of the page before; of last year's, without "À reporter", it is an amount.
 */
function isCarried(rows: readonly (readonly Cellule[])[], row: number): boolean {
  const sens = sensOf(rows[row]);
  if (sens !== 'depuis') return sens === 'vers';
  return rows.slice(Math.max(0, row - MAX_BETWEEN), row).some((one) => sensOf(one) === 'vers');
}

function sensOf(cells: readonly Cellule[] | undefined) {
  return sensDuReport(cells?.[0]?.texte.value ?? '');
}

/** Heads of the table that are printed again between the two. */
const MAX_BETWEEN = 3;

function colonneOf(
  rows: readonly (readonly Cellule[])[],
  row: number,
  cellule: Cellule,
  head: number,
): Colonne | null {
  const printed = amountOf(cellule);
  if (printed === null) return null;
  const others = (rows[row] ?? [])
    .filter((one) => one.column !== cellule.column && amountOf(one) !== null)
    .map(({ column }) => column);
  const [depuis, sous]: [Cellule[], Cellule[]] = [[], []];
  const [lignes, totaux, parties]: [Decimal[], Decimal[], Decimal[]] = [[], [], []];
  let [entiere, blank, closed] = [true, 0, false];
  for (let at = row - 1; at >= head; at--) {
    if (isCarried(rows, at)) continue;
    const cells = rows[at] ?? [];
    const cell = cells.find(({ column }) => column === cellule.column);
    const amount = amountOf(cell);
    if (isTotalRow(cells)) {
      closed = true;
      if (amount !== null) totaux.push(amount);
      if (amount !== null && cell !== undefined) sous.push(cell);
    } else if (amount !== null && isPartOfAbove(cells)) {
      // "dont énergie | 3 000,00 €" under the charges that it is in.
      if (!closed) parties.push(amount);
    } else if (amount !== null && cell !== undefined) {
      lignes.push(amount);
      if (!closed) depuis.push(cell);
    } else if (!closed && cells.length > 0 && !hasAmountIn(cells, others)) blank++;
    if (amount === null && /\d/u.test(cell?.texte.value ?? '')) entiere = false;
  }
  const own = sum(depuis.map(amountOf));
  const chapitres = chapitresDe(depuis);
  const [last] = totaux;
  return {
    cellule,
    printed,
    depuis,
    sous,
    lignes: lignes.filter((amount) => !amount.isZero()).length,
    totaux: totaux.filter((amount) => !amount.isZero()).length,
    sums: {
      depuis: own,
      lignes: sum(lignes),
      ...(parties.length === 0 ? {} : { parties: own.plus(sum(parties)) }),
      ...(chapitres === null ? {} : { chapitres }),
      ...(last === undefined
        ? {}
        : { cumul: own.plus(last), totaux: sum(totaux), reste: last.minus(own) }),
    },
    entiere,
    pleine: blank === 0,
  };
}

/** No budget has more lines under one total. */
const MAX_DETAILS = 150;

/** "011 Charges | 507 306" over "60 | 107 600", "61 | 308 303" …, which make it: the rows below are in it. */
function chapitresDe(depuis: readonly Cellule[]): Decimal | null {
  if (depuis.length < 3 || depuis.length > MAX_DETAILS) return null;
  const amounts = depuis.flatMap((cell) => amountOf(cell) ?? []).reverse();
  const kept: Decimal[] = [];
  for (let at = 0; at < amounts.length; ) {
    const own = amounts[at];
    if (own === undefined) break;
    kept.push(own);
    at += 1 + detailsDe(amounts, at);
  }
  return kept.length === amounts.length ? null : sum(kept);
}

/** So many amounts right below one make it. */
function detailsDe(amounts: readonly Decimal[], at: number): number {
  const own = amounts[at];
  if (own === undefined || own.isZero()) return 0;
  let rest = own;
  for (let next = at + 1; next < amounts.length; next++) {
    rest = rest.minus(amounts[next] ?? 0);
    if (rest.isZero()) return next - at;
  }
  return 0;
}

/**
 * A total of a table that is no list of grants: "Total HT 218 825 €" under amounts that make 219 825 €. A table
 * may add up in its own way, or be read wrongly: it is only held to what it shows elsewhere that it does.
 */
import type { Decimal } from 'decimal.js';
import type { Tableau } from '../../contract/contract.ts';
import { type Check, type Constat, lineOf, ofDecision, placesOf } from './check.ts';
import {
  amountOf,
  type Colonne,
  headRows,
  isTotalRow,
  type LigneTotal,
  lignesTotal,
  MAX_CELLS,
  type Regle,
  rowsOf,
} from './colonnes.ts';
import type { Contexte } from './contexte.ts';
import { differing } from './nombres.ts';

export const tableauTotal: Check = {
  code: 'tableau.total_different',
  *run(contexte) {
    const known = addedElsewhere(contexte);
    let before: Tableau | undefined;
    for (const tableau of contexte.donnees.tableaux) {
      const whole =
        before !== undefined && isContinued(before, tableau) ? joined(before, tableau) : tableau;
      before = whole;
      const totals = lignesTotal(whole);
      for (const [at, total] of totals.entries()) {
        if (total.montants.every((cell) => known.has(startOf(cell)))) continue;
        for (const colonne of total.colonnes()) {
          if (known.has(startOf(colonne.cellule)) || !mayBeWrong(colonne)) continue;
          const expected =
            byNeighbour(total, colonne) ??
            byNextTotal(totals[at + 1], colonne) ??
            byDigit(whole, colonne, totals.slice(0, at));
          if (expected === null) continue;
          known.add(startOf(colonne.cellule));
          yield different(tableau, colonne, expected);
        }
      }
    }
  },
};

const regles: readonly Regle[] = [
  'depuis',
  'cumul',
  'lignes',
  'totaux',
  'parties',
  'reste',
  'chapitres',
];

function startOf({ texte }: Colonne['cellule']): number {
  return texte.spans[0]?.start ?? -1;
}

/** The totals of lists of grants are added up by their rows, in `total.montant_different`. */
function addedElsewhere({ donnees }: Contexte): Set<number> {
  const own = new Set<number>();
  const rows = new Set<number>();
  for (const { lignes, spans, montant, quantites } of donnees.totaux) {
    if (lignes.length === 0) continue;
    for (const { startLine } of spans) rows.add(startLine);
    for (const { start } of montant?.spans ?? []) own.add(start);
    for (const { valeur } of quantites) for (const { start } of valeur.spans) own.add(start);
  }
  const added = new Set<number>();
  for (const { cellules } of donnees.tableaux)
    for (const { texte } of cellules) {
      const [place] = texte.spans;
      if (place !== undefined && rows.has(place.startLine) && own.has(place.start))
        added.add(place.start);
    }
  return added;
}

/** A table that goes on over the page without a total at its foot. */
function isContinued(before: Tableau, tableau: Tableau): boolean {
  const [last, first] = [before.pages?.at(-1), tableau.pages?.[0]];
  if (last === undefined || first === undefined || first - last !== 1) return false;
  if (before.cellules.length + tableau.cellules.length > MAX_CELLS) return false;
  return widthOf(before) === widthOf(tableau) && !isTotalRow(rowsOf(before).at(-1) ?? []);
}

function widthOf({ cellules }: Tableau): number {
  return cellules.reduce((width, { column }) => Math.max(width, column), 0);
}

function joined(before: Tableau, tableau: Tableau): Tableau {
  const rows = rowsOf(before).length;
  const head = headRows(rowsOf(tableau));
  const below = tableau.cellules
    .filter(({ row }) => row >= head)
    .map((cell) => ({ ...cell, row: cell.row - head + rows }));
  return { ...before, pages: tableau.pages ?? [], cellules: [...before.cellules, ...below] };
}

/** Over amounts of which all are read, and no way to add them up reaches what is printed. */
function mayBeWrong({ printed, depuis, sous, sums, entiere }: Colonne): boolean {
  const adds = depuis.length >= 1 || sous.length >= 2;
  return entiere && adds && !regles.some((regle) => sums[regle]?.equals(printed));
}

/** Another column of the row adds up: so should this one, in the same way; one amount alone may be something else. */
function byNeighbour(total: LigneTotal, wrong: Colonne): Decimal | null {
  for (const colonne of total.colonnes()) {
    const regle = regles.find((one) => colonne.sums[one]?.equals(colonne.printed));
    if (regle === undefined || termsOf(colonne, regle) < 2) continue;
    const expected = wrong.sums[regle];
    if (expected === undefined) continue;
    if (termsOf(wrong, regle) >= 2 || isOneDigit(wrong.printed, expected)) return expected;
  }
  return null;
}

/** So many amounts that are not 0 does a way of adding up take. */
function termsOf({ depuis, sums, lignes, totaux }: Colonne, regle: Regle): number {
  if (regle === 'lignes') return lignes;
  if (regle === 'totaux') return totaux;
  const own = depuis.filter((cell) => !amountOf(cell)?.isZero()).length;
  return own + ((regle === 'cumul' || regle === 'reste') && sums[regle] !== undefined ? 1 : 0);
}

/** "Total HT 218 825 €, TVA 43 965 €, Total TTC 263 790 €": the next total rests on the right sum. */
function byNextTotal(next: LigneTotal | undefined, wrong: Colonne): Decimal | null {
  const under = next?.colonnes().find(({ cellule }) => cellule.column === wrong.cellule.column);
  const own = wrong.sums.depuis;
  if (
    wrong.depuis.length < 2 ||
    under?.sums.depuis === undefined ||
    own === undefined ||
    under.depuis.length === 0
  )
    return null;
  return own.plus(under.sums.depuis).equals(under.printed) ? own : null;
}

/** A list without a gap, and one digit of its total is another: "9 628 €" under twice 4 914 €. */
function byDigit(tableau: Tableau, colonne: Colonne, above: readonly LigneTotal[]): Decimal | null {
  const { printed, pleine, depuis } = colonne;
  const expected = sumOf(colonne, above);
  if (!pleine || expected === undefined) return null;
  // A row that was lost would make the sum too small; under a header none is.
  if (headRows(rowsOf(tableau)) === 0 && expected.lessThan(printed)) return null;
  const gap = expected.minus(printed).abs();
  // Left out, or taken off: "Subvention déduite".
  const explained = depuis.some((cell) => {
    const own = amountOf(cell)?.abs();
    return own?.equals(gap) === true || own?.times(2).equals(gap) === true;
  });
  return !explained && isOneDigit(printed, expected) ? expected : null;
}

/** Rows alone; rows under a total that holds ("TVA 20 %"); or totals that all hold. */
function sumOf({ cellule, depuis, sous, sums }: Colonne, above: readonly LigneTotal[]) {
  if (sous.length === 0) return depuis.length < 2 ? undefined : sums.depuis;
  const under = above.flatMap((total) =>
    total.colonnes().filter(({ cellule: { column } }) => column === cellule.column),
  );
  const hold = (one: Colonne) => one.sums.depuis?.equals(one.printed) === true;
  if (depuis.length > 0) return under.slice(-1).every(hold) ? sums.cumul : undefined;
  return sous.length >= 2 && under.every(hold) ? sums.totaux : undefined;
}

function isOneDigit(printed: Decimal, expected: Decimal): boolean {
  const [a, b] = [printed.toFixed(2), expected.toFixed(2)];
  return a.length === b.length && [...a].filter((digit, at) => digit !== b[at]).length === 1;
}

function different(
  tableau: Tableau,
  { cellule, printed, depuis, sous }: Colonne,
  expected: Decimal,
): Constat {
  const rows = (depuis.length > 0 ? depuis : sous).map(({ texte }) => texte).reverse();
  return {
    spans: placesOf(cellule.texte),
    ...differing(printed, expected),
    values: { debut: lineOf(rows[0]), fin: lineOf(rows.at(-1)) },
    connexes: placesOf(...rows),
    ...ofDecision(tableau),
  };
}

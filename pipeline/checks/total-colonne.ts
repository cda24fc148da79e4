/** What a total stands under: the amounts of its own column, and no others. */
import type { Decimal } from 'decimal.js';
import type { AnnexeLigne, Sourced, Tableau, Total } from '../../contract/contract.ts';
import { estPartie } from '../../parsers/text/partie.ts';
import { retained } from './check.ts';
import { amountOf, type Cellule, lignesTotal, rowsOf } from './colonnes.ts';
import { type Contexte, once, onceEach } from './contexte.ts';
import { decimal, sum } from './nombres.ts';

const champs = ['montant', 'montantPropose', 'montantDemande', 'montantPrecedent'] as const;
type Champ = (typeof champs)[number];

interface Place {
  readonly tableau: Tableau;
  readonly cellule: Cellule;
}

/** The cell that begins at each place. Made only where some total does not add up. */
const placesIn = once(({ donnees }) => {
  const places = new Map<number, Place>();
  for (const tableau of donnees.tableaux)
    for (const cellule of tableau.cellules) {
      const [place] = cellule.texte.spans;
      if (place !== undefined) places.set(place.start, { tableau, cellule });
    }
  return places;
});

/** The cell that an amount was read from. */
function placeOf(contexte: Contexte, one: Sourced<string> | null | undefined): Place | undefined {
  return placesIn(contexte).get(one?.spans[0]?.start ?? -1);
}

/**
 * What a total should be by its own column; undefined where that cannot be said: a cell of the column was not
 * read, or the column is none of those that the rows were read from.
 */
export function attenduOf(contexte: Contexte, total: Total): Decimal | undefined {
  const lignes = contexte.lignesOf(total);
  const place = placeOf(contexte, total.montant);
  if (place === undefined) return sum(lignes.map(defaultOf));
  const champ = champOf(contexte, lignes, place);
  if (champ === undefined && hasAmounts(contexte, lignes, place)) return undefined;
  if (isUnread(contexte, lignes, place)) return undefined;
  return sum(
    lignes.map((ligne) => (champ === undefined ? defaultOf(ligne) : retained(ligne[champ]))),
  );
}

function defaultOf({ montant, montantPropose, montantDemande }: AnnexeLigne) {
  return retained(montant) ?? retained(montantPropose) ?? retained(montantDemande);
}

/** "Montant voté" or "Montant demandé": what most rows have in the column of the total. */
function champOf(
  contexte: Contexte,
  lignes: readonly AnnexeLigne[],
  { cellule }: Place,
): Champ | undefined {
  const counts = champs.map(
    (champ) =>
      lignes.filter((ligne) => placeOf(contexte, ligne[champ])?.cellule.column === cellule.column)
        .length,
  );
  const most = Math.max(...counts);
  return most === 0 ? undefined : champs[counts.indexOf(most)];
}

/** The rows of a table by their line, from top to bottom. */
const rangeesOf = onceEach((_, tableau: Tableau) =>
  rowsOf(tableau)
    .map((cells) => ({ line: cells[0]?.texte.spans[0]?.startLine ?? 0, cells }))
    .sort((one, other) => one.line - other.line),
);

/** Where the first of the rows at or below a line stands among them. */
function firstAt(rangees: readonly { readonly line: number }[], line: number): number {
  let [low, high] = [0, rangees.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rangees[middle]?.line ?? 0) < line) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The cells of the column of a total beside its rows, but for those that a row has its amount from. */
function* cellsUnder(
  contexte: Contexte,
  lignes: readonly AnnexeLigne[],
  { tableau, cellule }: Place,
) {
  const [from, to] = [lignes[0], lignes.at(-1)].map((one) => one?.spans[0]?.startLine ?? 0);
  const read = new Set(
    lignes.flatMap((ligne) => champs.map((champ) => ligne[champ]?.spans[0]?.start)),
  );
  const isRead = ({ texte }: Cellule) => read.has(texte.spans[0]?.start);
  const rangees = rangeesOf(contexte, tableau);
  for (let at = firstAt(rangees, from ?? 0); at < rangees.length; at++) {
    const { line, cells } = rangees[at] ?? { line: Number.POSITIVE_INFINITY, cells: [] };
    if (line > (to ?? 0)) return;
    const own = cells.find(({ column }) => column === cellule.column);
    // A row that slid has its amount elsewhere.
    if (own !== undefined && !isRead(own)) yield { own, slid: cells.some(isRead) };
  }
}

/** Asked of columns that no row was read from. */
function hasAmounts(contexte: Contexte, lignes: readonly AnnexeLigne[], place: Place): boolean {
  for (const { own } of cellsUnder(contexte, lignes, place))
    if (amountOf(own) !== null) return true;
  return false;
}

/** "1 200 € pour la saison": a figure that is no amount by itself, where the others have theirs. */
function isUnread(contexte: Contexte, lignes: readonly AnnexeLigne[], place: Place): boolean {
  for (const { own, slid } of cellsUnder(contexte, lignes, place)) {
    if (!slid && /\d/u.test(own.texte.value) && amountOf(own) === null) return true;
  }
  return false;
}

/** Another way to add up what stands above reaches what is printed: the rows were grouped wrongly, not added. */
export function holdsOtherwise(contexte: Contexte, total: Total): boolean {
  if (total.montant == null) return false;
  const printed = decimal(total.montant.value);
  if (withParts(contexte, total).equals(printed)) return true;
  const place = placeOf(contexte, total.montant);
  if (place === undefined) return false;
  const row = lignesTotal(place.tableau).find((one) => one.row === place.cellule.row);
  const sums = row?.colonne(place.cellule)?.sums ?? {};
  return Object.values(sums).some((one) => one.equals(printed));
}

/** "Pour mémoire" may be added up for once. */
function withParts(contexte: Contexte, total: Total): Decimal {
  const all = contexte.donnees.annexeLignes;
  const [from, to] = [total.lignes[0], total.lignes.at(-1)].map((id) => contexte.rang(id ?? ''));
  let end = (to ?? -1) + 1;
  while (isPart(all[end]) && all[end]?.tableau === all[to ?? -1]?.tableau) end++;
  const parts = all.slice(Math.max(0, from ?? 0), end).filter(isPart);
  return sum([...contexte.lignesOf(total), ...parts].map(defaultOf));
}

function isPart(ligne: AnnexeLigne | undefined): boolean {
  return estPartie(ligne?.beneficiaire?.value ?? '');
}

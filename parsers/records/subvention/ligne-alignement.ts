/**
 * Which column each cell of a row belongs to. Converters flatten the cells that span several
 * rows, so that what is left of a row slides to one side:
 * "|CCAS Beuvry||70|11 200,00 €|Convention type|" has its structure under TERRITOIRE(S).
 * Cells stay in order; among the orders possible, the one that fits best what is printed wins.
 */
import type { Cell, Row } from '../../../contract/types.ts';
import { filledCells, headOf } from '../../lignes/blocks.ts';
import type { Column, Role } from '../../tableaux/ligne-colonnes.ts';
import { estIllisible, montantDeCellule } from '../../text/montant-cellule.ts';
import { lireQuantiteCellule } from '../../text/quantite.ts';
import { lireSiret } from '../../text/siret.ts';
import { pliage } from '../../vocabulaire/plain.ts';

export type Assigned = { readonly [R in Role]?: Cell };

/** What the rows whose cells stand in their place say about the two kinds of names. */
export interface Vocabulary {
  readonly territoires: Set<string>;
  readonly beneficiaires: Set<string>;
  readonly numberedOperations: boolean;
}

export const operationLabel =
  /^(?:operations?|actions?)\s{0,3}(?:complementaires?\s{0,3})?(?:n\s?[°o]\s?)?\d{1,3}(?:\s?bis|\s?ter|\.\d{1,2})?(?![\d/])/u;
const instrumentWords =
  /^(?:convention|avenant|marche|arrete|contrat|accord|protocole)(?:s)?(?![\p{L}])/u;
const fundingWords =
  /financ|prise?\sen\scharge|gratuit|pour\smemoire|neant|^p\.?\s?m\.?$|valorisation|^(?:refus|rejet|ajourn|report|avis\sdefavorable|defavorable|en\sattente|a\sdefinir|sans\sobjet|non\seligible)/u;
/** "Prise en charge", "néant", "PM": said instead of an amount. */
export function ditSansMontant(folded: string): boolean {
  return fundingWords.test(folded);
}

/** "14 pour 2 abstentions", "à l'unanimité". */
const voteWords = /\d\s{0,3}(?:voix|pour|contre|abst)|unanim|^adopte/u;
/** A name is shorter than this, a description longer than that. */
const NAME_LENGTH = 140;
const DESCRIPTION_LENGTH = 60;
const INSTRUMENT_LENGTH = 60;

/** "X", "-": something stands where the amount should. */
const MARK = 2;

const NEVER = -20;
const UNPLACED = -9;
const NO_BENEFICIARY = -8;

interface Features {
  readonly cell: Cell;
  readonly plain: string;
  readonly head: string;
  readonly isAmount: boolean;
  readonly isNumber: boolean;
  readonly isQuantity: boolean;
  readonly key: string;
}

function featuresOf(cell: Cell): Features {
  const { plain } = cell.text;
  const amount = montantDeCellule(plain);
  const printed = amount === null ? plain : plain.slice(amount.from, amount.to);
  const isBare = /^\d{1,3}(?:[\s\u00a0\u202f.]?\d{3}){0,4}$/u.test(printed);
  return {
    cell,
    plain,
    head: headOf(cell.text),
    isAmount: amount !== null && !isBare,
    isNumber: isBare,
    isQuantity: plain.length <= 200 && lireQuantiteCellule(plain) !== null,
    key: plain.length <= NAME_LENGTH ? pliage(plain) : '',
  };
}

export function emptyVocabulary(rows: readonly Row[]): Vocabulary {
  const numberedOperations = rows.some((row) =>
    row.cells.some((cell) => operationLabel.test(headOf(cell.text))),
  );
  return { territoires: new Set(), beneficiaires: new Set(), numberedOperations };
}

/** Learns from a row in which every cell stands under its own column. */
export function learn(vocabulary: Vocabulary, row: Row, columns: readonly Column[]): void {
  const under = (role: Role) => {
    const column = columns.find((candidate) => candidate.role === role)?.column;
    return column === undefined
      ? undefined
      : row.cells.find((cell) => cell.column === column && cell.text.plain !== '');
  };
  const amount = under('montant');
  const territoire = under('territoire');
  const beneficiaire = under('beneficiaire');
  if (amount === undefined || territoire === undefined || beneficiaire === undefined) return;
  const features = featuresOf(amount);
  if (!features.isAmount) return;
  vocabulary.territoires.add(pliage(territoire.text.plain));
  vocabulary.beneficiaires.add(pliage(beneficiaire.text.plain));
}

export function align(row: Row, columns: readonly Column[], vocabulary: Vocabulary): Assigned {
  const cells = filledCells(row).map(featuresOf);
  const direct = inPlace(cells, columns, vocabulary);
  if (direct !== null) return direct;
  const slots = columns.filter(({ role }) => role !== 'autre').sort((a, b) => a.column - b.column);
  const shift = shiftOf(cells, slots);
  return traceBack(cells, slots, scores(cells, slots, shift, vocabulary));
}

/**
 * Each cell under its own heading, where what is printed fits it; null where the row has slid. "ACADEA | | 1890593.65"
 * under "Montant de la garantie" has no grant, and has not slid.
 */
function inPlace(
  cells: readonly Features[],
  columns: readonly Column[],
  vocabulary: Vocabulary,
): Assigned | null {
  const assigned: { [R in Role]?: Cell } = {};
  for (const one of cells) {
    const role = columns.find(({ column }) => column === one.cell.column)?.role;
    if (role === 'autre' || (role === undefined && !one.isAmount)) continue;
    if (role === undefined || !fitsInPlace(role, one, vocabulary)) return null;
    assigned[role] = one.cell;
  }
  return assigned.beneficiaire === undefined ? null : assigned;
}

/** What stands under the heading of a role, short of what belongs elsewhere: an amount names nobody. */
function fitsInPlace(role: Role, cell: Features, vocabulary: Vocabulary): boolean {
  if (role === 'description') return !cell.isAmount;
  if (role.startsWith('montant') && cell.plain.length <= MARK) return true;
  if (role === 'beneficiaire' || role === 'territoire')
    return suits(role, cell, vocabulary) > -3 && /\p{L}/u.test(cell.plain);
  return suits(role, cell, vocabulary) > 0;
}

/** How far the row has slid, by its amount, where there is only one place for it. */
function shiftOf(cells: readonly Features[], slots: readonly Column[]): number {
  const places = slots.filter(({ role }) => role.startsWith('montant'));
  const amounts = cells.filter(({ isAmount }) => isAmount);
  const [place] = places;
  // "1 200,00 € | 1 000,00 €" under "Montant voté" and "Budget de l'association": nothing slid.
  const amount = amounts.find(({ cell }) => cell.column === place?.column) ?? amounts.at(-1);
  return places.length === 1 && place !== undefined && amount !== undefined
    ? amount.cell.column - place.column
    : 0;
}

function scores(
  cells: readonly Features[],
  slots: readonly Column[],
  shift: number,
  vocabulary: Vocabulary,
): number[][] {
  return cells.map((cell) =>
    slots.map(
      (slot) =>
        suits(slot.role, cell, vocabulary) + (cell.cell.column - shift === slot.column ? 1 : 0),
    ),
  );
}

function suits(role: Role, cell: Features, vocabulary: Vocabulary): number {
  if (role === 'operation') return suitsOperation(cell, vocabulary);
  if (role.startsWith('montant')) return fitAmount(cell);
  if (role === 'siret') return lireSiret(cell.plain) === null ? NEVER : 10;
  if (role === 'instrument') return fitInstrument(cell);
  if (role === 'vote') return voteWords.test(cell.head) ? 10 : NEVER;
  if (role === 'code')
    return /^[\p{L}\d][\p{L}\d/._-]{0,20}$/u.test(cell.plain) && /\d/u.test(cell.plain) ? 3 : -6;
  if (cell.isAmount || (operationLabel.test(cell.head) && vocabulary.numberedOperations))
    return NEVER;
  if (role === 'quantite')
    return cell.isQuantity ? 6 : cell.plain.length > DESCRIPTION_LENGTH ? 2 : -1;
  if (role === 'description')
    return cell.plain.length > DESCRIPTION_LENGTH ? 3 : cell.isNumber ? 1 : -1;
  if (cell.isNumber) return NEVER;
  return role === 'territoire'
    ? fitName(cell, vocabulary.territoires, vocabulary.beneficiaires)
    : 1 + fitName(cell, vocabulary.beneficiaires, vocabulary.territoires);
}

function suitsOperation(cell: Features, vocabulary: Vocabulary): number {
  if (operationLabel.test(cell.head)) return 12;
  return vocabulary.numberedOperations || cell.isAmount || cell.isNumber ? NEVER : 0;
}

function fitAmount(cell: Features): number {
  if (cell.isAmount) return 8;
  if (cell.isNumber || estIllisible(cell.plain)) return 3;
  return fundingWords.test(cell.head) && cell.plain.length <= NAME_LENGTH ? 5 : -10;
}

function fitInstrument(cell: Features): number {
  if (cell.isAmount || cell.isNumber) return NEVER;
  if (instrumentWords.test(cell.head) && cell.plain.length <= INSTRUMENT_LENGTH) return 8;
  return cell.plain.length <= INSTRUMENT_LENGTH ? -2 : -8;
}

function fitName(cell: Features, own: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (cell.key === '') return -6;
  if (own.has(cell.key)) return other.has(cell.key) ? 0 : 4;
  return other.has(cell.key) ? -4 : 0;
}

/** The best order-preserving placement: `best[i][j]` for the cells from i on and the slots from j on. */
function traceBack(
  cells: readonly Features[],
  slots: readonly Column[],
  score: readonly number[][],
): Assigned {
  const best = Array.from({ length: cells.length + 1 }, () =>
    new Array<number>(slots.length + 1).fill(0),
  );
  const at = (i: number, j: number) => best[i]?.[j] ?? 0;
  for (let i = cells.length; i >= 0; i--) {
    for (let j = slots.length; j >= 0; j--) {
      if (i === cells.length && j === slots.length) continue;
      (best[i] as number[])[j] = Math.max(placed(i, j), skipCell(i, j), skipSlot(i, j));
    }
  }
  function placed(i: number, j: number): number {
    return i < cells.length && j < slots.length
      ? (score[i]?.[j] ?? NEVER) + at(i + 1, j + 1)
      : Number.NEGATIVE_INFINITY;
  }
  function skipCell(i: number, j: number): number {
    return i < cells.length ? UNPLACED + at(i + 1, j) : Number.NEGATIVE_INFINITY;
  }
  function skipSlot(i: number, j: number): number {
    if (j >= slots.length) return Number.NEGATIVE_INFINITY;
    return (slots[j]?.role === 'beneficiaire' ? NO_BENEFICIARY : 0) + at(i, j + 1);
  }
  const assigned: { [R in Role]?: Cell } = {};
  let i = 0;
  let j = 0;
  while (i < cells.length || j < slots.length) {
    const value = at(i, j);
    if (placed(i, j) === value) {
      const slot = slots[j];
      const cell = cells[i];
      if (slot !== undefined && cell !== undefined) assigned[slot.role] = cell.cell;
      i++;
      j++;
    } else if (skipSlot(i, j) === value) j++;
    else i++;
  }
  return assigned;
}

/** Rows that add up others: "Fêtes et vie locale : | 5 330,00 €" over the grants of the group, "TOTAL" under all. */
import { Decimal } from 'decimal.js';
import type { AnnexeLigne } from '../../../contract/contract.ts';
import type { Cell, Row } from '../../../contract/types.ts';
import { filledCells, headOf } from '../../lignes/blocks.ts';
import type { Column } from '../../tableaux/ligne-colonnes.ts';
import { lireMontant } from '../../text/montant.ts';

/** "TOTAL", "Sous-total opération 3", "TOTAL GÉNÉRAL :"; "TOTAL ENERGIES" is somebody. */
const totalWords = [
  'general|generaux|generale|partiel|cumule|annuel|global|operations?|actions?|thematiques?|axes?|volets?',
  'annexes?|documents?|tableaux?|pages?|chapitres?|dispositifs?|programmes?|subventions?|aides?|montants?',
  'depenses?|recettes?|vote|attribue|accorde|ht|ttc|euros?|en|de|du|des|par|pour|dont',
].join('|');
/** "Sous-total Spectacle vivant": nobody is called so. */
const totalLabel = new RegExp(
  `^sous\\s?-?\\s?tota(?:l|ux)(?![\\p{L}])|^(?:total(?:e|s)?|totaux|montant\\stotal)(?=\\s{0,3}(?:$|[:=(/€\\d-]|n°|d['’]|(?:${totalWords})(?![\\p{L}])))`,
  'u',
);
const LABEL_LENGTH = 60;
/** No group has more rows; without a colon or bare cells that say so, none has fewer. */
const MAX_ROWS = 200;
const MIN_ROWS = 2;
/** So many of the rows with bare cells are sums, and those that are, are groups. */
const PRESQUE = 0.8;

interface Ligne {
  readonly row: Row;
  readonly montant: Decimal;
  /** "Arts / cinéma :" says itself that others follow. */
  readonly annonce: boolean;
  /** A name and an amount alone, where other rows say more: "Culture | | | 4 300 €". */
  readonly nue: boolean;
}

export function isTotalLabel({ text }: Cell): boolean {
  return text.plain.length <= LABEL_LENGTH && totalLabel.test(headOf(text));
}

/** What rows come to; null of too many. */
export function sommeDe(lignes: readonly AnnexeLigne[]): Decimal | null {
  if (lignes.length === 0 || lignes.length > MAX_ROWS) return null;
  return lignes.reduce((sum, { montant }) => sum.plus(montant?.value ?? 0), new Decimal(0));
}

/**
 * The rows of a table that are the sums of those below them: two of them at least, and most of those that look so,
 * where no colon says it. A heading printed again leaves those `connus` above it.
 */
export function groupesAuDessus(
  rows: readonly Row[],
  columns: readonly Column[],
  connus: ReadonlySet<Row>,
): Set<Row> {
  const lignes = lignesOf(rows, columns);
  const groupes: Ligne[] = [];
  let entier = true;
  // "500 €" over "500 €" alone is two grants alike: one group at least adds up several.
  let plusieurs = false;
  for (let at = 0; at < lignes.length; ) {
    const head = lignes[at];
    const end = endOf(lignes, at);
    if (head !== undefined && end > at) groupes.push(head);
    else entier = false;
    plusieurs ||= end - at >= MIN_ROWS;
    at = Math.max(end, at) + 1;
  }
  const nues = groupes.filter(({ nue }) => nue).length;
  const presque = plusieurs && nues > 1 && nues >= PRESQUE * lignes.filter(({ nue }) => nue).length;
  const sure = entier && plusieurs && groupes.length > 1;
  const kept = groupes.filter(({ annonce, nue }) => annonce || sure || (nue && presque));
  return new Set([...connus, ...kept.map(({ row }) => row)]);
}

function lignesOf(rows: readonly Row[], columns: readonly Column[]): Ligne[] {
  const montants = columns.filter(({ role }) => role === 'montant');
  const nom = columns.find(({ role }) => role === 'beneficiaire');
  if (montants.length !== 1) return [];
  const at = (row: Row, one: Column | undefined) =>
    row.cells.find(({ column }) => column === one?.column);
  const read = rows.flatMap((row) => {
    const montant = lireMontant(at(row, montants[0])?.text.plain ?? '');
    const name = at(row, nom);
    if (montant === null || name === undefined || isTotalLabel(name)) return [];
    const annonce = /:\s{0,3}$/u.test(headOf(name.text));
    return [{ row, montant: new Decimal(montant), annonce, cells: filledCells(row).length }];
  });
  const wide = read.some(({ cells }) => cells > 2);
  return read.map(({ cells, ...one }) => ({ ...one, nue: wide && cells === 2 }));
}

/** The last of the rows below that add up to one; itself where none do. */
function endOf(lignes: readonly Ligne[], at: number): number {
  const head = lignes[at];
  if (head === undefined || (head.montant.isZero() && !head.nue)) return at;
  let sum = new Decimal(0);
  for (let next = at + 1; next < lignes.length && next <= at + MAX_ROWS; next++) {
    const one = lignes[next];
    if (one === undefined || (head.nue && one.nue)) return at;
    sum = sum.plus(one.montant);
    if (sum.greaterThan(head.montant)) return at;
    const enough = head.nue ? (lignes[next + 1]?.nue ?? true) : next - at >= MIN_ROWS;
    if (enough && sum.equals(head.montant)) return next;
  }
  return at;
}

/** Rows that head others and add them up: "Fêtes et vie locale : | 5 330,00 €" over the grants of the group. */
import { Decimal } from 'decimal.js';
import type { Row } from '../../../contract/types.ts';
import { headOf } from '../../lignes/blocks.ts';
import type { Column } from '../../tableaux/ligne-colonnes.ts';
import { lireMontant } from '../../text/montant.ts';

/** No group has more rows, and none has fewer. */
const MAX_ROWS = 200;
const MIN_ROWS = 2;

interface Ligne {
  readonly row: Row;
  readonly montant: Decimal;
  /** "Arts / cinéma :" says itself that others follow. */
  readonly annonce: boolean;
}

/** The rows of a table that are the sums of those below them; two of them at least, where no colon says so. */
export function groupesAuDessus(rows: readonly Row[], columns: readonly Column[]): Set<Row> {
  const lignes = lignesOf(rows, columns);
  const groupes: Ligne[] = [];
  let entier = true;
  for (let at = 0; at < lignes.length; ) {
    const head = lignes[at];
    const end = endOf(lignes, at);
    if (head !== undefined && end > at) groupes.push(head);
    else entier = false;
    at = Math.max(end, at) + 1;
  }
  const sure = entier && groupes.length > 1;
  return new Set(groupes.filter(({ annonce }) => annonce || sure).map(({ row }) => row));
}

function lignesOf(rows: readonly Row[], columns: readonly Column[]): Ligne[] {
  const montants = columns.filter(({ role }) => role === 'montant');
  const nom = columns.find(({ role }) => role === 'beneficiaire');
  if (montants.length !== 1) return [];
  return rows.flatMap((row) => {
    const at = (one: Column | undefined) => row.cells.find(({ column }) => column === one?.column);
    const montant = lireMontant(at(montants[0])?.text.plain ?? '');
    const name = at(nom);
    if (montant === null || name === undefined) return [];
    return [{ row, montant: new Decimal(montant), annonce: /:\s{0,3}$/u.test(headOf(name.text)) }];
  });
}

/** The last of the rows below that add up to one; itself where none do. */
function endOf(lignes: readonly Ligne[], at: number): number {
  const head = lignes[at];
  if (head === undefined || head.montant.isZero()) return at;
  let sum = new Decimal(0);
  for (let next = at + 1; next < lignes.length && next <= at + MAX_ROWS; next++) {
    sum = sum.plus(lignes[next]?.montant ?? 0);
    if (sum.greaterThan(head.montant)) return at;
    if (next - at >= MIN_ROWS && sum.equals(head.montant)) return next;
  }
  return at;
}

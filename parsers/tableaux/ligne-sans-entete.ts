/**
 * Who gets what in a table without a heading: told from what the columns hold, and believed only where the words
 * around it speak of grants. "Comité des fêtes | 400,00 €" under "SUBVENTIONS 2013".
 */
import type { Row } from '../../contract/types.ts';
import { filledCells, headOf } from '../lignes/blocks.ts';
import { ditBeneficiaires } from '../nature/subventions.ts';
import { type Column, type Held, heldBy } from './ligne-colonnes.ts';

const MAX_COLUMNS = 12;
/** Most of the cells of a column, and most of the rows that have one. */
const MOST = 0.6;
/** Amounts that are printed as such, in hundredths; what speaks for grants must reach so much in all. */
const IMPRIMES = 20;
const ASSEZ = 100;

interface Colonne extends Held {
  readonly column: number;
}

/** `titre` is what the words above the table say of grants. */
export function colonnesSansEntete(rows: readonly Row[], titre: number): Column[] | null {
  const filled = rows.filter((row) => filledCells(row).length > 1);
  const held = columnsOf(filled);
  const montants = held.filter(({ montants: share }) => share >= MOST);
  const paid = montants.length > 0 ? montants : held.slice(-1).filter(isCount);
  const [montant] = paid;
  const nom = held.find(({ mots, column }) => mots >= MOST && column < (montant?.column ?? 0));
  if (montant === undefined || nom === undefined || paid.length > 1) return null;
  const names = filled.flatMap((row) => row.cells.filter(({ column }) => column === nom.column));
  const said = titre + ditBeneficiaires(names.map(({ text }) => headOf(text)));
  if (said + (montants.length > 0 ? IMPRIMES : 0) < ASSEZ) return null;
  return held.flatMap((one) => {
    const cell = names[0];
    const role = one === montant ? 'montant' : one === nom ? 'beneficiaire' : 'autre';
    return cell === undefined ? [] : [{ role, column: one.column, cell } as const];
  });
}

function columnsOf(rows: readonly Row[]): Colonne[] {
  const places = new Map<number, number>();
  for (const { column } of rows.flatMap(filledCells))
    places.set(column, (places.get(column) ?? 0) + 1);
  if (places.size > MAX_COLUMNS) return [];
  return [...places]
    .filter(([, cells]) => cells >= rows.length * MOST)
    .map(([column]) => ({ column, ...heldBy(column, rows) }))
    .sort((a, b) => a.column - b.column);
}

/** "Foyer rural | 300": whole numbers at the end of every row; not years, postcodes or ranks. */
function isCount({ chiffres, mots, rangs }: Colonne): boolean {
  return chiffres >= MOST && mots === 0 && !rangs;
}

/**
 * Who gets what in a table without a heading: told from what the columns hold, and believed only where the words
 * around it speak of grants. "Comité des fêtes | 400,00 €" under "SUBVENTIONS 2013".
 */
import type { Cell, Row } from '../../contract/types.ts';
import { filledCells, headOf } from '../lignes/blocks.ts';
import { ditBeneficiaires } from '../nature/subventions.ts';
import { type Column, type Held, heldBy } from './ligne-colonnes.ts';

const MAX_COLUMNS = 12;
/** Most of the cells of a column, and most of the rows that have one. */
const MOST = 0.6;
/** Amounts that are printed as such, in hundredths; what speaks for grants must reach so much in all. */
const IMPRIMES = 20;
const ASSEZ = 100;
/** Against a column whose cells are mostly said before. */
const REPETE = 30;

interface Colonne extends Held {
  readonly column: number;
}

/** `titre` is what the words above the table say of grants. */
export function colonnesSansEntete(rows: readonly Row[], titre: number): Column[] | null {
  const filled = rows.filter((row) => filledCells(row).length > 1);
  const held = columnsOf(filled);
  const montants = held.filter(({ montants: share }) => share >= MOST);
  const paid = montants.length > 0 ? montants : held.filter(isCount);
  const [montant] = paid;
  if (montant === undefined || paid.length > 1) return null;
  const noms = held
    .filter(({ mots, column }) => mots >= MOST && column < montant.column)
    .map((nom) => nommes(nom, filled));
  const nom = noms.reduce<Nommes | null>(
    (best, one) => (best === null || one.poids > best.poids ? one : best),
    null,
  );
  if (nom === null) return null;
  const { names } = nom;
  const said = titre + nom.dit;
  if (said + (montants.length > 0 ? IMPRIMES : 0) < ASSEZ) return null;
  return held.flatMap((one) => {
    const cell = names[0];
    const role = one === montant ? 'montant' : one === nom.de ? 'beneficiaire' : 'autre';
    return cell === undefined ? [] : [{ role, column: one.column, cell } as const];
  });
}

interface Nommes {
  readonly de: Colonne;
  readonly names: readonly Cell[];
  /** What its cells say of being beneficiaries; and for it against the other columns. */
  readonly dit: number;
  readonly poids: number;
}

/** "Culture | Chorale de Vernay | Fonctionnement": who gets it is told by bodies, and seldom the same from row to row. */
function nommes(de: Colonne, rows: readonly Row[]): Nommes {
  const names = rows.flatMap((row) => row.cells.filter(({ column }) => column === de.column));
  const heads = names.map(({ text }) => headOf(text));
  const dit = ditBeneficiaires(heads);
  return { de, names, dit, poids: dit - (new Set(heads).size * 2 < heads.length ? REPETE : 0) };
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

/** "Qui | 2024" over names and amounts: the year that a column is of, and no grant. */
export function nommeLAnnee(row: Row, columns: readonly Column[]): boolean {
  const paid = columns.find(({ role }) => role === 'montant');
  const cell = row.cells.find(({ column }) => column === paid?.column);
  return cell !== undefined && /^(?:19|20)\d{2}$/u.test(cell.text.plain.trim());
}

/** "Foyer rural | 300": whole numbers at the end of every row; not years, postcodes or ranks. */
function isCount({ chiffres, mots, rangs }: Colonne): boolean {
  return chiffres >= MOST && mots === 0 && !rangs;
}

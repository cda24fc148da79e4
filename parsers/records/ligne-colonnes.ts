/** What the columns of a funding table are for, from the words of its header row. */
import type { Cell, Row } from '../../pipeline/types.ts';
import { filledCells, headOf } from '../blocks.ts';
import { lireMontant } from '../text/montant.ts';

export type Role =
  | 'operation'
  | 'territoire'
  | 'code'
  | 'beneficiaire'
  | 'siret'
  | 'quantite'
  | 'description'
  | 'montantPrecedent'
  | 'montantDemande'
  | 'montantPropose'
  | 'montant'
  | 'instrument';

export interface Column {
  readonly role: Role;
  readonly column: number;
  readonly cell: Cell;
}

/** Tried in this order: "MONTANT DEMANDÉ" is a request before it is an amount. */
const labels: readonly (readonly [Role, RegExp])[] = [
  ['siret', /^(?:n\s?[°o]\s?)?sire[tn](?![\p{L}])/u],
  ['instrument', /^(?:avenants?|conventions?|instrument|support|acte)(?![\p{L}])/u],
  [
    'montantPrecedent',
    /(?:montant|subvention|rappel|vote)s?.{0,30}(?:precedent|n\s?-\s?1)|^(?:rappel\s)?20\d\d$/u,
  ],
  ['montantDemande', /demande(?:e)?s?(?![\p{L}])|sollicite/u],
  ['montantPropose', /propose(?:e)?s?(?![\p{L}])|proposition/u],
  [
    'montant',
    /montant|subvention|vote(?:e)?s?$|attribue|accorde|retenu|participation|aide\s(?:financiere|departementale|regionale)|€/u,
  ],
  [
    'beneficiaire',
    /structure|beneficiaire|association|organisme|attributaire|porteur|raison\ssociale|partenaire|nom\s(?:du|de|d['’])|^noms?$|^tiers$/u,
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
/** A column's name is short; a sentence in the first row is no header. */
const LABEL_LENGTH = 90;

/** The columns that a row names, or null when it is no header of a funding table. */
export function headerColumns(row: Row): Column[] | null {
  const cells = filledCells(row);
  if (cells.length < 2) return null;
  const columns: Column[] = [];
  for (const cell of cells) {
    if (cell.text.plain.length > LABEL_LENGTH || lireMontant(cell.text.plain) !== null) return null;
    const role = roleOf(headOf(cell.text), columns);
    if (role !== null) columns.push({ role, column: cell.column, cell });
  }
  const roles = columns.map(({ role }) => role);
  const pays = roles.some((role) => role.startsWith('montant'));
  return pays && roles.includes('beneficiaire') && columns.length * 2 >= cells.length
    ? columns
    : null;
}

function roleOf(head: string, known: readonly Column[]): Role | null {
  for (const [role, label] of labels) {
    if (label.test(head) && !known.some((column) => column.role === role)) return role;
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

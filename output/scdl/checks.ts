/** What the national table schemas check beyond types: each says whether cells hold together, skipping empty ones. */
import { Decimal } from 'decimal.js';
import { cleJuste, siretValide } from '../../contract/siret.ts';

const SIREN = 9;
const nomenclature: ReadonlySet<string> = new Set([
  'commande publique',
  'urbanisme',
  'domaine et patrimoine',
  'fonction publique',
  'institutions et vie politique',
  'libertes publiques et pouvoirs de police',
  'finances locales',
  'domaines de competences par themes',
  'autres domaines de competences',
]);

/** "21860194600013": fourteen digits whose key is right, and that of the SIREN before it. */
export function holdsSiret(cell: string): boolean {
  return cell === '' || (siretValide(cell) && cleJuste(cell.slice(0, SIREN)));
}

/** All filled or all empty. */
export function holdsCohesion(cells: readonly string[]): boolean {
  return cells.every((cell) => cell === '') || cells.every((cell) => cell !== '');
}

/** At least one filled, on every row. */
export function holdsOne(cells: readonly string[]): boolean {
  return cells.some((cell) => cell !== '');
}

/** The total equals its parts: null where a cell is empty or no plain number, for there is nothing to compare. */
export function holdsSum(total: string, parts: readonly string[]): boolean | null {
  if (![total, ...parts].every((cell) => /^-?\d{1,40}(?:\.\d{1,20})?$/u.test(cell))) return null;
  return parts.reduce((sum, part) => sum.plus(part), new Decimal(0)).equals(total);
}

/** "2017" or "2017/2018": the second year comes after the first. */
export function holdsYears(cell: string): boolean {
  if (cell === '') return true;
  const [, first, second] = /^(\d{4})(?:\/(\d{4}))?$/u.exec(cell) ?? [];
  return first !== undefined && (second === undefined || Number(second) > Number(first));
}

/** "finances locales/subventions": a known first level, no space after any "/" nor before the first. */
export function holdsNomenclature(cell: string): boolean {
  if (cell === '') return true;
  const at = cell.indexOf('/');
  const first = cell.slice(0, Math.max(at, 0));
  if (first !== first.trimEnd() || cell.includes('/ ')) return false;
  return nomenclature.has(first.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase());
}

/** The rows that would be refused, as a form: what is known stands in it, what is missing is blank. */

import { inert } from '../texte.ts';
import type { Ligne } from './projection.ts';
import type { Reglages } from './reglages.ts';
import { columnsOfSchema, type ScdlName, schemaOf } from './schema.ts';
import { type FauteCode, faultsOfRow } from './validation.ts';

export const profils = ['validata', 'data-subvention'] as const;
export type Profil = (typeof profils)[number];

export interface Refus {
  readonly code: FauteCode;
  readonly colonne: string;
  readonly attendu: string;
  readonly par: readonly Profil[];
}

export interface Rejet {
  readonly ligne: Ligne;
  readonly refus: readonly Refus[];
}

/** Columns without which the national import of grants takes no row. */
const bloquantes: ReadonlySet<string> = new Set(['idBeneficiaire', 'montant', 'dateConvention']);

/** Rows to publish, and rows to fill. A row that says the same as one before it is refused by both. */
export function sorted(
  name: ScdlName,
  lignes: readonly Ligne[],
  profil: Profil,
): { readonly valides: readonly Ligne[]; readonly rejets: readonly Rejet[] } {
  const valides: Ligne[] = [];
  const rejets: Rejet[] = [];
  const seen = new Set<string>();
  for (const ligne of lignes) {
    const refus = refusOf(name, ligne);
    const said = JSON.stringify(cellsOf(name, ligne));
    if (seen.has(said)) refus.push({ code: 'doublon', colonne: '', attendu: '', par: profils });
    seen.add(said);
    if (refus.some(({ par }) => par.includes(profil))) rejets.push({ ligne, refus });
    else valides.push(ligne);
  }
  return { valides, rejets };
}

function refusOf(name: ScdlName, { cellules }: Ligne): Refus[] {
  const row = Object.fromEntries(
    columnsOfSchema(name).map((column) => [column, cellules[column]?.valeur ?? '']),
  );
  const refus = faultsOfRow(schemaOf(name), row).map(
    ({ code, colonne, attendu = '' }): Refus => ({
      code,
      colonne,
      attendu,
      par: name === 'scdl-subventions' && bloquantes.has(colonne) ? profils : ['validata'],
    }),
  );
  const told = refus.some(({ colonne, par }) => colonne === 'idBeneficiaire' && par.length > 1);
  if (name === 'scdl-subventions' && row['idBeneficiaire'] === '' && !told)
    refus.push({
      code: 'requis',
      colonne: 'idBeneficiaire',
      attendu: '',
      par: ['data-subvention'],
    });
  return refus;
}

export function cellsOf(name: ScdlName, { cellules }: Ligne): string[] {
  return columnsOfSchema(name).map((column) => cellules[column]?.valeur ?? '');
}

const before = ['cle', 'fichier', 'page', 'ligne'] as const;

/** The form: a row a rejected row, all columns of the table, then why and by whom. */
export function formOf(
  name: ScdlName,
  rejets: readonly Rejet[],
  why: (refus: Refus) => string,
): string[][] {
  const header = [...before, ...columnsOfSchema(name), 'colonnes', 'raison', 'refuse_par'];
  const rows = rejets.map(({ ligne, refus }) => [
    ligne.cle,
    ligne.fichier,
    String(ligne.places[0]?.page ?? ''),
    String(ligne.places[0]?.startLine ?? ''),
    ...cellsOf(name, ligne),
    [...new Set(refus.map(({ colonne }) => colonne))].filter((one) => one !== '').join('; '),
    refus.map(why).join(' ; '),
    profils.filter((profil) => refus.some(({ par }) => par.includes(profil))).join('; '),
  ]);
  return [header, ...rows];
}

/** Where the authority's own number stands. */
export function siretOf(name: ScdlName): string {
  return name === 'scdl-subventions' ? 'idAttribuant' : 'COLL_SIRET';
}

/** The settings, with what a filled form says: a beneficiary's number is kept by its name, the rest by the row. */
export function withForm(
  name: ScdlName,
  reglages: Reglages,
  projected: readonly Ligne[],
  rows: readonly (readonly string[])[],
): Reglages {
  const [header = [], ...filled] = rows;
  // The form is written without formulas: it is compared as it was written.
  const known = new Map(projected.map((ligne) => [inert(ligne.cle), ligne]));
  const lignes = { ...reglages.lignes };
  const sirets = new Map<string, Set<string>>();
  for (const cells of filled) {
    const row = Object.fromEntries(header.map((column, at) => [column, cells[at]?.trim() ?? '']));
    const ligne = known.get(row['cle'] ?? '');
    if (ligne === undefined) continue;
    const said = columnsOfSchema(name).flatMap((column): [string, string][] => {
      const cell = row[column] ?? '';
      const own = ligne.cellules[column]?.valeur ?? '';
      return cell === '' || cell === own || cell === inert(own) ? [] : [[column, cell]];
    });
    lignes[ligne.cle] = { ...lignes[ligne.cle], ...Object.fromEntries(said) };
    const nom = ligne.cellules['nomBeneficiaire']?.valeur;
    const siret = row['idBeneficiaire'] ?? '';
    if (nom === undefined || siret === '') continue;
    sirets.set(nom, (sirets.get(nom) ?? new Set()).add(siret));
  }
  const own = new Set(filled.map((cells) => cells[header.indexOf(siretOf(name))] ?? ''));
  const [siret = ''] = own;
  const collectivite =
    own.size === 1 && /^\d{14}$/u.test(siret)
      ? { ...reglages.collectivite, siret }
      : reglages.collectivite;
  const beneficiaires = { ...reglages.beneficiaires };
  for (const [nom, given] of sirets) {
    const [siret = ''] = given;
    // Two numbers for one name are two beneficiaries: each row keeps its own.
    if (given.size === 1 && /^\d{14}$/u.test(siret))
      beneficiaires[nom] = { ...beneficiaires[nom], siret };
  }
  return { ...reglages, collectivite, beneficiaires, lignes };
}

/** Whose and how much: told from the names of the columns. */
import { describe, expect, it } from 'vitest';
import type { Cell, Row } from '../../contract/types.ts';
import { headerColumns } from '../../parsers/tableaux/ligne-colonnes.ts';

function rowOf(...names: string[]): Row {
  const cells = names.map((plain, column): Cell => {
    return { text: { plain, pieces: [] }, row: 0, column, rowSpan: 1, colSpan: 1 };
  });
  return { cells, startLine: 1, endLine: 1 };
}

function rolesOf(...names: string[]): string[] | undefined {
  return headerColumns(rowOf(...names))
    ?.filter(({ role }) => role !== 'autre')
    .map(({ role, column }) => `${column} ${role}`);
}

describe('the columns of a table of grants', () => {
  it('takes the grant, not what the works cost', () => {
    expect(
      rolesOf('Nom / Prénom / Adresse', 'Montant des travaux', 'Subvention de l’Agence'),
    ).toEqual(['0 beneficiaire', '2 montant']);
  });

  it('has one for each kind of grant, none for a guarantee or a place', () => {
    expect(
      rolesOf(
        'Nom de l’organisme bénéficiaire',
        'Adresse de l’organisme',
        'Code postal',
        'Montant de la subvention de fonctionnement',
        'Montant de la subvention d’investissement',
        'Montant de la garantie',
        'Avantages en nature',
      ),
    ).toEqual(['0 beneficiaire', '3 montant', '4 montant']);
  });

  it('needs no more than who and how much among many others', () => {
    expect(
      rolesOf('Nom du bénéficiaire', 'Montant versé', 'Élu', 'Mandat', 'Parti', 'Région'),
    ).toEqual(['0 beneficiaire', '1 montant']);
    expect(rolesOf('Organisme prêteur', 'Montant', 'Durée', 'Taux', 'Marge')).toBeUndefined();
  });

  it('has no grant where only the cost of works is told', () => {
    expect(rolesOf('Nom', 'Montant des travaux')).toBeUndefined();
  });
});

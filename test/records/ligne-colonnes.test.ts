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
  return headerColumns(rowOf(...names))?.map(({ role, column }) => `${column} ${role}`);
}

describe('the columns of a table of grants', () => {
  it('takes the grant, not what the works cost', () => {
    expect(
      rolesOf('Nom / Prénom / Adresse', 'Montant des travaux', 'Subvention de l’Agence'),
    ).toEqual(['0 beneficiaire', '2 montant']);
  });

  it('has no grant where only the cost of works is told', () => {
    expect(rolesOf('Nom', 'Montant des travaux')).toBeUndefined();
  });
});

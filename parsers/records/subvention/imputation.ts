/** Budget lines: on which operation, chapter and account the expense is charged. */
import type { Imputation } from '../../../contract/contract.ts';
import type { Row, TableBlock } from '../../../contract/types.ts';
import { type Reading, some } from '../../reading.ts';
import {
  type Assigned,
  assign,
  type Column,
  headerOf,
  isLine,
  isTotal,
  type Role,
  Spanning,
} from '../../tableaux/budget.ts';

interface Context {
  readonly deliberation?: string;
  readonly document?: string;
}

/** The lines of tables that belong together: one cut by a page break keeps the header of its first part. */
export function parseImputations(
  reading: Reading,
  tables: readonly TableBlock[],
  context: Context,
): Imputation[] {
  const lines: Imputation[] = [];
  let columns: Column[] | null = null;
  for (const table of tables) {
    const above = new Spanning();
    for (const row of table.rows) {
      const header = headerOf(row);
      if (header !== null) columns = header;
      if (header !== null || columns === null || isTotal(row)) continue;
      const cells = assign(row, columns);
      if (isLine(cells)) lines.push(lineOf(reading, row, cells, above.over(row, cells), context));
    }
  }
  return lines;
}

function lineOf(
  reading: Reading,
  row: Row,
  cells: Assigned,
  above: Assigned,
  context: Context,
): Imputation {
  const read = (role: Role, lecture: 'code' | 'texte' | 'montant') => {
    const cell = cells[role];
    const inherited = above[role];
    if (cell !== undefined) return some(role, reading.lu(lecture, cell.text));
    const sourced = inherited === undefined ? null : reading.lu(lecture, inherited.text);
    return some(role, sourced === null ? null : reading.derive(sourced));
  };
  return {
    id: reading.id('imputation'),
    type: 'imputation',
    spans: reading.lines(row.startLine, row.endLine),
    ...some('deliberation', context.deliberation),
    ...read('codeOperation', 'code'),
    ...read('imputation', 'code'),
    ...read('libelle', 'texte'),
    ...read('autorisation', 'montant'),
    ...read('disponible', 'montant'),
    ...read('montant', 'montant'),
    ...read('solde', 'montant'),
    ...some('document', context.document),
  };
}

/** Tables of grants in a sample of the styles that `npm run styles` sets in full: each grant stands in one row. */
import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../parsers/source/pdf/index.ts';
import { type GrantTable, madeTable, referenceTable } from '../../support/styles/data.ts';
import { type Style, styles } from '../../support/styles/style.ts';
import { printed, typeset } from '../../support/styles/typeset.ts';

const sample = ['08', '19', '22', '28', '32', '34', '40', '41', '57', '58', '59', '62'];
const tables: readonly GrantTable[] = [referenceTable(), madeTable(120)];

async function rowsOf(table: GrantTable, style: Style): Promise<string[]> {
  const source = await readPdf(await typeset(table, style), { fichier: 'table.pdf' });
  return source.blocks.flatMap((block) =>
    block.kind === 'tableau'
      ? block.rows.map(({ cells }) => cells.map(({ text }) => folded(text.plain)).join('|'))
      : [],
  );
}

const folded = (text: string): string => text.replace(/[^\p{L}\p{N},€]/gu, '').toLowerCase();

describe.each(styles.filter(({ nom }) => sample.some((number) => nom.startsWith(number))))(
  'a table set in the style $nom',
  (style) => {
    it.each(tables)('has a row for each grant: $nom', async (table) => {
      const rows = await rowsOf(table, style);
      const lost = table.grants.filter(({ beneficiaire, montant }) => {
        const [name, amount] = [folded(beneficiaire), folded(printed(montant, style))];
        const cells = rows.findIndex((row) => {
          const said = row.split('|');
          return said.includes(name) && said.includes(amount);
        });
        return cells < 0;
      });
      expect(lost).toEqual([]);
    });
  },
);

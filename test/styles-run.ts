/**
 * Tables of grants set in more than sixty styles, and how many of their rows are read. `npm run styles`;
 * `npm run styles -- 12 17 --rows` for some of them with what is lost; `--keep FOLDER` writes the PDFs there.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { madeTable, referenceTable } from './support/styles/data.ts';
import { scoreStyle } from './support/styles/score.ts';
import { styles } from './support/styles/style.ts';
import { typeset } from './support/styles/typeset.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rows: { type: 'boolean', default: false }, keep: { type: 'string' } },
});
const wanted = styles.filter(
  ({ nom }) => positionals.length === 0 || positionals.some((word) => nom.startsWith(word)),
);
let faults = 0;
for (const style of wanted) {
  for (const table of [referenceTable(), madeTable()]) {
    const bytes = await typeset(table, style);
    const { f1, missing, extra } = await scoreStyle(table, bytes);
    if (f1 < 1) faults++;
    console.log(`${f1.toFixed(3)}  ${style.nom} (${table.nom})`);
    if (values.rows) {
      for (const row of missing.slice(0, 12)) console.log(`   missing  ${row}`);
      for (const row of extra.slice(0, 12)) console.log(`   false    ${row}`);
    }
    if (values.keep !== undefined) {
      mkdirSync(values.keep, { recursive: true });
      const name = `${style.nom.slice(0, 2)}-${table.nom}.pdf`;
      writeFileSync(join(values.keep, name), bytes);
    }
  }
}
console.log(`${wanted.length} styles × 2 tables, ${faults} not read in full`);
if (faults > 0) process.exitCode = 1;

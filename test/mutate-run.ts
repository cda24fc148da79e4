/** `npm run mutate`: how many changed digits the checks find, by part of the document. `--every 5` tries one in five. */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readSource } from '../parsers/source/index.ts';
import { extractSource } from '../pipeline/run.ts';
import { isFound, keysOf, neutral, targetsOf } from './mutate.ts';

const { values, positionals } = parseArgs({
  options: { every: { type: 'string', default: '1' }, missed: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const path = positionals[0] ?? 'fixtures/pas-de-calais/2024-273/source.md';
const every = Math.max(1, Number.parseInt(values.every, 10) || 1);
const bytes = await readFile(path);
const source = await readSource(bytes, { fichier: path });
const before = extractSource(source);
const known = keysOf(before);

const table = new Map<string, { tried: number; found: number; missed: number[] }>();
for (const target of targetsOf(before, source).filter((_, index) => index % every === 0)) {
  const row = table.get(target.group) ?? { tried: 0, found: 0, missed: [] };
  table.set(target.group, row);
  row.tried++;
  if (isFound(target, source, known)) row.found++;
  else row.missed.push(target.lines[0] ?? 0);
}
console.log('part            tried  found  share');
for (const [group, { tried, found, missed }] of table) {
  const share = ((found / tried) * 100).toFixed(1);
  console.log(
    `${group.padEnd(15)} ${String(tried).padStart(5)}  ${String(found).padStart(5)}  ${share} %`,
  );
  if (values.missed && missed.length > 0) console.log(`  missed on lines ${missed.join(', ')}`);
}
console.log('\nneutral change: findings before, after');
for (const [name, change] of Object.entries(neutral)) {
  const changed = Buffer.from(change(source.text));
  const after = extractSource(await readSource(changed, { fichier: path }));
  const codes = countsOf(after.diagnostics);
  const more = [...codes].filter(
    ([code, count]) => count > (countsOf(before.diagnostics).get(code) ?? 0),
  );
  const note = more.length === 0 ? '' : `  MORE: ${more.map(([code]) => code).join(', ')}`;
  console.log(
    `${name.padEnd(42)} ${before.diagnostics.length}, ${after.diagnostics.length}${note}`,
  );
}

function countsOf(diagnostics: readonly { code: string }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { code } of diagnostics) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

/**
 * What the checks cost beside the extraction that they come after, and how that grows with the rows of a
 * table. Processor time, so that other programs of the machine do not count, and no forced collection of
 * garbage: after one, V8 compiles anew what it had made fast. Half of the runs warm up; the median of the others
 * is told. `npm run bench:checks [-- FILE]`.
 */
import { readFile } from 'node:fs/promises';
import { readSource } from '../parsers/source/index.ts';
import { check } from '../pipeline/checks/index.ts';
import { extractSource } from '../pipeline/run.ts';

const RUNS = 40;
const path = process.argv[2] ?? 'fixtures/pas-de-calais/2024-273/source.md';

interface Cost {
  readonly reading: number;
  readonly extraction: number;
  readonly checks: number;
}

/** In milliseconds. */
async function costOf(bytes: Uint8Array, fichier = 'source.md'): Promise<Cost> {
  const costs: Cost[] = [];
  for (let run = 0; run < RUNS; run++) {
    const copy = Uint8Array.from(bytes);
    const [reading, source] = await timed(() => readSource(copy, { fichier, ocr: 'never' }));
    const [all, resultat] = await timed(() => extractSource(source));
    const [checks] = await timed(() => check(source, resultat));
    costs.push({ reading, extraction: all - checks, checks });
  }
  const late = costs.slice(RUNS / 2);
  return {
    reading: median(late.map((one) => one.reading)),
    extraction: median(late.map((one) => one.extraction)),
    checks: median(late.map((one) => one.checks)),
  };
}

async function timed<T>(work: () => T | Promise<T>): Promise<[number, T]> {
  const before = process.cpuUsage();
  const made = await work();
  const { user, system } = process.cpuUsage(before);
  return [(user + system) / 1000, made];
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** A funding table with as many rows as wanted, its total right. */
function tableOf(rows: number): string {
  const lines = Array.from(
    { length: rows },
    (_, index) =>
      `||Nord|CCAS de Ville${index}|${index + 1}|${(index + 1) * 10},00 €|Convention type|`,
  );
  const sum = (rows * (rows + 1)) / 2;
  return `# DELIBERATION N° 2024-1

Vu le code général des collectivités territoriales,

Décide :

**Article 1 :**

De valider le financement de la thématique 1, pour ${sum * 10},00 €, en annexe 1.

**Annexe 1 : REPARTITION FINANCIERE**

**1. Accompagnement**

|OPERATION|TERRITOIRE(S)|STRUCTURE|PLACES D'ACCOMPAGNEMENT|MONTANT RETENU|Avenant/convention|
|---|---|---|---|---|---|
|Opération 1 : Accueil|Sud|Les Tilleuls|0|0,00 €|Convention type|
${lines.join('\n')}
||TOTAL||${sum}|${sum * 10},00 €||
|TOTAL||||${sum * 10},00 €||
`;
}

function say(name: string, { reading, extraction, checks }: Cost): void {
  const share = ((checks / (reading + extraction)) * 100).toFixed(1);
  const cells = [reading, extraction, checks].map((one) => one.toFixed(1).padStart(8));
  console.log(`${name.padEnd(24)}${cells.join('')}   ${share} %`);
}

console.log('milliseconds             reading extract.  checks   share');
say(path.split('/').at(-2) ?? path, await costOf(await readFile(path), path));
for (const rows of [200, 400, 800, 1600])
  say(`${rows} rows`, await costOf(Buffer.from(tableOf(rows))));

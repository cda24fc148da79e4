/**
 * What the checks cost beside the extraction that they come after, and how that grows with the rows of a
 * table. Time by the clock, and no forced collection of garbage: after one, V8 compiles anew what it had made fast.
 * A third of the runs warm up. Of the others the lower quartile is told, since other programs only make a run longer,
 * and the share of all of them together, with the garbage that fell to each. `npm run bench:checks [-- FILE]`.
 */
import { readFile } from 'node:fs/promises';
import { readSource } from '../parsers/source/index.ts';
import { check } from '../pipeline/checks/index.ts';
import { extractSource } from '../pipeline/run.ts';

const RUNS = 90;
const WARM_UP = 30;
const path = process.argv[2] ?? 'fixtures/pas-de-calais/2024-273/source.md';

/** In milliseconds. */
interface Cost {
  readonly reading: number;
  readonly extraction: number;
  readonly checks: number;
}

async function costsOf(bytes: Uint8Array, fichier = 'source.md'): Promise<Cost[]> {
  const costs: Cost[] = [];
  for (let run = 0; run < RUNS; run++) {
    const copy = Uint8Array.from(bytes);
    const [reading, source] = await timed(() => readSource(copy, { fichier, ocr: 'never' }));
    const [all, resultat] = await timed(() => extractSource(source));
    const [checks] = await timed(() => check(source, resultat));
    costs.push({ reading, extraction: all - checks, checks });
  }
  return costs.slice(WARM_UP);
}

async function timed<T>(work: () => T | Promise<T>): Promise<[number, T]> {
  const before = performance.now();
  const made = await work();
  return [performance.now() - before, made];
}

function lowerQuartile(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 4)] ?? 0;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
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

function say(name: string, costs: readonly Cost[]): void {
  const told = (over: (values: readonly number[]) => number) => ({
    reading: over(costs.map((one) => one.reading)),
    extraction: over(costs.map((one) => one.extraction)),
    checks: over(costs.map((one) => one.checks)),
  });
  const share = ({ reading, extraction, checks }: Cost) =>
    `${((checks / (reading + extraction)) * 100).toFixed(1)} %`.padStart(9);
  const usual = told(lowerQuartile);
  const cells = [usual.reading, usual.extraction, usual.checks].map((one) =>
    one.toFixed(1).padStart(8),
  );
  console.log(`${name.padEnd(24)}${cells.join('')}${share(usual)}${share(told(sum))}`);
}

console.log('milliseconds             reading extract.  checks    share  all runs');
say(path.split('/').at(-2) ?? path, await costsOf(await readFile(path), path));
for (const rows of [200, 400, 800, 1600])
  say(`${rows} rows`, await costsOf(Buffer.from(tableOf(rows))));

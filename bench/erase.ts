/**
 * Takes each family of cues from the corpus in turn, and says what is lost:
 * `npm run erase -- [--corpus ../shared] [--cache FOLDER] [--json FILE] [--only "bold"] [word in the path…]`.
 *
 * Native and markdown documents and heads; F1 of deliberations and complete votes, pooled. A loss on the corpus
 * (old and new together) above 0.05 deliberations or 0.08 votes is marked.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { documentsOf } from './accuracy/documents.ts';
import { type Evaluated, evaluate, loadAll } from './accuracy/evaluate.ts';
import { figure, figuresOf } from './accuracy/report.ts';
import { evaluateErased } from './erase/evaluate.ts';
import { erasures } from './erase/families.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    corpus: { type: 'string', default: '../shared' },
    cache: { type: 'string' },
    json: { type: 'string' },
    only: { type: 'string' },
  },
});

const LIMITS = { deliberations: 0.05, votes: 0.08 } as const;
const groups = {
  old: ['old'],
  new: ['new'],
  corpus: ['old', 'new'],
  heads: ['heads'],
} as const;

type Group = keyof typeof groups;
type Pair = Record<keyof typeof LIMITS, number | null>;
type Row = Record<Group, Pair>;

async function main(): Promise<void> {
  const documents = documentsOf(values.corpus).filter(
    ({ doc }) => positionals.length === 0 || positionals.some((word) => doc.includes(word)),
  );
  const loaded = (await loadAll(documents, values)).filter(({ source }) => source.texte !== 'ocr');
  const whole = rowOf(loaded.map((one) => evaluate(one)));
  console.log(line('F1 deliberations/votes', (group) => group, 'lost on the corpus'));
  print('nothing erased', whole, whole, false);
  const rows: Record<string, Row> = { whole };
  for (const erasure of erasures.filter(({ id }) => id.includes(values.only ?? ''))) {
    const evaluated: Evaluated[] = [];
    for (const one of loaded) evaluated.push(await evaluateErased(one, erasure));
    rows[erasure.id] = rowOf(evaluated);
    print(erasure.id, rows[erasure.id] as Row, whole, erasure.told !== true);
  }
  if (values.json !== undefined) writeFileSync(values.json, JSON.stringify(rows, null, 1));
}

function rowOf(evaluated: readonly Evaluated[]): Row {
  const pairOf = (names: readonly string[]): Pair => {
    const own = evaluated.filter(({ group }) => names.includes(group));
    return {
      deliberations: figuresOf(own, 'deliberations').pooled,
      votes: figuresOf(own, 'votes').pooled,
    };
  };
  return Object.fromEntries(
    Object.entries(groups).map(([name, names]) => [name, pairOf(names)]),
  ) as unknown as Row;
}

function print(title: string, row: Row, whole: Row, bound: boolean): void {
  const lost = (kind: keyof Pair) => (whole.corpus[kind] ?? 0) - (row.corpus[kind] ?? 0);
  const over = (Object.keys(LIMITS) as (keyof Pair)[]).some((kind) => lost(kind) > LIMITS[kind]);
  const loss = `${signed(lost('deliberations'))}/${signed(lost('votes'))}${over && bound ? '  << too much' : ''}`;
  console.log(
    line(title, (group) => `${figure(row[group].deliberations)}/${figure(row[group].votes)}`, loss),
  );
}

function signed(loss: number): string {
  return (loss < 0.0005 ? '' : '-') + Math.abs(loss).toFixed(3);
}

function line(title: string, cellOf: (group: Group) => string, loss: string): string {
  const cells = (Object.keys(groups) as Group[]).map((group) => cellOf(group).padStart(14));
  return `${title.padEnd(24)}${cells.join('')}    ${loss}`;
}

await main();

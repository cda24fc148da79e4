/**
 * How well each recogniser of this machine reads the scan of the reference: votes and articles against what people
 * read, rows against the same pages born digital; time, memory, and whether a second run gives the same bytes.
 * `npm run bench:ocr -- [native|bundled] [--once]`; says so where ../shared or a recogniser is absent.
 */
import { existsSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import type { Resultat } from '../contract/contract.ts';
import { bundledRecogniser, nativeRecogniser } from '../parsers/source/ocr/index.ts';
import { LazyRecogniser } from '../parsers/source/ocr/lazy.ts';
import { sourceOf } from '../pipeline/files.ts';
import { extractSource } from '../pipeline/run.ts';
import { distance, fold, pair, sameAmount } from './accuracy/compare.ts';

const shared = fileURLToPath(new URL('../../shared/', import.meta.url));
const scan = `${shared}sources/pas-de-calais-2024-273.scan.pdf`;
/** The pages of the whole document that were scanned. */
const PAGES = [1, 2, 3, 4, 5, 31, 32, 33, 34, 35, 36, 37, 42, 43, 44];
/** Letters that a beneficiary's name may have wrong. */
const LETTERS = 2;

const engines = { native: nativeRecogniser, bundled: bundledRecogniser } as const;
type Engine = keyof typeof engines;

interface GoldVote {
  readonly articles: readonly string[];
  readonly for: number;
  readonly against: number;
  readonly abstentions: number;
}

type Row = readonly [string, string];

async function read(engine: Engine, bytes: Uint8Array): Promise<Resultat> {
  const recogniser = new LazyRecogniser(engines[engine]);
  try {
    const { recognise } = recogniser;
    return extractSource(await sourceOf(bytes, 'scan.pdf', { recognise }));
  } finally {
    await recogniser.close();
  }
}

async function wantedRows(): Promise<Row[]> {
  const path = `${shared}sources/pas-de-calais-2024-273.pdf`;
  const whole = extractSource(await sourceOf(readFileSync(path), path, { ocr: 'never' }));
  return rowsOf(whole, (page) => PAGES.includes(page));
}

function rowsOf(made: Resultat, wanted: (page: number) => boolean = () => true): Row[] {
  return made.annexeLignes
    .filter(({ spans }) => wanted(spans[0]?.page ?? 0))
    .map(({ beneficiaire, montant }) => [beneficiaire?.value ?? '', montant?.value ?? '']);
}

function sameRow([name, amount]: Row, [otherName, otherAmount]: Row): boolean {
  const same = amount === '' ? otherAmount === '' : sameOrNot(amount, otherAmount);
  return same && distance(fold(name), fold(otherName)) <= LETTERS;
}

function sameOrNot(one: string, other: string): boolean {
  return other !== '' && sameAmount(one, other);
}

/** Votes with their counts; an adoption without any is in the gold by number alone. */
function votesOf(made: Resultat): string[] {
  const numbers = new Map(made.articles.map(({ id, numero }) => [id, numero.value]));
  const counted = made.votes.filter(({ pour }) => pour != null);
  return counted.map(({ articles, pour, contre, abstention }) => {
    const on = (articles ?? []).map((id) => numbers.get(id) ?? id);
    return [on.join(' '), pour?.value, contre?.value, abstention?.value].join('|');
  });
}

function report(engine: Engine, made: Resultat, rows: readonly Row[]): void {
  const gold = JSON.parse(readFileSync(`${shared}gold/pas-de-calais-2024-273.json`, 'utf8'));
  const votes = (gold.votes as GoldVote[]).map((vote) =>
    [vote.articles.join(' '), vote.for, vote.against, vote.abstentions].join('|'),
  );
  const numbers = (gold.articles as { number: string }[]).map((one) => one.number);
  print(`${engine} votes`, pair(votes, votesOf(made), Object.is));
  if (made.votes.length !== gold.adoptedBlocks)
    console.log(`    ${made.votes.length} blocks adopted, not ${gold.adoptedBlocks}`);
  const found = made.articles.map(({ numero }) => numero.value);
  print(`${engine} articles`, pair(numbers, found, Object.is));
  print(`${engine} rows`, pair(rows, rowsOf(made), sameRow));
}

function print(name: string, found: ReturnType<typeof pair<unknown, unknown>>): void {
  const { pairs, missing, extra } = found;
  const f1 = (2 * pairs.length) / (2 * pairs.length + missing.length + extra.length);
  console.log(
    `${name.padEnd(17)} F1 ${f1.toFixed(4)} (${pairs.length} right, ${missing.length} missing, ${extra.length} false)`,
  );
  for (const one of missing) console.log(`    missing ${String(one)}`);
  for (const one of extra) console.log(`    false   ${String(one)}`);
}

async function measure(engine: Engine, rows: readonly Row[]): Promise<void> {
  const bytes = readFileSync(scan);
  const opened = await engines[engine]();
  if (opened === undefined) return console.log(`${engine}: not installed, skipped`);
  await opened.close();
  const start = performance.now();
  const made = await read(engine, bytes);
  const seconds = (performance.now() - start) / 1000;
  const memory = process.resourceUsage().maxRSS / 1024;
  console.log(
    `\n${opened.name}: ${(seconds / PAGES.length).toFixed(2)} s a page, ${memory.toFixed(0)} MB at most`,
  );
  report(engine, made, rows);
  if (process.argv.includes('--once')) return;
  const first = JSON.stringify(made);
  const again = await Promise.all([read(engine, bytes), read(engine, bytes)]);
  const same = again.every((other) => JSON.stringify(other) === first);
  console.log(
    `${engine.padEnd(17)} two more at the same time: ${same ? 'same bytes' : 'DIFFERENT'}`,
  );
  if (!same) process.exitCode = 1;
}

if (!existsSync(scan)) console.log('../shared is not here: nothing to measure.');
else {
  const rows = await wantedRows();
  const asked = process.argv.slice(2).filter((word) => !word.startsWith('-'));
  for (const engine of Object.keys(engines) as Engine[]) {
    if (asked.length === 0 || asked.includes(engine)) await measure(engine, rows);
  }
}

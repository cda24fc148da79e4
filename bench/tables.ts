/**
 * How well tables are found: predictions over the trial documents beside this folder, and their scores.
 * `npm run bench:tables` for all, `npm run bench:tables -- icdar` for some; what is absent is skipped.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Source, TableBlock } from '../contract/types.ts';
import { readPages } from '../parsers/source/pdf/content.ts';
import { readPdf } from '../parsers/source/pdf/index.ts';
import { openPdf } from '../parsers/source/pdf/open.ts';
import type { PageCell, PageTable } from '../parsers/source/pdf/page.ts';
import { findTables } from '../parsers/source/pdf/tables/index.ts';
import { linesOf } from '../parsers/source/pdf/tables/reading-order.ts';

const shared = new URL('../../shared/', import.meta.url).pathname;
const out = mkdtempSync(join(tmpdir(), 'tables-'));

async function tablesOf(file: string): Promise<{ page: number; table: PageTable }[]> {
  const pdf = await openPdf(readFileSync(file));
  const tables: { page: number; table: PageTable }[] = [];
  for await (const content of readPages(pdf)) {
    for (const table of findTables(content)) tables.push({ page: content.number, table });
  }
  await pdf.close();
  return tables;
}

function textOf(cell: PageCell): string {
  return linesOf(cell.words)
    .map((line) => line.map((word) => word.text).join(' '))
    .join('\n');
}

interface Joined {
  readonly pages: readonly (number | undefined)[];
  readonly rows: readonly string[][];
}

/** The tables of a whole document, each over all its pages. */
async function joinedOf(file: string): Promise<Joined[]> {
  const source = await readPdf(readFileSync(file), { fichier: file });
  return source.blocks.flatMap((block) =>
    block.kind === 'tableau' ? [{ pages: pagesOf(block, source), rows: rowsOf(block) }] : [],
  );
}

function pagesOf(block: TableBlock, { lines }: Pick<Source, 'lines'>): (number | undefined)[] {
  const pages = lines.slice(block.startLine - 1, block.endLine).map(({ page }) => page);
  return [...new Set(pages)];
}

/** The text of each row, what stands over several rows in each of them. */
function rowsOf(table: TableBlock): string[][] {
  const rows: string[][] = table.rows.map(() => []);
  for (const { row, column, rowSpan, text } of table.rows.flatMap(({ cells }) => cells)) {
    for (let at = row; at < row + rowSpan; at++) {
      const cells = rows[at];
      if (cells !== undefined) cells[column] = text.plain;
    }
  }
  return rows;
}

async function predict(files: readonly string[], name: string): Promise<string> {
  const lines: string[] = [];
  for (const file of files) {
    const tables = (await tablesOf(file)).map(({ page, table }) => ({
      page,
      cells: table.cells.map((cell) => [
        cell.row,
        cell.column,
        cell.row + cell.rowSpan - 1,
        cell.column + cell.colSpan - 1,
        textOf(cell),
      ]),
    }));
    lines.push(JSON.stringify({ doc: file.split('/').at(-1)?.replace('.pdf', ''), tables }));
  }
  const path = join(out, `${name}.jsonl`);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

function pdfsIn(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.pdf'));
  return names.sort().map((name) => join(folder, name));
}

function score(script: string, ...args: string[]): void {
  const done = spawnSync('python3', [script, ...args], { encoding: 'utf8' });
  console.log(`${done.stdout}${done.stderr}`.trimEnd());
}

async function icdar(options: readonly string[]): Promise<void> {
  const folder = `${shared}bench/icdar2013/`;
  const path = await predict(pdfsIn(`${folder}pdf`), 'icdar2013');
  score(`${folder}score.py`, `${folder}gold.json`, path, ...options);
}

async function reserve(): Promise<void> {
  const folder = `${shared}bench/fr-reserve/`;
  const path = await predict(pdfsIn(folder), 'fr-reserve');
  score(`${folder}score_rows.py`, `${folder}gold.json`, path);
}

function fold(text: string | undefined): string {
  return (text ?? '')
    .normalize('NFKC')
    .replace(/[\W_]+/gu, (sign) => sign.replace(/[\s\p{P}]/gu, ''))
    .toUpperCase();
}

function amountOf(text: string | undefined): string | undefined {
  const found = /^(\d[\d ]*)(?:,(\d\d))? ?€?$/u.exec(text ?? '');
  return found ? `${found[1]?.replaceAll(' ', '')}.${found[2] ?? '00'}` : undefined;
}

/** F1 of two lists of rows, each row used once; prints what differs. */
function compareRows(name: string, gold: readonly string[], read: readonly string[]): void {
  const left = new Map<string, number>();
  for (const row of gold) left.set(row, (left.get(row) ?? 0) + 1);
  const extra: string[] = [];
  let hits = 0;
  for (const row of read) {
    const count = left.get(row) ?? 0;
    if (count > 0) hits++;
    else extra.push(row);
    left.set(row, count - 1);
  }
  for (const [row, count] of left) if (count > 0) console.log(`  missing ${row}`);
  for (const row of extra) console.log(`  extra   ${row}`);
  const f1 = (2 * hits) / (gold.length + read.length);
  console.log(`${name}: ${hits} of ${gold.length} rows, ${read.length} read, F1 ${f1.toFixed(4)}`);
}

async function montpellier(): Promise<void> {
  const gold = JSON.parse(readFileSync(`${shared}gold/montpellier-rows.json`, 'utf8'))['2013'];
  const read: string[] = [];
  for (const file of Object.values<string>(gold.pdfs)) {
    for (const { rows } of await joinedOf(`${shared}corpus/${file}`)) {
      for (const row of rows) {
        const amount = amountOf(row[3]);
        if (amount && row[1] && !/total/iu.test(`${row[1]} ${row[2]}`)) {
          read.push(`${row[0]}|${fold(row[1])}|${amount}`);
        }
      }
    }
  }
  const rows = (gold.rows as string[][]).map(
    ([code, name, amount]) => `${code}|${fold(name)}|${amount}`,
  );
  compareRows('montpellier', rows, read);
}

function operationOf(text: string | undefined): string | undefined {
  return /^Opération ((?:complémentaire )?\d{1,2}(?: bis)?) ?:/u.exec(text ?? '')?.[1];
}

async function pasDeCalais(): Promise<void> {
  const gold = JSON.parse(readFileSync(`${shared}gold/pas-de-calais-2024-273.json`, 'utf8'));
  const read: string[] = [];
  for (const { pages, rows } of await joinedOf(`${shared}sources/pas-de-calais-2024-273.pdf`)) {
    const [page = 0] = pages;
    if (page < 31 || page > 43) continue;
    console.log(`  annex 6: ${rows.length} rows on pages ${pages.join(', ')}`);
    for (const row of rows) {
      const amount = amountOf(row[4]) ?? null;
      if (row[2] && row[2] !== 'STRUCTURE')
        read.push(`${operationOf(row[0])}|${fold(row[2])}|${amount}`);
    }
  }
  const rows = (gold.annexRows as { operation: string; structure: string; amount: string }[]).map(
    ({ operation, structure, amount }) => `${operation.toLowerCase()}|${fold(structure)}|${amount}`,
  );
  compareRows('pas-de-calais annex 6', rows, read);
}

/** Everything on a page and its tables, beside a bare pass of pdfjs over the same pages. */
async function speed(): Promise<void> {
  const files = [
    'sources/pas-de-calais-2024-273.pdf',
    'bench/fr-reserve/1409-Senat-reserve-2013-autre.pdf',
  ];
  for (const name of files) {
    const file = `${shared}${name}`;
    const times: [number[], number[]] = [[], []];
    for (let round = 0; round < SPEED_ROUNDS; round++) {
      for (const [which, pass] of [barePass, tablesOf].entries()) {
        const start = performance.now();
        await pass(file);
        times[which]?.push(performance.now() - start);
      }
    }
    const [bare = 0, whole = 1] = times.map((list) => Math.min(...list));
    const ratio = (bare / whole).toFixed(2);
    console.log(
      `${name}: bare pass ${bare.toFixed(0)} ms, with tables ${whole.toFixed(0)} ms, ${ratio} of its speed`,
    );
  }
}

const SPEED_ROUNDS = 4;

async function barePass(file: string): Promise<void> {
  const pdf = await openPdf(readFileSync(file));
  for (let number = 1; number <= pdf.pages; number++) {
    const page = await pdf.document.getPage(number);
    await page.getTextContent();
    await page.getOperatorList();
    page.cleanup();
  }
  await pdf.close();
}

const benches = { 'pas-de-calais': pasDeCalais, reserve, montpellier, icdar, speed };
const wanted = process.argv.slice(2).filter((name) => !name.startsWith('-'));
const options = process.argv.slice(2).filter((name) => name.startsWith('-'));
if (!existsSync(shared)) console.log('no trial documents beside this folder: skipped');
else {
  for (const [name, run] of Object.entries(benches)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    await run(options);
  }
  console.log(`predictions in ${out}`);
}

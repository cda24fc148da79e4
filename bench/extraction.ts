/**
 * How long a whole extraction takes beside remark alone on the same text, in one process; how the time
 * a line grows when the text is ten and fifty times as long; the peak of memory. No test: it prints ratios.
 */
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { sourceOf } from '../pipeline/files.ts';
import { extractSource } from '../pipeline/run.ts';

const bytes = readFileSync(
  new URL('../fixtures/pas-de-calais/2024-273/source.md', import.meta.url),
);
const text = new TextDecoder().decode(bytes);
const remark = unified().use(remarkParse).use(remarkGfm);

async function extraction(input: Uint8Array): Promise<void> {
  extractSource(await sourceOf(input, 'source.md'));
}

/** Milliseconds of each kind of work, run in turns so that both meet the same machine. */
async function inTurns(works: readonly (() => unknown)[], rounds: number): Promise<number[]> {
  const times: number[][] = works.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [index, work] of works.entries()) {
      globalThis.gc?.();
      const start = performance.now();
      await work();
      times[index]?.push(performance.now() - start);
    }
  }
  return times.map(median);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

const ROUNDS = 9;
const [whole = 0, alone = 1] = await inTurns(
  [() => extraction(bytes), () => remark.parse(text)],
  ROUNDS,
);
console.log(`whole extraction   ${whole.toFixed(0)} ms`);
console.log(`remark alone       ${alone.toFixed(0)} ms`);
console.log(`ratio              ${(whole / alone).toFixed(2)}  (at most 1.5)`);

const ten = new TextEncoder().encode(text.repeat(10));
const fifty = new TextEncoder().encode(text.repeat(50));
const [one = 1, tenth = 0] = await inTurns([() => extraction(bytes), () => extraction(ten)], 3);
const [fiftieth = 0] = await inTurns([() => extraction(fifty)], 1);
console.log(`time a line, ×10   ${(tenth / 10 / one).toFixed(2)} of that at ×1  (at most 1.3)`);
console.log(`time a line, ×50   ${(fiftieth / 50 / one).toFixed(2)} of that at ×1  (at most 1.3)`);
console.log(`peak memory        ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);

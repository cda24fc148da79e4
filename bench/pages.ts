/**
 * PDFs of 100, 300 and 1 000 pages, read and extracted: time a page, and what is held in memory while they are
 * read. What is held may grow with the text; pages, operators and pictures must not stay. `npm run bench:pages`.
 */
import { performance } from 'node:perf_hooks';
import { sourceOf } from '../pipeline/files.ts';
import { extractSource } from '../pipeline/run.ts';
import { type Kind, kinds, longPdf } from './long-pdf.ts';

const LENGTHS = [100, 300, 1000];
/** Pages between two looks at the memory. */
const EVERY = 50;

interface Cost {
  /** Milliseconds a page. */
  readonly reading: number;
  readonly extraction: number;
  /** Most megabytes held during the reading, over what was held before. */
  readonly held: number;
}

async function costOf(kind: Kind, pages: number): Promise<Cost> {
  const bytes = longPdf(kind, pages);
  const before = held();
  let most = 0;
  const start = performance.now();
  const source = await sourceOf(bytes, 'long.pdf', {
    ocr: 'never',
    onPage: (done) => {
      if (done % EVERY === 0) most = Math.max(most, held() - before);
    },
  });
  const read = performance.now();
  extractSource(source);
  const end = performance.now();
  return { reading: (read - start) / pages, extraction: (end - read) / pages, held: most };
}

function held(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 2 ** 20;
}

console.log('pages          read     extract   a page, of that at 100   held     a page');
for (const kind of kinds) {
  await costOf(kind, LENGTHS[0] ?? 100); // warms up
  let first: Cost | undefined;
  for (const pages of LENGTHS) {
    const cost = await costOf(kind, pages);
    first ??= cost;
    const ratio = (cost.reading + cost.extraction) / (first.reading + first.extraction);
    const cells = [
      `${kind} ${pages}`.padEnd(13),
      `${cost.reading.toFixed(1)} ms`.padStart(8),
      `${cost.extraction.toFixed(1)} ms`.padStart(10),
      `${ratio.toFixed(2)} (at most 1.3)`.padStart(22),
      `${cost.held.toFixed(0)} MB`.padStart(9),
      `${((cost.held / pages) * 1024).toFixed(0)} kB`.padStart(9),
    ];
    console.log(cells.join(''));
  }
}
console.log(`peak memory  ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);

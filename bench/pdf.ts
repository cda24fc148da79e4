/**
 * The whole PDF reader beside a bare pass of pdfjs (text content and operator list) over the same files, in
 * one process; how the memory grows with the number of files. Over ../shared; says so where it is absent.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { openPdf } from '../parsers/source/pdf/open.ts';
import { sourceOf } from '../pipeline/files.ts';

const shared = fileURLToPath(new URL('../../shared/', import.meta.url));
const folders = ['bench/icdar2013/pdf', 'bench/fr-reserve', 'corpus/montpellier', 'sources'];
if (!existsSync(shared)) {
  console.log('../shared is not here: nothing to measure.');
  process.exit(0);
}
const files = folders.flatMap((folder) =>
  readdirSync(shared + folder)
    .filter((name) => name.endsWith('.pdf') && !name.includes('.scan.'))
    .map((name) => `${shared}${folder}/${name}`),
);

async function bare(bytes: Uint8Array): Promise<number> {
  const pdf = await openPdf(bytes);
  for (let number = 1; number <= pdf.pages; number++) {
    const page = await pdf.document.getPage(number);
    await page.getTextContent();
    await page.getOperatorList();
    page.cleanup();
  }
  await pdf.close();
  return pdf.pages;
}

const whole = (bytes: Uint8Array) => sourceOf(bytes, 'a.pdf', { ocr: 'never' });

const times = { bare: 0, whole: 0, pages: 0 };
for (const file of files) {
  const bytes = readFileSync(file);
  let start = performance.now();
  times.pages += await bare(bytes);
  times.bare += performance.now() - start;
  start = performance.now();
  await whole(bytes);
  times.whole += performance.now() - start;
}
const speed = (milliseconds: number) => ((times.pages / milliseconds) * 1000).toFixed(1);
console.log(`${files.length} files, ${times.pages} pages`);
console.log(`bare pass      ${speed(times.bare)} pages a second`);
console.log(`whole reader   ${speed(times.whole)} pages a second`);
console.log(`ratio          ${(times.bare / times.whole).toFixed(2)}  (at least 0.8)`);

const small = files.filter((file) => file.includes('icdar2013')).map((file) => readFileSync(file));
const memory: number[] = [];
for (let count = 1; count <= 500; count++) {
  await whole(small[count % small.length] as Uint8Array);
  if (count !== 50 && count !== 500) continue;
  globalThis.gc?.();
  memory.push(process.memoryUsage().rss / 2 ** 20);
}
const [after50 = 1, after500 = 0] = memory;
console.log(
  `memory         ${after50.toFixed(0)} MB after 50 files, ${after500.toFixed(0)} MB after 500`,
);
console.log(`ratio          ${(after500 / after50).toFixed(2)}  (at most 1.2)`);

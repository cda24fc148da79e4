import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { sourceOf } from '../pipeline/files.ts';
import { extractSource } from '../pipeline/run.ts';
import { type Extraction, expectedJson } from './support/fixtures.ts';
import { counterExamples } from './support/properties.ts';

const corpus = fileURLToPath(new URL('../../shared/corpus/', import.meta.url));
/** Files that are no deliberations are read in `npm run bench:pdf`. */
const documents = existsSync(corpus)
  ? readdirSync(corpus, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(?:md|pdf)$/u.test(path) && !path.startsWith('robust'))
      .sort()
  : [];

/** Without recognition: what it reads depends on the program that the machine has. */
async function extractionOf(path: string): Promise<Extraction> {
  const bytes = new Uint8Array(readFileSync(corpus + path));
  const source = await sourceOf(bytes, path, { ocr: 'never' });
  return { source, resultat: extractSource(source) };
}

describe.skipIf(documents.length === 0)(
  'the documents of ../shared/corpus (skipped where it is absent)',
  () => {
    it.each(documents)('%s holds, and gives the same bytes again', async (path) => {
      const first = await extractionOf(path);
      expect(counterExamples(first)).toEqual([]);
      const again = await extractionOf(path);
      expect(expectedJson(again.resultat)).toBe(expectedJson(first.resultat));
    });
  },
);

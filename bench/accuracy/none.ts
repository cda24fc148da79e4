/** Documents that are no acts, and every record that is read in them all the same. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Resultat } from '../../contract/contract.ts';
import { extractSource } from '../../pipeline/run.ts';
import type { Document } from './documents.ts';
import { loadAll } from './evaluate.ts';
import { goldFrom } from './gold.ts';

/** What any document has. */
const always = new Set(['sections', 'tableaux', 'diagnostics']);

export async function falseRecords(folder: string, cache: string | undefined): Promise<string> {
  const loaded = await loadAll(documentsIn(folder), { cache });
  const lines = loaded.flatMap(({ document, source }) => {
    const counts = countsOf(extractSource(source));
    return counts.length === 0 ? [] : [`${document.doc}: ${counts.join(', ')}`];
  });
  return [...lines, `${lines.length} of ${loaded.length} documents have records`].join('\n');
}

function documentsIn(folder: string): Document[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:md|txt|pdf)$/iu.test(name))
    .sort()
    .map((doc) => ({
      path: join(folder, doc),
      doc,
      authority: doc,
      group: 'none',
      gold: goldFrom({}),
    }));
}

function countsOf(made: Resultat): string[] {
  return Object.entries(made)
    .filter(([name, entries]) => Array.isArray(entries) && entries.length > 0 && !always.has(name))
    .map(([name, entries]) => `${name} ${(entries as unknown[]).length}`);
}

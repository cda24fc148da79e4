/**
 * The documents of a corpus as sources, read once: what a PDF says is kept in a cache folder where one is given,
 * under the hash of its bytes, so that the parsers can be measured again and again without reading pages anew.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Source } from '../../contract/types.ts';
import { readSource } from '../../parsers/source/index.ts';
import { plainOfLines } from '../../parsers/source/pdf/plain.ts';

/**
 * `cache` is a folder that this function may fill; without one every page is read. A source from the cache has
 * neither boxes nor confidences: no parser asks for them. Throws `InputError` as `readSource` does.
 */
export async function sourceFrom(path: string, fichier: string, cache?: string): Promise<Source> {
  const bytes = new Uint8Array(readFileSync(path));
  if (cache === undefined || !/\.pdf$/iu.test(path)) return readSource(bytes, { fichier });
  const kept = join(cache, `${createHash('sha256').update(bytes).digest('hex')}.json`);
  if (!existsSync(kept)) {
    mkdirSync(cache, { recursive: true });
    writeFileSync(`${kept}.tmp`, JSON.stringify(await readSource(bytes, { fichier })));
    renameSync(`${kept}.tmp`, kept);
  }
  const source = JSON.parse(readFileSync(kept, 'utf8'));
  return { ...source, plainOf: plainOfPdf(source.text) };
}

/** What a slice of a PDF's transcript says: a hyphen at a line's end is kept where the word is printed with it. */
export function plainOfPdf(text: string): Source['plainOf'] {
  const keeps = (left: string, right: string) => text.includes(`${left}-${right}`);
  return (raw) => plainOfLines(raw, keeps);
}

/** A document of the corpus read, extracted and scored. */
import { existsSync } from 'node:fs';
import type { Source } from '../../contract/types.ts';
import { InputError, type Resultat } from '../../pipeline/index.ts';
import { extractSource } from '../../pipeline/run.ts';
import type { Document } from './documents.ts';
import { scoreOf } from './score.ts';
import { sourceFrom } from './sources.ts';
import type { Score } from './tally.ts';

export interface Loaded {
  readonly document: Document;
  readonly source: Source;
}

export interface Evaluated extends Loaded {
  /** Old, new, heads…; scans are a group of their own. */
  readonly group: string;
  readonly made: Resultat;
  readonly score: Score;
}

export interface EvaluateOptions {
  readonly cache?: string | undefined;
  readonly profil?: string | undefined;
}

/** Documents that are not there or cannot be opened are told of and left out. */
export async function loadAll(
  documents: readonly Document[],
  { cache }: EvaluateOptions,
): Promise<Loaded[]> {
  const loaded: Loaded[] = [];
  for (const document of documents) {
    const source = await load(document, cache);
    if (typeof source === 'string') console.log(`${document.doc}: skipped (${source})\n`);
    else loaded.push({ document, source });
  }
  return loaded;
}

async function load({ path, doc }: Document, cache: string | undefined): Promise<Source | string> {
  if (!existsSync(path)) return 'not there';
  try {
    return await sourceFrom(path, doc, cache);
  } catch (error) {
    if (error instanceof InputError) return error.code;
    throw error;
  }
}

export function evaluate(
  { document, source }: Loaded,
  { profil }: EvaluateOptions = {},
): Evaluated {
  const made = extractSource(source, { profil });
  const group = source.texte === 'ocr' ? 'scans' : document.group;
  return { document, source, group, made, score: scoreOf(document.gold, made) };
}

/** What commands take that was saved: results, of which one file may hold several, and tables. */
import type { Resultat } from '../../contract/contract.ts';
import { readBytes } from '../files.ts';
import { jsonOf, MAX_RESULT, resultatOf } from '../results.ts';

export async function textOf(path: string): Promise<string> {
  return new TextDecoder().decode(await readBytes(path, MAX_RESULT));
}

/** Throws `InputError` with the place of what is wrong. */
export async function resultsOf(paths: readonly string[]): Promise<Resultat[]> {
  const results: Resultat[] = [];
  for (const path of paths) {
    const data = jsonOf(await readBytes(path, MAX_RESULT), path);
    for (const one of Array.isArray(data) ? data : [data]) results.push(resultatOf(one, path));
  }
  return results;
}

/** Results that were saved, read again: one file may hold several. */
import { type Resultat, resultat } from '../../contract/contract.ts';
import { InputError } from '../../contract/errors.ts';
import { readBytes } from '../files.ts';

/** The largest text that JSON can be read from. */
export const MAX_RESULT = 500_000_000;

export async function textOf(path: string): Promise<string> {
  return new TextDecoder().decode(await readBytes(path, MAX_RESULT));
}

/** Throws `InputError` with the place of what is wrong. */
export async function resultsOf(paths: readonly string[]): Promise<Resultat[]> {
  const results: Resultat[] = [];
  for (const path of paths) {
    const data = jsonOf(await textOf(path), path);
    for (const one of Array.isArray(data) ? data : [data]) {
      const read = resultat.safeParse(one);
      if (!read.success) {
        const detail = read.error.issues[0]?.path.join('.') || 'JSON';
        throw new InputError('resultat', path, { detail });
      }
      results.push(read.data);
    }
  }
  return results;
}

function jsonOf(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new InputError('resultat', path, { detail: 'JSON' });
  }
}

/** Saved results, read again. */
import { type Resultat, resultat } from '../contract/contract.ts';
import { InputError } from '../contract/errors.ts';

/** The largest result read: what one JSON text can be. */
export const MAX_RESULT = 500_000_000;

/** Throws `InputError` for what is no JSON in UTF-8. */
export function jsonOf(bytes: Uint8Array, fichier: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new InputError('resultat', fichier, { detail: 'JSON' });
  }
}

/** Throws `InputError` with the place of what is wrong. */
export function resultatOf(data: unknown, fichier: string): Resultat {
  const read = resultat.safeParse(data);
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  throw new InputError('resultat', fichier, { detail: issue?.path.join('.') || 'format' });
}

import { expect } from 'vitest';
import type { Resultat } from '../../contract/contract.ts';
import { verifySource } from '../../pipeline/verify.ts';
import { extraction } from './fixtures.ts';

/** What a text gives, each value of it read again from where it was printed. */
export async function extraire(text: string): Promise<Resultat> {
  const { source, resultat } = await extraction(new TextEncoder().encode(text));
  expect(verifySource(resultat, source).defauts).toEqual([]);
  return resultat;
}

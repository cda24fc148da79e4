/** Every cue reads its own examples, and none of those that only look so. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { indices } from '../../parsers/indices/index.ts';
import { litImprime } from '../../parsers/indices/indice.ts';

const folder = new URL('../../parsers/indices/', import.meta.url);
const written = /motif:\s{0,20}(?:String\.raw)?([`'])((?:\\.|(?!\1)[^\\])*)\1/gu;
const LONGEST = 200;
const unbounded = /(?<!\\)[*+](?![^[]{0,80}\])|\{\d{1,3},\}/u;

describe('cues', () => {
  it.each(readdirSync(folder))('of %s are short', (file) => {
    const motifs = [...readFileSync(new URL(file, folder), 'utf8').matchAll(written)];
    expect(
      motifs.map(([, , motif]) => motif).filter((one) => (one ?? '').length > LONGEST),
    ).toEqual([]);
  });

  it('have each a name of its own', () => {
    const ids = indices().map(({ id }) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it.each(indices().map((indice) => [indice.id, indice] as const))(
    '%s reads its examples, and no other',
    (_, indice) => {
      expect(indice.oui.length).toBeGreaterThan(0);
      for (const line of indice.oui) expect(litImprime(indice, line), line).toBe(true);
      for (const line of indice.non ?? []) expect(litImprime(indice, line), line).toBe(false);
    },
  );

  it.each(indices().map((indice) => [indice.id, indice.motif] as const))(
    '%s bounds all that it repeats',
    (_, motif) => {
      expect(unbounded.test(motif)).toBe(false);
    },
  );
});

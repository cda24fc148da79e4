/** Every cue reads its own examples, and none of those that only look so. */
import { describe, expect, it } from 'vitest';
import { indices } from '../../parsers/indices/index.ts';
import { litImprime } from '../../parsers/indices/indice.ts';

/** Sources of families, one a file: what is written there between the bounds of a pattern. */
const unbounded = /(?<!\\)[*+](?![^[]{0,80}\])|\{\d{1,3},\}/u;

describe('cues', () => {
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

/** Every word of the vocabulary reads its own examples, and none of those that only look so. */
import { describe, expect, it } from 'vitest';
import { notions } from '../../parsers/vocabulaire/index.ts';
import { dit } from '../../parsers/vocabulaire/notion.ts';
import { pliageFixe } from '../../parsers/vocabulaire/plain.ts';

describe('vocabulary', () => {
  it('names each notion once', () => {
    const ids = notions().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  for (const notion of notions()) {
    it(`${notion.id}: reads its examples, and no other`, () => {
      expect(notion.oui.length).toBeGreaterThan(0);
      for (const line of notion.oui) expect(dit(notion, pliageFixe(line)), line).toBe(true);
      for (const line of notion.non ?? []) expect(dit(notion, pliageFixe(line)), line).toBe(false);
    });

    it(`${notion.id}: each form is read as it is written`, () => {
      for (const forme of notion.formes) {
        const plain = pliageFixe(forme.replaceAll(/\(([a-z]{1,4})\)/gu, '$1'));
        expect(dit(notion, plain), forme).toBe(true);
      }
    });
  }

  it('says each form in one notion only', () => {
    const formes = notions().flatMap(({ formes: list }) => list.map((forme) => pliageFixe(forme)));
    expect(formes.filter((forme, at) => formes.indexOf(forme) !== at)).toEqual([]);
  });
});

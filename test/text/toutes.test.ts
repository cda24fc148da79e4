import { describe, expect, it } from 'vitest';
import { toutes } from '../../parsers/text/grammar.ts';

describe('all matches of a pattern', () => {
  it.each([
    [/\d{1,3}/gu, '12 345 6'],
    [/x{0,2}/gu, 'xx𝒜a\n𝒜'],
    [/(?<=^|\n)a/gu, 'a\na a'],
    [/b/gu, ''],
  ])('are those of matchAll: %s in %j', (pattern, text) => {
    const plain = (found: Iterable<RegExpExecArray>) =>
      [...found].map(({ index, 0: words }) => [index, words]);
    expect(plain(toutes(pattern, text))).toEqual(plain(text.matchAll(pattern)));
  });

  it('go on where the pattern was asked of another text between two of them', () => {
    const pattern = /\d/gu;
    const met = [];
    for (const { 0: digit } of toutes(pattern, '1 2 3')) {
      met.push(digit);
      expect([...toutes(pattern, 'x 9')]).toHaveLength(1);
    }
    expect(met).toEqual(['1', '2', '3']);
  });
});

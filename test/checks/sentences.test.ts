/** The words of a finding agree with its figures: "1 membre nommé", "(ligne 34)", "l’article 1 qu’elles financent". */
import { describe, expect, it } from 'vitest';
import { labels } from '../../pipeline/checks/labels.ts';
import { sentenceOf } from '../../pipeline/sentences.ts';

describe('a sentence', () => {
  it.each<[string, Record<string, string>, string, string]>([
    ['{n} {n?membre|membres}', { n: '0' }, '0 membre', '0 membres'],
    ['{n} {n?membre|membres}', { n: '1' }, '1 membre', '1 membre'],
    ['{n} {n?membre|membres}', { n: '2' }, '2 membres', '2 membres'],
    ['{n#article|articles} {n}', { n: '4' }, 'article 4', 'article 4'],
    ['{n#article|articles} {n}', { n: '1, 4' }, 'articles 1, 4', 'articles 1, 4'],
    ['{n#page|pages} {n}', { n: '5-7' }, 'pages 5-7', 'pages 5-7'],
    ['{a=b?{a}|{a} - {b}}', { a: '34', b: '34' }, '34', '34'],
    ['{a=b?{a}|{a} - {b}}', { a: '34', b: '36' }, '34 - 36', '34 - 36'],
  ])('%s with %o', (template, values, fr, en) => {
    expect(sentenceOf('fr', template, values)).toBe(fr);
    expect(sentenceOf('en', template, values)).toBe(en);
  });
});

const names =
  'constate attendu lignes membres effectif pour contre autres mois quantite total debut fin articles annonces modifies pages';
const one = Object.fromEntries(names.split(' ').map((name) => [name, '1']));

describe('a finding of one', () => {
  it.each(Object.entries(labels))('%s', (_, { fr, en }) => {
    // Plural words behind the figure, or lists and ranges of one.
    expect(sentenceOf('fr', fr, one)).not.toMatch(
      /(?<![\d,°])1 (?!voix|fois|mois|dans)\p{Ll}{2,20}[sx](?!\p{L})|\b1 à 1\b|\b(?:articles|lignes|pages) 1\b|\(s\)/u,
    );
    expect(sentenceOf('en', en, one)).not.toMatch(
      /(?<![\d,])1 (?!apart|is|less|rests|months)(?:other )?\p{Ll}{2,20}s(?!\p{L})|\b1 to 1\b|\b(?:articles|lines|rows|pages) 1\b|\b1 people\b|\(s\)/u,
    );
  });
});

describe('a finding in words', () => {
  it.each(Object.entries(labels))('%s has every brace filled', (_, { fr, en }) => {
    for (const values of [one, { debut: '1', fin: '2' }, {}]) {
      expect(sentenceOf('fr', fr, values)).not.toMatch(/[{}|]/u);
      expect(sentenceOf('en', en, values)).not.toMatch(/[{}|]/u);
    }
  });
});

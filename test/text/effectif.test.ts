/** Which number belongs to which word, on lines that only count. */
import { describe, expect, it } from 'vitest';
import { trouverComptes } from '../../parsers/text/effectif.ts';

function countsIn(line: string): Record<string, string> {
  return Object.fromEntries(
    trouverComptes([line]).map(({ compte, from, to }) => [compte, line.slice(from, to)]),
  );
}

describe('a line of counts', () => {
  it.each<[string, Record<string, string>]>([
    [
      'Nombre de conseillers en exercice : 15, 12 présents, 14 votants',
      { effectif: '15', presents: '12', votants: '14' },
    ],
    [
      'En exercice 15 – 12 présents – 2 pouvoirs – 14 votants',
      { effectif: '15', presents: '12', votants: '14' },
    ],
    ['Membres en exercice : 15 dont 12 présents et 2 absents', { effectif: '15', presents: '12' }],
    ['Votants : 14 (12 présents et 2 pouvoirs)', { votants: '14', presents: '12' }],
    [
      'En exercice : 27 Quorum : 14 Présents : 19 Votants : 22',
      { effectif: '27', quorum: '14', presents: '19', votants: '22' },
    ],
    [
      '29 en exercice / 24 présents / 29 votants',
      { effectif: '29', presents: '24', votants: '29' },
    ],
    ['En exercice | 18 | Présents | 12', { effectif: '18', presents: '12' }],
    ['Présents (12), votants (14)', { presents: '12', votants: '14' }],
    ['En exercice : 15 / 12 présents', { effectif: '15', presents: '12' }],
    ['Présents : 12 Excusés :', { presents: '12' }],
    ['Présents et votants : 12', { votants: '12' }],
    ['Absents 4 votants 21 pouvoirs', { votants: '21' }],
  ])('gives each word its own number: %s', (line, counts) => {
    expect(countsIn(line)).toEqual(counts);
  });

  it.each([
    '15 en exercice : 12 présents',
    'En exercice : 15 présents 12 votants',
    'Votants : 12 + 2',
    'En exercice : 15 présents',
  ])('gives nothing where either word may own it: %s', (line) => {
    expect(countsIn(line)).toEqual({});
  });
});

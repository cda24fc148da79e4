/** Dates in words, as sessions print them. */
import { describe, expect, it } from 'vitest';
import { lireDate, trouverDates } from '../../parsers/text/date.ts';

describe('a date in words', () => {
  it.each([
    ["L'an deux mil vingt quatre, le six mars à vingt heures", '2024-03-06'],
    ['Le six mars deux mille vingt-quatre à dix-neuf heures', '2024-03-06'],
    ['Le vingt et un juin deux mille vingt et un, à', '2021-06-21'],
    ['deux mille vingt-quatre, et le 6 du mois de mars', '2024-03-06'],
    ["L'an 2024 et le 2 mai à 19 heures", '2024-05-02'],
    ['le premier octobre deux mille vingt', '2020-10-01'],
  ])('%s', (text, date) => {
    const [found] = trouverDates(text);
    expect(found?.value).toBe(date);
    expect(lireDate(text.slice(found?.from, found?.to))).toBe(date);
  });

  it('is not made of a year and the day of something else', () => {
    expect(trouverDates("l'exercice 2024, le 6 juin")).toEqual([]);
  });
});

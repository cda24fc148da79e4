/** Dates in words, as sessions print them. */
import { describe, expect, it } from 'vitest';
import {
  jourDe,
  lireDate,
  lireHeure,
  trouverDates,
  trouverHeures,
  trouverJours,
} from '../../parsers/text/date.ts';

describe('a date in words', () => {
  it.each([
    ["L'an deux mil vingt quatre, le six mars à vingt heures", '2024-03-06'],
    ['Le six mars deux mille vingt-quatre à dix-neuf heures', '2024-03-06'],
    ['Le vingt et un juin deux mille vingt et un, à', '2021-06-21'],
    ['deux mille vingt-quatre, et le 6 du mois de mars', '2024-03-06'],
    ["L'an 2024 et le 2 mai à 19 heures", '2024-05-02'],
    ['le premier octobre deux mille vingt', '2020-10-01'],
    ["L'an deux mil dix, le jeudi 17 juin, à", '2010-06-17'],
    ["L'an deux mille quinze (2015), le 21 septembre, à", '2015-09-21'],
    ["L'an deux mil dix-neuf, le sept du mois de novembre à", '2019-11-07'],
    ['Séance du 12 sept. 2024', '2024-09-12'],
    ['Réunion du 1er juill. 2024.', '2024-07-01'],
    ['jeudi 12-09-2024 à 20 h', '2024-09-12'],
    ['du 9 déc 2022', '2022-12-09'],
  ])('%s', (text, date) => {
    const [found] = trouverDates(text);
    expect(found?.value).toBe(date);
    expect(lireDate(text.slice(found?.from, found?.to))).toBe(date);
  });

  it('is not made of a year and the day of something else', () => {
    expect(trouverDates("l'exercice 2024, le 6 juin")).toEqual([]);
  });

  it('is not the number of an act', () => {
    expect(trouverDates('N° 01-04-2015 – ÉLECTION')).toEqual([]);
  });

  it('may lack its year', () => {
    expect(trouverJours('seance du mardi 26 juin').map(({ value }) => value)).toEqual(['-06-26']);
    expect(trouverJours('seance du 26 juin 2024')).toEqual([]);
  });
});

describe('an hour', () => {
  it.each([
    ['20h30', '20:30'],
    ['20 H 00', '20:00'],
    ['vingt heures trente minutes', '20:30'],
    ['dix-huit heures quinze', '18:15'],
    ['dix neuf heures', '19:00'],
    ['vingt et une heures et demie', '21:30'],
    ['18:30', '18:30'],
  ])('%s', (text, hour) => {
    expect(lireHeure(text)).toBe(hour);
    expect(trouverHeures(`seance a ${text.toLowerCase()}, en mairie`)[0]?.value).toBe(hour);
  });
});

it('knows the day of the week', () => {
  expect(jourDe('2024-09-12')).toBe('jeudi');
});

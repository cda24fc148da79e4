import { expect, test } from 'vitest';
import {
  holdsCohesion,
  holdsNomenclature,
  holdsOne,
  holdsSiret,
  holdsSum,
  holdsYears,
} from '../../../output/scdl/checks.ts';

test('takes a SIRET by its key, and refuses what a spreadsheet made of one', () => {
  expect(['21860194600013', '35600000000048', ''].map(holdsSiret)).toEqual([true, true, true]);
  expect(['21860194600014', '7,99E+13', '2186019460001'].map(holdsSiret)).toEqual([
    false,
    false,
    false,
  ]);
});

test('wants cells filled together, or one of them', () => {
  expect([holdsCohesion(['', '']), holdsCohesion(['1', '2'])]).toEqual([true, true]);
  expect([holdsCohesion(['1', '']), holdsOne(['', ''])]).toEqual([false, false]);
  expect(holdsOne(['', 'W380475558'])).toBe(true);
});

test('adds without binary fractions, and compares nothing where a cell is empty', () => {
  expect([holdsSum('0.3', ['0.1', '0.2']), holdsSum('4', ['1', '2'])]).toEqual([true, false]);
  expect(holdsSum('3', ['1', ''])).toBeNull();
});

test('takes one year or two in order', () => {
  expect(['2017', '2017/2018', ''].map(holdsYears)).toEqual([true, true, true]);
  expect(['2018/2017', '2017/2017', '17'].map(holdsYears)).toEqual([false, false, false]);
});

test('knows the first level of a subject whatever its case and accents', () => {
  expect(holdsNomenclature('Domaines de compétences par thèmes/culture')).toBe(true);
  const refused = ['culture/musées', 'urbanisme', 'urbanisme /plan', 'urbanisme/ plan'];
  expect(refused.map(holdsNomenclature)).toEqual([false, false, false, false]);
});

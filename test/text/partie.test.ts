/** Rows that are in another row already. */
import { expect, it } from 'vitest';
import { estPartie } from '../../parsers/text/partie.ts';

it.each([
  ['dont équipe féminine', true],
  ['Pour mémoire : restes à réaliser', true],
  ['P.M. 2023', true],
  ['P.M. : restes à réaliser', true],
  ['PM (restes à réaliser)', true],
  ['PM 2023 : reports', true],
  ['P.M. Industrie', false],
  ['PM 2000 SARL', false],
  ['PMI', false],
  ['PM Conseil', false],
])('"%s" is only recalled: %s', (plain, part) => {
  expect(estPartie(plain)).toBe(part);
});

/** How sentences print what the JSON keeps as plain decimals and ISO dates. */
import { describe, expect, it } from 'vitest';
import { figuresIn } from '../../contract/figures.ts';

describe('a figure in a sentence', () => {
  it.each([
    ['1703600.00', '1 703 600,00', '1,703,600.00'],
    ['-12.5', '-12,5', '-12.5'],
    ['2024-12-31', '31/12/2024', '2024-12-31'],
    ['2023-07-01/2024-06-31', '01/07/2023 – 31/06/2024', '2023-07-01 – 2024-06-31'],
    ['1200.50, 2024-01-02', '1 200,50, 02/01/2024', '1,200.50, 2024-01-02'],
    ['21620041700019', '21620041700019', '21620041700019'],
    ['Résidence Pour Tous, 6 structures', 'Résidence Pour Tous, 6 structures', undefined],
  ])('%s', (value, fr, en = value) => {
    expect(figuresIn('fr', value).replaceAll('\u202f', ' ')).toBe(fr);
    expect(figuresIn('en', value)).toBe(en);
  });
});

/** Amounts as they are printed, and what a point in them can mean. */
import { describe, expect, it } from 'vitest';
import { lireMontant, pointDe, trouverMontants } from '../../parsers/text/montant.ts';
import { estIllisible, montantDeCellule } from '../../parsers/text/montant-cellule.ts';

describe('an amount', () => {
  it.each([
    ['14 498,00 €', '14498.00'],
    ['231 692.45 € HT', '231692.45'],
    ['8500.28 €', '8500.28'],
    ['620.000€', '620000'],
    ['0.125 €', '0.125'],
    ['1.182.200,00 €', '1182200.00'],
    ['+ 6 500 €', '6500'],
    ['-1 700 000,00', '-1700000.00'],
    ['2,3 M€', '2300000'],
    ['900 K€', '900000'],
    ['12 000 euros', '12000'],
    ['1 234 567 €', '1234567'],
    ['€ 500', '500'],
    ['PM', null],
    ['2 000 € par élève', null],
  ])('%s', (printed, value) => {
    expect(lireMontant(printed)).toBe(value);
  });

  it.each([
    ['dix mille euros (10 000 €)', ['10000']],
    ["- 3 000 € à l'association", ['3000']],
    ['Énergie - 2 000 €', ['-2000']],
    ['500 € 300 €', ['500', '300']],
    ['la location à € 120 le week-end', ['120']],
    ['Montants en € 2024', []],
  ])('in "%s"', (text, values) => {
    expect(trouverMontants(text).map(({ value }) => value)).toEqual(values);
  });

  it.each([
    ['3.400,50 €', 'milliers'],
    ['1.145.000', 'milliers'],
    ['620.000€', 'indecis'],
    ['8500.28 €', 'decimales'],
    ['0.125 €', 'decimales'],
    ['12 000 €', null],
  ])('has a point in %s that means %s', (printed, meaning) => {
    expect(pointDe(printed)).toBe(meaning);
  });

  it.each([
    ['1 5O0,00 €', true],
    ['12.34.5 €', true],
    ['####', true],
    ['1 500,00 €', false],
    ['PM', false],
    ['25 € par élève', false],
    ['3 ETP', false],
    ['2023-2024', false],
  ])('that is %s cannot be read: %s', (printed, unread) => {
    expect(estIllisible(printed)).toBe(unread);
  });

  it.each([
    ['1 200 € *', '1 200 €'],
    ['600 € (1)', '600 €'],
    ['50,00 € (sous réserve)', '50,00 €'],
    ['* 1 200,00', '1 200,00'],
    ['900 €² ', '900 €'],
    ['1 200 € (dont 200 € de bonus)', '1 200 €'],
    ['1 200 € (300 €)', null],
    ['1 200 € (+ 300 €)', null],
    ['10 000 € (porté à 12 000 €)', null],
    ['10 000 € (Ramené à 8 000 €)', null],
    ['10 000 € (au lieu de 8 000)', null],
    ['10 000 € (- 2 000 €)', null],
    ['10 000 € (-2000)', null],
    ['10 000 € (solde de 300 € versé)', null],
    ['300 € (retiré)', null],
    ['250 € (REFUSÉ)', null],
    ['15²', null],
    ['1 500,00²', '1 500,00'],
    ['600 € (saison 2023-2024)', '600 €'],
    ['1 200 € par élève', null],
    ['(1)', null],
  ])('in a cell with a note: %s', (printed, amount) => {
    const range = montantDeCellule(printed);
    expect(range === null ? null : printed.slice(range.from, range.to)).toBe(amount);
  });
});

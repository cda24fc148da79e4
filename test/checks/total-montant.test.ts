/** A total is held to its own column: not to another year's, nor to what was asked for, nor to what is in a row already. */
import { describe, expect, it } from 'vitest';
import { extraction } from '../support/fixtures.ts';

async function found(table: string) {
  const act = `**COMMUNE DE MARLY**\n\n**DELIBERATION DU CONSEIL MUNICIPAL**\n\nSéance du 3 juillet 2025\n\nObjet : Subventions\n\n${table}\n\nLe conseil municipal, après en avoir délibéré, adopte à l'unanimité.\n`;
  const { resultat } = await extraction(new TextEncoder().encode(act));
  expect(resultat.annexeLignes.length).toBeGreaterThan(1);
  return resultat.diagnostics
    .filter(({ niveau }) => niveau !== 'info')
    .map(({ code, constate, attendu }) => [code, constate, attendu]);
}

const wrong = (constate: string, attendu: string) => [
  ['total.montant_different', constate, attendu],
];

/** Rows of two amounts under a header, the total of the first column, and that of the second. */
const two = (first: string, second: string, [a, b]: readonly [string, string]) =>
  `| Association | ${first} | ${second} |
| --- | ---: | ---: |
| Club de football | 1 200,00 € | 1 000,00 € |
| Harmonie municipale | 600,00 € | 500,00 € |
| Comité des fêtes | 900,00 € | 800,00 € |
| TOTAL | ${a} | ${b} |`;

describe('two columns of amounts', () => {
  it.each([
    ['Montant voté', 'Montant demandé'],
    ['Montant demandé', 'Montant voté'],
    ['Subvention 2024', 'Rappel 2023'],
    ['Montant voté 2024', 'Pour mémoire 2023'],
    ['Subvention 2023', 'Subvention 2024'],
    ['Subvention 2024', "Budget de l'association"],
  ])('%s and %s: each total is of its own', async (first, second) => {
    expect(await found(two(first, second, ['2 700,00 €', '2 300,00 €']))).toEqual([]);
    expect(await found(two(first, second, ['', '2 300,00 €']))).toEqual([]);
    expect(await found(two(first, second, ['2 700,00 €', '']))).toEqual([]);
  });

  it('finds the total of the column that was voted wrong', async () => {
    const right = ['Montant voté', 'Montant demandé'] as const;
    expect(await found(two(...right, ['2 800,00 €', '2 300,00 €']))).toEqual(
      wrong('2800.00', '2700.00'),
    );
    const years = ['Subvention 2023', 'Subvention 2024'] as const;
    expect(await found(two(...years, ['2 700,00 €', '2 400,00 €']))).toEqual(
      wrong('2400.00', '2300.00'),
    );
  });

  it('adds nothing for a row that was refused', async () => {
    const table = (total: string) => `| Association | Demandé | Voté |
| --- | ---: | ---: |
| Club de football | 1500 | 1200 |
| Harmonie municipale | 700 | |
| Comité des fêtes | 900 | 900 |
| TOTAL | 3100 | ${total} |`;
    expect(await found(table('2100'))).toEqual([]);
    expect(await found(table('2300'))).toEqual(wrong('2300.00', '2100.00'));
  });
});

const one = (rows: readonly string[], total: string) =>
  ['| Association | Subvention |', '| --- | ---: |', ...rows, `| TOTAL | ${total} |`].join('\n');

describe('a row that is in another', () => {
  const rows = [
    '| Club de football | 1 200,00 € |',
    '| dont équipe féminine | 300,00 € |',
    '| Harmonie municipale | 600,00 € |',
    '| Pour mémoire : CCAS | 5 000,00 € |',
  ];
  it('is not added up', async () => {
    expect(await found(one(rows, '1 800,00 €'))).toEqual([]);
    expect(await found(one(rows, '1 900,00 €'))).toEqual(wrong('1900.00', '1800.00'));
  });
  it('may be for once', async () => {
    expect(await found(one(rows.slice(2), '5 600,00 €'))).toEqual([]);
  });
});

describe('a cell with a note', () => {
  const noted = [
    '| Club de football | 1 200 € * |',
    '| Harmonie municipale | 600 € (1) |',
    '| Amicale des sapeurs | 50,00 € (sous réserve) |',
  ];
  it('is added up', async () => {
    expect(await found(one(noted, '1 850 €'))).toEqual([]);
    expect(await found(one(noted, '1 950 €'))).toEqual(wrong('1950.00', '1850.00'));
  });
  it('proves nothing where its amount is not plain', async () => {
    const unread = [...noted, '| Comité des fêtes | 900 € pour la saison et le stage |'];
    const told = ['ligne.montant_indecis', '900 € pour la saison et le stage', undefined];
    expect(await found(one(unread, '2 750 €'))).toEqual([told]);
  });
});

/** Sums carried over a page are the rows above once more: no grants, and nothing that a total adds up. */
import { describe, expect, it } from 'vitest';
import { extraction } from '../support/fixtures.ts';

async function found(rows: readonly string[], head = '| Association | Montant |') {
  const table = [head, head.replace(/[^|]{1,30}/gu, '---'), ...rows].join('\n');
  const act = `# Ville de Marly\n\nConseil municipal du 12 décembre 2024\n\nDélibération n° 2024-201\n\nObjet : Aides aux associations\n\nArticle 1 : Les subventions suivantes sont attribuées :\n\n${table}\n\nLe conseil municipal, après en avoir délibéré, adopte à l'unanimité.\n`;
  const { resultat } = await extraction(new TextEncoder().encode(act));
  return {
    noms: resultat.annexeLignes.map(({ beneficiaire }) => beneficiaire?.value),
    graves: resultat.diagnostics
      .filter(({ niveau }) => niveau !== 'info')
      .map(({ attendu }) => attendu),
  };
}

const first = ['| Judo Club | 1 200,00 € |', '| Tennis Club | 800,00 € |'];
const last = ['| Harmonie | 500,00 € |', '| Comité des fêtes | 350,00 € |'];
const noms = ['Judo Club', 'Tennis Club', 'Harmonie', 'Comité des fêtes'];

describe('a sum carried over', () => {
  it.each([
    ['À reporter', 'Report'],
    ['A reporter page suivante', 'Report page précédente'],
    ['A REPORTER :', 'REPORT :'],
  ])('%s, %s', async (on, from) => {
    const carried = [`| ${on} | 2 000,00 € |`, `| ${from} | 2 000,00 € |`];
    const rows = (total: string) => [...first, ...carried, ...last, `| Total | ${total} € |`];
    expect(await found(rows('2 850,00'))).toEqual({ noms, graves: [] });
    // And the total is still held to the rows.
    expect((await found(rows('2 950,00'))).graves).toEqual(['2850.00']);
  });

  it('is looked through in a table of several columns', async () => {
    const rows = [
      '| Aiglun | 2 000,00 | 3 415,20 | 5 415,20 |',
      '| Briançonnet | 2 000,00 | 4 108,75 | 6 108,75 |',
      '| À reporter | 4 000,00 | 7 523,95 | 11 523,95 |',
      '| Report | 4 000,00 | 7 523,95 | 11 523,95 |',
      '| Collongues | 2 000,00 | 1 976,05 | 3 976,05 |',
      '| Sallagriffon | 2 000,00 | 1 500,00 | 3 500,00 |',
      '| Total | 8 000,00 | 11 000,00 | 19 000,00 |',
    ];
    const head = '| Commune | Part fixe | Part variable | Participation 2024 |';
    expect((await found(rows, head)).graves).toEqual([]);
    const wrong = rows.map((row) => row.replace('11 000,00', '11 100,00'));
    expect((await found(wrong, head)).graves).toEqual(['11000.00']);
  });

  it('is what the page before had, at the head of a table, or last year', async () => {
    const rows = ['| Report | 2 000,00 € |', ...last, '| Total | 2 850,00 € |'];
    expect((await found(rows)).graves).toEqual([]);
    expect(
      (await found([...first, '| Report | 100,00 € |', '| Total | 2 100,00 € |'])).graves,
    ).toEqual([]);
  });

  it('is no name that begins so', async () => {
    const rows = [...first, '| Reporters sans frontières | 500,00 € |', '| Total | 2 500,00 € |'];
    expect((await found(rows)).noms).toContain('Reporters sans frontières');
  });
});

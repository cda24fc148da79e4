/** What a printed total adds up: the rows of its column, and those since the total before it. */
import { describe, expect, it } from 'vitest';
import { extraction } from '../support/fixtures.ts';

async function totaux(text: string) {
  const act = `**COMMUNE DE MARLY**\n\n**DELIBERATION DU CONSEIL MUNICIPAL**\n\nSéance du 3 juillet 2025\n\nSubventions aux associations\n\n${text}\n\nLe conseil municipal, après en avoir délibéré, adopte à l'unanimité.\n`;
  const { resultat } = await extraction(new TextEncoder().encode(act));
  return {
    lignes: resultat.totaux.map(({ montant, lignes }) => [montant?.value, lignes.length]),
    findings: resultat.diagnostics
      .filter(({ code }) => code.startsWith('total.'))
      .map(({ code, constate, attendu }) => [code, constate, attendu]),
  };
}

const columns = (investissement: string, fonctionnement: string) => `<table>
<tr><th rowspan="2">Association</th><th colspan="2">Montants votés en 2024</th><th colspan="2">Montants votés en 2025</th></tr>
<tr><th>Investissement</th><th>Fonctionnement</th><th>Investissement</th><th>Fonctionnement</th></tr>
<tr><td>Les Tilleuls</td><td>819,00 €</td><td>500,00 €</td><td>225,00 €</td><td>500,00 €</td></tr>
<tr><td>Club de tir</td><td>1 000,00 €</td><td></td><td>1 000,00 €</td><td></td></tr>
<tr><td>Éveil cantonal</td><td></td><td>1 000,00 €</td><td></td><td>1 500,00 €</td></tr>
<tr><td>TOTAL</td><td>1 819,00 €</td><td>1 500,00 €</td><td>${investissement}</td><td>${fonctionnement}</td></tr>
</table>`;

describe('a table that votes in two columns', () => {
  it('has a total for each', async () => {
    expect(await totaux(columns('1 225,00 €', '2 000,00 €'))).toEqual({
      lignes: [
        ['1225.00', 2],
        ['2000.00', 2],
      ],
      findings: [],
    });
  });
  it('is told which total is wrong', async () => {
    const { findings } = await totaux(columns('1 225,00 €', '2 900,00 €'));
    expect(findings).toEqual([['total.montant_different', '2900.00', '2000.00']]);
  });
});

const themes = (second: string) => `## 1) Reports de subventions

Thématique Emploi

| Code | Structure | Nature | À reporter, montant |
| --- | --- | --- | --- |
| 4853 | Union des artisans | F | 1 500 € |
| 4657 | Insérer les jeunes | M | 3 000 € |
| | TOTAL | | 4 500 € |

Thématique Finances

| Code | Structure | Nature | À reporter, montant |
| --- | --- | --- | --- |
| 739 | Chambre de commerce | M | 17 973 € |
| | TOTAL | | ${second} |
`;

describe('several tables under one heading', () => {
  it('have a total each', async () => {
    expect(await totaux(themes('17 973 €'))).toEqual({
      lignes: [
        ['4500', 2],
        ['17973', 1],
      ],
      findings: [],
    });
  });
  it('are told which total is wrong', async () => {
    const { findings } = await totaux(themes('17 793 €'));
    expect(findings).toEqual([['total.montant_different', '17793.00', '17973.00']]);
  });
});

/** Totals of budgets and financing plans: held to what the table shows that it adds up, and to nothing else. */
import { describe, expect, it } from 'vitest';
import { extraction } from '../support/fixtures.ts';

async function found(...tables: string[]) {
  const act = `**COMMUNE DE MARLY**\n\n**DELIBERATION DU CONSEIL MUNICIPAL**\n\nSéance du 3 juillet 2025\n\n${tables.join('\n\n')}\n\nLe conseil municipal, après en avoir délibéré, adopte à l'unanimité.\n`;
  const { resultat } = await extraction(new TextEncoder().encode(act));
  return resultat.diagnostics
    .filter(({ code }) => code === 'tableau.total_different')
    .map(({ constate, attendu, connexes }) => [constate, attendu, connexes?.length]);
}

const budget = (depenses: string, recettes: string) => `| DÉPENSES | Vote | RECETTES | Vote |
| --- | ---: | --- | ---: |
| Travaux | 120 000,00 € | Dotation | 50 000,00 € |
| Études | 8 000,00 € | Autofinancement | 78 000,00 € |
| TOTAL | ${depenses} | TOTAL | ${recettes} |`;

const plan = (total: string, ttc: string) => `| Désignation | Coût (€ HT) |
| --- | ---: |
| Maîtrise d'œuvre | 19 655 € |
| Travaux | 200 170 € |
| Total HT | ${total} |
| TVA 20 % | 43 965 € |
| Total TTC | ${ttc} |`;

const financement = (total: string) => `| Financeur | Montant |
| --- | ---: |
| DETR (50 %) | 4 914 € |
| Commune (50 %) | 4 914 € |
| Total HT | ${total} |`;

/** Not a list of grants: the first column is not named as who gets them. */
const years = (before: string) => `| Poste | 2023 | 2024 |
| --- | ---: | ---: |
| Chauffage | 320 € | 400 € |
| Éclairage | 500 € | 500 € |
| TOTAL | ${before} | 900 € |`;

describe('a total that is not what stands above it', () => {
  it('is found where the column beside it adds up', async () => {
    expect(await found(budget('128 500,00 €', '128 000,00 €'))).toEqual([
      ['128500.00', '128000.00', 2],
    ]);
  });
  it('is found under years that are no amounts', async () => {
    expect(await found(years('860 €'))).toEqual([['860.00', '820.00', 2]]);
    expect(await found(years('820 €'))).toEqual([]);
  });
  it('is not found where rows below a chapter are in it', async () => {
    const chapitres = (total: string) => `| DÉPENSES | Vote | RECETTES | Vote |
| --- | ---: | --- | ---: |
| 011 Charges générales | 25 920,00 € | Excédent | 20 000,00 € |
| 60 Achats | 920,00 € | Ventes | 16 000,00 € |
| 61 Services | 25 000,00 € | Produits | 6 860,01 € |
| Amortissements | 16 940,01 € | | |
| TOTAL | ${total} | TOTAL | 42 860,01 € |`;
    expect(await found(chapitres('42 860,01 €'))).toEqual([]);
    expect(await found(chapitres('43 860,01 €'))).toHaveLength(1);
  });
  it('is found where the next total rests on the right sum', async () => {
    expect(await found(plan('218 825 €', '263 790 €'))).toEqual([['218825.00', '219825.00', 2]]);
  });
  it('is found where one digit is another', async () => {
    expect(await found(financement('9 628 €'))).toEqual([['9628.00', '9828.00', 2]]);
  });
});

describe('a total over totals, or over a tax', () => {
  const sections = (depenses: string, recettes: string) => `| Section | Dépenses | Recettes |
| --- | ---: | ---: |
| Charges | 300 000,00 € | |
| Impôts | | 300 000,00 € |
| TOTAL FONCTIONNEMENT | 300 000,00 € | 300 000,00 € |
| Travaux | 150 500,00 € | |
| Subventions | | 150 500,00 € |
| TOTAL INVESTISSEMENT | 150 500,00 € | 150 500,00 € |
| TOTAL GÉNÉRAL | ${depenses} | ${recettes} |`;
  it('is found beside one that adds up', async () => {
    expect(await found(sections('450 500,00 €', '450 500,00 €'))).toEqual([]);
    expect(await found(sections('450 500,00 €', '460 500,00 €'))).toEqual([
      ['460500.00', '450500.00', 2],
    ]);
  });

  const taxed = (ttc: string) => `| Matériel | Quantité | Total HT |
| --- | ---: | ---: |
| Ordinateur | 12 | 6 588,00 € |
| Tablette | 20 | 4 998,00 € |
| Total HT | | 11 586,00 € |
| TVA 20 % | | 2 317,20 € |
| Total TTC | | ${ttc} |`;
  it('is found under a total that holds', async () => {
    expect(await found(taxed('13 903,20 €'))).toEqual([]);
    expect(await found(taxed('13 803,20 €'))).toEqual([['13803.20', '13903.20', 1]]);
  });

  const changes = (total: string) => `| Libellé | Dépenses | Recettes |
| --- | ---: | ---: |
| Énergie | + 4 500,00 € | |
| Entretien | - 3 000,00 € | |
| Voirie | + 10 500,00 € | |
| Subvention État | | + 12 000,00 € |
| TOTAL | ${total} | + 12 000,00 € |`;
  it('is found where a row has its amount on the other side', async () => {
    expect(await found(changes('+ 12 000,00 €'))).toEqual([]);
    expect(await found(changes('+ 13 000,00 €'))).toEqual([['13000.00', '12000.00', 3]]);
  });

  it('may be what is left', async () => {
    const left = `| Désignation | Montant |
| --- | ---: |
| Fourniture | 4 000,00 € |
| Pose | 1 000,00 € |
| Total | 5 000,00 € |
| Subvention | 1 000,00 € |
| Total à charge | 4 000,00 € |`;
    expect(await found(left)).toEqual([]);
    const taken = `| Désignation | Montant |
| --- | ---: |
| Fourniture | 5 000,00 € |
| Remise | 1 000,00 € |
| Total | 4 000,00 € |`;
    expect(await found(taken)).toEqual([]);
  });
});

describe('a row that is in the row above', () => {
  const charges = (total: string) => `| Poste | Montant | Rappel |
| --- | ---: | ---: |
| Charges à caractère général | 12 000,00 € | 10 000,00 € |
| dont énergie | 3 000,00 € | 2 000,00 € |
| Charges de personnel | 6 000,00 € | 5 000,00 € |
| TOTAL | ${total} | 15 000,00 € |`;
  it('is not added up', async () => {
    expect(await found(charges('18 000,00 €'))).toEqual([]);
    expect(await found(charges('18 500,00 €'))).toEqual([['18500.00', '18000.00', 2]]);
  });
  it('is where the total holds with it alone', async () => {
    expect(await found(charges('21 000,00 €'))).toEqual([]);
  });
});

describe('nothing is said', () => {
  it('of totals that are right', async () => {
    expect(
      await found(
        budget('128 000,00 €', '128 000,00 €'),
        plan('219 825 €', '263 790 €'),
        financement('9 828 €'),
      ),
    ).toEqual([]);
  });
  it('of a total that may be of something else', async () => {
    expect(await found(financement('15 000 €'))).toEqual([]);
    expect(await found(budget('131 400,00 €', '140 000,00 €'))).toEqual([]);
  });
  it('where an amount above was not read', async () => {
    const starred = budget('128 500,00 €', '128 000,00 €').replace(
      '8 000,00 € |',
      '8 000,00 € par an |',
    );
    expect(await found(starred)).toEqual([]);
  });
});

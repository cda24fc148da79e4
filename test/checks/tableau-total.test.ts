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
  it('is found where the next total rests on the right sum', async () => {
    expect(await found(plan('218 825 €', '263 790 €'))).toEqual([['218825.00', '219825.00', 2]]);
  });
  it('is found where one digit is another', async () => {
    expect(await found(financement('9 628 €'))).toEqual([['9628.00', '9828.00', 2]]);
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
      '8 000,00 € * |',
    );
    expect(await found(starred)).toEqual([]);
  });
});

/** "TOTAL 34 819,00 € 61 530,00 € 27 790,00 € 83 830,00 €": two columns of grants, of which each row has its own. */
import { describe, expect, it } from 'vitest';
import type { AnnexeLigne, Total } from '../../contract/contract.ts';
import { readSource } from '../../parsers/source/index.ts';
import { Contexte } from '../../pipeline/checks/contexte.ts';
import { reaches } from '../../pipeline/checks/niveaux-totaux.ts';
import { extractSource } from '../../pipeline/run.ts';

const source = await readSource(new TextEncoder().encode('Rien.'), { fichier: 'exemple.md' });

function lu(value: string, line: number) {
  return { value, raw: value, spans: [{ start: 0, end: 1, startLine: line, endLine: line }] };
}

const annexeLignes = ['20', '7', '83'].map(
  (value, index): AnnexeLigne => ({
    id: `ligne-${index}`,
    type: 'annexe-ligne',
    tableau: 'tableau-1',
    spans: [],
    quantites: [],
    montant: lu(value, index + 1),
  }),
);

function reached(...printed: [string, number][]): boolean[] {
  const lignes = annexeLignes.map(({ id }) => id);
  const totaux = printed.map(
    ([value, line], index): Total => ({
      id: `total-${index}`,
      type: 'total',
      spans: [],
      portee: 'tableau',
      quantites: [],
      lignes,
      montant: lu(value, line),
    }),
  );
  const contexte = new Contexte(source, { ...extractSource(source), annexeLignes, totaux });
  return totaux.map((total) => reaches(contexte, total));
}

describe('a row of totals', () => {
  it('holds where its columns together make the rows', () => {
    expect(reached(['27', 9], ['83', 9])).toEqual([true, true]);
  });

  it('does not where they do not, nor where the totals stand on two lines', () => {
    expect(reached(['27', 9], ['84', 9])).toEqual([false, false]);
    expect(reached(['27', 9], ['83', 10])).toEqual([false, false]);
  });
});

/** Who takes no part is looked for under the names that the lists print, where they name those present. */
import { describe, expect, it } from 'vitest';
import { readSource } from '../../parsers/source/index.ts';
import { extractSource } from '../../pipeline/run.ts';

const act = (lists: string) => `**DELIBERATION DU CONSEIL MUNICIPAL DE MARLY**

SEANCE DU 12 MARS 2024

${lists}

Vu le Code Général des Collectivités Territoriales ;

Madame Marie-Luce VERDIER ne prend pas part au vote.

Le Conseil, après en avoir délibéré, adopte à l'unanimité.
`;

async function strangersOf(lists: string) {
  const bytes = new TextEncoder().encode(act(lists));
  const { deports, diagnostics } = extractSource(await readSource(bytes, { fichier: 'a.md' }));
  expect(deports.map(({ nom }) => nom.value)).toEqual(['Marie-Luce VERDIER']);
  return diagnostics.filter(({ code }) => code === 'deport.inconnu').length;
}

describe('someone who takes no part', () => {
  it.each([
    ['in no list', 'Présents : M. Paul BOULANGER, Mme Zoé MEUNIER.', 1],
    ['in full', 'Présents : M. Paul BOULANGER, Mme Marie-Luce VERDIER.', 0],
    ['by initials', 'Présents : P. BOULANGER, M.L. VERDIER.', 0],
    ['where only the absent are named', 'Absents : M. Paul BOULANGER, Mme Zoé MEUNIER.', 0],
  ])('is known %s', async (_, lists, expected) => {
    expect(await strangersOf(lists)).toBe(expected);
  });
});

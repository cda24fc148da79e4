/** The cheap sign of a check misses none of the forms that its grammar reads. */
import { expect, it } from 'vitest';
import { readSource } from '../../parsers/source/index.ts';
import { extractSource } from '../../pipeline/run.ts';

async function codesOf(words: string): Promise<string[]> {
  const text = `**COMMUNE DE MARLY**

**DELIBERATION DU CONSEIL MUNICIPAL**

Objet : Convention

Considérant que ${words} ;

Le conseil municipal, après en avoir délibéré, adopte à l'unanimité.
`;
  const bytes = new TextEncoder().encode(text);
  const { diagnostics } = extractSource(await readSource(bytes, { fichier: 'exemple.md' }));
  return diagnostics
    .map(({ code }) => code)
    .filter((code) => code === 'periode.inversee' || code === 'date.impossible');
}

it.each([
  ['la convention prend effet le 1er avril 2025 et s’achève le 31 mars 2024', '2024', '2026'],
  ["elle prend effet le 1er avril 2025 et s'achèvera au 31 mars 2024", '2024', '2026'],
  ['elle prend effet le 01/04/2025 et prend fin le 31/03/2024', '2024', '2026'],
  ['elle prend effet le 1er avril 2025 et expire le 31 mars 2024', '2024', '2026'],
  ['elle prend effet le 1er avril 2025 et se termine le 31 mars 2024', '2024', '2026'],
  ['la période 2026 à 2024 est retenue', '2024', '2027'],
  ['les mois de mars 2025 à janvier 2025 sont retenus', 'janvier 2025', 'janvier 2026'],
  ["le délai court du 1er avril 2025 inclus jusqu'au 31 mars 2024", '2024', '2026'],
])('reads a period that ends before it begins: %s', async (words, wrong, right) => {
  expect(await codesOf(words)).toEqual(['periode.inversee']);
  const at = words.lastIndexOf(wrong);
  expect(await codesOf(words.slice(0, at) + words.slice(at).replace(wrong, right))).toEqual([]);
});

it.each([
  ["L'an 2024 et le 31 du mois de juin", 'juin', 'juillet'],
  ["L'an 2024, le trente et un juin", 'juin', 'juillet'],
  ['l’an 2024 et le 30 du mois de février', '30', '28'],
  ["L'an deux mille vingt-quatre et le 31 du mois de juin", 'juin', 'juillet'],
  ['le courrier est du 31 juin 2024', 'juin', 'juillet'],
])('reads a day that no calendar has: %s', async (words, wrong, right) => {
  expect(await codesOf(words)).toEqual(['date.impossible']);
  expect(await codesOf(words.replace(wrong, right))).toEqual([]);
});

/** A member who left before a vote and is named among those who voted. */
import { expect, it } from 'vitest';
import { readSource } from '../../parsers/source/index.ts';
import { extractSource } from '../../pipeline/run.ts';

const proces = (depart: string) => `# Commune de Marly-les-Bois

## Procès-verbal du conseil municipal du 12 mars 2024

Étaient présents : M. Paul VERDIER, Mme Anne BOULANGER, M. Luc TISSERAND, Mme Zoé CHARPENTIER, M. Yves MEUNIER.

Secrétaire de séance : Mme Anne BOULANGER

### 1. Budget primitif

Le conseil municipal, à l'unanimité, approuve le budget.

${depart}

### 2. Vente de la grange

Le conseil municipal décide de vendre la grange. Vote : Pour : 3 (M. VERDIER, Mme BOULANGER, M. MEUNIER), Contre : 1 (M. TISSERAND), Abstention : 1 (Mme CHARPENTIER).
`;

it.each<[string, string[]]>([
  ['Départ de M. Yves MEUNIER à 21h10.', ['MEUNIER']],
  ['Départ de M. Yves MEUNIER à 21h10, qui donne pouvoir à M. Paul VERDIER.', []],
  ['Arrivée de M. Yves MEUNIER à 21h10.', []],
])('%s', async (depart, gone) => {
  const bytes = new TextEncoder().encode(proces(depart));
  const { diagnostics } = extractSource(await readSource(bytes, { fichier: 'depart.md' }));
  const found = diagnostics.filter(({ code }) => code === 'vote.votant_parti');
  expect(found.map(({ message }) => message.fr.split(' ')[0])).toEqual(gone);
});

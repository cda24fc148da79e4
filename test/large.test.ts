/** A call can be given some hundred thousand values at most; a table may have more cells. */
import { expect, it } from 'vitest';
import { trouverElections } from '../parsers/text/election.ts';
import { trouverSubventions } from '../parsers/text/subvention-phrase.ts';
import { extraction } from './support/fixtures.ts';
import { counterExamples } from './support/properties.ts';

const ROWS = 45_000;

it('reads a table of 180 000 cells', async () => {
  const rows = Array.from(
    { length: ROWS },
    (_, index) => `|CCAS ${index}|${index + 1},00 €|objet ${index}|note|`,
  );
  const text = `# DELIBERATION N° 2024-1

Vu le code général des collectivités territoriales,

Décide :

**Article 1 :**

De valider.

**Annexe 1 : REPARTITION FINANCIERE**

|Structure|Montant|Objet|Note|
|---|---|---|---|
${rows.join('\n')}
`;
  const made = await extraction(new TextEncoder().encode(text));
  expect(made.resultat.annexeLignes).toHaveLength(ROWS);
  expect(counterExamples(made)).toEqual([]);
});

const named = (index: number) =>
  `NOM${String(index).replaceAll(/\d/gu, (digit) => 'ABCDEFGHIJ'[Number(digit)] ?? '')}`;

// Where each name is looked for in all that stands above it, these take minutes.
it('reads 2 000 who are elected, in rounds', () => {
  const lines = Array.from(
    { length: 2000 },
    (_, index) =>
      `${index % 50 === 0 ? '\nDeuxième tour :\n' : ''}- M. Paul ${named(index)} : 12 voix est élu`,
  );
  const rounds = trouverElections(`Ont obtenu :\n${lines.join('\n')}`);
  expect(rounds.map(({ candidats }) => candidats.length)).toEqual(
    Array.from({ length: 40 }, () => 50),
  );
  const one = lines.filter((line) => line.startsWith('-'));
  expect(trouverElections(`Ont obtenu :\n${one.join('\n')}`)).toEqual([]);
});

it('reads 24 000 grants of one line', () => {
  const grants = Array.from({ length: 24_000 }, (_, index) => `5 € au Club ${named(index)}`);
  const found = trouverSubventions(
    `Le conseil attribue une subvention de ${grants.join(' et de ')}`,
  );
  expect(found).toHaveLength(grants.length);
});

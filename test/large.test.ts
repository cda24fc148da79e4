/** A call can be given some hundred thousand values at most; a table may have more cells. */
import { expect, it } from 'vitest';
import { extraction } from './support/fixtures.ts';
import { counterExamples } from './support/properties.ts';

const ROWS = 45_000;

it('reads a table of 180 000 cells', { timeout: 60_000 }, async () => {
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

/** A list of members that no number confirms is confirmed by the votes: then no vote can have more. */
import { describe, expect, it } from 'vitest';
import { readSource } from '../../parsers/source/index.ts';
import { extractSource } from '../../pipeline/run.ts';

const HEAD = `**DELIBERATION DU CONSEIL MUNICIPAL**

SEANCE DU 12 MARS 2024
`;

function minutes(votes: readonly string[], head = HEAD): string {
  const articles = votes.map(
    (vote, index) =>
      `**Article ${index + 1} :**\n\nD'adopter le point ${index + 1}.\n\n${vote}\n\n**(Adopté)**`,
  );
  return `**COMMUNE DE MARLY-LES-BOIS**

${head}
**Étaient présents** : M. Paul VERDIER, Mme Anne BOULANGER, M. Luc TISSERAND, Mme Zoé CHARPENTIER, M. Yves MEUNIER.

**Absents ayant donné pouvoir** : Mme Inès FORGERON à M. Luc TISSERAND.

(N°2024-5)

Vu le Code Général des Collectivités Territoriales ;

**DECIDE :**

${articles.join('\n\n')}

Fait à Marly, le 12 mars 2024
`;
}

async function extracted(text: string) {
  return extractSource(await readSource(new TextEncoder().encode(text), { fichier: 'exemple.md' }));
}

async function codes(votes: readonly string[]): Promise<string[]> {
  const { diagnostics, votes: read } = await extracted(minutes(votes));
  expect(read).toHaveLength(votes.length);
  return diagnostics.map(({ code }) => code).filter((code) => code.startsWith('vote.'));
}

const SIX = 'Pour : 6 voix Contre : 0 Abstention : 0';

describe('votes under a list without a number', () => {
  it('says nothing where the list is not confirmed', async () => {
    expect(await codes([SIX, 'Pour : 7 voix Contre : 0 Abstention : 0'])).toEqual([]);
  });

  it('finds the vote that has more voices than the others and the list', async () => {
    const vote = 'Pour : 7 voix Contre : 0 Abstention : 0';
    expect(await codes([SIX, SIX, vote])).toEqual(['vote.total_different']);
  });

  it('finds it where a side is not printed', async () => {
    expect(await codes([SIX, SIX, 'Pour : 7 voix Abstention : 0'])).toEqual([
      'vote.total_different',
    ]);
  });

  it('says nothing of fewer voices: a mayor leaves the room for his accounts', async () => {
    expect(await codes([SIX, SIX, 'Pour : 5 voix Contre : 0 Abstention : 0'])).toEqual([]);
  });
});

describe('the number of members present', () => {
  it.each([
    ['of a date before the word', 'SEANCE DU 12 MARS 2024', undefined],
    ['of another word on the line before', 'Quorum : 4\nPrésents : 5', 5],
  ])('is none %s', async (_, line, presents) => {
    const head = HEAD.replace('SEANCE DU 12 MARS 2024', `SEANCE DU 12 MARS 2024\n\n${line}`);
    const { seances } = await extracted(minutes([SIX], head.replace(/\n\n$/u, '\n')));
    expect(seances[0]?.presents?.value).toBe(presents);
  });
});

/** Acts of a few lines: what is left where the rest is not printed, cut off, or not seen on the page. */
import { describe, expect, it } from 'vitest';
import { extract, type Resultat } from '../../pipeline/index.ts';

function read(text: string): Promise<Resultat> {
  return extract(new TextEncoder().encode(text), { fichier: 'acte.md' });
}

const codes = ({ diagnostics }: Resultat) => diagnostics.map(({ code }) => code);

describe('an act of one article', () => {
  const tete = `Commune de Sarmelle

CONSEIL MUNICIPAL

Séance du 6 avril 2023

Délibération n° 2023-014
`;
  for (const article of [
    "Article 1 : d'attribuer les subventions suivantes :",
    'ARTICLE 1er – De fixer le tarif du repas à 4,10 €.',
    'Article unique : approuver la convention avec le foyer rural.',
    'Article 1. Une subvention de 300 € est accordée au club de judo.',
  ])
    it(`is one by "${article}"`, async () => {
      const result = await read(`${tete}\n${article}\n`);
      expect(result.deliberations).toHaveLength(1);
      expect(result.articles).toHaveLength(1);
      expect(codes(result)).not.toContain('document.sans_deliberation');
    });

  it('is none by the article of a contract', async () => {
    const result = await read(
      "Entre la commune de Sarmelle et la société Duval\n\nCONTRAT D'ENTRETIEN\n\nArticle 1 : Objet\n\nLe contrat porte sur la chaudière.\n",
    );
    expect(result.deliberations).toEqual([]);
  });
});

describe('a head without a decision', () => {
  const heads: readonly ((jour: string) => string)[] = [
    (jour) =>
      `# Délibération n° 12\n\nCommune de Sarmelle\n\nConseil municipal - Séance du ${jour}\n\nObjet : voirie\n`,
    (jour) =>
      `Ville de Sarmelle\n\nExtrait du registre des délibérations\n\nSéance du conseil municipal du ${jour}\n\nObjet : budget\n`,
    (jour) =>
      `Commune de Marly\n\nDélibération du conseil municipal du ${jour}\n\nObjet : voirie\n`,
  ];
  for (const [jour, value] of [
    ['3 févr. 2023', '2023-02-03'],
    ['1er juil. 2024', '2024-07-01'],
    ['16 mar. 2023', '2023-03-16'],
    ['1ᵉʳ déc. 2022', '2022-12-01'],
    ['12 sept.2024', '2024-09-12'],
    ['12-09-24', '2024-09-12'],
    ['14 JANV. 2021', '2021-01-14'],
  ] as const)
    it(`has its session, ${jour}, and the finding that nothing was decided`, async () => {
      for (const head of heads) {
        const result = await read(head(jour));
        expect(result.seances.map(({ date }) => date?.value)).toEqual([value]);
        expect(result.deliberations).toEqual([]);
        expect(codes(result)).toContain('structure.actes_non_lus');
      }
    });
});

describe('counts behind leaders in the cells of a table', () => {
  for (const leader of [
    '.'.repeat(12),
    '. '.repeat(20),
    '.'.repeat(90),
    '_'.repeat(30),
    '…'.repeat(12),
  ])
    it(`are a vote behind ${leader.length} of "${leader.slice(0, 2)}"`, async () => {
      const result = await read(`# Délibération n° 2023-014

Commune de Sarmelle

Conseil municipal - Séance du 6 avril 2023

Objet : Subventions aux associations

Le conseil municipal, après en avoir délibéré, décide :

Article 1 : d'approuver les subventions.

| | |
|---|---|
| Pour${leader} | 21 |
| Contre${leader} | 2 |
| Abstentions${leader} | 3 |

Le maire, Odile TESTARD
`);
      expect(
        result.votes.map(({ pour, contre, abstention }) => [
          pour?.value,
          contre?.value,
          abstention?.value,
        ]),
      ).toEqual([[21, 2, 3]]);
      expect(codes(result)).not.toContain('structure.tableau_sans_ligne');
    });
});

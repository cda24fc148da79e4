/** Annexes without a number behind the signature, under whatever title; and heads that no annex begins under. */
import { describe, expect, it } from 'vitest';
import { extract, type Resultat } from '../../pipeline/index.ts';

function read(text: string): Promise<Resultat> {
  return extract(new TextEncoder().encode(text), { fichier: 'acte.md' });
}

const amounts = ({ annexeLignes }: Resultat) => annexeLignes.map(({ montant }) => montant?.value);

const corps = [
  `Le conseil municipal, à l'unanimité, décide :

Article 1 : d'attribuer les subventions figurant en annexe.

Article 2 : d'imputer la dépense au chapitre 65.

Le maire, Odile TESTARD`,
  `Objet : Vie associative

Vu le code général des collectivités territoriales,

Après en avoir délibéré, le conseil municipal, par 14 voix pour et 1 abstention,

- APPROUVE le versement des subventions dont la liste est jointe ;
- AUTORISE le maire à signer tout document.

Fait à Sarmelle, le 7 avril 2023

Paul CLERC,
Maire de Sarmelle`,
  `Le conseil municipal, après en avoir délibéré, à l'unanimité, approuve les aides aux clubs dont l'état est joint.

Pour extrait conforme,

Le Maire

Paul CLERC

Voies et délais de recours : la présente délibération peut être contestée dans un délai de deux mois.`,
];
const table = `| Association | Montant |
|---|---|
| Foyer rural | 1 200,00 € |
| Harmonie | 2 400,00 € |
| TOTAL | 3 600,00 € |`;

function acte(body: string, titre: string, rows = table): string {
  return `# Délibération n° 2023-014

Commune de Sarmelle

Conseil municipal - Séance du 6 avril 2023

${body}

${titre}

${rows}
`;
}

describe('an annex without a number', () => {
  const titres = [
    'ANNEXE',
    'Annexe à la délibération n° 2023-014',
    'Liste des subventions',
    '## Répartition entre les clubs',
    'Document annexé',
    'Associations bénéficiaires',
    'PIÈCE JOINTE',
    'Détail des aides par association :',
    'ANNEXE\n\nSubventions aux associations',
    '',
  ];
  for (const titre of titres)
    it(`is read under "${titre.replaceAll('\n', ' ')}"`, async () => {
      for (const body of corps) {
        const result = await read(acte(body, titre));
        expect(amounts(result)).toEqual(['1200.00', '2400.00']);
        expect(result.totaux.map(({ montant }) => montant?.value)).toEqual(['3600.00']);
        expect(result.annexes.map(({ nature }) => nature)).toEqual(['tableau-financier']);
        expect(result.annexeLignes.every(({ annexe }) => annexe === result.annexes[0]?.id)).toBe(
          true,
        );
        expect(result.deliberations).toHaveLength(1);
      }
    });

  it('may be a list', async () => {
    for (const rows of [
      '- Foyer rural : 1 200 €\n- Harmonie : 2 400 €',
      'Foyer rural : 1 200 €\nHarmonie : 2 400 €',
    ])
      for (const titre of ['ANNEXE', 'Annexe à la délibération', 'Liste des subventions'])
        expect(amounts(await read(acte(corps[0] ?? '', titre, rows)))).toEqual(['1200', '2400']);
  });

  it('may say its amounts in other words', async () => {
    const rows =
      '| Bénéficiaire | Somme allouée |\n|---|---|\n| Foyer rural | 1 200 |\n| Judo | 300 |';
    expect(amounts(await read(acte(corps[2] ?? '', 'ANNEXE', rows)))).toEqual(['1200', '300']);
  });

  it('is of each of two acts', async () => {
    const one = acte(corps[0] ?? '', 'ANNEXE').replace(
      '# ',
      'EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS\n\n',
    );
    const result = await read(`${one}\n${one.replace('014', '015')}`);
    expect(result.deliberations).toHaveLength(2);
    expect(result.annexes.map(({ deliberation }) => deliberation)).toEqual(
      result.deliberations.map(({ id }) => id),
    );
    expect(amounts(result)).toEqual(['1200.00', '2400.00', '1200.00', '2400.00']);
  });

  it('begins behind the signature alone, and not where something is decided below', async () => {
    const above = `Commune de Sarmelle

Conseil municipal - Séance du 6 avril 2023

Le Maire, Paul CLERC

Objet : Vie associative

Liste des subventions

${table}

Après en avoir délibéré, le conseil municipal, à l'unanimité, approuve ces subventions.
`;
    const result = await read(above);
    expect(result.annexes).toEqual([]);
    expect(result.votes.map(({ unanimite }) => unanimite?.value)).toEqual([true]);
    expect(amounts(result)).toEqual(['1200.00', '2400.00']);
  });

  it('is no table of the vote, nor a way of appeal', async () => {
    const votes = '| Pour | Contre |\n|---|---|\n| 12 | 1 |';
    for (const [titre, rows] of [
      ['Vote', votes],
      ['VOIES ET DÉLAIS DE RECOURS', 'Un recours peut être formé dans un délai de deux mois.'],
    ] as const)
      expect((await read(acte(corps[1] ?? '', titre, rows))).annexes).toEqual([]);
  });
});

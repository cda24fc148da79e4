/** Single acts of several authorities: each form was seen in print, with invented names. */
import { describe, expect, it } from 'vitest';
import { extract, type Resultat } from '../../pipeline/index.ts';

const made = (text: string): Promise<Resultat> =>
  extract(Buffer.from(text), { fichier: 'acte.md' });

const entete = `COMMUNE DE MARLY
EXTRAIT DU REGISTRE DES DELIBERATIONS DU CONSEIL MUNICIPAL
Séance du 4 février 2025`;

describe('an act', () => {
  it('has its number on a line of its own and its object above the attendance', async () => {
    const { deliberations } = await made(
      `${entete}\n\n03-2025\n\nOBJET : Zones d'accélération\ndes énergies renouvelables\n\nPrésents : Mme BRUN, M. VAL, M. ROY\n\nVu le code de l'énergie,\n\nLe conseil municipal, à l'unanimité, approuve.`,
    );
    expect(deliberations.map(({ numero, objet }) => [numero?.value, objet?.value])).toEqual([
      ['03-2025', "Zones d'accélération des énergies renouvelables"],
    ]);
  });

  it('has a number of digits and letters, and its title under it', async () => {
    const { deliberations } = await made(
      "RÉGION DU NORD\n\nCommission permanente du 21 novembre 2024\n\nDÉLIBÉRATION N° 24CP-1871\n\nAides aux entreprises\n\nLa Commission permanente du Conseil régional,\n\nVu le code général des collectivités territoriales,\n\nAprès en avoir délibéré,\n\nDECIDE à l'unanimité d'attribuer une aide.",
    );
    expect(deliberations.map(({ numero, objet }) => [numero?.value, objet?.value])).toEqual([
      ['24CP-1871', 'Aides aux entreprises'],
    ]);
  });

  it.each<[string, string[], string[]]>([
    ['Roman', ['Article I :', 'Article II :', 'Article III :'], ['I', 'II', 'III']],
    ['words', ['ARTICLE PREMIER :', 'ARTICLE DEUX :', 'ARTICLE TROIS :'], ['1', '2', '3']],
    ['ordinals', ['Article premier -', 'Article deuxième -', 'Article 3 -'], ['1', '2', '3']],
  ])('numbers its articles in %s, one under the other', async (_style, [a, b, c], numeros) => {
    const { articles } = await made(
      `${entete}\n\nPrésents : Mme BRUN, M. VAL, M. ROY\n\nObjet : Permis de louer\n\nLe conseil municipal, après en avoir délibéré, à l'unanimité, DÉCIDE :\n\n${a} Le permis est instauré.\n${b} Il entre en vigueur.\n${c} Le maire est chargé de l'exécution.`,
    );
    expect(articles.map(({ numero }) => numero.value)).toEqual(numeros);
  });

  it('grants under an article what a table lists', async () => {
    const { annexeLignes, imputations } = await made(
      `${entete}\n\nObjet : Subventions\n\nVu le code,\n\nAprès en avoir délibéré, à l'unanimité, DECIDE\n\nARTICLE 1 : d'attribuer les subventions suivantes :\n\n| Bénéficiaire | Montant voté |\n|---|---|\n| Judo club | 1 200 € |\n| Rugby club | 3 000 € |\n\nARTICLE 2 : d'imputer la dépense au chapitre 65.`,
    );
    expect(annexeLignes.map((one) => [one.beneficiaire?.value, one.montant?.value])).toEqual([
      ['Judo club', '1200'],
      ['Rugby club', '3000'],
    ]);
    expect(imputations).toEqual([]);
  });

  it.each<[string, string, [string | undefined, string[]][]]>([
    [
      'Avenant n° deux au marché de voirie',
      "APPROUVE l'avenant n° deux d'un montant de 8 500,28 € HT.",
      [['2', ['8500.28']]],
    ],
    ['DEUXIEME AVENANT au contrat', 'APPROUVE le projet.', [['2', []]]],
    ['Contrat de relance', "AUTORISE le maire à signer l'avenant n°3 au contrat.", [['3', []]]],
    ['Contrat de relance', 'APPROUVE le contrat, qui pourra être modifié par avenant.', []],
    [
      'Contrat de relance',
      "Par délibération du 3 mars, le conseil a approuvé la signature d'un avenant.",
      [],
    ],
  ])('decides on an amendment: %s: %s', async (objet, decision, expected) => {
    const { avenants } = await made(
      `${entete}\n\nObjet : ${objet}\n\nVu le code,\n\nAprès en avoir délibéré, à l'unanimité, le conseil municipal\n\n${decision}`,
    );
    expect(
      avenants.map(({ numeroAvenant, montants }) => [
        numeroAvenant?.value,
        montants.map(({ value }) => value),
      ]),
    ).toEqual(expected);
  });
});

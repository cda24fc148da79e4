/** Texts with articles of their own that stand among the words of a decision: invented, in forms seen in print. */
import { describe, expect, it } from 'vitest';
import { extract } from '../../pipeline/index.ts';

const entete = `COMMUNE DE MARLY
Procès-verbal du conseil municipal
Séance du 4 février 2025

Présents : Mme BRUN Lise, M. VAL Paul, M. ROY Luc
`;
const convention = `CONVENTION DE PARTENARIAT

ENTRE

La commune de Marly, représentée par son maire, Mme Lise BRUN,

ET

L'association « Les Roseaux », représentée par son président, M. Luc ROY,

Article 1 : Objet de la convention

La commune prête une salle à l'association.

Article 2 : Durée

La convention est conclue pour un an.

Article 3 : Résiliation

Chacune des parties peut y mettre fin.

Fait à Marly, le`;

const read = (text: string) => extract(Buffer.from(text), { fichier: 'acte.md' });
const numeros = (list: readonly { numero: { value: string } }[]) =>
  list.map(({ numero }) => numero.value);

describe('articles of a text that is reproduced', () => {
  it('are those of a convention behind the vote', async () => {
    const { articles, conventions, deliberations } = await read(
      `${entete}\n1. Convention avec une association\n\nLe conseil, à l'unanimité, autorise le maire à signer.\n\n${convention}\n\n2. Vente d'un terrain\n\nLe conseil, à l'unanimité, approuve.\n`,
    );
    expect(deliberations.map(({ objet }) => objet?.value)).toEqual([
      'Convention avec une association',
      "Vente d'un terrain",
    ]);
    expect(articles).toEqual([]);
    expect(conventions.map((one) => numeros(one.articles))).toEqual([['1', '2', '3']]);
    expect(conventions[0]?.deliberation).toBe(deliberations[0]?.id);
  });

  it('leave the decision its own, before and behind', async () => {
    const { articles, conventions } = await read(
      `${entete}\n1. Convention avec une association\n\n${convention}\n\nLe conseil, après en avoir délibéré, à l'unanimité, DÉCIDE :\n\nArticle 1 : d'approuver la convention.\n\nArticle 2 : d'autoriser le maire à la signer.\n\n2. Bail\n\nLe conseil, après en avoir délibéré, à l'unanimité, DÉCIDE :\n\nArticle Ier : de louer le local.\n\nArticle 2 : La dépense sera imputée au budget.\n\n${convention}\n`,
    );
    expect(articles.map(({ numero, texte }) => `${numero.value} ${texte?.value}`)).toEqual([
      "1 d'approuver la convention.",
      "2 d'autoriser le maire à la signer.",
      '1 de louer le local.',
      '2 La dépense sera imputée au budget.',
    ]);
    expect(conventions).toHaveLength(2);
  });

  it('are those of a rule in a single act', async () => {
    const { articles } = await read(
      `COMMUNE DE MARLY\n\nEXTRAIT DU REGISTRE DES DÉLIBÉRATIONS\n\nSéance du 4 février 2025\n\nPrésents : Mme BRUN Lise, M. VAL Paul, M. ROY Luc\n\nObjet : Règlement de la cantine\n\nVu le code général des collectivités territoriales,\n\nLe conseil, après en avoir délibéré, à l'unanimité, DÉCIDE :\n\nArticle 1 : d'adopter le règlement ci-dessous.\n\nRÈGLEMENT DE LA CANTINE\n\nArticle 1 – Admission\n\nLes enfants sont inscrits par leurs parents.\n\nArticle 2 – Horaires\n\nLa cantine ouvre à midi.\n`,
    );
    expect(articles.map(({ texte }) => texte?.value)).toEqual([
      "d'adopter le règlement ci-dessous.",
    ]);
  });

  it('may stand alone on their lines', async () => {
    const { articles } = await read(
      `${entete}\n1. Dette\n\nLe conseil, après en avoir délibéré, à l'unanimité, décide :\n\nArticle jer\nLe maire peut renégocier les emprunts.\n\nArticle 2\nIl en rend compte.\n`,
    );
    expect(articles.map(({ numero, texte }) => `${numero.value} ${texte?.value}`)).toEqual([
      '1 Le maire peut renégocier les emprunts.',
      '2 Il en rend compte.',
    ]);
  });

  it('are no budget accounts', async () => {
    const { articles } = await read(
      `${entete}\n1. Affectation du résultat\n\nLe conseil, après en avoir délibéré, à l'unanimité, décide d'affecter le résultat :\n\nArt. 001 - excédent reporté : 23 526,53 €\n\nArt. 002 - report à nouveau : 29 600,36 €\n`,
    );
    expect(articles).toEqual([]);
  });
});

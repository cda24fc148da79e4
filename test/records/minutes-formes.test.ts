/** Minutes in forms that no grammar names: pages without a head, titles in their lines, points asked to be added. */
import { describe, expect, it } from 'vitest';
import { extract } from '../../pipeline/index.ts';

async function itemsIn(text: string): Promise<string[]> {
  const { deliberations, votes } = await extract(Buffer.from(text), { fichier: 'seance.txt' });
  return deliberations.map(({ id, numero, objet }) => {
    const told = votes
      .filter(({ deliberation }) => deliberation === id)
      .map(({ pour, contre, unanimite }) =>
        unanimite === undefined ? `${pour?.value ?? '-'}/${contre?.value ?? '-'}` : 'unanimité',
      );
    return [numero?.value ?? '-', objet?.value ?? '-', ...told].join(' | ');
  });
}

const tete =
  "Compte rendu du conseil municipal de Sorbeval du 9 mars 2012\n\nL'an deux mille douze, le neuf mars, le conseil municipal s'est réuni sous la présidence de Mme Aline CORVO, maire.\n\nPrésents : Mme CORVO, M. TESSON, M. BRIAND, Mme LUZY.\n\n";

describe('the items of minutes', () => {
  it.each<[string, string, string[]]>([
    [
      'of a debate whose head is lost',
      "N°11 - Autoriser M. le Maire à signer le bail de la grange\n\nM. TESSON : Ce bail dure neuf ans.\n\nMme LUZY : Le loyer est-il révisé ?\n\nM. le MAIRE : Oui, chaque année.\n\nVOTE\nUNANIMITÉ\n\nN°12 - Tarifs du marché aux fleurs\n\nM. BRIAND : Dix euros l'étal, comme avant.\n\nVOTE\nPOUR : 14\nCONTRE : 3\n\nN°13 - Convention avec l'école de musique\n\nMme LUZY : Elle est reconduite.\n\nVOTE\nUNANIMITÉ",
      [
        '11 | Autoriser M. le Maire à signer le bail de la grange | unanimité',
        '12 | Tarifs du marché aux fleurs | 14/3',
        "13 | Convention avec l'école de musique | unanimité",
      ],
    ],
    [
      'of an excerpt that begins with a title, each set apart by blank lines',
      'Abonnement à la bibliothèque mobile\n\nLe bus passe au hameau deux fois par mois depuis la rentrée et les lecteurs en sont contents.\nA l’unanimité, le Conseil municipal approuve l’abonnement pour trois ans et autorise le Maire\nà signer le contrat.\n\nSoutien à la course des collines\n\nLes coureurs ont demandé une aide pour les dossards et pour les coupes des plus jeunes enfants.\nAprès en avoir délibéré, le Conseil municipal décide à l’unanimité\nd’attribuer une aide de 80 €.\n\nClôture du cimetière\n\nLe mur du fond penche et trois devis ont été demandés à des maçons des environs cet automne.\nLe Conseil municipal décide à l’unanimité de retenir\nle premier.',
      [
        '- | Abonnement à la bibliothèque mobile | unanimité',
        '- | Soutien à la course des collines | unanimité',
        '- | Clôture du cimetière | unanimité',
      ],
    ],
    [
      'whose titles a sentence follows behind a colon or a stop',
      `${tete}SDEO (éclairage du hameau) : La part de la commune serait de 1 200 euros.\nLe conseil municipal, après en avoir délibéré par 3 voix pour et 1 abstention, accepte.\n\nTarifs du camping. Il est décidé, à l'unanimité, de les augmenter de dix centimes.`,
      ['- | SDEO (éclairage du hameau) | 3/-', '- | Tarifs du camping | unanimité'],
    ],
    [
      'whose votes are counted by letters, under numbers in a frame',
      `${tete}=== 1/2 === CURAGE DU FOSSE\nLe devis est lu.\nVote : P 3 - C 1 - A 0\n\n=== 2/2 === VENTE DU FOUR\nLe prix est lu.\nVote : P 4 - C 0 - A 0`,
      ['1/2 | CURAGE DU FOSSE | 3/1', '2/2 | VENTE DU FOUR | 4/0'],
    ],
    [
      'of a bureau whose head is lost',
      "# N° DBC 2019-031 - Tourisme - Bail du camping\n\nLe bureau communautaire, après en avoir délibéré à l'unanimité :\n\n- approuve le bail du camping, dont l'ouverture aura lieu en mai.\n\n# N° DBC 2019-032 - Eau\n\nAchat de deux pompes\n\nLe bureau communautaire, après en avoir délibéré à l'unanimité :\n\n- approuve l'achat.\n\nPage 3 sur 12\n\n# N° DBC 2019-033 - Voirie - Marché de curage\n\nLe bureau communautaire, après en avoir délibéré à l'unanimité :\n\n- autorise le président à signer le marché.",
      [
        'DBC 2019-031 | Tourisme - Bail du camping | unanimité',
        'DBC 2019-032 | Eau | unanimité',
        'DBC 2019-033 | Voirie - Marché de curage | unanimité',
      ],
    ],
    [
      'with titles in capitals that go on as a sentence',
      `${tete}LAVOIR : RÉFECTION DU TOIT M. TESSON présente deux devis. Après en avoir délibéré, à l'unanimité, le conseil municipal décide de retenir le moins cher.\n\nDON À LA CHORALE Pour son concert, Mme LUZY propose 90 € de plus. Après en avoir délibéré, par 3 voix pour et 1 contre, le conseil municipal décide de les attribuer.\n\nPONT DU MOULIN Le bureau d'études a rendu son rapport. Après en avoir délibéré, à l'unanimité, le conseil municipal décide de lancer les travaux.`,
      [
        '- | LAVOIR : RÉFECTION DU TOIT | unanimité',
        '- | DON À LA CHORALE | 3/1',
        '- | PONT DU MOULIN | unanimité',
      ],
    ],
    [
      'of which one has the number of the page before its rank',
      `${tete}1)Tarifs du gîte :\nLe conseil accepte les tarifs.\nAdopté à l'unanimité.\n2)Bail du pré :\nLe conseil approuve le bail.\nAdopté : 3 pour, 1 contre.\n7 3)Achat d'une tondeuse :\nLe conseil approuve l'achat.\nAdopté à l'unanimité.`,
      [
        '1 | Tarifs du gîte | unanimité',
        '2 | Bail du pré | 3/1',
        "3 | Achat d'une tondeuse | unanimité",
      ],
    ],
    [
      'numbered above their titles, below points that were added and what only informs',
      `${tete}Madame le Maire souhaite ajouter un point à l'ordre du jour :\n\n    -Curage du bief,\n\nVOTE : Unanimité\n\nI – Décisions du maire :\n\n    -Le bail du four a été signé.\n\n2012-02-007\nII – Don à la chorale :\n\nAprès en avoir délibéré, le conseil municipal :\n\n-DÉCIDE de verser 90 €.\n\nVOTE : Unanimité\n\n2012-02-008\nIII – Curage du bief :\n\nAprès en avoir délibéré, le conseil municipal :\n\n-ACCEPTE le devis.\n\nVOTE : Pour : 3 – Contre : 1\n\nIV – Questions diverses :\n\nM. BRIAND parle du lavoir.`,
      ['2012-02-007 | Don à la chorale | unanimité', '2012-02-008 | Curage du bief | 3/1'],
    ],
    [
      'with a list in a speech, of which one entry is set as a heading',
      `${tete}# 1. Prix de l'eau\n\nLe conseil municipal, après en avoir délibéré, à l'unanimité, fixe le prix.\n\nPage 2 sur 9\n\n# 2. Collecte des déchets\n\nM. BRIAND dit qu'il y a deux voies :\n\n1. aider le compostage ;\n\n# 2. Mise en place d'une benne\n\nLa benne serait près du lavoir.\n\nLe conseil municipal, après en avoir délibéré, par 3 voix pour et 1 contre, approuve la collecte.`,
      ["1 | Prix de l'eau | unanimité", '2 | Collecte des déchets | 3/1'],
    ],
  ])('%s', async (_, text, items) => {
    expect(await itemsIn(text)).toEqual(items);
  });
});

/** The session's own date and counts, among those of other sessions and of the line before. */
import { describe, expect, it } from 'vitest';
import { extraction } from '../support/fixtures.ts';

async function seanceOf(head: string) {
  const text = `${head}\n\nVu le Code Général des Collectivités Territoriales ;\n\nAprès en avoir délibéré, à l'unanimité,\n\n**DECIDE :**\n\n**Article 1 :**\n\nD'adopter le projet.\n`;
  const { resultat } = await extraction(new TextEncoder().encode(text));
  const [seance] = resultat.seances;
  return {
    date: seance?.date?.value,
    effectif: seance?.effectif?.value,
    presents: seance?.presents?.value,
    votants: seance?.votants?.value,
    quorum: seance?.quorum?.value,
    // These heads have no act below them, and so no title.
    findings: resultat.diagnostics
      .filter(({ niveau, code }) => niveau !== 'info' && code !== 'structure.titre_absent')
      .map(({ code }) => code),
  };
}

describe('the date of the session', () => {
  it.each([
    [
      'before those who met',
      "Le 11 décembre 2024 à dix-huit heures trente, le conseil municipal s'est réuni en séance ordinaire, sous la présidence de Monsieur Paul VERDIER, maire.\n\nDate de convocation : 5 décembre 2024\n\nMonsieur le Maire expose : suite au Conseil Municipal en date du 16 octobre 2024, il a prescrit la modification.",
      '2024-12-11',
    ],
    [
      'after those who met',
      "Convoqué le vendredi 16 mai 2014, le Conseil Municipal de la Ville de Marly s'est réuni en mairie, salle du Conseil, le jeudi 22 mai 2014 à 18H00, sous la présidence de Monsieur le Maire.",
      '2014-05-22',
    ],
    [
      'on the line after its words',
      "Séance publique du\njeudi 22 mai 2014\n\nConvoqué le vendredi 16 mai 2014, le Conseil Municipal de Marly.\n\nLa commission constituée par délibération du Conseil municipal du 24 avril 2014 n'est pas compétente.",
      '2014-05-22',
    ],
    [
      'in words, over the approval of the last minutes',
      "DÉLIBÉRATION DU CONSEIL MUNICIPAL\n\nL'an deux mille vingt-cinq,\nLe 3 juillet, à dix-neuf heures,\nle Conseil municipal, légalement convoqué, s'est réuni en mairie.\n\nDate de convocation : 24 juin 2025\n\n**APPROBATION DU COMPTE-RENDU DE LA SEANCE DU 3 AVRIL 2025**",
      '2025-07-03',
    ],
    [
      'in the title of the act',
      'EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS DU CONSEIL MUNICIPAL DU 12 MARS 2024\n\nDate de convocation : 5 mars 2024',
      '2024-03-12',
    ],
  ])('is read %s', async (_, head, date) => {
    expect(await seanceOf(`**COMMUNE DE MARLY**\n\n${head}`)).toMatchObject({ date, findings: [] });
  });
});

describe('the counts of the session', () => {
  it('belong to the word on their line', async () => {
    const head =
      '**COMMUNE DE MARLY**\n\nSéance du 3 juillet 2025\n\nNombre de membres :\nEn exercice : 27\nQuorum : 14\nPrésents : 19\nVotants : 22';
    expect(await seanceOf(head)).toMatchObject({
      effectif: 27,
      quorum: 14,
      presents: 19,
      votants: 22,
    });
  });
  it('belong to their word where all stand on one line', async () => {
    const head =
      '**COMMUNE DE MARLY**\n\nSéance du 3 juillet 2025\n\nEn exercice : 27 Quorum : 14 Présents : 19 Votants : 22';
    expect(await seanceOf(head)).toMatchObject({
      effectif: 27,
      quorum: 14,
      presents: 19,
      votants: 22,
    });
  });
  it('are not the year of the title over the list', async () => {
    const head =
      'CR du conseil municipal 7 octobre 2022\nPrésents : Jean-Pierre JEANROY, Nelly WIDMER, Yves LISCHKA.';
    expect(await seanceOf(head)).toMatchObject({ presents: undefined, findings: [] });
  });
  it('may come before their word', async () => {
    const head =
      '**COMMUNE DE MARLY**\n\nSéance du 3 juillet 2025\n\n29 en exercice / 24 présents / 29 votants';
    expect(await seanceOf(head)).toMatchObject({ effectif: 29, presents: 24, votants: 29 });
  });
  it('are those of their own piece of the line', async () => {
    const head =
      '**COMMUNE DE MARLY**\n\nSéance du 3 juillet 2025\n\nNombre de conseillers en exercice : 15, 12 présents, 14 votants';
    expect(await seanceOf(head)).toMatchObject({ effectif: 15, presents: 12, votants: 14 });
  });
  it.each(['15 en exercice : 12 présents', 'En exercice : 15 présents, 14 votants'])(
    'are not chosen by a part of the line that tells two things: %s',
    async (counts) => {
      const head = `**COMMUNE DE MARLY**\n\nSéance du 3 juillet 2025\n\n${counts}`;
      expect(await seanceOf(head)).toMatchObject({ effectif: undefined, presents: undefined });
    },
  );
  it('are not known where a sentence tells another number than the one below the word', async () => {
    const head =
      "**COMMUNE DE MARLY**\n\nSéance du 3 juillet 2025\n\nEn exercice\nPrésents\n27\n19\n\nLe conseil municipal de Marly, 18 membres présents, s'est réuni.";
    expect(await seanceOf(head)).toMatchObject({ effectif: 27, presents: undefined });
  });
});

describe('the authority of the session', () => {
  async function authorityOf(text: string) {
    const { resultat } = await extraction(new TextEncoder().encode(text));
    const one = resultat.seances[0]?.collectivite;
    return { nom: one?.nom?.value, type: one?.type?.value, at: one?.type?.spans[0]?.start };
  }
  const rest =
    "Vu le code général des collectivités territoriales ;\n\nAprès en avoir délibéré, à l'unanimité,\n\nDECIDE :\n\nArticle 1 : D'adopter le projet.\n";

  it.each([
    ['départemental', 'du département du Gers', 'Gers', 'departement'],
    ['régional', 'de la région de Bretagne', 'Bretagne', 'region'],
  ])('is named by its noun, not within "%s"', async (adjective, named, nom, type) => {
    const head = `Le 12 mars 2024, les membres du conseil ${adjective} `;
    const one = await authorityOf(`${head}${named} se sont réunis.\n\n${rest}`);
    const at = head.length + named.search(/département|région/u);
    expect(one).toEqual({ nom, type, at });
  });

  it('is no session that its kind stands beside', async () => {
    const one = await authorityOf(
      `MÉTROPOLE BUREAU DU 12 MARS 2024\n\nLe bureau métropolitain, dûment convoqué, s'est réuni le 12 mars 2024 sous la présidence de M. Paul BRUN.\n\n${rest}`,
    );
    expect(one.nom).toBeUndefined();
  });
});

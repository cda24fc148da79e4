/** Minutes that are right in everything, and one thing in them that the path cannot place. */

const titres = [
  'Approbation du budget primitif de la commune',
  'Acquisition de la parcelle du moulin',
  'Renouvellement du bail de la boulangerie',
  'Tarifs de location de la salle polyvalente',
  'Convention avec le syndicat des eaux',
  'Remplacement de la chaudière de l’école',
];

const item = (titre: string, rang: number) => `**${rang}. ${titre}**

Madame le Maire expose les raisons de la proposition, et répond aux questions des conseillers présents.

Après en avoir délibéré, le conseil municipal approuve la proposition à l’unanimité.`;

const tete = `# PROCÈS-VERBAL DE LA SÉANCE DU CONSEIL MUNICIPAL DU 12 MARS 2024

Commune de Valbrune

Présents : Mme Claire DUMONT, M. Paul VERDIER, M. Yves MEUNIER, Mme Inès FORGERON

Secrétaire de séance : M. Paul VERDIER`;

const agenda = `Ordre du jour :

${titres.map((titre, at) => `${at + 1}. ${titre}`).join('\n')}`;

export const seance = [tete, agenda, ...titres.map((titre, at) => item(titre, at + 1))].join(
  '\n\n',
);

const sans = (rang: number) =>
  seance
    .replace(`\n\n${item(titres[rang - 1] ?? '', rang)}`, '')
    .replace(/Ordre du jour[^*]*/u, '');

export const acte = `# Commune de Valbrune

Conseil municipal, séance du 4 avril 2024

Délibération n° 2024-12

Objet : Aides aux associations

Vu le budget de la commune,

Après en avoir délibéré, le conseil municipal, à l’unanimité, décide d’aider les associations.`;

/** [code, the minutes or the act with one thing wrong]. */
export const structures: readonly (readonly [string, string])[] = [
  ['structure.numeros_manquants', sans(3)],
  [
    'structure.ordre_du_jour_non_retrouve',
    seance.replace('**3. Renouvellement du bail de la boulangerie**', '**3. Local de la place**'),
  ],
  [
    'structure.deliberation_sans_vote',
    seance.replace(
      /(bail de la boulangerie\*\*[^*]{0,200}\n\n)Après en avoir délibéré[^*]{0,100}\./u,
      '$1Le conseil municipal approuve la proposition et autorise le maire à signer.',
    ),
  ],
  [
    'structure.plusieurs_votes',
    seance.replace(
      item(titres[2] ?? '', 3),
      [0, 1, 2]
        .map((at) =>
          item(titres[2] ?? '', 3).slice(
            at === 0 ? 0 : item(titres[2] ?? '', 3).indexOf('\n\n') + 2,
          ),
        )
        .join('\n\nUn conseiller revient sur la question.\n\nOn lui répond.\n\n'),
    ),
  ],
  [
    'structure.titres_sans_deliberation',
    seance.replace(
      /(\*\*[1-5]\. [^*]{1,200}\*\*[^*]{0,200}\n\n)Après en avoir délibéré[^*]{0,100}\./gu,
      '$1Chacun donne son sentiment, et l’on passe à la suite.',
    ),
  ],
  [
    'structure.marge_faible',
    [tete, ...titres.map((titre, at) => item(titre, at + 1))]
      .join('\n\n')
      .replace(/\*\*\d\. ([^*]{1,80})\*\*\n\n/gu, '$1 :\n'),
  ],
  [
    'structure.vote_non_lu',
    seance.replace(
      /(bail de la boulangerie\*\*[^*]{0,200}\n\n)Après en avoir délibéré[^*]{0,100}\./u,
      '$1Cette résolution est mise aux voix.\n\nElle recueille trois suffrages favorables.',
    ),
  ],
  [
    'structure.plusieurs_votes',
    seance.replace(
      item(titres[2] ?? '', 3),
      `${item(titres[2] ?? '', 3)} Le prix est revu. Après en avoir délibéré, le conseil refuse. Un avenant suit. Après en avoir délibéré, le conseil accepte.`,
    ),
  ],
  [
    'structure.titre_absent',
    acte
      .replace('Objet : Aides aux associations', '')
      .replace('Conseil municipal, séance du', 'Réunion du'),
  ],
  ['structure.titre_douteux', acte.replace('Objet : Aides aux associations', '')],
  [
    'structure.autre_seance',
    `${seance}\n\nSÉANCE DU 14 NOVEMBRE 2024\n\nPrésents : Mme Claire DUMONT, M. Luc TISSERAND, M. Yves MEUNIER\n\n**7. Vente du presbytère**\n\nAprès en avoir délibéré, le conseil municipal approuve la vente à l’unanimité.`,
  ],
  ['structure.date_absente', acte.replace('séance du 4 avril 2024', 'séance du mois d’avril')],
  [
    'structure.hors_sections',
    `${seance}\n\n**7. Questions diverses**\n\n${'Un habitant parle de la rue haute, on lui répond.\n\n'.repeat(60)}`,
  ],
  [
    'structure.tableau_sans_ligne',
    `${acte}\n\nAides accordées aux associations :\n\n| Secteur | Qui | 2023 | 2024 |\n|---|---|---|---|\n| Sport | Les Archers | 900 | 950 |\n| Culture | Chorale Mélodie | 450 | 500 |\n| Social | Épicerie du Cœur | 2 000 | 2 500 |`,
  ],
];

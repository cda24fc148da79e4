/** Where each deliberation of minutes begins: each style was seen in print, with invented names. */
import { describe, expect, it } from 'vitest';
import { extract } from '../../pipeline/index.ts';

const entete = `COMMUNE DE MARLY
Procès-verbal du conseil municipal
Séance du 4 février 2025

Présents : Mme BRUN Lise, M. VAL Paul, M. ROY Luc
`;

/** "numero | objet", one a deliberation. */
async function deliberationsIn(text: string): Promise<string[]> {
  const { deliberations } = await extract(Buffer.from(`${entete}\n${text}`), { fichier: 'pv.md' });
  return deliberations.map(({ numero, objet }) => `${numero?.value ?? '-'} | ${objet?.value}`);
}

describe('the deliberations of minutes', () => {
  it.each<[string, string, string[]]>([
    [
      'Roman ranks',
      "I. Tarif de l'eau\nAdopté à l'unanimité.\n\nII. Vente d'un terrain\nPour : 2 Contre : 1\n\nIII. Questions diverses\nNéant.",
      ["I | Tarif de l'eau", "II | Vente d'un terrain"],
    ],
    [
      'ranks within ranks, with a dash',
      "1. Communauté\n\n1-1 Modification des statuts\n\nLe conseil, à l'unanimité, approuve.\n\n1-2 Rapport d'activité\n\nLe conseil municipal prend acte du rapport.\n\n2. Voirie\n\n2-1 Devis\n\nLe conseil, par 2 voix pour et 1 voix contre, retient le devis.",
      ['1-1 | Modification des statuts', "1-2 | Rapport d'activité", '2-1 | Devis'],
    ],
    [
      'no number, the reporter under each title',
      "URBANISME\n\nVente du chemin de l'orme et de la parcelle qui le borde au\nprofit du riverain\n\nRapporteur : Mme BRUN\n\nLe prix convient.\n\nAdopté à l'acclamation\n\nTarifs de la salle des fêtes\n\nRapporteur : M. VAL\n\nIls restent les mêmes.\n\nAdopté à l'acclamation\n\nRéfection du préau\n\nRapporteur : M. ROY\n\nIl est vieux.\n\nAdopté à l'acclamation",
      [
        "- | Vente du chemin de l'orme et de la parcelle qui le borde au profit du riverain",
        '- | Tarifs de la salle des fêtes',
        '- | Réfection du préau',
      ],
    ],
    [
      'a number alone after N°',
      "N° 59      - Tarifs du périscolaire\n\nLe conseil décide à l'unanimité de fixer les tarifs.\n\nN° 60      - Cession de terrain\n\nLe conseil décide à l'unanimité de céder le terrain.",
      ['59 | Tarifs du périscolaire', '60 | Cession de terrain'],
    ],
    [
      'a number that looks like a date',
      "DÉLIBÉRATION N° 24.06.01 – CONVENTION\n\nLe Conseil, à l'unanimité, APPROUVE.\n\nDÉLIBÉRATION N° 24.06.02 – VOIES\n\nLe Conseil, à l'unanimité, DÉCIDE.",
      ['24.06.01 | CONVENTION', '24.06.02 | VOIES'],
    ],
    [
      'DCM n°',
      "DCM n°2020-57 - Acquisition d'une parcelle\n\nPour : 3\n\nDCM n°2020-58 - Admission en non-valeur\n\nPour : 2 Contre : 1",
      ["2020-57 | Acquisition d'une parcelle", '2020-58 | Admission en non-valeur'],
    ],
    [
      'the number behind the title',
      "Travaux d'enfouissement : 2019-93\n\nLe conseil, à l'unanimité, approuve.\n\nTaxe d'aménagement : 2019-94\n\nLe conseil, par 2 voix pour et 1 contre, décide.",
      ["2019-93 | Travaux d'enfouissement", "2019-94 | Taxe d'aménagement"],
    ],
    [
      'a title and its decision on one line, without a vote and with one',
      "Subvention : Après en avoir délibéré, le Conseil Municipal décide d'attribuer 80 € à l'école.\n\nDélibération portant sur le temps de travail : Après en avoir délibéré, à l'unanimité le conseil municipal décide :\n\n1) De fixer la durée à 12 heures.",
      ['- | Subvention', '- | Délibération portant sur le temps de travail'],
    ],
    [
      'a bare approval over a heading of two lines',
      "Le Procès verbal de la précédente séance est adopté à l'unanimité, sans observation.\nCOMPTES ADMINISTRATIFS DES BUDGETS ANNEXES :\nCommune :\nLe compte se résume ainsi qu'il suit : dépenses 1 512, recettes 1 801.\nLe maire s'étant retiré, le compte est adopté à l'unanimité.\nPort de plaisance :\nLe compte du port est adopté par 2 voix et une abstention.",
      [
        '- | Le Procès verbal de la précédente séance',
        '- | COMPTES ADMINISTRATIFS DES BUDGETS ANNEXES : Commune',
        '- | Port de plaisance',
      ],
    ],
    [
      'what a list decides without a vote',
      '1-RÉGIE DES EAUX : NOUVEAUX TARIFS\n\n- Adopte le règlement révisé.\n\n- Fixe les nouveaux tarifs.',
      ['1 | RÉGIE DES EAUX : NOUVEAUX TARIFS'],
    ],
    [
      'a group within a group, over dashes',
      "FINANCES\nII – CIMETIERE\n- TARIFS DES CONCESSIONS\nIl est proposé de fixer les tarifs.\nLe conseil municipal, à l'unanimité, fixe les tarifs.\n- REGLEMENT DU CIMETIERE\nLe conseil municipal, par 2 voix pour et 1 contre, adopte le règlement.",
      ['- | TARIFS DES CONCESSIONS', '- | REGLEMENT DU CIMETIERE'],
    ],
    [
      'Objet, with the number below',
      "Objet : Bail de chasse\nN° de délibération : 2024_09_01\n\nLe conseil décide à l'unanimité de renouveler le bail.\n\nObjet : Prix du repas\nN° de délibération : 2024_09_02\n\nLe conseil, par 2 voix pour et 1 contre, fixe le prix.",
      ['2024_09_01 | Bail de chasse', '2024_09_02 | Prix du repas'],
    ],
    [
      'the day after the number, the object below',
      "Délibération n° 1 du 4 FEVRIER 2025\n\n1° Objet : DELEGATIONS\n\nLE CONSEIL MUNICIPAL, PREND ACTE des décisions.\n\nDélibération n° 2 du 4 FEVRIER 2025\n\n2° Objet : SUBVENTION\n\nLE CONSEIL MUNICIPAL, à l'unanimité, DECIDE de verser.",
      ['1 | DELEGATIONS', '2 | SUBVENTION'],
    ],
    [
      'a motion between numbered acts',
      "Délibération n° 25.001\nStratégie de l'eau\nPour : 2 – Contre : 1\n\nDélibération n° 25.002\nConvention\nAdopté à l'unanimité\n\nVœu relatif au maintien de la ligne\nLe vœu est adopté à l'unanimité.",
      [
        "25.001 | Stratégie de l'eau",
        '25.002 | Convention',
        '- | Vœu relatif au maintien de la ligne',
      ],
    ],
    [
      'voted ranks within a rank',
      "1. Règlement\n\nAdopté à l'unanimité.\n\n2. Budgets\n\n2.1 Budget principal\n\nAdopté à l'unanimité.\n\n2.2 Budget annexe\n\nPour : 2 Contre : 1",
      ['1 | Règlement', '2.1 | Budget principal', '2.2 | Budget annexe'],
    ],
    [
      'titles in running text, neither bold nor in capitals',
      "Adressage\n\nLe conseil adopte à l'unanimité la dénomination des voies.\n\nPrix du repas à la cantine\n\nPour : 2, contre : 1.\n\nQuestions diverses\n\nLes vœux auront lieu le 10.",
      ['- | Adressage', '- | Prix du repas à la cantine'],
    ],
    [
      'decisions without a vote, and what is only told',
      "I. Virement\nAdopté à l'unanimité.\n\nII. Recensement\nLe conseil charge Mme BRUN de la coordination.\n\nIII. Décisions du maire\nLe conseil prend acte.\n\nIV. Communications\nLe bulletin paraîtra en mars.",
      ['I | Virement', 'II | Recensement', 'III | Décisions du maire'],
    ],
    [
      'ranks within ranks beside a sentence broken in capitals',
      "1 – FINANCES\n\n1.1 – COMPTE ADMINISTRATIF\nM. VAL : « L'an dernier, le vote avait été acquis par 2 voix pour. »\nLe conseil, par 2 voix pour, approuve.\n\n1.2 – RÉSULTATS\nLe conseil municipal, après en avoir délibéré, décide à la majorité (2 voix CONTRE : Mme\nBRUN, M. VAL) :\nde les affecter.\n\n2 – URBANISME\n\n2.1 – INFORMATION SUR LES VENTES\nLe conseil municipal prend acte des décisions.",
      ['1.1 | COMPTE ADMINISTRATIF', '1.2 | RÉSULTATS', '2.1 | INFORMATION SUR LES VENTES'],
    ],
    [
      'letters',
      "a) Tarifs\nAdopté à l'unanimité.\n\nb) Contrat\nPour : 2 Contre : 1",
      ['a | Tarifs', 'b | Contrat'],
    ],
    [
      'headings alone',
      "## Tarifs du port\n\nLes tarifs sont adoptés par 2 voix pour et 1 contre.\n\n## Vente du presbytère\n\nLe conseil donne son accord à l'unanimité.\n\n## Informations diverses\n\nLes vœux auront lieu le 10.",
      ['- | Tarifs du port', '- | Vente du presbytère'],
    ],
    [
      'capitals alone',
      "COMPTES ADMINISTRATIFS :\nIls sont adoptés à l'unanimité.\n\nBUDGETS PRIMITIFS :\nIls sont adoptés par deux voix pour et une abstention.",
      ['- | COMPTES ADMINISTRATIFS', '- | BUDGETS PRIMITIFS'],
    ],
    [
      'what takes note, elects or is put off',
      "### 2025-001 – Installation\n\nLe conseil prend acte de l'installation.\n\n### 2025-002 – Élection d'un adjoint\n\nM. ROY est proclamé élu.\n\n### 2025-003 – Motion\n\nLa motion est adoptée à l'unanimité.",
      ['2025-001 | Installation', "2025-002 | Élection d'un adjoint", '2025-003 | Motion'],
    ],
    [
      'a text of its own under a heading, and a smaller heading in it',
      "1. Règlement\n\nAdopté à l'unanimité.\n\n**Bilan des cessions**\n\nLe code prévoit que le bilan des acquisitions et des cessions donne lieu chaque année à une délibération du conseil, annexée au compte.\n\n**Année 2024**\n\nNéant\n\nVote :\n\nPour : 2 Contre : 1\n\n2. Budget\n\nAdopté à l'unanimité.",
      ['1 | Règlement', '- | Bilan des cessions', '2 | Budget'],
    ],
    [
      'points added to the agenda',
      "Le conseil, à l'unanimité, accepte d'inscrire à l'ordre du jour le sujet suivant :\n\n> Remplacement d'un agent\n\nLe compte rendu est adopté à l'unanimité.\n\n1. Achat d'un terrain\n\nAdopté à l'unanimité.\n\n2. Remplacement d'un agent\n\nPour : 2 Contre : 1",
      [
        "- | Le conseil, à l'unanimité, accepte d'inscrire à l'ordre du jour le sujet suivant :",
        "- | Le compte rendu est adopté à l'unanimité",
        "1 | Achat d'un terrain",
        "2 | Remplacement d'un agent",
      ],
    ],
    [
      'what is talked of behind the last item',
      "1. Budget\n\nAdopté à l'unanimité.\n\n2. Voirie\n\nPour : 2 Contre : 1\n\n3. Questions diverses\n\n3.1 École\n\nOn demande un avis, puis on décide.\n\n3.2 Verger\n\nAdhésion : vote : 2 pour / 0 contre.",
      ['1 | Budget', '2 | Voirie', '3.2 | Verger'],
    ],
    [
      'a Roman numeral in the number',
      "2025-02-04-I ADOPTION DU COMPTE RENDU\n\nAdopté à l'unanimité.\n\n2025-02-04-II VENTE D'UN TERRAIN\n\nPour : 2 Contre : 1",
      ['2025-02-04-I | ADOPTION DU COMPTE RENDU', "2025-02-04-II | VENTE D'UN TERRAIN"],
    ],
  ])('%s', async (_style, text, deliberations) => {
    expect(await deliberationsIn(text)).toEqual(deliberations);
  });

  it.each<[string, string]>([
    ['in a row', '| POUR | CONTRE | ABSTENTION |\n|---|---|---|\n| 2 | 1 | 0 |'],
    ['in a column', '| Vote | |\n|---|---|\n| Pour | 2 |\n| Contre | 1 |\n| Abstention | 0 |'],
  ])('reads a vote set as a table, %s', async (_form, table) => {
    const text = `${entete}\nDélibération n°1 : Budget\n\nLe conseil délibère.\n\n${table}\n\nDélibération n°2 : Voirie\n\nAdopté à l'unanimité.`;
    const made = await extract(Buffer.from(text), { fichier: 'pv.md' });
    expect(
      made.votes.map(({ pour, contre, abstention, unanimite }) => [
        pour?.value,
        contre?.value,
        abstention?.value,
        unanimite?.value,
      ]),
    ).toEqual([
      [2, 1, 0, undefined],
      [undefined, undefined, undefined, true],
    ]);
    expect(made.annexeLignes).toEqual([]);
  });

  it.each<[string, string, string[]]>([
    [
      'marks under a status',
      '| NOM Prénom | Présent | Absent | Pouvoir à |\n|---|---|---|---|\n| LUX Eve | X | | |\n| MOL Jean | | X | LUX Eve |\n| PRE Luc | | X | |',
      ['LUX Eve present', 'MOL Jean represente > LUX Eve', 'PRE Luc absent'],
    ],
    [
      'a word beside each name',
      '| Élu | Présence |\n|---|---|\n| LUX Eve | Présente |\n| PRE Luc | Excusé |',
      ['LUX Eve present', 'PRE Luc excuse'],
    ],
    [
      'the names of each commune',
      '| Commune | Titulaires présents | Absents / Pouvoirs |\n|---|---|---|\n| BRIVES | Eve LUX, Jean MOL | Luc PRE (pouvoir à Jean MOL) |\n| COURS | Ana VIN | Paul TOR excusé |',
      [
        'Eve LUX present',
        'Jean MOL present',
        'Luc PRE represente > Jean MOL',
        'Ana VIN present',
        'Paul TOR excuse',
      ],
    ],
  ])('reads an attendance table, %s', async (_form, table, members) => {
    const text = `CC DES VALS\nConseil communautaire du 4 février 2025\nProcès-verbal\n\n${table}\n\n1) Tarifs\n\nAdopté à l'unanimité.\n\n2) Voirie\n\nAdopté à l'unanimité.`;
    const { presences } = await extract(Buffer.from(text), { fichier: 'pv.md' });
    expect(
      presences.map(({ nom, statut, mandataire }) =>
        [nom.value, statut.value, ...(mandataire ? ['>', mandataire.value] : [])].join(' '),
      ),
    ).toEqual(members);
  });

  it('takes the entries of an agenda that has only dashes', async () => {
    const made = await extract(
      Buffer.from(
        "COMMUNE DE MARLY\nCompte-rendu du Conseil Municipal du 16 septembre 2019\nOrdre du jour :\n   - Approbation du compte-rendu\n   - Transfert compétence eau\n   - Motion « Aide alimentaire »\n   - Divers\n\nPrésents : Eve LUX, Jean MOL, Luc PRE\n\nLe compte-rendu de la réunion du 1er juillet est approuvé à l'unanimité\n\nTransfert compétence eau\nLe Conseil décide à l'unanimité le retrait.\n\nMotion « Aide alimentaire »\nLa motion est adoptée : 2 pour, 1 abstention.\n\nDivers\nLa fête aura lieu.",
      ),
      { fichier: 'cr.md' },
    );
    expect(made.deliberations.map(({ objet }) => objet?.value)).toEqual([
      'Le compte-rendu de la réunion du 1er juillet',
      'Transfert compétence eau',
      'Motion « Aide alimentaire »',
    ]);
    expect(made.votes.map(({ pour, unanimite }) => pour?.value ?? unanimite?.value)).toEqual([
      true,
      true,
      2,
    ]);
  });

  it('reads a list of deliberations set as a table, one a row', async () => {
    const made = await extract(
      Buffer.from(
        "COMMUNE DE MARLY\nLISTE DES DÉLIBÉRATIONS EXAMINÉES PAR LE CONSEIL MUNICIPAL\nSéance du 17 octobre 2024\n\n| N° | Objet | Vote |\n|---|---|---|\n| 2024-45 | Rapport sur l'eau | Approuvé à l'unanimité |\n| 2024-46 | Taxe d'aménagement | 12 pour, 2 contre |\n| 2024-47 | Convention de police | Reporté |",
      ),
      { fichier: 'liste.md' },
    );
    expect(made.deliberations.map(({ numero, objet }) => [numero?.value, objet?.value])).toEqual([
      ['2024-45', "Rapport sur l'eau"],
      ['2024-46', "Taxe d'aménagement"],
      ['2024-47', 'Convention de police'],
    ]);
    expect(
      made.votes.map(({ pour, unanimite, resultat }) => [
        pour?.value,
        unanimite?.value,
        resultat?.value,
      ]),
    ).toEqual([
      [undefined, true, 'adopte'],
      [12, undefined, undefined],
      [undefined, undefined, 'ajourne'],
    ]);
  });

  it.each<[string, string[]]>([
    [
      "M. LUX Paul, intéressé à l'affaire, quitte la salle et ne participe ni au débat ni au vote.",
      ['LUX Paul interesse'],
    ],
    ['Mme BRUN ne prend pas part au vote.', ['BRUN']],
    [
      'M. ROUX, intéressé, ne prend pas part au vote. Mme PONS ne prend pas part au vote.',
      ['ROUX interesse', 'PONS'],
    ],
    [
      "Mme BRUN, présidente de l'association, et M. ROY n'ont pas pris part au vote.",
      ['BRUN', 'ROY'],
    ],
    ["N'ont pas pris part au vote : M. ROY Luc, Mme BRUN Lise.", ['ROY Luc', 'BRUN Lise']],
    ['Madame le Maire quitte la salle.', []],
  ])('tells who takes no part: %s', async (sentence, members) => {
    const { deports } = await extract(
      Buffer.from(
        `${entete}\n1) Budget\n\n${sentence}\n\nPour : 2 Contre : 0\n\n2) Voirie\n\nAdopté à l'unanimité.`,
      ),
      { fichier: 'pv.md' },
    );
    expect(
      deports.map(({ nom, motif }) => [nom.value, ...(motif ? [motif.value] : [])].join(' ')),
    ).toEqual(members);
  });

  it('takes no heading of one act for another', async () => {
    const act = `${entete}\nOBJET : Budget\n\nLE MAIRE EXPOSE\n\nLe budget est prêt.\n\nLE CONSEIL MUNICIPAL\n\nAprès en avoir délibéré, à l'unanimité,\n\nDECIDE\n\nArticle 1 : Le budget est adopté.\n\nArticle 2 : Le maire est chargé de l'exécution.`;
    const { deliberations } = await extract(Buffer.from(act), { fichier: 'acte.md' });
    expect(deliberations).toHaveLength(1);
  });
});

describe('items in other forms', () => {
  const lu = async (text: string) => {
    const resultat = await extract(new TextEncoder().encode(text), { fichier: 'pv.md' });
    return resultat.deliberations.map(({ numero, objet, id }) => {
      const vote = resultat.votes.find(({ deliberation }) => deliberation === id);
      return [numero?.value, objet?.value, vote?.pour?.value, vote?.contre?.value];
    });
  };
  const tete =
    '# Ville de Marly\n\n## Compte rendu intégral du conseil municipal du 30 mai 2013\n\n(M. Luc VAL : présent. Mme Eve NOIR : présente. M. Jean ROY : excusé.)';

  it('are called by who speaks', async () => {
    const text = [
      tete,
      '**M. le Maire** – Le quorum est atteint. Mme Eve NOIR veut bien assurer le secrétariat du conseil municipal.',
      '**M. le Maire** – Point n° 1, la convention avec la crèche. La parole est à Mme Noir.',
      '**Mme NOIR** – Elle arrive à terme fin juin.',
      '**M. VAL** – Ce sera 42 000 € quel que soit le nombre d’enfants ?',
      '**M. le Maire** – Je mets aux voix. Qui vote pour ? Sept. Qui vote contre ? Un. La convention est adoptée.',
      '**M. le Maire** – Point n° 2, les travaux de la halle. Luc ?',
      '**M. VAL** – La tranche 2 concerne le toit.',
      '**M. le Maire** – Je mets aux voix. Qui vote pour ? Six. Qui vote contre ? Deux.',
      '**M. le Maire** – Point n° 3, la motion sur le haut débit.',
      '**M. VAL** – Je lis : « Le conseil municipal demande que les hameaux soient desservis. »',
      '**M. le Maire** – Qui est pour ? Cinq. Qui est contre ? Trois. La motion est adoptée.',
    ].join('\n\n');
    expect(await lu(text)).toEqual([
      ['1', 'la convention avec la crèche', 7, 1],
      ['2', 'les travaux de la halle', 6, 2],
      ['3', 'la motion sur le haut débit', 5, 3],
    ]);
  });

  it('are cards of two columns', async () => {
    const fiche = (numero: string, objet: string, vote: string) =>
      `| Délibération | ${numero} |\n|---|---|\n| Objet | ${objet} |\n| Rapporteur | Luc VAL |\n| Vote | ${vote} |`;
    const text = [
      '# Communauté de communes du Val',
      '## Bureau communautaire – séance du 15 octobre 2024',
      fiche('B24-40', 'Marché de nettoyage des locaux', 'Pour : 7 – Contre : 0'),
      fiche('B24-41', 'Convention avec le lycée agricole', 'Pour : 5 – Contre : 2'),
      fiche('B24-42', 'Vente du broyeur à végétaux', 'Pour : 6 – Contre : 1'),
    ].join('\n\n');
    expect(await lu(text)).toEqual([
      ['B24-40', 'Marché de nettoyage des locaux', 7, 0],
      ['B24-41', 'Convention avec le lycée agricole', 5, 2],
      ['B24-42', 'Vente du broyeur à végétaux', 6, 1],
    ]);
  });
});

/** Whole sessions in the forms that minutes take: each was seen in print, with invented names. */
import { describe, expect, it } from 'vitest';
import { extract } from '../../pipeline/index.ts';

const entete = `COMMUNE DE MARLY
Procès-verbal du conseil municipal
Séance du 4 février 2025

Présents : Mme BRUN Lise, M. VAL Paul, M. ROY Luc
`;

async function read(text: string) {
  return extract(Buffer.from(`${entete}\n${text}`), { fichier: 'pv.md' });
}

/** "numero | objet | votes", one a deliberation. */
async function itemsIn(text: string): Promise<string[]> {
  const { deliberations, votes } = await read(text);
  return deliberations.map(({ id, numero, objet }) => {
    const own = votes.filter(({ deliberation }) => deliberation === id);
    const told = own.map(({ pour, contre, abstention, unanimite }) =>
      unanimite
        ? 'unanimité'
        : [pour, contre, abstention].map((side) => side?.value ?? '-').join('/'),
    );
    return [numero?.value ?? '-', objet?.value, ...told].join(' | ');
  });
}

describe('the items of a session', () => {
  it.each<[string, string, string[]]>([
    [
      'a rank alone before and after those with a number behind the title',
      "I – APPROBATION DU PROCÈS-VERBAL DU 9 JANVIER\n\nLe conseil l'approuve à l'unanimité.\n\nII – BUDGET (délibération 2025/07)\n\nAdopté : 2 pour, 1 contre.\n\nIII – SUBVENTIONS (délibération 2025/08)\n\nAdopté à l'unanimité.\n\nIV – VOIRIE\n\nLe devis est adopté : 3 pour.\n\nV – DIVERS\n\nLa fête aura lieu le 22.",
      [
        'I | APPROBATION DU PROCÈS-VERBAL DU 9 JANVIER | unanimité',
        '2025/07 | BUDGET | 2/1/-',
        '2025/08 | SUBVENTIONS | unanimité',
        'IV | VOIRIE | 3/-/-',
      ],
    ],
    [
      'the number behind a title with a letter',
      "I – BUDGET (délibération 2025/07)\n\nAdopté : 2 pour, 1 contre.\n\nII – ÉCOLE\n\na) Classes de découverte (délibération 2025/08)\n\nAdopté à l'unanimité.\n\nb) Carte scolaire\n\nUne classe ferme.",
      ['2025/07 | BUDGET | 2/1/-', '2025/08 | Classes de découverte | unanimité'],
    ],
    [
      'the number under what was decided',
      "## 1. Prix de l'eau\n\nLe conseil fixe le prix.\n\nPOUR : 3 CONTRE : 0\n\n*Délibération n° 2025-001*\n\n## 2. Budget\n\nLe conseil municipal prend acte du débat.\n\n*Délibération n° 2025-002*\n\n## 3. Marché\n\nLe conseil, à l'unanimité, attribue le marché.\n\n*Délibération n° 2025-003*\n\n## 4. Informations diverses\n\nLa réunion aura lieu le 2.",
      ["2025-001 | Prix de l'eau | 3/0/-", '2025-002 | Budget', '2025-003 | Marché | unanimité'],
    ],
    [
      'the number over the title of what was decided',
      "*Délibération n° 2025-001*\n\n## 1. Prix de l'eau\n\nPOUR : 3 CONTRE : 0\n\n*Délibération n° 2025-002*\n\n## 2. Marché\n\nLe conseil, à l'unanimité, attribue le marché.",
      ["2025-001 | Prix de l'eau | 3/0/-", '2025-002 | Marché | unanimité'],
    ],
    [
      'ranks of two levels that headings print',
      "# 1/ Approbation du compte rendu\n\nApprouvé à l'unanimité.\n\n# 2/ FINANCES\n\n## 2.1 Décision modificative\n\nLe conseil, à l'unanimité, adopte la décision.\n\n## 2.2 Tarifs\n\nPour : 2 Contre : 1\n\n# 3/ MOTION\n\nLa motion est adoptée à l'unanimité.",
      [
        '1 | Approbation du compte rendu | unanimité',
        '2.1 | Décision modificative | unanimité',
        '2.2 | Tarifs | 2/1/-',
        '3 | MOTION | unanimité',
      ],
    ],
    [
      'the last minutes approved under their heading, after a remark',
      "### Approbation du procès-verbal du 9 janvier 2025\n\nM. VAL : « Une phrase manque. »\n\nLe procès-verbal, ainsi modifié, est approuvé à l'unanimité.\n\n## 2025-01 Budget\n\nPour : 2 Contre : 1\n\n## 2025-02 Voirie\n\nAdopté à l'unanimité.",
      [
        '- | Approbation du procès-verbal du 9 janvier 2025 | unanimité',
        '2025-01 | Budget | 2/1/-',
        '2025-02 | Voirie | unanimité',
      ],
    ],
    [
      'one vote told for several',
      "Délibération n° 2025/92 – Tableau des emplois\n\nRapporteur : Mme BRUN\n\nDélibération n° 2025/93 – Régime indemnitaire\n\nLes délibérations n° 2025/92 et 2025/93 sont adoptées à l'unanimité.\n\nDélibération n° 2025/94 – Voirie\n\nPour : 2 Contre : 1",
      [
        '2025/92 | Tableau des emplois | unanimité',
        '2025/93 | Régime indemnitaire | unanimité',
        '2025/94 | Voirie | 2/1/-',
      ],
    ],
    [
      'a rank that the agenda leaves out',
      "Ordre du jour :\n1. Tarifs de la cantine\n2. Vente du presbytère\n4. Voirie communale\n\n1. Tarifs de la cantine\n\nAdopté à l'unanimité.\n\n2. Vente du presbytère\n\nPour : 2 Contre : 1\n\n3. Remboursement de frais\n\nPour : 3\n\n4. Voirie communale\n\nAdopté à l'unanimité.",
      [
        '1 | Tarifs de la cantine | unanimité',
        '2 | Vente du presbytère | 2/1/-',
        '3 | Remboursement de frais | 3/-/-',
        '4 | Voirie communale | unanimité',
      ],
    ],
    [
      'seven votes against three',
      "1) Nom d'une voie\n\nPar 2 voix contre 1 (M. ROY), le conseil retient le nom.\n\n2) Voirie\n\nAdopté à l'unanimité.",
      ["1 | Nom d'une voie | 2/1/-", '2 | Voirie | unanimité'],
    ],
    [
      'nine votes against three by which a wish is rejected',
      "1) Vœu sur les transports\n\nLe vœu est rejeté par 2 voix contre 1.\n\n2) Voirie\n\nAdopté à l'unanimité.",
      ['1 | Vœu sur les transports | 1/2/-', '2 | Voirie | unanimité'],
    ],
    [
      "the assembly's own opinion, and a commission's",
      "1) Tiers-lieu\n\nAvis favorable : 2 voix pour, 1 abstention\n\n2) Atelier\n\nLa commission des finances s'est réunie. Avis favorable à l'unanimité.\n\nPour : 2 Contre : 1\n\n3) Voirie\n\nAvis favorable à l'unanimité.",
      ['1 | Tiers-lieu | 2/-/1', '2 | Atelier | 2/1/-', '3 | Voirie | unanimité'],
    ],
    [
      'Objet right above the number, under the name of a group',
      "**FINANCES**\n\n**Objet : Attribution de compensation**\n\n*Délibération n° 2025-11-99*\n\nLe conseil, par 2 voix pour et 1 abstention, fixe les montants.\n\n**HABITAT**\n\n**Objet : Convention avec l'agence**\n\n*Délibération n° 2025-11-100*\n\nLe conseil, à l'unanimité, approuve.",
      [
        '2025-11-99 | Attribution de compensation | 2/-/1',
        "2025-11-100 | Convention avec l'agence | unanimité",
      ],
    ],
    [
      'a plain title over a shorter sentence',
      "Logement communal\n\nLe conseil décide à l'unanimité de louer le logement.\n\nDésignation d'un correspondant incendie\nM. ROY est désigné à l'unanimité.\n\nInformations\nLa balayeuse passera le 20.",
      [
        '- | Logement communal | unanimité',
        "- | Désignation d'un correspondant incendie | unanimité",
      ],
    ],
    [
      'a vote told at the head for a range of items',
      "Les points 1 à 3 ont été adoptés à l'unanimité des membres présents.\n\n1/ Compte financier\n\nExcédent de 300 €.\n\n2/ Affectation du résultat\n\nReport de 300 €.\n\n3/ Taux\n\nIls restent inchangés.\n\n4/ Budget primitif\n\nAdopté par 2 voix pour, 1 contre.\n\n5/ Travaux en cours\n\nPas de délibération.",
      [
        '1 | Compte financier | unanimité',
        '2 | Affectation du résultat | unanimité',
        '3 | Taux | unanimité',
        '4 | Budget primitif | 2/1/-',
      ],
    ],
    [
      'ordinals before the word',
      '### 1ère délibération : Tarifs\n\nVOTE : POUR 2 – CONTRE 1\n\n### 2ème délibération : Dénomination du stade\n\nVOTE : UNANIMITÉ\n\n### Questions orales\n\nQuestion n° 1 de M. VAL : le quai.',
      ['1 | Tarifs | 2/1/-', '2 | Dénomination du stade | unanimité'],
    ],
    [
      'capital letters before headings',
      "## A. Approbation du procès-verbal\n\nAdopté à l'unanimité.\n\n## B. Personnel\n\n### B1. Création d'un poste\n\nPour : 2 Contre : 1\n\n### B2. Prévoyance\n\nAdopté à l'unanimité.\n\n## C. Divers\n\nLe feu d'artifice aura lieu le 13.",
      [
        'A | Approbation du procès-verbal | unanimité',
        "B1 | Création d'un poste | 2/1/-",
        'B2 | Prévoyance | unanimité',
      ],
    ],
    [
      'minutes adopted without a remark',
      "1) Approbation du procès-verbal\n\nLe procès-verbal est adopté sans observation.\n\n2) Voirie\n\nAdopté à l'unanimité.",
      ['1 | Approbation du procès-verbal | -/-/-', '2 | Voirie | unanimité'],
    ],
  ])('%s', async (_style, text, items) => {
    expect(await itemsIn(text)).toEqual(items);
  });

  it('gives the names that follow the counts to their vote', async () => {
    const { votes } = await read(
      "1) Dotations\n\nVote : adopté (2 pour, 2 contre, 1 abstention).\nOnt voté contre : M. ROY, Mme BRUN\nS'est abstenu : M. VAL\n\n2) Voirie\n\nAdopté à l'unanimité.",
    );
    expect(votes.map(({ votants }) => votants?.contre?.map(({ value }) => value))).toEqual([
      ['ROY', 'BRUN'],
      undefined,
    ]);
    expect(votes[0]?.votants?.abstention?.map(({ value }) => value)).toEqual(['VAL']);
  });

  it.each([
    ["Approuvé par 2 voix, M. ROY s'abstenant.", 'abstention'],
    ['Adopté par 2 voix pour, M. ROY ayant voté contre.', 'contre'],
  ] as const)('reads who voted otherwise before the verb: %s', async (sentence, side) => {
    const { votes } = await read(
      `1) Indemnités\n\n${sentence}\n\n2) Voirie\n\nAdopté à l'unanimité. M. VAL s'abstient de tout commentaire.`,
    );
    expect(votes.map(({ votants }) => Object.keys(votants ?? {}))).toEqual([[side], []]);
    expect(votes[0]?.votants?.[side]?.map(({ value }) => value)).toEqual(['ROY']);
  });

  it('takes no title over the list of those present for an item', async () => {
    const { deliberations, presences } = await extract(
      Buffer.from(
        "COMMUNE DE MARLY\n\n**Procès-verbal du conseil municipal du 25 mai 2020**\n\n**Installation du conseil municipal**\n\nÉtaient présents les conseillers municipaux suivants : BRUN Lise, VAL Paul, ROY Luc\n\nMme BRUN Lise a été désignée en qualité de secrétaire par le conseil municipal.\n\n**1. Nombre d'adjoints**\n\nPour : 2 Contre : 1\n\n**2. Délégations**\n\nAdopté à l'unanimité.",
      ),
      { fichier: 'pv.md' },
    );
    expect(deliberations.map(({ objet }) => objet?.value)).toEqual([
      "Nombre d'adjoints",
      'Délégations',
    ]);
    expect(presences.map(({ nom }) => nom.value)).toEqual(['BRUN Lise', 'VAL Paul', 'ROY Luc']);
  });

  it('gives the names under a table of counts to its vote', async () => {
    const { votes } = await read(
      "DEL-2025-01 Emplois\n\nLe conseil décide de les créer.\n\n| Pour | 1 |\n|---|---|\n| Contre | 2 |\n| Abstentions | 0 |\n\nOnt voté contre : Paul VAL, Luc ROY\n\nDEL-2025-02 Voirie\n\nAdopté à l'unanimité.",
    );
    expect(
      votes.map(({ contre, votants }) => [
        contre?.value,
        votants?.contre?.map(({ value }) => value),
      ]),
    ).toEqual([
      [2, ['Paul VAL', 'Luc ROY']],
      [undefined, undefined],
    ]);
  });

  it.each([
    'Rejetée – 1 pour, 2 contre.',
    '**Résultat du vote : Rejetée**\n\n**Votants : 3**\n**Pour : 1**\n**Contre : 2**',
  ])('tells what was rejected before the counts: %s', async (told) => {
    const { votes } = await read(
      `1) Chemin rural\n\n${told}\n\n2) Voirie\n\nAdopté à l'unanimité.`,
    );
    expect(votes.map(({ contre, resultat }) => [contre?.value, resultat?.value])).toEqual([
      [2, 'rejete'],
      [undefined, 'adopte'],
    ]);
  });
});

describe('the head of a session', () => {
  it.each<[string, string, Record<string, unknown>]>([
    [
      'the secretary after the name',
      'M. Franck IMBERT est désigné secrétaire de séance.',
      { secretaire: 'Franck IMBERT' },
    ],
    [
      'the secretary elected',
      'Madame Nicole HAVARD a été élue secrétaire de séance.',
      { secretaire: 'Nicole HAVARD' },
    ],
    [
      'who opens the session',
      'M. Jean CAZAL, Président, constate que le quorum est atteint.',
      { president: 'Jean CAZAL' },
    ],
    [
      'who opens it, after the office',
      'Le Président, Olivier BAYLE, ouvre la séance. Le quorum (7) est atteint.',
      { president: 'Olivier BAYLE', quorum: 7 },
    ],
    [
      'the members in brackets',
      'formant la majorité des membres en exercice (11).',
      { effectif: 11 },
    ],
    [
      'who convened it',
      'Les membres se sont réunis sur convocation de M. le Président en date du 20 janvier 2025.',
      { convocation: '2025-01-20' },
    ],
    [
      'an hour after the day',
      'Réunion du 8 juillet 2025, 20 h 30, salle du conseil',
      { heure: '20:30' },
    ],
    ['an hour without minutes', 'La séance est ouverte à 19 heures.', { heure: '19:00' }],
    ['an hour in words', 'Réunis à dix-huit heures, à la mairie.', { heure: '18:00' }],
  ])('%s', async (_what, head, wanted) => {
    const { seances } = await read(
      `${head}\n\n1) Budget\n\nPour : 2 Contre : 1\n\n2) Voirie\n\nAdopté à l'unanimité.`,
    );
    const said = Object.fromEntries(
      Object.keys(wanted).map((key) => [
        key,
        (seances[0] as unknown as Record<string, { value: unknown }>)[key]?.value,
      ]),
    );
    expect(said).toEqual(wanted);
  });

  it('gives a delegation of vote in brackets its holder', async () => {
    const { presences } = await read(
      "Excusés ayant donné délégation de vote : M. Luc NOEL (à M. VAL Paul), Mme Eve LUX (à Mme BRUN Lise)\n\n1) Budget\n\nPour : 2 Contre : 1\n\n2) Voirie\n\nAdopté à l'unanimité.",
    );
    expect(
      presences.flatMap(({ nom, mandataire }) =>
        mandataire ? [`${nom.value} > ${mandataire.value}`] : [],
      ),
    ).toEqual(['Luc NOEL > VAL Paul', 'Eve LUX > BRUN Lise']);
  });
});

/** Where an act or an item has its vote: in its head, under its decision, in a table, told twice. All are invented. */
import { describe, expect, it } from 'vitest';
import type { Vote } from '../../contract/contract.ts';
import { extraction } from '../support/fixtures.ts';

function dire({ pour, contre, abstention, unanimite, votants }: Vote): string {
  const counts = [pour, contre, abstention].map((one) => one?.value ?? '-').join('/');
  const names = (['contre', 'abstention'] as const).map((cote) => {
    const list = votants?.[cote]?.map(({ value }) => value) ?? [];
    return list.length === 0 ? '' : ` ${cote === 'contre' ? 'C' : 'A'}=${list.join(',')}`;
  });
  return `${counts}${unanimite == null ? '' : ' U'}${names.join('')}`;
}

async function votes(text: string): Promise<string[]> {
  const { resultat } = await extraction(new TextEncoder().encode(text));
  return resultat.votes.map(dire);
}

const commune = 'COMMUNE DE VALBRUNE-SUR-ORGE';
const seance =
  "L'an deux mille vingt-quatre, le quatorze mars à dix-neuf heures, le conseil municipal, légalement convoqué, s'est réuni sous la présidence de Mme Odile TESTARD, maire.";

function acte(nombres: string, corps: string): string {
  return [
    commune,
    'EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS DU CONSEIL MUNICIPAL',
    'Séance du 14 mars 2024',
    seance,
    nombres,
    'Présents : Mme Odile TESTARD, M. Luc TISON, Mme Lise BRUN, M. Paul VAL, Mme Eve NOIR',
    'Absents : M. Jean ROY',
    'Secrétaire de séance : M. Paul VAL',
    corps,
  ].join('\n\n');
}

describe('the vote of an act', () => {
  it.each<[string, string, string, string[]]>([
    [
      'counted in its head, told in words below',
      'Nombre de membres en exercice : 15\nPrésents : 12\nVotants : 14\nPour : 14\nContre : 0\nAbstention : 0',
      'Objet : Tarifs de la cantine\n\nVu le code général des collectivités territoriales,\n\nConsidérant la hausse des coûts,\n\nAprès en avoir délibéré, le conseil municipal, à l’unanimité,\n\nDÉCIDE de fixer le tarif à 4 €.',
      ['14/0/0 U'],
    ],
    [
      'counted in its head, a majority below',
      'Membres en exercice : 15 – Présents : 12 – Votants : 14 – Pour : 12 – Contre : 2 – Abstention : 0',
      'Objet : Tarifs de la cantine\n\nVu le code général des collectivités territoriales,\n\nAprès en avoir délibéré, le conseil municipal, à la majorité,\n\nDÉCIDE de fixer le tarif à 4 €.',
      ['12/2/0'],
    ],
    [
      'told first, counted at its end',
      'Membres en exercice : 15',
      'Objet : Tarifs de la cantine\n\nVu le code général des collectivités territoriales,\n\nAprès en avoir délibéré, le conseil municipal, à l’unanimité,\n\nDÉCIDE de fixer le tarif à 4 €.\n\nAUTORISE le maire à signer.\n\nVote : Pour : 14 – Contre : 0 – Abstention : 0\n\nFait et délibéré les jour, mois et an susdits.\n\nLe maire, Odile TESTARD',
      ['14/0/0 U'],
    ],
    [
      'counted twice',
      'Membres en exercice : 15',
      'Objet : Tarifs de la cantine\n\nVu le code général des collectivités territoriales,\n\nLe conseil municipal, par 12 voix pour et 2 contre (M. Luc TISON, Mme Lise BRUN),\n\nDÉCIDE de fixer le tarif à 4 €.\n\nPour : 12\nContre : 2\nAbstention : 0\n\nFait et délibéré les jour, mois et an susdits.',
      ['12/2/0 C=Luc TISON,Lise BRUN'],
    ],
    [
      'closed by a sentence with its counts',
      'Membres en exercice : 15',
      'Objet : Tarifs de la cantine\n\nMme le maire expose la hausse des coûts. M. TISON indique qu’il votera contre.\n\nLe conseil municipal, après en avoir délibéré :\n\nArticle 1 : FIXE le tarif à 4 €.\n\nArticle 2 : CHARGE le maire de l’exécution.\n\nDélibération adoptée à la majorité : 12 pour, 1 contre (M. TISON), 1 abstention (Mme BRUN)',
      ['12/1/1 C=TISON A=BRUN'],
    ],
    [
      'between the votes that its visas tell',
      'Membres en exercice : 15',
      'Objet : Acquisition\n\nVu la délibération du 4 avril 2022, adoptée à l’unanimité, décidant du principe,\n\nVu l’avis favorable de la commission des finances à l’unanimité,\n\nLe conseil municipal, après en avoir délibéré, DÉCIDE :\n\n- d’acquérir la parcelle AB 12.\n\nADOPTÉ PAR : 14 voix pour\n0 voix contre\n0 abstention',
      ['14/0/0'],
    ],
    [
      'told twice',
      'Membres en exercice : 15',
      'Objet : Acquisition\n\nAprès en avoir délibéré, à l’unanimité des membres présents et représentés, le conseil municipal :\n\n- DÉCIDE d’acquérir la parcelle AB 12.\n\nAinsi délibéré. Adopté à l’unanimité.',
      ['-/-/- U'],
    ],
    [
      'told twice, of this act',
      'Membres en exercice : 15',
      'Objet : Acquisition\n\nLe conseil municipal à l’unanimité :\n\n- DÉCIDE d’acquérir la parcelle AB 12.\n\nLa présente délibération est adoptée à l’unanimité.',
      ['-/-/- U'],
    ],
    [
      'set line by line',
      'Membres en exercice : 15',
      'Objet : Acquisition\n\nLe conseil municipal,\n\nAprès en avoir délibéré,\n\nPar 12 voix POUR,\n\nEt 2 ABSTENTIONS (M. TISON, Mme BRUN),\n\n- DÉCIDE d’acquérir la parcelle AB 12.',
      ['12/-/2 A=TISON,BRUN'],
    ],
    [
      'adopted, then counted',
      'Membres en exercice : 15',
      'Objet : Acquisition\n\nLe conseil municipal :\n\n- DÉCIDE d’acquérir la parcelle AB 12.\n\nCette délibération est adoptée.\n\nPour : 12\n\nContre : 0\n\nAbstentions : 2 M. TISON, Mme BRUN',
      ['12/0/2 A=TISON,BRUN'],
    ],
    [
      'over a balance carried over',
      'Membres en exercice : 15',
      'Objet : Compte administratif\n\nMme le maire quitte la salle. M. VAL préside.\n\nLe compte administratif est adopté à l’unanimité (13 votants).\n\nRésultat reporté : 12 000 €',
      ['-/-/- U'],
    ],
    [
      'counted in its margin',
      'Nombre de conseillers\nen exercice 15\nprésents 12\nvotants 14\n\nVOTE\nPour 14\nContre 0\nAbstention 0',
      'Objet : Acquisition\n\nLe conseil municipal DÉCIDE d’acquérir la parcelle AB 12.',
      ['14/0/0'],
    ],
    [
      'with its voters',
      'Membres en exercice : 15',
      'Objet : Acquisition\n\nLe conseil municipal, après en avoir délibéré, et à la majorité des suffrages exprimés,\n\nDÉCIDE d’acquérir la parcelle AB 12.\n\nRésultat du vote :\n- Votants : 14\n- Pour : 12\n- Contre : 1\n- Abstentions : 1',
      ['12/1/1'],
    ],
    [
      'a wish rejected',
      'Membres en exercice : 15',
      'Objet : Vœu\n\nLe vœu, mis aux voix, est rejeté par 10 voix contre et 4 pour.',
      ['4/10/-'],
    ],
  ])('%s', async (_, nombres, corps, dits) => {
    expect(await votes(acte(nombres, corps))).toEqual(dits);
  });
});

function minutes(vote: string): string {
  return [
    `# ${commune}`,
    'PROCÈS-VERBAL DU CONSEIL MUNICIPAL',
    'Séance du 14 mars 2024',
    seance,
    '**Délibération n° 2024-01 : Tarifs de la cantine**',
    'Mme le maire propose de fixer les tarifs de la cantine.',
    vote,
    '**Délibération n° 2024-02 : Acquisition de la parcelle AB 12**',
    "Le maire présente le projet d'acquisition de la parcelle.",
    "Après en avoir délibéré, le conseil municipal, à l'unanimité, approuve.",
  ].join('\n\n');
}

describe('a vote set as a table', () => {
  it.each<[string, string]>([
    [
      '| Pour | Contre | Abstention |\n|---|---|---|\n| 19 | 2 (M. Tison, Mme Brun) | 0 |',
      '19/2/0 C=Tison,Brun',
    ],
    [
      '| VOTANTS | POUR | CONTRE | ABSTENTIONS |\n|---|---|---|---|\n| 21 | 19 | 2 | 0 |\n| | | M. Tison, Mme Brun | |',
      '19/2/0 C=Tison,Brun',
    ],
    ['| VOTE | Pour : 19 | Contre : 2 | Abstention : 0 |\n|---|---|---|---|', '19/2/0'],
    ['| Pour | 19 |\n|---|---|\n| Contre | 2 |\n| Abstention | 0 |', '19/2/0'],
    [
      '| Pour : | 19 | |\n|---|---|---|\n| Contre : | 2 | M. Tison, Mme Brun |\n| Abstention : | 1 | M. Val |',
      '19/2/1 C=Tison,Brun A=Val',
    ],
    [
      '| Votants | 21 | Pour | 19 | Contre | 2 | Abstention | 0 |\n|---|---|---|---|---|---|---|---|',
      '19/2/0',
    ],
    ['| Pour | Contre | Abstention |\n|---|---|---|\n| Unanimité | | |', '-/-/- U'],
    ['| Vote | Unanimité |\n|---|---|', '-/-/- U'],
    ['| Résultat du vote : adopté à l’unanimité |\n|---|', '-/-/- U'],
    ['| Unanimité | ☒ |\n|---|---|\n| Majorité | ☐ |', '-/-/- U'],
    ['| Unanimité | ☐ |\n|---|---|\n| Majorité | ☒ |\n| Pour | 19 |\n| Contre | 2 |', '19/2/-'],
    [
      '| POUR (19) | CONTRE (2) | ABSTENTION (1) |\n|---|---|---|\n| Le maire et la majorité | M. Tison, Mme Brun | M. Val |',
      '19/2/1 C=Tison,Brun A=Val',
    ],
  ])('%s', async (table, dit) => {
    expect(await votes(minutes(table))).toEqual([dit, '-/-/- U']);
  });
});

describe('the votes of a session in one table', () => {
  const points = [
    '24-11. Tarifs de la cantine',
    '24-12. Vente du broyeur',
    '24-13. Nom de la halle',
  ];
  const pv = (tableau: string): string =>
    [
      commune,
      'Procès-verbal de la séance du conseil municipal du 14 mars 2024',
      'Présents : Mme Odile TESTARD, M. Luc TISON, Mme Lise BRUN, M. Paul VAL, Mme Eve NOIR',
      'Secrétaire de séance : M. Paul VAL',
      ...points.flatMap((point) => [
        point,
        'Le dossier est présenté par Mme BRUN, qui en donne lecture.',
      ]),
      'Résultats des votes',
      tableau,
    ].join('\n\n');
  const lu = ['5/0/0', '3/2/0', '4/0/1'];

  it.each([
    '| Délibération | Pour | Contre | Abstention |\n|---|---|---|---|\n| 24-11 | 5 | 0 | 0 |\n| 24-12 | 3 | 2 | 0 |\n| 24-13 | 4 | 0 | 1 |',
    'N°        Pour     Contre    Abst.\n24-11      5         0        0\n24-12      3         2        0\n24-13      4         0        1',
  ])('%s', async (tableau) => {
    expect(await votes(pv(tableau))).toEqual(lu);
  });
});

/** Grants that stand in lists and sentences. */
import { describe, expect, it } from 'vitest';
import type { Resultat } from '../../contract/contract.ts';
import { lireLigneSubvention } from '../../parsers/text/subvention-ligne.ts';
import { trouverSubventions } from '../../parsers/text/subvention-phrase.ts';
import { verifySource } from '../../pipeline/verify.ts';
import { extraction } from '../support/fixtures.ts';

const act = (objet: string, body: string) => `# COMMUNE DE SAINT-AUBIN

**EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS DU CONSEIL MUNICIPAL**

Le conseil municipal, dûment convoqué, s'est réuni en mairie le 12 mars 2024.

Présents : Mme Anne PETIT, M. Paul ROUX, M. Luc BLANC

**Objet : ${objet}**

${body}
`;

async function read(text: string): Promise<Resultat> {
  const { source, resultat } = await extraction(new TextEncoder().encode(text));
  expect(verifySource(resultat, source).defauts).toEqual([]);
  return resultat;
}

const rows = ({ annexeLignes }: Resultat) =>
  annexeLignes.map(({ beneficiaire, montant }) => [beneficiaire?.value, montant?.value]);

describe('a list of grants', () => {
  it('is read entry by entry, with its total', async () => {
    const made = await read(
      act(
        'Attribution des subventions aux associations',
        `Après en avoir délibéré, le conseil municipal, à l'unanimité, attribue les subventions suivantes :

- Comité des fêtes : 400 €
- ADMR : 250 € (fonctionnement)
* Association sportive ………… 1 200,00 €
- Société de chasse : néant
- Les Amis de l'orgue : 500 €

Total : 2 350 €`,
      ),
    );
    expect(rows(made)).toEqual([
      ['Comité des fêtes', '400'],
      ['ADMR', '250'],
      ['Association sportive', '1200.00'],
      ["Les Amis de l'orgue", '500'],
    ]);
    expect(made.annexeLignes[1]?.description?.value).toBe('fonctionnement');
    expect(made.annexeLignes.map(({ deliberation, tableau }) => [deliberation, tableau])).toEqual(
      made.annexeLignes.map(() => [made.deliberations[0]?.id, undefined]),
    );
    expect(made.totaux.map(({ montant, lignes }) => [montant?.raw, lignes])).toEqual([
      ['2 350 €', made.annexeLignes.map(({ id }) => id)],
    ]);
    expect(made.diagnostics).toEqual([]);
  });

  it('may have three spaces before its amounts', async () => {
    const made = await read(
      act(
        'Attribution des subventions aux associations',
        `Le conseil municipal, à  l'unanimité, attribue les  subventions suivantes :

- Foyer  rural   400 €
- Comité des fêtes   250 €`,
      ),
    );
    expect(rows(made)).toEqual([
      ['Foyer rural', '400'],
      ['Comité des fêtes', '250'],
    ]);
  });

  it('is held against its total', async () => {
    const made = await read(
      act(
        'Subventions 2024',
        `Le conseil municipal, à l'unanimité, vote les subventions suivantes, pour un montant total de 1 400 € :

Football club ........ 1 000 €
Tennis club .......... 350 €`,
      ),
    );
    expect(made.diagnostics.map(({ code, ecart }) => [code, ecart])).toEqual([
      ['total.montant_different', '50.00'],
    ]);
  });

  it('is one list under several small headings', async () => {
    const made = await read(
      act(
        'Subventions aux associations',
        `Le conseil municipal décide, à l'unanimité, d'allouer les subventions suivantes :

Associations sportives :
- AS Football : 2 500 €
- Gymnastique volontaire : 350 €

Associations culturelles :
- Chorale « À tout chœur » : 400 €

soit un total de 3 250 €.`,
      ),
    );
    expect(made.totaux.map(({ lignes }) => lignes.length)).toEqual([3]);
  });

  it('is that of this year, not of the year before, in minutes', async () => {
    const made = await read(`# Commune de Digne-le-Haut

## Procès-verbal du conseil municipal du 2 avril 2024

Présents : M. Jean MOREL, Mme Lise PONS, M. Éric VIDAL

### 1. Budget primitif

Section de fonctionnement :

- Charges de personnel : 45 000 €
- Subventions versées : 6 000 €
- Charges financières : 1 200 €

Vote : Pour : 3, Contre : 0, Abstention : 0

### 2. Subventions 2024

Le maire rappelle que l'an dernier la commune avait versé :

- ADMR : 100 €
- Croix-Rouge : 40 €

Le conseil décide d'attribuer :

- 120 € à l'ADMR
- 50 € à la Croix-Rouge pour l'achat d'une tente

Vote : Pour : 3, Contre : 0, Abstention : 0
`);
    expect(rows(made)).toEqual([
      ['ADMR', '120'],
      ['Croix-Rouge', '50'],
    ]);
    expect(made.annexeLignes[1]?.description?.value).toBe("pour l'achat d'une tente");
    expect(made.annexeLignes[0]?.deliberation).toBe(made.deliberations[1]?.id);
  });

  it('is two grants where one body is given something twice', async () => {
    const made = await read(
      act(
        'Subventions',
        `Le conseil municipal décide, à l'unanimité, d'attribuer une subvention de 500 € au Foyer rural au titre du fonctionnement.

Le conseil municipal décide d'attribuer une subvention de 300 € au Foyer rural au titre des travaux.`,
      ),
    );
    expect(rows(made)).toEqual([
      ['Foyer rural', '500'],
      ['Foyer rural', '300'],
    ]);
  });

  it('keeps the totals of two lists with a body in common', async () => {
    const made = await read(
      act(
        'Subventions aux associations',
        `Le conseil municipal, à l'unanimité, attribue les subventions de fonctionnement suivantes :

- Foyer rural : 500 €
- ADMR : 250 €

Total : 750 €

Le conseil municipal attribue en outre, à l'unanimité, les subventions exceptionnelles suivantes :

- Foyer rural : 500 €
- Chorale du lac : 100 €

Total : 600 €`,
      ),
    );
    expect(rows(made)).toHaveLength(4);
    expect(made.totaux.map(({ montant }) => montant?.value)).toEqual(['750', '600']);
  });

  it.each([
    ['Le maire propose d’attribuer une subvention de 500 € au Foyer rural.', '500 €'],
    ['Le maire propose d’attribuer une subvention de 400 € au Foyer rural.', '500 €'],
    ['La commission a prévu de verser une subvention de 500,00 € au Foyer rural.', '500 €'],
  ])('is one where the decision repeats the proposal: %s', async (proposal, amount) => {
    const decision = `Après en avoir délibéré, le conseil municipal décide, à l'unanimité, d'attribuer une subvention de ${amount} au Foyer rural.`;
    const made = await read(act('Subventions', `${proposal}\n\n${decision}`));
    expect(rows(made)).toEqual([['Foyer rural', '500']]);
  });

  it('keeps what was asked for beside what is given', () => {
    const line =
      'Banque alimentaire (demande 380€) : Proposition initiale d’attribution du conseil municipal 350€';
    const found = lireLigneSubvention(line);
    expect(
      found &&
        [found.beneficiaire, found.montant, found.demande].map(
          (at) => at && line.slice(at.from, at.to),
        ),
    ).toEqual(['Banque alimentaire', '350€', '380€']);
  });

  it.each([
    [
      'a price list',
      'Tarifs municipaux',
      'fixe les tarifs suivants :\n\n- Week-end : 250 €\n- Location aux associations : 50 €\n- Cotisation bibliothèque : 10 €',
    ],
    [
      'quotes',
      'Devis',
      'retient les devis suivants :\n\n- Entreprise Martin : 4 500 €\n- SARL Durand : 12 300 € HT',
    ],
    [
      'a financing plan',
      'Demande de subvention au titre de la DETR',
      'approuve le plan de financement suivant :\n\n- Subvention DETR : 32 000 €\n- Conseil départemental : 16 000 €\n- Fonds propres : 32 000 €',
    ],
    [
      'a loan',
      'Emprunt',
      'décide de contracter un emprunt auprès de :\n\n- Crédit Agricole : 150 000 €',
    ],
    [
      'wages',
      'Primes',
      'accorde les primes suivantes :\n\n- Agent technique : 300 €\n- Secrétaire : 400 €',
    ],
    [
      'what it pays with',
      'Subventions reçues',
      'prend acte des subventions reçues :\n\n- Fondation du patrimoine : 3 000 €',
    ],
    [
      'what others give',
      'Subventions',
      'prend acte. Le Département accorde une subvention de 5 000 € au Foyer rural de Marly.',
    ],
    [
      'what it gets',
      'Subventions',
      'prend acte. La commission vote une subvention de 5 000 € à la Mairie de Marly.',
    ],
    [
      'an envelope',
      'Subventions',
      "prend acte. L'enveloppe des subventions votées se répartit ainsi :\n\n- Sport : 5 000 €\n- Culture : 3 000 €",
    ],
    [
      'the parts of a budget',
      'Subventions',
      'vote les subventions suivantes :\n\n- Sport : 5 000 €\n- Culture : 3 000 €',
    ],
  ])('is not seen in %s', async (_, objet, body) => {
    const made = await read(act(objet, `Le conseil municipal, à l'unanimité, ${body}`));
    expect(made.deliberations).toHaveLength(1);
    expect([made.annexeLignes, made.totaux]).toEqual([[], []]);
  });

  it('keeps what brackets add to a name, but for a remark on the request', async () => {
    const made = await read(
      act(
        'Voirie et bâtiments',
        `Il est proposé d'attribuer les fonds de concours suivants :

- Commune de Marly (toiture de la halle) : 15 000 €
- Commune des Ormes (demande reçue en mars) : 4 200 €

Adopté à l'unanimité.`,
      ),
    );
    expect(rows(made)).toEqual([
      ['Commune de Marly (toiture de la halle)', '15000'],
      ['Commune des Ormes', '4200'],
    ]);
  });

  it('may stand right under the title that says what is given', async () => {
    const made = await read(
      act(
        'Amendes de police – répartition',
        `Commune de Marly (passage surélevé) ............ 6 400 €
Commune des Ormes (abribus) ................... 2 150 €

Adopté à l'unanimité.`,
      ),
    );
    expect(made.annexeLignes.map(({ montant }) => montant?.value)).toEqual(['6400', '2150']);
  });
});

describe('a table of grants', () => {
  const decided = (objet: string, table: string) =>
    read(act(objet, `Le conseil décide d'attribuer :\n\n${table}\n\nAdopté à l'unanimité.`));

  it('gives what is proposed where no other column says what is given', async () => {
    const made = await decided(
      'Appel à projets – sélection',
      `| Porteur | Projet | Aide proposée |
|---|---|---|
| Association Le Chaland | Festival | 3 500 € |
| Ciné-Club | Plein air | 4 000 € |`,
    );
    expect(rows(made)).toEqual([
      ['Association Le Chaland', '3500'],
      ['Ciné-Club', '4000'],
    ]);
  });

  it.each([
    [
      'above',
      `| Culture | | 500 € |
| Chorale de Marly | Concert | 300 € |
| Théâtre des Ormes | Festival | 200 € |
| Sport | | 400 € |
| Judo de Marly | Matériel | 400 € |`,
    ],
    [
      'under',
      `| Chorale de Marly | Concert | 300 € |
| Théâtre des Ormes | Festival | 200 € |
| Total Culture | | 500 € |
| Judo de Marly | Matériel | 400 € |
| Total Sport | | 400 € |`,
    ],
  ])('takes the sums %s its groups for totals', async (_, body) => {
    const made = await decided(
      'Subventions aux associations',
      `| Bénéficiaire | Objet | Subvention |\n|---|---|---|\n${body}\n| Total | | 900 € |`,
    );
    expect(rows(made)).toEqual([
      ['Chorale de Marly', '300'],
      ['Théâtre des Ormes', '200'],
      ['Judo de Marly', '400'],
    ]);
    expect(made.totaux.map(({ montant, lignes }) => [montant?.value, lignes.length])).toEqual([
      ['500', 2],
      ['400', 1],
      ['900', 3],
    ]);
    expect(made.diagnostics).toEqual([]);
  });

  it('takes no grant for the sum of the one below that is alike', async () => {
    const made = await decided(
      'Subventions aux associations',
      `| Bénéficiaire | Objet | Subvention |
|---|---|---|
| Chorale de Marly | | 150 € |
| Théâtre des Ormes | Festival | 150 € |
| Judo de Marly | | 200 € |
| Club de tango | Matériel | 200 € |`,
    );
    expect(made.annexeLignes).toHaveLength(4);
  });

  it('leaves a beneficiary that is called Total alone', async () => {
    const made = await decided(
      'Subventions aux associations',
      `| Bénéficiaire | Subvention |
|---|---|
| Chorale de Marly | 300 € |
| Total Danse | 200 € |`,
    );
    expect(made.annexeLignes).toHaveLength(2);
  });

  it('is none where authorities share out what they owe one another', async () => {
    const made = await read(
      act(
        'Attribution de compensation provisoire 2023',
        `| Commune | Montant annuel |
|---|---|
| Marly | 312 450 € |
| Les Ormes | 41 208 € |

Adopté à l'unanimité.`,
      ),
    );
    expect(rows(made)).toEqual([]);
  });

  it('without a heading names those who differ from row to row', async () => {
    const made = await read(`# Subventions accordées aux associations

| Culture | Chorale de Marly | Concert | 300,00 € |
|---|---|---|---|
| Culture | Théâtre des Ormes | Festival | 200,00 € |
| Culture | Harmonie de Marly | Concert | 150,00 € |
| Sport | Judo de Marly | Matériel | 400,00 € |
| Sport | Club de tennis des Ormes | Matériel | 250,00 € |
`);
    expect(rows(made).map(([name]) => name)).toEqual([
      'Chorale de Marly',
      'Théâtre des Ormes',
      'Harmonie de Marly',
      'Judo de Marly',
      'Club de tennis des Ormes',
    ]);
  });
});

describe('a sentence that grants', () => {
  const given = (plain: string, avant = '') =>
    trouverSubventions(plain, avant).map(({ beneficiaire, montant }) => [
      plain.slice(beneficiaire.from, beneficiaire.to),
      plain.slice(montant.from, montant.to),
    ]);

  it.each([
    [
      "Une subvention de 500 € est attribuée à l'association Les Randonneurs de Boissy.",
      [['Les Randonneurs de Boissy', '500 €']],
    ],
    [
      "DÉCIDE d'accorder une subvention de 3 000 € à Rives en scène et une subvention de 750 € au Secours populaire français ;",
      [
        ['Rives en scène', '3 000 €'],
        ['Secours populaire français', '750 €'],
      ],
    ],
    [
      'vote un don de 1 000 € à la Protection civile et de 500 € au Secours catholique.',
      [
        ['Protection civile', '1 000 €'],
        ['Secours catholique', '500 €'],
      ],
    ],
    [
      "ATTRIBUE à l'association « École de musique » une subvention de fonctionnement d'un montant de 4 500 € au titre de 2024.",
      [['École de musique', '4 500 €']],
    ],
    [
      "attribue une subvention de 800 € à l'association « Vignes du Val, aux Sources de l'Orne », pour le territoire.",
      [["Vignes du Val, aux Sources de l'Orne", '800 €']],
    ],
    [
      "décide d'attribuer au collège Jean Moulin une subvention de 350,00 € pour le voyage à Rome.",
      [['collège Jean Moulin', '350,00 €']],
    ],
    ['vote une subvention de 300 € au Foyer rural pour le tournoi.', [['Foyer rural', '300 €']]],
    [
      "vote une subvention de 300 € à l'Association départementale pour la sauvegarde du lac.",
      [['Association départementale pour la sauvegarde du lac', '300 €']],
    ],
    ["vote une subvention de 300 € à l'ADMR pour l'aide à domicile.", [['ADMR', '300 €']]],
    ["Une subvention d'équilibre de 15 000 € est versée au CCAS.", [['CCAS', '15 000 €']]],
  ])('%s', (plain, expected) => {
    expect(given(plain)).toEqual(expected);
  });

  it('has its verb in what introduces it', () => {
    expect(
      given('une subvention de 200 € au Foyer rural', "Le conseil décide d'attribuer :"),
    ).toEqual([['Foyer rural', '200 €']]);
  });

  it.each([
    "L'association Pétanque club sollicite une subvention de 900 €.",
    'Le maire rappelle qu’une subvention de 400 € est versée à l’association Alpha.',
    'Le conseil accorde une prime de 300 € à l’agent communal.',
    "La commune accorde sa garantie pour un prêt de 250 000 € à l'OPH.",
    'Une subvention de 30 000 € est accordée à la commune par le Département.',
    "refuse d'attribuer une subvention de 500 € à l'association Beta.",
    "décide de verser la somme de 1 200 € à M. Dupont pour l'achat de la parcelle.",
    'Le prix de vente est fixé à 12 000 € à la SARL Durand.',
  ])('is not: %s', (plain) => {
    expect(given(plain)).toEqual([]);
  });
});

describe('grants without a decision', () => {
  it('are read line by line in a bulletin, a name above its amount', async () => {
    const made = await read(`# Marly, votre bulletin municipal n° 42

# SUBVENTIONS AUX ASSOCIATIONS 2012

Les Compagnons du Lavoir
section théâtre 1 659,00 €
Amicale des donneurs de sang 170,00 €
Société de chasse 2 514, 84 €
Total 4 343,84 €

# BUDGET 2012

Section de fonctionnement 500 000,00 €
`);
    expect(rows(made)).toEqual([
      ['Les Compagnons du Lavoir section théâtre', '1659.00'],
      ['Amicale des donneurs de sang', '170.00'],
      ['Société de chasse', '2514.84'],
    ]);
  });

  it('are read from a table that names only who and how much, each kind in its column', async () => {
    const made = await read(`Liste des concours attribués aux associations

| Nom de l'organisme bénéficiaire | Adresse |  | Subvention de fonctionnement | Subvention d'investissement | Garantie |
|---|---|---|---|---|---|
| HARMONIE DE VALMONT | 99480 | VALMONT | 225.00 | 23733.00 |  |
| FOYER RURAL | 99100 | MARLY |  |  | 1890593.65 |
| CLUB D'ÉCHECS | 99100 | MARLY | 150.00 |  |  |
`);
    expect(rows(made)).toEqual([
      ['HARMONIE DE VALMONT', '225.00'],
      ['HARMONIE DE VALMONT', '23733.00'],
      ["CLUB D'ÉCHECS", '150.00'],
    ]);
  });

  it('are read from a table without a heading, and its groups are totals', async () => {
    const made = await read(`# Les aides aux associations du canton en 2014

| Fêtes : | 530,00 € |
|---|---|
| Comité des fêtes de Marly | 350,00 € |
| Foire aux plants | 180,00 € |
| Arts : | 415,00 € |
| Chorale de Valmont | 280,00 € |
| Club de tango | 135,00 € |
`);
    expect(rows(made)).toEqual([
      ['Comité des fêtes de Marly', '350.00'],
      ['Foire aux plants', '180.00'],
      ['Chorale de Valmont', '280.00'],
      ['Club de tango', '135.00'],
    ]);
    expect(made.totaux.map(({ montant, lignes }) => [montant?.value, lignes.length])).toEqual([
      ['530.00', 2],
      ['415.00', 2],
    ]);
  });

  it('are none in a financing plan or an account', async () => {
    const made = await read(`# Subventions et plan de financement

| État (DETR) | 12 000,00 € |
|---|---|
| Région | 8 000,00 € |
| Autofinancement | 5 000,00 € |
`);
    expect(rows(made)).toEqual([]);
  });
});

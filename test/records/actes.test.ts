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
    ['Avenant n° 2 au lot 1', "L'avenant n° 2 s'élève à 9 870 € HT.", [['2', ['9870']]]],
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

  it('ends where it is signed, and what is attached to it is its annex', async () => {
    const { deliberations, articles, conventions, signataires } = await made(
      `${entete}\n\nN° 2025/04\n\nOBJET : CONVENTION AVEC L'OFFICE\n\nPrésents : Mme BRUN, M. VAL, M. ROY\n\nLe conseil municipal, après en avoir délibéré,\n\nArticle 1. approuve la convention.\nArticle 2. autorise le Maire à la signer.\n\nVotes : Pour 3 - Contre 0\n\nLe Maire, Anne BRUN\n\nLa présente délibération peut faire l'objet d'un recours.\n\nCONVENTION DE PARTENARIAT\n\nEntre les soussignés :\n\nLa commune de Marly, représentée par son maire, Mme Anne BRUN,\n\nEt\n\nL'Office de tourisme, représenté par son président, M. Luc PAU,\n\nIL EST CONVENU CE QUI SUIT\n\nARTICLE 1 - OBJET\nLa promotion.\n\nARTICLE 2 - DURÉE\nTrois ans.\n\nFait à Marly, le 1er mars 2025`,
    );
    expect(deliberations.map(({ numero }) => numero?.value)).toEqual(['2025/04']);
    expect(articles.map(({ numero, texte }) => [numero.value, texte?.value])).toEqual([
      ['1', 'approuve la convention.'],
      ['2', 'autorise le Maire à la signer.'],
    ]);
    expect(conventions.map((one) => one.articles.length)).toEqual([2]);
    expect(signataires.map(({ nom, pour }) => [nom?.value, pour?.value])).toEqual([
      ['Anne BRUN', undefined],
    ]);
  });

  it.each([
    ['DEUXIÈME AVENANT AU MARCHÉ', '2'],
    ['AVENANT N° DEUX AU MARCHÉ', '2'],
    ['Avenant n°2 bis au marché', '2 bis'],
  ])('decides on an amendment: %s', async (objet, numero) => {
    const { avenants } = await made(
      `${entete}\n\nObjet : ${objet}\n\nPrésents : Mme BRUN, M. VAL, M. ROY\n\nIl est d'un montant de 8500.28 € HT, dit l'avenant.\n\nLe conseil municipal, après en avoir délibéré, à l'unanimité, approuve cet avenant, d'un montant de 8500.28 € HT.`,
    );
    expect(avenants.map((one) => [one.numeroAvenant?.value, one.montants[0]?.value])).toEqual([
      [numero, '8500.28'],
    ]);
  });

  it.each([
    [
      'DÉCISION DU PRÉSIDENT n° DP-2024-117',
      'SYNDICAT DÉPARTEMENTAL DES DÉCHETS\n\nDÉCISION DU PRÉSIDENT n° DP-2024-117\n\nOBJET : Collecte\n\nLe Président,\n\nVu l’article L. 5211-10 du code général des collectivités territoriales,\n\nDECIDE :\n\nARTICLE 1 : De signer.\n\nARTICLE 2 : De payer.',
      'DP-2024-117',
    ],
    [
      'a social centre over its board',
      "CENTRE COMMUNAL D'ACTION SOCIALE\n\nCONSEIL D'ADMINISTRATION DU 12 JUIN 2024\n\nDÉLIBÉRATION N°2024/CA/018\n\nOBJET : Aides\n\nPRÉSENTS : Mme ART, M. BOT\n\nLe conseil, après en avoir délibéré, à l'unanimité, ADOPTE les aides.",
      '2024/CA/018',
    ],
  ])('is known by %s', async (_, text, numero) => {
    const { deliberations } = await made(text);
    expect(deliberations.map((one) => one.numero?.value)).toEqual([numero]);
  });
});

describe('what stands around an act', () => {
  it('is signed by two side by side, each with the name below', async () => {
    const { signataires } = await made(
      `${entete}\n\nObjet : Travaux\n\nPrésents : Mme BRUN, M. VAL, M. ROY\n\nLe conseil, après en avoir délibéré, à l'unanimité, approuve.\n\nLe secrétaire de séance,                      Le Président,\nSylvain AUCLAIR                               Jean-Marc DUMONT\n\nTransmis en Sous-Préfecture le 14/10/2024`,
    );
    expect(signataires.map(({ nom, qualite }) => [nom?.value, qualite?.value])).toEqual([
      ['Sylvain AUCLAIR', 'Le secrétaire de séance'],
      ['Jean-Marc DUMONT', 'Le Président'],
    ]);
  });

  it('names the commune rather than the department above it', async () => {
    const { seances } = await made(
      "DEPARTEMENT DU GERS\nMAIRIE DE CASTELNAU\nEXTRAIT DU REGISTRE DES DELIBERATIONS DU CONSEIL MUNICIPAL\nSéance du 4 février 2025\n\nObjet : Travaux\n\nPrésents : Mme BRUN, M. VAL\n\nLe conseil, après en avoir délibéré, à l'unanimité, approuve.",
    );
    expect(seances.map(({ collectivite }) => collectivite?.nom?.value)).toEqual(['CASTELNAU']);
  });

  it('has no signatory from the report behind it', async () => {
    const { signataires, articles } = await made(
      `${entete}\n\nObjet : Travaux\n\nPrésents : Mme BRUN, M. VAL, M. ROY\n\nVu le code,\n\nLe conseil, après en avoir délibéré, à l'unanimité, DECIDE :\n\nArticle 1 : Les travaux sont approuvés.\n\nLe Maire,\nAnne BRUN\n\nRAPPORT DE PRÉSENTATION\n\nLe Maire de la commune a présenté le projet à Monsieur Paul DURAND.\n\nLa Présidente de l'association, Mme PAU, a donné son accord`,
    );
    expect(articles.length).toBe(1);
    expect(signataires.map(({ nom }) => nom?.value)).toEqual(['Anne BRUN']);
  });
});

describe('a table of an act', () => {
  const table = (rows: string) =>
    made(
      `${entete}\n\nObjet : Subventions\n\nPrésents : Mme BRUN, M. VAL, M. ROY\n\n${rows}\n\nLe conseil, après en avoir délibéré, à l'unanimité, approuve.`,
    );

  it('says which amount it could not read, and takes no word for one', async () => {
    const { annexeLignes, diagnostics } = await table(
      '| Association | Demandé | Voté |\n|---|---|---|\n| Judo | 600 € | 5O0,00 € |\n| Rugby | 700 € | PM |\n| Boxe | 100 € | 100 € |\n| TOTAL | 1 400 € | 600 € |',
    );
    expect(annexeLignes.map((one) => [one.montant?.value ?? null, one.financement?.value])).toEqual(
      [
        [null, undefined],
        [null, 'PM'],
        ['100', undefined],
      ],
    );
    expect(annexeLignes[0]?.montant).toBeNull();
    expect(diagnostics.map(({ code, constate, spans }) => [code, constate, spans.length])).toEqual([
      ['montant.illisible', '5O0,00 €', 1],
    ]);
  });

  it('prints an instrument once for several rows', async () => {
    const { annexeLignes } = await table(
      '<table><tr><th>Association</th><th>Montant</th><th>Instrument</th></tr><tr><td>Judo</td><td>100 €</td><td rowspan="2">Convention</td></tr><tr><td>Boxe</td><td>200 €</td></tr><tr><td>Rugby</td><td>300 €</td><td>Arrêté</td></tr></table>',
    );
    expect(annexeLignes.map(({ instrument }) => [instrument?.value, instrument?.derived])).toEqual([
      ['Convention', undefined],
      ['Convention', true],
      ['Arrêté', undefined],
    ]);
  });

  it('ends its groups with sub-totals, and takes the amount proposed beside that of the year before', async () => {
    const { annexeLignes, totaux, imputations, diagnostics } = await table(
      '| Porteur | Montant 2024 | Montant proposé |\n|---|---|---|\n| Mission locale | 9 000 | 10 000 |\n| Sous-total Emploi | 9 000 | 10 000 |\n| Collège | - | 1 800 |\n| Sous-total Éducation | | 1 800 |\n| TOTAL | 9 000 | 11 800 |',
    );
    expect(annexeLignes.map((one) => [one.beneficiaire?.value, one.montant?.value])).toEqual([
      ['Mission locale', '10000'],
      ['Collège', '1800'],
    ]);
    expect(totaux.map(({ montant }) => montant?.value)).toEqual(['10000', '1800', '11800']);
    expect(imputations).toEqual([]);
    expect(diagnostics).toEqual([]);
  });
});

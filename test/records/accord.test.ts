import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Avenant, avenant, type Convention, convention } from '../../contract/contract.ts';
import type { Source } from '../../contract/types.ts';
import { partsOf } from '../../parsers/parties/parts.ts';
import { Reading } from '../../parsers/reading.ts';
import { parseAccord } from '../../parsers/records/accord/accord.ts';
import { parseSignatures } from '../../parsers/records/accord/accord-signature.ts';
import { divide } from '../../parsers/sections/sections.ts';
import { readSource } from '../../parsers/source/index.ts';

interface Accords {
  source: Source;
  avenants: Avenant[];
  conventions: Convention[];
}

async function accordsOf(bytes: Uint8Array): Promise<Accords> {
  const source = await readSource(bytes, { fichier: 'accord.md' });
  const reading = new Reading(source);
  const accords: Accords = { source, avenants: [], conventions: [] };
  for (const part of partsOf(source.blocks)) {
    const divided = divide(part, () => reading.id('section'));
    if (part.nature !== 'avenant' && part.nature !== 'convention') continue;
    const found = parseAccord(reading, divided, { annexe: 'annexe-1', deliberation: undefined });
    accords.avenants.push(...found.avenants);
    accords.conventions.push(...found.conventions);
  }
  return accords;
}

const accordsIn = (text: string) => accordsOf(new TextEncoder().encode(text));

/** Every Sourced to its value, without spans and ids. */
function values(x: unknown): unknown {
  if (Array.isArray(x)) return x.map(values);
  if (x === null || typeof x !== 'object') return x;
  if ('raw' in x && 'value' in x) return x.value;
  const kept = Object.entries(x).filter(([key]) => !['spans', 'id', 'type'].includes(key));
  return Object.fromEntries(kept.map(([key, value]) => [key, values(value)]));
}

interface Quoted {
  raw: string;
  spans: { start: number; end: number }[];
}

function quotedIn(x: unknown): Quoted[] {
  if (Array.isArray(x)) return x.flatMap(quotedIn);
  if (x === null || typeof x !== 'object') return [];
  if ('raw' in x && 'value' in x) return [x as unknown as Quoted];
  return Object.values(x).flatMap(quotedIn);
}

async function signaturesIn(text: string): Promise<unknown> {
  const source = await readSource(new TextEncoder().encode(text), { fichier: 'signature.md' });
  return values(parseSignatures(new Reading(source), source.blocks));
}

const fixture = 'fixtures/pas-de-calais/2024-273/source.md';
let real: Accords;
beforeAll(async () => {
  real = await accordsOf(await readFile(fixture));
});

describe('the agreements of deliberation 2024-273', () => {
  const avenantAt = (index: number) => values(real.avenants[index]) as Record<string, unknown>;
  const conventionAt = (index: number) =>
    values(real.conventions[index]) as Record<string, unknown>;
  const articlesOf = (accord: Record<string, unknown>) =>
    accord['articles'] as { numero: string; titre: string; texte: string }[];

  it('are five amendments and two agreements, in order, all valid', () => {
    expect(real.avenants.map(({ id }) => id)).toEqual([
      'avenant-1',
      'avenant-2',
      'avenant-3',
      'avenant-4',
      'avenant-5',
    ]);
    expect(real.conventions.map(({ id }) => id)).toEqual(['convention-1', 'convention-2']);
    for (const record of real.avenants) expect(avenant.safeParse(record).error).toBeUndefined();
    for (const record of real.conventions)
      expect(convention.safeParse(record).error).toBeUndefined();
  });

  it('quote what is printed, with nothing around it', () => {
    const quoted = quotedIn([real.avenants, real.conventions]);
    expect(quoted.length).toBeGreaterThan(300);
    for (const { raw, spans } of quoted) {
      expect(spans.map(({ start, end }) => real.source.text.slice(start, end)).join('\n')).toBe(
        raw,
      );
      expect(raw).toMatch(/^\S(?:.*\S)?$/su);
      expect(raw).not.toMatch(/^\*\*|\*\*$/u);
    }
  });

  it('reads what annex 7 modifies', () => {
    expect(avenantAt(0)['numeroAvenant']).toBe('2');
    expect(avenantAt(0)['numero']).toBeUndefined();
    expect(avenantAt(0)['modifie']).toEqual({
      numero: '2023-01628',
      dateSignature: '2023-07-03',
      articles: ['4', '12'],
      avenantsAnterieurs: [{ numero: '1', date: '2023-10-24' }],
    });
    expect(avenantAt(0)['objet']).toBe(
      'Avenant à la convention n° 2023-01628 « accompagnement spécifique BRSA » entre le Département et le Cheval Bleu',
    );
  });

  it('reads what the others modify', () => {
    const modifie = (index: number) => avenantAt(index)['modifie'];
    expect(avenantAt(1)['numeroAvenant']).toBe('1');
    expect(modifie(1)).toEqual({
      numero: '2023-06665',
      dateSignature: '2024-03-05',
      articles: ['4', '8'],
      avenantsAnterieurs: [],
    });
    expect(modifie(2)).toEqual({
      dateSignature: '2022-07-11',
      articles: ['2'],
      avenantsAnterieurs: [],
    });
    expect(modifie(3)).toEqual({
      dateSignature: '2022-07-11',
      articles: ['2'],
      avenantsAnterieurs: [],
    });
    expect(modifie(4)).toEqual({
      dateSignature: '2022-09-28',
      articles: ['5'],
      avenantsAnterieurs: [],
    });
    expect([2, 3, 4].map((index) => avenantAt(index)['numeroAvenant'])).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('reads the parties', () => {
    const others = [...real.avenants, ...real.conventions].map(({ parties }) => values(parties[1]));
    expect(others).toEqual([
      {
        nom: 'Le Cheval Bleu',
        siret: '48054398200023',
        adresse: '29-31 rue Roger Salengro 62160 BULLY-LES-MINES',
        representant: 'Marie-Andrée PAU',
        qualite: 'Président(e)',
      },
      {
        nom: 'Le Centre National de la Fonction Publique Territoriale (CNFPT)',
        adresse: '15 rue de Bavay, CS40031 – 59040 Lille cedex',
        representant: 'Elisa LOOSFELD',
        qualite: 'Directrice du CNFPT Hauts-de-France',
      },
      {
        nom: 'BLANZY POURRE',
        siret: '48782289200013',
        adresse: '20 rue Blanzzy Pourre 62200 BOULOGNE-SUR-MER',
        representant: 'Olivier CARON',
        qualite: 'Président',
      },
      {
        nom: 'Résidence Pour Tous',
        siret: '41351608900013',
        adresse: '127 rue du Château 62100 CALAIS',
        representant: 'Jean-Claude LOUIS',
        qualite: 'Président',
      },
      {
        nom: "FACE Côte d'Opale",
        adresse: '147 boulevard Victor Hugo 62100 CALAIS',
        representant: 'Hélène GUY',
        qualite: 'Présidente',
      },
      {
        nom: "L'Association interdépartementale D'Information sur le Logement du Nord et du Pas-de-Calais",
        siret: '34309733300078',
        adresse: '7 bis rue Racine 59000 Lille',
        representant: 'Jean-Noël VERFAILLIE',
        qualite: 'Président',
      },
      {
        nom: "Caisse d'Allocation Familiales du Pas-de-Calais",
        adresse: 'rue de Beaufort 62015 Arras Cedex',
        representant: 'Jean-Jacques PION',
        qualite: 'Directeur',
      },
    ]);
    for (const { parties } of [...real.avenants, ...real.conventions]) {
      expect(parties).toHaveLength(2);
      expect(values(parties[0])).toMatchObject({
        nom: 'Département du Pas-de-Calais',
        representant: 'Jean-Claude LEROY',
        qualite: 'Président',
      });
    }
  });

  it('reads the articles, whole and without page marks', () => {
    const counts = [...real.avenants, ...real.conventions].map(({ articles }) => articles.length);
    expect(counts).toEqual([4, 4, 3, 3, 3, 12, 13]);
    const caf = articlesOf(conventionAt(1));
    expect(caf.map(({ numero }) => numero)).toEqual(
      Array.from({ length: 13 }, (_, index) => String(index + 1)),
    );
    expect(caf[2]?.titre).toBe('La gestion financière et comptable du FPEL');
    expect(caf[1]?.texte).toContain('réalisés pour le compte du Département. Elle porte au crédit');
    for (const { texte } of caf) expect(texte).not.toMatch(/annexe 13/iu);
    expect(articlesOf(avenantAt(1))[1]?.texte).toContain('TRPUFRP1');
  });

  it('reads the visas', () => {
    const counts = [...real.avenants, ...real.conventions].map(({ visas }) => visas.length);
    expect(counts).toEqual([3, 2, 14, 14, 11, 7, 15]);
  });

  it('reads the amounts of the articles', () => {
    const montants = [...real.avenants, ...real.conventions].map((accord) =>
      values(accord.montants),
    );
    expect(montants).toEqual([
      ['40000', '300000', '115000', '185000'],
      ['800', '1200', '52800', '52800'],
      ['171.90', '37130.40'],
      ['36099'],
      ['20000'],
      ['18000'],
      ['100000', '500000', '600000'],
    ]);
  });

  it('reads the unit prices', () => {
    expect(avenantAt(2)['tarifs']).toEqual([
      { libelle: 'FAL', montant: '171.90', unite: 'mois/logement' },
    ]);
    expect(avenantAt(1)['tarifs']).toMatchObject([
      { montant: '800', unite: 'jour / groupe' },
      { montant: '1200', unite: 'jour / groupe' },
    ]);
  });

  it('reads the periods', () => {
    const periodes = [...real.avenants, ...real.conventions].map(({ periode }) => values(periode));
    const year = { debut: '2024-01-01', fin: '2024-12-31' };
    expect(periodes).toEqual([
      // Article 2 of annex 7 states both: lines 730 and 732.
      { debut: '2023-01-01', fin: '2023-12-31', autres: [year] },
      undefined,
      year,
      year,
      year,
      year,
      { fin: '2027-12-31' },
    ]);
  });

  it('reads the payments, those of the sheets after those of the articles', () => {
    const brief = (accord: Record<string, unknown>) =>
      (accord['versements'] as { texte: string }[]).map(({ texte, ...rest }) => ({
        ...rest,
        texte: texte.slice(0, 40),
      }));
    expect(brief(avenantAt(0))).toEqual(
      [
        { montant: '115000', texte: "115 000 €, imputés sur le budget de l'ann" },
        { montant: '185000', texte: "185 000 €, imputés sur le budget de l'ann" },
        { montant: '24000', texte: "Versement d'une avance de 24 000 euros, " },
        { texte: 'Versement du solde annuel sous réserve d' },
        { rang: '1', montant: '69000', texte: "1er versement de 69 000 € à titre d'avan" },
        { rang: '2', montant: '111000', texte: "2ème versement de 111 000 € à titre d'av" },
        {
          rang: '3',
          montant: '46000',
          date: '2024-12-31',
          texte: '3ème versement de 46 000 € à titre inter',
        },
        { rang: '4', texte: '4ème versement au titre du solde définit' },
      ].map((entry) => ({ ...entry, texte: entry.texte.slice(0, 40) })),
    );
    expect(brief(conventionAt(0))).toEqual([
      { texte: 'La participation est versée en totalité ' },
      { montant: '18000', texte: "Versement d'une participation de 18 000€" },
    ]);
    expect(brief(conventionAt(1)).map(({ texte }) => texte)).toEqual([
      'La participation du Département au titre',
      'La participation 2024 sera acquittée en ',
      'Pour les années suivantes (2025, 2026 et',
    ]);
  });

  it('reads the bank details', () => {
    expect(avenantAt(1)['coordonneesBancaires']).toEqual({
      titulaire: 'AGENCE COMPTABLE DU CNFPT',
      adresse: '80 rue de Reuilly CS 41232 75578 PARIS CEDEX 12',
      domiciliation: 'TP PARIS RGF',
      codeBanque: '10071',
      codeGuichet: '75000',
      numeroCompte: '00001005162',
      cle: '17',
      iban: 'FR7610071750000000100516217',
      bic: 'TRPUFRP1',
    });
    expect(avenantAt(0)['coordonneesBancaires']).toBeUndefined();
  });

  it('pairs names with headings, also where all headings come first', () => {
    const directrice = {
      nom: 'Sabine DESPIERRE',
      pour: 'Département du Pas-de-Calais',
      lieu: 'Arras',
    };
    expect(avenantAt(0)['signataires']).toEqual([
      {
        ...directrice,
        qualite: "La Directrice des Politiques d'Inclusion Durable",
        delegation: true,
      },
      { nom: 'Marie-Andrée PAU', qualite: 'La Présidente', pour: 'Le Cheval Bleu', lieu: 'Arras' },
    ]);
    expect(avenantAt(3)['signataires']).toMatchObject([
      {},
      { nom: 'Gérard FONTAINE', pour: 'Résidence Pour Tous' },
    ]);
    expect(conventionAt(0)['signataires']).toEqual([
      { ...directrice, qualite: "La Directrice des Politiques d'Inclusion Durable" },
      {
        nom: 'Jean-Noël VERFAILLIE',
        qualite: 'Le Président',
        pour: 'ADIL du Nord et du Pas-de-Calais',
        lieu: 'Arras',
      },
    ]);
    expect(conventionAt(1)['signataires']).toMatchObject([
      { nom: 'Jean Claude LEROY', qualite: 'Le Président du Conseil départemental' },
      {
        nom: 'Jean Jacques PION',
        qualite: 'Le Directeur',
        pour: "Caisse d'Allocations Familiales du Pas-de-Calais",
      },
    ]);
  });

  it('reads the number of an agreement', () => {
    expect(conventionAt(0)['numero']).toBeUndefined();
    expect(conventionAt(1)['numero']).toBe('2024-04102');
  });

  it.each([
    ['CRLF', (text: string) => text.replace(/\n/gu, '\r\n')],
    ['blank lines between all lines', (text: string) => text.replace(/\n/gu, '\n\n')],
    ['no bold', (text: string) => text.replace(/\*\*/gu, '')],
    [
      'no-break spaces in words',
      (text: string) => text.replace(/(?<=\p{L}) (?=\p{L})/gu, '\u00a0'),
    ],
  ])('reads the same with %s', async (_, mutate) => {
    const found = await accordsIn(mutate(real.source.text));
    const core = ({ avenants, conventions }: Accords) =>
      [...avenants, ...conventions].map(
        ({ parties, montants, versements, signataires, periode, tarifs }) =>
          values({ parties, montants, versements, signataires, periode, tarifs }),
      );
    expect(core(found)).toEqual(core(real));
  });
});

const marche = `# COMMUNE DE SAINT-AUBIN

## AVENANT N° 3 AU MARCHÉ N° 2022-TRX-014

Objet : Avenant n° 3 au marché de travaux n° 2022-TRX-014 relatif à la rénovation de l'école Jules Ferry

ENTRE LES SOUSSIGNÉS :

La commune de Saint-Aubin, sise 1 place de la Mairie, 59440 SAINT-AUBIN, représentée par Monsieur Paul DURAND, en sa qualité de Maire, dûment habilité par délibération du 12 mars 2024,

d'une part,

ET

La société BÂTI NORD SARL, au capital de 50 000 €, dont le siège social est situé au 12 bis, rue de l'Industrie, CS 40112, 59000 LILLE Cedex 3, SIRET : 412 345 678 00021, représentée par sa gérante, Mme Claire-Lise DE WITTE,

d'autre part,

Vu le code de la commande publique, et notamment son article R. 2194-8 ;
Vu le marché n° 2022-TRX-014 notifié le 14/09/2022 ;
Vu l'avenant n° 1 en date du 3 février 2023 et l'avenant n° 2 en date du 10 octobre 2023 ;

Il est convenu ce qui suit :

Article 1 - Objet

Le présent avenant modifie les articles 3, 5 et 7-2 du marché.

Article 2 - Montant du marché

Le montant de l'avenant s'élève à 12 450,50 € HT, soit 14 940,60 € TTC.

Les heures supplémentaires sont réglées au prix de 42,50 € HT par heure.

Article 3 - Délai

Le présent avenant prend effet à compter de sa notification et prendra fin le 30/06/2025.

Article 4 - Paiement

Le paiement s'effectuera selon l'échéancier suivant :
- 30 % à la signature de l'avenant, soit 3 735,15 € ;
- 50 % au plus tard le 15 janvier 2025 ;
- le solde à la réception des travaux.

Fait à Saint-Aubin, le 18 mars 2024, en deux exemplaires originaux

Pour la commune, le Maire, Paul DURAND

Pour la société BÂTI NORD SARL
La gérante
Mme Claire-Lise DE WITTE
`;

describe("a commune's amendment to a works contract", () => {
  it('is read by the same grammar', async () => {
    const { avenants } = await accordsIn(marche);
    expect(avenants).toHaveLength(1);
    const read = values(avenants[0]) as Record<string, unknown>;
    expect(read).toMatchObject({
      annexe: 'annexe-1',
      numeroAvenant: '3',
      modifie: {
        numero: '2022-TRX-014',
        dateSignature: '2022-09-14',
        articles: ['3', '5', '7-2'],
        avenantsAnterieurs: [
          { numero: '1', date: '2023-02-03' },
          { numero: '2', date: '2023-10-10' },
        ],
      },
      periode: { fin: '2025-06-30' },
      tarifs: [{ montant: '42.50', unite: 'heure' }],
    });
    expect(read['parties']).toEqual([
      {
        nom: 'commune de Saint-Aubin',
        adresse: '1 place de la Mairie, 59440 SAINT-AUBIN',
        representant: 'Paul DURAND',
        qualite: 'Maire',
      },
      {
        nom: 'BÂTI NORD SARL',
        siret: '41234567800021',
        adresse: "12 bis, rue de l'Industrie, CS 40112, 59000 LILLE Cedex 3",
        representant: 'Claire-Lise DE WITTE',
        qualite: 'gérante',
      },
    ]);
    expect((read['visas'] as unknown[]).length).toBe(3);
  });

  it('keeps HT and TTC apart', async () => {
    const { avenants } = await accordsIn(marche);
    expect(avenants[0]?.montants.map(({ value, taxe }) => [value, taxe?.value])).toEqual([
      ['12450.50', 'HT'],
      ['14940.60', 'TTC'],
      ['42.50', 'HT'],
      ['3735.15', undefined],
    ]);
  });

  it('reads shares, due days and balances', async () => {
    const { avenants } = await accordsIn(marche);
    expect(values(avenants[0]?.versements)).toEqual([
      {
        texte: "30 % à la signature de l'avenant, soit 3 735,15 €",
        montant: '3735.15',
        part: '30',
      },
      { texte: '50 % au plus tard le 15 janvier 2025', part: '50', date: '2025-01-15' },
      { texte: 'le solde à la réception des travaux' },
    ]);
  });

  it('reads who signed, where and when', async () => {
    const { avenants } = await accordsIn(marche);
    expect(values(avenants[0]?.signataires)).toEqual([
      {
        nom: 'Paul DURAND',
        qualite: 'le Maire',
        pour: 'la commune',
        date: '2024-03-18',
        lieu: 'Saint-Aubin',
      },
      {
        nom: 'Claire-Lise DE WITTE',
        qualite: 'La gérante',
        pour: 'BÂTI NORD SARL',
        date: '2024-03-18',
        lieu: 'Saint-Aubin',
      },
    ]);
  });
});

const tripartite = `## CONVENTION TRIPARTITE N° 24/0137

**Objet :** Mise à disposition de locaux pour l'épicerie solidaire

Entre

- la Communauté d'agglomération du Val, dont le siège est fixé 3 avenue du Parc, 94210 SAINT-MAUR, représentée par son Vice-président délégué à l'habitat, M. Karim BENALI, agissant en vertu d'une délégation du 4 mai 2023,
- le Centre communal d'action sociale de Créteil, établissement public, SIRET 269 400 123 00015, représenté par sa Présidente, Mme Odile Martin,
- et l'association « Les Amis du Parc », domiciliée 5 rue des Lilas à Créteil, représentée par Jean-Luc N'Diaye, trésorier, ci-après « l'Association »,

Il a été convenu ce qui suit :

**ARTICLE 1** : Durée

La convention est conclue pour la période du 1er septembre 2024 au 31 août 2027.

**ARTICLE 2** : Participation

Une subvention de 8 000 € est versée en deux fois : une avance de 80 % à la signature et le solde avant le 30 novembre 2024.

RIB :
Titulaire : Les Amis du Parc
IBAN : FR14 2004 1010 0505 0001 3M02 606
BIC : PSSTFRPPXXX

Fait en trois exemplaires

| Pour la Communauté d'agglomération | Pour le CCAS | Pour l'association |
|---|---|---|
| Le Vice-président, | La Présidente, | Le Trésorier, |
| Karim BENALI | Odile MARTIN | Jean-Luc N'DIAYE |
`;

describe('an agreement of three parties', () => {
  it('is read by the same grammar', async () => {
    const { conventions } = await accordsIn(tripartite);
    expect(values(conventions[0])).toMatchObject({
      numero: '24/0137',
      parties: [
        {
          nom: "Communauté d'agglomération du Val",
          representant: 'Karim BENALI',
          qualite: "Vice-président délégué à l'habitat",
        },
        {
          nom: "Centre communal d'action sociale de Créteil",
          siret: '26940012300015',
          representant: 'Odile Martin',
        },
        {
          nom: 'Les Amis du Parc',
          adresse: '5 rue des Lilas à Créteil',
          representant: "Jean-Luc N'Diaye",
          qualite: 'trésorier',
        },
      ],
      periode: { debut: '2024-09-01', fin: '2027-08-31' },
      versements: [
        { part: '80' },
        { texte: 'le solde avant le 30 novembre 2024', date: '2024-11-30' },
      ],
      coordonneesBancaires: {
        titulaire: 'Les Amis du Parc',
        iban: 'FR1420041010050500013M02606',
        bic: 'PSSTFRPPXXX',
      },
      signataires: [
        { nom: 'Karim BENALI' },
        { nom: 'Odile MARTIN', pour: 'CCAS' },
        { nom: "Jean-Luc N'DIAYE", qualite: 'Le Trésorier' },
      ],
    });
  });
});

describe('signature blocks', () => {
  it('reads the one of a decision, stamps and all', async () => {
    const text = `.....
LE PRESIDENT DU CONSEIL DEPARTEMENTAL,

Jean-Claude LEROY

ARRAS, le 17 juin 2024

Pour le Président du Conseil départemental,
La Directrice générale des services,

Signé

Maryline VINCLAIRE
`;
    expect(await signaturesIn(text)).toEqual([
      { nom: 'Jean-Claude LEROY', qualite: 'LE PRESIDENT DU CONSEIL DEPARTEMENTAL' },
      {
        nom: 'Maryline VINCLAIRE',
        qualite: 'La Directrice générale des services',
        pour: 'le Président du Conseil départemental',
        lieu: 'ARRAS',
        date: '2024-06-17',
      },
    ]);
  });

  it.each([
    ['Le Maire,\nJean DUPONT', [{ nom: 'Jean DUPONT', qualite: 'Le Maire' }]],
    ['Jean DUPONT\nMaire de Lens', [{ nom: 'Jean DUPONT', qualite: 'Maire de Lens' }]],
    ['Le Directeur,\nSigné : Jean DUPONT', [{ nom: 'Jean DUPONT', qualite: 'Le Directeur' }]],
    [
      "Pour le Maire et par délégation,\nL'adjointe aux finances,\nMarie-Claude O'BRIEN",
      [
        {
          nom: "Marie-Claude O'BRIEN",
          qualite: "L'adjointe aux finances",
          pour: 'le Maire',
          delegation: true,
        },
      ],
    ],
    [
      'Pour le Président empêché,\nLe 1er Vice-Président,\nAnne PETIT',
      [{ nom: 'Anne PETIT', qualite: 'Le 1er Vice-Président', pour: 'le Président empêché' }],
    ],
    ['Signé\n(Signature et cachet)\nSIGNE', []],
  ])('reads %j', async (text, expected) => {
    expect(await signaturesIn(text)).toEqual(expected);
  });
});

describe('what an amendment quotes', () => {
  it('is no article of its own', async () => {
    const { avenants } = await accordsIn(`## AVENANT N°1

Objet : Avenant à la convention n° 2021-7

Entre la Ville de Lens, représentée par son Maire, Sylvain ROBERT, d'une part,

Et la Mission locale de Lens, représentée par Anne PETIT, Directrice, d'autre part,

Article 1 : Objet

L'article 6 est remplacé par les dispositions suivantes :

Article 6 : Montant

La subvention est fixée à 5 000 €.

Article 2 : Autres clauses

Elles restent inchangées.

Fait à Lens, le
`);
    expect(avenants[0]?.articles.map(({ numero }) => numero.value)).toEqual(['1', '2']);
    expect(values(avenants[0]?.modifie)).toMatchObject({ numero: '2021-7', articles: ['6'] });
    expect(values(avenants[0]?.montants)).toEqual(['5000']);
    expect(values(avenants[0]?.parties)).toHaveLength(2);
  });
});

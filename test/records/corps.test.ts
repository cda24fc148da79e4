/** What the bodies of acts decide and who signs them, in forms that other authorities print; names are invented. */
import { describe, expect, it } from 'vitest';
import { extract, type Resultat, verify } from '../../pipeline/index.ts';

const made = (text: string): Promise<Resultat> =>
  extract(Buffer.from(text), { fichier: 'acte.md' });

const body = `Vu le code général des collectivités territoriales,

Le conseil, après en avoir délibéré, à l'unanimité,

APPROUVE le programme.`;

const signed = (signature: string) =>
  `COMMUNE DE MARLY\n\nSéance du 4 février 2025\n\nObjet : Travaux\n\n${body}\n\n${signature}\n`;

describe('the body of an act', () => {
  const over =
    'COMMUNE DE MARLY\n\nEXTRAIT DU REGISTRE DES DÉLIBÉRATIONS DU CONSEIL MUNICIPAL\n\nSéance du 4 février 2025\n\nObjet : Travaux\n\n';
  const decisionsOf = async (text: string) =>
    (await made(over + text)).deliberations[0]?.decisions?.map(({ value }) => value);

  it('decides on the line under the formula, and not by what is stamped below', async () => {
    const text =
      "Le conseil municipal, après en avoir délibéré, à l'unanimité :\nAPPROUVE l'adhésion\nau groupement.\nAUTORISE le maire à signer.\n\nActe rendu exécutoire après dépôt en préfecture le 18 mars 2024\n\nLe Maire certifie le caractère exécutoire.\n\nPour extrait conforme";
    expect(await decisionsOf(text)).toEqual([
      "APPROUVE l'adhésion au groupement.",
      'AUTORISE le maire à signer.',
    ]);
  });

  it.each<[string, string[]]>([
    [
      "Le conseil, après en avoir délibéré, décide à l'unanimité de fixer le loyer à 420 €.",
      ["décide à l'unanimité de fixer le loyer à 420 €."],
    ],
    [
      'Le conseil municipal, après en avoir délibéré, DÉCIDE, par 18 voix pour, de céder la parcelle.',
      ['DÉCIDE, par 18 voix pour, de céder la parcelle.'],
    ],
    [
      'DELIBERE ET, PAR 71 VOIX POUR ET 12 CONTRE,\n\n1. Prend acte du bilan.\n\n2. Arrête le projet.',
      ['Prend acte du bilan.', 'Arrête le projet.'],
    ],
    [
      "Le conseil municipal, à l'unanimité des membres présents :\n\n- FIXE le prix à 35 €,\n- CHARGE le maire de l'exécution.\n\nVoté à l'unanimité",
      ['FIXE le prix à 35 €,', "CHARGE le maire de l'exécution."],
    ],
    [
      "Le conseil municipal, à l'unanimité, déclare que le compte n'appelle aucune réserve.",
      ["déclare que le compte n'appelle aucune réserve."],
    ],
    [
      'Après discussion, le conseil municipal :\n- accepte la vente ;\n- fixe le prix à 45 € le m3.',
      ['accepte la vente ;', 'fixe le prix à 45 € le m3.'],
    ],
    [
      "Le conseil, après en avoir délibéré, décide :\n- de fixer le prix à 3 €,\n- d'appliquer ce tarif.",
      ['de fixer le prix à 3 €,', "d'appliquer ce tarif."],
    ],
    [
      "Le conseil municipal, après en avoir délibéré, décide d'affecter le résultat comme suit :\n- 15 000 € au compte 1068\n- 30 210 € au compte 002",
      ["décide d'affecter le résultat comme suit :"],
    ],
    ['Le conseil, après en avoir délibéré : tarifs adoptés par 4 voix pour.', []],
  ])('%s', async (text, expected) => {
    expect((await decisionsOf(`Vu le code,\n\n${text}`)) ?? []).toEqual(expected);
  });

  it('is numbered behind its title in minutes', async () => {
    const { deliberations } = await made(
      "COMMUNE DE MARLY\n\nCOMPTE-RENDU DU CONSEIL MUNICIPAL DU 3 JUIN 2024\n\nPrésents : Mme BRUN, M. VAL, M. ROY\n\n1. Tarifs du camping (délibération n° 2024-22)\nAdopté à l'unanimité.\n\n2. Voirie (délibération n° 2024-23)\nAdopté à l'unanimité.",
    );
    expect(deliberations.map(({ numero }) => numero?.value)).toEqual(['2024-22', '2024-23']);
  });

  it('has no member that is the assembly, on the line under the last', async () => {
    const { presences } = await made(
      `${over}Présents : Anne AUBRAC, Paul BLANC\nAbsent : Franck FABRE\n\nLA COMMISSION PERMANENTE\n\nVu le code,\n\nAprès en avoir délibéré, à l'unanimité, DECIDE de signer la convention.`,
    );
    expect(presences.map(({ nom }) => nom.value)).toEqual([
      'Anne AUBRAC',
      'Paul BLANC',
      'Franck FABRE',
    ]);
  });

  it('ends a visa where the next sentence begins, whatever stands between', async () => {
    const { visas, votes } = await made(
      `${over}Vu la délibération n° CR 2021-034 du 2 juillet 2021\nSur proposition de Monsieur le Maire,\nConsidérant que les travaux sont utiles\nSur le rapport de Mme VIAL,\nLe conseil municipal, à l'unanimité,\nADOPTE le programme.`,
    );
    expect(
      visas.map(({ texte, references }) => [texte.value, references[0]?.numero?.value]),
    ).toEqual([
      ['Vu la délibération n° CR 2021-034 du 2 juillet 2021', 'CR 2021-034'],
      ['Considérant que les travaux sont utiles', undefined],
    ]);
    expect(votes.map(({ unanimite }) => unanimite?.value)).toEqual([true]);
  });

  it('refers to every annex of a range and of a list, each of them verifiable', async () => {
    const text = `${over}Après en avoir délibéré,\n\nDECIDE\n\nArticle 1 : d'adopter les annexes 1 à 3.\n\nArticle 2 : d'adopter les annexes n° 2, 4 et 5.\n`;
    const resultat = await made(text);
    expect(
      resultat.articles.map(({ renvois }) =>
        renvois.map(({ numero }) => (numero.derived ? `(${numero.value})` : numero.value)).join(),
      ),
    ).toEqual(['1,(2),3', '2,4,5']);
    expect((await verify(resultat, Buffer.from(text))).defauts).toEqual([]);
  });

  it.each([
    'Votants : 33 – Pour : 30 – Contre : 2 – Abstention : 1',
    'Voix pour : 30 ; voix contre : 2',
  ])('votes under its articles: %s', async (vote) => {
    const { votes, articles } = await made(
      `${over}Après en avoir délibéré,\n\nDECIDE\n\nArticle 1 : d'approuver.\n\n${vote}\n`,
    );
    expect(votes.map(({ pour, contre }) => [pour?.value, contre?.value])).toEqual([[30, 2]]);
    expect(articles[0]?.texte?.value).toBe("d'approuver.");
  });

  it('has a verb alone on its line, which is no vote', async () => {
    const { votes } = await made(
      `${over}Après en avoir délibéré,\n\nAPPROUVE\nla convention type.\n\nAdopté`,
    );
    expect(votes.map(({ resultat }) => resultat?.value)).toEqual(['adopte']);
  });
});

describe('who signs', () => {
  const dumas = [['Albert Dumas', 'Le président']];
  const two = [
    ['Odile FARGES', 'La secrétaire'],
    ['Pierre ROUSSEL', 'Le Maire'],
  ];
  it.each<[string, (string | undefined)[][]]>([
    ['Le président, Albert Dumas', dumas],
    ['Signé : Albert Dumas', [['Albert Dumas', undefined]]],
    ['Signé par : Pierre ROUSSEL\nQualité : Maire', [['Pierre ROUSSEL', 'Maire']]],
    ['Le Maire, M. Pierre ROUSSEL', [['Pierre ROUSSEL', 'Le Maire']]],
    ['Le Maire / Pierre ROUSSEL', [['Pierre ROUSSEL', 'Le Maire']]],
    ['Pierre ROUSSEL,\nMaire de Marly', [['Pierre ROUSSEL', 'Maire de Marly']]],
    ['M. Pierre ROUSSEL, Maire', [['Pierre ROUSSEL', 'Maire']]],
    ['Le Maire,\n(signé électroniquement)\nPierre ROUSSEL', [['Pierre ROUSSEL', 'Le Maire']]],
    [
      'Le Maire de Marly, Vice-président de la Métropole\nEric WATTIER',
      [['Eric WATTIER', 'Le Maire de Marly, Vice-président de la Métropole']],
    ],
    ['Madame le Maire\nKarine LELOUP', [['Karine LELOUP', 'Madame le Maire']]],
    ['| La secrétaire | Le Maire |\n|---|---|\n| Odile FARGES | Pierre ROUSSEL |', two],
    [
      'Le Maire certifie le caractère exécutoire de cet acte.\nLe Maire,\nPierre ROUSSEL',
      [['Pierre ROUSSEL', 'Le Maire']],
    ],
  ])('%s', async (signature, expected) => {
    const { signataires } = await made(signed(signature));
    expect(signataires.map(({ nom, qualite }) => [nom?.value, qualite?.value])).toEqual(expected);
  });
});

/** Who takes no part is counted in many ways; a vote is only wrong where none of them explains it. */
import { describe, expect, it } from 'vitest';
import { readSource } from '../../parsers/source/index.ts';
import { extractSource } from '../../pipeline/run.ts';

async function extracted(text: string) {
  return extractSource(await readSource(new TextEncoder().encode(text), { fichier: 'exemple.md' }));
}

/** An act of a council of seven, six of them present. */
const act = (vote: string) => `**COMMUNE DE MARLY-LES-BOIS**

**DELIBERATION DU CONSEIL MUNICIPAL**

SEANCE DU 12 MARS 2024

Nombre de conseillers en exercice : 7

Présents : 6

**Étaient présents** : M. Paul VERDIER, Mme Anne BOULANGER, M. Luc TISSERAND, Mme Zoé CHARPENTIER, M. Yves MEUNIER, Mme Inès FORGERON.

**Absent excusé** : M. Marc SABOTIER.

**Objet : Vente d'une parcelle**

Vu le Code Général des Collectivités Territoriales ;

${vote}

Fait à Marly, le 12 mars 2024
`;

async function read(text: string) {
  const { votes, deports, diagnostics } = await extracted(text);
  return {
    votes: votes.length,
    apart: votes[0]?.nePrendPasPart?.value,
    noms: deports.map(({ nom, vote }) => [nom.value, vote]),
    codes: diagnostics.filter(({ niveau }) => niveau !== 'info').map(({ code }) => code),
  };
}

const decide = 'Le Conseil, après en avoir délibéré, décide de vendre la parcelle.';

describe('members who take no part, by their number', () => {
  it.each([
    [
      1,
      'Le Conseil, par 5 voix pour, 0 contre, 0 abstention, 1 conseiller ne prenant pas part au vote, décide de vendre.',
    ],
    [
      2,
      "Le Conseil, par 4 voix pour, 0 contre et 0 abstention, décide de vendre la parcelle.\n\nN'ont pas pris part au vote : 2",
    ],
    [
      2,
      "Le Conseil, par 4 voix pour, 0 contre et 0 abstention (2 élus n'ont pas pris part au vote), décide de vendre.",
    ],
    [2, `${decide}\n\nPour : 4\nContre : 0\nAbstention : 0\nN'ont pas pris part au vote : 2`],
    [2, `${decide}\n\nPour : 4 - Contre : 0 - Abstention : 0 - N'ayant pas pris part au vote : 2`],
    [
      1,
      `Un conseiller municipal ne prend pas part au vote.\n\n${decide}\n\nPour : 5, Contre : 0, Abstention : 0`,
    ],
    [2, `${decide}\n\nVOTE : Pour 4 / Contre 0 / Abstention 0 / Ne participe pas au vote 2`],
    [
      2,
      'Le Conseil, à l’unanimité des suffrages exprimés (Pour : 4, Contre : 0, Abstention : 0 ; deux membres n’ayant pas participé au vote), décide de vendre.',
    ],
  ])('%s are left out: %s', async (count, vote) => {
    expect(await read(act(vote))).toEqual({ votes: 1, apart: count, noms: [], codes: [] });
    const wrong = act(
      vote.replace(
        /(par |[Pp]our :? ?)([45])/u,
        (_, words: string, digit: string) => `${words}${Number(digit) - 1}`,
      ),
    );
    expect((await read(wrong)).codes).toEqual(['vote.total_different']);
  });
});

describe('members who take no part, without a number', () => {
  const vote = (pour: number) => `Pour : ${pour}, Contre : 0, Abstention : 0`;
  it('are known by their office', async () => {
    const text = (pour: number) => act(`Le Maire s'étant retiré, ${decide}\n\n${vote(pour)}`);
    expect((await read(text(5))).codes).toEqual([]);
    expect((await read(text(4))).codes).toEqual(['vote.total_different']);
  });
  it('are known by office and name', async () => {
    const text = act(
      `M. le Maire et Mme BOULANGER ne prennent pas part au vote.\n\n${decide}\n\n${vote(4)}`,
    );
    expect(await read(text)).toMatchObject({ noms: [['BOULANGER', 'vote-1']], codes: [] });
  });
  it('prove nothing where nobody says how many they are', async () => {
    const text = act(
      `Les élus intéressés ne prennent pas part au vote.\n\n${decide}\n\n${vote(3)}`,
    );
    expect((await read(text)).codes).toEqual([]);
    expect((await read(act(`${decide}\n\n${vote(3)}`))).codes).toEqual(['vote.total_different']);
  });
});

/** Minutes of three items, six members present and one proxy. */
const minutes = (first: string, second: string) => `# COMMUNE DE MARLY-LES-BOIS

# PROCÈS-VERBAL DE LA SÉANCE DU CONSEIL MUNICIPAL DU 12 MARS 2024

Nombre de conseillers en exercice : 7 – Présents : 6 – Votants : 7

Présents : M. Paul VERDIER, Mme Anne BOULANGER, M. Luc TISSERAND, Mme Zoé CHARPENTIER, M. Yves MEUNIER, Mme Inès FORGERON.

Absent ayant donné pouvoir : M. Marc SABOTIER à M. Luc TISSERAND.

## 1. Tarifs de la cantine

Le Conseil municipal, par 7 voix pour, 0 contre et 0 abstention, adopte les tarifs.

${first}

## 2. Subvention au club de football

${second}

## 3. Travaux de voirie

Le Conseil municipal, par 7 voix pour, 0 contre et 0 abstention, approuve les travaux.
`;

describe('a member who keeps out', () => {
  const six =
    'Le Conseil municipal, par 6 voix pour, 0 contre et 0 abstention, attribue la subvention.';
  it.each([
    [
      'is told of before',
      'M. Yves MEUNIER ne prendra pas part au vote de la délibération suivante.',
      six,
    ],
    [
      'leaves before',
      "M. Yves MEUNIER, intéressé à l'affaire, quitte la salle pour la délibération suivante.",
      six,
    ],
    ['leaves at the end of the item before', 'M. Yves MEUNIER quitte la salle pour ce point.', six],
    [
      'is told of in the item',
      '',
      `M. Yves MEUNIER ne prend pas part au vote pour ce point.\n\n${six}`,
    ],
    ['is told of behind the vote', '', `${six}\n\nM. Yves MEUNIER n'a pas pris part au vote.`],
    [
      'is absent from the room',
      '',
      `Hors de la présence de M. Yves MEUNIER, président du club, qui ne participe pas au vote, l${six.slice(1)}`,
    ],
  ])('%s: of one decision only', async (_, first, second) => {
    const { deports, diagnostics } = await extracted(minutes(first, second));
    expect(deports.map(({ nom, deliberation, vote }) => [nom.value, deliberation, vote])).toEqual([
      ['Yves MEUNIER', 'deliberation-2', 'vote-2'],
    ]);
    expect(diagnostics.filter(({ niveau }) => niveau !== 'info')).toEqual([]);
    const wrong = await extracted(minutes(first, second.replace('6 voix', '5 voix')));
    expect(wrong.diagnostics.map(({ code }) => code)).toContain('vote.total_different');
  });

  it('takes the proxy along', async () => {
    const { diagnostics } = await extracted(
      minutes('', `M. Luc TISSERAND se retire.\n\n${six.replace('6', '5')}`),
    );
    expect(diagnostics.filter(({ niveau }) => niveau !== 'info')).toEqual([]);
  });
});

/** Two acts with heads of their own. */
const acts = (first: string, day: string, second: string) =>
  `${act(`Le Conseil, par 6 voix pour, 0 contre et 0 abstention, décide de vendre.\n\n${first}`)}
${act(second).replaceAll('12 MARS', day).replaceAll('12 mars', day.toLowerCase())}`;

describe('a member who is told of behind the vote of an act', () => {
  const five = 'Le Conseil, par 5 voix pour, 0 contre et 0 abstention, décide de louer la salle.';
  const six = five.replace('5', '6');
  async function deportsOf(text: string) {
    const { deports } = await extracted(text);
    return deports.map(({ deliberation, vote }) => [deliberation, vote]);
  }

  it.each([
    ['M. Yves MEUNIER ne participera pas au vote.', 'vote-1'],
    ['M. Yves MEUNIER quitte la salle à 20h30.', undefined],
    ['M. Yves MEUNIER quitte la salle pour la délibération suivante.', undefined],
  ])('stays with it where the next act is of another day: %s', async (words, vote) => {
    expect(await deportsOf(acts(words, '4 AVRIL', six))).toEqual([['deliberation-1', vote]]);
  });

  it('stays with it where no act comes after', async () => {
    const text = act(`${six}\n\nM. Yves MEUNIER quitte la salle à 20h30.`);
    expect(await deportsOf(text)).toEqual([['deliberation-1', undefined]]);
  });

  it('keeps out of the next act of the session where the words say so', async () => {
    const words = 'M. Yves MEUNIER quitte la salle pour la délibération suivante.';
    expect(await deportsOf(acts(words, '12 MARS', five))).toEqual([['deliberation-2', 'vote-2']]);
  });

  it('stays with the last item of the minutes', async () => {
    const text = minutes('', six).replace(
      'approuve les travaux.',
      'approuve les travaux.\n\nM. Yves MEUNIER quitte la salle à 20h30.',
    );
    expect(await deportsOf(text)).toEqual([['deliberation-3', undefined]]);
  });
});

describe('members who come and go', () => {
  const vote = (pour: number) =>
    `Le Conseil, par ${pour} voix pour, 0 contre et 0 abstention, décide de vendre.`;
  // Who is excused may be counted among the voters.
  const codes = async (text: string) =>
    (await read(text.replaceAll('Absent excusé', 'Absent'))).codes;
  const wrong = ['vote.total_different'];

  it.each([
    'Sortie de 12 élèves au musée. Départ à 8h30.',
    "L'autocar arrive à 9h. Sortie à la mer, arrivée à 10h.",
  ])('are not told of an outing: %s', async (words) => {
    expect(await codes(act(`${words}\n\n${vote(5)}`))).toEqual(wrong);
  });

  it.each([
    ['Départ de M. Yves MEUNIER.', 5],
    ['Sortie de 2 conseillers.', 5],
    ['Départ à 20h30 de M. Yves MEUNIER.', 5],
    ['Arrivée de M. Marc SABOTIER.', 7],
    ['M. Marc SABOTIER arrive à 19h10.', 7],
  ])('are counted before the vote: %s', async (words, pour) => {
    expect(await codes(act(`${words}\n\n${vote(pour)}`))).toEqual([]);
    expect(await codes(act(`${vote(pour)}\n\n${words}`))).toEqual(wrong);
  });

  it('are those of the session of the vote', async () => {
    const text = acts('Arrivée de M. Marc SABOTIER.', '4 AVRIL', vote(7));
    expect(await codes(text)).toEqual(wrong);
    expect(await codes(acts('Arrivée de M. Marc SABOTIER.', '12 MARS', vote(7)))).toEqual([]);
  });
});

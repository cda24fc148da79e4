/** Ballots on persons, and votes that are told to be secret. */
import { describe, expect, it } from 'vitest';
import type { Resultat } from '../../contract/contract.ts';
import { verifySource } from '../../pipeline/verify.ts';
import { extraction } from '../support/fixtures.ts';

const act = (objet: string, body: string) => `# COMMUNE DE SAINT-AUBIN

**EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS DU CONSEIL MUNICIPAL**

Le conseil municipal, dûment convoqué, s'est réuni en mairie le 25 mai 2020.

**Objet : ${objet}**

${body}
`;

async function read(text: string): Promise<Resultat> {
  const { source, resultat } = await extraction(new TextEncoder().encode(text));
  expect(verifySource(resultat, source).defauts).toEqual([]);
  return resultat;
}

/** "secret: Paul ROUX 12 élu, Zoé NOIR 3". */
const ballots = ({ votes }: Resultat) =>
  votes.map(({ scrutin, candidats }) =>
    [
      scrutin?.value ?? '-',
      (candidats ?? [])
        .map(({ nom, voix, elu }) => `${nom.value} ${voix?.value}${elu === true ? ' élu' : ''}`)
        .join(', '),
    ].join(': '),
  );

describe('a ballot on persons', () => {
  it('is read line by line, and its blank ballots are nobody', async () => {
    const made = await read(
      act(
        'Élection du maire',
        `Il est procédé à l'élection du maire au scrutin secret.

Nombre de bulletins : 16
Bulletins blancs : 1
Suffrages exprimés : 15
Majorité absolue : 8

Ont obtenu :
- M. Paul ROUX : 11 voix
- Mme Zoé NOIR : 3 voix
- M. Luc BLANC : 1 voix

M. Paul ROUX, ayant obtenu la majorité absolue, est élu maire.`,
      ),
    );
    expect(ballots(made)).toEqual(['secret: Paul ROUX 11 élu, Zoé NOIR 3, Luc BLANC 1']);
    const [vote] = made.votes;
    expect(vote?.deliberation).toBe(made.deliberations[0]?.id);
    expect([vote?.scrutin?.raw, vote?.candidats?.[0]?.voix?.raw]).toEqual([
      'au scrutin secret',
      '11',
    ]);
  });

  it('is read from sentences in minutes, each under its item', async () => {
    const made = await read(`# Commune de Pins

## Procès-verbal du conseil municipal du 28 mai 2020

Présents : M. Jean MOREL, Mme Lise PONS, M. Éric VIDAL

### 1. Élection du maire

Après un vote à bulletin secret, ont obtenu : M. Jean MOREL : 12 voix ; Mme Lise PONS : 3 voix.

M. Jean MOREL est élu maire.

### 2. Élection du premier adjoint

Mme Lise PONS obtient 14 voix et M. Éric VIDAL 1 voix. Mme Lise PONS est élue première adjointe.

### 3. Indemnités

Adopté à l'unanimité.
`);
    expect(ballots(made)).toEqual([
      'secret: Jean MOREL 12 élu, Lise PONS 3',
      '-: Lise PONS 14 élu, Éric VIDAL 1',
      '-: ',
    ]);
    expect(made.votes.map(({ deliberation }) => deliberation)).toEqual(
      made.deliberations.map(({ id }) => id),
    );
  });

  it('has one vote a round', async () => {
    const made = await read(
      act(
        'Élection du président',
        `Résultat du scrutin :

M. Paul ROUX ............ 8 voix
M. Luc BLANC ............ 8 voix

Deuxième tour :

M. Paul ROUX ............ 10 voix
M. Luc BLANC ............ 6 voix

M. Paul ROUX est élu président.`,
      ),
    );
    expect(ballots(made)).toEqual([
      '-: Paul ROUX 8, Luc BLANC 8',
      '-: Paul ROUX 10 élu, Luc BLANC 6',
    ]);
  });

  it('is read each time that bare counts stand under "Ont obtenu"', async () => {
    const made = await read(
      act(
        'Élection des adjoints',
        `Suffrages exprimés : 15. Ont obtenu :
- M. Paul ROUX : 12
- Mme Zoé NOIR : 3

M. Paul ROUX est élu. Ont obtenu :
- M. Paul ROUX : 5
- Mme Zoé NOIR : 10`,
      ),
    );
    expect(ballots(made)).toEqual([
      '-: Paul ROUX 12 élu, Zoé NOIR 3',
      '-: Paul ROUX 5, Zoé NOIR 10',
    ]);
  });

  it('is read from a table', async () => {
    const made = await read(
      act(
        'Élection du président',
        `Vote à bulletins secrets.

| Nom et prénom des candidats | Suffrages obtenus (en chiffres) | (en toutes lettres) |
| --- | --- | --- |
| BON Alain | 20 | Vingt |
| DUC Carole | 12 | Douze |
| Bulletins blancs | 1 | Un |

M. Alain BON a été proclamé président et immédiatement installé.`,
      ),
    );
    expect(ballots(made)).toEqual(['secret: BON Alain 20 élu, DUC Carole 12']);
    expect(made.annexeLignes).toEqual([]);
  });

  it.each([
    ['Monsieur Paul ROUX : seize voix (16).', '-: Paul ROUX 16'],
    ['A obtenu : - M. ROUX Paul : 14 (quatorze) voix', '-: ROUX Paul 14'],
    [
      'Mme Zoé NOIR est élue avec 12 voix contre 3 à M. Luc BLANC.',
      '-: Zoé NOIR 12 élu, Luc BLANC 3',
    ],
    [
      'Liste « Ensemble » : 14 voix\nListe conduite par M. Luc BLANC : 5 voix',
      '-: Liste « Ensemble » 14, Luc BLANC 5',
    ],
    [
      'Mme Zoé NOIR (18 voix), M. Luc BLANC (17 voix) sont élus.',
      '-: Zoé NOIR 18 élu, Luc BLANC 17 élu',
    ],
    [
      'M. Luc BLANC, 5 voix. M. Éric BLANC, 9 voix.\n\nM. Éric BLANC est élu.',
      '-: Luc BLANC 5, Éric BLANC 9 élu',
    ],
    [
      'École Jean Moulin : 9 voix\nListe B : 4 voix\n\nSont élus :\nListe B : M. Luc BLANC',
      '-: Liste B 4',
    ],
    [
      'Zoé NOIR ayant obtenu 14 voix et Luc BLANC ayant obtenu 13 voix, ils sont élus.',
      '-: Zoé NOIR 14 élu, Luc BLANC 13 élu',
    ],
  ])('%s', async (line, expected) => {
    const made = await read(act('Élection', `Les résultats du dépouillement sont :\n\n${line}`));
    expect(ballots(made)).toEqual([expected]);
    expect(made.votes[0]?.contre).toBeUndefined();
  });
});

describe('no ballot on persons', () => {
  it.each([
    'Nombre de votants : 18, suffrages exprimés : 14.\n\nContre : M. Paul ROUX (2 voix), Mme Lise PONS (2 voix)',
    'Suffrages exprimés : 14\n\nContre :\n- M. Paul ROUX (2 voix)\n- Mme Lise PONS (2 voix)',
    'Le scrutin donne : pour 12 voix (dont M. Jean BON 2 voix), contre 4.',
    'Présents : M. Paul ROUX (2 voix), Mme Lise PONS (3 voix)',
    'Étaient présents :\n- M. Paul ROUX : 2 voix\n- Mme Lise PONS : 3 voix',
    'M. Paul ROUX (2 voix), Mme Lise PONS (3 voix)',
    '| Nom | Commune | Nombre de voix |\n| --- | --- | --- |\n| BON Alain | Pins | 2 |\n| DUC Carole | Marly | 3 |',
    'Les candidats ont été entendus.\n\n| Listes | Voix pour | Voix contre |\n| --- | --- | --- |\n| Liste A | 12 | 3 |\n| Liste B | 4 | 11 |',
  ])('%s', async (text) => {
    const made = await read(act('Élection du bureau', text));
    expect(made.votes.filter(({ candidats }) => candidats)).toEqual([]);
  });

  it.each([
    'Présents : 15, pouvoirs : 2\n\nOnt obtenu : M. Paul ROUX (12 voix), Mme Lise PONS (3 voix)',
    'Pour : 15, contre : 0\n\nSuffrages exprimés : 15\nM. Paul ROUX : 12 voix\nMme Lise PONS : 3 voix',
    'M. Paul ROUX obtient 12 voix contre Mme Lise PONS 3 voix.',
  ])('but one below such counts: %s', async (text) => {
    const made = await read(act('Élection du bureau', text));
    expect(ballots(made).filter((one) => !one.endsWith(': '))).toEqual([
      '-: Paul ROUX 12, Lise PONS 3',
    ]);
  });
});

describe('the way to vote', () => {
  it('is kept for a vote on a motion', async () => {
    const made = await read(
      act(
        'Règlement',
        `À la demande d'un tiers des membres, le vote a lieu au scrutin secret.

Le conseil municipal, par 10 voix pour et 7 voix contre, adopte le règlement.`,
      ),
    );
    expect(made.votes.map(({ scrutin, pour }) => [scrutin?.value, pour?.value])).toEqual([
      ['secret', 10],
    ]);
  });

  it.each([
    "Le conseil décide, à l'unanimité, de ne pas procéder au scrutin secret.",
    'Il est voté au scrutin secret lorsqu’un tiers des membres le réclame. Le conseil vote à main levée.\n\nPour : 9, contre : 6',
    'Les élections départementales ont donné 120 voix à M. Paul DURAND. Pour : 9, contre : 6',
    'Par 12 voix pour et 3 voix contre (M. Luc BLANC), le conseil municipal retient l’entreprise Martin. Les bulletins sont brûlés.',
  ])('is not told, nor a candidate: %s', async (text) => {
    const made = await read(act('Désignation', text));
    expect(made.votes).not.toEqual([]);
    expect(made.votes.filter(({ scrutin, candidats }) => scrutin ?? candidats)).toEqual([]);
  });
});

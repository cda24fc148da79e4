/** A vote on something beside the act, an erratum, a box that is not ticked: none is the vote of the act. */
import { describe, expect, it } from 'vitest';
import { extraire } from '../support/extraire.ts';
import { dire } from '../support/votes.ts';

const acte = (avant: string) => `# Délibération n° 2024-017

Commune de Brévannes-le-Val

Conseil municipal - Séance du 21 mars 2024

Objet : tarifs de la piscine

${avant}

Le conseil municipal, après en avoir délibéré, fixe les tarifs de la piscine.

Pour : 19, contre : 3, abstention : 1`;

const objets = [
  'l’amendement n° 2',
  'le sous-amendement de M. Tison',
  'la motion de report',
  'la demande d’ajournement',
  'la question préalable',
];
const dits = [
  (objet: string) => `Vote sur ${objet} : 6 pour, 17 contre.`,
  (objet: string) => `Mme Brun défend sa position ; ${objet}, rejeté(e) par 17 voix contre 6.`,
  (objet: string) => `Il est voté sur ${objet} :\nPour : 6\nContre : 17`,
  (objet: string) => `Le conseil municipal, par 17 voix contre et 6 pour, rejette ${objet}.`,
];
const beside = [
  'Vote sur l’urgence : 23 pour, 0 contre.',
  'Vote sur le recours au scrutin secret : 4 pour, 19 contre.',
  'Un vœu est déposé par Mme Roy. Le vœu est rejeté par 15 voix contre 8.',
  '**Amendement n° 4**\n\nPour : 6 - Contre : 17',
  ...objets.flatMap((objet) => dits.map((dit) => dit(objet))),
];

describe('a vote beside the act', () => {
  it.each(beside)('%s', async (avant) => {
    const { votes, diagnostics } = await extraire(acte(avant));
    expect(votes.map(({ pour, contre }) => [pour?.value, contre?.value])).toEqual([[19, 3]]);
    expect(diagnostics.map(({ code }) => code)).toContain('vote.incident');
  });

  it('is the act where nothing else is voted', async () => {
    const voeu = acte('').replace(
      'Pour : 19, contre : 3',
      'Le vœu est adopté. Pour : 19, contre : 3',
    );
    expect((await extraire(voeu)).votes).toHaveLength(1);
  });
});

describe('what is put right', () => {
  it.each([
    'Erratum : au point 1, lire 11 pour au lieu de 12 pour.',
    'Erratum – délibération n° 4 : 13 voix pour et 2 contre.',
    'Rectificatif : pour la délibération n° 3, il faut lire 13 voix pour et 2 contre.',
    'Dans le procès-verbal du 5 février, lire « Pour : 7 » au lieu de « Pour : 8 ».',
    'Suite à une erreur matérielle, il y avait 9 voix pour et 4 contre.',
    'Errata : lire « à la majorité » au lieu de « à l’unanimité ».',
  ])('is no vote: %s', (texte) => {
    expect(dire(texte)).toEqual([]);
  });

  it('stays a vote where the item itself puts something right', () => {
    expect(dire('Rectification du tableau des emplois : le conseil adopte à l’unanimité.')).toEqual(
      ['-/-/- U'],
    );
  });
});

const restes = [
  'moins une voix',
  'moins la voix de Mme Brun',
  'moins 2 voix contre',
  ', sauf M. Tison qui vote contre',
  'à l’exception de M. Val (contre)',
  '- 1 contre',
  'des présents, hormis Mme Roy, opposée',
];

describe('unanimity', () => {
  it.each([
    ...restes.map((reste) => `Adopté à l’unanimité ${reste}.`),
    'Adopté à la quasi-unanimité.',
    'Adopté à la presque unanimité des membres présents.',
    'Adopté presque à l’unanimité.',
  ])('is none: %s', (texte) => {
    expect(dire(texte)[0]).not.toContain('U');
    expect(dire(texte)).toHaveLength(1);
  });

  it.each([
    'Adopté à l’unanimité, M. Tison s’abstenant.',
    'Adopté à l’unanimité moins 2 abstentions.',
    'Adopté à l’unanimité - 15 voix pour.',
    'Adopté à l’unanimité des votants (1 abstention).',
  ])('of those who voted: %s', (texte) => {
    expect(dire(texte)[0]).toContain('U');
  });
});

describe('a box', () => {
  it.each([
    ['☐ Adopté à l’unanimité\n☒ Adopté à la majorité\n☐ Rejeté', 'adopte'],
    ['☐ Adopté\n☑ Rejeté\n☐ Ajourné', 'rejete'],
    ['[ ] Adopté\n[x] Ajourné', 'ajourne'],
  ])('that is not ticked says no result: %s', async (boxes, resultat) => {
    const texte = acte('').replace(/Pour : 19.*/u, boxes);
    const { votes } = await extraire(texte);
    expect(votes.map((vote) => vote.resultat?.value)).toEqual([resultat]);
    expect(votes[0]?.unanimite).toBeUndefined();
  });
});

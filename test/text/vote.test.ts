/** Votes as they are printed: each phrase was seen in minutes, with invented names. */
import { describe, expect, it } from 'vitest';
import { lireEntier } from '../../parsers/text/nombre.ts';
import { cotes, trouverVotes } from '../../parsers/text/vote.ts';

type Dit = Partial<Record<(typeof cotes)[number], number>> & {
  unanimite?: true;
  resultat?: string;
  noms?: Record<string, string[]>;
};

/** What the votes of a text say. */
function votesIn(text: string): Dit[] {
  const cut = ({ from, to }: { from: number; to: number }) => text.slice(from, to);
  return trouverVotes(text).map(({ nombres, noms, unanimite, resultat }) => {
    const counts = cotes.flatMap((cote) => {
      const range = nombres[cote];
      return range === undefined ? [] : [[cote, lireEntier(cut(range))] as const];
    });
    const names = cotes.flatMap((cote) => {
      const list = (noms[cote] ?? []).map(({ nom }) => cut(nom));
      return list.length === 0 ? [] : [[cote, list] as const];
    });
    return {
      ...Object.fromEntries(counts),
      ...(names.length === 0 ? {} : { noms: Object.fromEntries(names) }),
      ...(unanimite === undefined ? {} : { unanimite: true as const }),
      ...(resultat === undefined ? {} : { resultat: cut(resultat).toLowerCase() }),
    };
  });
}

describe('a vote', () => {
  it.each<[string, Dit]>([
    ['Le Conseil Adopte.', { resultat: 'adopte' }],
    ['POUR 9 CONTRE 0 ABSTENTION 1', { pour: 9, contre: 0, abstention: 1 }],
    ['Votants : 6   Pour : 5   Contre : 1', { pour: 5, contre: 1 }],
    ['Ce rapport est ajourné.', { resultat: 'ajourné' }],
    ['Voté à l’unanimité des membres présents (9 voix).', { pour: 9, unanimite: true }],
    ['Le compte rendu est adopté.', { resultat: 'adopté' }],
    [
      'Pour 9 / Contre 2 (Mme Lise VAL, M. Paul ROY) / Abstention 0',
      { pour: 9, contre: 2, abstention: 0, noms: { contre: ['Lise VAL', 'Paul ROY'] } },
    ],
    ['Le Bureau émet un avis favorable à l’unanimité.', { unanimite: true }],
    ['Cession d’un terrain : Retirée de l’ordre du jour', { resultat: 'retirée' }],
    ["Vote : Pour à l'unanimité", { unanimite: true }],
    [
      'Vote : Pour : 15 / Contre : 3, Monsieur TISON, Madame BRUN, Madame VAL',
      { pour: 15, contre: 3, noms: { contre: ['TISON', 'BRUN', 'VAL'] } },
    ],
    [
      'Le conseil, à 14 voix pour, 4 abstentions (M. TISON, Mme BRUN, M. VAL, M. ROY), approuve le compte.',
      { pour: 14, abstention: 4, noms: { abstention: ['TISON', 'BRUN', 'VAL', 'ROY'] } },
    ],
    [
      '14 pour / 0 contre / 0 abstention adopté',
      { pour: 14, contre: 0, abstention: 0, resultat: 'adopté' },
    ],
    ['Le Conseil AUTORISE par 25 VOIX', { pour: 25 }],
    ['Le comité décide par sept voix de passer commande.', { pour: 7 }],
    [
      'Le conseil donne un avis défavorable\n(4 contre le projet, 2 abstentions).',
      { contre: 4, abstention: 2 },
    ],
    ['Achat du tracteur – POUR 4, CONTRE 6, ABST 0', { pour: 4, contre: 6, abstention: 0 }],
    [
      'Constitution de la commission d’appel d’offres – UNANIMITE\nTitulaires : M. Tison',
      { unanimite: true },
    ],
    ['Lu et adopté sans observation.', { resultat: 'adopté' }],
    [
      'Vu le code,\nl’indemnité est de 31 % pour le maire et de 8 % pour\nles adjoints.\nPour : 9 - Abstentions : 3',
      { pour: 9, abstention: 3 },
    ],
    [
      'Considérant le projet de fermeture,\nA l’unanimité, demande son abandon',
      { unanimite: true },
    ],
    [
      'Après avis favorable du comité technique, le protocole est approuvé par 18 voix, 3 conseillers s’abstenant.',
      { pour: 18, abstention: 3 },
    ],
    ['2 contre : M. TISON et M. BRUN', { contre: 2, noms: { contre: ['TISON', 'BRUN'] } }],
    [
      'Le conseil municipal, par 20 vols Pour et 5 Abstentions, adopte',
      { pour: 20, abstention: 5 },
    ],
    ['Le Conseil décide à Punanimité des membres présents', { unanimite: true }],
    [
      'VOTE : Pour : 7  Contre : 1 (M. TISON)  Abst. : 1 (Mme BRUN)',
      { pour: 7, contre: 1, abstention: 1, noms: { contre: ['TISON'], abstention: ['BRUN'] } },
    ],
    [
      'POUR 5 - CONTRE 1 (Luc VAL) - ABSTENTION 0',
      { pour: 5, contre: 1, abstention: 0, noms: { contre: ['Luc VAL'] } },
    ],
    [
      'Le conseil décide par 15 voix pour et 2 contre de fixer le taux à 1 %.',
      { pour: 15, contre: 2 },
    ],
    ["Le comité adopte à l'unanimité moins deux abstentions.", { unanimite: true, abstention: 2 }],
    [
      'Ont voté pour : 5\nOnt voté contre : Luc VAL\nSe sont abstenus : Eve ROY',
      { pour: 5, noms: { contre: ['Luc VAL'], abstention: ['Eve ROY'] } },
    ],
    [
      'POUR : 24 (Groupe de la majorité) CONTRE : 0 ABSTENTIONS : 10 (Groupe d’opposition)',
      { pour: 24, contre: 0, abstention: 10 },
    ],
    ['La subvention est votée. Accord unanime.', { unanimite: true }],
    ["Retiré de l'ordre du jour.", { resultat: 'retiré' }],
    ['Le Conseil municipal reporte sa décision.', { resultat: 'reporte' }],
    [
      'Le conseil municipal adopte par quinze voix pour et deux abstentions',
      { pour: 15, abstention: 2 },
    ],
  ])('%s', (text, dit) => {
    expect(votesIn(text)).toEqual([expect.objectContaining(dit)]);
  });

  it.each([
    '| 5746 VOIX DE GARAGE | 1 500 € |',
    'LIGUE CONTRE LE CANCER : 300 €',
    'Article 6413 - Personnel + 6 500 €',
    'Une enveloppe de 2 000 € pour le centre de loisirs',
    'Contre 500 € de caution, les clés sont remises.',
  ])('is not in: %s', (text) => {
    expect(votesIn(text)).toEqual([]);
  });

  it.each<[string, Dit]>([
    [
      "à l'unanimité (6 pour, M. BRUN, président de l'Office, n'ayant pas pris part au vote)",
      { pour: 6, unanimite: true },
    ],
    ['par 6 voix pour (M. BRUN ne prend pas part au vote), approuve', { pour: 6 }],
    ['par 6 voix pour, M. BRUN et Mme VAL s’étant retirés, approuve', { pour: 6 }],
    [
      'Contre : 2 (M. BRUN, Mme VAL), ne prend pas part au vote : M. ROY',
      { contre: 2, noms: { contre: ['BRUN', 'VAL'] } },
    ],
    [
      '3 contre (M. BRUN, Mme VAL, M. LUX), M. ROY ne prenant pas part au vote',
      { contre: 3, noms: { contre: ['BRUN', 'VAL', 'LUX'] } },
    ],
    [
      'Contre : 1 (M. BRUN, deux membres ne prenant pas part au vote)',
      { contre: 1, nePrendPasPart: 2, noms: { contre: ['BRUN'] } },
    ],
    [
      'par 9 voix pour et 2 contre, M. BRUN, Mme VAL, M. ROY ne prenant pas part au vote',
      { pour: 9, contre: 2, noms: { contre: ['BRUN', 'VAL'] } },
    ],
  ])('takes whoever keeps out for none of its side: %s', (text, dit) => {
    expect(votesIn(text)).toEqual([dit]);
  });

  it('reads how an item on an opinion was itself voted', () => {
    const [vote] = trouverVotes("4- Avis sur le programme de l'habitat (Votée à l'unanimité)");
    expect(vote?.unanimite).toBeDefined();
  });

  it.each([
    'par 25 voix pour, 1 voix contre et 2 abstentions :\n\n1° FIXE le montant à 9 150 000 €',
    'par 25 voix pour, 1 voix contre et 2 abstentions :\n\n1. FIXE le montant',
    'par 25 voix pour, 1 voix contre et 2 abstentions :\n- FIXE le montant à 9 000 €',
    'par 25 voix pour, 1 voix contre et 2 abstentions : ATTRIBUE une aide à M. Jean DUPONT',
  ])('counts no figure and names nobody of the list behind it: %s', (text) => {
    const [vote, another] = trouverVotes(text);
    const { from = 0, to = 0 } = vote?.nombres.abstention ?? {};
    expect([text.slice(from, to), vote?.noms, another]).toEqual(['2', {}, undefined]);
  });
});

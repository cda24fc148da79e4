/** Votes with the names of those who voted otherwise: each line is invented, and says what is to be read. */
import { describe, expect, it } from 'vitest';
import { dire } from '../support/votes.ts';

/** "pour/contre/abstention", U for unanimity, the names of those against (C) and abstaining (A). */
const formes: readonly (readonly [string, readonly string[]])[] = [
  [
    'Le conseil municipal, à l’unanimité, à l’exception de M. Borel qui s’abstient, accepte cette proposition.',
    ['-/-/- U A=Borel'],
  ],
  [
    'Le Conseil municipal, à l’exception de Mme Lise VAL qui vote contre, approuve le projet.',
    ['-/-/- C=Lise VAL'],
  ],
  ['Adopté, sauf par M. TISON qui s’abstient.', ['-/-/- A=TISON']],
  ['Adopté à la majorité sauf M. TISON et Mme BRUN (abstention).', ['-/-/- A=TISON,BRUN']],
  ['Adopté à la majorité, 2 abstentions (M. Tison, Mme Brun).', ['-/-/2 A=Tison,Brun']],
  ['Approuvé à l’unanimité moins 2 voix contre (MM. Tison et Brun)', ['-/2/- C=Tison,Brun']],
  [
    'Ont voté pour : 22\nOnt voté contre : 3 (M. Tison, Mme Brun, M. Val)\nSe sont abstenus : 2 (Mme Roy, M. Lux)',
    ['22/3/2 C=Tison,Brun,Val A=Roy,Lux'],
  ],
  ['Adopté à la majorité. S’abstiennent : M. Tison, Mme Brun.', ['-/-/- A=Tison,Brun']],
  ['Adopté à la majorité (M. Tison et Mme Brun s’abstiennent).', ['-/-/- A=Tison,Brun']],
  ['Adopté à la majorité (M. Tison vote contre, Mme Brun s’abstient).', ['-/-/- C=Tison A=Brun']],
  ['Adopté à l’unanimité avec l’abstention de M. Tison.', ['-/-/- U A=Tison']],
  [
    'par 12 voix pour, 1 contre (M. Le Moal) et 2 abstentions (A.-L. JOLY, Le Guen)',
    ['12/1/2 C=Le Moal A=A.-L. JOLY,Le Guen'],
  ],
  [
    'Le conseil municipal, à la majorité, avec 2 voix contre et l’abstention de Mme Brun, approuve le budget.',
    ['-/2/- A=Brun'],
  ],
  [
    'La délibération est adoptée à la majorité : 3 conseillers municipaux s’abstiennent (MM. Tison, Val et Lux).',
    ['-/-/3 A=Tison,Val,Lux'],
  ],
  [
    'Adopté à l’unanimité des suffrages exprimés (3 abstentions : M. Tison, Mme Brun, M. Val)',
    ['-/-/3 U A=Tison,Brun,Val'],
  ],
  [
    'Pour : 19 voix\nContre : 3 voix : M. Tison, Mme Brun, M. Val\nAbstention : 1 voix (Mme Roy)',
    ['19/3/1 C=Tison,Brun,Val A=Roy'],
  ],
  [
    'Vote : Contre : Mme Brun, M. Val ; Abstention : M. Roy ; Pour : 17',
    ['17/-/- C=Brun,Val A=Roy'],
  ],
  [
    'Vote du conseil : 23 voix pour – 0 voix contre – 4 abstentions (Mmes Brun et Val, MM. Roy et Lux)',
    ['23/0/4 A=Brun,Val,Roy,Lux'],
  ],
  [
    'ADOPTÉE À LA MAJORITÉ PAR 27 VOIX POUR, 3 VOIX CONTRE (M. Tison, Mme Brun, M. Val) ET 2 ABSTENTIONS (Mme Roy, M. Lux)',
    ['27/3/2 C=Tison,Brun,Val A=Roy,Lux'],
  ],
  [
    'Délibération adoptée\nPour : 27\nContre : 3\nM. Tison, Mme Brun, M. Val\nAbstentions : 2\nMme Roy, M. Lux',
    ['27/3/2 C=Tison,Brun,Val A=Roy,Lux'],
  ],
  [
    'Le conseil municipal, ouï l’exposé de Mme Brun, adjointe, après en avoir délibéré et à l’unanimité des membres présents et représentés moins deux abstentions (M. Tison et M. Val), DÉCIDE',
    ['-/-/2 U A=Tison,Val'],
  ],
  [
    'Mme Brun, MM. Val et Roy ayant voté contre, et M. Lux s’étant abstenu, le conseil municipal, à la majorité, adopte.',
    ['-/-/- C=Brun,Val,Roy A=Lux'],
  ],
  [
    'Le Conseil Municipal, à la majorité (MM. Val et Roy votant contre), autorise Monsieur le Maire à signer.',
    ['-/-/- C=Val,Roy'],
  ],
  ['Adopté à la majorité – Contre : Mme Brun – Abstention : M. Val', ['-/-/- C=Brun A=Val']],
  [
    'Il est procédé au vote : 15 pour, 2 contre (Brun et Val), 1 abstention (Roy).',
    ['15/2/1 C=Brun,Val A=Roy'],
  ],
  [
    'Contre : 3 (Mme Brun, M. Val, M. Roy par procuration donnée à Mme Brun)\nPour : 20',
    ['20/3/- C=Brun,Val,Roy'],
  ],
  ['Ont voté « contre » : M. Tison, Mme Brun\nOnt voté « pour » : 21', ['21/-/- C=Tison,Brun']],
  ['Vote contre de M. Tison. Adopté à la majorité.', ['-/-/- C=Tison']],
  ['Adopté (une voix contre : M. Tison)', ['-/1/- C=Tison']],
  [
    'Le conseil, par 24 voix POUR (Majorité municipale) et 3 CONTRE (groupe Ensemble : M. Tison, Mme Brun, M. Val)',
    ['24/3/- C=Tison,Brun,Val'],
  ],
  [
    'Le Conseil, par 10 Pour, 3 Contre (A. VAL, B. ROY, C. LUX) et 1 Abstention (D. BRUN)',
    ['10/3/1 C=A. VAL,B. ROY,C. LUX A=D. BRUN'],
  ],
  [
    'Contre : 2 (TISON Paul, BRUN Lise) – Abstention : 0 – Pour : 21',
    ['21/2/0 C=TISON Paul,BRUN Lise'],
  ],
  ['3 abstentions (M. Tison ayant pouvoir de Mme Val, Mme Brun)', ['-/-/3 A=Tison,Brun']],
  [
    'Approuvé à la majorité (Mme Brun et M. Val contre ; M. Roy abstention)',
    ['-/-/- C=Brun,Val A=Roy'],
  ],
  [
    'Une voix contre (M. Tison) et deux abstentions (Mmes Brun et Val) : adopté à la majorité',
    ['-/1/2 C=Tison A=Brun,Val'],
  ],
  [
    'VOTE :\n      Pour : 12\n      Contre : 0\n      Abstention : 1 (Mme Brun, qui est présidente de l’association)',
    ['12/0/1 A=Brun'],
  ],
  [
    'Mme Brun explique qu’elle votera contre. \n\nVote : Pour : 20 – Contre : 7 (Mme Brun, MM. Val, Roy, Lux, Tison, Mmes Noir et Blanc)',
    ['20/7/- C=Brun,Val,Roy,Lux,Tison,Noir,Blanc'],
  ],
  [
    'Le Conseil Municipal approuve par 14 « POUR » et 1 « ABSTENTION » (M. Tison)',
    ['14/-/1 A=Tison'],
  ],
  ['à la majorité (trois abstentions de Mmes Brun, Noir et M. Val)', ['-/-/3 A=Brun,Noir,Val']],
  ['à la majorité avec 3 abstentions : Mme Brun, Mme Noir et M. Val', ['-/-/3 A=Brun,Noir,Val']],
  [
    'Approuvée à l’unanimité des suffrages exprimés\nPour : 30\nAbstentions : 5 - M. Tison, Mme Brun, M. Val, M. Roy, Mme Noir',
    ['30/-/5 U A=Tison,Brun,Val,Roy,Noir'],
  ],
  [
    'Vote\nPour : 13 (MM. Tison, Val, Roy, Mmes Brun, Noir, etc.)\nContre : 1 (M. Lux)',
    ['13/1/- C=Lux'],
  ],
  [
    'Pour : M. Tison, Mme Brun, M. Val ; Contre : M. Lux ; Abstention : Mme Noir',
    ['-/-/- C=Lux A=Noir'],
  ],
  [
    'Le Conseil communautaire, après délibération, à la majorité (48 voix pour, 3 voix contre : MM. Tison, Val et Mme Brun, 2 abstentions : MM. Roy et Lux) :\n- approuve la convention ;',
    ['48/3/2 C=Tison,Val,Brun A=Roy,Lux'],
  ],
  [
    'Ont voté contre : MM. Tison et Val. Se sont abstenus : Mmes Brun et Noir. Adopté à la majorité.',
    ['-/-/- C=Tison,Val A=Brun,Noir'],
  ],
  [
    'Délibération adoptée à la majorité\n\n3 contre : M. Tison, M. Val, Mme Brun\n\n1 abstention : M. Roy',
    ['-/3/1 C=Tison,Val,Brun A=Roy'],
  ],
  [
    'Le Conseil municipal, à 14 voix POUR et une voix CONTRE (M. TISON), décide',
    ['14/1/- C=TISON'],
  ],
  [
    'Le conseil municipal (M. Tison ne prenant pas part au vote), par 12 voix pour et 1 abstention (Mme Brun), décide',
    ['12/-/1 A=Brun'],
  ],
  ['Adopté : 13 pour 1 contre (Mme BRUN) 0 abst', ['13/1/0 C=BRUN']],
  [
    'VOIX POUR : 14\nVOIX CONTRE : 1 (Mme BRUN)\nABSTENTIONS : 2 (MM. TISON, VAL)\n\nLe rapport est ADOPTÉ.',
    ['14/1/2 C=BRUN A=TISON,VAL'],
  ],
];

describe('who voted otherwise', () => {
  it.each(formes)('%s', (text, votes) => {
    expect(dire(text)).toEqual(votes);
  });
});

/** Attendance lists as they are printed: each form was seen in minutes, with invented names. */
import { describe, expect, it } from 'vitest';
import { lireStatut } from '../../parsers/text/codes.ts';
import { trouverPresences } from '../../parsers/text/presence.ts';

/** "nom statut > mandataire", one a member. */
function membersIn(text: string): string[] {
  const cut = ({ from, to }: { from: number; to: number }) => text.slice(from, to);
  return trouverPresences(text).map(({ nom, statut, mandataire }) => {
    const holder = mandataire === undefined ? '' : ` > ${cut(mandataire)}`;
    return `${cut(nom)} ${lireStatut(cut(statut))}${holder}`;
  });
}

describe('an attendance list', () => {
  it.each<[string, string[]]>([
    [
      'Présents : M. Gilles Le Goff, Mme Lise La Fontaine, M. Marc Van den Berg, Mme Lucie El Amrani, Anne de La Tour.',
      [
        'Gilles Le Goff present',
        'Lise La Fontaine present',
        'Marc Van den Berg present',
        'Lucie El Amrani present',
        'Anne de La Tour present',
      ],
    ],
    [
      'Étaient présents :\nAUBIGNAC : M. Paul BRUN, Mme Lise VAL\nLE VIALA : M. Luc ROY\n\nExcusés : M. Jean LUX (Belmont) qui a donné pouvoir à M. Paul BRUN',
      [
        'Paul BRUN present',
        'Lise VAL present',
        'Luc ROY present',
        'Jean LUX represente > Paul BRUN',
      ],
    ],
    [
      'Présents : Monsieur Jean BRUN, Madame Lise VAL, Monsieur Paul DE LA\nTOUR, Madame Anne LUX, Madame Claire MOREAU, Monsieur Henri FOUR, M. TISON\nÉric, MM. PONS Luc, GRAS Louis, REYNAUD Guy, LACAZE-DUTHIERS Bernard, SAGNOL\nLéo.',
      [
        'Jean BRUN present',
        'Lise VAL present',
        'Paul DE LA\nTOUR present',
        'Anne LUX present',
        'Claire MOREAU present',
        'Henri FOUR present',
        'TISON\nÉric present',
        'PONS Luc present',
        'GRAS Louis present',
        'REYNAUD Guy present',
        'LACAZE-DUTHIERS Bernard present',
        'SAGNOL\nLéo present',
      ],
    ],
    // Cut before a first name, on a line that is not full.
    [
      'Présents : M. BRUN Gérard, Mme VAL Sylvie, M. ROY\nDenis, Mme LUX Anne\nAbsent : M. MOREAU Yves',
      [
        'BRUN Gérard present',
        'VAL Sylvie present',
        'ROY\nDenis present',
        'LUX Anne present',
        'MOREAU Yves absent',
      ],
    ],
    // One a line, or family names alone: a line is a member.
    [
      'Présents :\nM. BRUN Gérard,\nM. ROY\nDenis MARTIN, maire\nMme LUX',
      ['BRUN Gérard present', 'ROY present', 'Denis MARTIN present', 'LUX present'],
    ],
    [
      'Présents : M. BRUN, Mme VAL, M. ROY\nDenis, Mme LUX Anne',
      ['BRUN present', 'VAL present', 'ROY present', 'Denis present', 'LUX Anne present'],
    ],
    [
      'Délégués présents :\nBazens : Lise VAL ; Paul ROY. Saint Jean : Anne LUX.\nExcusés : Gaubert : Luc BRUN (pouvoir : Lise VAL)',
      [
        'Lise VAL present',
        'Paul ROY present',
        'Anne LUX present',
        'Luc BRUN represente > Lise VAL',
      ],
    ],
    [
      'Absents : Mme BRUN\nProcuration de M. VAL à Mme ROY\n\nReprésentés : M. LUX (par Mme ROY)',
      ['BRUN absent', 'VAL represente > ROY', 'LUX represente > ROY'],
    ],
    [
      'Avaient donné pouvoir : Yann BRUN à Lise VAL, Luc ROY à\nAnne LUX',
      ['Yann BRUN represente > Lise VAL', 'Luc ROY represente > Anne LUX'],
    ],
    [
      'Présents : Tous les conseillers en exercice, sauf Mme Lise VAL, excusée, qui a donné procuration à M. Luc ROY, et M. Jean LUX, absent.',
      ['Lise VAL represente > Luc ROY', 'Jean LUX absent'],
    ],
    [
      'Présents : M. Jean BRUN, Maire, Mmes et MM. Lise VAL, Paul ROY, 1er adjoint, Anne TISON.',
      ['Jean BRUN present', 'Lise VAL present', 'Paul ROY present', 'Anne TISON present'],
    ],
    [
      'Présents :\nM. BRUN Jean, Maire ;\n\nMesdames VAL Lise et ROY Anne, Adjoints et Conseillers municipaux délégués, Messieurs TISON Luc',
      ['BRUN Jean present', 'VAL Lise present', 'ROY Anne present', 'TISON Luc present'],
    ],
    [
      'Présents : BRUN R. – VAL M. – ROY A. - TISON J.P. – LUX S.\n\nI. TARIFS DE L’EAU',
      [
        'BRUN R. present',
        'VAL M. present',
        'ROY A. present',
        'TISON J.P. present',
        'LUX S. present',
      ],
    ],
    [
      'Absents excusés : Monsieur BRUN donne pouvoir à Monsieur LEROUX, Monsieur LEBLANC donne pouvoir à M. le Maire, Messieurs VAL et ROY.',
      ['BRUN represente > LEROUX', 'LEBLANC represente', 'VAL excuse', 'ROY excuse'],
    ],
    [
      'Présents : M. BRUN, M. VAL Mme ROY, M. LUX',
      ['BRUN present', 'VAL present', 'ROY present', 'LUX present'],
    ],
    [
      'Représentés : Lise VAL par Paul ROY – Mrs BRUN par TISON',
      ['Lise VAL represente > Paul ROY', 'BRUN represente > TISON'],
    ],
    [
      'Absents : M. BRUN - VAL\n\nProcuration de M. BRUN à Mme ROY\nProcuration de M. VAL à M. LUX',
      ['BRUN absent', 'VAL absent', 'BRUN represente > ROY', 'VAL represente > LUX'],
    ],
    [
      'ABSENTS\n\nB. BRUN (Pouvoir à M. VAL),\nC. ROY (Pouvoir à A. LUX).',
      ['B. BRUN represente > M. VAL', 'C. ROY represente > A. LUX'],
    ],
    [
      'Présents : 4\nLise VAL\nPaul ROY\nAnne BRUN\nLuc TISON\n\nAbsents et procurations : 3\nJean LUX excusé\nMarc PRE excusé\nEve MOL Pouvoir à Lise VAL',
      [
        'Lise VAL present',
        'Paul ROY present',
        'Anne BRUN present',
        'Luc TISON present',
        'Jean LUX excuse',
        'Marc PRE excuse',
        'Eve MOL represente > Lise VAL',
      ],
    ],
    ['Présents : 15\nVotants : 17\n\nSuppression du CCAS', []],
    [
      'Etaient présents :\nMembres titulaires : BRUN Jean, VAL Lise.\nMembres suppléants avec voix délibérative : ROY Anne.\nCC DU HAUT : LUX Paul (T), MOL Eve (S).\n\nCC DU BAS : PRE Marc (T).',
      [
        'BRUN Jean present',
        'VAL Lise present',
        'ROY Anne present',
        'LUX Paul present',
        'MOL Eve present',
        'PRE Marc present',
      ],
    ],
    [
      'Conseillers présents : Mme BRUN, M. VAL\nConseiller excusé : M. ROY, pouvoir à M. VAL\nConseillère absente : Mme LUX',
      ['BRUN present', 'VAL present', 'ROY represente > VAL', 'LUX absent'],
    ],
    [
      'Etaient présents Messieurs BRUN Jean, VAL Luc, Mesdames ROY Lise.\nAbsent excusé : M. LUX Rémi ayant donné procuration à M. BRUN Jean\nMme ROY Lise a été désignée secrétaire.',
      [
        'BRUN Jean present',
        'VAL Luc present',
        'ROY Lise present',
        'LUX Rémi represente > BRUN Jean',
      ],
    ],
    [
      'Présents\n\nAubrac : Jean PONS, Marie VAL\n\nBelmas : Paul TOR\n\nLe quorum est atteint.',
      ['Jean PONS present', 'Marie VAL present', 'Paul TOR present'],
    ],
    ['Procurations : M. Luc GROS en faveur de M. Paul TOR.', ['Luc GROS represente > Paul TOR']],
    ['Membres absents non représentés : Mme BRUN', ['BRUN absent']],
    [
      'PRESENTS : Mmes BRUN Lise remplacée par sa suppléante VAL Anne, ROY Eve.',
      ['BRUN Lise represente > VAL Anne', 'ROY Eve present'],
    ],
    [
      'Présents : M. BRUN, M. VAL\nAbsent : M. ROY\n\nM. VAL, intéressé, quitte la salle.',
      ['BRUN present', 'VAL present', 'ROY absent'],
    ],
    [
      'Présents : M. BRUN, M. VAL\nAbsent : M. ROY\n\nM. VAL et M. BRUN se déportent.',
      ['BRUN present', 'VAL present', 'ROY absent'],
    ],
    [
      'Excusés : M. BRUN (pouvoir à M. VAL à partir de 10 H 50), M. ROY (pouvoir à M. LUX)',
      ['BRUN represente > VAL', 'ROY represente > LUX'],
    ],
  ])('%s', (text, members) => {
    expect(membersIn(text)).toEqual(members);
  });
});

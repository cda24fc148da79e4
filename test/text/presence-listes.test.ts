/** How lists are set on the page, each with invented names: one a paragraph, in brackets, in columns, as a roll. */
import { describe, expect, it } from 'vitest';
import { lireStatut } from '../../parsers/text/codes.ts';
import { lirePresences } from '../../parsers/text/presence.ts';

function membersIn(text: string): string[] {
  const cut = ({ from, to }: { from: number; to: number }) => text.slice(from, to);
  return lirePresences(text).membres.map(({ nom, statut, mandataire }) =>
    [cut(nom), lireStatut(cut(statut)), ...(mandataire ? [cut(mandataire)] : [])].join(' '),
  );
}

describe('a list', () => {
  it.each<[string, string[]]>([
    [
      'PRÉSENTS\n\nMembres élus\n\nLise AUBIN\n\nMarc BLOT\n\nMembres nommés\n\nEve CAREL (UDAF)\n\nABSENTS EXCUSÉS\n\nPaul DORIN (procuration à Lise AUBIN)\n\nJo EBLE\n\nMme AUBIN est désignée secrétaire.',
      [
        'Lise AUBIN present',
        'Marc BLOT present',
        'Eve CAREL present',
        'Paul DORIN represente Lise AUBIN',
        'Jo EBLE excuse',
      ],
    ],
    [
      'Présents : 3 (AUBIN Lise, BLOT Marc, CAREL Eve)\nReprésentés : 1 (DORIN Paul par BLOT Marc)\nVotants : 4',
      [
        'AUBIN Lise present',
        'BLOT Marc present',
        'CAREL Eve present',
        'DORIN Paul represente BLOT Marc',
      ],
    ],
    [
      'DÉLÉGUÉS PRÉSENTS\n\nCommune                 Délégués\nArquette                Mme Lise AUBIN, M. Marc BLOT\nBrécourt                M. Paul CAREL\n\nSecrétaire : M. Paul CAREL',
      ['Lise AUBIN present', 'Marc BLOT present', 'Paul CAREL present'],
    ],
    [
      'Délégués présents :\n\nHautecourt\nM. AUBIN\nM. BLOT\nQuesnes-les-Bois\nMme CAREL\nM. DORIN\n\nExcusés : M. EBLE (Saint-Loup), Mme FAUR (Crespy)',
      [
        'AUBIN present',
        'BLOT present',
        'CAREL present',
        'DORIN present',
        'EBLE excuse',
        'FAUR excuse',
      ],
    ],
    [
      'Membres présents :\n\n1. AUBIN Lise, Maire\n\n2. BLOT Marc, 1er adjoint\n\n3. CAREL Eve\n\nSecrétaire : CAREL Eve',
      ['AUBIN Lise present', 'BLOT Marc present', 'CAREL Eve present'],
    ],
    [
      'Conseillers : 5 en exercice, 3 présents, 1 excusé. Mmes et MM. Lise AUBIN, Marc BLOT, Eve CAREL. Excusé sans pouvoir : Paul DORIN.',
      ['Lise AUBIN present', 'Marc BLOT present', 'Eve CAREL present', 'Paul DORIN excuse'],
    ],
    [
      '(M. Marc BLOT : présent. Mme Eve CAREL : présente. Mme Ida DORIN : excusée, pouvoir à Mme Eve CAREL. M. Jo EBLE : excusé.)',
      [
        'Marc BLOT present',
        'Eve CAREL present',
        'Ida DORIN represente Eve CAREL',
        'Jo EBLE excuse',
      ],
    ],
    [
      'Liste de présence\n\nMme AUBIN Lise, Maire                 Présente\nM. BLOT Marc, 1er adjoint             Présent\nMme CAREL Eve                         Absente, pouvoir à M. BLOT Marc',
      ['AUBIN Lise present', 'BLOT Marc present', 'CAREL Eve represente BLOT Marc'],
    ],
    [
      'Le conseil s’est réuni sous la présidence de Mme AUBIN, Maire, en présence de : Mmes AUBIN, BLOT, M. CAREL.\nExcusé : M. DORIN',
      ['AUBIN present', 'BLOT present', 'CAREL present', 'DORIN excuse'],
    ],
    [
      'Étaient présents : Mme Lise AUBIN, M. Marc BLOT, formant la majorité.\n\nMonsieur Paul CAREL, absent excusé, ayant donné pouvoir à Monsieur Marc BLOT ; Madame Ida DORIN, absente excusée, représentée par Madame Lise AUBIN.',
      [
        'Lise AUBIN present',
        'Marc BLOT present',
        'Paul CAREL represente Marc BLOT',
        'Ida DORIN represente Lise AUBIN',
      ],
    ],
    [
      'Pouvoirs (2) : Lise AUBIN > Marc BLOT ; Paul CAREL > Eve DORIN',
      ['Lise AUBIN represente Marc BLOT', 'Paul CAREL represente Eve DORIN'],
    ],
  ])('%s', (text, members) => {
    expect(membersIn(text)).toEqual(members);
  });

  it('takes no count behind the lists for an answer', () => {
    const text =
      'Étaient excusés : Patrice AUBIN (procuration à Paul BLOT) – Ida CAREL (procuration à Eric DORIN)\n\nSoit 31 présents\n2 procurations 33 votants';
    expect(membersIn(text)).toEqual([
      'Patrice AUBIN represente Paul BLOT',
      'Ida CAREL represente Eric DORIN',
    ]);
  });
});

/** Names that a flattened page or a careless hand has glued: single spaces part them, margins stand between. */
import { describe, expect, it } from 'vitest';
import { lireStatut } from '../../parsers/text/codes.ts';
import { lirePresences } from '../../parsers/text/presence.ts';

/** "nom statut > mandataire", in the order of the text. */
function membersIn(text: string): string[] {
  const cut = ({ from, to }: { from: number; to: number }) => text.slice(from, to);
  return lirePresences(text).membres.map(({ nom, statut, mandataire }) =>
    [cut(nom), lireStatut(cut(statut)), ...(mandataire ? ['>', cut(mandataire)] : [])].join(' '),
  );
}

describe('attendance without signs', () => {
  it.each<[string, string[]]>([
    [
      'Présents Odile VERNAY Loïc TRÉGUER Anne-Lise PONS-DUMAY Gaëtan LE QUÉRÉ Rémi d’ESTRÉE Paule ROUX\nAbsente Candice PRAT',
      [
        'Odile VERNAY present',
        'Loïc TRÉGUER present',
        'Anne-Lise PONS-DUMAY present',
        'Gaëtan LE QUÉRÉ present',
        'Rémi d’ESTRÉE present',
        'Paule ROUX present',
        'Candice PRAT absent',
      ],
    ],
    [
      'présents : 3 procurations : 2 Présents : BAQUÉ Firmin CAZALS Lucette DUFFORT Régine Absents ayant donné procuration : DABAN Pascal à DUFFORT Régine MORAN Odette à BAQUÉ Firmin Absents : FOURÈS Quentin LASSERE Coline Secrétaire de séance : CAZALS Lucette',
      [
        'BAQUÉ Firmin present',
        'CAZALS Lucette present',
        'DUFFORT Régine present',
        'DABAN Pascal represente > DUFFORT Régine',
        'MORAN Odette represente > BAQUÉ Firmin',
        'FOURÈS Quentin absent',
        'LASSERE Coline absent',
      ],
    ],
    [
      'Présents : Cécile AGUT, Lucie BOST- BERGUE (arrivée à 20h13) Luc CASAL-HARO, Laure ESCAL.\nAbsents :\nMaud SERRE procuration à Laure ESCAL Éric OLIVE procuration à Cécile AGUT',
      [
        'Cécile AGUT present',
        'Lucie BOST- BERGUE present',
        'Luc CASAL-HARO present',
        'Laure ESCAL present',
        'Maud SERRE represente > Laure ESCAL',
        'Éric OLIVE represente > Cécile AGUT',
      ],
    ],
    // The margin's words part the holder's name, which the head prints whole elsewhere.
    [
      'Présents : Luc AMAT, Elsa BARAN, 23/11/2023 Jean-Marc DUMAS, Paul VALAT\nPouvoirs : Guy BRUN à Paul VALAT, Jo CARTIER à Jean-Marc Conseil Municipal peut | DUMAS, Léo HÉRAL à Luc AMAT',
      [
        'Luc AMAT present',
        'Elsa BARAN present',
        'Jean-Marc DUMAS present',
        'Paul VALAT present',
        'Guy BRUN represente > Paul VALAT',
        'Jo CARTIER represente > Jean-Marc DUMAS',
        'Léo HÉRAL represente > Luc AMAT',
      ],
    ],
    [
      'Présents : ROUX Luc, ALÈGRE Cyril, VIAN Joël, PAYAN Stéphanie.\nProcurations : Martine BORD (pouvoir à C ALÈGRE) André ISNARD (pouvoir à J. VIAN) TAXIS Roger\n(pouvoir à S. PAYAN)',
      [
        'ROUX Luc present',
        'ALÈGRE Cyril present',
        'VIAN Joël present',
        'PAYAN Stéphanie present',
        'Martine BORD represente > C ALÈGRE',
        'André ISNARD represente > J. VIAN',
        'TAXIS Roger represente > S. PAYAN',
      ],
    ],
    [
      'Présents : N. Appert-Gall, JL. Gohier, M-P. Hamon, A. Le Flem\nOnt donné pouvoir : L. Roy (pouvoir à JL. Gohier) ; É. Noblet (pouvoir à A. Le Flem)',
      [
        'N. Appert-Gall present',
        'JL. Gohier present',
        'M-P. Hamon present',
        'A. Le Flem present',
        'L. Roy represente > JL. Gohier',
        'É. Noblet represente > A. Le Flem',
      ],
    ],
    [
      'Élus présents (2)\nABRIOL Mathilde\nGIRAUD Line\n\nÉlus absents ayant donné procuration (2)\nFERRET Marie-Noëlle\nprocuration à GIRAUD Line\nHERBAUD Luc\nprocuration à ABRIOL Mathilde',
      [
        'ABRIOL Mathilde present',
        'GIRAUD Line present',
        'FERRET Marie-Noëlle represente > GIRAUD Line',
        'HERBAUD Luc represente > ABRIOL Mathilde',
      ],
    ],
    [
      'Présents : 2 Lise BRUN Luc VAL Pouvoirs : 1 Guy HARD donne pouvoir à Lise BRUN Absents : 1 Marc SOL Secrétaire de séance : Luc VAL',
      [
        'Lise BRUN present',
        'Luc VAL present',
        'Guy HARD represente > Lise BRUN',
        'Marc SOL absent',
      ],
    ],
    [
      'Présents : MM. PERRIN (J.), PERRIN (M.-A.), CARON.\nAbsents : Cf. page suivante',
      ['PERRIN (J.) present', 'PERRIN (M.-A.) present', 'CARON present'],
    ],
    [
      'Étaient présents : M. Michel DASSAT, Mme Claire LIVIN, adjoints, M.\n\nMaurice GUILLOU, Mme Josette CONAN.\nProcuration de Monsieur BASTIANI-MULLER Eric à Monsieur KREBER Serge\nAvant l’ouverture de la séance, Monsieur le Maire propose un point.',
      [
        'Michel DASSAT present',
        'Claire LIVIN present',
        'Maurice GUILLOU present',
        'Josette CONAN present',
        'BASTIANI-MULLER Eric represente > KREBER Serge',
      ],
    ],
  ])('%s', (text, members) => {
    expect(membersIn(text)).toEqual(members);
  });
});

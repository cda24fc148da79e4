/** What a line behind the signature of an act says of its being the title of an annex that bears no number. */
import type { Indice } from './indice.ts';

const debut = '^[^a-z\\d]{0,8}';
const fin = '(?![a-z])';

export const titresDAnnexe: readonly Indice[] = [
  {
    id: 'annexe.nommee',
    motif: `${debut}(?:(?:document|etat|liste|tableau|detail|piece)s? )?annexe(?:e?s)?${fin}`,
    poids: 60,
    oui: ['ANNEXE', 'Annexe à la délibération n° 2024-031', 'Tableau annexé', 'ANNEXES'],
    non: ['Article 1 : voir l’annexe', 'Budget annexe'],
  },
  {
    id: 'annexe.jointe',
    motif: `${debut}(?:pieces?|documents?|tableaux?|listes?|etats?) (?:ci-)?(?:joint|attache)e?s?${fin}`,
    poids: 60,
    oui: ['PIÈCE JOINTE', 'Liste jointe', 'Tableau ci-joint'],
    non: ['comme le dit la pièce jointe'],
  },
  {
    id: 'annexe.liste',
    motif: `${debut}(?:(?:la )?liste|tableau|etat|detail|repartition|recapitulati(?:f|on)|ventilation|montants?|beneficiaires?|associations?|subventions?|aides?)${fin}`,
    poids: 50,
    oui: [
      'Liste des subventions',
      'RÉPARTITION',
      'Associations bénéficiaires',
      'Montants par club',
    ],
    non: ['Le tableau des effectifs', 'Considérant la liste'],
  },
];

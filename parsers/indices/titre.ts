/** An item whose own words say that it is one, though a word of a head stands in it, or no number before it. */
import { intitule, rubrique } from '../vocabulaire/intitules.ts';
import { motif } from '../vocabulaire/notion.ts';
import type { Indice } from './indice.ts';

/** What stands first under a title: who reports, the class of the act, the law. */
export const sousUnTitre: Indice = {
  id: 'titre.corps',
  motif:
    "^[^a-z\\d]{0,6}(?:rapporteure?s?(?: :|,| de )|nomenclature|classification|vus? (?:le|la|les|l['’]|que)|considerant|expose (?:des motifs|du rapporteur))",
  poids: 0,
  oui: ['Rapporteur : Mme Roux', 'Nomenclature ACTES : 8.8', 'Vu le code général'],
  non: ['Vue sur mer', 'Rapport annuel'],
};

export const nomDeRubrique: Indice = {
  id: 'nom.rubrique',
  motif: `^[^a-z\\d]{0,12}(?:les? |la |l['’])?${motif(rubrique)}`,
  poids: -150,
  oui: ['Plan de financement :', 'Dépenses', 'SECTION D’INVESTISSEMENT', 'Les modalités'],
  non: ['Rénovation de la section', 'Recettier'],
};

/** The noun that it begins with, where no other word says more. */
export const noms: readonly Indice[] = [
  {
    id: 'nom.intitule',
    motif: `^[^a-z\\d]{0,12}${motif(intitule)}`,
    poids: 60,
    oui: ['Attribution du marché', '– Budget primitif', 'Tarifs de la cantine'],
    non: ['L’attribution du marché', 'Le budget'],
  },
  nomDeRubrique,
  {
    id: 'nom.article',
    motif: "^[^a-z\\d]{0,12}(?:les? |la |l['’])",
    poids: -80,
    oui: ['La prise en charge des frais', '- L’approbation de la cession'],
    non: ['Lavoir du bourg', 'Prise en charge des frais'],
  },
  {
    id: 'nom.annonce',
    motif: '(?:suivante?s?|ci[ -](?:dessous|apres|joint)) ?: ?$',
    poids: -150,
    oui: ['Les modalités seront les suivantes :', 'Le plan ci-dessous :'],
    non: ['Le mois suivant', 'Tarifs :'],
  },
];

/** Who speaks first under a title; "il est proposé" goes on in a text. */
export const quiRapporte: Indice = {
  id: 'titre.rapporteur',
  motif:
    '^[^a-z]{0,6}(?:(?:mm|mr?)\\.? |(?:mmes?|mlle|monsieur|madame|messieurs|mesdames|rapporteure?s?|expose|l[ea] (?:maire|president|presidente))(?![a-z]))',
  poids: 0,
  oui: ['M. Marin expose', 'Madame le Maire rappelle', 'Rapporteur : Mme Roux', 'Le maire informe'],
  non: ['Il est proposé', 'Marin expose'],
};

/** What heads an item by its own words. */
export const surs: readonly Indice[] = [
  {
    id: 'titre.deliberation',
    motif:
      "^[^a-z\\d]{0,6}deliberation (?!n(?:[°o ]|um)|du |de la seance|en date|prise|suivante|adoptee|approuvee|votee|rejetee)(?:de (?!la |l['’]))?[a-z]{3,20} [a-z]",
    poids: 50,
    oui: ['Délibération tarifs de la cantine', 'Délibération pour le calcul des longueurs'],
    non: [
      'Délibération n° 12',
      'Délibération du 3 mars',
      'Délibérations',
      'Délibération adoptée par 12 voix',
    ],
  },
  {
    id: 'titre.proces_verbal',
    motif:
      "^[^a-z]{0,12}(?:\\w{1,6}[ .)°:-]{1,3})?(?:approbation|adoption|arret|validation|(?:le )?(?:proces|compte)).{0,40}(?:proces[ -]verbal|comptes?[ -]rendus?(?! d['e])|pv |seance)",
    poids: 200,
    oui: ['Approbation du procès-verbal de la séance du 3 mars', '1. Adoption du compte rendu'],
    non: ['Approbation du compte de gestion', 'Le procès de Jeanne'],
  },
  {
    id: 'titre.voeu',
    motif:
      '^[^a-z]{0,6}(?:voeux?|vœux?|motion)(?: n ?[°o] ?\\d{1,2})? (?:relati(?:f|ve)|de |du |pour |contre |sur |portant|concernant|en faveur|presente|[-–])',
    poids: 200,
    oui: ['Vœu relatif au maintien de la ligne', 'Motion de soutien', 'Vœu n° 1 – Ligne'],
    non: ['Les vœux auront lieu le 10'],
  },
];

/** An item whose own words say that it is one, though a word of a head stands in it, or no number before it. */
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

/** What heads an item by its own words. */
export const surs: readonly Indice[] = [
  {
    id: 'titre.deliberation',
    motif:
      '^[^a-z\\d]{0,6}deliberation (?!n(?:[°o ]|um)|du |de la seance|en date|prise|suivante)[a-z]{3,20} [a-z]',
    poids: 50,
    oui: ['Délibération tarifs de la cantine', 'Délibération pour le calcul des longueurs'],
    non: ['Délibération n° 12', 'Délibération du 3 mars', 'Délibérations'],
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

/** An item whose own words say that it is one, though a word of a head stands in it, or no number before it. */
import type { Indice } from './indice.ts';

/** What heads an item by its own words. */
export const surs: readonly Indice[] = [
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

/** What the first lines say of the kind of document: minutes of many decisions, or one act. */
import type { Indice } from './indice.ts';

export const genres: readonly Indice[] = [
  {
    id: 'genre.proces_verbal',
    motif: '^[^a-z]{0,6}(?:proces[ -]verbal|comptes?[ -]rendus?|pv |cr |releve|liste des delib)',
    poids: 200,
    oui: [
      'PROCÈS-VERBAL DU CONSEIL MUNICIPAL',
      'Compte rendu de la séance',
      'Liste des délibérations',
    ],
    non: ['Extrait du procès-verbal'],
  },
  {
    id: 'genre.acte',
    motif:
      'extrait d|^[^a-z]{0,6}(?:projet de )?deliberation n|^[^a-z]{0,6}(?:id ?:|envoye en pref|recu en pref)',
    poids: -200,
    oui: [
      'EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS',
      'Délibération n° 2024-12',
      'Envoyé en préfecture le',
    ],
    non: ['Liste des délibérations'],
  },
];

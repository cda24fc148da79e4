/** Ville de Montpellier. */
import type { Profil } from './profile.ts';

export const montpellier: Profil = {
  id: 'commune-34172-montpellier',
  reconnaissance: [
    'conseil municipal de la ville de montpellier',
    'ville de montpellier',
    'le conseil adopte',
  ],
  colonnes: {
    code: ['code structure'],
    beneficiaire: ['nom structure'],
    montant: ['montant accorde'],
  },
};

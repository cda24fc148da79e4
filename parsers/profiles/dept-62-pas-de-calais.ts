/** Département du Pas-de-Calais. */
import type { Profil } from './profile.ts';

export const pasDeCalais: Profil = {
  id: 'dept-62-pas-de-calais',
  reconnaissance: [
    'departement du pas-de-calais',
    'conseil departemental du pas-de-calais',
    'dans les conditions de vote ci-dessous',
  ],
  colonnes: { instrument: ['avenant/convention'], montant: ['montant retenu'] },
};

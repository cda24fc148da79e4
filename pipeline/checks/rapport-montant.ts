/** What the report or its conclusions propose for a theme is not the total printed for that theme in the annex. */
import type { Check } from './check.ts';
import { montantsDesMentions } from './mention-montant.ts';

export const rapportMontant: Check = {
  code: 'rapport.montant_different',
  run: (contexte) => montantsDesMentions(contexte, 'rapport'),
};

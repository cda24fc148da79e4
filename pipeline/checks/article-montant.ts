/** What an article votes for a theme is not the total printed for that theme in the annex. */
import type { Check } from './check.ts';
import { montantsDesMentions } from './mention-montant.ts';

export const articleMontant: Check = {
  code: 'article.montant_different',
  run: (contexte) => montantsDesMentions(contexte, 'article'),
};

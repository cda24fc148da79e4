/** Two articles of one decision with the same number. */
import type { Article } from '../../contract/contract.ts';
import { type Check, lineOf, ofDecision, placesOf } from './check.ts';

export const articleNumero: Check = {
  code: 'article.numero_double',
  *run(contexte) {
    const first = new Map<string, Article>();
    for (const article of contexte.donnees.articles) {
      const key = `${article.deliberation ?? ''}\n${article.numero.value}`;
      const before = first.get(key);
      if (before === undefined) first.set(key, article);
      else
        yield {
          spans: placesOf(article.numero),
          constate: article.numero.value,
          values: { numero: article.numero.value, ligne: lineOf(before.numero) },
          connexes: placesOf(before.numero),
          ...ofDecision(article),
        };
    }
  },
};

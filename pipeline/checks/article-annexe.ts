/** An article refers to an annex that is not attached, where others are. */
import { groupBy } from '../../parsers/lignes/groupes.ts';
import { type Check, ofDecision, placesOf } from './check.ts';

export const articleAnnexe: Check = {
  code: 'article.annexe_absente',
  *run(contexte) {
    const { annexes, articles } = contexte.donnees;
    const numbered = annexes.filter(({ parent, numero }) => parent === undefined && numero != null);
    const byDecision = groupBy(numbered, ({ deliberation }) => deliberation);
    for (const article of articles) {
      const attached = byDecision.get(article.deliberation ?? '') ?? [];
      if (attached.length === 0) continue;
      for (const { nature, numero } of article.renvois) {
        if (nature !== 'annexe' || attached.some((one) => one.numero?.value === numero.value))
          continue;
        yield {
          spans: placesOf(numero),
          constate: numero.value,
          values: { numero: numero.value, article: article.numero.value },
          connexes: placesOf(...attached.map((one) => one.numero)),
          ...ofDecision(article),
        };
      }
    }
  },
};

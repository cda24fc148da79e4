/** The budget lines of an article do not add up to the articles that it charges to them. */

import type { Article, Imputation } from '../../contract/contract.ts';
import { groupBy } from '../../parsers/lignes/groupes.ts';
import { type Check, ofDecision, placesOf } from './check.ts';
import type { Contexte } from './contexte.ts';
import { differing, same, sum } from './nombres.ts';

export const imputationSomme: Check = {
  code: 'imputation.somme_differente',
  *run(contexte) {
    for (const { lignes, articles } of chargesOf(contexte)) {
      const amounts = lignes.flatMap(({ montant }) => montant ?? []);
      const said = articles.flatMap(({ montants }) => montants);
      const somme = sum(amounts.map(({ value }) => value));
      const attendu = sum(said.map(({ value }) => value));
      if (same(somme, attendu)) continue;
      yield {
        spans: placesOf(...amounts),
        ...differing(somme, attendu),
        values: { articles: articles.map(({ numero }) => numero.value).join(', ') },
        connexes: placesOf(...said),
        ...ofDecision(lignes[0]),
      };
    }
  },
};

interface Charge {
  readonly lignes: readonly Imputation[];
  readonly articles: readonly Article[];
}

/** "Les dépenses … des articles 1, 5, 10 et 12 … sont imputées … comme suit": the table and the articles it charges. */
function chargesOf(contexte: Contexte): Charge[] {
  const articlesOf = groupBy(contexte.donnees.articles, ({ deliberation }) => deliberation);
  const lignesOf = groupBy(contexte.donnees.imputations, ({ document }) => document);
  return [...articlesOf].flatMap(([deliberation, articles]) => {
    const lignes = (lignesOf.get(deliberation) ?? []).filter(({ montant }) => montant != null);
    const charging = articles.find(
      ({ texte, renvois }) =>
        /imput/iu.test(texte?.value ?? '') && renvois.some(({ nature }) => nature === 'article'),
    );
    if (charging === undefined || lignes.length === 0) return [];
    const cited = new Set(
      charging.renvois
        .filter(({ nature }) => nature === 'article')
        .map(({ numero }) => numero.value),
    );
    const charged = articles.filter(
      ({ numero, montants }) => cited.has(numero.value) && montants.length > 0,
    );
    return charged.length === cited.size ? [{ lignes, articles: charged }] : [];
  });
}

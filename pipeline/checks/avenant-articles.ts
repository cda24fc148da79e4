/** The articles that an amendment says it changes are not the ones that its text changes. */
import { articleHeading } from '../../parsers/parties/parts.ts';
import { accordsOf, isAvenant } from './accords.ts';
import { type Check, ofDecision, placesOf } from './check.ts';
import { renvoisOf } from './lectures.ts';

/** "L'article 4 de la convention est supprimé", "L'annexe 2 de l'article 12 est modifiée", "Une annexe 3 à l'article 12 est ajoutée". */
const changes =
  /(?:est|sont)\s(?:ainsi\s)?(?:supprim|remplac|modifi|complet|ajout|abrog|redig|annul)/u;
const announces = /objet|pour\sobjet\sde/u;
const REACH = 240;
const HEADING = 40;
/** Where the number of a heading begins at the latest: "Article n° 2". */
const HEADING_NUMBER = 14;

export const avenantArticles: Check = {
  code: 'avenant.articles_differents',
  *run(contexte) {
    for (const accord of accordsOf(contexte)) {
      if (!isAvenant(accord)) continue;
      const said = accord.modifie?.articles ?? [];
      const changed = new Map<string, ReturnType<typeof contexte.places>>();
      for (const passage of contexte.passagesIn(accord.spans)) {
        const { folded } = passage;
        if (!changes.test(folded) || announces.test(folded.slice(0, REACH))) continue;
        for (const { nature, from, to } of renvoisOf(contexte, passage)) {
          if (nature !== 'article' || !changes.test(folded.slice(to, to + REACH))) continue;
          // "Article 2 : L'article 4 est modifié": its own heading.
          if (articleHeading.test(folded.slice(0, HEADING)) && from < HEADING_NUMBER) continue;
          const numero = passage.text.plain.slice(from, to);
          if (!changed.has(numero)) changed.set(numero, contexte.places(passage, from, to));
        }
      }
      if (said.length === 0 || changed.size === 0) continue;
      const missing = said.filter(({ value }) => !changed.has(value));
      const more = [...changed.keys()].filter(
        (numero) => !said.some(({ value }) => value === numero),
      );
      if (missing.length === 0 && more.length === 0) continue;
      yield {
        spans: missing.length > 0 ? placesOf(...missing) : (changed.get(more[0] ?? '') ?? []),
        constate: said.map(({ value }) => value).join(', '),
        attendu: [...changed.keys()].join(', '),
        values: {
          annonces: said.map(({ value }) => value).join(', '),
          modifies: [...changed.keys()].join(', '),
        },
        connexes: [...placesOf(...said), ...[...changed.values()].flat()],
        ...ofDecision(accord),
      };
    }
  },
};

/** Where the amount and the number of schemes of a theme are said again: articles, conclusions, the report's own words. */

import type { Sourced } from '../../contract/contract.ts';
import type { Span } from '../../contract/types.ts';
import { pliageFixe } from '../../parsers/vocabulaire/plain.ts';
import { type Contexte, once, type Passage } from './contexte.ts';
import { montantsIn } from './lectures.ts';

export interface Mention {
  readonly deliberation: string | undefined;
  readonly thematique: string;
  /** What the document calls the place: "article 1", "conclusion", "rapport". */
  readonly lieu: 'article' | 'rapport';
  readonly texte: string;
  readonly montants: readonly Pick<Sourced<string>, 'value' | 'spans'>[];
  /** "7" in "7 dispositifs", where it is said. */
  readonly dispositifs: readonly { readonly valeur: number; readonly spans: Span[] }[];
}

const theme = /thematique\s{1,3}(\d{1,2}|[ivx]{1,5})(?![a-zœæ\d])/u;
const schemes = /(?<![a-zœæ\d,.]|\d\s)(\d{1,3})\s{1,3}(?:dispositifs?|operations?)(?![a-zœæ])/gu;
const HEADING = 300;

export const mentionsOf = once((contexte): Mention[] => [
  ...articles(contexte),
  ...rapports(contexte),
]);

function articles(contexte: Contexte): Mention[] {
  return contexte.donnees.articles.flatMap(({ texte, montants, spans, deliberation }) => {
    const thematique = theme.exec(pliageFixe(texte?.value ?? ''))?.[1];
    if (thematique === undefined || montants.length !== 1) return [];
    const dispositifs = contexte.passagesIn(spans).flatMap((one) => schemesIn(contexte, one));
    return [
      {
        deliberation,
        thematique,
        lieu: 'article',
        texte: texte?.value ?? '',
        montants,
        dispositifs,
      },
    ];
  });
}

/** A paragraph of the report speaks of the theme that it names, else of the heading it stands under. */
function rapports(contexte: Contexte): Mention[] {
  const mentions: Mention[] = [];
  for (const { id, deliberation, spans } of contexte.donnees.rapports) {
    if (id === '') continue;
    let heading: string | undefined;
    for (const passage of contexte.passagesIn(spans)) {
      if (passage.nature === 'tableau') continue;
      const { folded } = passage;
      const named = theme.exec(folded.slice(0, HEADING))?.[1];
      if (passage.nature === 'titre') heading = named ?? heading;
      const thematique = named ?? heading;
      if (thematique === undefined || !/\d/u.test(folded)) continue;
      const dispositifs = schemesIn(contexte, passage);
      if (dispositifs.length === 0) continue;
      const montants = montantsIn(contexte, passage);
      if (montants.length !== 1) continue;
      const texte = passage.text.plain;
      mentions.push({ deliberation, thematique, lieu: 'rapport', texte, montants, dispositifs });
    }
  }
  return mentions;
}

function schemesIn(contexte: Contexte, passage: Passage) {
  const { folded } = passage;
  if (!/dispositif|operation/u.test(folded)) return [];
  return [...folded.matchAll(schemes)].map((found) => ({
    valeur: Number(found[1]),
    spans: contexte.places(passage, found.index, found.index + (found[1] ?? '').length),
  }));
}

/** One deliberation that holds what several decided: headings between them were not taken for titles. */

import type { Deliberation, Vote } from '../../contract/contract.ts';
import type { Span } from '../../contract/types.ts';
import { groupBy } from '../../parsers/lignes/groupes.ts';
import { type Check, placesOf } from './check.ts';
import type { Contexte } from './contexte.ts';
import { structureOf } from './structure.ts';

/** Votes further apart than this are on different questions. */
const ECART = 5;
const PLUSIEURS = 3;

export const structurePlusieursVotes: Check = {
  code: 'structure.plusieurs_votes',
  *run(contexte) {
    const structure = structureOf(contexte);
    if (structure === null) return;
    const { votes, articles } = contexte.donnees;
    const withArticles = new Set(articles.map(({ deliberation }) => deliberation));
    const byDeliberation = groupBy(votes.filter(estPrincipal), (vote) => vote.deliberation);
    for (const { deliberation } of structure.etendues) {
      if (withArticles.has(deliberation.id)) continue;
      const own = apart(byDeliberation.get(deliberation.id) ?? []);
      const formules = formulesDe(contexte, deliberation);
      if (own.length < PLUSIEURS && formules.length < PLUSIEURS) continue;
      if (designe(contexte, deliberation)) continue;
      const places = own.length < PLUSIEURS ? formules : placesOf(...own);
      yield {
        spans: places,
        deliberation: deliberation.id,
        constate: String(places.length),
        attendu: '1',
        values: { objet: deliberation.objet?.value ?? deliberation.numero?.value ?? '' },
      };
    }
  },
};

const delibere = /apres (?:en )?avoir (?:en )?delibere/gu;

/** "Après en avoir délibéré" once for each decision, even in one paragraph. */
function formulesDe(contexte: Contexte, { spans }: Deliberation): Span[] {
  return contexte
    .passagesIn(spans)
    .flatMap((passage) =>
      [...passage.folded.matchAll(delibere)].flatMap(({ index, 0: said }) =>
        contexte.places(passage, index, index + said.length),
      ),
    );
}

/** Who sits on each of ten committees is voted ten times. */
const personnes = /candidat|scrutin|suffrages|(?:elec|designa|nomina)tions?|representants?/u;

function designe(contexte: Contexte, { spans }: Deliberation): boolean {
  return contexte.passagesIn(spans).some(({ folded }) => personnes.test(folded));
}

/** On the whole, not on a row, a chapter, an article or a person. */
function estPrincipal({ articles, ligne, chapitre, candidats }: Vote): boolean {
  return (
    articles === undefined && ligne === undefined && chapitre == null && candidats === undefined
  );
}

/** The first of each bunch. */
function apart(votes: readonly Vote[]): Vote[] {
  const lineOf = (vote: Vote | undefined) => vote?.spans[0]?.startLine ?? 0;
  const sorted = [...votes].sort((a, b) => lineOf(a) - lineOf(b));
  return sorted.filter((vote, at) => at === 0 || lineOf(vote) - lineOf(sorted[at - 1]) > ECART);
}

/** A deliberation that decides and tells no vote, among others that nearly all do. */
import { lit } from '../../parsers/indices/indice.ts';
import { formules } from '../../parsers/indices/reperes.ts';
import { type Check, placesOf } from './check.ts';
import type { Contexte } from './contexte.ts';
import { enListe, type Etendue, structureOf } from './structure.ts';

const DELIBERATIONS_MIN = 4;
/** So large a share of the others tells its vote. */
const PRESQUE_TOUTES = 0.6;

export const structureSansVote: Check = {
  code: 'structure.deliberation_sans_vote',
  *run(contexte) {
    const structure = structureOf(contexte);
    if (structure === null || structure.etendues.length < DELIBERATIONS_MIN) return;
    const voted = new Set(contexte.donnees.votes.map(({ deliberation }) => deliberation));
    const silent = structure.etendues.filter(({ deliberation }) => !voted.has(deliberation.id));
    const telling = structure.etendues.length - silent.length;
    if (telling < structure.etendues.length * PRESQUE_TOUTES) return;
    const doubtful = silent.filter((one) => !ditAutreChose(contexte, one));
    if (doubtful.length === 0) return;
    yield {
      spans: doubtful.flatMap(({ deliberation: { objet, numero, spans } }) =>
        placesOf(objet ?? numero ?? { spans: spans.slice(0, 1) }),
      ),
      constate: String(doubtful.length),
      attendu: String(telling),
      values: { lignes: enListe(doubtful.map(({ from }) => from)) },
    };
  },
};

/** It takes note, puts off, elects: nobody votes on it, or the vote is told otherwise. */
const sansVote = formules.filter(({ id }) => id === 'decision.acte' || id === 'decision.reportee');

function ditAutreChose(contexte: Contexte, { deliberation }: Etendue): boolean {
  return contexte
    .passagesIn(deliberation.spans)
    .some(({ folded }) => sansVote.some((one) => lit(one, folded)));
}

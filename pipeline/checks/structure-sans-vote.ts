/** A deliberation that decides and tells no vote, among others that nearly all do. */
import { type Indice, lit, premierQuiLit } from '../../parsers/indices/indice.ts';
import { motif } from '../../parsers/vocabulaire/notion.ts';
import { elu, elus, installe } from '../../parsers/vocabulaire/offices.ts';
import { pliageFixe } from '../../parsers/vocabulaire/plain.ts';
import { informatif } from '../../parsers/vocabulaire/points.ts';
import { election } from '../../parsers/vocabulaire/votes.ts';
import { type Check, placesOf } from './check.ts';
import type { Contexte } from './contexte.ts';
import { type Etendue, enListe, structureOf, tetesDe } from './structure.ts';

const DELIBERATIONS_MIN = 4;
/** So large a share of the others tells its vote. */
const PRESQUE_TOUTES = 0.7;

export const structureSansVote: Check = {
  code: 'structure.deliberation_sans_vote',
  *run(contexte) {
    const structure = structureOf(contexte);
    if (structure === null || structure.etendues.length < DELIBERATIONS_MIN) return;
    const voted = new Set(contexte.donnees.votes.map(({ deliberation }) => deliberation));
    const silent = structure.etendues.filter(({ deliberation }) => !voted.has(deliberation.id));
    const telling = structure.etendues.length - silent.length;
    const doubtful = silent.filter((one) => devraitVoter(contexte, one));
    const asked = telling + doubtful.length;
    if (doubtful.length === 0 || telling < asked * PRESQUE_TOUTES) return;
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
const sansVote: readonly Indice[] = [
  {
    id: 'sans_vote.acte',
    motif: 'pr[a-z]{1,6} acte(?![a-z])|d(?:ont|onne) acte|en donne acte|pour information',
    poids: 0,
    oui: ['Le conseil prend acte', 'Dont acte'],
    non: ['acte notarié'],
  },
  {
    id: 'sans_vote.reporte',
    motif:
      '(?:reporte|ajourne|retire|differe|repousse|renvoye|suspendu)(?:e|s|es|r)?(?![a-z])|(?:sans|pas) (?:suite|objet)|prochain(?:e (?:seance|reunion)| conseil)',
    poids: 0,
    oui: ['Le point est retiré', 'Décision différée', 'renvoyé à la prochaine séance'],
    non: ['Le conseil approuve'],
  },
  {
    id: 'sans_vote.election',
    motif: `${motif(election)}|(?:est|sont) ${motif(elu, elus, installe)}`,
    poids: 0,
    oui: ['Sont candidats : M. Marin', 'Mme Roux est élue'],
  },
];

/** What a heading says of an item that only tells something. */
const quiInforme: Indice = {
  id: 'sans_vote.information',
  motif: motif(informatif),
  poids: 0,
  oui: informatif.oui,
};

function devraitVoter(contexte: Contexte, etendue: Etendue): boolean {
  const { objet } = etendue.deliberation;
  if (objet == null || lit(quiInforme, pliageFixe(objet.value))) return false;
  const said = tetesDe(contexte, etendue);
  return !said.some((head) => premierQuiLit(sansVote, head) !== null);
}

/** A deliberation that decides and tells no vote, among others that nearly all do. */
import { type Indice, lit } from '../../parsers/indices/indice.ts';
import { formules } from '../../parsers/indices/reperes.ts';
import { type Check, placesOf } from './check.ts';
import { type Etendue, enListe, type Structure, structureOf, tetesDe } from './structure.ts';

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
    const doubtful = silent.filter((one) => devraitVoter(structure, one));
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

/** "Après en avoir délibéré", "Le conseil décide": here a vote is told. */
const decide = formules.filter(({ id }) => /delibere|assemblee/u.test(id));

/** It takes note, puts off, elects: nobody votes on it, or the vote is told otherwise. */
const sansVote: Indice = {
  id: 'decide.sans_vote',
  motif:
    'pr[a-z]{1,6} acte|dont acte|(?:reporte|ajourne|retire|differe)(?:e|s|es|r)?(?![a-z])|sans suite|candidat|scrutin|suffrages|(?:est|sont) (?:elu|designe|nomme)|secretaire de seance|informe le conseil|rend compte',
  poids: 0,
  oui: ['Le conseil prend acte', 'Le point est retiré', 'Sont candidats : M. Marin'],
  non: ['Le conseil approuve le contrat'],
};

function devraitVoter(structure: Structure, etendue: Etendue): boolean {
  const said = tetesDe(structure, etendue);
  const tells = (indice: Indice) => said.some((head) => lit(indice, head));
  return decide.some(tells) && !tells(sansVote);
}

/** Every notion, for the test that runs the examples. */
import * as assemblees from './assemblees.ts';
import * as collectivites from './collectivites.ts';
import * as decisions from './decisions.ts';
import * as documents from './documents.ts';
import * as intitules from './intitules.ts';
import * as nombres from './nombres.ts';
import type { Notion } from './notion.ts';
import * as offices from './offices.ts';
import * as organismes from './organismes.ts';
import * as points from './points.ts';
import * as presences from './presences.ts';
import * as seances from './seances.ts';
import * as votes from './votes.ts';

const familles = {
  assemblees,
  collectivites,
  decisions,
  documents,
  intitules,
  nombres,
  offices,
  organismes,
  points,
  presences,
  seances,
  votes,
};

/** By family, in the order of their files. */
export function notions(): readonly Notion[] {
  return Object.values(familles).flatMap((famille) => Object.values(famille));
}

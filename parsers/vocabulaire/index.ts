/** Every notion, for the test that runs the examples. */
import * as assemblees from './assemblees.ts';
import * as collectivites from './collectivites.ts';
import type { Notion } from './notion.ts';
import * as offices from './offices.ts';
import * as seances from './seances.ts';

const familles = { assemblees, collectivites, offices, seances };

/** By family, in the order of their files. */
export function notions(): readonly Notion[] {
  return Object.values(familles).flatMap((famille) => Object.values(famille));
}

/** Every notion, for the test that runs the examples. */
import * as assemblees from './assemblees.ts';
import type { Notion } from './notion.ts';
import * as presences from './presences.ts';

const familles = { assemblees, presences };

/** By family, in the order of their files. */
export function notions(): readonly Notion[] {
  return Object.values(familles).flatMap((famille) => Object.values(famille));
}

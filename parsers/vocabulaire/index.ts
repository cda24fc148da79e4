/** Every notion, for the test that runs the examples. */
import * as assemblees from './assemblees.ts';
import * as documents from './documents.ts';
import type { Notion } from './notion.ts';
import * as organismes from './organismes.ts';
import * as points from './points.ts';

const familles = { assemblees, documents, organismes, points };

/** By family, in the order of their files. */
export function notions(): readonly Notion[] {
  return Object.values(familles).flatMap((famille) => Object.values(famille));
}

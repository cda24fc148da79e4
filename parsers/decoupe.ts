/** Where the paragraphs of an act are cut, before its sections are told apart. */
import type { Line } from '../pipeline/types.ts';
import { couperTous } from './lignes.ts';
import { articleHeading, isAgreement, type Part } from './parts.ts';

const opening =
  /^(?:vu\s|considerant\s|objet\s{0,3}:|[^\p{L}]{0,4}vote\s{0,3}:|apres\s(?:en\s)?avoir\s(?:en\s)?delibere|le\s(?:conseil|comite|bureau)\s[\p{L}]{6,16},?\sapres\s)/u;
/** A line this short was not filled: the next begins something of its own. */
const SHORT_LINE = 60;

/** An act's paragraphs cut where a line opens something: visas, articles and formula can stand without a blank line. */
export function couperActe(part: Part, source: readonly Line[]): Part {
  if (isAgreement(part)) return couperAccord(part, source);
  if (part.nature !== 'deliberation') return part;
  const blocks = couperTous(part.blocks, source, (head, _block, { plain }) => {
    const ended = /[.;:,)»]\s{0,3}$/u.test(plain) || plain.length < SHORT_LINE;
    return ended && (opening.test(head) || articleHeading.test(head));
  });
  return { ...part, blocks };
}

/** "Article 1 - …" and "Article 2 - …" of an agreement, one line under the other. */
function couperAccord(part: Part, source: readonly Line[]): Part {
  const blocks = couperTous(part.blocks, source, (head, _block, { plain }) => {
    const ended = /[.;:»]\s{0,3}$/u.test(plain);
    return ended && articleHeading.test(head);
  });
  return { ...part, blocks };
}

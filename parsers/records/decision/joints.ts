/** Texts reproduced among the words of an item of minutes: sections of their own, and a record for an agreement. */
import type { Block, Section } from '../../../contract/types.ts';
import { isAgreement } from '../../parties/parts.ts';
import type { Reading } from '../../reading.ts';
import {
  articlesPropres,
  type Joint,
  jointsDe,
  partDuJoint,
  sansJoints,
} from '../../sections/joints.ts';
import { itemRoles } from '../../sections/roles.ts';
import { allSections, type DividedPart, divide, sectionsOf } from '../../sections/sections.ts';
import { parseAccord } from '../accord/accord.ts';
import type { Records } from '../records.ts';

interface Divise {
  /** Of the decision itself and of what stands beside it, in order. */
  readonly sections: Section[];
  /** Of the decision itself. */
  readonly own: readonly Section[];
  /** The headings of its articles. */
  readonly articles: ReadonlySet<Block>;
  /** What is reproduced beside it, each divided as a part of its own. */
  readonly accords: readonly DividedPart[];
}

/** The first block is the item's title. */
export function diviser(reading: Reading, blocks: readonly Block[]): Divise {
  const nextId = () => reading.id('section');
  const joints: readonly Joint[] = jointsDe(blocks, 1);
  const sans = sansJoints(blocks, joints);
  const articles = articlesPropres(sans);
  const roles = itemRoles(sans, 1, articles, reading.profil);
  const own: Section[] = [];
  const accords: DividedPart[] = [];
  let at = 0;
  let read = 0;
  for (const joint of [...joints, null]) {
    const stretch = blocks.slice(at, joint?.from ?? blocks.length);
    own.push(...sectionsOf(stretch, roles.slice(read, read + stretch.length), nextId));
    read += stretch.length;
    if (joint === null) break;
    accords.push(divide(partDuJoint(blocks, joint), nextId, reading.profil));
    at = joint.to;
  }
  const sections = [...own, ...accords.flatMap(allSections)];
  sections.sort((a, b) => a.startLine - b.startLine);
  return { sections, own, articles, accords };
}

export function ajouterAccords(
  reading: Reading,
  accords: readonly DividedPart[],
  records: Records,
  deliberation: string,
): void {
  for (const accord of accords) {
    if (!isAgreement(accord.part)) continue;
    const read = parseAccord(reading, accord, { annexe: undefined, deliberation });
    records.avenants.push(...read.avenants);
    records.conventions.push(...read.conventions);
  }
}

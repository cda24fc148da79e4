/** How the lines were divided, as records. */
import type { SectionRecord } from '../../contract/contract.ts';
import type { Block, Section } from '../../contract/types.ts';
import { type Reading, some } from '../reading.ts';

export function parseSections(
  reading: Reading,
  sections: readonly Section[],
  deliberationOf: (block: Block) => string | undefined,
): SectionRecord[] {
  return sections.map((section) => recordOf(reading, section, deliberationOf));
}

function recordOf(
  reading: Reading,
  section: Section,
  deliberationOf: (block: Block) => string | undefined,
): SectionRecord {
  const first = section.blocks[0];
  return {
    id: section.id,
    type: 'section',
    spans: reading.lines(section.startLine, section.endLine),
    ...some('deliberation', first === undefined ? undefined : deliberationOf(first)),
    nature: section.nature,
    ...some('titre', section.titre === undefined ? null : reading.lu('texte', section.titre)),
    startLine: section.startLine,
    endLine: section.endLine,
    ...some('parent', section.parent),
  };
}

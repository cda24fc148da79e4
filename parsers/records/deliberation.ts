/** The decision itself: its number, its object, when it was sent and published. */
import type { Deliberation, Seance, Sourced } from '../../pipeline/contract.ts';
import type { Block, Section, Text } from '../../pipeline/types.ts';
import { headOf, isText } from '../blocks.ts';
import { type Reading, some } from '../reading.ts';
import { joinTexts } from '../source/text.ts';
import { trouverDates } from '../text/date.ts';
import { trouverNumeroDeliberation } from '../text/numero.ts';

const sent = /^(?:envoi|envoye|transmis|transmission|recu|depot)(?![\p{L}])/u;
const published = /^(?:publication|publie|affiche|affichage|mise?\sen\sligne)(?![\p{L}])/u;
const numbered = /^\(?(?:deliberation\s)?n\s{0,2}[°o]\s{0,3}\d/u;

export function parseDeliberation(
  reading: Reading,
  sections: readonly Section[],
  seance: Seance | null,
  range: { startLine: number; endLine: number },
): Deliberation {
  const header = blocksOf(sections, ['en-tete', 'objet', 'presences']);
  return {
    id: reading.id('deliberation'),
    type: 'deliberation',
    spans: reading.lines(range.startLine, range.endLine),
    ...some('numero', readNumero(reading, header)),
    ...some('objet', readObjet(reading, sections)),
    ...some('seance', seance?.id),
    ...some('dateSeance', seance?.date),
    ...some('transmisLe', readDateAfter(reading, header, sent)),
    ...some('publieLe', readDateAfter(reading, header, published)),
  };
}

function blocksOf(sections: readonly Section[], natures: readonly string[]): Block[] {
  return sections
    .filter((section) => natures.includes(section.nature))
    .flatMap((section) => section.blocks);
}

function readNumero(reading: Reading, blocks: readonly Block[]): Sourced<string> | null {
  for (const block of blocks) {
    if (!isText(block)) continue;
    for (const line of block.lines) {
      const found = trouverNumeroDeliberation(line.plain)[0];
      if (found !== undefined) return reading.lu('numero', line, found);
    }
  }
  return null;
}

/** The heading between the attendance and the visas, its number apart. */
function readObjet(reading: Reading, sections: readonly Section[]): Sourced<string> | null {
  const lines: Text[] = [];
  for (const block of blocksOf(sections, ['objet'])) {
    if (!isText(block) || numbered.test(headOf(block.text))) continue;
    lines.push(...block.lines.filter((line) => line.plain !== ''));
  }
  return lines.length === 0 ? null : reading.lu('texte', joinTexts(lines));
}

function readDateAfter(
  reading: Reading,
  blocks: readonly Block[],
  announce: RegExp,
): Sourced<string> | null {
  for (const block of blocks) {
    if (!isText(block)) continue;
    for (const line of block.lines) {
      if (!announce.test(headOf(line))) continue;
      const found = trouverDates(line.plain)[0];
      if (found !== undefined) return reading.lu('date', line, found);
    }
  }
  return null;
}

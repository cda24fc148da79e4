/** "Vu : …" and "Considérant …" of an agreement, each once, with the texts that it cites. */
import type { Convention } from '../../../contract/contract.ts';
import type { Section, Text } from '../../../contract/types.ts';
import { headOf, isText } from '../../lignes/blocks.ts';
import type { Reading } from '../../reading.ts';
import { joinTexts } from '../../source/text.ts';
import { parseReferences } from '../visa.ts';

type VisaAccord = Convention['visas'][number];

const opens = /^(?:vu|considerant)(?![\p{L}])/u;

/** A paragraph may hold several, one a line; a line without "Vu" goes on with the one before. */
export function visaTexts(sections: readonly Section[]): Text[] {
  const visas: Text[][] = [];
  for (const section of sections) {
    if (section.nature !== 'visas' && section.nature !== 'considerants') continue;
    for (const block of section.blocks) {
      if (!isText(block)) continue;
      for (const line of block.lines) {
        if (line.plain === '') continue;
        const last = visas.at(-1);
        if (last === undefined || opens.test(headOf(line))) visas.push([line]);
        else last.push(line);
      }
    }
  }
  return visas.map((lines) => joinTexts(lines));
}

export function parseVisasAccord(reading: Reading, texts: readonly Text[]): VisaAccord[] {
  return texts.flatMap((text) => {
    const texte = reading.lu('texte', text);
    return texte === null ? [] : [{ texte, references: parseReferences(reading, text) }];
  });
}

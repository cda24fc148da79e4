/** "Vu …" and "Considérant …": what the decision rests on, with the texts it cites. */
import type { Reference, Visa } from '../../contract/contract.ts';
import type { Section, Text } from '../../contract/types.ts';
import { isText } from '../lignes/blocks.ts';
import { type Reading, some } from '../reading.ts';
import { trouverReferences } from '../text/reference.ts';

export function parseVisas(
  reading: Reading,
  sections: readonly Section[],
  deliberation: string | undefined,
): Visa[] {
  const visas: Visa[] = [];
  for (const section of sections) {
    if (section.nature !== 'visas' && section.nature !== 'considerants') continue;
    for (const block of section.blocks) {
      if (!isText(block)) continue;
      const texte = reading.lu('texte', block.text);
      if (texte === null) continue;
      visas.push({
        id: reading.id('visa'),
        type: 'visa',
        spans: reading.lines(block.startLine, block.endLine),
        ...some('deliberation', deliberation),
        texte,
        references: parseReferences(reading, block.text),
      });
    }
  }
  return visas;
}

/** The laws, codes, decisions and agreements that a text cites. */
export function parseReferences(reading: Reading, text: Text): Reference[] {
  return trouverReferences(text.plain).flatMap((found) => {
    const nature = reading.lu('reference', text, found.nature);
    if (nature === null) return [];
    const articles = (found.articles ?? []).flatMap(
      (article) => reading.lu('numero', text, article) ?? [],
    );
    return [
      {
        nature,
        ...some(
          'numero',
          found.numero === undefined ? null : reading.lu('numero', text, found.numero),
        ),
        ...some('date', found.date === undefined ? null : reading.lu('date', text, found.date)),
        ...(articles.length === 0 ? {} : { articles }),
      },
    ];
  });
}

/** The report that put the decision to the assembly: what it covers, what the commissions said, what it concludes. */
import type { Rapport } from '../../../contract/contract.ts';
import type { Text, TextBlock } from '../../../contract/types.ts';
import { headOf, isText } from '../../lignes/blocks.ts';
import { type Reading, some } from '../../reading.ts';
import type { DividedPart } from '../../sections/sections.ts';
import { trouverDates } from '../../text/date.ts';
import { pliageFixe } from '../../vocabulaire/plain.ts';
import { parseMontants } from '../subvention/montants.ts';

type Avis = Rapport['avisCommissions'][number];
type Champ = 'territoires' | 'cantons' | 'epci';

export function parseRapport(
  reading: Reading,
  divided: DividedPart,
  context: { deliberation?: string },
): Rapport {
  const { blocks } = divided.part;
  const texts = blocks.filter(isText);
  return {
    id: reading.id('rapport'),
    type: 'rapport',
    spans: reading.lines(blocks[0]?.startLine ?? 1, blocks.at(-1)?.endLine ?? 1),
    ...some('deliberation', context.deliberation),
    ...some('numero', readNumero(reading, divided)),
    ...readLieux(reading, texts),
    avisCommissions: texts.flatMap((block) => readAvis(reading, block.text)),
    conclusions: readConclusions(reading, divided),
  };
}

const numbered =
  /^rapport\s{0,3}(?:n\s{0,2}[°o]\s{0,2}|no\.?\s{0,2})?((?:\d{1,4})(?:[-/.]\d{1,4}){0,3})/u;

/** "RAPPORT N°46". */
function readNumero(reading: Reading, { part }: DividedPart): Rapport['numero'] {
  const text = part.titre?.text;
  const found = text === undefined ? null : numbered.exec(headOf(text));
  if (text === undefined || found === null) return null;
  const to = found[0].length;
  return reading.lu('numero', text, { from: to - (found[1] ?? '').length, to });
}

const places: readonly (readonly [Champ, RegExp])[] = [
  ['territoires', /^territoires?(?:\(s\))?\s{0,3}:\s{0,3}/u],
  ['cantons', /^cantons?(?:\(s\))?\s{0,3}:\s{0,3}/u],
  ['epci', /^e\.?p\.?c\.?i\.?(?:\(s\)|s)?\s{0,3}:\s{0,3}/u],
];

/** "Territoire(s): Tous les territoires", each on a line of the heading. */
function readLieux(reading: Reading, texts: readonly TextBlock[]): Pick<Rapport, Champ> {
  const found: Pick<Rapport, Champ> = {};
  for (const line of texts.flatMap(({ lines }) => lines)) {
    for (const [champ, label] of places) {
      const announced = found[champ] === undefined ? label.exec(headOf(line)) : null;
      const read =
        announced === null
          ? null
          : reading.lu('texte', line, { from: announced[0].length, to: line.plain.length });
      if (read !== null) found[champ] = read;
    }
  }
  return found;
}

const opinion =
  /(?:^|\s)((?:(\d{1,2})\s?(?:ere|er|eme|e|nde|nd)\s{1,3})?commissions?(?![\p{L}])[^.;]{0,200}?)\s{1,3}(?:a|ont)\s(?:emis|rendu)\s(?:un\s)?avis\s((?:de)?favorable|reserve)/gu;

/** "La 2ème Commission - Solidarités Humaines a émis un avis favorable … lors de sa réunion du 03/06/2024." */
function readAvis(reading: Reading, text: Text): Avis[] {
  return [...pliageFixe(text.plain).matchAll(opinion)].map((found) => {
    const end = found.index + found[0].length;
    const name = found[1] ?? '';
    const from = found.index + found[0].indexOf(name);
    const numero = found[2];
    const date = trouverDates(text.plain).find((one) => one.from >= end);
    return {
      ...some('commission', reading.lu('texte', text, { from, to: from + name.length })),
      ...some(
        'numero',
        numero === undefined
          ? null
          : reading.lu('numero', text, { from, to: from + numero.length }),
      ),
      ...some('avis', reading.lu('avis', text, { from: end - (found[3] ?? '').length, to: end })),
      ...some('date', date === undefined ? null : reading.lu('date', text, date)),
    };
  });
}

/** The entries under "Il convient de statuer sur cette affaire et, le cas échéant :". */
function readConclusions(reading: Reading, { sections }: DividedPart): Rapport['conclusions'] {
  return sections
    .filter(({ nature }) => nature === 'conclusions')
    .flatMap(({ blocks }) => entriesOf(blocks.filter(isText)))
    .flatMap(({ text }) => {
      const texte = reading.lu('texte', text);
      return texte === null ? [] : [{ texte, montants: parseMontants(reading, text) }];
    });
}

/** List entries; where their marks are not part of the text, the paragraphs under the one that announces them. */
function entriesOf(blocks: readonly TextBlock[]): TextBlock[] {
  const entries = blocks.filter(({ kind }) => kind === 'element');
  const announced = blocks.findIndex(({ text }) => /:\s{0,3}$/u.test(text.plain));
  if (entries.length > 0 || announced < 0) return entries;
  return blocks.slice(announced + 1).filter(({ text }) => /^d(?:e\s|['’])/iu.test(text.plain));
}

/** The proposals of a presentation annex: one a heading "Opération 3 : Référent solidarité (dispositif 1.3)". */
import type { Operation, Periode, Quantite, Sourced } from '../../../contract/contract.ts';
import type { Section, Text } from '../../../contract/types.ts';
import { headOf, isText } from '../../lignes/blocks.ts';
import { joinPlaces } from '../../lignes/textes.ts';
import { type Reading, some } from '../../reading.ts';
import type { DividedPart } from '../../sections/sections.ts';
import { joinTexts } from '../../source/text.ts';
import type { Found } from '../../text/grammar.ts';
import { trouverPeriodes } from '../../text/periode.ts';
import { trouverQuantites } from '../../text/quantite.ts';
import { pliageFixe } from '../../vocabulaire/plain.ts';
import { parseMontants } from './montants.ts';

/** "Opérations 1 et 1.bis : ", "Opération complémentaire 4 : ": the label, its number, and where the title begins. */
const label =
  /^(?:operations?|actions?)\s{1,3}((?:complementaires?\s{1,3})?(?:n\s?[°o]\s?)?\d{1,3}(?:[\s.]?(?:bis|ter))?(?:\s{0,3}(?:,|et|&)\s{0,3}\d{1,3}(?:[\s.]?(?:bis|ter))?){0,5})\s{0,3}(?:[:.–-]\s{0,3}|$)/u;
const thematique = /thematique\s{1,3}(\d{1,2}|[ivx]{1,5})(?![\p{L}\d])/u;
/** "(dispositif 2.13)", "(dispositifs 1.1 et 1.1 bis)" at the end of a title. */
const scheme = /\s{0,3}\(\s{0,2}dispositifs?\s{1,3}([^()]{1,60}?)\s{0,2}\)\s{0,3}$/u;

export function parseOperations(
  reading: Reading,
  { sections }: DividedPart,
  context: { deliberation?: string },
): Operation[] {
  const theme = themeOf(reading, sections);
  return sections.flatMap((section) => {
    const heading = section.blocks[0];
    const found = isText(heading) ? label.exec(headOf(heading.text)) : null;
    if (section.nature !== 'operation' || !isText(heading) || found === null) return [];
    const numero = found[1] ?? '';
    const from = found[0].indexOf(numero);
    const body = section.blocks
      .slice(1)
      .filter(isText)
      .map(({ text }) => text);
    const texts = body.length === 0 ? [] : [joinTexts(body)];
    return [
      {
        id: reading.id('operation'),
        type: 'operation' as const,
        spans: reading.lines(section.startLine, section.endLine),
        ...some('deliberation', context.deliberation),
        ...some('numero', reading.lu('numero', heading.text, { from, to: from + numero.length })),
        ...titleOf(reading, heading.text, found[0].length),
        montants: texts.flatMap((text) => parseMontants(reading, text)),
        quantites: texts.flatMap((text) => quantitesIn(reading, text)),
        ...some('periode', periodeIn(reading, body)),
        ...some('thematique', theme),
      },
    ];
  });
}

/** Said once, over all the operations. */
function themeOf(reading: Reading, sections: readonly Section[]): Sourced<string> | null {
  for (const block of sections[0]?.blocks ?? []) {
    const found = isText(block) ? thematique.exec(headOf(block.text)) : null;
    if (!isText(block) || found === null) continue;
    const to = found.index + found[0].length;
    const read = reading.lu('numero', block.text, { from: to - (found[1] ?? '').length, to });
    return read === null ? null : reading.derive(read);
  }
  return null;
}

function titleOf(
  reading: Reading,
  text: Text,
  from: number,
): Pick<Operation, 'intitule' | 'dispositif'> {
  const folded = pliageFixe(text.plain);
  const found = scheme.exec(folded);
  const to = found?.index ?? text.plain.length;
  const numbers = found?.[1] ?? '';
  const at = found === null ? 0 : found.index + found[0].indexOf(numbers);
  return {
    ...some('intitule', reading.lu('texte', text, { from, to })),
    ...some(
      'dispositif',
      found === null ? null : reading.lu('numeros', text, { from: at, to: at + numbers.length }),
    ),
  };
}

function quantitesIn(reading: Reading, text: Text): Quantite[] {
  return trouverQuantites(text.plain).flatMap(({ valeur, unite }) => {
    const read = reading.lu('nombre', text, valeur);
    return read === null
      ? []
      : [{ valeur: read, ...some('unite', reading.lu('texte', text, unite)) }];
  });
}

/**
 * When the operation runs: what the paragraph that proposes it says, else all that the text says. Whole
 * dates say more than a year: "Pour l'année 2024, il est proposé … du 1er octobre 2024 au 30 septembre 2025".
 */
function periodeIn(reading: Reading, texts: readonly Text[]): Sourced<Periode> | null {
  const all = texts
    .map((text) => ({ text, found: trouverPeriodes(text.plain) }))
    .filter(({ found }) => found.length > 0);
  const proposed = all.filter(({ text }) => /propos/u.test(pliageFixe(text.plain)));
  for (const candidates of [dated(proposed), proposed, dated(all), all]) {
    const text = joined(candidates);
    if (text !== null) return reading.lu('periode', text);
  }
  return null;
}

interface Candidate {
  readonly text: Text;
  readonly found: readonly Found<Periode>[];
}

function dated(candidates: readonly Candidate[]): Candidate[] {
  return candidates
    .map(({ text, found }) => ({
      text,
      found: found.filter(({ value }) => (value.fin ?? '').length === 10),
    }))
    .filter(({ found }) => found.length > 0);
}

/** Every period that the paragraphs state, as one value. */
function joined(candidates: readonly Candidate[]): Text | null {
  return joinPlaces(
    candidates.flatMap(({ text, found }) => found.map(({ from, to }) => ({ text, from, to }))),
  );
}

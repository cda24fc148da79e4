/**
 * The annexes and attached documents. Few print their number: the others have it from the
 * articles, the report and the table rows that cite them ("… l'avenant … joint en annexe 7").
 * A number is given to a document only on the strength of words that both share.
 */
import type { Annexe, Sourced } from '../../../contract/contract.ts';
import type { Block, Text } from '../../../contract/types.ts';
import { filledCells, isTable, isText } from '../../lignes/blocks.ts';
import { isAgreement, type NaturePart, type Part } from '../../parties/parts.ts';
import { type Reading, some } from '../../reading.ts';
import type { DividedPart, DividedSheet } from '../../sections/sections.ts';
import { trouverRenvois } from '../../text/numero.ts';
import { pliage } from '../../vocabulaire/plain.ts';

/** One place that cites an annex: its number, and the words around it. */
interface Citation {
  readonly numero: string;
  readonly sourced: Sourced<string>;
  readonly words: ReadonlySet<string>;
  readonly startLine: number;
}

interface Annexes {
  readonly records: Annexe[];
  readonly idOfPart: ReadonlyMap<Part, string>;
}

export function parseAnnexes(
  reading: Reading,
  divided: readonly DividedPart[],
  deliberation: string | undefined,
): Annexes {
  const attached = divided.filter(({ part }) => part.nature !== 'deliberation');
  const numbers = numbersOf(reading, divided, attached);
  const records: Annexe[] = [];
  const idOfPart = new Map<Part, string>();
  for (const entry of attached) {
    const id = reading.id('annexe');
    idOfPart.set(entry.part, id);
    records.push({
      id,
      type: 'annexe',
      spans: reading.lines(
        entry.part.blocks[0]?.startLine ?? 1,
        entry.part.blocks.at(-1)?.endLine ?? 1,
      ),
      ...some('deliberation', deliberation),
      ...some('numero', numbers.get(entry.part)),
      ...some('titre', luPrinted(reading, entry.part.titre)),
      nature: natureOf(entry),
    });
    for (const sheet of entry.sheets) records.push(sheetRecord(reading, sheet, id, deliberation));
  }
  return { records, idOfPart };
}

function luPrinted(reading: Reading, place: Part['titre']): Sourced<string> | null {
  return place === null ? null : reading.lu('texte', place.text, place);
}

function sheetRecord(
  reading: Reading,
  { sheet }: DividedSheet,
  parent: string,
  deliberation: string | undefined,
): Annexe {
  const numero =
    sheet.numero === null ? null : reading.lu('numero', sheet.numero.text, sheet.numero);
  return {
    id: reading.id('annexe'),
    type: 'annexe',
    spans: reading.lines(sheet.blocks[0]?.startLine ?? 1, sheet.blocks.at(-1)?.endLine ?? 1),
    ...some('deliberation', deliberation),
    ...some('numero', numero !== null && sheet.cited ? reading.derive(numero) : numero),
    ...some('titre', luPrinted(reading, sheet.titre)),
    nature: 'autre',
    parent,
  };
}

function natureOf({ part, sections }: DividedPart): Annexe['nature'] {
  if (part.nature === 'avenant' || part.nature === 'convention' || part.nature === 'rapport')
    return part.nature;
  if (
    part.nature === 'presentation' ||
    sections.some(({ nature }) => nature === 'dispositifs-aide')
  )
    return 'presentation';
  return sections.some(({ nature }) => nature === 'tableau-financier')
    ? 'tableau-financier'
    : 'autre';
}

function numbersOf(
  reading: Reading,
  divided: readonly DividedPart[],
  attached: readonly DividedPart[],
): Map<Part, Sourced<string>> {
  const numbers = new Map<Part, Sourced<string>>();
  for (const { part } of attached) {
    const numero =
      part.numero === null ? null : reading.lu('numero', part.numero.text, part.numero);
    if (numero !== null) numbers.set(part, numero);
  }
  const taken = new Set([...numbers.values()].map(({ value }) => value));
  const open = attached
    .map(({ part }) => part)
    .filter((part) => !numbers.has(part) && part.nature !== 'rapport');
  const citations = citationsOf(reading, divided).filter(({ numero }) => !taken.has(numero));
  for (const [part, citation] of assign(open, citations))
    numbers.set(part, reading.derive(citation.sourced));
  return numbers;
}

/** All that cites an annex of the decision. What an agreement says of annexes is about its own. */
function citationsOf(reading: Reading, divided: readonly DividedPart[]): Citation[] {
  const citations: Citation[] = [];
  for (const { part, sections } of divided) {
    if (isAgreement(part)) continue;
    for (const section of sections) {
      const around = section.titre === undefined ? '' : section.titre.plain;
      for (const block of section.blocks) citations.push(...citationsIn(reading, block, around));
    }
  }
  return citations;
}

function citationsIn(reading: Reading, block: Block, around: string): Citation[] {
  if (isText(block))
    return cite(reading, block.text, `${around} ${block.text.plain}`, block.startLine);
  if (!isTable(block)) return [];
  return block.rows.flatMap((row) => {
    const cells = filledCells(row);
    const words = cells.map((cell) => cell.text.plain).join(' ');
    return cells.flatMap((cell) => cite(reading, cell.text, words, row.startLine));
  });
}

function cite(reading: Reading, text: Text, context: string, startLine: number): Citation[] {
  const found = trouverRenvois(text.plain).filter(({ nature }) => nature === 'annexe');
  if (found.length === 0) return [];
  const words = wordsOf(context);
  return found.flatMap((place) => {
    const sourced = reading.lu('numero', text, place);
    return sourced === null ? [] : [{ numero: sourced.value, sourced, words, startLine }];
  });
}

const MIN_WORD = 3;
/** Of an agreement, its title, object and parties say what it is; of a presentation, its title. */
const IDENTITY_LENGTH = 1500;

function wordsOf(plain: string): Set<string> {
  const all = pliage(plain)
    .split(/[^\p{L}\p{N}]{1,50}/u)
    .filter((word) => word !== '');
  const words = new Set(all.filter((word) => word.length >= MIN_WORD));
  // "thématique 2" is one word here: the number alone says nothing.
  for (const [index, word] of all.entries()) {
    if (/^\d{1,2}$/u.test(word) && index > 0) words.add(`${all[index - 1]} ${word}`);
  }
  return words;
}

function identityOf(part: Part): Set<string> {
  let plain = '';
  for (const block of part.blocks) {
    if (!isText(block) || plain.length > IDENTITY_LENGTH) break;
    if (/^(?:vu|article)\b/iu.test(block.text.plain)) break;
    plain += ` ${block.text.plain}`;
    if (!isAgreement(part) && plain.length > 0) break;
  }
  return wordsOf(plain.slice(0, IDENTITY_LENGTH));
}

/** Below this, two texts share only words that any two share. */
const MIN_SCORE = 1.2;
/** Beyond this many comparisons of documents with citations, nothing is concluded: no file of one decision comes near. */
const MAX_COMPARISONS = 100_000;

/** The numbers in the order of the documents, each where its citations fit best. */
function assign(parts: readonly Part[], citations: readonly Citation[]): [Part, Citation][] {
  const numbers = [...new Set(citations.map(({ numero }) => numero))].sort(
    (a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10) || (a < b ? -1 : 1),
  );
  if (
    parts.length === 0 ||
    numbers.length === 0 ||
    parts.length * citations.length > MAX_COMPARISONS
  )
    return [];
  const identities = parts.map(identityOf);
  const weights = weightsOf(identities);
  const best = parts.map((part, index) =>
    numbers.map((numero) =>
      bestCitation(
        part.nature,
        identities[index] ?? new Set(),
        weights,
        citations.filter((citation) => citation.numero === numero),
      ),
    ),
  );
  return monotone(parts, numbers, best);
}

/** A word counts the less, the more documents use it. */
function weightsOf(identities: readonly ReadonlySet<string>[]): Map<string, number> {
  const uses = new Map<string, number>();
  for (const words of identities)
    for (const word of words) uses.set(word, (uses.get(word) ?? 0) + 1);
  return new Map(
    [...uses].map(([word, count]) => [word, (word.includes(' ') ? 2 : 1) / (count * count)]),
  );
}

interface Scored {
  readonly score: number;
  readonly citation: Citation | null;
}

function bestCitation(
  nature: NaturePart,
  identity: ReadonlySet<string>,
  weights: ReadonlyMap<string, number>,
  citations: readonly Citation[],
): Scored {
  let best: Scored = { score: 0, citation: null };
  for (const citation of citations) {
    let score = 0;
    for (const word of identity) if (citation.words.has(word)) score += weights.get(word) ?? 0;
    if (!namesNature(nature, citation.words)) score /= 2;
    if (score > best.score) best = { score, citation };
  }
  return best;
}

function namesNature(nature: NaturePart, words: ReadonlySet<string>): boolean {
  if (nature === 'avenant') return words.has('avenant') || words.has('avenants');
  if (nature === 'convention') return words.has('convention') || words.has('conventions');
  if (nature === 'presentation')
    return words.has('presentation') || words.has('detaillee') || words.has('presentes');
  return true;
}

/** Annexes stand in the order of their numbers: the pairing with the highest sum that keeps both orders. */
function monotone(
  parts: readonly Part[],
  numbers: readonly string[],
  scored: readonly (readonly Scored[])[],
): [Part, Citation][] {
  const sums = Array.from({ length: parts.length + 1 }, () =>
    new Array<number>(numbers.length + 1).fill(0),
  );
  const at = (i: number, j: number) => sums[i]?.[j] ?? 0;
  const gain = (i: number, j: number) => {
    const score = scored[i]?.[j]?.score ?? 0;
    return score >= MIN_SCORE ? score : Number.NEGATIVE_INFINITY;
  };
  for (let i = parts.length - 1; i >= 0; i--) {
    for (let j = numbers.length - 1; j >= 0; j--) {
      (sums[i] as number[])[j] = Math.max(
        at(i + 1, j),
        at(i, j + 1),
        gain(i, j) + at(i + 1, j + 1),
      );
    }
  }
  const pairs: [Part, Citation][] = [];
  let i = 0;
  let j = 0;
  while (i < parts.length && j < numbers.length) {
    const part = parts[i];
    const citation = scored[i]?.[j]?.citation;
    if (part !== undefined && citation != null && at(i, j) === gain(i, j) + at(i + 1, j + 1)) {
      pairs.push([part, citation]);
      i++;
      j++;
    } else if (at(i, j) === at(i + 1, j)) i++;
    else j++;
  }
  return pairs;
}

/** What the record parsers share: folded texts, sentences, values made of several lines. */
import type { Block, TableBlock, Text } from '../../contract/types.ts';
import type { Stretch } from '../source/text.ts';
import { joinTexts, sliceText, trimText } from '../source/text.ts';
import { pliageFixe } from '../vocabulaire/plain.ts';
import { filledCells, isTable, isText } from './blocks.ts';

export { foldOf } from './plis.ts';

/** A stretch of one text. */
export interface Place extends Stretch {
  readonly text: Text;
}

export function wholeOf(text: Text): Place {
  return { text, from: 0, to: text.plain.length };
}

export function placeAt(text: Text, from: number, to: number): Place | null {
  return from < to && text.plain.slice(from, to).trim() !== '' ? { text, from, to } : null;
}

/** One value printed over several lines ("La Directrice des Politiques / d'Inclusion Durable"). */
export function joinPlaces(places: readonly Place[]): Text | null {
  const texts = places
    .map(({ text, from, to }) => trimText(sliceText(text, from, to)))
    .filter(({ plain }) => plain !== '');
  return texts.length === 0 ? null : joinTexts(texts);
}

/** The texts of a block, a table's cell by cell. */
export function textsOf(block: Block): Text[] {
  if (isText(block)) return [block.text];
  return isTable(block) ? cellsOf(block) : [];
}

function cellsOf(table: TableBlock): Text[] {
  return table.rows.flatMap((row) => filledCells(row).map((cell) => cell.text));
}

/** An abbreviation's or an initial's point ends no sentence: "M. Dupont", "art. 4", "J. Durand". */
const abbreviation =
  /(?:^|[\s('"-])(?:mm?|mme|mlle|dr|me|st|ste|art|al|cf|ex|etc|no|tel|p|chap|[a-z])$/u;
const sentenceEnd = /[.!?](?=\s|["»)]|$)|\s(?=[•○▪●◦]\s)/gu;

/** The sentences and bulleted entries of running text, in order, with their end marks. */
export function sentencesOf(text: Text): Place[] {
  const { plain } = text;
  const places: Place[] = [];
  let from = 0;
  const push = (to: number) => {
    const lead =
      /^[\s•○▪●◦]{0,20}/u.exec(plain.slice(from, Math.min(to, from + 20)))?.[0].length ?? 0;
    const place = placeAt(text, from + lead, to);
    if (place !== null) places.push(place);
    from = to;
  };
  for (const end of plain.matchAll(sentenceEnd)) {
    const at = end.index + end[0].length;
    const before = pliageFixe(plain.slice(Math.max(0, end.index - 8), end.index));
    if (end[0] === '.' && abbreviation.test(before)) continue;
    push(at);
  }
  push(plain.length);
  return places;
}

/** Without the marks that end a sentence or an entry (" ;", "."), nor a quote that opens or closes outside. */
export function withoutEndMarks({ text, from, to }: Place): Place {
  const { plain } = text;
  const inside = (start: number, end: number, quotes: string) =>
    [...quotes].some((quote) => plain.slice(start, end).includes(quote));
  const ends = (end: number) => trimBack(plain, from, end);
  const starts = (start: number, end: number) => trimFront(plain, start, end);
  let end = ends(to);
  if (/[»”]/u.test(plain[end - 1] ?? '') && !inside(from, end, '«“')) end = ends(end - 1);
  let start = starts(from, end);
  if (/[«“]/u.test(plain[start] ?? '') && !inside(start, end, '»”')) start = starts(start + 1, end);
  return { text, from: start, to: end };
}

function trimBack(plain: string, from: number, to: number): number {
  let end = to;
  while (end > from && /[\s;.,:]/u.test(plain[end - 1] ?? '')) end--;
  return end;
}

function trimFront(plain: string, from: number, to: number): number {
  let start = from;
  while (start < to && /[\s;.,:]/u.test(plain[start] ?? '')) start++;
  return start;
}

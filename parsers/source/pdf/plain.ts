/** What printed lines say once they are read as running text: one space between two, words made whole again. */
import type { Text } from '../../../contract/types.ts';
import { appendCharacters, withUsualCharacters } from '../caracteres.ts';
import { TextBuilder } from '../text.ts';
import { type KeepsHyphen, partsAcross } from './hyphen.ts';

/** A slice of a line of the transcript. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** "**APPELS À PROJETS": marks of a text format that were printed with the words. */
const starsBefore = /\*\*(?=\S)/gu;
const starsAfter = /(?<=\S)\*\*/gu;

/** The inverse of printing, for a slice alone: its lines joined. */
export function plainOfLines(raw: string, keeps: KeepsHyphen): string {
  const lines = raw.split('\n');
  let plain = '';
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const said = withUsualCharacters(withoutStars(line));
    if (before === undefined) plain = said;
    else plain = joinPlain(plain, said, before, line, keeps);
  }
  return plain;
}

function joinPlain(
  plain: string,
  said: string,
  before: string,
  line: string,
  keeps: KeepsHyphen,
): string {
  const join = joinOf(before, line, keeps);
  if (join === 'espace') return `${plain} ${said}`;
  return join === 'garde' ? plain + said : plain.slice(0, -1) + said;
}

type Join = 'espace' | 'garde' | 'tombe';

function joinOf(before: string, line: string, keeps: KeepsHyphen): Join {
  const parts = partsAcross(before, line);
  if (parts === null) return 'espace';
  if (before.endsWith('\u00ad')) return 'tombe';
  return keeps(parts.left, parts.right) ? 'garde' : 'tombe';
}

/** The same for stretches of the transcript, each on a line of its own, with the place of every character. */
export function textOfStretches(
  source: string,
  stretches: readonly Stretch[],
  keeps: KeepsHyphen,
): Text {
  const builder = new TextBuilder();
  for (const [index, stretch] of stretches.entries()) {
    const next = stretches[index + 1];
    const line = source.slice(stretch.start, stretch.end);
    const after = next === undefined ? null : source.slice(next.start, next.end);
    const join = after === null ? null : joinOf(line, after, keeps);
    if (join === 'tombe') {
      // The hyphen and the letter before it are one unit, so that a slice over both lines holds the hyphen.
      appendWords(builder, line.slice(0, -2), stretch.start);
      builder.stand(line.at(-2) ?? '', stretch.end - 2, stretch.end);
    } else appendWords(builder, line, stretch.start);
    if (join === 'espace' && !builder.open) builder.insert(' ');
  }
  return builder.text();
}

function appendWords(builder: TextBuilder, line: string, start: number): void {
  let at = 0;
  for (const [from, to] of starsIn(line)) {
    appendCharacters(builder, line.slice(at, from).replace(/\t/gu, ' '), start + at);
    at = to;
  }
  appendCharacters(builder, line.slice(at).replace(/\t/gu, ' '), start + at);
}

function starsIn(line: string): [number, number][] {
  if (!line.includes('**')) return [];
  const places = new Map<number, number>();
  for (const pattern of [starsBefore, starsAfter])
    for (const found of line.matchAll(pattern)) places.set(found.index, found.index + 2);
  return [...places]
    .sort(([a], [b]) => a - b)
    .reduce<[number, number][]>((kept, [from, to]) => {
      if (from >= (kept.at(-1)?.[1] ?? 0)) kept.push([from, to]);
      return kept;
    }, []);
}

function withoutStars(line: string): string {
  let said = '';
  let at = 0;
  for (const [from, to] of starsIn(line)) {
    said += line.slice(at, from);
    at = to;
  }
  return said + line.slice(at);
}

/** Tables side by side without rules: "Association  Montant     Association  Montant" heads two, each with rows of its own. */
import type { Word } from '../page.ts';
import { isFigure, type Phrase, phrasesOf } from './phrases.ts';
import { linesOf } from './reading-order.ts';

/** More tables than this do not stand side by side on a page. */
const MOST_BESIDE = 6;
/** White narrower than this parts no tables. */
const LEAST_WHITE = 4;
/** Fewer lines than this under a heading are no rows. */
const FEWEST_LINES = 2;

/** The words of each table that stands beside another by itself, and all others together. */
export function besideOneAnother(words: readonly Word[]): Word[][] {
  const lines = linesOf(words);
  const parts: Word[][] = [];
  const rest: Word[] = [];
  for (let at = 0; at < lines.length; at++) {
    const groups = repeatedGroups(phrasesOf(lines[at] as Word[]));
    const under = groups && linesUnder(groups, lines.slice(at));
    if (under === undefined) rest.push(...(lines[at] as Word[]));
    else {
      const own = lines.slice(at, at + under.lines).flat();
      const side = (word: Word) => under.cuts.filter((cut) => word.box[0] > cut).length;
      for (let i = 0; i <= under.cuts.length; i++) parts.push(own.filter((w) => side(w) === i));
      at += under.lines - 1;
    }
  }
  return [...parts, rest];
}

/** The labels of each table, where a line says the same ones again. */
function repeatedGroups(phrases: readonly Phrase[]): Phrase[][] | undefined {
  if (phrases.some(({ words }) => isFigure(words))) return undefined;
  const said = phrases.map(({ words }) => words.map(({ text }) => text).join(' '));
  for (let count = MOST_BESIDE; count > 1; count--) {
    const width = phrases.length / count;
    if (width < 2 || !Number.isInteger(width)) continue;
    if (said.every((text, i) => text === said[i % width]))
      return Array.from({ length: count }, (_, i) => phrases.slice(i * width, (i + 1) * width));
  }
  return undefined;
}

/** Where each table ends, and how many lines, the heading among them, leave the white between them free. */
function linesUnder(groups: readonly Phrase[][], lines: readonly Word[][]) {
  let whites = groups
    .slice(1)
    .map((group, i): [number, number][] => [[groups[i]?.at(-1)?.x0 ?? 0, group[0]?.x1 ?? 0]]);
  whites = whites.map((white) => (lines[0] ?? []).reduce(without, white));
  let count = 1;
  for (const line of lines.slice(1)) {
    const left = whites.map((white) => line.reduce(without, white));
    if (left.some((white) => white.length === 0)) break;
    whites = left;
    count++;
  }
  const cuts = whites.map((white) => middle(white));
  const body = lines.slice(1, count);
  return count > FEWEST_LINES && areNamed(groups, cuts, body) ? { cuts, lines: count } : undefined;
}

function without(white: readonly [number, number][], { box }: Word): [number, number][] {
  return white.flatMap(([from, to]): [number, number][] => {
    if (box[2] <= from || box[0] >= to) return [[from, to]];
    const sides: [number, number][] = [
      [from, box[0]],
      [box[2], to],
    ];
    return sides.filter(([a, b]) => b - a >= LEAST_WHITE);
  });
}

function middle(whites: readonly [number, number][]): number {
  const widest = [...whites].sort((a, b) => b[1] - b[0] - (a[1] - a[0]))[0] ?? [0, 0];
  return (widest[0] + widest[1]) / 2;
}

/** Each table begins with names: figures there, or names left of the first heading, make one table of them all. */
function areNamed(
  groups: readonly Phrase[][],
  cuts: readonly number[],
  body: readonly Word[][],
): boolean {
  const firsts = groups.map((_, i) => {
    const [from, to] = [cuts[i - 1] ?? -Infinity, cuts[i] ?? Infinity];
    return body.flatMap((line) => {
      const first = phrasesOf(line.filter(({ box }) => box[0] > from && box[0] < to))[0];
      return first === undefined ? [] : [first];
    });
  });
  const start = groups[0]?.[0]?.x0 ?? 0;
  const outside = (firsts[0] ?? []).filter(({ x1 }) => x1 < start).length;
  return (
    2 * outside < body.length &&
    firsts.every((own) => {
      const figures = own.filter(({ words }) => isFigure(words)).length;
      return own.length > 1 && 2 * figures < own.length;
    })
  );
}

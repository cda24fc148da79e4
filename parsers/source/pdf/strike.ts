/** Words with a line through their middle: what is struck out was not decided. */
import type { Rule, Word } from './page.ts';

/** How far over the baseline a line goes through letters, as parts of their size: below is an underline, above none. */
const LOW = 0.12;
const HIGH = 0.5;
/** Of a word's length, what a line must cross. */
const CROSSED = 0.6;
/** A line that is much longer than the words it crosses, as parts of their size, is a rule of a table. */
const OVERHANG = 2;
/** A rule ends on another within so many points. */
const TOUCH = 1;
/** Words further apart than this part of their size stand in two cells. */
const CELL_GAP = 1;

interface Struck {
  readonly words: Word[];
  readonly struck: Word[];
  readonly rules: Rule[];
}

export function withoutStruck(words: readonly Word[], rules: readonly Rule[]): Struck {
  const across = rules.filter(({ y0, y1 }) => y0 === y1);
  const upright = words.filter(({ angle, slanted }) => angle === 0 && !slanted);
  upright.sort((a, b) => a.baseline - b.baseline);
  const struck = new Set<Word>();
  const strikes = new Set<Rule>();
  for (const rule of across) {
    const near = wordsNear(upright, rule);
    const crossed = near.filter((word) => isCrossed(word, rule));
    if (!isMore(crossed) || !isStrike(rule, near, crossed, rules)) continue;
    strikes.add(rule);
    for (const word of crossed) struck.add(word);
  }
  return {
    words: words.filter((word) => !struck.has(word)),
    struck: words.filter((word) => struck.has(word)),
    rules: rules.filter((rule) => !strikes.has(rule)),
  };
}

/** A dash over a single "1" is a box or a mark around it. */
function isMore(crossed: readonly Word[]): boolean {
  return crossed.length > 1 || (crossed[0]?.text.length ?? 0) > 1;
}

/** No letter is higher than this many points. */
const MOST_SIZE = 100;

function wordsNear(sorted: readonly Word[], { x0, x1, y0 }: Rule): Word[] {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] as Word).baseline < y0) from = middle + 1;
    else to = middle;
  }
  const near: Word[] = [];
  for (let at = from; at < sorted.length; at++) {
    const word = sorted[at] as Word;
    if (word.baseline - y0 > MOST_SIZE) break;
    if (word.baseline - y0 < word.size && word.box[2] > x0 && word.box[0] < x1) near.push(word);
  }
  return near;
}

function isCrossed({ box, baseline, size }: Word, { x0, x1, y0 }: Rule): boolean {
  const over = (baseline - y0) / size;
  const shared = Math.min(box[2], x1) - Math.max(box[0], x0);
  return over >= LOW && over <= HIGH && shared >= CROSSED * (box[2] - box[0]);
}

/** As long as what it strikes, or from edge to edge of a row of which it strikes every cell. */
function isStrike(
  rule: Rule,
  near: readonly Word[],
  crossed: readonly Word[],
  rules: readonly Rule[],
): boolean {
  const left = Math.min(...crossed.map(({ box }) => box[0]));
  const right = Math.max(...crossed.map(({ box }) => box[2]));
  const size = Math.max(...crossed.map((word) => word.size));
  const ends = left - rule.x0 <= OVERHANG * size && rule.x1 - right <= OVERHANG * size;
  const cells = cellsOf(crossed);
  // Words that it touches and does not cross: it goes between the lines of a text that is set too high.
  if (crossed.length < near.length) return false;
  if (ends && !joinsRules(rule, rules)) return true;
  return cells > 1 && rule.x0 <= left && rule.x1 >= right;
}

function cellsOf(words: readonly Word[]): number {
  const row = [...words].sort((a, b) => a.box[0] - b.box[0]);
  return row.filter((word, at) => {
    const before = row[at - 1];
    return before === undefined || word.box[0] - before.box[2] > CELL_GAP * word.size;
  }).length;
}

function joinsRules(rule: Rule, rules: readonly Rule[]): boolean {
  return rules.some(
    ({ x0, x1, y0, y1 }) =>
      x0 === x1 &&
      y0 <= rule.y0 + TOUCH &&
      y1 >= rule.y0 - TOUCH &&
      (Math.abs(x0 - rule.x0) <= TOUCH || Math.abs(x0 - rule.x1) <= TOUCH),
  );
}

/** Areas between rules that go across, one above the other and equally long: head, foot and sections of a table. */
import type { PageTable, Rule, Word } from '../page.ts';
import type { Area } from './aligned.ts';
import { middleX, middleY, overlap } from './geometry.ts';
import { amountsOf, isFigure, type Phrase, phrasesOf } from './phrases.ts';
import { linesOf } from './reading-order.ts';
import { alignedTables } from './text-columns.ts';

/** Shorter rules part a foot note from the text, or stand under a word. */
const SHORTEST_FRAME = 90;
/** More than this are lines to write on, or a drawing. */
const MOST_RULES = 400;
/** Rules whose ends differ by no more than this frame one table. */
const SAME_END = 8;
/** Of the lines between two rules of a table, this part has several phrases. */
const SEVERAL = 0.4;
/** A single phrase this part of the table wide is running text. */
const WIDE_PHRASE = 0.7;

export function halfRuledTables(words: readonly Word[], rules: readonly Rule[]): PageTable[] {
  const across = rules.filter((rule) => rule.y0 === rule.y1);
  const down = rules.filter((rule) => rule.y0 !== rule.y1);
  const found: PageTable[] = [];
  for (const stack of stacks(across)) {
    for (const run of tabularRuns(stack, words)) {
      const area = areaOf(withHeading(run, words, across), words, across, down);
      found.push(...alignedTables(area).filter((table) => table.columns > 1));
    }
  }
  return found;
}

/** Rules of equal ends, from top to bottom. */
function stacks(across: readonly Rule[]): Rule[][] {
  const stacked: Rule[][] = [];
  const long = across.filter((rule) => rule.x1 - rule.x0 >= SHORTEST_FRAME);
  if (long.length > MOST_RULES) return [];
  for (const rule of [...long].sort((a, b) => a.y0 - b.y0)) {
    const stack = stacked.find(([first]) => first && sameEnds(first, rule));
    if (stack) stack.push(rule);
    else stacked.push([rule]);
  }
  return stacked
    .filter((stack) => stack.length > 1)
    .sort((a, b) => length(b[0] as Rule) - length(a[0] as Rule));
}

function length(rule: Rule): number {
  return rule.x1 - rule.x0;
}

function sameEnds(a: Rule, b: Rule): boolean {
  return Math.abs(a.x0 - b.x0) <= SAME_END && Math.abs(a.x1 - b.x1) <= SAME_END;
}

/** Neighbouring rules with a table's lines between each two. */
function tabularRuns(stack: readonly Rule[], words: readonly Word[]): Rule[][] {
  const runs: Rule[][] = [];
  let run: Rule[] = [];
  for (const rule of stack) {
    const last = run.at(-1);
    if (last && !isTabular(last, rule, words)) {
      runs.push(run);
      run = [];
    }
    run.push(rule);
  }
  runs.push(run);
  return runs.filter((rules) => rules.length > 1 && linesBetween(rules, words).length > 1);
}

function linesBetween(run: readonly Rule[], words: readonly Word[]): Word[][] {
  return linesOf(inside(run[0] as Rule, run.at(-1) as Rule, words));
}

function inside(top: Rule, bottom: Rule, words: readonly Word[]): Word[] {
  return words.filter((word) => {
    const x = middleX(word.box);
    const y = middleY(word);
    return y > top.y0 && y < bottom.y0 && x > top.x0 - SAME_END && x < top.x1 + SAME_END;
  });
}

function isTabular(top: Rule, bottom: Rule, words: readonly Word[]): boolean {
  const lines = linesOf(inside(top, bottom, words)).map(phrasesOf);
  if (lines.length === 0) return bottom.y0 - top.y0 < 20;
  const width = length(top);
  const amounts = amountsOf(lines);
  const isWide = ({ x0, x1 }: Phrase) => x1 - x0 > WIDE_PHRASE * width && x1 > amounts;
  const wide = lines.filter((line) => line.some(isWide));
  const several = lines.filter((line) => line.length > 1);
  if (lines.length === 1) return wide.length === 0;
  if (wide.length === 0 && isWrappedRow(lines)) return true;
  return several.length >= SEVERAL * lines.length && wide.length <= 0.2 * lines.length;
}

/** One row of cells of several lines: words, and a figure in one of them. */
function isWrappedRow(lines: readonly (readonly Phrase[])[]): boolean {
  const figured = lines.filter((line) => line.some(({ words }) => isFigure(words)));
  const amounts = amountsOf(lines);
  const isBeside = lines.flat().every(({ x0, x1 }) => x1 < amounts || x0 >= amounts);
  return figured.some((line) => line.length > 1) || (amounts > -Infinity && isBeside);
}

/** A heading is no higher than this. */
const MOST_HEADING = 60;

/** The rule over a heading may leave out the first column, which has none. */
function withHeading(
  run: readonly Rule[],
  words: readonly Word[],
  across: readonly Rule[],
): Rule[] {
  const top = run[0] as Rule;
  const above = across.find(
    (rule) =>
      rule.y0 < top.y0 - 4 &&
      rule.y0 > top.y0 - MOST_HEADING &&
      rule.x0 > top.x0 + SAME_END &&
      Math.abs(rule.x1 - top.x1) <= SAME_END &&
      length(rule) > 0.5 * length(top),
  );
  const raised = above && { ...top, y0: above.y0, y1: above.y0 };
  return raised && isTabular(raised, top, words) ? [raised, ...run] : [...run];
}

function areaOf(
  run: readonly Rule[],
  words: readonly Word[],
  across: readonly Rule[],
  down: readonly Rule[],
): Area {
  const top = run[0] as Rule;
  const bottom = run.at(-1) as Rule;
  const x0 = Math.min(...run.map((rule) => rule.x0));
  const x1 = Math.max(...run.map((rule) => rule.x1));
  return {
    box: [x0, top.y0, x1, bottom.y0],
    words: inside(top, bottom, words),
    across: across.filter(
      (rule) =>
        rule.y0 >= top.y0 - 1 && rule.y0 <= bottom.y0 + 1 && overlap(rule.x0, rule.x1, x0, x1) > 0,
    ),
    down: down.filter(
      (rule) =>
        rule.x0 > x0 + 2 && rule.x0 < x1 - 2 && overlap(rule.y0, rule.y1, top.y0, bottom.y0) > 0,
    ),
  };
}

/** Tables without rules: runs of lines whose phrases stand in columns. */
import type { PageTable, Rule, Word } from '../page.ts';
import { alignedTable } from './aligned.ts';
import { around, median, middleY } from './geometry.ts';
import { phrasesOf } from './phrases.ts';
import { linesOf } from './reading-order.ts';
import { stackedRuns } from './stacked.ts';

/** Lines further apart than this many times the font size belong to no one table. */
const MOST_STEP = 3.2;
/** A single phrase longer than this part of the run is running text. */
const WIDE_PHRASE = 0.6;
/** "(1)  Unallowable costs per OMB Circular A-122 include …": more words than this are running text. */
const LONG_PHRASE = 12;
/** Fewer rows than this show no structure. */
const FEWEST_ROWS = 3;

export function unruledTables(words: readonly Word[], rules: readonly Rule[]): PageTable[] {
  const found: PageTable[] = [];
  for (const run of runsOf(linesOf(words))) {
    const taken = run.flat();
    const box = around(taken.map((word) => word.box));
    const near = rules.filter(
      (rule) =>
        rule.y0 >= box[1] - 3 && rule.y1 <= box[3] + 3 && rule.x1 > box[0] && rule.x0 < box[2],
    );
    const across = near.filter((rule) => rule.y0 === rule.y1);
    const table = alignedTable({ box, words: taken, across, down: [] });
    if (table) found.push(table);
  }
  return found;
}

function runsOf(lines: readonly Word[][]): Word[][][] {
  const runs: Word[][][] = [];
  let run: Word[][] = [];
  let last: Word[] | undefined;
  const close = () => {
    while (run.length > 0 && phrasesOf(run.at(-1) as Word[]).length < 2) run.pop();
    runs.push(...stackedRuns(run).filter((part) => part.length >= FEWEST_ROWS));
    run = [];
  };
  for (const line of lines) {
    const size = Math.max(line[0]?.size ?? 0, last?.[0]?.size ?? 0);
    if (last && heightOf(line) - heightOf(last) > MOST_STEP * size) close();
    last = line;
    const phrases = phrasesOf(line);
    const several = phrases.length > 1 && !phrases.some(({ words }) => words.length > LONG_PHRASE);
    if (several) run.push(line);
    else if (run.length > 0) {
      if (isText(line, run)) close();
      else run.push(line);
    }
  }
  close();
  return runs;
}

function heightOf(line: readonly Word[]): number {
  return median(line.map(middleY));
}

function isText(line: readonly Word[], run: readonly Word[][]): boolean {
  const [x0, , x1] = around(run.flat().map((word) => word.box));
  const [a, , b] = around(line.map((word) => word.box));
  return b - a > WIDE_PHRASE * (x1 - x0) || b > x1 + 20 || a < x0 - 20;
}

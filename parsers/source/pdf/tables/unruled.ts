/** Tables without rules: runs of lines whose phrases stand in columns. */
import type { PageTable, Rule, Word } from '../page.ts';
import { around } from './geometry.ts';
import { amountsOf, phrasesOf } from './phrases.ts';
import { heightOf, linesOf } from './reading-order.ts';
import { stackedRuns } from './stacked.ts';
import { alignedTables } from './text-columns.ts';

/** Lines further apart than this many times the font size belong to no one table. */
const MOST_STEP = 3.2;
/** A single phrase longer than this part of the run is running text. */
const WIDE_PHRASE = 0.6;
/** The name of a group under the heading is no longer than this part of it. */
const SHORT_TITLE = 0.3;
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
    found.push(...alignedTables({ box, words: taken, across, down: [] }));
  }
  return found;
}

function runsOf(lines: readonly Word[][]): Word[][][] {
  const runs: Word[][][] = [];
  let run: Word[][] = [];
  let last: Word[] | undefined;
  let before: Word[][] = [];
  const close = () => {
    const ends: Word[][] = [];
    while (run.length > 0 && phrasesOf(run.at(-1) as Word[]).length < 2)
      ends.unshift(run.pop() as Word[]);
    for (const line of ends) {
      if (!goesOn(line, run)) break;
      run.push(line);
    }
    runs.push(...stackedRuns(run).filter((part) => part.length >= FEWEST_ROWS));
    run = [];
  };
  for (const line of lines) {
    const size = Math.max(line[0]?.size ?? 0, last?.[0]?.size ?? 0);
    if (last && heightOf(line) - heightOf(last) > MOST_STEP * size) close();
    last = line;
    const phrases = phrasesOf(line);
    const several = phrases.length > 1 && !phrases.some(({ words }) => words.length > LONG_PHRASE);
    if (several) {
      if (run.length === 0) run = [...beforeRow(before, line), line];
      else run.push(line);
    } else if (run.length > 0) {
      if (isText(line, run)) close();
      else run.push(line);
    }
    before = several ? [] : [...before.slice(-1), line];
  }
  close();
  return runs;
}

/** Lines of one cell stand no further apart than this many times the font size. */
const LEADING = 1.45;
/** Points by which what stands in one column may begin elsewhere. */
const SAME_START = 1.5;

/** The rest of a cell under the last row: "déplacements de la saison" under "Participation au championnat et". */
function goesOn(line: readonly Word[], run: readonly Word[][]): boolean {
  const last = run.at(-1);
  if (last === undefined) return false;
  const near = heightOf(line) - heightOf(last) <= LEADING * (line[0]?.size ?? 0);
  return near && beginsIn(line, run);
}

/** The first lines of a cell that stands in the middle of its row, above the line with the others. */
function beforeRow(lines: readonly Word[][], row: readonly Word[]): Word[][] {
  const last = lines.at(-1);
  if (last === undefined || heightOf(row) - heightOf(last) >= (row[0]?.size ?? 0)) return [];
  return [last];
}

function beginsIn(line: readonly Word[], run: readonly Word[][]): boolean {
  const x = line[0]?.box[0] ?? 0;
  return run.some((other) =>
    phrasesOf(other)
      .slice(1)
      .some(({ x0 }) => Math.abs(x0 - x) <= SAME_START),
  );
}

function isText(line: readonly Word[], run: readonly Word[][]): boolean {
  const [x0, , x1] = around(run.flat().map((word) => word.box));
  const [a, , b] = around(line.map((word) => word.box));
  if (a >= x0 - 1 && b < amountsOf(run.map(phrasesOf))) return false;
  // "Culture" under "Secteur", which stands in the middle of its column.
  const width = x1 - x0;
  if (run.length === 1 && b - a <= SHORT_TITLE * width && b > x0 && b < x1) return false;
  return b - a > WIDE_PHRASE * width || b > x1 + 20 || a < x0 - 20;
}

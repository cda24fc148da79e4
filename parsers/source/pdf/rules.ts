/** Joins drawn bars into the rules that a reader sees: dashes and cell borders end to end make one line. */
import type { Box } from '../../../contract/types.ts';
import type { Rule } from './page.ts';

/** Bars whose axes lie no further apart than this print one line (double borders of half a point). */
const SAME_AXIS = 0.8;
/** A gap up to this many points does not break a line (borders drawn cell by cell). */
const SEAM = 1;
/** Dashes up to this long … */
const DASH = 6;
/** … may stand up to this many points apart. */
const DASH_GAP = 4;
/** Longer ones do where at least so many follow one another at one distance, as drawn with a dash of a fixed length … */
const FEWEST_DASHES = 5;
const SAME_GAP = 0.6;
/** … of no more than this, and gaps no wider than this and than the longest of them. */
const LONG_DASH = 20;
const LONG_GAP = 8;
/** A line shorter than this bounds no cell: the smallest row of the trial documents is 5 points high. */
const SHORTEST_RULE = 4;

interface Bar {
  axis: number;
  from: number;
  to: number;
  thick: number;
}

export function rulesOf(strokes: readonly Box[]): Rule[] {
  const across: Bar[] = [];
  const down: Bar[] = [];
  for (const [x0, y0, x1, y1] of strokes) {
    const wide = x1 - x0;
    const high = y1 - y0;
    // A dot of a dotted line belongs to either.
    const dot = Math.max(wide, high) <= 2;
    if (wide >= high || dot) across.push({ axis: (y0 + y1) / 2, from: x0, to: x1, thick: high });
    if (high > wide || dot) down.push({ axis: (x0 + x1) / 2, from: y0, to: y1, thick: wide });
  }
  return [
    ...join(across).map(({ axis, from, to }) => ({ x0: from, y0: axis, x1: to, y1: axis })),
    ...join(down).map(({ axis, from, to }) => ({ x0: axis, y0: from, x1: axis, y1: to })),
  ];
}

function join(bars: Bar[]): Bar[] {
  bars.sort((a, b) => a.axis - b.axis || a.from - b.from);
  const joined: Bar[] = [];
  let level: Bar[] = [];
  for (const bar of bars) {
    const first = level[0];
    if (first && bar.axis - first.axis > SAME_AXIS) {
      joined.push(...joinLevel(level));
      level = [];
    }
    level.push(bar);
  }
  joined.push(...joinLevel(level));
  return joined.filter((bar) => bar.to - bar.from >= Math.max(SHORTEST_RULE, 1.5 * bar.thick));
}

function joinLevel(level: Bar[]): Bar[] {
  const joined: Bar[] = [];
  let now: Bar | undefined;
  let piece = 0;
  for (const bar of level.sort((a, b) => a.from - b.from)) {
    const length = bar.to - bar.from;
    const dashes = piece <= DASH && length <= DASH;
    if (now && bar.from - now.to <= (dashes ? DASH_GAP : SEAM)) {
      now.to = Math.max(now.to, bar.to);
      now.thick = Math.max(now.thick, bar.thick);
    } else {
      now = { ...bar };
      joined.push(now);
    }
    piece = length;
  }
  return joinDashes(joined);
}

/** Long dashes, or dashes and dots, at one distance: one line. */
function joinDashes(bars: readonly Bar[]): Bar[] {
  const joined: Bar[] = [];
  let run: Bar[] = [];
  const close = () => {
    const whole = wholeOf(run);
    if (whole) joined.push(whole);
    else joined.push(...run);
    run = [];
  };
  for (const bar of bars) {
    const last = run.at(-1);
    if (last && !followsDash(run, last, bar)) close();
    run.push(bar);
  }
  close();
  return joined;
}

function followsDash(run: readonly Bar[], last: Bar, bar: Bar): boolean {
  const gap = bar.from - last.to;
  const before = run.at(-2);
  const even = before === undefined || Math.abs(gap - (last.from - before.to)) <= SAME_GAP;
  return (
    even && gap <= LONG_GAP && bar.to - bar.from <= LONG_DASH && last.to - last.from <= LONG_DASH
  );
}

function wholeOf(run: readonly Bar[]): Bar | undefined {
  const [first, second] = run;
  const last = run.at(-1);
  if (!first || !second || !last || run.length < FEWEST_DASHES) return undefined;
  const longest = Math.max(...run.map(({ from, to }) => to - from));
  const thick = Math.max(...run.map((bar) => bar.thick));
  return second.from - first.to <= longest ? { ...first, to: last.to, thick } : undefined;
}

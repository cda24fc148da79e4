/** Parts tables that stand one above the other: under rows of figures and some white, another heading begins. */
import type { Word } from '../page.ts';
import { median } from './geometry.ts';
import { isFigure, phrasesOf } from './phrases.ts';
import { heightOf } from './reading-order.ts';

type Kind = 'title' | 'heading' | 'figures';

/** So many rows of figures stand above and below the heading of the next table. */
const FEWEST_FIGURES = 2;
/** The white above a title or heading, as part of the usual distance between lines. */
const WHITE = 1.25;
/** A line whose middle is so close to that of the next, in font sizes, is part of the same row. */
const OVERLAPPING = 0.75;

export function stackedRuns(run: readonly Word[][]): Word[][][] {
  const heights = run.map((line) => heightOf(line));
  const kinds = run.map((line, i) => {
    const below = (heights[i + 1] ?? Infinity) - (heights[i] as number);
    const isPart = below < OVERLAPPING * (line[0]?.size ?? 0) && kindOf(line) === 'heading';
    return isPart ? 'figures' : kindOf(line);
  });
  const steps = heights.slice(1).map((y, i) => y - (heights[i] as number));
  const pitch = median(steps);
  const parts: Word[][][] = [];
  let start = 0;
  for (let i = 1; i < run.length; i++) {
    if (kinds[i] === 'figures' || kinds[i - 1] !== 'figures') continue;
    if ((steps[i - 1] as number) < WHITE * pitch || figuresIn(kinds, start, i) < FEWEST_FIGURES)
      continue;
    const body = kinds.indexOf('figures', i);
    const heading = kinds.indexOf('heading', i);
    if (heading < 0 || body < heading || figuresIn(kinds, body, body + 4) < FEWEST_FIGURES)
      continue;
    parts.push(run.slice(start, i));
    start = heading;
  }
  parts.push(run.slice(start));
  return parts;
}

function figuresIn(kinds: readonly Kind[], from: number, to: number): number {
  return kinds.slice(from, to).filter((kind) => kind === 'figures').length;
}

function kindOf(line: readonly Word[]): Kind {
  const [, ...others] = phrasesOf(line);
  if (others.length === 0) return 'title';
  return others.some(({ words }) => isFigure(words)) ? 'figures' : 'heading';
}

/** Pages drawn for a test: words and rules at round places. */
import type { PageContent, Rule, Word } from '../../parsers/source/pdf/page.ts';

const SIZE = 10;

/** Words of 5 points a character, a space of 3, from `x`. */
export function text(x: number, baseline: number, said: string, bold = false): Word[] {
  let at = x;
  return said.split(' ').map((word) => {
    const edges = Array.from({ length: word.length + 1 }, (_, i) => at + 5 * i);
    const end = edges.at(-1) as number;
    const box: Word['box'] = [at, baseline - 8, end, baseline + 2];
    at = end + 3;
    return { text: word, box, edges, baseline, size: SIZE, bold, angle: 0 };
  });
}

export function across(y: number, x0: number, x1: number): Rule {
  return { x0, y0: y, x1, y1: y };
}

export function down(x: number, y0: number, y1: number): Rule {
  return { x0: x, y0, x1: x, y1 };
}

export function page(words: Word[], rules: Rule[] = [], number = 1): PageContent {
  return { number, width: 600, height: 800, words, rules, fills: [], images: [] };
}

/** Three columns from 50 to 350, rows of 20 points from 100. */
export function ruledRules(rows: number): Rule[] {
  return [
    ...Array.from({ length: rows + 1 }, (_, i) => across(100 + 20 * i, 50, 350)),
    ...[50, 150, 250, 350].map((x) => down(x, 100, 100 + 20 * rows)),
  ];
}

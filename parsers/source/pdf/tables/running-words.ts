/** Tells running heads, feet and page numbers, which may stand between two parts of a table, from text. */
import type { PageContent, Word } from '../page.ts';
import { middleY } from './geometry.ts';
import { linesOf } from './reading-order.ts';

export type IsRunning = (word: Word) => boolean;

/** Running heads and feet stand within this part of the page's height. */
const MARGIN = 0.12;
/** The same words stand on the page before or after, or on the one beyond it (left and right pages). */
const NEIGHBOURS = 2;
/** A page number alone has no more characters than this: "- 12 / 76 -". */
const PAGE_NUMBER = /^\W{0,3}\d{1,4}(?:[/|]\d{1,4})?\W{0,3}$/u;

export function runningWords(pages: readonly PageContent[]): IsRunning {
  const running = new Set<Word>();
  const margins = pages.map(marginLines);
  margins.forEach((lines, i) => {
    const near = margins.slice(Math.max(0, i - NEIGHBOURS), i + NEIGHBOURS + 1);
    const others = new Set(near.filter((other) => other !== lines).flatMap((l) => [...l.keys()]));
    for (const [text, words] of lines) {
      if (others.has(text) || PAGE_NUMBER.test(plainOf(words))) {
        for (const word of words) running.add(word);
      }
    }
  });
  return (word) => word.artifact === true || running.has(word);
}

/** Lines of head and foot, by what they say on every page. */
function marginLines({ words, height }: PageContent): Map<string, Word[]> {
  const inMargin = words.filter((word) => {
    const y = middleY(word);
    return y < MARGIN * height || y > (1 - MARGIN) * height;
  });
  const lines = new Map<string, Word[]>();
  for (const line of linesOf(inMargin)) {
    const text = plainOf(line).replace(/\d{1,9}/gu, '#');
    lines.set(text, [...(lines.get(text) ?? []), ...line]);
  }
  return lines;
}

function plainOf(words: readonly Word[]): string {
  return words.map((word) => word.text).join('');
}

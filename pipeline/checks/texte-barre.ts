/** "~~Chorale~~ | ~~850,00 €~~": what is struck out was left out, and somebody may want to know of it. */
import { barres } from '../../parsers/source/marques.ts';
import type { Check } from './check.ts';

export const texteBarre: Check = {
  code: 'passage.barre',
  *run({ source: { media, text, lines } }) {
    if (media !== 'text/markdown') return;
    for (const { start, end, number: line } of lines) {
      for (const { from, to } of barres(text.slice(start, end)))
        yield {
          spans: [{ start: start + from, end: start + to, startLine: line, endLine: line }],
          constate: text.slice(start + from, start + to),
        };
    }
  },
};

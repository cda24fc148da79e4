/** The transcript: one line of text a printed line, pages in order, and the place of every character of it. */
import type { Box, Line } from '../../../pipeline/types.ts';
import { lineAt } from '../text.ts';
import { boxWithin, type PrintedLine, unionOf } from './line.ts';

export class Transcript {
  readonly lines: Line[] = [];
  readonly #printed: PrintedLine[] = [];
  readonly #parts: string[] = [];
  #length = 0;

  /** Takes the next line; gives its number, from 1. */
  add(printed: PrintedLine, page: number): Line {
    const start = this.#length;
    const end = start + printed.text.length;
    const line = { number: this.lines.length + 1, start, end, page };
    this.lines.push(line);
    this.#printed.push(printed);
    this.#parts.push(printed.text);
    this.#length = end + 1;
    return line;
  }

  /** Every line ends with a line break, as in a text file. */
  text(): string {
    return this.#parts.map((part) => `${part}\n`).join('');
  }

  /** The box around a stretch of one page; over several pages there is none. */
  boxOf(start: number, end: number): Box | undefined {
    const first = lineAt(this.lines, start);
    const boxes: Box[] = [];
    for (let number = first?.number ?? 1; number <= this.lines.length; number++) {
      const line = this.lines[number - 1];
      const printed = this.#printed[number - 1];
      if (line === undefined || printed === undefined || line.start >= end) break;
      if (line.page !== first?.page) return undefined;
      const box = boxWithin(printed, start - line.start, end - line.start);
      if (box !== undefined) boxes.push(box);
    }
    const union = unionOf(boxes);
    return union === undefined ? undefined : rounded(union);
  }
}

/** To a hundredth of a point: less than any eye or printer tells apart. */
function rounded(box: Box): Box {
  const [x0, y0, x1, y1] = box.map((value) => Math.round(value * 100) / 100);
  return [x0 ?? 0, y0 ?? 0, x1 ?? 0, y1 ?? 0];
}

/** The transcript: one line of text a printed line, pages in order, and the place of every character of it. */
import type { Box, Line, ReadWord } from '../../../contract/types.ts';
import { lineAt } from '../text.ts';
import { boxWithin, type PrintedLine, readWithin, unionOf } from './line.ts';

export type ToPage = (box: Box) => Box;

export class Transcript {
  readonly lines: Line[] = [];
  readonly #printed: PrintedLine[] = [];
  readonly #parts: string[] = [];
  readonly #toPage: ReadonlyMap<number, ToPage>;
  #length = 0;

  /** Of pages that were turned to be read, the way back to the page as the file has it. */
  constructor(toPage: ReadonlyMap<number, ToPage> = new Map()) {
    this.#toPage = toPage;
  }

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

  /** The words of a stretch of one line that were recognised, with how surely. */
  readIn(start: number, end: number): ReadWord[] {
    const line = lineAt(this.lines, start);
    const printed = line === undefined ? undefined : this.#printed[line.number - 1];
    if (line === undefined || printed === undefined) return [];
    return readWithin(printed, start - line.start, end - line.start).map((word) => ({
      start: line.start + word.start,
      end: line.start + word.end,
      confidence: word.confidence,
    }));
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
      if (box !== undefined) boxes.push(this.#toPage.get(line.page ?? 0)?.(box) ?? box);
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

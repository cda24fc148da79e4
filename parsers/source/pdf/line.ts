/** One printed line: its text, and the place of every character of it, kept small since a file has many. */
import type { Box, ReadWord } from '../../../contract/types.ts';
import type { Word } from './page.ts';

/** A blank between two words is never less than this part of the size; less joins them ("(" in roman, "Adopté" in bold). */
const NO_SPACE = 0.08;

export interface PrintedLine {
  readonly text: string;
  readonly box: Box;
  readonly baseline: number;
  readonly size: number;
  /** All its letters are bold. */
  readonly bold: boolean;
  /** Its first and its last word are bold. */
  readonly boldStart: boolean;
  readonly boldEnd: boolean;
  /** How wide its first word is. */
  readonly firstWidth: number;
  readonly angle: Word['angle'];
  /** The file itself marks all of it as no part of the text. */
  readonly artifact: boolean;
  /** Id of the marked content of its first word. */
  readonly marked: string | undefined;
  readonly places: Places;
}

/** Where the words of a line are: parallel lists, one entry a word. */
interface Places {
  /** Offsets in the line's text. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Four numbers a word. */
  readonly boxes: Float32Array;
  /** One number a character of each word and one for its end, word after word. */
  readonly edges: Float32Array;
  /** How sure the recogniser was of each word, 0 to 100; absent where nothing was recognised. */
  readonly confidences?: Uint8Array;
}

/** A line of words in reading order; `tabs` are the places in `words` before which a column begins. */
export function printedLine(
  words: readonly Word[],
  tabs: ReadonlySet<number> = new Set(),
): PrintedLine {
  const starts: number[] = [];
  const ends: number[] = [];
  const boxes = new Float32Array(words.length * 4);
  const edges = new Float32Array(words.reduce((sum, word) => sum + word.text.length + 1, 0));
  let text = '';
  let edge = 0;
  for (const [index, word] of words.entries()) {
    const before = words[index - 1];
    if (before !== undefined) text += tabs.has(index) ? '\t' : touches(before, word) ? '' : ' ';
    starts.push(text.length);
    text += word.text;
    ends.push(text.length);
    boxes.set(word.box, index * 4);
    for (let at = 0; at <= word.text.length; at++) edges[edge++] = word.edges[at] ?? word.box[2];
  }
  const first = words[0];
  const largest = words.reduce((a, b) => (b.size > a.size ? b : a), words[0] as Word);
  return {
    text,
    box: unionOf(words.map(({ box }) => box)) ?? [0, 0, 0, 0],
    baseline: largest?.baseline ?? 0,
    size: sizeOf(words),
    bold: isBold(words),
    boldStart: first?.bold ?? false,
    boldEnd: words.at(-1)?.bold ?? false,
    firstWidth: first === undefined ? 0 : first.box[2] - first.box[0],
    angle: first?.angle ?? 0,
    artifact: words.every(({ artifact }) => artifact === true),
    marked: words.find(({ marked }) => marked !== undefined)?.marked,
    places: { starts, ends, boxes, edges, ...confidencesOf(words) },
  };
}

/** Words of a text layer stand among those that were recognised, and are sure. */
function confidencesOf(words: readonly Word[]): Pick<Places, 'confidences'> {
  if (words.every(({ confidence }) => confidence === undefined)) return {};
  return { confidences: Uint8Array.from(words, ({ confidence = SURE }) => confidence) };
}

const SURE = 100;

function touches(before: Word, word: Word): boolean {
  if (before.angle !== 0 || word.angle !== 0) return false;
  return word.box[0] - before.box[2] < NO_SPACE * Math.min(before.size, word.size);
}

/** The size that most of a line's characters have. */
function sizeOf(words: readonly Word[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of words) counts.set(size, (counts.get(size) ?? 0) + text.length);
  let best = 0;
  let most = -1;
  for (const [size, count] of counts) {
    if (count > most) [best, most] = [size, count];
  }
  return best;
}

const letter = /[\p{L}\p{N}]/u;

function isBold(words: readonly Word[]): boolean {
  const said = words.filter(({ text }) => letter.test(text));
  return said.length > 0 && said.every(({ bold }) => bold);
}

/** The words that have a character from `start` to `end`, where they were recognised. */
export function readWithin({ places }: PrintedLine, start: number, end: number): ReadWord[] {
  const { starts, ends, confidences } = places;
  return Array.from(confidences ?? [], (confidence, index) => ({
    start: starts[index] ?? 0,
    end: ends[index] ?? 0,
    confidence,
  })).filter((word) => word.end > start && word.start < end);
}

/** The box around the characters from `start` to `end` of a line; nothing where only blanks are. */
export function boxWithin(line: PrintedLine, start: number, end: number): Box | undefined {
  const { starts, ends, boxes, edges } = line.places;
  const found: Box[] = [];
  let edge = 0;
  for (let index = 0; index < starts.length; index++) {
    const from = starts[index] ?? 0;
    const to = ends[index] ?? 0;
    if (to > start && from < end) {
      const box = boxes.subarray(index * 4, index * 4 + 4);
      const first = edges[edge + Math.max(start - from, 0)] ?? 0;
      const last = edges[edge + Math.min(end, to) - from] ?? 0;
      found.push(partOf(box, first, last, line.angle));
    }
    edge += to - from + 1;
  }
  return unionOf(found);
}

function partOf(box: Float32Array, first: number, last: number, angle: Word['angle']): Box {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = box;
  const from = Math.min(first, last);
  const to = Math.max(first, last);
  return angle === 0 || angle === 180 ? [from, y0, to, y1] : [x0, from, x1, to];
}

export function unionOf(boxes: readonly Box[]): Box | undefined {
  const [first] = boxes;
  if (first === undefined) return undefined;
  const union: Box = [...first];
  for (const box of boxes) {
    union[0] = Math.min(union[0], box[0]);
    union[1] = Math.min(union[1], box[1]);
    union[2] = Math.max(union[2], box[2]);
    union[3] = Math.max(union[3], box[3]);
  }
  return union;
}

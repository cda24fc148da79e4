/**
 * Plain text with a map back to the source: how it is built, cut and located.
 * Every value of every record goes through `spansOf`, so its promise is the project's:
 * a span lies on one line, and the slices at the spans are what was printed.
 */
import type { Line, Piece, Source, Span, Text } from '../../contract/types.ts';

/** A stretch of a text: half-open plain offsets. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const emptyText: Text = { plain: '', pieces: [] };

/** Collects plain characters and where each came from. */
export class TextBuilder {
  #parts: string[] = [];
  #pieces: Piece[] = [];
  #length = 0;
  #last = '';

  get length(): number {
    return this.#length;
  }

  /** Ends in white space, or is empty: nothing more is needed to keep two words apart. */
  get open(): boolean {
    return this.#last === '' || this.#last === ' ' || this.#last === '\n';
  }

  /** Characters printed as they read. */
  copy(plain: string, start: number): void {
    if (plain.length === 0) return;
    this.#push(plain, start, start + plain.length);
  }

  /** One unit: `plain` is what `start`..`end` of the source stands for ("&amp;" for "&"). */
  stand(plain: string, start: number, end: number): void {
    this.#push(plain, start, end);
  }

  /** A character that is not printed, such as the space between two lines. */
  insert(plain: string): void {
    this.#parts.push(plain);
    this.#length += plain.length;
    this.#last = plain.at(-1) ?? this.#last;
  }

  #push(plain: string, start: number, end: number): void {
    this.#pieces.push({ at: this.#length, length: plain.length, start, end });
    this.insert(plain);
  }

  text(): Text {
    return { plain: this.#parts.join(''), pieces: this.#pieces };
  }
}

/** One text after the other, `glue` between them. */
export function joinTexts(texts: readonly Text[], glue = ' '): Text {
  if (texts.length === 1) return texts[0] ?? emptyText;
  const parts: string[] = [];
  const pieces: Piece[] = [];
  let length = 0;
  for (const text of texts) {
    if (length > 0) {
      parts.push(glue);
      length += glue.length;
    }
    for (const piece of text.pieces) pieces.push({ ...piece, at: piece.at + length });
    parts.push(text.plain);
    length += text.plain.length;
  }
  return { plain: parts.join(''), pieces };
}

/** The part of a text between two plain offsets, as a text of its own. */
export function sliceText(text: Text, from: number, to: number): Text {
  if (from <= 0 && to >= text.plain.length) return text;
  const pieces: Piece[] = [];
  for (let index = firstPiece(text.pieces, from); index < text.pieces.length; index++) {
    const piece = text.pieces[index];
    if (piece === undefined || piece.at >= to) break;
    const cut = cutPiece(piece, from, to);
    if (cut !== null) pieces.push({ ...cut, at: cut.at - from });
  }
  return { plain: text.plain.slice(from, to), pieces };
}

/** Without the white space around it. */
export function trimText(text: Text): Text {
  const trimmedStart = text.plain.length - text.plain.trimStart().length;
  const end = text.plain.trimEnd().length;
  return sliceText(text, trimmedStart, Math.max(end, trimmedStart));
}

/** The spans of the plain characters `from`..`to`: one a line, in order. */
export function spansOf(source: Source, text: Text, from: number, to: number): Span[] {
  const spans: Span[] = [];
  for (let index = firstPiece(text.pieces, from); index < text.pieces.length; index++) {
    const piece = text.pieces[index];
    if (piece === undefined || piece.at >= to) break;
    const cut = cutPiece(piece, from, to);
    if (cut !== null) addRange(source, spans, cut.start, cut.end);
  }
  if (source.boxOf !== undefined)
    for (const span of spans) span.box = source.boxOf(span.start, span.end);
  return spans;
}

/** Of a whole record: one span over its lines, one a page where there are pages. */
export function spansOfLines(source: Source, startLine: number, endLine: number): Span[] {
  const spans: Span[] = [];
  for (let from = startLine; from <= endLine; ) {
    const first = source.lines[from - 1];
    const to = Math.min(endLine, lastOfPage(source, from));
    const last = source.lines[to - 1];
    if (first === undefined || last === undefined) break;
    spans.push(lineSpan(source, first, last));
    from = to + 1;
  }
  return spans;
}

const pageEnds = new WeakMap<Source, number[]>();

/** The last line of the page that a line stands on; of the text, where there are no pages. */
function lastOfPage(source: Source, number: number): number {
  let ends = pageEnds.get(source);
  if (ends === undefined) {
    ends = source.lines
      .filter(
        ({ page }, index) =>
          page !== source.lines[index + 1]?.page || index === source.lines.length - 1,
      )
      .map((line) => line.number);
    pageEnds.set(source, ends);
  }
  let low = 0;
  let high = ends.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return ends[low] ?? number;
}

function lineSpan(source: Source, first: Line, last: Line): Span {
  const span: Span = {
    start: first.start,
    end: last.end,
    startLine: first.number,
    endLine: last.number,
  };
  if (first.page !== undefined) span.page = first.page;
  const box = source.boxOf?.(first.start, last.end);
  if (box !== undefined) span.box = box;
  return span;
}

/** What is printed at the spans, a line break between two. */
export function rawOf(source: Source, spans: readonly Span[]): string {
  return spans.map((span) => source.text.slice(span.start, span.end)).join('\n');
}

/** The line that holds a source offset. */
export function lineAt(lines: readonly Line[], offset: number): Line | undefined {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return lines[low];
}

function firstPiece(pieces: readonly Piece[], from: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const piece = pieces[middle];
    if (piece !== undefined && piece.at + piece.length <= from) low = middle + 1;
    else high = middle;
  }
  return low;
}

function cutPiece(piece: Piece, from: number, to: number): Piece | null {
  const left = Math.max(piece.at, from);
  const right = Math.min(piece.at + piece.length, to);
  if (left >= right) return null;
  if (piece.length !== piece.end - piece.start) return piece;
  const start = piece.start + left - piece.at;
  return { at: left, length: right - left, start, end: start + right - left };
}

function addRange(source: Source, spans: Span[], start: number, end: number): void {
  const last = spans.at(-1);
  // The cells of a row share its lines: the next one may begin on a line further up.
  if (
    last !== undefined &&
    start >= last.start &&
    start <= (source.lines[last.startLine - 1]?.end ?? -1)
  ) {
    last.end = Math.max(last.end, end);
    return;
  }
  const line = lineAt(source.lines, start);
  if (line === undefined) return;
  const span: Span = { start, end, startLine: line.number, endLine: line.number };
  if (line.page !== undefined) span.page = line.page;
  spans.push(span);
}

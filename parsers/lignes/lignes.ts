/** The printed lines of a document's running text, and blocks cut between two of them. */
import type { Block, Line, Text, TextBlock } from '../../contract/types.ts';
import { joinTexts, lineAt, sliceText, trimText } from '../source/text.ts';
import { headOf, isText } from './blocks.ts';

export interface Ligne {
  readonly text: Text;
  readonly head: string;
  readonly block: TextBlock;
  /** Place in the list of blocks, and among the lines of its block. */
  readonly at: number;
  readonly place: number;
}

export function lignesOf(blocks: readonly Block[]): Ligne[] {
  const lignes: Ligne[] = [];
  for (const [at, block] of blocks.entries()) {
    if (!isText(block)) continue;
    for (const [place, text] of block.lines.entries()) {
      if (text.plain.trim() !== '') lignes.push({ text, head: headOf(text), block, at, place });
    }
  }
  return lignes;
}

/** Running text with its line breaks, an empty line between two blocks. */
export function texteDe(blocks: readonly Block[]): Text {
  const texts = blocks.filter(isText).map((block) => joinTexts(linesOf(block), '\n'));
  return texts.length === 0 ? { plain: '', pieces: [] } : joinTexts(texts, '\n\n');
}

function linesOf(block: TextBlock): readonly Text[] {
  const lines = block.lines.filter(({ plain }) => plain !== '');
  return lines.length === 0 ? [block.text] : lines;
}

/** The line of the source that a text begins on. */
export function ligneDe(text: Text, lines: readonly Line[]): number | undefined {
  const piece = text.pieces[0];
  return piece === undefined ? undefined : lineAt(lines, piece.start)?.number;
}

/** A text cut where the source begins another line: a paragraph's lines may have been joined. */
export function parLigne(text: Text, lines: readonly Line[]): Text[] {
  const starts = text.pieces.flatMap(({ at, start }, index) => {
    const before = text.pieces[index - 1];
    const here = lineAt(lines, start)?.number;
    return before === undefined || lineAt(lines, before.start)?.number === here ? [] : [at];
  });
  return [0, ...starts].map((from, index) =>
    trimText(sliceText(text, from, starts[index] ?? text.plain.length)),
  );
}

/** The block in stretches, each beginning at one of the line places given. */
export function couper(
  block: TextBlock,
  places: readonly number[],
  source: readonly Line[],
): TextBlock[] {
  const cuts = [...new Set([0, ...places])]
    .filter((place) => place < block.lines.length)
    .sort((a, b) => a - b);
  if (cuts.length <= 1) return [block];
  const starts = cuts.map((from, index) =>
    index === 0 ? block.startLine : startOf(block, from, source),
  );
  return cuts.map((from, index) => {
    const lines = block.lines.slice(from, cuts[index + 1] ?? block.lines.length);
    const printed = lines.filter(({ plain }) => plain !== '');
    const startLine = starts[index] ?? block.startLine;
    const next = starts[index + 1];
    return {
      ...block,
      lines,
      text: joinTexts(printed.length === 0 ? lines : printed),
      startLine,
      endLine: next === undefined ? block.endLine : Math.max(startLine, next - 1),
    };
  });
}

/** A line that prints nothing begins with the next that does. */
function startOf(block: TextBlock, from: number, source: readonly Line[]): number {
  for (const text of block.lines.slice(from)) {
    const number = ligneDe(text, source);
    if (number !== undefined) return number;
  }
  return block.endLine;
}

/** Blocks cut where `opens` says that a line begins something of its own. */
export function couperTous(
  blocks: readonly Block[],
  source: readonly Line[],
  opens: (head: string, block: TextBlock, above: Text, line: Text) => boolean,
): Block[] {
  return blocks.flatMap((block): Block[] => {
    if (!isText(block) || block.lines.length < 2) return [block];
    const places = block.lines.flatMap((line, place) =>
      place > 0 && opens(headOf(line), block, block.lines[place - 1] as Text, line) ? [place] : [],
    );
    return places.length === 0 ? [block] : couper(block, places, source);
  });
}

/** The block that holds an offset of `texteDe(blocks)`, by its place in the list. */
export function blocA(blocks: readonly Block[], offset: number): number {
  let end = 0;
  let last = -1;
  for (const [index, block] of blocks.entries()) {
    if (!isText(block)) continue;
    if (last >= 0) end += 2;
    last = index;
    const lines = linesOf(block);
    end += lines.reduce((sum, line) => sum + line.plain.length, lines.length - 1);
    if (offset <= end) return index;
  }
  return last;
}

/** A source with some of its characters replaced: text, lines and blocks stay in step. */

import type { Block, Piece, Source, Text } from '../../contract/types.ts';
import { isText } from '../../parsers/lignes/blocks.ts';
import { plainOfPdf } from '../accuracy/sources.ts';

/** What stands at an offset of the text instead of its character; "" takes it away. */
export type Replacements = ReadonlyMap<number, string>;

export function replaced(source: Source, replacements: Replacements): Source {
  if (replacements.size === 0) return source;
  const chars = source.text.split('').map((char, at) => replacements.get(at) ?? char);
  const moved = new Int32Array(chars.length + 1);
  for (const [at, char] of chars.entries()) moved[at + 1] = (moved[at] ?? 0) + char.length;
  const to = (at: number) => moved[at] ?? 0;
  const edit: Edit = { to, at: (offset) => replacements.get(offset) };
  const text = chars.join('');
  const { boxOf: _box, readIn: _words, ...kept } = source;
  return {
    ...kept,
    text,
    lines: source.lines.map((line) => ({ ...line, start: to(line.start), end: to(line.end) })),
    blocks: source.blocks.map((block) => blockWith(block, (one) => textWith(one, edit))),
    ...(source.media === 'application/pdf' ? { plainOf: plainOfPdf(text) } : {}),
  };
}

interface Edit {
  readonly to: (offset: number) => number;
  readonly at: (offset: number) => string | undefined;
}

export function blockWith(block: Block, change: (text: Text) => Text): Block {
  if (block.kind === 'tableau') {
    const cells = (row: (typeof block.rows)[number]) =>
      row.cells.map((cell) => ({ ...cell, text: change(cell.text) }));
    return { ...block, rows: block.rows.map((row) => ({ ...row, cells: cells(row) })) };
  }
  return isText(block)
    ? { ...block, text: change(block.text), lines: block.lines.map(change) }
    : { ...block, text: change(block.text) };
}

/** A piece that stands for something else ("&amp;") keeps what it says. */
function textWith({ plain, pieces }: Text, edit: Edit): Text {
  let out = '';
  let from = 0;
  const made: Piece[] = [];
  for (const piece of pieces) {
    out += plain.slice(from, piece.at);
    from = piece.at + piece.length;
    const own = plain.slice(piece.at, from);
    const said = piece.end - piece.start === piece.length ? charsWith(own, piece, edit) : own;
    const [start, end] = [edit.to(piece.start), edit.to(piece.end)];
    if (said !== '') made.push({ at: out.length, length: said.length, start, end });
    out += said;
  }
  return { plain: out + plain.slice(from), pieces: made };
}

function charsWith(own: string, { start }: Piece, { at }: Edit): string {
  return own
    .split('')
    .map((char, index) => at(start + index) ?? char)
    .join('');
}

/** Every match as `to` says it, character by character: both must be of one length. */
export function sameLength(
  text: string,
  pattern: RegExp,
  to: (match: string) => string,
): Map<number, string> {
  const replacements = new Map<number, string>();
  for (const match of text.matchAll(pattern)) {
    const said = to(match[0]);
    if (said.length !== match[0].length) throw new Error(`"${match[0]}" is no "${said}"`);
    for (let index = 0; index < said.length; index++)
      if (said[index] !== match[0][index])
        replacements.set(match.index + index, said.charAt(index));
  }
  return replacements;
}

/** A stretch of a line as one replacement: its first character says all, the others nothing. */
export function instead(start: number, end: number, said: string): [number, string][] {
  const gone = Array.from({ length: end - start - 1 }, (_, index): [number, string] => [
    start + 1 + index,
    '',
  ]);
  return end > start ? [[start, said], ...gone] : [];
}

/** The same letters in the case of what they stand for. */
export function inCaseOf(model: string, letters: string): string {
  return letters
    .split('')
    .map((letter, at) => (/\p{Lu}/u.test(model.charAt(at)) ? letter.toUpperCase() : letter))
    .join('');
}

/** Questions that the parsers ask of a block, answered the same way everywhere. */
import type {
  Block,
  Cell,
  Row,
  RuleBlock,
  TableBlock,
  Text,
  TextBlock,
} from '../../contract/types.ts';
import { joinTexts } from '../source/text.ts';
import { headOf } from './plis.ts';

export { headOf } from './plis.ts';

export function isText(block: Block | undefined): block is TextBlock {
  return block !== undefined && block.kind !== 'tableau' && !isStroke(block);
}

/** Printed without being part of the text: a rule, a running head, a page number. */
export function isStroke(block: Block): block is RuleBlock {
  return block.kind === 'filet' || block.kind === 'courant';
}

export function isTable(block: Block | undefined): block is TableBlock {
  return block?.kind === 'tableau';
}

/** The folded beginning of a block of text; of a table, nothing. */
export function headOfBlock(block: Block | undefined): string {
  return isText(block) ? headOf(block.text) : '';
}

/** Longer than this, a stretch of text is a sentence rather than a heading. */
const HEADING_LENGTH = 240;

/** Set off as a heading: marked, bold, or short and all capitals. */
export function isHeading(block: Block | undefined): block is TextBlock {
  if (!isText(block) || block.text.plain.length > HEADING_LENGTH) return false;
  return block.fort || isCapitals(block.text.plain);
}

export function isCapitals(plain: string): boolean {
  return /\p{Lu}{2}/u.test(plain) && !/\p{Ll}{2}/u.test(plain);
}

/** More rows than these, or longer cells, are a table of something. */
const HEAD_ROWS = 8;
const HEAD_CELL = 200;

/**
 * A head in two columns, for what is read line by line: each cell of a short table as a block of its own, or a row that
 * says what its second cell is ("Président | M. VAL"); `deLaLigne` reads a row in another way where it knows better.
 */
export function enLignes(
  blocks: readonly Block[],
  deLaLigne: (row: Row) => Text[] | null = () => null,
): Block[] {
  return blocks.flatMap((block): Block[] => {
    if (!isTable(block) || block.rows.length > HEAD_ROWS) return [block];
    const texts = block.rows.flatMap((row) => deLaLigne(row) ?? textesDe(row));
    if (texts.some(({ plain }) => plain.length > HEAD_CELL)) return [block];
    return texts.map((text) => ({
      kind: 'paragraphe' as const,
      index: block.index,
      text,
      lines: [text],
      fort: false,
      startLine: block.startLine,
      endLine: block.endLine,
    }));
  });
}

const LABEL = 40;

function textesDe(row: Row): Text[] {
  const texts = filledCells(row).map(({ text }) => text);
  const [label, value, ...more] = texts;
  const says = label !== undefined && value !== undefined && more.length === 0;
  const named = says && label.plain.length <= LABEL && /^\p{Lu}[^\d:]*$/u.test(label.plain);
  if (!named || value.plain.length > HEAD_CELL) return texts;
  return [joinTexts([label, value], ' : ')];
}

/** A row's cells that have something printed in them. */
export function filledCells(row: Row): Row['cells'] {
  return row.cells.filter((cell) => cell.text.plain !== '');
}

/** What a row has in the column of a cell of the header, where something is printed there. */
export function cellAt(row: Row, head: Cell | undefined): Cell | undefined {
  return row.cells.find((cell) => cell.column === head?.column && cell.text.plain.trim() !== '');
}

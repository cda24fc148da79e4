/**
 * The annexes that an agreement has of its own, after its signatures: announced by "Annexe N°3 – …",
 * or by a title that its last article cites ("ANNEXE 2 : Mission prévention des expulsions…").
 */
import type { Block, Text } from '../../contract/types.ts';
import { filledCells, headOf, headOfBlock, isHeading, isTable, isText } from '../lignes/blocks.ts';
import { articleHeading, closingWords, type Part, type Printed } from '../parties/parts.ts';
import { decouperListeDeNoms } from '../text/nom.ts';
import { pliage } from '../vocabulaire/plain.ts';

export interface Sheet {
  readonly blocks: Block[];
  readonly titre: Printed | null;
  /** Printed on the sheet, or on the line of the agreement that cites its title. */
  readonly numero: Printed | null;
  readonly cited: boolean;
}

const annexeNumber = /^annexe\s{0,4}(?:n\s{0,2}[°o]\s{0,2})?(\d{1,3})\s{0,4}(?:[:.–—-]\s{0,4}|$)/u;
/** A title shorter than this is too common to be matched by its words. */
const MIN_TITLE = 12;
/** Shorter than this, a line that begins with "Annexe 2" announces it whether bold or not. */
const SHORT_TITLE = 120;

interface Start {
  readonly index: number;
  readonly titre: Printed | null;
  readonly numero: Printed | null;
  readonly cited: boolean;
}

export function sheetsOf(part: Part): Sheet[] {
  const { blocks } = part;
  const signed = signedAt(blocks);
  if (signed < 0) return [];
  const cited = citedTitles(blocks.slice(0, signed));
  const starts: Start[] = [];
  for (let index = signed + 1; index < blocks.length; index++) {
    const start = sheetStart(blocks, index, cited);
    if (start === null) continue;
    const from = backToTitle(blocks, start.index, Math.max(signed, starts.at(-1)?.index ?? signed));
    starts.push({ ...start, index: from });
  }
  return starts.map((start, rank) => ({
    blocks: blocks.slice(start.index, starts[rank + 1]?.index ?? blocks.length),
    titre: start.titre,
    numero: start.numero,
    cited: start.cited,
  }));
}

/** The first block of the closing words after the last article. */
function signedAt(blocks: readonly Block[]): number {
  let last = -1;
  for (const [index, block] of blocks.entries())
    if (articleHeading.test(headOfBlock(block))) last = index;
  for (let index = last + 1; index < blocks.length; index++) {
    const block = blocks[index];
    if (isText(block) && closingWords.test(headOf(block.lines[0] ?? block.text))) return index;
  }
  return -1;
}

function sheetStart(
  blocks: readonly Block[],
  index: number,
  cited: ReadonlyMap<string, Printed>,
): Start | null {
  const block = blocks[index];
  if (isTable(block)) {
    const cell = block.rows[0] === undefined ? undefined : filledCells(block.rows[0])[0];
    return cell === undefined ? null : numbered(cell.text, index);
  }
  if (!isText(block)) return null;
  const titleLike = block.text.plain.length < SHORT_TITLE || isHeading(block);
  const start = titleLike ? numbered(block.text, index) : null;
  if (start !== null) return start;
  const numero = cited.get(titleKey(block.text.plain));
  if (numero === undefined || !(block.fort || titleLike)) return null;
  const { text } = block;
  return { index, titre: { text, from: 0, to: text.plain.length }, numero, cited: true };
}

function numbered(text: Text, index: number): Start | null {
  const found = annexeNumber.exec(headOf(text));
  if (found === null) return null;
  const at = found[0].indexOf(found[1] ?? '');
  const titre = { text, from: found[0].length, to: text.plain.length };
  return {
    index,
    titre: titre.from >= titre.to ? null : titre,
    numero: { text, from: at, to: at + (found[1] ?? '').length },
    cited: false,
  };
}

/** "Jean-Noël VERFAILLIE" in bold is who signed, and no title. */
function isSigned(plain: string): boolean {
  return (
    /\p{Lu}{2}$/u.test(plain.trim()) &&
    /\p{Ll}/u.test(plain) &&
    decouperListeDeNoms(plain).length === 1
  );
}

/** A heading right above ("« Accompagnement Spécifique BRSA »") belongs to the sheet. */
function backToTitle(blocks: readonly Block[], index: number, floor: number): number {
  let from = index;
  while (from - 1 > floor) {
    const above = blocks[from - 1];
    if (!isText(above) || above.kind !== 'titre' || annexeNumber.test(headOf(above.text))) break;
    if (isSigned(above.text.plain)) break;
    from--;
  }
  return from;
}

/** "ANNEXE 2 : Mission prévention…" in the agreement's text: title to the place of its number. */
function citedTitles(blocks: readonly Block[]): Map<string, Printed> {
  const cited = new Map<string, Printed>();
  for (const block of blocks) {
    if (!isText(block)) continue;
    const found = annexeNumber.exec(headOf(block.text));
    if (found === null) continue;
    const key = titleKey(block.text.plain.slice(found[0].length));
    const at = found[0].indexOf(found[1] ?? '');
    if (key.length >= MIN_TITLE)
      cited.set(key, { text: block.text, from: at, to: at + (found[1] ?? '').length });
  }
  return cited;
}

function titleKey(plain: string): string {
  return pliage(plain)
    .replace(/[^\p{L}\p{N}]{1,200}/gu, ' ')
    .trim();
}

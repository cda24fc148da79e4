/**
 * Markdown, typed or converted, to blocks. remark says which lines form a heading, a list entry,
 * a paragraph or a table; the text of each comes from `inline.ts`. Two things it is kept from:
 * runs of lines with tabs, which converters write for tables and remark takes for lists and code,
 * and rows of dashes under a paragraph, which would make a heading of a vote
 * ("Pour : 24 voix … \n--").
 */
import type { Nodes, Root, TableRow } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Block, Cell, Line, Row, Text } from '../../contract/types.ts';
import { htmlTable } from './html-table.ts';
import { inlineText } from './inline.ts';
import { pipeTable, pipeTableLength } from './pipe-table.ts';
import { joinTexts, TextBuilder, trimText } from './text.ts';

type Draft = Block extends infer B ? (B extends Block ? Omit<B, 'index'> : never) : never;

const processor = unified().use(remarkParse).use(remarkGfm);

/** Longer stretches without a safe place to cut are not given to remark, whose time could grow with their square. */
const MAX_CHUNK = 64 * 1024;
/** More brackets and delimiters than this in one stretch is no text that anybody wrote. */
const MAX_MARKS = 2000;
/** A line that opens this many lists or quotes at once costs remark the square of their number. */
const deepNesting = /^[ \t]{0,200}(?:(?:[-*+>]|\d{1,9}[.)])[ \t]{0,4}){24}/mu;
/** Quotes within quotes that are taken off a line. */
const MAX_QUOTES = 8;

const ruleLine = /^[ \t]{0,80}(?:-{2,}|={2,})[ \t]{0,80}$/u;
const blank = /^\s*$/u;
const quoteMark = /^[ \t]{0,80}>[ \t]{0,80}/u;
const headingMark = /^[ \t\u00a0]{0,80}#{1,6}(?=[\s\u00a0])[ \t\u00a0]{0,80}/u;
const bulletMark = /^[ \t\u00a0]{0,200}[-*+](?=[ \t\u00a0])[ \t\u00a0]{0,80}/u;

export function markdownBlocks(text: string, lines: readonly Line[]): Block[] {
  const drafts: Draft[] = [];
  for (const chunk of chunksOf(text, lines)) {
    for (const draft of draftsOf(text, chunk)) drafts.push(draft);
  }
  drafts.sort((a, b) => a.startLine - b.startLine);
  return drafts.map((draft, index) => ({ ...draft, index }));
}

/** What a stretch of lines is read as: rows of tabs, a table in HTML, or the rest. */
type Form = 'tabulations' | 'html' | 'texte';

interface Chunk {
  readonly form: Form;
  readonly lines: Line[];
}

function draftsOf(text: string, { form, lines }: Chunk): Draft[] {
  if (form === 'tabulations') return [tabTable(text, lines)];
  const table = form === 'html' ? htmlTable(text, lines) : null;
  if (table !== null) return [table];
  const length = pipeTableLength(text, lines);
  if (length === 0) return chunkBlocks(text, lines);
  return [pipeTable(text, lines.slice(0, length)), ...chunkBlocks(text, lines.slice(length))];
}

/** Runs of tabbed lines and tables in HTML apart, the rest cut where a new top-level block must begin. */
function chunksOf(text: string, lines: readonly Line[]): Chunk[] {
  const chunks: Chunk[] = [];
  let current: Chunk | null = null;
  let afterBlank = true;
  const ends = htmlTableEnds(text, lines);
  let html = 0;
  for (const line of lines) {
    const printed = text.slice(line.start, line.end);
    const end = line.number > html && htmlTableStart.test(printed) ? endAfter(ends, line) : 0;
    if (end > 0) {
      html = end;
      current = { form: 'html', lines: [] };
      chunks.push(current);
    }
    if (line.number <= html) {
      current?.lines.push(line);
      if (line.number === html) current = null;
      continue;
    }
    if (blank.test(printed)) {
      afterBlank = true;
      if (current?.form === 'tabulations') current = null;
      else current?.lines.push(line);
      continue;
    }
    const form: Form = isTabbed(printed) ? 'tabulations' : 'texte';
    const opens = afterBlank && /^[\p{L}\p{N}#*«"“(<|]/u.test(printed);
    if (current === null || current.form !== form || (form === 'texte' && opens)) {
      current = { form, lines: [] };
      chunks.push(current);
    }
    current.lines.push(line);
    afterBlank = false;
  }
  return chunks;
}

/** remark ends such a table at its first blank line, and takes tabs that only indent it for code. */
const htmlTableStart = /^\s{0,200}<table[\s>]/iu;

/** The lines on which a table in HTML ends. */
function htmlTableEnds(text: string, lines: readonly Line[]): number[] {
  return lines
    .filter((line) => /<\/table\s{0,20}>/iu.test(text.slice(line.start, line.end)))
    .map(({ number }) => number);
}

/** The first of these lines that is not above a line; 0 when there is none. */
function endAfter(ends: readonly number[], line: Line): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) < line.number) low = middle + 1;
    else high = middle;
  }
  return ends[low] ?? 0;
}

/** A tab between or around cells; not one that only indents a line. */
function isTabbed(printed: string): boolean {
  const tab = printed.indexOf('\t');
  if (tab < 0) return false;
  return /\S\s{0,200}\t/u.test(printed) || /^\t{1,200}[^\s\-*+>#]/u.test(printed);
}

function tabTable(text: string, lines: readonly Line[]): Draft {
  const rows = lines.map((line, row) => tabRow(text, line, row));
  return {
    kind: 'tableau',
    rows,
    startLine: lines[0]?.number ?? 1,
    endLine: lines.at(-1)?.number ?? 1,
  };
}

function tabRow(text: string, line: Line, row: number): Row {
  const cells: Cell[] = [];
  let start = line.start;
  while (start <= line.end) {
    const tab = text.indexOf('\t', start);
    const end = tab < 0 || tab > line.end ? line.end : tab;
    const cell = trimText(inlineText(text, start, end));
    cells.push({ text: cell, row, column: cells.length, rowSpan: 1, colSpan: 1 });
    start = end + 1;
  }
  return { cells, startLine: line.number, endLine: line.number };
}

function chunkBlocks(text: string, lines: readonly Line[]): Draft[] {
  const first = lines[0];
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return [];
  if (lines.every((line) => isPlain(text.slice(line.start, line.end))))
    return paragraphs(text, lines);
  const printed = text.slice(first.start, last.end);
  if (printed.length > MAX_CHUNK || countMarks(printed) > MAX_MARKS || deepNesting.test(printed))
    return paragraphs(text, lines);
  const root = processor.parse(neutral(text, lines, first.start));
  return fromRoot(text, lines, root, first.start);
}

/**
 * A line that can only be part of a paragraph: it begins with a letter, a quote or bold, and has no cell
 * bar. Most lines of a deliberation are such; remark would say the same, at a hundred times the cost.
 */
function isPlain(printed: string): boolean {
  return (
    blank.test(printed) ||
    (/^(?:\*\*(?=[^\s*])|[«"“(]?\p{L})/u.test(printed) && !printed.includes('|'))
  );
}

function countMarks(printed: string): number {
  let count = 0;
  for (let at = 0; at < printed.length; at++) if ('[]*_`<>&!'.includes(printed[at] ?? '')) count++;
  return count;
}

/** The same length, without what would mislead remark. */
function neutral(text: string, lines: readonly Line[], from: number): string {
  const parts: string[] = [];
  let at = from;
  let previous = '';
  let bold = false;
  for (const line of lines) {
    const printed = text.slice(line.start, line.end);
    parts.push(text.slice(at, line.start).replace(/\r(?!\n)/gu, '\n'));
    if (blank.test(printed)) bold = false;
    parts.push(neutralLine(printed, previous, bold));
    if (printed.split('**').length % 2 === 0) bold = !bold;
    at = line.end;
    previous = printed;
  }
  return parts.join('');
}

function neutralLine(printed: string, previous: string, bold: boolean): string {
  if (ruleLine.test(printed) && !blank.test(previous)) return ' '.repeat(printed.length);
  const spaced = printed.replace(/[\u00a0\u202f\u2007]/gu, ' ');
  // "**APPELS À PROJETS … 2024  \n- PHASE 1**": a title that goes on, no list.
  return bold ? spaced.replace(/^( {0,3})[-+](?= )/u, '$1–') : spaced;
}

function fromRoot(text: string, lines: readonly Line[], root: Root, from: number): Draft[] {
  const offset = (lines[0]?.number ?? 1) - 1;
  const drafts: Draft[] = [];
  const claimed = new Set<number>();
  const stack: { node: Nodes; inList: boolean }[] = [{ node: root, inList: false }];
  while (stack.length > 0) {
    const entry = stack.pop();
    if (entry === undefined) break;
    const { node, inList } = entry;
    if (isContainer(node)) {
      const list = inList || node.type === 'listItem';
      for (const child of [...node.children].reverse()) stack.push({ node: child, inList: list });
      continue;
    }
    const place = node.position;
    if (place === undefined) continue;
    const own = linesBetween(lines, offset, place.start.line, place.end.line, claimed);
    const draft = leafBlock(text, own, node, inList, from);
    if (draft !== null) drafts.push(...draft);
  }
  for (const draft of leftOver(text, lines, claimed)) drafts.push(draft);
  return drafts;
}

function isContainer(node: Nodes): node is Extract<Nodes, { children: Nodes[] }> {
  return ['root', 'blockquote', 'list', 'listItem', 'footnoteDefinition'].includes(node.type);
}

function linesBetween(
  lines: readonly Line[],
  offset: number,
  start: number,
  end: number,
  claimed: Set<number>,
): Line[] {
  const own: Line[] = [];
  for (let number = start; number <= end; number++) {
    const line = lines[number - 1];
    if (line === undefined || claimed.has(offset + number)) continue;
    claimed.add(offset + number);
    own.push(line);
  }
  return own;
}

function leafBlock(
  text: string,
  lines: Line[],
  node: Nodes,
  inList: boolean,
  from: number,
): Draft[] | null {
  if (lines.length === 0) return null;
  if (node.type === 'thematicBreak') return lines.map((line) => ruleBlock(text, line));
  if (node.type === 'table') return [gfmTable(text, lines, node.children, from)];
  if (node.type === 'html') {
    const table = htmlTable(text, lines);
    if (table !== null) return [table];
  }
  if (node.type === 'heading') return textBlocks(text, lines, 'titre');
  return textBlocks(text, lines, inList ? 'element' : 'paragraphe');
}

/** Lines that remark made nothing of (a rule under a paragraph, a definition): none is lost. */
function leftOver(text: string, lines: readonly Line[], claimed: ReadonlySet<number>): Draft[] {
  const drafts: Draft[] = [];
  for (const line of lines) {
    if (claimed.has(line.number)) continue;
    const printed = text.slice(line.start, line.end);
    if (blank.test(printed)) continue;
    drafts.push(...textBlocks(text, [line], 'paragraphe'));
  }
  return drafts;
}

function paragraphs(text: string, lines: readonly Line[]): Draft[] {
  const drafts: Draft[] = [];
  let run: Line[] = [];
  for (const line of lines) {
    if (!blank.test(text.slice(line.start, line.end))) {
      run.push(line);
      continue;
    }
    drafts.push(...textBlocks(text, run, 'paragraphe'));
    run = [];
  }
  drafts.push(...textBlocks(text, run, 'paragraphe'));
  return drafts;
}

function textBlocks(
  text: string,
  lines: readonly Line[],
  kind: 'titre' | 'paragraphe' | 'element',
): Draft[] {
  const drafts: Draft[] = [];
  let run: Line[] = [];
  const flush = () => {
    const draft = textBlock(text, run, kind);
    if (draft !== null) drafts.push(draft);
    run = [];
  };
  for (const line of lines) {
    const printed = text.slice(line.start, line.end);
    if (blank.test(printed)) flush();
    else if (isRule(printed)) {
      flush();
      drafts.push(ruleBlock(text, line));
    } else run.push(line);
  }
  flush();
  return drafts;
}

/** "\*\*\*\*\*", "---", ".....": nothing but strokes. */
function isRule(printed: string): boolean {
  return /^[\s\\*_=.·•~–—-]{2,}$/u.test(printed) && printed.length <= 2000;
}

function textBlock(
  text: string,
  lines: readonly Line[],
  kind: 'titre' | 'paragraphe' | 'element',
): Draft | null {
  const first = lines[0];
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return null;
  const texts = lines.map((line, index) =>
    lineText(text, line, kind === 'element' && index > 0 ? 'paragraphe' : kind),
  );
  if (texts.every((line) => line.plain === '')) return ruleBlock(text, first, last);
  return {
    kind,
    text: joinTexts(texts.filter((line) => line.plain !== '')),
    lines: texts,
    fort: kind === 'titre' || isBold(text.slice(first.start, last.end)),
    startLine: first.number,
    endLine: last.number,
  };
}

/** A line without its block marks: those of the quotes it stands in, then its own. */
function lineText(text: string, line: Line, kind: 'titre' | 'paragraphe' | 'element'): Text {
  let start = line.start;
  const skip = (mark: RegExp): boolean => {
    const length = mark.exec(text.slice(start, Math.min(line.end, start + 300)))?.[0].length ?? 0;
    start += length;
    return length > 0;
  };
  for (let depth = 0; depth < MAX_QUOTES && skip(quoteMark); depth++);
  if (kind === 'titre') skip(headingMark);
  if (kind === 'element') for (let depth = 0; depth < MAX_QUOTES && skip(bulletMark); depth++);
  if (kind === 'element') skip(headingMark);
  return trimText(inlineText(text, start, line.end));
}

const boldStart =
  /^[\s\-*+>#■]{0,80}?(?:<p(?:\s[^<>]{0,200})?>\s{0,4})?(?:\*\*|__|<(?:b|strong)>)/iu;
const boldEnd = /(?:\*\*|__|<\/(?:b|strong)>)(?:<\/p>)?[\s:.]{0,20}$/iu;

function isBold(printed: string): boolean {
  return boldStart.test(printed.slice(0, 200)) && boldEnd.test(printed.slice(-60));
}

function ruleBlock(text: string, first: Line, last: Line = first): Draft {
  const builder = new TextBuilder();
  builder.copy(text.slice(first.start, first.end), first.start);
  return {
    kind: 'filet',
    text: trimText(builder.text()),
    startLine: first.number,
    endLine: last.number,
  };
}

function gfmTable(
  text: string,
  lines: readonly Line[],
  children: readonly TableRow[],
  from: number,
): Draft {
  const rows = children.map((child, row): Row => {
    const line = lines[0];
    const number =
      (line?.number ?? 1) +
      (child.position?.start.line ?? 1) -
      (children[0]?.position?.start.line ?? 1);
    const cells = child.children.map((cell, column): Cell => {
      const start = from + (cell.position?.start.offset ?? 0);
      const end = from + (cell.position?.end.offset ?? 0);
      return { text: pipeCell(text, start, end), row, column, rowSpan: 1, colSpan: 1 };
    });
    return { cells, startLine: number, endLine: number };
  });
  return {
    kind: 'tableau',
    rows,
    startLine: lines[0]?.number ?? 1,
    endLine: lines.at(-1)?.number ?? 1,
  };
}

function pipeCell(text: string, start: number, end: number): Text {
  const printed = text.slice(start, end);
  const left = /^\|?\s{0,400}/u.exec(printed)?.[0].length ?? 0;
  const right = /[^\\]\|$/u.test(printed) ? 1 : 0;
  return trimText(inlineText(text, start + left, Math.max(start + left, end - right)));
}

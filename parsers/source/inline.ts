/**
 * Takes the marks of markdown and HTML off one printed line. Without context on purpose:
 * what a slice of a line says is then the same whether it is read in its place or alone,
 * which is what lets anybody check a `raw` by itself.
 */
import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import type { Text } from '../../contract/types.ts';
import { appendCharacters } from './caracteres.ts';
import { finDuBarre, marqueElevee } from './marques.ts';
import { TextBuilder } from './text.ts';

/** Tags that part two words ("…</p> <ul><li>…"); any other known tag stands inside one ("1<sup>er</sup>"). */
const blockTags = new Set(
  'address article blockquote br caption center dd div dl dt figure footer h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const inlineTags = new Set(
  'a abbr b big cite code del em font i img ins kbd mark q s small span strike strong sub sup tt u'.split(
    ' ',
  ),
);
const tagAt = /<\/?([a-z][a-z0-9]{0,14})(?:\s[^<>]{0,400})?\/?>/iuy;
const commentAt = /<!--(?:(?!-->).){0,2000}-->/uy;
const autolinkAt = /<((?:https?:\/\/|mailto:)[^\s<>]{1,500})>/iuy;
const entityAt = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z][a-z0-9]{1,30}));/iuy;
const linkAt = /!?\[([^[\]\n]{0,500})\]\([^()\s]{0,1000}(?:\s"[^"\n]{0,200}")?\)/uy;
const escapable = /[!-/:-@[-`{-~]/u;
const special = new Set([...'<&\\*_`[!~^'].map((character) => character.charCodeAt(0)));

/** A line's plain text; `start`..`end` are offsets into `source`. */
export function inlineText(source: string, start: number, end: number): Text {
  const builder = new TextBuilder();
  appendInline(builder, source, start, end);
  return builder.text();
}

/** The same for a slice alone, line by line. */
export function plainOfMarkdown(raw: string): string {
  return raw
    .split('\n')
    .map((line) => inlineText(line, 0, line.length).plain)
    .join('\n');
}

export function appendInline(
  builder: TextBuilder,
  source: string,
  start: number,
  end: number,
): void {
  let at = start;
  while (at < end) {
    const stop = nextSpecial(source, at, end);
    appendPrinted(builder, source.slice(at, stop), at);
    if (stop >= end) return;
    at = appendMark(builder, source, stop, end);
  }
}

const composed = /\P{M}\p{M}{1,4}/gu;

/** Typed twice: "a  pris  part" says no more than "a pris part". Three parts a name from its amount: "Foyer rural   400 €". */
const doubled = /(?<![ \u00a0])[ \u00a0]{2}(?![ \u00a0])/gu;

function appendPrinted(builder: TextBuilder, printed: string, start: number): void {
  if (!/[ \u00a0]{2}/u.test(printed)) {
    appendComposed(builder, printed, start);
    return;
  }
  let from = 0;
  for (const found of printed.matchAll(doubled)) {
    appendComposed(builder, printed.slice(from, found.index), start + from);
    from = found.index + found[0].length;
    builder.stand(' ', start + found.index, start + from);
  }
  appendComposed(builder, printed.slice(from), start + from);
}

/** A letter and the accent typed after it are one character: "é" is "é" however it is written down. */
function appendComposed(builder: TextBuilder, printed: string, start: number): void {
  if (!/\p{M}/u.test(printed)) {
    appendCharacters(builder, printed, start);
    return;
  }
  let from = 0;
  for (const found of printed.matchAll(composed)) {
    const whole = found[0].normalize('NFC');
    if (whole === found[0]) continue;
    appendCharacters(builder, printed.slice(from, found.index), start + from);
    from = found.index + found[0].length;
    builder.stand(whole, start + found.index, start + from);
  }
  appendCharacters(builder, printed.slice(from), start + from);
}

/** The next character that may be a mark; never looks past `end`, or long lines of short cells would cost their square. */
function nextSpecial(source: string, at: number, end: number): number {
  for (let index = at; index < end; index++)
    if (special.has(source.charCodeAt(index))) return index;
  return end;
}

/** Reads one special character at `at`; returns where to go on. */
function appendMark(builder: TextBuilder, source: string, at: number, end: number): number {
  const character = source[at];
  if (character === '<' || character === '[' || character === '^') {
    const raised = marqueElevee(source, at, end);
    if (raised !== null) builder.stand(raised.plain, at, raised.to);
    if (raised !== null) return raised.to;
  }
  if (character === '<' || character === '~') {
    const struck = finDuBarre(source, at, end);
    if (struck !== null) return struck;
  }
  if (character === '~' || character === '^') {
    builder.copy(character, at);
    return at + 1;
  }
  if (character === '<') return appendTag(builder, source, at, end);
  if (character === '&') return appendEntity(builder, source, at, end);
  if (character === '\\') return appendEscape(builder, source, at, end);
  if (character === '[' || character === '!') return appendLink(builder, source, at, end);
  return appendDelimiter(builder, source, at, end);
}

function match(pattern: RegExp, source: string, at: number, end: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  const found = pattern.exec(source);
  return found !== null && at + found[0].length <= end ? found : null;
}

function appendTag(builder: TextBuilder, source: string, at: number, end: number): number {
  const comment = match(commentAt, source, at, end);
  if (comment !== null) return at + comment[0].length;
  const link = match(autolinkAt, source, at, end);
  if (link !== null) {
    builder.copy(link[1] ?? '', at + 1);
    return at + link[0].length;
  }
  const tag = match(tagAt, source, at, end);
  const name = tag?.[1]?.toLowerCase() ?? '';
  if (tag === null || !(blockTags.has(name) || inlineTags.has(name))) {
    builder.copy('<', at);
    return at + 1;
  }
  if (blockTags.has(name) && !builder.open) builder.insert(' ');
  return at + tag[0].length;
}

function appendEntity(builder: TextBuilder, source: string, at: number, end: number): number {
  const entity = match(entityAt, source, at, end);
  const decoded = entity === null ? null : decodeEntity(entity);
  if (entity === null || decoded === null) {
    builder.copy('&', at);
    return at + 1;
  }
  builder.stand(decoded, at, at + entity[0].length);
  return at + entity[0].length;
}

function decodeEntity(entity: RegExpExecArray): string | null {
  const [, decimal, hexadecimal, name] = entity;
  if (name !== undefined) return decodeNamedCharacterReference(name) || null;
  const code =
    decimal !== undefined ? Number.parseInt(decimal, 10) : Number.parseInt(hexadecimal ?? '', 16);
  // Control characters, surrogates and what lies outside Unicode stay as they were typed.
  if (code < 0x20 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return null;
  return String.fromCodePoint(code);
}

function appendEscape(builder: TextBuilder, source: string, at: number, end: number): number {
  const escaped = source[at + 1] ?? '';
  if (at + 1 >= end || !escapable.test(escaped)) {
    // A backslash that ends a line is a hard break.
    if (at + 1 < end) builder.copy('\\', at);
    return at + 1;
  }
  builder.stand(escaped, at, at + 2);
  return at + 2;
}

function appendLink(builder: TextBuilder, source: string, at: number, end: number): number {
  const link = match(linkAt, source, at, end);
  if (link === null) {
    builder.copy(source[at] ?? '', at);
    return at + 1;
  }
  const open = source[at] === '!' ? at + 2 : at + 1;
  appendInline(builder, source, open, open + (link[1] ?? '').length);
  return at + link[0].length;
}

/**
 * A run of * _ or `. Two stars or more are a mark wherever they touch a word, since a bold
 * stretch may open on one line and close on another; a single one needs its pair on the line
 * ("FSE _Coaching emploi" keeps its underscore).
 */
function appendDelimiter(builder: TextBuilder, source: string, at: number, end: number): number {
  const character = source[at] ?? '';
  let stop = at;
  while (stop < end && source[stop] === character) stop++;
  const before = at > 0 ? (source[at - 1] ?? ' ') : ' ';
  const after = stop < end ? (source[stop] ?? ' ') : ' ';
  const length = stop - at;
  const touches = /\S/u.test(after) || /\S/u.test(before);
  const isMark =
    character === '*' && length > 1
      ? touches && length <= 3
      : length <= 2 && touches && hasPair(source, at, stop, end, character, before, after);
  if (!isMark) builder.copy(source.slice(at, stop), at);
  return stop;
}

const PAIR_REACH = 2000;

function hasPair(
  source: string,
  at: number,
  stop: number,
  end: number,
  character: string,
  before: string,
  after: string,
): boolean {
  const run = source.slice(at, stop);
  const inWord = character === '_' && isWord(before) && isWord(after);
  if (inWord) return false;
  const line = lineBefore(source, at);
  const rest = source.slice(stop, Math.min(end, stop + PAIR_REACH));
  const opens =
    /\S/u.test(after) && rest.includes(run) && !/^\s*$/u.test(rest.slice(0, rest.indexOf(run)));
  const closes = /\S/u.test(before) && line.includes(run);
  return character === '_'
    ? (opens && !isWord(before) && closesAfter(rest, run)) || (closes && !isWord(after))
    : opens || closes;
}

/** An underscore that could close: "_italique_ " but not "_Coaching_emploi". */
function closesAfter(rest: string, run: string): boolean {
  let at = rest.indexOf(run);
  while (at >= 0) {
    const next = rest[at + run.length] ?? ' ';
    if (!isWord(next) && /\S/u.test(rest[at - 1] ?? ' ')) return true;
    at = rest.indexOf(run, at + run.length);
  }
  return false;
}

/** What stands before on the same line, as far as a pair is looked for. */
function lineBefore(source: string, at: number): string {
  const reach = source.slice(Math.max(0, at - PAIR_REACH), at);
  return reach.slice(reach.lastIndexOf('\n') + 1);
}

function isWord(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}

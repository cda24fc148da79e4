/** A finding as a good linter says it: the place, the sentence, the printed line with the words marked. */
import type { Diagnostic, Niveau } from '../../contract/contract.ts';
import { figuresIn } from '../../contract/figures.ts';
import type { Span } from '../../contract/types.ts';
import type { Printed } from '../isolated/task.ts';
import type { Read } from './documents.ts';
import { colourOf, pageOf, placeOf } from './report.ts';
import { printable, type Terminal } from './terminal.ts';

/** Lines quoted for one finding: a list of names may stand on many. */
const MOST_QUOTED = 3;
/** As much of a long line as is shown around the words. */
const AROUND = 48;
const WIDEST_MARK = 96;
/** Places of a line that so many characters part have a mark each. */
const APART = 12;

export function findingLines(
  { spans, niveau, code, message, attendu, ecart, connexes }: Diagnostic,
  { entree, source }: Read,
  terminal: Terminal,
): string[] {
  const { dataColours: colours } = terminal;
  const level = colours[colourOf[niveau]](terminal.say(`check.niveau.${niveau}`));
  const place = colours.bold(placeOf(entree.fichier, source, spans[0]));
  const sentence = printable(message[terminal.langue]);
  const marked = marksOf(spans)
    .slice(0, MOST_QUOTED)
    .flatMap((span) => quoted(span, source, niveau, terminal));
  const notes = [
    ...(attendu === undefined
      ? []
      : [terminal.say('check.attendu', { attendu: figuresIn(terminal.langue, attendu) })]),
    ...(ecart === undefined
      ? []
      : [terminal.say('check.ecart', { ecart: figuresIn(terminal.langue, ecart) })]),
    ...comparedWith(connexes ?? [], source, terminal),
  ];
  return [
    `${place}: ${level}: ${sentence} ${colours.dim(`(${code})`)}`,
    ...marked,
    ...(notes.length === 0
      ? []
      : [`${' '.repeat(GUTTER)} ${colours.dim('=')} ${printable(notes.join(' ; '))}`]),
  ];
}

/** "6 structures" is two places, a number and a unit: one mark. A price and an amount far from it are two. */
function marksOf(spans: readonly Span[]): Span[] {
  const marks: Span[] = [];
  for (const span of spans) {
    const near = marks.findIndex(
      ({ startLine, start, end }) =>
        startLine === span.startLine && span.start - end <= APART && start - span.end <= APART,
    );
    const mark = marks[near];
    if (mark === undefined) marks.push(span);
    else
      marks[near] = {
        ...mark,
        start: Math.min(mark.start, span.start),
        end: Math.max(mark.end, span.end),
      };
  }
  return marks;
}

const GUTTER = 6;

function quoted(span: Span, source: Printed, niveau: Niveau, terminal: Terminal): string[] {
  const line = source.lines[span.startLine - 1];
  if (line === undefined) return [];
  const { dataColours: colours } = terminal;
  const end = Math.min(span.end, line.end);
  const from = Math.max(line.start, span.start - AROUND);
  const to = Math.min(line.end, Math.min(end, span.start + WIDEST_MARK) + AROUND);
  const [left, words, right] = [
    (from > line.start ? '…' : '') + shown(source.text.slice(from, span.start)),
    shown(source.text.slice(span.start, Math.min(end, to))),
    shown(source.text.slice(Math.min(end, to), to)) + (to < line.end ? '…' : ''),
  ];
  const bar = colours.dim('|');
  const page = pageOf(source, span);
  const mark = colours[colourOf[niveau]]('^'.repeat(Math.max(1, words.length)));
  return [
    `${(page === undefined ? String(span.startLine) : `p. ${page}`).padStart(GUTTER)} ${bar} ${left}${words}${right}`,
    `${' '.repeat(GUTTER)} ${bar} ${' '.repeat(left.length)}${mark}`,
  ];
}

/** One column a character, so that the marks stand under the words. */
function shown(text: string): string {
  return printable(text.replace(/\s/gu, ' '));
}

/** "453-530, 608": the lines that were compared, or the pages of a PDF, in ranges. */
function comparedWith(connexes: readonly Span[], source: Printed, terminal: Terminal): string[] {
  const paged = source.media === 'application/pdf';
  const numbers = connexes.map((span) => (paged ? (pageOf(source, span) ?? 1) : span.startLine));
  const ordered = [...new Set(numbers)].sort((a, b) => a - b);
  if (ordered.length === 0) return [];
  const ranges: [number, number][] = [];
  for (const number of ordered) {
    const last = ranges.at(-1);
    if (last !== undefined && number === last[1] + 1) last[1] = number;
    else ranges.push([number, number]);
  }
  const lignes = ranges.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(', ');
  if (paged) return [terminal.say('check.connexes_pages', { pages: lignes })];
  return [terminal.say(ordered.length === 1 ? 'check.connexe' : 'check.connexes', { lignes })];
}

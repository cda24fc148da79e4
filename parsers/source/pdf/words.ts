/** Gathers placed glyphs into words. */
import type { Box } from '../../../contract/types.ts';
import { compose, isLost, printable, raisedDigits } from './characters.ts';
import type { GlyphRun } from './glyphs.ts';
import { joinSpacedLetters } from './letter-spacing.ts';
import type { Joint, Word } from './page.ts';

/**
 * A gap wider than this part of the font size parts two words. Writers that print no space character leave
 * 0.2 or more between words, kerning stays under 0.1 (measured on the TeX files among the trial documents).
 */
const WORD_GAP = 0.15;
/** A glyph that begins further back than this part of the font size begins a new word. */
const BACK_GAP = 0.4;
/** Baselines of one word differ by no more than this part of the font size. */
const SAME_BASELINE = 0.1;
/** "1er", "2ème": raised by no more than this part of the larger font size, and smaller. */
const MOST_RAISED = 0.6;
const RAISED_SIZE = 0.85;

interface Draft {
  readonly run: GlyphRun;
  readonly sign: 1 | -1;
  size: number;
  baseline: number;
  low: number;
  high: number;
  readonly texts: string[];
  readonly starts: number[];
  readonly ends: number[];
  /** Which of them are smaller and stand higher. */
  readonly raised: boolean[];
  /** Places in `texts` where another string of the file begins. */
  readonly joints: Joint[];
}

export function wordsOf(runs: readonly GlyphRun[], width: number, height: number): Word[] {
  const words: Word[] = [];
  let draft: Draft | undefined;
  const close = () => {
    if (draft) words.push(finish(draft));
    draft = undefined;
  };
  let lost: Draft | undefined;
  for (const run of runs) {
    for (let i = 0; i < run.texts.length; i++) {
      const own = run.texts[i] as string;
      const text = printable(own);
      if (text === '' && !draft && isLost(own)) lost = begun(run, i, LOST);
      else if (text === ' ') close();
      else if (text !== '') {
        // "−12 500" whose minus has no name: the figure is not read without it.
        if (lost && !draft && DIGIT.test(text) && continues(lost, run, i)) draft = lost;
        lost = undefined;
        if (draft && !continues(draft, run, i)) close();
        if (draft && i === 0 && run.moved) addJoint(draft, run);
        draft ??= begin(run);
        add(draft, run, i, text);
      }
    }
  }
  close();
  const shown = words.filter((word) => isOnPage(word, width, height));
  return joinSpacedLetters(withNotes(withoutDoubles(shown)));
}

const LOST = '\uFFFD';
const DIGIT = /^[\d.,]/u;

function begun(run: GlyphRun, i: number, text: string): Draft {
  const draft = begin(run);
  add(draft, run, i, text);
  return draft;
}

function begin(run: GlyphRun): Draft {
  const sign = run.angle === 0 || run.angle === 90 ? 1 : -1;
  const up = upward(run.angle);
  return {
    run,
    sign,
    size: run.size,
    baseline: run.baseline,
    high: run.baseline + up * run.ascent,
    low: run.baseline + up * run.descent,
    texts: [],
    starts: [],
    ends: [],
    raised: [],
    joints: [],
  };
}

/** Which way the top of a letter points, along the axis across the text. */
function upward(angle: GlyphRun['angle']): 1 | -1 {
  return angle === 0 || angle === 270 ? -1 : 1;
}

function continues(draft: Draft, run: GlyphRun, i: number): boolean {
  if (draft.run.angle !== run.angle || draft.run.hidden !== run.hidden) return false;
  const size = Math.max(draft.size, run.size);
  const gap = draft.sign * ((run.starts[i] as number) - (draft.ends.at(-1) as number));
  const widest = WORD_GAP * size + Math.min(run.tracking, draft.run.tracking, size);
  return gap <= widest && gap >= -BACK_GAP * size && sharesLine(draft, run, size);
}

function addJoint(draft: Draft, run: GlyphRun): void {
  const gap = Math.abs((run.starts[0] as number) - (draft.ends.at(-1) as number));
  draft.joints.push({ at: draft.texts.length, gap });
}

function sharesLine(draft: Draft, run: GlyphRun, size: number): boolean {
  const raised = upward(run.angle) * (run.baseline - draft.baseline);
  if (sameLine(draft, run, size)) return true;
  const smaller = Math.min(draft.size, run.size) <= RAISED_SIZE * size;
  const raises = run.size < draft.size ? raised : -raised;
  return smaller && raises > 0 && raises <= MOST_RAISED * size;
}

function sameLine(draft: Draft, run: GlyphRun, size: number): boolean {
  return Math.abs(run.baseline - draft.baseline) <= SAME_BASELINE * size;
}

function isRaised(draft: Draft, run: GlyphRun): boolean {
  return run.size <= RAISED_SIZE * draft.size && !sameLine(draft, run, draft.size);
}

function add(draft: Draft, run: GlyphRun, i: number, text: string): void {
  const start = run.starts[i] as number;
  const end = run.ends[i] as number;
  if (draft.texts.length > 0 && combine(draft, start, end, text)) return;
  draft.texts.push(text);
  draft.raised.push(isRaised(draft, run));
  draft.starts.push(start);
  draft.ends.push(end);
  if (run.size > draft.size) {
    // What stood before is the raised one.
    if (run.size * RAISED_SIZE >= draft.size && !sameLine(draft, run, run.size))
      draft.raised.fill(true, 0, -1);
    draft.size = run.size;
    draft.baseline = run.baseline;
  }
  const up = upward(run.angle);
  draft.high = further(draft.high, run.baseline + up * run.ascent, up);
  draft.low = further(draft.low, run.baseline + up * run.descent, -up);
}

function further(a: number, b: number, way: number): number {
  return way > 0 ? Math.max(a, b) : Math.min(a, b);
}

/** An accent over its letter makes one character; a glyph printed twice at one place is one. */
function combine(draft: Draft, start: number, end: number, text: string): boolean {
  const last = draft.texts.length - 1;
  const before = draft.starts[last] as number;
  const width = Math.max(Math.abs((draft.ends[last] as number) - before), Math.abs(end - start));
  if (draft.sign * (start - before) > 0.5 * width) return combineMark(draft, last, text);
  if (draft.texts[last] === text && Math.abs(start - before) < 0.2 * width) return true;
  const together = compose(draft.texts[last] as string, text);
  if (together === undefined) return false;
  draft.texts[last] = together;
  draft.starts[last] = draft.sign > 0 ? Math.min(before, start) : Math.max(before, start);
  const ends: [number, number] = [draft.ends[last] as number, end];
  draft.ends[last] = draft.sign > 0 ? Math.max(...ends) : Math.min(...ends);
  return true;
}

/** No accent stands before this one among the characters. */
const FIRST_MARK = 0x300;

function combineMark(draft: Draft, last: number, text: string): boolean {
  if (text.charCodeAt(0) < FIRST_MARK || !/^\p{M}$/u.test(text)) return false;
  draft.texts[last] = `${draft.texts[last]}${text}`.normalize('NFC');
  return true;
}

function finish(draft: Draft): Word {
  const { run, starts, ends } = draft;
  const texts = withRaised(draft);
  const edges: number[] = [];
  const joints: Joint[] = [];
  texts.forEach((text, i) => {
    for (const { at, gap } of draft.joints) {
      if (i > 0 && at === i) joints.push({ at: edges.length, gap });
    }
    const start = starts[i] as number;
    const step = ((ends[i] as number) - start) / text.length;
    for (let unit = 0; unit < text.length; unit++) edges.push(start + unit * step);
  });
  edges.push(ends.at(-1) as number);
  return {
    text: texts.join(''),
    box: boxOf(draft, edges),
    edges,
    baseline: draft.baseline,
    size: draft.size,
    bold: run.bold,
    angle: run.angle,
    ...(joints.length > 0 ? { joints } : {}),
    ...(run.marked === undefined ? {} : { marked: run.marked }),
    ...(run.artifact ? { artifact: true as const } : {}),
    ...(run.hidden ? { hidden: true as const } : {}),
    ...(run.slanted ? { slanted: true as const } : {}),
  };
}

/** "500" and a small "1" over it: "500¹". Behind a separator small figures are cents: "12,⁵⁰" says 12,50. */
function withRaised({ texts, raised }: Draft): readonly string[] {
  if (!raised.includes(true) || raised.every(Boolean)) return texts;
  const cents = raised.findIndex((is, at) => is && /^[.,]$/u.test(texts[at - 1] ?? ''));
  return texts.map((text, at) =>
    raised[at] && !(cents >= 0 && at >= cents) ? raisedDigits(text) : text,
  );
}

function boxOf(draft: Draft, edges: readonly number[]): Box {
  let from = Infinity;
  let to = -Infinity;
  for (const edge of edges) {
    from = Math.min(from, edge);
    to = Math.max(to, edge);
  }
  const low = Math.min(draft.low, draft.high);
  const high = Math.max(draft.low, draft.high);
  return draft.run.angle % 180 === 0 ? [from, low, to, high] : [low, from, high, to];
}

function isOnPage({ box }: Word, width: number, height: number): boolean {
  const x = (box[0] + box[2]) / 2;
  const y = (box[1] + box[3]) / 2;
  return x >= 0 && x <= width && y >= 0 && y <= height;
}

/** Points between two prints of one word, the second a little aside to make it look bold. */
const DOUBLE_SHIFT = 1;

function withoutDoubles(words: readonly Word[]): Word[] {
  const seen = new Map<string, Set<number>>();
  return words.filter((word) => {
    const x = Math.round(word.box[0] / DOUBLE_SHIFT);
    const y = Math.round(word.box[1] / DOUBLE_SHIFT);
    for (const dy of aroundHere) {
      const there = seen.get(`${y + dy} ${word.text}`);
      if (there && aroundHere.some((dx) => there.has(x + dx))) return false;
    }
    const key = `${y} ${word.text}`;
    const here = seen.get(key);
    if (here) here.add(x);
    else seen.set(key, new Set([x]));
    return true;
  });
}

/** A note may stand so far from what it is on, or so far into it, as parts of its size. */
const NOTE_GAP = 0.35;
/** Raised by this part of the size at least. */
const LEAST_RAISED = 0.2;

/** A mark that was drawn at another time than its figure, or a hair's breadth away: "500 ¹". */
function withNotes(words: readonly Word[]): Word[] {
  const figures = new Map<number, Word[]>();
  for (const word of words) {
    if (word.angle !== 0 || !/\d$/u.test(word.text)) continue;
    const place = Math.floor(word.box[2] / NEAR);
    const there = figures.get(place);
    if (there) there.push(word);
    else figures.set(place, [word]);
  }
  const notes = new Map<Word, Word>();
  const taken = new Set<Word>();
  for (const word of words) {
    if (word.angle !== 0 || !/^\(?\d{1,2}\)?$/u.test(word.text)) continue;
    const place = Math.floor(word.box[0] / NEAR);
    const near = [place - 1, place, place + 1].flatMap((at) => figures.get(at) ?? []);
    const figure = near.find((one) => isNoteOn(word, one));
    if (figure === undefined || notes.has(figure) || taken.has(figure)) continue;
    notes.set(figure, word);
    taken.add(word);
  }
  return words.flatMap((word) => {
    const note = notes.get(word);
    return taken.has(word) ? [] : note ? withNote(word, note) : word;
  });
}

function withNote(figure: Word, note: Word): Word {
  const [x0, y0, x1, y1] = figure.box;
  return {
    ...figure,
    text: figure.text + raisedDigits(note.text),
    box: [x0, Math.min(y0, note.box[1]), Math.max(x1, note.box[2]), y1],
    edges: [...figure.edges.slice(0, -1), ...note.edges],
  };
}

/** In points: figures further away are not asked. */
const NEAR = 8;

function isNoteOn(word: Word, figure: Word): boolean {
  const raised = (figure.baseline - word.baseline) / figure.size;
  const gap = (word.box[0] - figure.box[2]) / figure.size;
  return (
    word.size <= figure.size &&
    raised >= LEAST_RAISED &&
    raised <= MOST_RAISED &&
    Math.abs(gap) <= NOTE_GAP
  );
}

const aroundHere = [0, -1, 1];

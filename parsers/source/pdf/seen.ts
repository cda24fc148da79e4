/**
 * Which letters of a page a person sees. The file may hold others: white on white, under a black bar, off the page,
 * of no colour at all. Those are no content; but the layer of text over or under a scan is, since its picture shows it.
 */
import type { Box } from '../../../contract/types.ts';
import { printable } from './characters.ts';
import type { GlyphRun } from './glyphs.ts';

/** How a run of letters is painted. */
export interface Look {
  /** Its place among all that is painted. */
  readonly order: number;
  /** `#rrggbb` of what fills and what outlines the letters; null where it is a pattern. */
  readonly inks: readonly (string | null)[];
  readonly clip: Box;
  /** Of no colour at all, or on a layer that does not show. */
  readonly absent: boolean;
}

/** Something painted that letters may stand on, or under. */
export interface Paint {
  readonly order: number;
  readonly box: Box;
  /** Null for pictures, patterns and shades. */
  readonly colour: string | null;
  /** It fills its whole box, and nothing shows through. */
  solid: boolean;
  /** The name of a picture. */
  readonly picture?: string | true;
  /** With curves, as drawn letters have. */
  readonly curved?: true;
}

export interface Seen {
  readonly runs: GlyphRun[];
  /** What nobody sees, in the order of the file. */
  readonly unseen: string;
}

/** Two colours no further apart than this in any of red, green and blue are one to the eye. */
const SAME_COLOUR = 24;
/** Letters smaller than this many points are dust. */
const DUST = 1.5;
/** What hides a letter is as high as this part of it. */
const COVERING = 0.6;
/** A picture of so much of the page is the page. */
const PAGE_SHARE = 0.4;
/** A drawn letter is no higher than so many times the text that names it. */
const DRAWN_LETTER = 3;
/** The page in so many bands, so that a letter is asked of what is near. */
const BANDS = 64;
const MOST_TOLD = 80;
/** Fewer letters stand anywhere. */
const WORD = 4;

type Verdict = 'vu' | 'couche' | 'invisible';

export class Eye {
  readonly #bands: Paint[][] = Array.from({ length: BANDS }, () => []);
  readonly #height: number;
  readonly #area: number;
  /** Whether letters of this colour can be lost in what they stand on. */
  readonly #grounds: ReadonlySet<string>;
  readonly #near = new Map<string, boolean>();

  constructor(paints: readonly Paint[], width: number, height: number) {
    this.#height = Math.max(1, height);
    this.#area = Math.max(1, width * height);
    this.#grounds = new Set(['#ffffff', ...paints.flatMap(({ colour }) => colour ?? [])]);
    for (const paint of paints) {
      const last = this.#band(paint.box[3]);
      for (let band = this.#band(paint.box[1]); band <= last; band++)
        this.#bands[band]?.push(paint);
    }
  }

  #band(y: number): number {
    return Math.min(BANDS - 1, Math.max(0, Math.floor((y / this.#height) * BANDS)));
  }

  /** The pictures painted over letters, of which it has to be known whether they let them through. */
  coveringPictures(runs: readonly GlyphRun[]): Paint[] {
    const found = new Set<Paint>();
    for (const run of runs) {
      const box = boxOf(run, 0, run.texts.length - 1);
      for (let band = this.#band(box[1]); band <= this.#band(box[3]); band++)
        for (const paint of this.#bands[band] ?? [])
          if (paint.picture && paint.solid && isOver(paint, run) && meets(paint.box, box))
            found.add(paint);
    }
    return [...found];
  }

  seen(runs: readonly GlyphRun[]): Seen {
    const shown: GlyphRun[] = [];
    const lost: GlyphRun[] = [];
    for (const run of runs) {
      const verdicts = run.texts.map((text, at) =>
        printable(text) === ' ' ? null : this.#verdict(run, at),
      );
      const first = verdicts.find((verdict) => verdict !== null) ?? 'vu';
      if (verdicts.every((verdict) => verdict === null || verdict === first)) {
        if (first === 'invisible') lost.push(run);
        else shown.push(first === 'couche' && !run.hidden ? { ...run, hidden: true } : run);
        continue;
      }
      const part = (wanted: (verdict: Verdict | null) => boolean) =>
        only(run, (at) => wanted(verdicts[at] ?? null));
      shown.push(part((verdict) => verdict !== 'invisible'));
      lost.push(part((verdict) => verdict === 'invisible' || verdict === null));
    }
    return { runs: shown, unseen: told(lost, shown) };
  }

  #verdict(run: GlyphRun, at: number): Verdict {
    const { look } = run;
    if (look === undefined) return 'vu';
    if (look.absent || run.size < DUST || run.narrow) return 'invisible';
    const box = boxOf(run, at, at);
    const [x, y] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
    if (!holds(look.clip, x, y)) return 'invisible';
    const here = (this.#bands[this.#band(y)] ?? []).filter((paint) => holds(paint.box, x, y));
    if (run.hidden) return here.some((paint) => shows(paint, run)) ? 'couche' : 'invisible';
    const cover = here.find((paint) => paint.solid && isOver(paint, run) && covers(paint.box, box));
    if (cover)
      return cover.picture && this.#share(cover.box) >= PAGE_SHARE ? 'couche' : 'invisible';
    return look.inks.some((ink) => ink === null || this.#standsOut(ink, look.order, here))
      ? 'vu'
      : 'invisible';
  }

  #share([x0, y0, x1, y1]: Box): number {
    return ((x1 - x0) * (y1 - y0)) / this.#area;
  }

  /** From what is nearest under the letter down to the paper. */
  #standsOut(ink: string, order: number, here: readonly Paint[]): boolean {
    if (!this.#canBeLost(ink)) return true;
    for (let at = here.length - 1; at >= 0; at--) {
      const paint = here[at] as Paint;
      if (paint.order > order) continue;
      if (paint.colour === null || !isSameColour(paint.colour, ink)) return true;
      if (paint.solid) return false;
    }
    return !isSameColour('#ffffff', ink);
  }

  #canBeLost(ink: string): boolean {
    let can = this.#near.get(ink);
    if (can === undefined) {
      can = [...this.#grounds].some((ground) => isSameColour(ground, ink));
      this.#near.set(ink, can);
    }
    return can;
  }
}

function isOver(paint: Paint, { look }: GlyphRun): boolean {
  return look !== undefined && paint.order > look.order;
}

/** A picture shows what the layer of text says, a shade what is cut out of it; so do letters drawn as curves. */
function shows({ colour, curved, box }: Paint, { size }: GlyphRun): boolean {
  return colour === null || (curved === true && box[3] - box[1] <= DRAWN_LETTER * size);
}

function holds([x0, y0, x1, y1]: Box, x: number, y: number): boolean {
  return x >= x0 && x <= x1 && y >= y0 && y <= y1;
}

function meets(a: Box, b: Box): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}

/** Across the text a letter has white above and below, along it has none. */
function covers(cover: Box, letter: Box): boolean {
  const part = (from: 0 | 1) => {
    const length = letter[from + 2] as number;
    const shared =
      Math.min(cover[from + 2] as number, length) - Math.max(cover[from], letter[from]);
    return shared / Math.max(0.01, length - letter[from]);
  };
  return part(0) >= COVERING && part(1) >= COVERING;
}

function boxOf(run: GlyphRun, first: number, last: number): Box {
  const [a, b] = [run.starts[first] ?? 0, run.ends[last] ?? 0];
  const [from, to] = [Math.min(a, b), Math.max(a, b)];
  const up = run.angle === 0 || run.angle === 270 ? -1 : 1;
  const [high, low] = [run.baseline + up * run.ascent, run.baseline + up * run.descent];
  const [near, far] = [Math.min(high, low), Math.max(high, low)];
  return run.angle % 180 === 0 ? [from, near, to, far] : [near, from, far, to];
}

function only(run: GlyphRun, wanted: (at: number) => boolean): GlyphRun {
  const kept = <T>(list: readonly T[]) => list.filter((_, at) => wanted(at));
  return { ...run, texts: kept(run.texts), starts: kept(run.starts), ends: kept(run.ends) };
}

function isSameColour(a: string, b: string): boolean {
  for (let at = 1; at < 7; at += 2) {
    const apart =
      Number.parseInt(a.slice(at, at + 2), 16) - Number.parseInt(b.slice(at, at + 2), 16);
    if (!(Math.abs(apart) <= SAME_COLOUR)) return false;
  }
  return true;
}

/** What is printed too, as letters with a shadow are, is not missing. */
function told(lost: readonly GlyphRun[], shown: readonly GlyphRun[]): string {
  if (lost.length === 0) return '';
  const bare = (run: GlyphRun) => run.texts.map(printable).join('').replace(/\s/gu, '');
  const all = shown.map(bare).join('');
  if (all.includes(lost.map(bare).join(''))) return '';
  const missing = lost.filter((run) => bare(run).length < WORD || !all.includes(bare(run)));
  const said = missing.map((run) => run.texts.map(printable).join('').trim()).join(' ');
  return /[\p{L}\p{N}]/u.test(said) ? said.slice(0, MOST_TOLD) : '';
}

/** Places each glyph of one text operator on the page, from the widths that the file gives. */
import { withKnownSign } from './characters.ts';
import { type Matrix, multiply } from './matrix.ts';
import type { Look } from './seen.ts';

export interface FontFace {
  /** Of one unit of font size, from the baseline up; down is negative. */
  readonly ascent: number;
  readonly descent: number;
  readonly bold: boolean;
  readonly vertical: boolean;
  /** From glyph units to text space: 0.001 but for fonts drawn by the file itself. */
  readonly unit: number;
  /** Of one unit of font size, how high a line of such glyphs is. */
  readonly height: number;
  /** What a character is called whose text is lost ("hyphen"), by its code, where the font says. */
  readonly nameOf?: (code: number) => string | undefined;
}

/** What pdfjs tells of a character. */
export interface Glyph {
  readonly unicode: string;
  readonly width: number;
  readonly vmetric?: readonly number[] | null;
  readonly isSpace: boolean;
  readonly originalCharCode?: number;
}

export interface TextState {
  font: FontFace | undefined;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  mode: number;
  matrix: Matrix;
  x: number;
  y: number;
  lineX: number;
  lineY: number;
}

type Angle = 0 | 90 | 180 | 270;

/** The glyphs of one operator. Places are on the page, along the reading direction. */
export interface GlyphRun {
  readonly angle: Angle;
  readonly slanted: boolean;
  readonly size: number;
  readonly baseline: number;
  readonly ascent: number;
  readonly descent: number;
  readonly bold: boolean;
  readonly hidden: boolean;
  /** Squeezed to a line. */
  readonly narrow: boolean;
  /** The letter-spacing, which is no gap between words. */
  readonly tracking: number;
  readonly texts: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  marked?: string;
  artifact?: true;
  /** The file placed it, rather than let it go on where the one before ended. */
  moved?: true;
  /** How it was painted, which says whether anybody sees it. */
  look?: Look;
}

/** Text that leaves the upright by more than this many degrees is slanted (a watermark). */
const MOST_TILT = 5;
/** Text rendering modes that print nothing: invisible, and clip only. */
const HIDDEN_MODES = [3, 7];
/** Letters set narrower than this part of their width are a line, and no letters. */
const THINNEST = 0.1;
/** The mode that also strokes the outline, which is how some writers make bold. */
const FILL_AND_STROKE = 2;

export function addGlyphs(
  text: TextState,
  ctm: Matrix,
  glyphs: readonly (Glyph | number)[],
): GlyphRun | undefined {
  const { font } = text;
  if (!font || !text.size) return undefined;
  const m = multiply(ctm, text.matrix);
  const offsets = advance(text, font, glyphs);
  const direction = Math.sign(text.size) * text.scale;
  const along: readonly [number, number] = font.vertical
    ? [-m[2], -m[3]]
    : [m[0] * direction, m[1] * direction];
  const run = place(text, font, m, along, offsets);
  if (font.vertical) text.y -= offsets.total;
  else text.x += offsets.total * direction;
  return run;
}

interface Offsets {
  readonly texts: string[];
  readonly starts: number[];
  readonly ends: number[];
  total: number;
}

/** Distances from the start, in text space before horizontal scaling. */
function advance(text: TextState, font: FontFace, glyphs: readonly (Glyph | number)[]): Offsets {
  const size = Math.abs(text.size);
  const sign = Math.sign(text.size);
  const offsets: Offsets = { texts: [], starts: [], ends: [], total: 0 };
  for (const glyph of glyphs) {
    if (typeof glyph === 'number') {
      offsets.total += ((font.vertical ? 1 : -1) * glyph * size) / 1000;
      continue;
    }
    const spacing = ((glyph.isSpace ? text.wordSpacing : 0) + text.charSpacing) * sign;
    const drop = font.vertical ? -(glyph.vmetric?.[0] ?? -1000) : glyph.width;
    const width = drop * size * font.unit;
    offsets.texts.push(withKnownSign(glyph.unicode, glyph.originalCharCode, font.nameOf));
    offsets.starts.push(offsets.total);
    offsets.ends.push(offsets.total + width);
    offsets.total += width + (font.vertical ? -spacing : spacing);
  }
  return offsets;
}

function place(
  text: TextState,
  font: FontFace,
  m: Matrix,
  along: readonly [number, number],
  offsets: Offsets,
): GlyphRun | undefined {
  const x = m[0] * text.x + m[2] * (text.y + text.rise) + m[4];
  const y = m[1] * text.x + m[3] * (text.y + text.rise) + m[5];
  const size = Math.abs(text.size) * Math.hypot(m[2], m[3]) * font.height;
  if (!(size > 0) || !Number.isFinite(x) || !Number.isFinite(y) || !Number.isFinite(along[0])) {
    return undefined;
  }
  const degrees = (Math.atan2(along[1], along[0]) * 180) / Math.PI;
  const turns = Math.round(degrees / 90);
  const angle = (((turns % 4) + 4) % 4) * 90;
  const horizontal = angle % 180 === 0;
  const step = horizontal ? along[0] : along[1];
  const start = horizontal ? x : y;
  return {
    angle: angle as Angle,
    slanted: Math.abs(degrees - turns * 90) > MOST_TILT,
    size,
    baseline: horizontal ? y : x,
    ascent: font.ascent * size,
    descent: font.descent * size,
    bold: font.bold || text.mode === FILL_AND_STROKE,
    hidden: HIDDEN_MODES.includes(text.mode),
    narrow: Math.hypot(...along) < THINNEST * Math.hypot(m[2], m[3]),
    tracking: Math.max(0, text.charSpacing * Math.abs(step)),
    texts: offsets.texts,
    starts: offsets.starts.map((offset) => start + offset * step),
    ends: offsets.ends.map((offset) => start + offset * step),
  };
}

/**
 * Follows the drawing operators of one page and tells what they print: glyphs, strokes, fills, pictures.
 * Text is measured with the widths the file gives for each glyph, so that every character has its place.
 */
import type { Box } from '../../../contract/types.ts';
import { addGlyphs, type FontFace, type Glyph, type GlyphRun, type TextState } from './glyphs.ts';
import { intersect, type Matrix, multiply, transformBox } from './matrix.ts';
import { addPath, type Drawing, isOneBox } from './paths.ts';
import type { Look, Paint } from './seen.ts';

export type Operators = Readonly<Record<string, number>>;

interface OperatorSource {
  readonly operators: Operators;
  readonly codes: readonly number[];
  readonly arguments: readonly unknown[];
  /** From the file's own space to points from the page's top left. */
  readonly transform: Matrix;
  readonly width: number;
  readonly height: number;
  /** How the structure tree begins the ids of this page's marked content: "p12R_mc". */
  readonly markedPrefix: string;
  readonly font: (name: string) => FontFace | undefined;
  readonly isVisible: (layer: unknown) => boolean;
}

interface Printed extends Drawing {
  readonly runs: readonly GlyphRun[];
  /** Places made for a picture that was not painted. */
  readonly gaps: readonly Box[];
}

interface State {
  ctm: Matrix;
  clip: Box;
  lineWidth: number;
  white: boolean;
  /** `#rrggbb`; null for a pattern, empty for no colour at all. */
  fill: string | null;
  stroke: string | null;
  /** 1 lets nothing through; of what is filled, of what is drawn, and of all that is around. */
  fillAlpha: number;
  strokeAlpha: number;
  groupAlpha: number;
  /** Mixed with what is under it. */
  blended: boolean;
  /** The clip is an upright box. */
  boxClip: boolean;
  /** What is drawn is a mask for something else. */
  mask: boolean;
  text: TextState;
}

interface Mark {
  readonly id: string | undefined;
  readonly artifact: boolean;
  readonly hidden: boolean;
}

type Handler = (args: never) => void;

/** Nested graphics states beyond this are ignored: a hostile file may open millions. */
const MOST_NESTED = 1000;

export function follow(source: OperatorSource): Printed {
  return new Follower(source).run();
}

class Follower {
  readonly #source: OperatorSource;
  readonly #printed = {
    runs: [] as GlyphRun[],
    gaps: [] as Box[],
    strokes: [] as Box[],
    fills: [] as Box[],
    images: [] as Box[],
    paints: [] as Paint[],
  };
  readonly #handlers: (Handler | undefined)[] = [];
  readonly #stack: State[] = [];
  readonly #marks: Mark[] = [];
  #nested = 0;
  #state: State;
  #clipPending = false;
  #moved = false;
  #order = 0;
  /** Where a picture would stand, until something is painted there. */
  #place: Box | undefined;

  constructor(source: OperatorSource) {
    this.#source = source;
    this.#state = this.#startState();
    for (const [name, handler] of Object.entries(this.#table())) {
      const code = source.operators[name];
      if (code !== undefined) this.#handlers[code] = handler;
    }
  }

  #startState(): State {
    return {
      ctm: this.#source.transform,
      clip: [0, 0, this.#source.width, this.#source.height],
      lineWidth: 1,
      white: false,
      fill: '#000000',
      stroke: '#000000',
      fillAlpha: 1,
      strokeAlpha: 1,
      groupAlpha: 1,
      blended: false,
      boxClip: true,
      mask: false,
      text: {
        font: undefined,
        size: 0,
        charSpacing: 0,
        wordSpacing: 0,
        scale: 1,
        leading: 0,
        rise: 0,
        mode: 0,
        matrix: [1, 0, 0, 1, 0, 0],
        x: 0,
        y: 0,
        lineX: 0,
        lineY: 0,
      },
    };
  }

  run(): Printed {
    const { codes, arguments: args } = this.#source;
    for (let i = 0; i < codes.length; i++) {
      this.#handlers[codes[i] as number]?.((args[i] ?? []) as never);
    }
    return this.#printed;
  }

  #table(): Record<string, Handler> {
    return { ...this.#graphics(), ...this.#paints(), ...this.#texts(), ...this.#contents() };
  }

  #graphics(): Record<string, Handler> {
    const paint = (fill: string | null) => {
      this.#state.white = fill === '' || isWhite(fill);
      this.#state.fill = fill;
    };
    const stroke = (colour: string | null) => {
      this.#state.stroke = colour;
    };
    return {
      save: () => this.#save(),
      restore: () => this.#restore(),
      transform: (m: Matrix) => this.#transform(m),
      setLineWidth: ([width]: [number]) => {
        this.#state.lineWidth = width;
      },
      setGState: ([entries]: [[string, unknown][]]) => this.#graphicsState(entries),
      setFillRGBColor: ([colour]: [unknown]) => paint(colourOf(colour)),
      setFillColorN: () => paint(null),
      setFillTransparent: () => paint(''),
      setStrokeRGBColor: ([colour]: [unknown]) => stroke(colourOf(colour)),
      setStrokeColorN: () => stroke(null),
      setStrokeTransparent: () => stroke(''),
      clip: () => {
        this.#clipPending = true;
      },
      eoClip: () => {
        this.#clipPending = true;
      },
    };
  }

  #paints(): Record<string, Handler> {
    const image = ([name]: [unknown]) => this.#image(typeof name === 'string' ? name : true);
    const mask = () => this.#image(true);
    return {
      constructPath: (args: [number, [ArrayLike<number> | null], ArrayLike<number> | null]) =>
        this.#path(args),
      paintImageXObject: image,
      paintImageMaskXObject: mask,
      paintInlineImageXObject: mask,
      paintSolidColorImageMask: mask,
      paintImageXObjectRepeat: () => this.#ground(this.#state.clip, { picture: true }),
      paintImageMaskXObjectRepeat: () => this.#ground(this.#state.clip, { picture: true }),
      paintImageMaskXObjectGroup: () => this.#ground(this.#state.clip, { picture: true }),
      shadingFill: () => this.#ground(this.#state.clip, {}),
    };
  }

  #texts(): Record<string, Handler> {
    const text = () => this.#state.text;
    const move = (x: number, y: number) => {
      const now = text();
      this.#moved = true;
      now.lineX += x;
      now.lineY += y;
      now.x = now.lineX;
      now.y = now.lineY;
    };
    return {
      beginText: () => this.#placeText([1, 0, 0, 1, 0, 0]),
      setTextMatrix: ([m]: [ArrayLike<number>]) => this.#placeText(m),
      setCharSpacing: ([value]: [number]) => Object.assign(text(), { charSpacing: value }),
      setWordSpacing: ([value]: [number]) => Object.assign(text(), { wordSpacing: value }),
      setHScale: ([value]: [number]) => Object.assign(text(), { scale: value / 100 }),
      setLeading: ([value]: [number]) => Object.assign(text(), { leading: -value }),
      setTextRise: ([value]: [number]) => Object.assign(text(), { rise: value }),
      setTextRenderingMode: ([value]: [number]) => Object.assign(text(), { mode: value }),
      setFont: ([name, size]: [string, number]) => this.#font(name, size),
      moveText: ([x, y]: [number, number]) => move(x, y),
      setLeadingMoveText: ([x, y]: [number, number]) => {
        text().leading = y;
        move(x, y);
      },
      nextLine: () => move(0, text().leading),
      showText: ([glyphs]: [(Glyph | number)[]]) => this.#show(glyphs),
    };
  }

  #placeText(matrix: ArrayLike<number>): void {
    Object.assign(this.#state.text, origin, { matrix: Array.from(matrix) });
    this.#moved = true;
  }

  #contents(): Record<string, Handler> {
    return {
      beginMarkedContent: ([tag]: [string]) => this.#mark(tag, undefined),
      beginMarkedContentProps: ([tag, properties]: [string, unknown]) =>
        this.#mark(tag, properties),
      endMarkedContent: () => {
        this.#marks.pop();
      },
      paintFormXObjectBegin: ([matrix, bounds]: [ArrayLike<number> | null, Box | null]) =>
        this.#form(matrix, bounds),
      paintFormXObjectEnd: () => this.#restore(),
      beginGroup: ([group]: [{ readonly smask?: unknown } | undefined]) => this.#group(group),
      endGroup: () => this.#restore(),
      beginAnnotation: (args: [string, Box | null, Matrix | null, Matrix | null]) =>
        this.#annotation(args),
      endAnnotation: () => this.#restore(),
    };
  }

  #save(): void {
    if (this.#stack.length >= MOST_NESTED) {
      this.#nested++;
      return;
    }
    const { text, ...rest } = this.#state;
    this.#stack.push({ ...rest, text: { ...text } });
  }

  #restore(): void {
    if (this.#nested > 0) this.#nested--;
    else this.#state = this.#stack.pop() ?? this.#state;
    if (this.#place) this.#printed.gaps.push(this.#place);
    this.#place = undefined;
  }

  #transform(matrix: ArrayLike<number>): void {
    this.#state.ctm = multiply(this.#state.ctm, matrix);
    this.#place = transformBox(this.#state.ctm, 0, 0, 1, 1);
  }

  /** What is drawn in a group is painted as the group is. */
  #group(group: { readonly smask?: unknown } | undefined): void {
    this.#save();
    const state = this.#state;
    state.groupAlpha *= state.fillAlpha;
    state.fillAlpha = 1;
    state.strokeAlpha = 1;
    if (group?.smask) state.mask = true;
  }

  #graphicsState(entries: readonly [string, unknown][]): void {
    for (const [key, value] of entries ?? []) {
      if (key === 'LW' && typeof value === 'number') this.#state.lineWidth = value;
      if (key === 'ca' && typeof value === 'number') this.#state.fillAlpha = value;
      if (key === 'CA' && typeof value === 'number') this.#state.strokeAlpha = value;
      if (key === 'BM') this.#state.blended = value !== 'source-over' && value !== 'Normal';
      // A mask may let anything through.
      if (key === 'SMask') this.#state.blended = value !== false;
      if (key === 'Font' && Array.isArray(value)) this.#font(value[0], value[1]);
    }
  }

  #font(name: string, size: number): void {
    this.#state.text.font = this.#source.font(name);
    this.#state.text.size = size;
  }

  #form(matrix: ArrayLike<number> | null, bounds: ArrayLike<number> | null): void {
    this.#save();
    if (matrix) this.#transform(matrix);
    if (bounds) this.#clip(Array.from(bounds) as Box);
  }

  #annotation([, rect, transform, matrix]: [
    string,
    Box | null,
    Matrix | null,
    Matrix | null,
  ]): void {
    this.#save();
    this.#state = this.#startState();
    if (!rect) return;
    this.#clip(rect);
    if (transform) this.#transform(transform);
    if (matrix) this.#transform(matrix);
  }

  #clip(box: Box): void {
    const state = this.#state;
    state.clip = intersect(state.clip, transformBox(state.ctm, ...box));
  }

  #mark(tag: string, properties: unknown): void {
    const above = this.#marks.at(-1);
    const layer = tag === 'OC' && !this.#source.isVisible(properties);
    const id =
      typeof properties === 'number' ? `${this.#source.markedPrefix}${properties}` : above?.id;
    this.#marks.push({
      id,
      artifact: tag === 'Artifact' || above?.artifact === true,
      hidden: layer || above?.hidden === true,
    });
  }

  #path([paint, [data], bounds]: [
    number,
    [ArrayLike<number> | null],
    ArrayLike<number> | null,
  ]): void {
    const state = this.#state;
    if (data && bounds && !this.#marks.at(-1)?.hidden) {
      const { operators } = this.#source;
      addPath(this.#printed, data, {
        fill: fillNames.some((name) => operators[name] === paint),
        stroke: strokeNames.some((name) => operators[name] === paint),
        ctm: state.ctm,
        clip: state.clip,
        lineWidth: state.lineWidth,
        white: state.white,
        order: ++this.#order,
        inks: { fill: state.fill || null, stroke: state.stroke || null },
        solid: this.#isSolid(state.fillAlpha) && state.boxClip,
        evenOdd: evenOddNames.some((name) => operators[name] === paint),
      });
    }
    this.#place = undefined;
    if (this.#clipPending && bounds) {
      if (data && !isOneBox(data, state.ctm)) state.boxClip = false;
      this.#clip(Array.from(bounds) as Box);
    }
    this.#clipPending = false;
  }

  #isSolid(alpha: number): boolean {
    const { groupAlpha, blended, mask } = this.#state;
    return alpha * groupAlpha >= LETS_NOTHING_THROUGH && !blended && !mask;
  }

  #image(picture: string | true): void {
    this.#place = undefined;
    if (this.#marks.at(-1)?.hidden) return;
    const { ctm, clip, fillAlpha, boxClip } = this.#state;
    const box = intersect(transformBox(ctm, 0, 0, 1, 1), clip);
    if (!(box[2] >= box[0] && box[3] >= box[1])) return;
    this.#printed.images.push(box);
    const upright = (ctm[1] === 0 && ctm[2] === 0) || (ctm[0] === 0 && ctm[3] === 0);
    const solid = picture !== true && upright && boxClip && this.#isSolid(fillAlpha);
    this.#ground(box, { picture, solid });
  }

  #ground(
    box: Box,
    { picture, solid = false }: { picture?: string | true; solid?: boolean },
  ): void {
    const order = ++this.#order;
    this.#printed.paints.push({ order, box, colour: null, solid, ...(picture && { picture }) });
  }

  #show(glyphs: readonly (Glyph | number)[]): void {
    const mark = this.#marks.at(-1);
    const { text, ctm } = this.#state;
    const run = addGlyphs(text, ctm, glyphs);
    this.#place = undefined;
    if (!run) return;
    run.look = this.#look(mark?.hidden === true);
    if (mark?.id !== undefined) run.marked = mark.id;
    if (mark?.artifact) run.artifact = true;
    if (this.#moved) run.moved = true;
    this.#moved = false;
    this.#printed.runs.push(run);
  }

  #look(layerOff: boolean): Look {
    const { text, clip, fill, stroke, fillAlpha, strokeAlpha, groupAlpha, mask } = this.#state;
    const inks: (string | null)[] = [];
    const add = (ink: string | null, alpha: number) => {
      if (ink !== '' && alpha * groupAlpha > LEAST_ALPHA) inks.push(ink);
    };
    if (FILLING.includes(text.mode)) add(fill, fillAlpha);
    if (OUTLINING.includes(text.mode)) add(stroke, strokeAlpha);
    const painted = inks.length > 0 || !PAINTING.includes(text.mode);
    return { order: ++this.#order, inks, clip, absent: layerOff || mask || !painted };
  }
}

/** Painted with less than this, what is under it shows. */
const LETS_NOTHING_THROUGH = 0.95;
/** Painted with less than this, it does not show itself. */
const LEAST_ALPHA = 0.05;
/** Which of the text rendering modes fill the letters, and which outline them. */
const FILLING = [0, 2, 4, 6];
const OUTLINING = [1, 2, 5, 6];
const PAINTING = [...FILLING, ...OUTLINING];

const origin = { x: 0, y: 0, lineX: 0, lineY: 0 };
const fillNames = [
  'fill',
  'eoFill',
  'fillStroke',
  'eoFillStroke',
  'closeFillStroke',
  'closeEOFillStroke',
];
const evenOddNames = ['eoFill', 'eoFillStroke', 'closeEOFillStroke'];
const strokeNames = [
  'stroke',
  'closeStroke',
  'fillStroke',
  'eoFillStroke',
  'closeFillStroke',
  'closeEOFillStroke',
];

function colourOf(colour: unknown): string | null {
  return typeof colour === 'string' && /^#[0-9a-f]{6}$/i.test(colour) ? colour : null;
}

function isWhite(colour: unknown): boolean {
  return typeof colour === 'string' && /^#f[d-f]f[d-f]f[d-f]$/i.test(colour);
}

/**
 * Follows the drawing operators of one page and tells what they print: glyphs, strokes, fills, pictures.
 * Text is measured with the widths the file gives for each glyph, so that every character has its place.
 */
import type { Box } from '../../../contract/types.ts';
import { addGlyphs, type FontFace, type Glyph, type GlyphRun, type TextState } from './glyphs.ts';
import { intersect, type Matrix, multiply, transformBox } from './matrix.ts';
import { addPath, type Drawing } from './paths.ts';

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
}

interface State {
  ctm: Matrix;
  clip: Box;
  lineWidth: number;
  white: boolean;
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
  readonly #printed = { runs: [] as GlyphRun[], strokes: [], fills: [], images: [] } as Printed & {
    runs: GlyphRun[];
  };
  readonly #handlers: (Handler | undefined)[] = [];
  readonly #stack: State[] = [];
  readonly #marks: Mark[] = [];
  #nested = 0;
  #state: State;
  #clipPending = false;
  #moved = false;

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
    const paint = (white: boolean) => {
      this.#state.white = white;
    };
    return {
      save: () => this.#save(),
      restore: () => this.#restore(),
      transform: (m: Matrix) => this.#transform(m),
      setLineWidth: ([width]: [number]) => {
        this.#state.lineWidth = width;
      },
      setGState: ([entries]: [[string, unknown][]]) => this.#graphicsState(entries),
      setFillRGBColor: ([colour]: [unknown]) => paint(isWhite(colour)),
      setFillColorN: () => paint(false),
      setFillTransparent: () => paint(true),
      clip: () => {
        this.#clipPending = true;
      },
      eoClip: () => {
        this.#clipPending = true;
      },
    };
  }

  #paints(): Record<string, Handler> {
    const image = () => this.#image();
    return {
      constructPath: (args: [number, [ArrayLike<number> | null], ArrayLike<number> | null]) =>
        this.#path(args),
      paintImageXObject: image,
      paintImageMaskXObject: image,
      paintInlineImageXObject: image,
      paintSolidColorImageMask: image,
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
      beginGroup: () => this.#save(),
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
  }

  #transform(matrix: ArrayLike<number>): void {
    this.#state.ctm = multiply(this.#state.ctm, matrix);
  }

  #graphicsState(entries: readonly [string, unknown][]): void {
    for (const [key, value] of entries ?? []) {
      if (key === 'LW' && typeof value === 'number') this.#state.lineWidth = value;
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
      });
    }
    if (this.#clipPending && bounds) this.#clip(Array.from(bounds) as Box);
    this.#clipPending = false;
  }

  #image(): void {
    if (this.#marks.at(-1)?.hidden) return;
    const box = intersect(transformBox(this.#state.ctm, 0, 0, 1, 1), this.#state.clip);
    if (box[2] >= box[0] && box[3] >= box[1]) this.#printed.images.push(box);
  }

  #show(glyphs: readonly (Glyph | number)[]): void {
    const mark = this.#marks.at(-1);
    const { text, ctm } = this.#state;
    const run = addGlyphs(text, ctm, glyphs);
    if (!run || mark?.hidden) return;
    if (mark?.id !== undefined) run.marked = mark.id;
    if (mark?.artifact) run.artifact = true;
    if (this.#moved) run.moved = true;
    this.#moved = false;
    this.#printed.runs.push(run);
  }
}

const origin = { x: 0, y: 0, lineX: 0, lineY: 0 };
const fillNames = [
  'fill',
  'eoFill',
  'fillStroke',
  'eoFillStroke',
  'closeFillStroke',
  'closeEOFillStroke',
];
const strokeNames = [
  'stroke',
  'closeStroke',
  'fillStroke',
  'eoFillStroke',
  'closeFillStroke',
  'closeEOFillStroke',
];

function isWhite(colour: unknown): boolean {
  return typeof colour === 'string' && /^#f[d-f]f[d-f]f[d-f]$/i.test(colour);
}

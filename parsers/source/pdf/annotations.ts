/** What is laid over a page and is not in its content: boxes to tick, words typed on, files hung on it. */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/types/src/display/api.d.ts';
import type { Box } from '../../../contract/types.ts';
import { type Matrix, transformBox } from './matrix.ts';
import type { Rule, Word } from './page.ts';

interface Annotation {
  readonly subtype?: string;
  readonly fieldType?: string;
  readonly checkBox?: boolean;
  readonly radioButton?: boolean;
  readonly fieldValue?: unknown;
  readonly exportValue?: unknown;
  readonly buttonValue?: unknown;
  readonly rect?: readonly number[];
  readonly annotationFlags?: number;
  readonly hasAppearance?: boolean;
  readonly contentsObj?: { readonly str?: string };
  readonly file?: { readonly filename?: string };
}

export interface Laid {
  readonly boxes: readonly { readonly box: Box; readonly ticked: boolean }[];
  /** Typed on the page, and drawn by those who show it alone. */
  readonly typed: readonly string[];
  readonly files: readonly string[];
}

/** Hidden, and not shown on a screen. */
const UNSHOWN = 2 | 32;

export async function laidOver(page: PDFPageProxy, transform: Matrix): Promise<Laid> {
  const all = (await page.getAnnotations().catch(() => [])) as Annotation[];
  const shown = all.filter(({ annotationFlags = 0 }) => (annotationFlags & UNSHOWN) === 0);
  return {
    boxes: shown.filter(isBox).map((one) => ({
      box: transformBox(transform, ...(one.rect as [number, number, number, number])),
      ticked: isTicked(one),
    })),
    typed: shown.flatMap((one) => typedOn(one) ?? []),
    files: all.flatMap(({ file }) => file?.filename ?? []),
  };
}

function isBox({ checkBox, radioButton, rect }: Annotation): boolean {
  return (checkBox === true || radioButton === true) && rect?.length === 4;
}

function isTicked({ fieldValue, exportValue, buttonValue }: Annotation): boolean {
  const on = exportValue ?? buttonValue;
  return (
    typeof fieldValue === 'string' && fieldValue !== 'Off' && (on == null || fieldValue === on)
  );
}

function typedOn(one: Annotation): string | undefined {
  if (one.hasAppearance !== false) return undefined;
  if (one.subtype === 'FreeText') return one.contentsObj?.str?.trim() || undefined;
  const filled = one.fieldType === 'Tx' || one.fieldType === 'Ch';
  if (!filled) return undefined;
  const { fieldValue } = one;
  return (
    (Array.isArray(fieldValue) ? fieldValue.join(' ') : String(fieldValue ?? '')).trim() ||
    undefined
  );
}

/** Their names, those of a portfolio among them. */
export async function attachedFiles(document: PDFDocumentProxy): Promise<string[]> {
  const files = (await document.getAttachments().catch(() => null)) as Record<
    string,
    { readonly filename?: string }
  > | null;
  return Object.entries(files ?? {}).map(([key, { filename }]) => filename ?? key);
}

/** The boxes as signs in the line of what stands beside them, in the place of what draws them. */
export function withBoxes(
  words: readonly Word[],
  rules: readonly Rule[],
  { boxes }: Laid,
): { words: Word[]; rules: Rule[] } {
  if (boxes.length === 0) return { words: [...words], rules: [...rules] };
  const inside = (x: number, y: number) =>
    boxes.some(({ box: [x0, y0, x1, y1] }) => x >= x0 && x <= x1 && y >= y0 && y <= y1);
  const others = words.filter(({ box }) => !inside((box[0] + box[2]) / 2, (box[1] + box[3]) / 2));
  const signs = boxes.map(({ box, ticked }) => signOf(box, ticked, others));
  return {
    words: [...others, ...signs],
    rules: rules.filter(({ x0, y0, x1, y1 }) => !inside((x0 + x1) / 2, (y0 + y1) / 2)),
  };
}

function signOf(box: Box, ticked: boolean, words: readonly Word[]): Word {
  const middle = (box[1] + box[3]) / 2;
  const beside = words.filter((word) => word.box[1] <= middle && word.box[3] >= middle);
  const apart = (word: Word) => Math.max(word.box[0] - box[2], box[0] - word.box[2]);
  const nearest = beside.reduce<Word | undefined>(
    (best, word) => (best === undefined || apart(word) < apart(best) ? word : best),
    undefined,
  );
  const high = box[3] - box[1];
  return {
    text: ticked ? '☒' : '☐',
    box: nearest ? [box[0], nearest.box[1], box[2], nearest.box[3]] : box,
    edges: [box[0], box[2]],
    baseline: nearest?.baseline ?? box[3] - high / 5,
    size: nearest?.size ?? high,
    bold: false,
    angle: 0,
  };
}

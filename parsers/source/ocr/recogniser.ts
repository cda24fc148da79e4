/** What reads pixels: a program of the machine, or a library. Both give the same records. */
import type { Raster } from './raster.ts';

/** How a raster is laid out. */
export type Layout = 'page' | 'block';

export interface Glyph {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  /** 0 to 100; raised letters that were read apart have none. */
  readonly confidence?: number;
}

/** A word in the pixels of the raster that it was read from. */
export interface RecognisedWord {
  readonly text: string;
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  readonly baseline: number;
  /** From the top of a tall letter to the bottom of a hanging one. */
  readonly height: number;
  /** 0 to 100. */
  readonly confidence: number;
  readonly glyphs: readonly Glyph[];
  /** Words of one line have the same number. */
  readonly line: number;
}

export interface Task {
  readonly rasters: readonly Raster[];
  readonly layout: Layout;
  readonly dpi: number;
  readonly timeLimit: number;
}

export interface Recogniser {
  /** Its name and version: "tesseract 5.3.0". */
  readonly name: string;
  /** The words of each raster, in order. Rejects with `TimeLimit` when the time limit passes. */
  recognise(task: Task): Promise<RecognisedWord[][]>;
  close(): Promise<void>;
}

/** The language of what is read. */
export const LANGUAGE = 'fra';

/**
 * A whole page is segmented by the recogniser (3); the cell of a table is one block (6), where
 * looking for columns would take a number for a picture.
 */
export const SEGMENTATION: Readonly<Record<Layout, string>> = { page: '3', block: '6' };

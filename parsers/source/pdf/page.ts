/**
 * What stands on a page, whoever read it: the text layer or the recogniser. All lengths are PDF points
 * from the page's top left, y downwards, with the page's own rotation applied.
 */
import type { Box, CauseNonLue } from '../../../contract/types.ts';

/** A run of characters without white space. */
export interface Word {
  readonly text: string;
  /** As tight as the font's metrics allow. */
  readonly box: Box;
  /** Where each UTF-16 unit of `text` begins along the reading direction, and where the last ends. */
  readonly edges: readonly number[];
  readonly baseline: number;
  /** Font size. */
  readonly size: number;
  readonly bold: boolean;
  /** Clockwise, as seen on the page: 0 reads from left to right, 90 from top to bottom. */
  readonly angle: 0 | 90 | 180 | 270;
  /** Id of the marked content that holds it, as the structure tree names it. */
  readonly marked?: string;
  /** Where the file placed another string: two cells printed one against the other are parted there. */
  readonly joints?: readonly Joint[];
  /** The file marks it as no part of the text: a running head, a page number. */
  readonly artifact?: true;
  /** Set but not shown, as the text under a scan. */
  readonly hidden?: true;
  /** Not upright, whatever `angle` says: a watermark. Its box is not tight. */
  readonly slanted?: true;
  /** The recogniser's, 0 to 100; a text layer has none. */
  readonly confidence?: number;
}

export interface Joint {
  /** Index in the word's text. */
  readonly at: number;
  /** Points between the end of the string before and the start of this one, whichever way. */
  readonly gap: number;
}

/** A printed rule: a line, a thin filled rectangle, a dash, one side of a box. Axis-aligned, x0 ≤ x1, y0 ≤ y1. */
export interface Rule {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  /** Nobody drew it: the edge of a shaded row. */
  readonly edge?: true;
}

/** From a page as it was scanned to the page as it is read, both clockwise. */
export interface Turn {
  /** Quarters first: a sheet laid sideways or upside down. */
  readonly quarter: 0 | 90 | 180 | 270;
  /** Then degrees, round the middle: a sheet laid askew. */
  readonly degrees: number;
}

export interface PageContent {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** In the order in which they were drawn. */
  readonly words: readonly Word[];
  readonly rules: readonly Rule[];
  /** Shaded boxes: the ground of a heading, of every second row. White ones are left out. */
  readonly fills: readonly Box[];
  /** Where pictures stand. */
  readonly images: readonly Box[];
  /** What is on the page, or in the file at its place, and is not among its words; and why. */
  readonly apart?: readonly Apart[];
  /** Places made for a picture that is not there. */
  readonly gaps?: readonly Box[];
  /** How the page was turned to be read: all boxes are of the page as turned. */
  readonly turned?: Turn;
}

export interface Apart {
  readonly cause: CauseNonLue;
  readonly texte: string;
}

/** One cell of a table on one page; `words` in reading order, line by line. */
export interface PageCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly box: Box;
  readonly words: readonly Word[];
}

/** A table, or the part of one, on one page. */
export interface PageTable {
  readonly box: Box;
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly PageCell[];
  /** Its columns are told by the white between them. */
  readonly aligned?: true;
  /** Columns are ruled, but no rule closes them at the top: the page break may cut a row there. */
  readonly openTop?: true;
  readonly openBottom?: true;
}

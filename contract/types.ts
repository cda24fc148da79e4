/**
 * The intermediate form: what a source reader makes of a file, and all that the
 * parsers ever see. Nothing here knows whether the file was markdown, a PDF or a scan.
 * This file imports nothing of ours.
 */

/** Points of a PDF page from its top left: x0, y0, x1, y1. */
export type Box = [number, number, number, number];

/** Half-open offsets into `Source.text` in UTF-16 code units; lines are 1-based. Never more than one line for a value. */
export interface Span {
  start: number;
  end: number;
  startLine: number;
  endLine: number;
  page?: number | undefined;
  box?: Box | undefined;
}

/** One printed line. `end` is before the line break. */
export interface Line {
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly page?: number;
}

/** How the text came to us: typed with marks, read from a text layer, or recognised. */
export type Texte = 'markdown' | 'natif' | 'ocr' | 'mixte';

export interface Source {
  /** The file's name without its folder. */
  readonly fichier: string;
  /** Of the bytes as they were read, in lower-case hexadecimal. */
  readonly sha256: string;
  readonly media: 'text/markdown' | 'application/pdf';
  readonly encodage: string;
  readonly texte: Texte;
  readonly pages?: number;
  readonly text: string;
  readonly lines: readonly Line[];
  /** In the order of their first lines; every line that is not blank belongs to exactly one. */
  readonly blocks: readonly Block[];
  /** What a slice of `text` says once its marks (markdown, HTML) are taken off: the inverse of writing it down. */
  readonly plainOf: (raw: string) => string;
  /** The box of a stretch of one line, where the medium has one. */
  readonly boxOf?: (start: number, end: number) => Box | undefined;
  /** The words of a stretch of one line that were read from a picture. */
  readonly readIn?: (start: number, end: number) => readonly ReadWord[];
  /** Pages whose text is not here, and why. */
  readonly unread?: readonly UnreadPage[];
}

/** A word that was recognised: offsets into `Source.text`, and how surely it was read, 0 to 100. */
export interface ReadWord {
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
}

/**
 * Why a page is not read: recognition is switched off, nothing is installed that recognises, there is no picture
 * of it and nothing to draw it with, it holds too much, it took too long, the recogniser failed, it found no
 * word, or hardly one that it was sure of. `en-partie`: read, but for what lies under black. `endommagee`: the file is
 * damaged there; `image-immense`: its picture is larger than any sheet.
 *
 * Of pages that are read: text that nobody sees, or that is struck out; text typed over the page, which each reader
 * draws as it likes; a figure whose sign has no name; an unseen layer over a picture, taken for what the picture shows;
 * files hung on it.
 */
export const causesNonLue = [
  'desactivee',
  'sans-moteur',
  'sans-image',
  'trop-chargee',
  'delai-depasse',
  'echec',
  'sans-mot',
  'illisible',
  'en-partie',
  'endommagee',
  'image-immense',
  'invisible',
  'barre',
  'annotation',
  'signe-perdu',
  'couche',
  'pieces-jointes',
] as const;
export type CauseNonLue = (typeof causesNonLue)[number];

export interface UnreadPage {
  readonly page: number;
  readonly cause: CauseNonLue;
  /** How what is not read begins. */
  readonly texte?: string;
}

/**
 * `length` characters of plain text at `at`, read from `start`..`end` of the source.
 * Equal lengths map one to one; otherwise the piece is one unit (an entity, an escape).
 */
export interface Piece {
  readonly at: number;
  readonly length: number;
  readonly start: number;
  readonly end: number;
}

/** Plain text that knows where each character was printed. */
export interface Text {
  readonly plain: string;
  readonly pieces: readonly Piece[];
}

export interface Cell {
  readonly text: Text;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
}

export interface Row {
  readonly cells: readonly Cell[];
  readonly startLine: number;
  readonly endLine: number;
}

interface BlockPlace {
  /** Place in the list of blocks. */
  readonly index: number;
  readonly startLine: number;
  readonly endLine: number;
}

/** A paragraph, heading or list entry: a stretch of running text. */
export interface TextBlock extends BlockPlace {
  readonly kind: 'titre' | 'paragraphe' | 'element';
  readonly text: Text;
  /** One text a printed line, for what is set line by line (signatures, headings). */
  readonly lines: readonly Text[];
  /** The whole block is set as a heading or in bold. */
  readonly fort: boolean;
}

export interface TableBlock extends BlockPlace {
  readonly kind: 'tableau';
  readonly rows: readonly Row[];
}

/**
 * Printed, but no part of the text: `filet` is a rule, a row of stars or dots; `courant` a running head,
 * a foot or a page number, which may stand among the lines of a paragraph or table that goes on over the page.
 */
export interface RuleBlock extends BlockPlace {
  readonly kind: 'filet' | 'courant';
  readonly text: Text;
}

export type Block = TextBlock | TableBlock | RuleBlock;

/** A stretch of lines with one role. Sections never overlap: `parent` tells what one belongs to. */
export interface Section {
  readonly id: string;
  readonly nature: NatureSection;
  readonly titre?: Text;
  readonly startLine: number;
  readonly endLine: number;
  readonly parent?: string;
  readonly blocks: readonly Block[];
}

export const naturesSection = [
  'en-tete',
  'presences',
  'objet',
  'visas',
  'considerants',
  'deports',
  'formule',
  'dispositif',
  'article',
  'vote',
  'imputations',
  'signature',
  'annexe',
  'dispositifs-aide',
  'operation',
  'tableau-financier',
  'parties',
  'preambule',
  'fiche',
  'rapport',
  'expose',
  'conclusions',
  'avis',
  'autre',
] as const;
export type NatureSection = (typeof naturesSection)[number];

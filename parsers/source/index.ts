/** A file's bytes to a `Source`: the one place that knows which media there are. */
import { createHash } from 'node:crypto';
import { InputError } from '../../contract/errors.ts';
import type { Source } from '../../contract/types.ts';
import { decode, splitLines } from './decode.ts';
import { plainOfMarkdown } from './inline.ts';
import { markdownBlocks } from './markdown.ts';
import { LazyRecogniser } from './ocr/lazy.ts';
import { refuseOthers } from './others.ts';
import { hasPdfMark } from './pdf/document.ts';
import { type PdfOptions, type PdfSource, readPdf } from './pdf/index.ts';

export interface ReadOptions extends Omit<PdfOptions, 'fichier'> {
  /** The file's name, with or without its folder; only the name is kept. */
  readonly fichier: string;
}

/**
 * Reads a document. Throws `InputError` for an empty file, for one that is neither text nor a PDF, and for
 * a PDF that cannot be opened; whatever a document says is never an error.
 */
export async function readSource(bytes: Uint8Array, options: ReadOptions): Promise<Source> {
  const fichier = options.fichier.split(/[/\\]/u).at(-1) ?? options.fichier;
  if (bytes.length === 0) throw new InputError('vide', options.fichier);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (isPdf(bytes, fichier)) return { fichier, sha256, ...(await pdfSource(bytes, options)) };
  refuseOthers(bytes, options.fichier);
  const decoded = decode(bytes);
  if (decoded === null) throw new InputError('binaire', options.fichier);
  return markdownSource({ fichier, sha256, ...decoded });
}

/** With whatever reads pictures on this machine, unless the caller brings a reader of his own. */
async function pdfSource(bytes: Uint8Array, options: ReadOptions): Promise<PdfSource> {
  const recogniser = new LazyRecogniser();
  try {
    return await readPdf(bytes, { recognise: recogniser.recognise, ...options });
  } finally {
    await recogniser.close();
  }
}

/** By its first bytes, or by its name. */
function isPdf(bytes: Uint8Array, fichier: string): boolean {
  return (
    /\.pdf$/iu.test(fichier) || (hasPdfMark(bytes) && !/\.(?:md|markdown|txt)$/iu.test(fichier))
  );
}

function markdownSource(file: {
  fichier: string;
  sha256: string;
  text: string;
  encodage: string;
}): Source {
  const lines = splitLines(file.text);
  return {
    ...file,
    media: 'text/markdown',
    texte: 'markdown',
    lines,
    blocks: markdownBlocks(file.text, lines),
    plainOf: plainOfMarkdown,
  };
}

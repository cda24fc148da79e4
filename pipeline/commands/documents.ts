/** Many documents side by side, handed on in the order they were given in. */
import pLimit from 'p-limit';
import type { Resultat } from '../../contract/contract.ts';
import { InputError } from '../../contract/errors.ts';
import type { Source } from '../../contract/types.ts';
import type { Ocr } from '../../parsers/source/pdf/scan.ts';
import { collect, readBytes, type SourceOptions, sourceOf } from '../files.ts';
import { extractSource } from '../run.ts';
import { type Entree, STDIN } from './inputs.ts';
import { type Pages, Progress } from './progress.ts';
import type { Terminal } from './terminal.ts';

/** What a command line says of PDFs. */
export interface PdfSettings {
  readonly password?: string;
  readonly ocr?: Ocr;
}

export interface ProfileSettings {
  readonly profile?: string;
}

export function pdfOptionsOf({ password, ocr }: PdfSettings): SourceOptions {
  return { ...(password === undefined ? {} : { password }), ...(ocr === undefined ? {} : { ocr }) };
}

export interface Limits {
  readonly maxBytes: number;
  readonly pdf?: SourceOptions;
  readonly profil?: string | undefined;
  /** Told after each page of a PDF. */
  readonly onPage?: ((pages: Pages) => void) | undefined;
}

export interface Read {
  readonly entree: Entree;
  readonly source: Source;
  readonly resultat: Resultat;
}

export interface Failed {
  readonly entree: Entree;
  readonly error: unknown;
}

export type Outcome = Read | Failed;

/** Reads and extracts every document, at most `jobs` at a time; what fails is an outcome like any other. */
export async function* outcomesOf(
  entrees: readonly Entree[],
  terminal: Terminal,
  { jobs, ...limits }: Limits & { jobs: number },
): AsyncGenerator<Outcome> {
  const limit = pLimit(jobs);
  const ahead: Promise<Outcome>[] = [];
  for (const entree of entrees) {
    ahead.push(limit(outcomeOf, entree, terminal, limits));
    const first = ahead.length >= jobs * 2 ? ahead.shift() : undefined;
    if (first !== undefined) yield await first;
  }
  for (const outcome of ahead) yield await outcome;
}

async function outcomeOf(entree: Entree, terminal: Terminal, limits: Limits): Promise<Outcome> {
  try {
    if (entree.error !== undefined) throw entree.error;
    const source = await readSourceOf(entree, terminal, limits);
    return { entree, source, resultat: extractSource(source, { profil: limits.profil }) };
  } catch (error) {
    return { entree, error };
  }
}

/** The source of a path, or of standard input. Throws `InputError`. */
export async function readSourceOf(
  { path, fichier }: Pick<Entree, 'path' | 'fichier'>,
  terminal: Terminal,
  { maxBytes, pdf, onPage }: Limits,
): Promise<Source> {
  const options: SourceOptions = {
    ...pdf,
    onPage: (lues, pages) => onPage?.({ fichier, lues, pages }),
  };
  if (path === null)
    return sourceOf(await collect(terminal.stdin, STDIN, maxBytes), STDIN, options);
  return sourceOf(await readBytes(path, maxBytes), fichier, options);
}

/** Why something failed, in the terminal's language. What is no `InputError` is a fault of ours. */
export function reasonOf(error: unknown, terminal: Terminal): string {
  if (error instanceof InputError) return error.texts[terminal.langue];
  return terminal.say('interne', {
    detail: error instanceof Error ? error.message : String(error),
  });
}

/** One source, its pages counted on the terminal while it is read. Throws `InputError` as `readSourceOf` does. */
export async function readSourceShown(
  entree: Pick<Entree, 'path' | 'fichier'>,
  settings: PdfSettings & { readonly maxSize: number; readonly quiet?: boolean },
  terminal: Terminal,
): Promise<Source> {
  const progress = new Progress(terminal, 1, { quiet: settings.quiet === true, mixed: false });
  try {
    return await readSourceOf(entree, terminal, {
      maxBytes: settings.maxSize,
      pdf: pdfOptionsOf(settings),
      onPage: (pages) => progress.page(pages),
    });
  } finally {
    progress.clear();
  }
}

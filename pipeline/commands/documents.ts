/** Many documents side by side, handed on in the order they were given in. */
import pLimit from 'p-limit';
import { InputError } from '../../contract/errors.ts';
import type { Ocr } from '../../parsers/source/pdf/scan.ts';
import { collect } from '../files.ts';
import type { Answer, Answers, Given, Reader, Task } from '../isolated/task.ts';
import { type Entree, STDIN } from './inputs.ts';
import { type Pages, Progress } from './progress.ts';
import type { Terminal } from './terminal.ts';

/** What a command line says of how documents are read. */
export interface ReadSettings {
  /** In bytes. */
  readonly maxSize: number;
  /** In milliseconds. */
  readonly maxTime: number;
  /** In bytes. */
  readonly maxMemory: number;
  readonly password?: string;
  readonly ocr?: Ocr;
  readonly profile?: string;
  readonly quiet?: boolean;
}

export type Read = Answers['extract'] & { readonly entree: Entree };

export interface Failed {
  readonly entree: Entree;
  readonly error: unknown;
}

export type Outcome = Read | Failed;

/** Told after each page of a PDF. */
export type OnPage = (pages: Pages) => void;

/** Reads and extracts every document, at most `jobs` at a time; what fails is an outcome like any other. */
export async function* outcomesOf(
  entrees: readonly Entree[],
  terminal: Terminal,
  settings: ReadSettings & { readonly jobs: number },
  onPage: OnPage,
): AsyncGenerator<Outcome> {
  const { jobs } = settings;
  const reader = terminal.reader(settings);
  try {
    const limit = pLimit(jobs);
    const ahead: Promise<Outcome>[] = [];
    for (const entree of entrees) {
      ahead.push(limit(outcomeOf, entree, reader, terminal, settings, onPage));
      const first = ahead.length >= jobs * 2 ? ahead.shift() : undefined;
      if (first !== undefined) yield await first;
    }
    for (const outcome of ahead) yield await outcome;
  } finally {
    reader.close();
  }
}

async function outcomeOf(
  entree: Entree,
  reader: Reader,
  terminal: Terminal,
  settings: ReadSettings,
  onPage: OnPage,
): Promise<Outcome> {
  try {
    if (entree.error !== undefined) throw entree.error;
    const document = await givenOf(entree, terminal, settings.maxSize);
    const task = { kind: 'extract', document, ...taskOf(settings) } as const;
    const answer = await withPassword(task, reader, terminal, (lues, pages) =>
      onPage({ fichier: entree.fichier, lues, pages }),
    );
    return { entree, ...answer };
  } catch (error) {
    return { entree, error };
  }
}

/** One task about one document, its pages counted on the terminal while it is read. Throws `InputError`. */
export async function answerShown<T extends Task>(
  task: T,
  settings: ReadSettings,
  terminal: Terminal,
): Promise<Answer<T>> {
  const progress = new Progress(terminal, 1, { quiet: settings.quiet === true, mixed: false });
  const reader = terminal.reader(settings);
  const { fichier } = task.document;
  try {
    return await withPassword(task, reader, terminal, (lues, pages) =>
      progress.page({ fichier, lues, pages }),
    );
  } finally {
    progress.clear();
    reader.close();
  }
}

export function taskOf({ maxSize, password, ocr, profile }: ReadSettings) {
  return { maxBytes: maxSize, password, ocr, profil: profile };
}

/** A path, which the reader opens, or what standard input gives. Throws `InputError`. */
export async function givenOf(
  { path, fichier }: Pick<Given, 'path' | 'fichier'>,
  terminal: Terminal,
  maxBytes: number,
): Promise<Given> {
  if (path !== null) return { path, fichier };
  return { path, fichier, bytes: await collect(terminal.stdin, STDIN, maxBytes) };
}

/** Why something failed, in the terminal's language. What is no `InputError` is a fault of ours. */
export function reasonOf(error: unknown, terminal: Terminal): string {
  if (error instanceof InputError) return error.texts[terminal.langue];
  return terminal.say('interne', {
    detail: error instanceof Error ? error.message : String(error),
  });
}

/** How often a password is asked for before a document is given up. */
const TRIES = 3;

/** On a terminal, whoever sits there is asked for the password that a document wants. */
async function withPassword<T extends Task>(
  task: T,
  reader: Reader,
  terminal: Terminal,
  onPage: (lues: number, pages: number) => void,
): Promise<Answer<T>> {
  for (let tries = 0; ; tries++) {
    const password = tries === 0 ? task.password : await terminal.password(task.document.fichier);
    if (tries > 0 && password === null) break;
    try {
      return await reader.run({ ...task, ...(password == null ? {} : { password }) }, onPage);
    } catch (error) {
      const asked = error instanceof InputError && /^pdf_mot_de_passe/u.test(error.code);
      if (!asked || tries === TRIES || !terminal.asks) throw error;
    }
  }
  throw new InputError('pdf_mot_de_passe', task.document.fichier);
}

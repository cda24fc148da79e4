/** What a reading process is asked, and what it answers: plain data, since it goes from one process to another. */
import type { Resultat } from '../../contract/contract.ts';
import { InputError, type InputErrorDetails } from '../../contract/errors.ts';
import type { InputErrorCode } from '../../contract/messages.ts';
import type { Source } from '../../contract/types.ts';
import type { Explication } from '../explain/types.ts';
import type { Verification } from '../verify.ts';

/** A file by its path, or its bytes where there is no path: what came through standard input. */
export interface Given {
  /** As the user knows it: for messages. */
  readonly fichier: string;
  readonly path: string | null;
  readonly bytes?: Uint8Array | undefined;
}

interface Common {
  readonly document: Given;
  readonly maxBytes: number;
  readonly password?: string | undefined;
  readonly ocr?: 'auto' | 'never' | 'always' | undefined;
  readonly profil?: string | undefined;
}

export type Task =
  | (Common & { readonly kind: 'extract' })
  | (Common & { readonly kind: 'explain'; readonly line?: number | undefined })
  | (Common & { readonly kind: 'verify'; readonly made: Given });

/** Of a source, what its lines are quoted from. */
export type Printed = Pick<Source, 'media' | 'text' | 'lines'>;

export interface Answers {
  readonly extract: { readonly source: Printed; readonly resultat: Resultat };
  /** Null where the line asked for is not in the source. */
  readonly explain: { readonly lignes: number; readonly explication: Explication | null };
  readonly verify: { readonly source: Printed; readonly verification: Verification };
}

export type Answer<T extends Task> = Answers[T['kind']];
export type OnPage = (done: number, pages: number) => void;

/** Answers tasks, here or in processes of their own. Throws `InputError` for a document that cannot be read. */
export interface Reader {
  readonly run: <T extends Task>(task: T, onPage?: OnPage) => Promise<Answer<T>>;
  readonly close: () => void;
}

/** How much one document may take before it is given up. */
export interface Bounds {
  /** Milliseconds without a page more being read. */
  readonly maxTime: number;
  /** Bytes that the reading process may hold. */
  readonly maxMemory: number;
}

export type OpenReader = (bounds: Bounds) => Reader;

/** Three times what the slowest page of a scan takes on a busy machine; a text is done in seconds. */
export const MAX_TIME = 180_000;
/** Ten times what a usual document takes. */
export const MAX_MEMORY = 2_000_000_000;

/** From the reading process: it is there, it read a page more, it is done, it failed. */
export type Message =
  | { readonly ready: true }
  | { readonly page: readonly [number, number] }
  | { readonly answer: string; readonly memory: number }
  | { readonly failure: Failure };

/** An error that goes from one process to another. */
export type Failure =
  | { readonly code: InputErrorCode; readonly fichier: string; readonly details: InputErrorDetails }
  | { readonly message: string };

export function failureOf(error: unknown): Failure {
  if (error instanceof InputError) {
    const { code, fichier, details } = error;
    return { code, fichier, details };
  }
  return { message: error instanceof Error ? error.message : String(error) };
}

export function errorOf(failure: Failure): Error {
  if ('message' in failure) return new Error(failure.message);
  return new InputError(failure.code, failure.fichier, failure.details);
}

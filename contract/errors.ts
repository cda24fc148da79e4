/**
 * What is wrong with what we were given, as against a fault of ours: the file, why, and what to do,
 * in both languages. Everything else that is thrown is a programming error.
 */
import { type InputErrorCode, inputErrorTexts, type Langue } from './messages.ts';

export type { InputErrorCode } from './messages.ts';

/** Values that a message states: sizes in bytes, the system's error code, … */
export type InputErrorDetails = Readonly<Record<string, string | number>>;

/**
 * A file that cannot be read or written, or is not what was asked for.
 * `message` is English and names the file; `texts` holds the sentence alone, in French and English.
 */
export class InputError extends Error {
  override readonly name = 'InputError';
  readonly code: InputErrorCode;
  /** The file as it was given: a path, a name, or "stdin". */
  readonly fichier: string;
  /** What the sentence states. */
  readonly details: InputErrorDetails;
  /** Why, and what to do about it. */
  readonly texts: Readonly<Record<Langue, string>>;

  constructor(code: InputErrorCode, fichier: string, details: InputErrorDetails = {}) {
    const texts = inputErrorTexts(code, details);
    super(`${fichier}: ${texts.en}`);
    this.code = code;
    this.fichier = fichier;
    this.details = details;
    this.texts = texts;
  }
}

const codesOfSystem: Readonly<Record<string, InputErrorCode>> = {
  ENOENT: 'introuvable',
  ENOTDIR: 'introuvable',
  EACCES: 'acces',
  EPERM: 'acces',
  ELOOP: 'lien',
  EISDIR: 'dossier',
};

/** The system's code of an error ("ENOENT"), or null for an error of another kind. */
export function systemCode(error: unknown): string | null {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return typeof code === 'string' && /^E[A-Z0-9]{1,20}$/u.test(code) ? code : null;
}

/** A system error while reading as an `InputError`; any other error unchanged. */
export function asReadError(error: unknown, fichier: string): unknown {
  const systeme = systemCode(error);
  if (systeme === null) return error;
  return new InputError(codesOfSystem[systeme] ?? 'lecture', fichier, { systeme });
}

/** A system error while writing as an `InputError`; any other error unchanged. */
export function asWriteError(error: unknown, fichier: string): unknown {
  const systeme = systemCode(error);
  return systeme === null ? error : new InputError('ecriture', fichier, { systeme });
}

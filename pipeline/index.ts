/**
 * delibre as a library.
 *
 * ```ts
 * import { extract } from 'delibre';
 * const { annexeLignes } = await extract('2024-273.md');
 * console.log(annexeLignes[0]?.montant?.value, annexeLignes[0]?.montant?.spans[0]?.startLine);
 * ```
 *
 * Amounts are decimal strings in euros ("7127786.75"), dates ISO 8601. `spans` point into the source text
 * (decoded, without a byte order mark): `start` and `end` are half-open offsets in UTF-16 code units,
 * lines count from 1. A key that the document says nothing about is absent; `null` means that it should
 * say it and that it could not be read.
 */
import { type Resultat, resultat } from '../contract/contract.ts';
import { InputError } from '../contract/errors.ts';
import type { Source } from '../contract/types.ts';
import { explainSource } from './explain/explain.ts';
import type { Explication } from './explain/types.ts';
import { MAX_BYTES, nameOf, readBytes, sourceOf } from './files.ts';
import { openPool } from './isolated/pool.ts';
import { MAX_MEMORY, MAX_TIME } from './isolated/task.ts';
import { extractSource } from './run.ts';
import { type Verification, verifySource } from './verify.ts';

export type {
  Annexe,
  AnnexeLigne,
  Article,
  ArticleAccord,
  Avenant,
  BlocSignature,
  Convention,
  CoordonneesBancaires,
  Deliberation,
  Deport,
  Diagnostic,
  DispositifAide,
  Imputation,
  Montant,
  Niveau,
  Operation,
  Partie,
  Periode,
  Presence,
  Quantite,
  Rapport,
  Reference,
  Resultat,
  Seance,
  SectionRecord,
  Signataire,
  Sourced,
  Tableau,
  TableName,
  Tarif,
  Total,
  Versement,
  Visa,
  Vote,
} from '../contract/contract.ts';
export { InputError, type InputErrorCode } from '../contract/errors.ts';
export type { Span } from '../contract/types.ts';
export type {
  Explication,
  LigneExpliquee,
  Pesee,
  Raison,
  Troncon,
} from './explain/types.ts';
export { MAX_BYTES } from './files.ts';
export { MAX_MEMORY, MAX_TIME } from './isolated/task.ts';
export { jsonSchema } from './schema.ts';
export type { Defaut, DefautCode, Verification } from './verify.ts';

export interface ExtractOptions {
  /** The document's name, where bytes are given ("document" otherwise); a path's own name by default. */
  readonly fichier?: string;
  /** The largest document read, in bytes: 50,000,000 unless given. */
  readonly maxBytes?: number;
  /** Of a PDF that asks for one. */
  readonly password?: string;
  /** Which pages of a PDF are recognised from their picture: those without usable text (`auto`) unless given. */
  readonly ocr?: 'auto' | 'never' | 'always';
  /** What is local about an authority: `auto` (by the document's words) unless given, `aucun`, or a profile's id. */
  readonly profile?: string | undefined;
}

/**
 * Extracts every record of a document.
 *
 * `file` is a path, or the document's bytes. The same bytes and name give the same result.
 * Throws `InputError` when the file is missing, unreadable, too large, empty or no text; what a text says
 * is never an error, and a text without a deliberation gives a result without one.
 */
export async function extract(
  file: string | Uint8Array,
  options: ExtractOptions = {},
): Promise<Resultat> {
  return extractSource(await load(file, options), { profil: options.profile });
}

/** How much one document may take before it is given up. */
export interface IsolatedOptions {
  /** Milliseconds without a page more being read: 180,000 unless given. */
  readonly maxTime?: number;
  /** Bytes that a reading process may hold: 2,000,000,000 unless given. */
  readonly maxMemory?: number;
}

/** Reads in processes of its own, one a document at a time. */
export interface Isolated {
  /** As `extract`; an `InputError` of the code `temps`, `memoire` or `arret` for a document that broke its bounds. */
  readonly extract: typeof extract;
  /** Ends the processes; what is still being read fails. */
  readonly close: () => void;
}

/**
 * For documents that come from anywhere: a damaged or hostile one may take all memory, never end or crash what reads
 * it. Each call of `extract` has a process for itself; one that is done takes the next document.
 */
export function isolated(options: IsolatedOptions = {}): Isolated {
  const { maxTime = MAX_TIME, maxMemory = MAX_MEMORY } = options;
  const pool = openPool({ maxTime, maxMemory });
  return {
    extract: async (file, { fichier, maxBytes = MAX_BYTES, password, ocr, profile } = {}) => {
      const document =
        typeof file === 'string'
          ? { fichier: fichier ?? file, path: file }
          : { fichier: nameOf(fichier ?? 'document'), path: null, bytes: file };
      const task = { kind: 'extract', document, maxBytes, password, ocr, profil: profile } as const;
      return (await pool.run(task)).resultat;
    },
    close: pool.close,
  };
}

/** `line`, from 1, is one of the source; of a PDF, of its transcript. */
export interface ExplainOptions extends ExtractOptions {
  readonly line?: number;
}

/**
 * Says why a document is read as it is: what it is taken for, each stretch of it with what spoke for its title and
 * against it, and one line if asked for.
 *
 * Throws `InputError` as `extract` does, and `RangeError` for a line that is not in the source.
 */
export async function explain(
  file: string | Uint8Array,
  options: ExplainOptions = {},
): Promise<Explication> {
  return explainSource(await load(file, options), options.line, { profil: options.profile });
}

/**
 * Examines whether a result still holds against its source: slices the source at every span, and reads
 * every value again from its `raw`. A file that changed is recognised by its hash.
 *
 * `made` is a result, from `extract` or parsed from its JSON. Throws `InputError` for what is no result,
 * and for a source that cannot be read.
 */
export async function verify(
  made: unknown,
  file: string | Uint8Array,
  options: ExtractOptions = {},
): Promise<Verification> {
  const parsed = resultat.safeParse(made);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const detail = `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`;
    throw new InputError('resultat', options.fichier ?? 'result', { detail });
  }
  return verifySource(parsed.data, await load(file, options));
}

async function load(file: string | Uint8Array, options: ExtractOptions): Promise<Source> {
  const maxBytes = options.maxBytes ?? MAX_BYTES;
  const { password, ocr } = options;
  const pdf = {
    ...(password === undefined ? {} : { password }),
    ...(ocr === undefined ? {} : { ocr }),
  };
  const path = typeof file === 'string' ? file : (options.fichier ?? 'document');
  if (typeof file === 'string')
    return sourceOf(await readBytes(file, maxBytes), options.fichier ?? file, pdf);
  if (file.length > maxBytes) throw new InputError('taille', path, { max: maxBytes });
  return sourceOf(file, nameOf(path), pdf);
}

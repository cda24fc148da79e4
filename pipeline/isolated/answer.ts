/** Reads a document and answers a task about it, in this very process. */
import { type Resultat, resultat } from '../../contract/contract.ts';
import { InputError } from '../../contract/errors.ts';
import type { Source } from '../../contract/types.ts';
import { explainSource } from '../explain/explain.ts';
import { nameOf, readBytes, sourceOf } from '../files.ts';
import { extractSource } from '../run.ts';
import { verifySource } from '../verify.ts';
import type { Answer, Answers, Given, OnPage, Printed, Reader, Task } from './task.ts';

/** The largest result read: what one JSON text can be. */
export const MAX_RESULT = 500_000_000;

export async function answerTo<T extends Task>(task: T, onPage?: OnPage): Promise<Answer<T>>;
export async function answerTo(task: Task, onPage?: OnPage): Promise<Answers[Task['kind']]> {
  const made = task.kind === 'verify' ? await readJson(task.made) : null;
  const { document, maxBytes, password, ocr, profil } = task;
  const bytes = await bytesOf(document, maxBytes);
  const source = await sourceOf(bytes, document.fichier, { password, ocr, onPage });
  if (task.kind === 'extract')
    return { source: printedOf(source), resultat: extractSource(source, { profil }) };
  if (task.kind === 'explain') {
    const { line } = task;
    const there = line === undefined || source.lines[line - 1] !== undefined;
    return {
      lignes: source.lines.length,
      explication: there ? explainSource(source, line, { profil }) : null,
    };
  }
  const { fichier } = task.made;
  return {
    source: printedOf(source),
    verification: verifySource(resultOf(made, fichier, source), source),
  };
}

/** The reader that is no process of its own: for a program that has bounds already. */
export const inProcess: Reader = { run: answerTo, close: () => {} };

function printedOf({ media, text, lines }: Source): Printed {
  return { media, text, lines };
}

async function bytesOf({ fichier, path, bytes }: Given, maxBytes: number): Promise<Uint8Array> {
  if (path !== null) return readBytes(path, maxBytes);
  if (bytes === undefined) throw new InputError('introuvable', fichier);
  if (bytes.length > maxBytes) throw new InputError('taille', fichier, { max: maxBytes });
  return bytes;
}

async function readJson(given: Given): Promise<unknown> {
  const bytes = await bytesOf(given, MAX_RESULT);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new InputError('resultat', given.fichier, { detail: 'JSON' });
  }
}

/** The result itself, or the one of an array that is about this source: by its hash, else by its name. */
function resultOf(data: unknown, path: string, source: Source): Resultat {
  if (!Array.isArray(data)) return parsed(data, path);
  const made = data.map((entry) => parsed(entry, path));
  const found =
    made.find((one) => one.source.sha256 === source.sha256) ??
    made.find((one) => one.source.fichier === source.fichier);
  if (found === undefined)
    throw new InputError('autre_source', path, { source: nameOf(source.fichier) });
  return found;
}

function parsed(data: unknown, path: string): Resultat {
  const read = resultat.safeParse(data);
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  throw new InputError('resultat', path, { detail: issue?.path.join('.') || 'format' });
}

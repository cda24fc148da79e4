/** Reads a document and answers a task about it, in this very process. */
import type { Resultat } from '../../contract/contract.ts';
import { InputError } from '../../contract/errors.ts';
import type { Source } from '../../contract/types.ts';
import { explainSource } from '../explain/explain.ts';
import { nameOf, readBytes, sourceOf } from '../files.ts';
import { jsonOf, MAX_RESULT, resultatOf } from '../results.ts';
import { extractSource } from '../run.ts';
import { verifySource } from '../verify.ts';
import type { Answer, Answers, Given, OnPage, Printed, Reader, Task } from './task.ts';

export async function answerTo<T extends Task>(task: T, onPage?: OnPage): Promise<Answer<T>>;
export async function answerTo(task: Task, onPage?: OnPage): Promise<Answers[Task['kind']]> {
  const made =
    task.kind === 'verify' ? jsonOf(await bytesOf(task.made, MAX_RESULT), task.made.fichier) : null;
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

/** The result itself, or the one of an array that is about this source: by its hash, else by its name. */
function resultOf(data: unknown, path: string, source: Source): Resultat {
  if (!Array.isArray(data)) return resultatOf(data, path);
  const made = data.map((entry) => resultatOf(entry, path));
  const found =
    made.find((one) => one.source.sha256 === source.sha256) ??
    made.find((one) => one.source.fichier === source.fichier);
  if (found === undefined)
    throw new InputError('autre_source', path, { source: nameOf(source.fichier) });
  return found;
}

/** Files in and out: read within a limit, found in folders in a fixed order, written whole or not at all. */
import { createHash } from 'node:crypto';
import { constants, renameSync, unlinkSync } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, extname, join } from 'node:path';
import { asReadError, asWriteError, InputError, systemCode } from '../contract/errors.ts';
import type { Source } from '../contract/types.ts';
import type { ReadOptions } from '../parsers/source/index.ts';

/** The largest document read unless told otherwise: 50 MB. */
export const MAX_BYTES = 50_000_000;

/** Behind the name of a result: the text that the lines and offsets of a PDF's records refer to. */
export const TRANSCRIPT = '.transcription.txt';

/** The extensions looked for in a folder, in lower case. A file given by name is read whatever its extension. */
export const extensions: readonly string[] = ['.md', '.markdown', '.txt', '.pdf'];

/** The bytes of a file of at most `maxBytes`. Throws `InputError`. */
export async function readBytes(path: string, maxBytes: number): Promise<Uint8Array> {
  let handle: FileHandle | undefined;
  try {
    // To open a pipe that nobody writes to would wait for ever.
    handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stats = await handle.stat();
    if (stats.isDirectory()) throw new InputError('dossier', path);
    if (!stats.isFile()) throw new InputError('special', path);
    if (stats.size > maxBytes) throw new InputError('taille', path, { max: maxBytes });
    return await collect(handle.createReadStream({ autoClose: false }), path, maxBytes);
  } catch (error) {
    throw asReadError(error, path);
  } finally {
    await handle?.close();
  }
}

/** All that a stream gives, as long as it is at most `maxBytes`. Throws `InputError`. */
export async function collect(
  stream: AsyncIterable<Uint8Array>,
  fichier: string,
  maxBytes: number,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > maxBytes) throw new InputError('taille', fichier, { max: maxBytes });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

/** How a PDF is read; nothing of it matters for text. */
export type SourceOptions = Omit<ReadOptions, 'fichier'>;

/** A document's bytes as a `Source`. `fichier` is its path or name, for messages. Throws `InputError`. */
export async function sourceOf(
  bytes: Uint8Array,
  fichier: string,
  options: SourceOptions = {},
): Promise<Source> {
  // The command line has documents read by another process: it starts without what reads them.
  const { readSource } = await import('../parsers/source/index.ts');
  return readSource(bytes, { ...options, fichier });
}

/** The name alone, whichever way the path's folders are separated. */
export function nameOf(path: string): string {
  return basename(path);
}

/** What a walk through a folder found. Paths are relative to it and separated by "/". */
export interface Walk {
  readonly files: readonly string[];
  readonly failures: readonly { readonly path: string; readonly error: unknown }[];
}

/**
 * The documents of a folder and its sub-folders, in the order of their code units. Hidden entries are
 * left out, and links to folders are not followed: a walk always ends and stays in its folder.
 */
export async function walk(folder: string): Promise<Walk> {
  const files: string[] = [];
  const failures: { path: string; error: unknown }[] = [];
  const waiting = [''];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    try {
      for (const found of await entriesOf(folder, at)) {
        if (found.folder) waiting.push(`${found.path}/`);
        else files.push(found.path);
      }
    } catch (error) {
      failures.push({ path: at, error: asReadError(error, join(folder, at)) });
    }
  }
  return {
    files: files.sort(byCodeUnits),
    failures: failures.sort((a, b) => byCodeUnits(a.path, b.path)),
  };
}

interface Entry {
  readonly path: string;
  readonly folder: boolean;
}

async function entriesOf(folder: string, at: string): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (const entry of await readdir(join(folder, at), { withFileTypes: true })) {
    const path = at + entry.name;
    // A transcript is what we wrote of a document that lies there itself.
    if (entry.name.startsWith('.') || entry.name.endsWith(TRANSCRIPT)) continue;
    if (entry.isDirectory()) entries.push({ path, folder: true });
    else if (!extensions.includes(extname(entry.name).toLowerCase())) continue;
    else if (
      entry.isFile() ||
      (entry.isSymbolicLink() && !(await leadsElsewhere(join(folder, path))))
    ) {
      entries.push({ path, folder: false });
    }
  }
  return entries;
}

/** Whether a link leads to something that is no file. A broken one counts as a file: reading it will say why. */
async function leadsElsewhere(path: string): Promise<boolean> {
  try {
    return !(await stat(path)).isFile();
  } catch {
    return false;
  }
}

export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export type Kind = 'fichier' | 'dossier';

/** What stands at a path; null when there is nothing. A path that leads through a file is a file too. */
export async function kindOf(path: string): Promise<Kind | null> {
  try {
    return (await stat(path)).isDirectory() ? 'dossier' : 'fichier';
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ENOTDIR') return 'fichier';
    if (code === 'ENOENT') return null;
    throw asReadError(error, path);
  }
}

const pending = new Set<string>();
let temporaries = 0;

function removeAll(): void {
  for (const path of pending) {
    try {
      unlinkSync(path);
    } catch {
      // Already renamed or removed.
    }
  }
}

/** Ends as the signal would have ended us. */
function stop(signal: NodeJS.Signals): void {
  removeAll();
  process.off(signal, stop);
  process.kill(process.pid, signal);
}

const signals: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** From here on, whatever ends the program removes this file. */
function hold(path: string): void {
  if (pending.size === 0) {
    process.on('exit', removeAll);
    for (const signal of signals) process.on(signal, stop);
  }
  pending.add(path);
}

function release(path: string): void {
  if (!pending.delete(path) || pending.size > 0) return;
  process.off('exit', removeAll);
  for (const signal of signals) process.off(signal, stop);
}

const BUFFERED = 1 << 16;

/**
 * Makes a folder and those above it that are missing. The system's own recursive way never ends where a folder
 * cannot be made in one that is there ("/proc/x").
 */
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    const code = systemCode(error);
    if (code === 'EEXIST' && (await stat(path)).isDirectory()) return;
    if (code !== 'ENOENT' || dirname(path) === path) throw error;
    await makeFolder(dirname(path));
    await mkdir(path).catch(async (again: unknown) => {
      // Another run may have made it meanwhile.
      if (systemCode(again) !== 'EEXIST' || !(await stat(path)).isDirectory()) throw again;
    });
  }
}

/**
 * A file that appears under its name only when it is complete: written beside it, then renamed.
 * Every method throws `InputError` when the system refuses; `discard` never throws.
 */
export class WholeFile {
  readonly target: string;
  /** Where it lies meanwhile: for what writes by path rather than through `write`. */
  readonly temporary: string;
  readonly #handle: FileHandle;
  #buffer = '';
  #complete = false;

  private constructor(target: string, temporary: string, handle: FileHandle) {
    this.target = target;
    this.temporary = temporary;
    this.#handle = handle;
  }

  /** Makes the folders that are missing, too. */
  static async create(target: string): Promise<WholeFile> {
    try {
      await makeFolder(dirname(target));
      const { temporary, handle } = await openTemporary(dirname(target));
      return new WholeFile(target, temporary, handle);
    } catch (error) {
      throw asWriteError(error, target);
    }
  }

  async write(text: string | Uint8Array): Promise<void> {
    if (typeof text !== 'string') return this.#append(text);
    this.#buffer += text;
    if (this.#buffer.length >= BUFFERED) await this.#flush();
  }

  /** All of it lies on the disk, under another name yet. */
  async complete(): Promise<void> {
    if (this.#complete) return;
    await this.#flush();
    try {
      await this.#handle.sync();
      await this.#handle.close();
      this.#complete = true;
    } catch (error) {
      throw asWriteError(error, this.target);
    }
  }

  /** Gives it its name. In one breath: nothing comes between the names of several files. */
  appear(): void {
    try {
      renameSync(this.temporary, this.target);
    } catch (error) {
      throw asWriteError(error, this.target);
    }
    release(this.temporary);
  }

  async discard(): Promise<void> {
    await this.#handle.close().catch(() => undefined);
    await rm(this.temporary, { force: true }).catch(() => undefined);
    await rm(`${this.temporary}.lock`, { force: true, recursive: true }).catch(() => undefined);
    release(this.temporary);
  }

  async #flush(): Promise<void> {
    const text = this.#buffer;
    this.#buffer = '';
    await this.#append(text);
  }

  async #append(text: string | Uint8Array): Promise<void> {
    try {
      await this.#handle.appendFile(text, 'utf8');
    } catch (error) {
      throw asWriteError(error, this.target);
    }
  }
}

/** Several files that belong together: none has its name before all of them are complete. Throws `InputError`. */
export async function commitAll(files: readonly WholeFile[]): Promise<void> {
  for (const file of files) await file.complete();
  for (const file of files) file.appear();
}

/** Of this machine: a folder may be shared with others, whose processes are not known here. */
const MINE = `.delibre-${createHash('sha256').update(hostname()).digest('hex').slice(0, 8)}`;
const swept = new Set<string>();

/** Takes away what a run left that was killed before it could: the files of processes that are no more. */
async function sweep(folder: string): Promise<void> {
  if (swept.has(folder)) return;
  swept.add(folder);
  for (const name of await readdir(folder)) {
    const [, machine, owner] =
      /^(\.delibre-[0-9a-f]{8})-(\d{1,10})-\d{1,10}\.tmp(?:\.lock)?$/u.exec(name) ?? [];
    if (machine !== MINE || pending.has(join(folder, name)) || lives(Number(owner))) continue;
    await rm(join(folder, name), { force: true, recursive: true }).catch(() => undefined);
  }
}

/** Another process of that number; ours holds what it writes in `pending`. */
function lives(owner: number): boolean {
  if (owner === process.pid) return false;
  try {
    return process.kill(owner, 0);
  } catch (error) {
    return systemCode(error) !== 'ESRCH';
  }
}

/** A file that did not exist before: one left by a killed process of the same number is passed over. */
async function openTemporary(folder: string): Promise<{ temporary: string; handle: FileHandle }> {
  await sweep(folder);
  for (;;) {
    const temporary = join(folder, `${MINE}-${process.pid}-${++temporaries}.tmp`);
    hold(temporary);
    try {
      return { temporary, handle: await open(temporary, 'wx') };
    } catch (error) {
      release(temporary);
      if (systemCode(error) !== 'EEXIST') throw error;
    }
  }
}

/** A file and its text. */
export type Written = readonly [target: string, chunks: Iterable<string>];

/** Writes all of these files or none. Throws `InputError`. */
export async function writeWhole(...texts: readonly Written[]): Promise<void> {
  const files: WholeFile[] = [];
  try {
    for (const [target, chunks] of texts) {
      const file = await WholeFile.create(target);
      files.push(file);
      for (const chunk of chunks) await file.write(chunk);
    }
    await commitAll(files);
  } catch (error) {
    for (const file of files) await file.discard();
    throw error;
  }
}

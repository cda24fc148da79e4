/** What a command line's files and folders stand for: one entry a document, in a fixed order. */
import { basename, extname, join, resolve } from 'node:path';
import { InputError } from '../../contract/errors.ts';
import { extensions, kindOf, walk } from '../files.ts';
import { UsageError } from './usage.ts';

/** The name of what came through standard input. */
export const STDIN = 'stdin';

export interface Entree {
  /** As the user knows it: for messages. */
  readonly fichier: string;
  /** What to open; null for standard input. */
  readonly path: string | null;
  /** Its place below the folder that was given, or its name; separated by "/". */
  readonly relative: string;
  /** Why it is no document at all. */
  readonly error?: unknown;
}

/** The documents of the arguments, in their order; the same path counts once. */
export async function entreesOf(args: readonly string[]): Promise<Entree[]> {
  if (args.filter((arg) => arg === '-').length > 1) throw new UsageError('usage.stdin_deux_fois');
  const known = new Set<string>();
  const entrees: Entree[] = [];
  for (const arg of args) {
    for (const entree of await entreesOfArgument(arg)) {
      const key = entree.path === null ? '-' : resolve(entree.path);
      if (known.has(key)) continue;
      known.add(key);
      entrees.push(entree);
    }
  }
  return entrees;
}

async function entreesOfArgument(arg: string): Promise<Entree[]> {
  if (arg === '-') return [{ fichier: STDIN, path: null, relative: STDIN }];
  const file: Entree = { fichier: arg, path: arg, relative: basename(arg) };
  try {
    if ((await kindOf(arg)) !== 'dossier') return [file];
  } catch (error) {
    return [{ ...file, error }];
  }
  return entreesOfFolder(arg);
}

async function entreesOfFolder(folder: string): Promise<Entree[]> {
  const { files, failures } = await walk(folder);
  const entryOf = (relative: string): Entree => {
    const path = join(folder, relative);
    return { fichier: path, path, relative };
  };
  const found = files.map(entryOf);
  const failed = failures.map(({ path, error }) => ({ ...entryOf(path), error }));
  if (found.length + failed.length > 0) return [...found, ...failed];
  const error = new InputError('sans_document', folder, { extensions: extensions.join(', ') });
  return [{ fichier: folder, path: folder, relative: basename(folder), error }];
}

/**
 * A file below `--out` for each document: its place below the folder given, with another extension.
 * Where several would share one, the first gets it, the others keep their own extension ("a.txt.json")
 * or take a number ("a-2.json"). Capitals make no difference, as on some disks they do not.
 */
export function targetsOf(entrees: readonly Entree[], extension: string): Map<Entree, string> {
  const targets = new Map<Entree, string>();
  const used = new Set<string>();
  const ranks = new Map<string, number>();
  const alone = (group: readonly Entree[]) => group.length === 1;
  const groups = groupsOf(entrees);
  for (const entree of [
    ...groups.filter(alone),
    ...groups.filter((group) => !alone(group)),
  ].flat()) {
    const stem = folded(stemOf(entree));
    for (const [name, rank] of namesOf(entree, ranks.get(stem) ?? 2)) {
      const target = name + extension;
      if (used.has(folded(target))) continue;
      used.add(folded(target));
      targets.set(entree, target);
      // Thousands of one name: the next looks on from here.
      if (rank !== null) ranks.set(stem, rank + 1);
      break;
    }
  }
  return targets;
}

function* namesOf(entree: Entree, from: number): Generator<[string, number | null]> {
  const stem = stemOf(entree);
  yield [stem, null];
  yield [entree.relative, null];
  for (let rank = from; ; rank++) yield [`${stem}-${rank}`, rank];
}

function groupsOf(entrees: readonly Entree[]): Entree[][] {
  const groups = new Map<string, Entree[]>();
  for (const entree of entrees) {
    const key = folded(stemOf(entree));
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entree]);
    else group.push(entree);
  }
  return [...groups.values()];
}

function stemOf({ relative }: Entree): string {
  return relative.slice(0, relative.length - extname(relative).length);
}

/** Names that some file systems do not tell apart. */
function folded(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

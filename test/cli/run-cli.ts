/** Runs the command line as a user would, in a folder of its own. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import { run } from '../../pipeline/commands/main.ts';
import { inProcess } from '../../pipeline/isolated/answer.ts';

const cli = fileURLToPath(new URL('../../pipeline/cli.ts', import.meta.url));

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Setting {
  readonly cwd?: string;
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** Both outputs are a screen. */
  readonly screen?: boolean;
}

/**
 * The program's answer; messages are English unless `--lang` or `env` says otherwise. In this process:
 * a program started for each question would take most of the suite's time.
 */
export async function delibre(
  args: readonly string[],
  { cwd, stdin, env, screen = false }: Setting = {},
): Promise<Ran> {
  const before = process.cwd();
  const out = new Collected(screen);
  const err = new Collected(screen);
  if (cwd !== undefined) process.chdir(cwd);
  try {
    const code = await run(args, {
      stdin: bytesOf(stdin ?? ''),
      stdout: out as unknown as NodeJS.WriteStream,
      stderr: err as unknown as NodeJS.WriteStream,
      env: { LANG: 'C', ...env },
      open: () => inProcess,
    });
    return { code, out: out.text, err: err.text };
  } finally {
    process.chdir(before);
  }
}

async function* bytesOf(stdin: string | Uint8Array): AsyncGenerator<Uint8Array> {
  yield typeof stdin === 'string' ? new TextEncoder().encode(stdin) : stdin;
}

class Collected extends Writable {
  text = '';
  readonly isTTY: boolean;

  constructor(screen: boolean) {
    super();
    this.isTTY = screen;
  }

  override _write(chunk: Buffer, _: BufferEncoding, done: () => void): void {
    this.text += chunk.toString('utf8');
    done();
  }
}

/** The same from a program of its own, as a user starts it. */
export function spawned(args: readonly string[], { cwd, stdin, env }: Setting = {}): Promise<Ran> {
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), cli, ...args], {
    ...(cwd === undefined ? {} : { cwd }),
    env: { PATH: process.env['PATH'], LANG: 'C', ...env },
  });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  child.stdin.on('error', () => {});
  child.stdin.end(stdin ?? '');
  return new Promise((done, failed) => {
    child.on('error', failed);
    child.on('close', (code) => done({ code, out, err }));
  });
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A folder with these files, removed after the tests. Paths are separated by "/". */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'delibre-'));
  folders.push(folder);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** Every file below a folder, in order; temporary files too. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

/** A deliberation short enough to read at a glance. */
export const acte = `# DELIBERATION N° 2024-1

Vu le code général des collectivités territoriales,

Décide :

Article 1 : Une subvention de 1 200,50 € est attribuée au collège Zola.
`;

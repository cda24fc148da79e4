/** The recogniser as a program of the machine: pixels go in and hOCR comes out through pipes, so no file is left behind. */
import { spawn } from 'node:child_process';
import { TimeLimit } from './effort.ts';
import { wordsOfHocr } from './hocr.ts';
import {
  LANGUAGE,
  type RecognisedWord,
  type Recogniser,
  SEGMENTATION,
  type Task,
} from './recogniser.ts';
import { tiffOf } from './tiff.ts';

const PROGRAM = 'tesseract';
/** A page of text is some 400,000 characters with the boxes of its letters. */
const MAX_OUTPUT = 64e6;
const PATIENCE_MS = 10_000;

/** Nothing when the program or the language is not installed. */
export async function nativeRecogniser(): Promise<Recogniser | undefined> {
  try {
    const version = await run(['--version'], undefined, PATIENCE_MS);
    const languages = await run(['--list-langs'], undefined, PATIENCE_MS);
    const name = /^tesseract v?(\d{1,3}(?:\.\d{1,5}){0,3})/m.exec(version)?.[1];
    if (name === undefined || !languages.split(/\r?\n/).includes(LANGUAGE)) return undefined;
    return { name: `${PROGRAM} ${name}`, recognise, close: async () => {} };
  } catch {
    return undefined;
  }
}

async function recognise(task: Task): Promise<RecognisedWord[][]> {
  const args = ['-', '-', '-l', LANGUAGE, '--psm', SEGMENTATION[task.layout]];
  args.push('--dpi', String(task.dpi), '-c', 'hocr_char_boxes=1', 'hocr');
  const words = wordsOfHocr(await run(args, tiffOf(task.rasters, task.dpi), task.timeLimit));
  // A blank page is a page without words; no page at all is no answer.
  if (words.length === 0) throw new Error(`${PROGRAM}: no page`);
  return words;
}

function run(args: readonly string[], input: Buffer | undefined, limit: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(PROGRAM, args, { stdio: 'pipe', env: environment(), windowsHide: true });
    const chunks: Buffer[] = [];
    let size = 0;
    const stop = (reason: Error) => {
      clearTimeout(timer);
      child.kill('SIGKILL');
      // A program that it started in turn may hold the pipes open, and this process with them.
      for (const pipe of [child.stdin, child.stdout, child.stderr]) pipe.destroy();
      reject(reason);
    };
    const timer = setTimeout(() => stop(new TimeLimit(`${PROGRAM}: ${limit} ms`)), limit);
    const collect = (chunk: Buffer) => {
      size += chunk.length;
      if (size > MAX_OUTPUT) stop(new Error(`${PROGRAM}: output`));
      else chunks.push(chunk);
    };
    child.stdout.on('data', collect);
    child.stderr.resume();
    // A program that stops reading is told of by its exit code.
    child.stdin.on('error', () => {});
    child.on('error', stop);
    child.on('close', (code) => {
      clearTimeout(timer);
      if (code === 0) resolve(Buffer.concat(chunks).toString('utf8'));
      else reject(new Error(`${PROGRAM}: exit ${code}`));
    });
    child.stdin.end(input);
  });
}

/** One thread: several take longer in all, and the machine may have other pages to read. */
function environment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, TESSDATA_PREFIX } = process.env;
  return {
    ...(PATH !== undefined && { PATH }),
    ...(SystemRoot !== undefined && { SystemRoot }),
    ...(TESSDATA_PREFIX !== undefined && { TESSDATA_PREFIX }),
    LC_ALL: 'C',
    OMP_THREAD_LIMIT: '1',
  };
}

/** The recogniser as a library, for a machine that lacks the program. It never asks the network. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
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

type Library = typeof import('tesseract.js');
type Worker = import('tesseract.js').Worker;

const require = createRequire(import.meta.url);
const DATA = '4.0.0_best_int';

/** Nothing when the library or its language data is not installed. */
export async function bundledRecogniser(): Promise<Recogniser | undefined> {
  const installed = find();
  if (installed === undefined) return undefined;
  const { library, version, langPath } = installed;
  let worker: Promise<Worker> | undefined;
  const start = () => {
    worker ??= library
      .createWorker(LANGUAGE, 1, { langPath, cacheMethod: 'none', errorHandler: () => {} })
      .catch((error: unknown) => {
        // The next page tries again.
        worker = undefined;
        throw error;
      });
    return worker;
  };
  const close = async () => {
    const running = worker;
    worker = undefined;
    // One that never started has nothing to end.
    await (await running?.catch(() => undefined))?.terminate();
  };
  const startAndRead = async (task: Task) => read(await start(), task);
  const recognise = async (task: Task) => within(task.timeLimit, startAndRead(task), close);
  return { name: `tesseract.js ${version}`, recognise, close };
}

function find(): { library: Library; version: string; langPath: string } | undefined {
  try {
    const data = dirname(require.resolve(`@tesseract.js-data/${LANGUAGE}/package.json`));
    const { version } = require('tesseract.js/package.json') as { version: string };
    return { library: require('tesseract.js') as Library, version, langPath: join(data, DATA) };
  } catch {
    return undefined;
  }
}

async function read(worker: Worker, task: Task): Promise<RecognisedWord[][]> {
  await worker.setParameters({
    tessedit_pageseg_mode: SEGMENTATION[task.layout] as never,
    user_defined_dpi: String(task.dpi),
    hocr_char_boxes: '1',
  });
  const pages: RecognisedWord[][] = [];
  for (const raster of task.rasters) {
    const image = tiffOf([raster], task.dpi);
    const { data } = await worker.recognize(image, {}, { hocr: true, text: false });
    pages.push(wordsOfHocr(data.hocr ?? '')[0] ?? []);
  }
  return pages;
}

/** A worker that takes too long cannot be asked to stop: it is ended, and the next page starts another. */
async function within<T>(limit: number, work: Promise<T>, end: () => Promise<void>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      end().catch(() => {});
      reject(new TimeLimit(`tesseract.js: ${limit} ms`));
    }, limit);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

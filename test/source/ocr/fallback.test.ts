/** A program that is there and does not work: the bundled library reads in its place. */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { TimeLimit } from '../../../parsers/source/ocr/effort.ts';
import { withFallback } from '../../../parsers/source/ocr/fallback.ts';
import { nativeRecogniser } from '../../../parsers/source/ocr/native.ts';
import type { Recogniser, Task } from '../../../parsers/source/ocr/recogniser.ts';
import { spawned } from '../../cli/run-cli.ts';
import { pdfOf } from '../../support/scan.ts';

const folder = mkdtempSync(join(tmpdir(), 'delibre-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const task: Task = {
  rasters: [{ width: 1, height: 1, data: new Uint8Array(1) }],
  layout: 'page',
  dpi: 300,
  timeLimit: 5000,
};

function engine(answer: () => Promise<never> | Promise<[]>): Recogniser & { calls: number } {
  const made = {
    name: 'test',
    calls: 0,
    close: async () => {},
    recognise: () => {
      made.calls++;
      return answer();
    },
  };
  return made;
}

describe('two recognisers', () => {
  const failing = () => engine(() => Promise.reject(new Error('exit 1')));

  it('opens the second only when the first fails', async () => {
    const both = withFallback(
      engine(async () => []),
      async () => expect.unreachable(),
    );
    await both.recognise(task);
    await both.close();
  });

  it('asks the first no more once it failed twice in a row', async () => {
    const [first, second] = [failing(), engine(async () => [])];
    const both = withFallback(first, async () => second);
    for (let page = 0; page < 5; page++) await both.recognise(task);
    expect([first.calls, second.calls]).toEqual([2, 5]);
  });

  it('goes back to the first after one bad page', async () => {
    let page = 0;
    const first = engine(async () => {
      if (page++ % 2 === 0) throw new Error('exit 139');
      return [];
    });
    const second = engine(async () => []);
    const both = withFallback(first, async () => second);
    for (let at = 0; at < 6; at++) await both.recognise(task);
    expect([first.calls, second.calls]).toEqual([6, 3]);
  });

  it('says why the first failed where there is no second', async () => {
    const both = withFallback(failing(), async () => undefined);
    for (let page = 0; page < 3; page++)
      await expect(both.recognise(task)).rejects.toThrow('exit 1');
  });

  it('spends no more time on a page whose time is over', async () => {
    const second = engine(async () => []);
    const both = withFallback(
      engine(() => Promise.reject(new TimeLimit('late'))),
      async () => second,
    );
    await expect(both.recognise(task)).rejects.toThrow(TimeLimit);
    expect(second.calls).toBe(0);
  });
});

/** A program of that name which answers as told when a page comes. */
function program(name: string, languages: string, page: string): string {
  const path = mkdtempSync(join(folder, name));
  const file = join(path, 'tesseract');
  const cases = [
    `--version) echo 'tesseract 5.3.0' ;;`,
    `--list-langs) printf 'List of available languages (1):\\n${languages}\\n' ;;`,
    `*) ${page} ;;`,
  ];
  writeFileSync(file, `#!/bin/sh\ncase "$1" in\n${cases.join('\n')}\nesac\n`);
  chmodSync(file, 0o755);
  return path;
}

const text = [
  'Conseil municipal du 3 juillet 2025',
  'Extrait du registre des délibérations',
  'Le conseil municipal, après en avoir délibéré, décide de renouveler le bail.',
  'Vote : Pour : 14, Contre : 0, Abstention : 1',
];

describe.skipIf(process.platform === 'win32')('a program that does not work', () => {
  const scan = join(folder, 'essai.pdf');
  writeFileSync(scan, pdfOf([{ text }]));

  it.each([
    ['fails', 'fra', 'exit 1'],
    ['crashes', 'fra', 'kill -SEGV $$'],
    ['says nothing', 'fra', 'exit 0'],
    ['lacks the language', 'eng', 'exit 1'],
  ])(
    '%s',
    async (name, languages, page) => {
      const PATH = program(name.replaceAll(' ', '-'), languages, page);
      const args = ['extract', scan, '--ocr', 'always'];
      const { code, out } = await spawned(args, { env: { PATH } });
      expect(code).toBe(0);
      const { votes, source } = JSON.parse(out);
      expect(source.texte).toBe('ocr');
      expect(votes).toMatchObject([{ pour: { value: 14 } }]);
    },
    60_000,
  );

  it('leaves nothing open when it is stopped with what it started still running', async () => {
    const before = process.env['PATH'];
    const open = () => process.getActiveResourcesInfo().filter((one) => /pipe/iu.test(one)).length;
    const path = program('hangs', 'fra', 'sleep 10');
    process.env['PATH'] = `${path}:${before}`;
    try {
      const recogniser = await nativeRecogniser();
      const opened = open();
      const answer = recogniser?.recognise({ ...task, timeLimit: 300 });
      await expect(answer).rejects.toThrow(TimeLimit);
      await expect.poll(open, { timeout: 3000 }).toBeLessThanOrEqual(opened);
    } finally {
      process.env['PATH'] = before;
    }
  });
});

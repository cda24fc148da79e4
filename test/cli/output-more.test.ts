/** What is written where documents, results and transcripts lie together, and how it is told. */
import type { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { csvRows } from '../../output/index.ts';
import { secretOf } from '../../pipeline/commands/secret.ts';
import { extract } from '../../pipeline/index.ts';
import { pdfOf, said } from '../support/pdf-writer.ts';
import { acte, delibre, filesIn, folderOf } from './run-cli.ts';

const page = [said(50, 700, 'Article 1 : il est pris acte.'), said(50, 650, 'Le 31/06/2024.')];
const pdf = pdfOf([[said(50, 700, 'Le conseil municipal.')], page]);

describe('results beside their documents', () => {
  it('are not read in the next run', async () => {
    const cwd = folderOf({ 'a.pdf': pdf });
    for (const rank of [1, 2]) {
      const { code } = await delibre(['extract', '.', '--out', '.', '-q'], { cwd });
      expect({ rank, code }).toEqual({ rank, code: 0 });
      expect(filesIn(cwd)).toEqual(['a.json', 'a.pdf', 'a.transcription.txt']);
    }
  });

  it('have the transcripts that tables name lines of, and tell which tables have rows', async () => {
    const cwd = folderOf({ 'a.pdf': pdf, 'b.md': acte });
    const args = ['extract', 'a.pdf', 'b.md', '-f', 'csv', '--out', 'o'];
    const { err } = await delibre(args, { cwd });
    expect(filesIn(join(cwd, 'o'))).toContain('a.transcription.txt');
    expect(err).toMatch(/^o: tables and rows: documents 2, .*articles \d+/mu);
  });

  it('tell two documents of one name apart', async () => {
    const cwd = folderOf({ 'un/a.md': acte, 'deux/a.md': `${acte}\n` });
    await delibre(['extract', 'un', 'deux', '-f', 'csv', '--out', 'o', '-q'], { cwd });
    const csv = readFileSync(join(cwd, 'o', 'documents.csv'), 'utf8');
    expect(csv).toMatch(/,un\/a\.md$/mu);
    expect(csv).toMatch(/,deux\/a\.md$/mu);
  });
});

describe('a finding', () => {
  it('of a PDF stands on its page, with the words', async () => {
    const { out, err } = await delibre(['check', 'a.pdf'], { cwd: folderOf({ 'a.pdf': pdf }) });
    expect(out).toMatch(/^a\.pdf: p\. 2: error: .+\n +p\. 2 \| Le 31\/06\/2024/mu);
    expect(out + err).not.toMatch(/a\.pdf:\d/u);
  });

  it('has its level, in the order of the lines', async () => {
    const text = `${acte}\nLe 31/06/2024.\n\nLe 32/01/2024, puis le 30/02/2024.\n`;
    const { err } = await delibre(['extract', 'a.md'], { cwd: folderOf({ 'a.md': text }) });
    const lines = [...err.matchAll(/^a\.md:(\d+):\d+: (?:error|warning|info): /gmu)].map(Number);
    expect(
      err
        .trimEnd()
        .split('\n')
        .every((line) => /^a\.md:\d+:\d+: (?:error|warning|info): /u.test(line)),
    ).toBe(true);
    const places = [...err.matchAll(/^a\.md:(\d+):/gmu)].map(([, line]) => Number(line));
    expect(lines.length).toBeGreaterThan(1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('is asked for by its level in either language; what was not read has no sum', async () => {
    const cwd = folderOf({ 'a.md': `${acte}\nLe 31/06/2024.\n` });
    const french = await delibre(['check', 'a.md', '--level', 'avertissement'], { cwd });
    const english = await delibre(['check', 'a.md', '--level', 'warning'], { cwd });
    expect(english).toEqual(french);
    expect((await delibre(['check', 'a.md', '--fail-on', 'error'], { cwd })).code).toBe(1);
    expect((await delibre(['check', 'nope.md'], { cwd })).err).not.toContain('Errors');
  });
});

describe('verify', () => {
  it('says in one line that this is another document', async () => {
    const cwd = folderOf({ 'a.md': acte, 'b.md': `Tout autre chose.\n${acte}` });
    await delibre(['extract', 'a.md', '--out', '.', '-q'], { cwd });
    const { code, out, err } = await delibre(['verify', 'a.json', 'b.md'], { cwd });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^b\.md is not the source of a\.json: .+\n$/u);
  });
});

describe('a hostile word', () => {
  it('of the command line does not steer the terminal', async () => {
    const { code, err } = await delibre(['extract', 'a.md', '--format', '\u001B[31mx\u202E']);
    expect(code).toBe(2);
    expect(err).toContain('"x" is not allowed');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there.
    expect(err).not.toMatch(/[\u001B\u202E]/u);
  });

  it('is no formula where semicolons part cells', async () => {
    const text = acte.replace('collège Zola', 'Club ;=1+1 et à l’Amicale ;"=2+2');
    const made = await extract(new TextEncoder().encode(text));
    const csv = csvRows('articles', made).text;
    expect(csv).toContain(";'=1+1");
    expect(csv).not.toMatch(/[;\t]["\s]{0,9}=/u);
  });
});

describe('a password', () => {
  it('is typed unseen, mended, or given up', async () => {
    const asked = async (keys: string) => {
      const raw: boolean[] = [];
      const stdin = Object.assign(new PassThrough(), {
        setRawMode: (on: boolean) => raw.push(on),
      }) as EventEmitter as NodeJS.ReadStream;
      const answer = secretOf(stdin);
      (stdin as unknown as PassThrough).write(keys);
      return { answer: await answer, raw };
    };
    expect(await asked('mott\u007Fs\r')).toEqual({ answer: 'mots', raw: [true, false] });
    expect(await asked('mot\u0003')).toEqual({ answer: null, raw: [true, false] });
  });

  it('comes from the environment, and no help shows it', async () => {
    const env = { DELIBRE_PASSWORD: 'sésame' };
    const { out } = await delibre(['extract', '--help'], { env });
    expect(out).toContain('DELIBRE_PASSWORD');
    expect(out).not.toContain('sésame');
  });
});

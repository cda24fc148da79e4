import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { csvHeader, tablesPlates } from '../../output/index.ts';
import { acte, delibre, filesIn, folderOf } from './run-cli.ts';

const files = {
  'un/a.md': acte,
  'un/a.txt': acte,
  'un/sous/b.md': acte,
  'deux/a.md': acte,
  'deux/A.MD': acte,
  'vide.md': '',
};
/** A fresh folder with the documents, to write in. */
const fresh = () => folderOf(files);

describe('--out', () => {
  it('gets a file a document, in sub-folders, none of which overwrites another', async () => {
    const cwd = fresh();
    const { code, out, err } = await delibre(['extract', 'un', 'deux', '--out', 'o/p'], { cwd });
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(filesIn(join(cwd, 'o', 'p'))).toEqual([
      'A.MD.json',
      'a-2.json',
      'a.json',
      'a.txt.json',
      'sous/b.json',
    ]);
    expect(err).toContain('[1/5] ');
  });

  it('gets what standard output would', async () => {
    const cwd = fresh();
    await delibre(['extract', 'un/a.md', '--out', 'o'], { cwd });
    const { out } = await delibre(['extract', 'un/a.md'], { cwd });
    expect(readFileSync(join(cwd, 'o', 'a.json'), 'utf8')).toBe(out);
  });

  it('never gets a name from outside', async () => {
    const cwd = fresh();
    mkdirSync(join(cwd, 'ici'));
    await delibre(['extract', '../un/sous/../a.md', '..', '--out', 'o'], { cwd: join(cwd, 'ici') });
    expect(
      filesIn(cwd)
        .filter((name) => name.endsWith('.json'))
        .every((name) => name.startsWith('ici/o/')),
    ).toBe(true);
  });

  it('holds NDJSON a document, too', async () => {
    const cwd = fresh();
    await delibre(['extract', 'un/sous', '--format', 'ndjson', '--out', 'o'], { cwd });
    expect(filesIn(join(cwd, 'o'))).toEqual(['b.ndjson']);
  });

  it('is left as it was by what fails', async () => {
    const cwd = fresh();
    expect((await delibre(['extract', 'vide.md', '--out', 'o'], { cwd })).code).toBe(1);
    expect((await delibre(['extract', 'vide.md', '-f', 'csv', '--out', 'o'], { cwd })).code).toBe(
      1,
    );
    expect(filesIn(cwd)).toEqual(Object.keys(files).sort());
  });

  it('is left without a half-written file where one cannot be written', async () => {
    const cwd = fresh();
    mkdirSync(join(cwd, 'o', 'b.json'), { recursive: true });
    const { code, err } = await delibre(['extract', 'un', '--out', 'o/..//o'], { cwd });
    expect(code).toBe(0);
    const refused = await delibre(['extract', 'un/sous', '--out', 'o'], { cwd });
    expect(refused.code).toBe(1);
    expect(refused.err).toMatch(/sous\/b\.md: o\/b\.json: could not be written/u);
    expect(filesIn(join(cwd, 'o')).filter((name) => name.includes('.tmp'))).toEqual([]);
    expect(err).not.toContain('could not');
  });
});

describe('--format csv', () => {
  it('writes every table that has rows, with a header always, for all documents together', async () => {
    const cwd = fresh();
    const { code } = await delibre(['extract', 'un', 'vide.md', '--format', 'csv', '--out', 'o'], {
      cwd,
    });
    expect(code).toBe(1);
    const written = filesIn(join(cwd, 'o'));
    expect(written).toEqual(expect.arrayContaining(['articles.csv', 'documents.csv']));
    expect(written).not.toContain('conventions.csv');
    for (const table of tablesPlates.filter((table) => written.includes(`${table}.csv`))) {
      const text = readFileSync(join(cwd, 'o', `${table}.csv`), 'utf8');
      expect(text.startsWith(csvHeader(table)), table).toBe(true);
      expect(text.length, table).toBeGreaterThan(csvHeader(table).length);
    }
    const documents = readFileSync(join(cwd, 'o', 'documents.csv'), 'utf8')
      .trimEnd()
      .split('\n');
    expect(documents).toHaveLength(4);
  });

  it('replaces the tables of a run before', async () => {
    const cwd = fresh();
    mkdirSync(join(cwd, 'o'));
    for (const table of ['documents', 'conventions'])
      writeFileSync(join(cwd, 'o', `${table}.csv`), 'autre');
    await delibre(['extract', 'un/a.md', '-f', 'csv', '-o', 'o'], { cwd });
    expect(readFileSync(join(cwd, 'o', 'conventions.csv'), 'utf8')).toBe(csvHeader('conventions'));
    expect(readFileSync(join(cwd, 'o', 'documents.csv'), 'utf8')).toContain('a.md');
  });

  it('prints one table', async () => {
    const cwd = fresh();
    const args = ['extract', 'un/a.md', 'vide.md', '-f', 'csv', '--table', 'documents'];
    const { code, out } = await delibre(args, { cwd });
    expect(code).toBe(1);
    expect(out.startsWith(csvHeader('documents'))).toBe(true);
    expect(out.trimEnd().split('\n')).toHaveLength(2);
  });
});

describe('--format ndjson', () => {
  it('is a record a line, for any number of documents', async () => {
    const cwd = fresh();
    const { code, out } = await delibre(['extract', 'un', '--format', 'ndjson'], { cwd });
    expect(code).toBe(0);
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const sources = lines.filter(({ table }) => table === 'source');
    expect(sources.map(({ fichier }) => fichier)).toEqual(['a.md', 'a.txt', 'b.md']);
  });
});

describe('a reader that stops early', () => {
  it('ends the program quietly', async () => {
    const cwd = folderOf({ 'a.md': acte.repeat(300) });
    const cli = fileURLToPath(new URL('../../pipeline/cli.ts', import.meta.url));
    const args = ['--import', import.meta.resolve('tsx'), cli, 'extract', 'a.md', '--quiet'];
    const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let err = '';
    child.stderr.on('data', (text) => {
      err += text;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((done) => child.on('close', done));
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });
});

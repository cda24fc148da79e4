/** One workbook, one database, a Parquet file a table for all documents of a command. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sqlite from 'node-sqlite3-wasm';
import { describe, expect, it } from 'vitest';
import { exportGathered, exportNdjson } from '../../pipeline/commands/export-gathered.ts';
import { sample } from '../output/sample.ts';
import { acte, delibre, filesIn, folderOf } from './run-cli.ts';

const fresh = () => folderOf({ 'un/a.md': acte, 'deux/a.md': `${acte}\n`, 'vide.md': '' });

describe('extract', () => {
  it.each([
    ['xlsx', ['delibre.xlsx']],
    ['sqlite', ['delibre.sqlite']],
  ] as const)(
    '--format %s writes one file for all, and nothing beside it',
    async (format, files) => {
      const cwd = fresh();
      const args = ['extract', 'un', 'deux', 'vide.md', '--format', format, '--out', 'o'];
      const { code, err } = await delibre(args, { cwd });
      expect(code).toBe(1);
      expect(err).toMatch(/^o: tables and rows: documents 2, .*articles 2/mu);
      expect(filesIn(join(cwd, 'o'))).toEqual(files);
    },
  );

  it('--format parquet writes the tables that have rows', async () => {
    const cwd = fresh();
    await delibre(['extract', 'un', '--format', 'parquet', '--out', 'o', '-q'], { cwd });
    const files = filesIn(join(cwd, 'o'));
    expect(files).toContain('articles.parquet');
    expect(files).not.toContain('conventions.parquet');
    expect(
      readFileSync(join(cwd, 'o', 'articles.parquet'))
        .subarray(0, 4)
        .toString(),
    ).toBe('PAR1');
  });

  it('replaces a database of a run before', async () => {
    const cwd = fresh();
    mkdirSync(join(cwd, 'o'));
    writeFileSync(join(cwd, 'o', 'delibre.sqlite'), 'autre');
    await delibre(['extract', 'un', 'deux', '-f', 'sqlite', '-o', 'o', '-q'], { cwd });
    const database = new sqlite.Database(join(cwd, 'o', 'delibre.sqlite'), { readOnly: true });
    const chemins = database.all('SELECT chemin FROM documents ORDER BY document');
    database.close();
    expect(chemins).toEqual([{ chemin: 'un/a.md' }, { chemin: 'deux/a.md' }]);
  });
});

describe('saved results', () => {
  it('become the same tables, and say what was written', async () => {
    const out = join(fresh(), 'o');
    const csv = await exportGathered('csv')([sample, sample], out, { csvDialect: 'fr' });
    expect(csv).toContainEqual({ fichier: join(out, 'annexeLignes.csv'), lignes: 4 });
    expect(readFileSync(join(out, 'annexeLignes.csv'), 'utf8')).toContain(';-12,50;');
    const [workbook] = await exportGathered('xlsx')([sample], out, {});
    expect(workbook?.fichier).toBe(join(out, 'delibre.xlsx'));
    const [lines] = await exportNdjson([sample], out);
    const text = readFileSync(join(out, 'delibre.ndjson'), 'utf8');
    expect(lines?.lignes).toBe(text.trimEnd().split('\n').length);
  });
});

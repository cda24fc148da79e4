/** Documents that take all there is: they are given up and named, and the others are read. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { WholeFile } from '../../pipeline/files.ts';
import { extract, InputError, isolated } from '../../pipeline/index.ts';
import { acte, delibre, filesIn, folderOf, spawned } from './run-cli.ts';

/** A page that draws a form, which draws itself twice, and so on: 2^depth drawings in a kilobyte. */
function nestedForms(depth: number): Uint8Array {
  const form = (at: number, content: string) =>
    `${at} 0 obj\n<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F ${at + 1} 0 R >> >> /Length ${content.length} >>\nstream\n${content}\nendstream\nendobj\n`;
  const forms = Array.from({ length: depth }, (_, level) =>
    form(10 + level, level === depth - 1 ? '0 0 1 1 re f' : '/F Do /F Do'),
  );
  const objects = [
    '1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n',
    '2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n',
    '3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Resources << /XObject << /F 10 0 R >> >> /Contents 4 0 R >>\nendobj\n',
    '4 0 obj\n<< /Length 5 >>\nstream\n/F Do\nendstream\nendobj\n',
    ...forms,
  ];
  return Buffer.from(`%PDF-1.4\n${objects.join('')}trailer\n<< /Root 1 0 R >>\n`, 'latin1');
}

/** More rows than the memory given has room for. */
const grand = `| a | b |\n|---|---|\n${'| 1 | 2 |\n'.repeat(900_000)}`;

// A reading process is started as this one was; the test runner hides that it reads TypeScript.
process.execArgv.push('--import', import.meta.resolve('tsx'));

describe('a document that breaks its bounds', () => {
  it('is a typed error, and the others are read, in order', async () => {
    const cwd = folderOf({ 'a.md': acte, 'b.md': grand, 'c.md': acte });
    const { code, out, err } = await spawned(
      ['extract', 'a.md', 'b.md', 'c.md', '--max-memory', '500MB', '--quiet', '--jobs', '1'],
      { cwd },
    );
    expect(err).toMatch(/b\.md: reading needs more than 500\u00a0MB of memory\..+--max-memory/u);
    expect(code).toBe(1);
    const made = JSON.parse(out) as { source: { fichier: string } }[];
    expect(made.map(({ source }) => source.fichier)).toEqual(['a.md', 'c.md']);
  });

  it('is ended though it never looks up, and is an InputError of the library, which reads on', async () => {
    const path = join(folderOf({ 'a.md': acte }), 'a.md');
    const hasty = isolated({ maxTime: 1 });
    const patient = isolated();
    try {
      // The least there is: no document is read in it, and this one would take years.
      await expect(hasty.extract(nestedForms(40))).rejects.toMatchObject({ code: 'temps' });
      const alone = JSON.parse(JSON.stringify(await extract(path)));
      expect(await patient.extract(path)).toEqual(alone);
      const empty = patient.extract(new Uint8Array(), { fichier: 'vide.md' });
      await expect(empty).rejects.toBeInstanceOf(InputError);
      expect(await patient.extract(path)).toEqual(alone);
    } finally {
      hasty.close();
      patient.close();
    }
  });
});

describe('what is no file', () => {
  it.skipIf(process.platform === 'win32')('is refused at once: a pipe, a device', async () => {
    const cwd = folderOf({});
    spawnSync('mkfifo', [join(cwd, 'tube.md')]);
    for (const name of ['tube.md', '/dev/null']) {
      const { code, err } = await delibre(['extract', name], { cwd });
      expect(code).toBe(1);
      expect(err).toMatch(/this is no file, but a pipe or a device\..+delibre extract -/u);
    }
  });

  it.each([
    ['page.html', '<!DOCTYPE html><p>x', 'HTML', 'print it as a PDF'],
    ['page.md', '\n<html lang="fr"><body>x', 'HTML', 'print it as a PDF'],
    ['flux.xml', '<a/>', 'XML', 'print it as a PDF'],
    ['lettre.txt', 'Return-Path: <a@b.fr>\n\nBonjour', 'EML', 'Save the attached file'],
    ['lettre.eml', 'From: a@b.fr\n\nBonjour', 'EML', 'Save the attached file'],
    ['acte.docx', 'PK\u0003\u0004', 'Word', 'Export the document as a PDF'],
  ])('%s is refused by name, with what to give instead', async (name, text, kind, advice) => {
    const { code, err } = await delibre(['extract', name], { cwd: folderOf({ [name]: text }) });
    expect(code).toBe(1);
    expect(err).toContain(`this file is ${kind}, not a deliberation`);
    expect(err).toContain(advice);
  });
});

describe('a run that is killed', () => {
  it.skipIf(process.platform === 'win32')(
    'leaves nothing that a later one does not sweep',
    async () => {
      const cwd = folderOf({ 'a.md': acte });
      await delibre(['extract', 'a.md', '--out', 'o', '-q'], { cwd });
      // As a killed run leaves it: the name is that of this machine, the process is gone.
      const gone = spawnSync(process.execPath, ['-e', '']).pid;
      const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
      const file = await WholeFile.create(join(cwd, 'nom', 'x.json'));
      const [own = ''] = filesIn(join(cwd, 'nom'));
      await file.discard();
      const named = (pid: number | undefined) => own.replace(`-${process.pid}-`, `-${pid}-`);
      const folder = join(cwd, 'p');
      mkdirSync(folder);
      for (const pid of [gone, other.pid]) writeFileSync(join(folder, named(pid)), '{');
      await delibre(['extract', 'a.md', '--out', 'p', '-q'], { cwd });
      expect(existsSync(join(folder, named(gone)))).toBe(false);
      expect(existsSync(join(folder, named(other.pid)))).toBe(true);
      other.kill('SIGKILL');
    },
  );
});

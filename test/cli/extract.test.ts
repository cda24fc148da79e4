import { existsSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extract, InputError } from '../../pipeline/index.ts';
import { acte, delibre, folderOf } from './run-cli.ts';

const folder = folderOf({
  'a.md': acte,
  'actes/b.md': acte,
  'actes/a/z.TXT': `${acte}\nFait à Lens.\n`,
  'actes/a-1.markdown': acte,
  'actes/.cache/c.md': acte,
  'actes/image.png': 'x',
  'vide.md': '',
  'image.md': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]),
  'acte.pdf': '%PDF-1.7\n',
  'sans/rien.csv': 'x',
  'courses.md': 'Du pain, du lait.\n',
});
symlinkSync('boucle.md', join(folder, 'boucle.md'));
symlinkSync('..', join(folder, 'actes', 'retour'));
const at = { cwd: folder };

describe('extract', () => {
  it.skipIf(!existsSync('/proc/self'))(
    'ends where no folder can be made, and makes those that are missing elsewhere',
    async () => {
      const refused = await delibre(['extract', 'a.md', '--out', '/proc/x/y'], at);
      expect(refused.code).toBe(1);
      expect(refused.err).toContain('could not be written');
      const made = await delibre(['extract', 'a.md', '--out', 'un/deux', '-q'], at);
      expect(made.code).toBe(0);
      expect(existsSync(join(folder, 'un/deux/a.json'))).toBe(true);
    },
  );

  it('writes one file as one object, as the library gives it', async () => {
    const { code, out } = await delibre(['extract', 'a.md'], at);
    expect(code).toBe(0);
    expect(out.endsWith('}\n')).toBe(true);
    expect(JSON.parse(out)).toEqual(
      JSON.parse(JSON.stringify(await extract(join(folder, 'a.md')))),
    );
    expect(JSON.parse(out).source.fichier).toBe('a.md');
  });

  it('writes the same bytes again, however many go side by side', async () => {
    const first = await delibre(['extract', 'actes', '--jobs', '1'], at);
    const second = await delibre(['extract', 'actes', '--jobs', '8'], at);
    expect(first.code).toBe(0);
    expect(second.out).toBe(first.out);
  });

  it('walks a folder in the order of code units, without hidden entries and links to folders', async () => {
    const { out } = await delibre(['extract', 'actes'], at);
    const made = JSON.parse(out) as { source: { fichier: string } }[];
    expect(made.map(({ source }) => source.fichier)).toEqual(['a-1.markdown', 'z.TXT', 'b.md']);
  });

  it('reads standard input', async () => {
    const { code, out } = await delibre(['extract', '-'], { stdin: acte });
    expect(code).toBe(0);
    expect(JSON.parse(out).source.fichier).toBe('stdin');
  });

  it('counts a document given twice once', async () => {
    const { out } = await delibre(['extract', 'a.md', './a.md'], at);
    expect(JSON.parse(out)).toHaveLength(1);
  });

  it('takes a text without a deliberation for no error', async () => {
    const { code, out, err } = await delibre(['extract', 'courses.md'], at);
    expect(code).toBe(0);
    expect(JSON.parse(out).deliberations).toEqual([]);
    expect(err).toMatch(/^courses\.md:1:1: .+ \(document\.sans_deliberation\)$/mu);
  });

  it('says findings in the language asked for, and nothing when asked to be quiet', async () => {
    const french = await delibre(['extract', 'courses.md', '--lang', 'fr'], at);
    expect(french.err).toContain('Aucune délibération');
    expect((await delibre(['extract', 'courses.md', '--quiet'], at)).err).toBe('');
  });
});

describe('a document that cannot be read', () => {
  it.each([
    ['absent.md', /absent\.md: there is nothing at this path/u],
    ['a.md/b.md', /there is nothing at this path/u],
    ['vide.md', /vide\.md: the file is empty/u],
    ['image.md', /image\.md: this is not a text file/u],
    ['acte.pdf', /acte\.pdf: this PDF is damaged or incomplete/u],
    ['boucle.md', /boucle\.md: the symbolic links go round in a loop/u],
    ['sans', /sans: no document in this folder.+\.md, \.markdown, \.txt/u],
  ])('%s ends with 1 and says which, why and what to do', async (file, why) => {
    const { code, out, err } = await delibre(['extract', file], at);
    expect(err).toMatch(why);
    expect({ code, out }).toEqual({ code: 1, out: '' });
  });

  it.each([
    [['a.md'], ''],
    [['-'], acte],
  ])('is one over the size limit, %j', async (args, stdin) => {
    const big = folderOf({ 'a.md': `${acte}${'x'.repeat(2000)}\n` });
    const { code, err } = await delibre(['extract', ...args, '--max-size', '1kB'], {
      cwd: big,
      stdin: stdin.repeat(20),
    });
    expect(code).toBe(1);
    expect(err).toMatch(/over 1\u00a0kB, the size limit\..+--max-size/u);
  });

  it('does not stop the others; the end says which failed and why', async () => {
    const files = ['vide.md', 'a.md', 'absent.md', 'courses.md'];
    const { code, out, err } = await delibre(['extract', ...files], at);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toHaveLength(2);
    expect(err.slice(err.indexOf('Documents read'))).toBe(
      [
        'Documents read: 2 of 4. Failed: 2.',
        'vide.md: the file is empty. Check that it was downloaded or converted completely.',
        'absent.md: there is nothing at this path. Check the name and the folder.',
        '',
      ].join('\n'),
    );
  });

  it('still says so when asked to be quiet, in French too', async () => {
    const { err } = await delibre(['extract', 'a.md', 'vide.md', '-q', '--lang=fr'], at);
    expect(err).toMatch(
      /^Documents lus : 1 sur 2\. Échecs : 1\.\nvide\.md: le fichier est vide\./u,
    );
  });

  it('is an InputError for the library', async () => {
    await expect(extract(join(folder, 'absent.md'))).rejects.toBeInstanceOf(InputError);
    await expect(extract(new Uint8Array(), { fichier: 'x.md' })).rejects.toMatchObject({
      code: 'vide',
      fichier: 'x.md',
      message: expect.stringMatching(/^x\.md: the file is empty/u),
    });
    await expect(extract(new Uint8Array(11), { maxBytes: 10 })).rejects.toMatchObject({
      code: 'taille',
    });
  });
});

describe('a hostile name', () => {
  it('does not steer the terminal', async () => {
    const { err } = await delibre(['extract', 'mal\u001B[31m\u202Efic\nhier.md'], at);
    expect(err).toMatch(/^malfic hier\.md: there is nothing/u);
  });
});

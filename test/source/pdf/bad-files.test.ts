/** What is no readable PDF is a typed error that says which file, why and what to do; what is only odd is read. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../../contract/errors.ts';
import { sourceOf } from '../../../pipeline/files.ts';
import { delibre, filesIn, folderOf } from '../../cli/run-cli.ts';
import {
  cyclicTree,
  deepArrays,
  deepStates,
  endlessTree,
  hugePage,
  hugePicture,
  lockedPdf,
  loopingXref,
  missingPages,
  selfDrawing,
  soundPdf,
  withoutPages,
  withoutTree,
} from '../../support/bad-pdfs.ts';

const bad: Readonly<Record<string, readonly [code: string, bytes: Uint8Array]>> = {
  'vide.pdf': ['vide', new Uint8Array()],
  'faux.pdf': ['pdf_faux', Buffer.from('<html>Introuvable</html>')],
  'coupe.pdf': ['pdf_illisible', soundPdf.subarray(0, soundPdf.length / 2)],
  'sans-page.pdf': ['pdf_sans_page', withoutPages],
  'sans-arbre.pdf': ['pdf_illisible', withoutTree()],
  'arbre-en-boucle.pdf': ['pdf_illisible', cyclicTree],
  'arbre-sans-fin.pdf': ['pdf_illisible', endlessTree],
  'tableaux-emboites.pdf': ['pdf_page_illisible', deepArrays],
  'verrouille.pdf': ['pdf_mot_de_passe', lockedPdf('clef')],
};

describe('a PDF that cannot be read', () => {
  it.each(Object.entries(bad))('%s is a typed error', async (name, [code, bytes]) => {
    const error = await sourceOf(bytes, name).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(InputError);
    const { texts, ...rest } = error as InputError;
    expect(rest).toMatchObject({ code, fichier: name });
    // Why, and then what to do.
    for (const text of Object.values(texts))
      expect(text).toMatch(/^[^{}]{10,150}\. [^{}]{10,100}\.$/u);
  });

  it('does not keep the others from being written, and leaves nothing behind', async () => {
    const files = Object.fromEntries(Object.entries(bad).map(([name, [, bytes]]) => [name, bytes]));
    const folder = folderOf({ ...files, 'bon.pdf': soundPdf });
    const { code, err } = await delibre(['extract', '.', '--out', 'fait', '--lang', 'fr'], {
      cwd: folder,
    });
    expect(code).toBe(1);
    expect(filesIn(join(folder, 'fait'))).toEqual(['bon.json', 'bon.transcription.txt']);
    expect(err).toContain('Documents lus : 1 sur 10. Échecs : 9.');
    expect(err).toContain('tableaux-emboites.pdf: la page 1 de ce PDF est endommagée');
  });
});

describe('a PDF of which some pages cannot be read', () => {
  it('is read without them, and names them', async () => {
    const source = await sourceOf(missingPages, 'a.pdf', { ocr: 'never' });
    expect(source.unread).toEqual([{ page: 2, cause: 'endommagee' }]);
  });
});

describe('a PDF with a password', () => {
  const folder = folderOf({ 'a.pdf': lockedPdf('clef') });

  it.each([
    [[], 1, /protected by a password. Give it \(DELIBRE_PASSWORD, --password/u],
    [['--password', 'autre'], 1, /the password given does not open this PDF/u],
    [['--password', 'clef'], 0, /^a\.pdf/u],
  ])('is read with the right one: %j', async (asked, exit, says) => {
    const { code, err } = await delibre(['extract', 'a.pdf', '--out', `${exit}`, ...asked], {
      cwd: folder,
    });
    expect(err).toMatch(says);
    expect(code).toBe(exit);
    if (exit === 0)
      expect(readFileSync(join(folder, '0/a.transcription.txt'), 'utf8')).toBe(
        'Un texte sous clef.\n',
      );
  });

  it('leaves nothing behind when it is not opened', () => {
    expect(filesIn(folder).filter((name) => name.startsWith('1'))).toEqual([]);
  });
});

describe('a PDF that is only odd', () => {
  it.each([
    ['a page of a thousand million kilometres', hugePage, 'Un texte perdu.\n'],
    ['a picture that claims ten thousand million pixels', hugePicture, ''],
    ['states within states', deepStates, 'Un texte au fond.\n'],
    ['a form that draws itself', selfDrawing, ''],
    ['a list of places that leads to itself', loopingXref(), 'Un texte de la seule page.\n'],
  ])(
    'is read: %s',
    async (_, bytes, text) => {
      expect((await sourceOf(bytes, 'a.pdf')).text).toBe(text);
    },
    20_000,
  );
});

/** How far the reading of a PDF has come, on a screen and elsewhere. */
import { describe, expect, it } from 'vitest';
import { pdfOf, said } from '../support/pdf-writer.ts';
import { acte, delibre, folderOf } from './run-cli.ts';

const pages = [1, 2, 3].map((page) => [said(50, 700, `La page ${page} de ce texte.`)]);
const folder = folderOf({ 'a.pdf': pdfOf(pages), 'b/a.pdf': pdfOf(pages), 'b/c.md': acte });
const CLEAR = '\r\u001B[2K';

/** What was drawn, one line after the other; the last one is gone when the program ends. */
function drawn(err: string): string[] {
  return err.split(CLEAR).filter((part) => /page \d/u.test(part));
}

describe('progress', () => {
  it.each([
    ['en', ['a.pdf: page 1 of 3', 'a.pdf: page 2 of 3', 'a.pdf: page 3 of 3']],
    ['fr', ['a.pdf : page 1 sur 3', 'a.pdf : page 2 sur 3', 'a.pdf : page 3 sur 3']],
  ])('is told page by page on a screen, in %s, and taken away', async (lang, lines) => {
    const { err } = await delibre(['extract', 'a.pdf', '--out', 'o', '--lang', lang], {
      cwd: folder,
      screen: true,
    });
    expect(drawn(err)).toEqual(lines);
    expect(err.lastIndexOf(CLEAR)).toBeGreaterThan(err.lastIndexOf('page 3'));
  });

  it('is gone before the result comes to the same screen', async () => {
    const { err, out } = await delibre(['extract', 'a.pdf'], { cwd: folder, screen: true });
    expect(drawn(err)).toHaveLength(3);
    expect(JSON.parse(out)).toMatchObject({ source: { pages: 3 } });
  });

  it('names the document among many', async () => {
    const { err } = await delibre(['extract', 'b', '--out', 'o', '--jobs', '1'], {
      cwd: folder,
      screen: true,
    });
    expect(drawn(err)[0]).toBe('[1/2] b/a.pdf: page 1 of 3');
  });

  it.each([
    ['check', 'a.pdf'],
    ['extract', 'a.pdf'],
  ])('is there for %s', async (...args) => {
    const { err } = await delibre(args, { cwd: folder, screen: true });
    expect(drawn(err)).toHaveLength(3);
  });

  it.each([
    [['extract', 'a.pdf'], false],
    [['extract', 'b', '--out', 'o'], false],
    [['check', 'a.pdf'], false],
    [['extract', 'a.pdf', '--quiet'], true],
  ])('is not drawn: %j, on a screen: %s', async (args, screen) => {
    const { err } = await delibre(args, { cwd: folder, screen });
    expect(err).not.toMatch(/page \d/u);
    expect(err).not.toContain(CLEAR);
  });
});

/** What comes back on each page, and what only looks like it. */
import { describe, expect, it } from 'vitest';
import { sourceOf } from '../../../pipeline/files.ts';
import { type Drawing, pdfOf, said } from '../../support/pdf-writer.ts';

/** The lines that are told to be no part of the text. */
async function running(head: (page: number) => string): Promise<string[]> {
  const pages = [1, 2, 3, 4].map(
    (page): Drawing => [
      said(50, 790, head(page)),
      said(50, 700, `Le texte de la page ${page * page} est celui-ci.`),
    ],
  );
  const { blocks } = await sourceOf(pdfOf(pages), 'a.pdf');
  return blocks.flatMap((block) => (block.kind === 'courant' ? [block.text.plain] : []));
}

describe('running heads', () => {
  it.each([
    ['the same words', () => 'Recueil des actes'],
    ['the same act', () => 'Délibération n° 2024-273'],
    ['the number of the page', (page: number) => `Recueil des actes, ${page + 10}`],
    ['the same act and the page', (page: number) => `Délibération n° 2024-273 - ${page}/4`],
  ])('are known by %s', async (_, head) => {
    expect(await running(head)).toEqual([2, 3, 4].map(head));
  });

  it.each([
    ['n° 2024-12', (page: number) => `DÉLIBÉRATION N° 2024-${page + 11}`],
    ['2024-12', (page: number) => `Délibération 2024-${page + 11}`],
  ])('are not the numbers of acts of one page each: %s', async (_, head) => {
    expect(await running(head)).toEqual([]);
  });
});

/** The reference typeset again as a PDF says what the markdown says, and every value holds on its page. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Resultat } from '../../../contract/contract.ts';
import { sourceOf } from '../../../pipeline/files.ts';
import { extractSource } from '../../../pipeline/run.ts';
import { looseBoxes, withBoxesOfLines } from '../../support/boxes.ts';
import { type Extraction, extraction, fixture } from '../../support/fixtures.ts';
import { counterExamples } from '../../support/properties.ts';
import { type Printed, printedPages } from '../../support/text-layer.ts';
import { plain } from '../../support/values.ts';

const path = fileURLToPath(
  new URL('../../../../shared/sources/pas-de-calais-2024-273.pdf', import.meta.url),
);

describe.skipIf(!existsSync(path)).each([{ tags: true }, { tags: false }])(
  'the reference as a PDF, tags used: $tags (skipped without ../shared)',
  ({ tags }) => {
    let pdf: Extraction;
    let markdown: Resultat;
    let printed: Printed[][];
    beforeAll(async () => {
      const bytes = readFileSync(path);
      const source = await sourceOf(bytes, 'source.pdf', { tags });
      printed = await printedPages(bytes);
      pdf = { source, resultat: extractSource(source) };
      markdown = (await extraction(fixture('pas-de-calais/2024-273').bytes)).resultat;
    }, 120_000);

    it('holds at every place', () => {
      expect(counterExamples(pdf)).toEqual([]);
      expect(pdf.resultat.source).toMatchObject({
        media: 'application/pdf',
        texte: 'natif',
        pages: 76,
      });
    });

    it.each([
      'seances',
      'presences',
      'deports',
      'visas',
      'articles',
      'votes',
      'imputations',
      'operations',
      'dispositifsAide',
      'avenants',
      'conventions',
      'rapports',
      'signataires',
    ] as const)('says the same: %s', (name) => {
      expect(plain(pdf.resultat[name])).toEqual(plain(markdown[name]));
    });

    it('has the same grant rows', () => {
      const rows = (made: Resultat) =>
        made.annexeLignes.map(({ beneficiaire, montant, operation, thematique }) => [
          beneficiaire?.value,
          montant?.value,
          operation?.retenu?.value ?? operation?.value,
          thematique?.value,
        ]);
      expect(rows(pdf.resultat)).toEqual(rows(markdown));
    });

    it('has boxes that hold what is cited and no more, for every value', () => {
      expect(looseBoxes(pdf, printed)).toEqual([]);
    });

    it('would see the boxes of whole lines', () => {
      const { made, parts } = withBoxesOfLines(pdf);
      expect(parts).toBeGreaterThan(1000);
      expect(looseBoxes(made, printed).length).toBeGreaterThan(0.99 * parts);
    });
  },
);

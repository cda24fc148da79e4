/** Boxes on documents of several authorities and writers of PDF: the text layer inside each is what is cited. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { sourceOf } from '../../../pipeline/files.ts';
import { extractSource } from '../../../pipeline/run.ts';
import { looseBoxes } from '../../support/boxes.ts';
import { printedPages } from '../../support/text-layer.ts';

const corpus = fileURLToPath(new URL('../../../../shared/corpus/', import.meta.url));

describe.skipIf(!existsSync(corpus))(
  'boxes of the trial documents (skipped without ../shared)',
  () => {
    it.each([
      'cc-lisieres-oise/Compte-rendu-approuve-du-CC-du-10-avril-2025.pdf',
      'couthenans/CR_conseil_municipal_24_02_2023.pdf',
      'couthenans/CR_reunion_20210604.pdf',
      'montpellier/2014-05-22-0000072186.pdf',
      'pierrefonds/compte-rendu-04-04-2016.pdf',
      'pierrefonds/compte-rendu-11-06-2020.pdf',
    ])('are tight: %s', async (name) => {
      const bytes = readFileSync(corpus + name);
      const source = await sourceOf(bytes, name, { ocr: 'never' });
      const resultat = extractSource(source);
      expect(resultat.deliberations.length).toBeGreaterThan(0);
      expect(looseBoxes({ source, resultat }, await printedPages(bytes))).toEqual([]);
    });
  },
);

import { describe, expect, it } from 'vitest';
import { InputError } from '../contract/errors.ts';
import { type Extraction, expectedJson, extraction, fixtures } from './support/fixtures.ts';
import { fullInput, smallInput } from './support/fuzz.ts';
import { counterExamples } from './support/properties.ts';

describe.each(fixtures())('$name', ({ bytes }) => {
  it('holds at every place, in every section, for every reference', async () => {
    expect(counterExamples(await extraction(bytes))).toEqual([]);
  });

  it('gives the same bytes again', async () => {
    const [first, second] = [await extraction(bytes), await extraction(bytes)];
    expect(expectedJson(first.resultat)).toBe(expectedJson(second.resultat));
  });
});

/** What is no text is refused; anything else gives a result that holds. */
async function extractionOf(bytes: Uint8Array): Promise<Extraction | null> {
  try {
    return await extraction(bytes);
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}

describe('whatever is given', () => {
  const numbers = Array.from({ length: 98 }, (_, index) => index);

  it('is read or refused, never more than it says', async () => {
    let read = 0;
    for (const number of numbers) {
      const made = await extractionOf(smallInput(number));
      if (made === null) continue;
      read++;
      expect([number, counterExamples(made)]).toEqual([number, []]);
    }
    expect(read).toBeGreaterThan(50);
  });

  it.each([0, 1])('holds for the whole document, changed (%i)', async (number) => {
    const made = await extractionOf(fullInput(number));
    expect(made === null ? [] : counterExamples(made)).toEqual([]);
  });
});

/** What is erased from a source leaves all that points into it in step. */
import { describe, expect, it } from 'vitest';
import { erasures } from '../../bench/erase/families.ts';
import { numberOf } from '../../bench/erase/lines.ts';
import type { Block, Source, Text } from '../../contract/types.ts';
import { readSource } from '../../parsers/source/index.ts';

const text = `# Ordre du jour

COMMUNE DE MARLY-LES-BOIS

**Présents :** Mme ROUX, M. Élie Marin

**1. Budget &amp; vote**

Objet : le budget de l’école. Après en avoir délibéré, adopté à l’unanimité.

2 – Voirie

Vote : 12 pour

| Nom | Objet |
| --- | --- |
| Club | 3. vote |
`;

const source = () => readSource(new TextEncoder().encode(text), { fichier: 'a.md' });

function textsOf(block: Block): readonly Text[] {
  if (block.kind === 'tableau')
    return block.rows.flatMap(({ cells }) => cells.map((cell) => cell.text));
  return 'lines' in block ? [block.text, ...block.lines] : [block.text];
}

/** Pieces that do not say what stands at their place. */
function strays({ text: all, blocks }: Source): string[] {
  return blocks.flatMap(textsOf).flatMap(({ plain, pieces }) =>
    pieces
      .filter(({ length, start, end }) => length === end - start)
      .filter(
        ({ at, length, start, end }) => plain.slice(at, at + length) !== all.slice(start, end),
      )
      .map(({ at, length }) => plain.slice(at, at + length)),
  );
}

describe('erasures', () => {
  it.each(erasures)('$id: every piece says what stands at its place', async ({ erase }) => {
    const made = await erase(await source());
    expect(strays(made)).toEqual([]);
    for (const { start, end } of made.lines) expect(made.text.slice(start, end)).not.toMatch(/\n/u);
  });

  const erasedBy = async (id: string) => {
    const found = erasures.find((one) => one.id === id);
    return (await found?.erase(await source()))?.text ?? '';
  };

  it.each([
    'agenda words',
    'unanimity',
    'délibéré',
    'Objet',
    'Présents',
    'Vote',
    'accents',
    'capitals',
  ])('%s: keeps every offset', async (id) => {
    const made = await erasedBy(id);
    expect(made).not.toBe(text);
    expect(made.length).toBe(text.length);
  });

  it('says words in words that nobody knows, in their case', async () => {
    expect(await erasedBy('agenda words')).toContain('# Liste du soir');
    expect(await erasedBy('unanimity')).toContain('à l’harmonies');
    expect(await erasedBy('Vote')).toContain('Lire : 12 pour');
  });

  it('takes numbers from line starts, and none from tables', async () => {
    const made = await erasedBy('numbers at line starts');
    expect(made).toContain('**Budget');
    expect(made).toContain('\nVoirie');
    expect(made).toContain('| 3. vote |');
    expect(await erasedBy('ranks swapped')).toContain('\nII – Voirie');
  });

  it('knows a number of an item from a count, a person and the end of a sentence', () => {
    const number = (line: string) => {
      const found = numberOf(line);
      return found === null ? null : line.slice(found.start, found.end);
    };
    expect(number('DL-055-07-13 - Signature')).toBe('DL-055-07-13 - ');
    expect(number('1. D2024-15 - Compte')).toBe('1. D2024-15 - ');
    expect(number('POINT 3 – Achat')).toBe('POINT 3 – ');
    expect(number('12 POUR')).toBeNull();
    expect(number('M. Marin')).toBeNull();
    expect(number('2024.')).toBeNull();
  });
});

/** What is no amount, or only a part of one, is never read as what is given: each document is invented. */
import { describe, expect, it } from 'vitest';
import { extraire } from '../support/extraire.ts';

const acte = (corps: string) => `# Délibération n° 2024-052

Commune de Brévannes-le-Val

Conseil municipal - Séance du 21 mars 2024

Article 1 : d'attribuer ${corps}`;
const table = (head: string, ...rows: readonly string[]) => {
  const columns = head.split('|').length;
  return acte(
    `les subventions suivantes :\n\n|${head}|\n|${'---|'.repeat(columns)}\n${rows.map((row) => `|${row}|`).join('\n')}`,
  );
};
const lire = async (text: string) => {
  const { annexeLignes, diagnostics } = await extraire(text);
  return {
    rows: annexeLignes.map(({ beneficiaire, montant }) => [beneficiaire?.value, montant?.value]),
    codes: diagnostics.map(({ code }) => code),
  };
};

describe('a raised mark', () => {
  it.each(['<sup>3</sup>', '<sup>(3)</sup>', '[^3]', '³', '&sup3;', '^3^', '[3](#note-3)'])(
    'is no digit: %s',
    async (marque) => {
      const { rows } = await lire(table('Association|Montant (€)', `Harmonie|750${marque}`));
      expect(rows).toEqual([['Harmonie', '750']]);
    },
  );
});

describe('what is struck out', () => {
  it.each(['~~', 'del', 's', 'strike'])('was not given: %s', async (marque) => {
    const barre = (texte: string) =>
      marque === '~~' ? `~~${texte}~~` : `<${marque}>${texte}</${marque}>`;
    const { rows, codes } = await lire(
      table('Association|Montant', 'Harmonie|750 €', `${barre('Escrime')}|${barre('320 €')}`),
    );
    expect(rows).toEqual([['Harmonie', '750']]);
    expect(codes).toContain('passage.barre');
  });
});

describe('a part of an amount', () => {
  const parties = [
    '6 000 à 9 000 €',
    '3 x 1 500 €',
    'deux fois 800 €',
    '700 € par an pendant 4 ans',
    '12 € par élève',
    '2 500 F',
    '2 500 francs',
  ];
  it.each(parties)('is not what is given: %s', async (partie) => {
    const { rows, codes } = await lire(acte(`une subvention de ${partie} à l'Harmonie.`));
    expect(rows.filter(([, montant]) => montant != null)).toEqual([]);
    expect(codes).toContain('ligne.montant_indecis');
  });

  it('stands under a heading in francs', async () => {
    const { rows, codes } = await lire(table('Association|Montant en francs', 'Harmonie|2 500'));
    expect(rows).toEqual([['Harmonie', undefined]]);
    expect(codes).toContain('montant.illisible');
  });
});

describe('a table', () => {
  it.each([2, 3])('of %i lists side by side is read whole', async (lists) => {
    const head = Array.from({ length: lists }, () => 'Association|Montant').join('|');
    const row = Array.from({ length: lists }, (_, at) => `Club ${'ABC'[at]}|${at + 1}00 €`).join(
      '|',
    );
    const { rows } = await lire(table(head, row));
    expect(rows).toHaveLength(lists);
  });

  it('has a total below what its readable rows come to', async () => {
    const { codes } = await lire(
      table('Association|Montant', 'Harmonie|750 €', 'Escrime|3’20 €', 'TOTAL|600 €'),
    );
    expect(codes).toContain('total.montant_different');
  });

  it('has a SIRET that a spreadsheet destroyed', async () => {
    const { codes } = await lire(
      table('Association|N° SIRET|Montant', 'Harmonie|4,8291E+13|750 €'),
    );
    expect(codes).toContain('siret.illisible');
  });
});

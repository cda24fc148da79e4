import { describe, expect, it } from 'vitest';
import type { PageTable, Word } from '../../../parsers/source/pdf/page.ts';
import { findTables } from '../../../parsers/source/pdf/tables/index.ts';
import { standing, toPage } from '../../../parsers/source/pdf/turn.ts';
import { across, down, page, ruledRules, text } from '../../support/pages.ts';

/** Rows of "text", with "×2" for a cell over two columns and "↓2" for one over two rows. */
function grid(table: PageTable | undefined): string[][] {
  const rows: string[][] = Array.from({ length: table?.rows ?? 0 }, () => []);
  for (const { row, rowSpan, colSpan, words } of table?.cells ?? []) {
    const said = words.map((word) => word.text).join(' ');
    const spans = `${colSpan > 1 ? `×${colSpan}` : ''}${rowSpan > 1 ? `↓${rowSpan}` : ''}`;
    rows[row]?.push(`${said}${spans}`);
  }
  return rows;
}

describe('ruled tables', () => {
  const words = [
    ...text(60, 113, 'Territoire'),
    ...text(160, 113, 'Structure'),
    ...text(260, 113, 'Montant'),
    ...text(60, 143, 'Artois'),
    ...text(160, 133, 'CCAS Auchel'),
    ...text(260, 133, '20 000 €'),
    ...text(160, 153, 'CCAS Barlin'),
    ...text(260, 153, '12 800 €'),
  ];
  const expected = [
    ['Territoire', 'Structure', 'Montant'],
    ['Artois↓2', 'CCAS Auchel', '20 000 €'],
    ['CCAS Barlin', '12 800 €'],
  ];
  const rules = ruledRules(3).filter((rule) => rule.y0 !== 140 || rule.x0 === rule.x1);
  const spanning = [...rules, across(140, 150, 350)];

  it('keeps a cell over two rows', () => {
    expect(grid(findTables(page(words, spanning))[0])).toEqual(expected);
  });

  it('joins borders drawn a cell at a time, a point off', () => {
    const broken = spanning.flatMap((rule) =>
      rule.y0 === rule.y1
        ? [50, 150, 250]
            .filter((x) => x >= rule.x0)
            .map((x) => across(rule.y0 + (x === 150 ? 1 : 0), x + 1, x + 99))
        : [rule],
    );
    expect(grid(findTables(page(words, broken))[0])).toEqual(expected);
  });

  it('reads a page printed sideways, and gives the boxes of the sheet', () => {
    const turnedWords = words.map(
      (word): Word => ({
        ...word,
        angle: 90,
        box: [600 - word.box[3], word.box[0], 600 - word.box[1], word.box[2]],
        baseline: 600 - word.baseline,
      }),
    );
    const turnedRules = spanning.map(({ x0, y0, x1, y1 }) => ({
      x0: 600 - y1,
      y0: x0,
      x1: 600 - y0,
      y1: x1,
    }));
    const read = standing(page(turnedWords, turnedRules));
    const [table] = findTables(read);
    expect(grid(table)).toEqual(expected);
    const back = toPage(read.turned ?? { quarter: 0, degrees: 0 }, read.width, read.height);
    expect(back(table?.box ?? [0, 0, 0, 0])).toEqual([440, 50, 500, 350]);
  });

  it('closes the top that a page break left open', () => {
    const open = spanning.filter((rule) => rule.y0 !== 100 || rule.x0 === rule.x1);
    const [table] = findTables(page(words, open));
    expect(grid(table)).toEqual(expected);
    expect(table?.openTop).toBe(true);
  });

  it('parts the rows of a frame that has columns only', () => {
    const frame = [
      across(100, 50, 350),
      across(120, 50, 350),
      across(200, 50, 350),
      ...[50, 150, 250, 350].map((x) => down(x, 100, 200)),
    ];
    const said = [
      ...text(60, 113, 'Nom'),
      ...text(160, 113, '2024'),
      ...text(260, 113, '2025'),
      ...['Vauvert', 'Lunel', 'Sommières', 'Nîmes'].flatMap((name, i) => [
        ...text(60, 135 + 15 * i, name),
        ...text(160, 135 + 15 * i, `${i + 1} 500`),
        ...text(260, 135 + 15 * i, `${i + 2} 500`),
      ]),
    ];
    expect(grid(findTables(page(said, frame))[0])).toEqual([
      ['Nom', '2024', '2025'],
      ['Vauvert', '1 500', '2 500'],
      ['Lunel', '2 500', '3 500'],
      ['Sommières', '3 500', '4 500'],
      ['Nîmes', '4 500', '5 500'],
    ]);
  });
});

describe('half-ruled tables', () => {
  it('reads a heading of two rows, its titles over the columns that their rules span', () => {
    const rules = [
      across(100, 50, 450),
      across(118, 150, 290),
      across(118, 310, 450),
      across(140, 50, 450),
      across(220, 50, 450),
    ];
    const columns = [160, 240, 320, 400];
    const said = [
      ...text(195, 113, 'Dépenses'),
      ...text(355, 113, 'Recettes'),
      ...text(50, 133, 'Chapitre'),
      ...columns.flatMap((x, i) => text(x, 133, i % 2 === 0 ? 'Voté' : 'Réalisé')),
      ...['Ventes', 'Dotations diverses', 'Impôts', 'Produits'].flatMap((name, row) => [
        ...text(50, 155 + 18 * row, name),
        ...columns.flatMap((x, i) => text(x, 155 + 18 * row, `${row + 1}${i} 300`)),
      ]),
    ];
    expect(grid(findTables(page(said, rules))[0]).slice(0, 4)).toEqual([
      ['Chapitre↓2', 'Dépenses×2', 'Recettes×2'],
      ['Voté', 'Réalisé', 'Voté', 'Réalisé'],
      ['Ventes', '10 300', '11 300', '12 300', '13 300'],
      ['Dotations diverses', '20 300', '21 300', '22 300', '23 300'],
    ]);
  });

  it('keeps the lines of a cell, a list among them, between the rules of its row', () => {
    const rules = [100, 118, 154, 190, 208].map((y) => across(y, 50, 450));
    const said = [
      ...text(60, 113, 'Critère'),
      ...text(200, 113, 'Motif du rejet'),
      ...text(60, 131, 'Pertinence'),
      ...text(200, 131, '•'),
      ...text(220, 131, 'Peu de membres concernés'),
      ...text(200, 145, '•'),
      ...text(220, 145, 'Budget sans recettes'),
      ...text(60, 167, 'Délai'),
      ...text(200, 167, '•'),
      ...text(220, 167, 'Demande hors délai'),
      ...text(200, 181, '•'),
      ...text(220, 181, 'Pièces non jointes'),
      ...text(60, 203, 'Objet'),
      ...text(200, 203, 'Sans lien avec la commune'),
    ];
    expect(grid(findTables(page(said, rules))[0])).toEqual([
      ['Critère', 'Motif du rejet'],
      ['Pertinence', '• Peu de membres concernés • Budget sans recettes'],
      ['Délai', '• Demande hors délai • Pièces non jointes'],
      ['Objet', 'Sans lien avec la commune'],
    ]);
  });

  it('takes no list with its dashes and bullets for a table', () => {
    const said = [
      ['-', 'Décision modificative 1 :'],
      ['•', 'article 6061 : -100 €'],
      ['•', 'article 673 : +100 €'],
      ['-', 'Décision modificative 2 :'],
      ['•', 'article 618 : -550 €'],
      ['•', 'article 66111 : +550 €'],
    ].flatMap(([mark = '', words = ''], at) => [
      ...text(60, 113 + 14 * at, mark),
      ...text(90, 113 + 14 * at, words),
    ]);
    expect(findTables(page(said, [across(100, 50, 450), across(200, 50, 450)]))).toEqual([]);
  });

  it('takes no text between two rules for a table', () => {
    const said = ['Le conseil municipal prend acte de', 'la démission de Madame le maire et'];
    const words = said.flatMap((line, i) => text(50, 115 + 14 * i, line));
    expect(findTables(page(words, [across(100, 50, 300), across(140, 50, 300)]))).toEqual([]);
  });
});

describe('tables without rules', () => {
  const rows = [
    ['Association', 'Montant'],
    ['Amicale des pompiers', '1 200 €'],
    ['Comité des fêtes', '800 €'],
    ['Judo', '12 350 €'],
    ['Bols d’air', '400 €'],
  ];
  const words = rows.flatMap(([name = '', amount = ''], i) => [
    ...text(50, 100 + 14 * i, name),
    ...text(300 - 5 * amount.length, 100 + 14 * i, amount),
  ]);

  it('reads columns from the white between them, and figures with their spaces whole', () => {
    expect(grid(findTables(page(words))[0])).toEqual(rows);
  });

  it('leaves out the text above and below', () => {
    const sentence = 'Le conseil vote les subventions qui suivent pour la seule année 2025 :';
    const around = [...text(50, 70, sentence), ...words, ...text(50, 190, sentence)];
    expect(findTables(page(around)).map(grid)).toEqual([rows]);
  });

  it('takes no letter in two columns, no list of names and no axis for a table', () => {
    const left = 'Objet : demande de subvention pour le stade';
    const letter = Array.from({ length: 6 }, (_, i) => [
      ...text(50, 100 + 14 * i, left),
      ...text(330, 100 + 14 * i, left),
    ]).flat();
    const names = Array.from({ length: 6 }, (_, i) => [
      ...text(50, 100 + 14 * i, 'M. Jean Martin'),
      ...text(250, 100 + 14 * i, 'Mme Anne Petit'),
    ]).flat();
    const axes = Array.from({ length: 6 }, (_, i) => [
      ...text(50, 100 + 14 * i, String(300 - 50 * i)),
      ...text(250, 100 + 14 * i, String(300 - 50 * i)),
    ]).flat();
    expect([letter, names, axes].map((said) => findTables(page(said)))).toEqual([[], [], []]);
  });
});

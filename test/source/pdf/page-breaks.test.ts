/** A table that goes on over a page break is one table, and a row cut by it one row. */
import { describe, expect, it } from 'vitest';
import { type Assembled, assemble } from '../../../parsers/source/pdf/assemble.ts';
import { layPage } from '../../../parsers/source/pdf/layout.ts';
import type { PageContent, PageTable, Rule, Word } from '../../../parsers/source/pdf/page.ts';
import { page, ruledRules, text } from '../../support/pages.ts';

const heading = ['Code', 'Structure', 'Montant'];

/** A page with a table of three columns, its number at the foot. */
function part(
  number: number,
  rows: string[][],
  { rules = ruledRules(rows.length), words = [] as Word[], bold = false } = {},
): PageContent {
  const said = rows.flatMap((row, i) =>
    row.flatMap((cell, c) => (cell ? text(60 + 100 * c, 113 + 20 * i, cell, bold) : [])),
  );
  return page([...said, ...words, ...text(300, 790, String(number))], rules, number);
}

function read(...pages: PageContent[]): Assembled {
  let above: PageTable | undefined;
  return assemble(
    pages.map((content) => {
      const layout = layPage(content, new Map(), above);
      above = layout.lastTable;
      return layout;
    }),
  );
}

/** The rows of each table, blank cells as "". */
function tables(assembled: Assembled): string[][][] {
  return assembled.blocks.flatMap((block) =>
    block.kind === 'tableau'
      ? [block.rows.map(({ cells }) => cells.map((cell) => cell.text.plain))]
      : [],
  );
}

function joined(...pages: PageContent[]): string[][][] {
  return tables(read(...pages));
}

function without(rules: readonly Rule[], y: number): Rule[] {
  return rules.filter((rule) => rule.y0 !== y || rule.x0 === rule.x1);
}

const judo = ['12', 'Judo', '500 €'];
const rugby = ['13', 'Rugby', '900 €'];

describe('a table over a page break', () => {
  it('is one table, with the rows of both pages', () => {
    expect(joined(part(1, [heading, judo]), part(2, [rugby]))).toEqual([[heading, judo, rugby]]);
  });

  it('has its heading once, printed again or not; what is printed again is running', () => {
    const assembled = read(part(1, [heading, judo]), part(2, [heading, rugby]));
    expect(tables(assembled)).toEqual([[heading, judo, rugby]]);
    const running = assembled.blocks.filter(({ kind }) => kind === 'courant');
    expect(running.map((block) => ('text' in block ? block.text.plain : ''))).toContain(
      'Code Structure Montant',
    );
  });

  it('goes on under a running head', () => {
    const head = text(60, 40, 'Conseil municipal du 3 mars');
    const pages = [1, 2, 3].map((number) =>
      part(number, number === 1 ? [heading, judo] : [[`1${number}`, 'Rugby', '900 €']], {
        words: head,
      }),
    );
    expect(joined(...pages)).toEqual([
      [heading, judo, ['12', 'Rugby', '900 €'], ['13', 'Rugby', '900 €']],
    ]);
  });

  it('goes on under a letterhead that is a frame itself', () => {
    const frame = [30, 50, 70].map((y) => ({ x0: 50, y0: y, x1: 350, y1: y }));
    const sides = [50, 200, 350].map((x) => ({ x0: x, y0: 30, x1: x, y1: 70 }));
    const words = [
      ...text(60, 43, 'Ville de Lens'),
      ...text(210, 43, 'Séance du 3 mars'),
      ...text(60, 63, 'Finances'),
      ...text(210, 63, 'Subventions'),
    ];
    const rules = [...frame, ...sides, ...ruledRules(5)];
    const rugbyOf = (number: number) =>
      Array.from({ length: 4 }, (_, i) => [`1${number}`, `Rugby ${i}`, '900 €']);
    const pages = [1, 2, 3].map((number) =>
      part(number, [heading, ...rugbyOf(number)], { words, rules }),
    );
    const assembled = read(...pages);
    expect(tables(assembled)[1]).toEqual([heading, ...[1, 2, 3].flatMap(rugbyOf)]);
  });

  it('takes in a last row alone on the next page, some of its cells made one', () => {
    const rules = ruledRules(1).filter((rule) => rule.x0 !== 150 || rule.x1 !== 150);
    const total = part(2, [['Total', '', '500 €']], { rules });
    const [table] = read(part(1, [heading, judo]), total).blocks.filter(
      ({ kind }) => kind === 'tableau',
    );
    const cells = table?.kind === 'tableau' ? table.rows[2]?.cells : [];
    expect(cells?.map(({ column, colSpan, text }) => [column, colSpan, text.plain])).toEqual([
      [0, 2, 'Total'],
      [2, 1, '500 €'],
    ]);
  });

  it('goes on without rules where the white between the columns does', () => {
    const rows = (from: number) =>
      Array.from({ length: 4 }, (_, i) => [`${from + i}`, `Club ${from + i}`, `${i + 1} 500 €`]);
    const pages = [
      part(1, [heading, ...rows(10)], { rules: [] }),
      part(2, rows(20), { rules: [] }),
    ];
    expect(joined(...pages)).toEqual([[heading, ...rows(10), ...rows(20)]]);
  });

  it('ends where names in all cells begin another', () => {
    const other = part(2, [['Ligne', 'Recette', 'Somme'], rugby]);
    expect(joined(part(1, [heading, judo]), other)).toHaveLength(2);
  });

  it('ends at a line of text', () => {
    const sports = { words: text(60, 60, 'Sports :') };
    expect(joined(part(1, [heading, judo]), part(2, [heading, rugby], sports))).toHaveLength(2);
  });

  it('ends where other columns stand', () => {
    const moved = ruledRules(2).map((rule) =>
      rule.x0 === 150 && rule.x1 === 150 ? { ...rule, x0: 120, x1: 120 } : rule,
    );
    const other = part(2, [rugby, judo], { rules: moved });
    expect(joined(part(1, [heading, judo]), other)).toHaveLength(2);
  });

  it('keeps a cell over several rows whole', () => {
    const rules = ruledRules(3).filter((rule) => rule.y0 !== 140 || rule.y1 !== 140);
    const open = [...rules, { x0: 150, y0: 140, x1: 350, y1: 140 }];
    const first = part(1, [heading, ['Artois', 'Judo', '500 €'], ['', 'Rugby', '900 €']], {
      rules: open,
    });
    const second = part(2, [['', 'Boxe', '300 €']]);
    const [table] = read(first, second).blocks.filter(({ kind }) => kind === 'tableau');
    const artois = table?.kind === 'tableau' ? table.rows[1]?.cells[0] : undefined;
    expect(artois).toMatchObject({ rowSpan: 3, text: { plain: 'Artois' } });
  });
});

describe('a row that the page break cuts', () => {
  const cut = part(1, [heading, judo, ['14', 'Faciliter l’insertion', '3 000 €']]);
  const whole = ['14', 'Faciliter l’insertion DIPLOMES', '3 000 €'];

  it('is one row where its rest has no figures', () => {
    const rest = part(2, [['', 'DIPLOMES', ''], rugby]);
    expect(joined(cut, rest)).toEqual([[heading, judo, whole, rugby]]);
  });

  it('is one row where its rest stands alone on the next page', () => {
    expect(joined(cut, part(2, [['', 'DIPLOMES', '']]))).toEqual([[heading, judo, whole]]);
  });

  it('has a place on both pages', () => {
    const { blocks, transcript } = read(cut, part(2, [['', 'DIPLOMES', ''], rugby]));
    const [table] = blocks.filter(({ kind }) => kind === 'tableau');
    const cell = table?.kind === 'tableau' ? table.rows[2]?.cells[1] : undefined;
    const pages = cell?.text.pieces.map(
      ({ start }) => transcript.lines.find((line) => line.end > start)?.page,
    );
    expect([...new Set(pages)]).toEqual([1, 2]);
  });

  it('is one row where the columns are open at the break, whatever is said', () => {
    const open = without(ruledRules(3), 160);
    const top = without(ruledRules(2), 100);
    const above = part(1, [heading, judo, ['14', 'Fête', '']], { rules: open });
    expect(joined(above, part(2, [['', 'des Bois', '3 000 €'], rugby], { rules: top }))).toEqual([
      [heading, judo, ['14', 'Fête des Bois', '3 000 €'], rugby],
    ]);
  });

  it('is two rows where both have an amount', () => {
    const rules = [without(ruledRules(2), 140), without(ruledRules(2), 100)] as const;
    const above = part(1, [heading, judo], { rules: rules[0] });
    const below = part(2, [rugby, ['14', 'Boxe', '300 €']], { rules: rules[1] });
    expect(joined(above, below)[0]).toHaveLength(4);
  });

  it('goes on in its first cell where the words do', () => {
    const above = part(1, [heading, ['Aide aux', 'Judo', '500 €']]);
    const below = part(2, [['associations', '', ''], rugby]);
    expect(joined(above, below)[0]?.[1]).toEqual(['Aide aux associations', 'Judo', '500 €']);
  });

  it('is none where a total or a title within the table begins the page', () => {
    const total = part(2, [['', 'Total', '500 €']]);
    expect(joined(part(1, [heading, judo]), total)[0]).toHaveLength(3);
    const titled = part(1, [heading, ['', 'Combat', ''], judo]);
    expect(joined(titled, part(2, [['', 'Ballon', ''], rugby]))[0]).toHaveLength(5);
    const theme = part(2, [['Ballon', '', ''], rugby]);
    expect(joined(part(1, [heading, judo]), theme)[0]).toHaveLength(4);
  });
});

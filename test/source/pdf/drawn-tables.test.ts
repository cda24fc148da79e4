/** The same table drawn in the ways that programs draw tables, and what looks like one and is none. */
import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../parsers/source/pdf/index.ts';
import { type DrawnPage, pdfOf, say } from '../../support/pdf.ts';

type Line = readonly [number, number, number, number];

const columns = [50, 120, 220, 300];
const levels = [700, 676, 652, 628, 604];
const across = levels.map((y): Line => [50, y, 300, y]);
const down = columns.map((x): Line => [x, 604, x, 700]);
const grid = [...across, ...down];

/** No figures, and cells of two lines: without its rules it is no table. */
const rows = [
  ['Commission', 'Objet de la\ndemande', 'Avis'],
  ['Sports', 'Judo club de la\nville de Lens', 'Favorable'],
  ['Culture et\nsports', 'Aide à la\ncréation', 'Ajourné'],
  ['Social', '', 'Défavorable'],
];
const said = rows.map((row) => row.map((cell) => cell.replace('\n', ' ')).join('|'));
const words = rows.flatMap((row, r) => row.map((cell, c) => sayCell(cell, r, c))).join('');

function sayCell(cell: string, row: number, column: number): string {
  const lines = cell.split('\n');
  const first = (levels[row] ?? 0) - (lines.length === 1 ? 14 : 10);
  return lines.map((line, i) => say((columns[column] ?? 0) + 4, first - 9 * i, line)).join('');
}

function stroke(lines: readonly Line[]): string {
  return lines.map(([a, b, c, d]) => `${a} ${b} m ${c} ${d} l S\n`).join('');
}

/** As boxes, `thick` points high or wide. */
function boxes(lines: readonly Line[], thick: number): string[] {
  return lines.map(([a, b, c, d]) =>
    b === d
      ? `${a} ${b - thick / 2} ${c - a} ${thick} re`
      : `${a - thick / 2} ${b} ${thick} ${d - b} re`,
  );
}

function dashes(lines: readonly Line[], on: number, off: number): Line[] {
  return lines.flatMap(([a, b, c, d]) => {
    const length = Math.max(c - a, d - b);
    const count = Math.ceil(length / (on + off));
    return Array.from({ length: count }, (_, i): Line => {
      const from = i * (on + off);
      const to = Math.min(from + on, length);
      return b === d ? [a + from, b, a + to, b] : [a, b + from, a, b + to];
    });
  });
}

function picture([a, b, c, d]: Line): string {
  const matrix =
    b === d ? `${c - a} 0 0 0.7 ${a} ${b - 0.35}` : `0.7 0 0 ${d - b} ${a - 0.35} ${b}`;
  return `q ${matrix} cm BI /W 1 /H 1 /BPC 8 /CS /G ID \0 EI Q\n`;
}

const cellBoxes = (gap: number) =>
  rows.flatMap((row, r) =>
    row.map((_, c) => {
      const [x0 = 0, x1 = 0] = columns.slice(c, c + 2);
      return `${x0 + gap / 2} ${(levels[r + 1] ?? 0) + gap / 2} ${x1 - x0 - gap} ${24 - gap} re S\n`;
    }),
  );

/** Each cell shaded, a little white between them. */
const shades = rows.flatMap((row, r) =>
  row.map((_, c) => {
    const [x0 = 0, x1 = 0] = columns.slice(c, c + 2);
    return `${r % 2 ? 0.8 : 0.9} g ${x0 + 0.4} ${(levels[r + 1] ?? 0) + 0.4} ${x1 - x0 - 0.8} 23.2 re f\n`;
  }),
);

const whole = stroke(grid) + words;

const drawings: Readonly<Record<string, DrawnPage>> = {
  'as lines': { content: whole },
  'as thin boxes': { content: `${boxes(grid, 0.5).join(' f\n')} f\n${words}` },
  'as thick boxes': { content: `${boxes(grid, 3).join(' f\n')} f\n${words}` },
  'with a dash pattern': { content: `[3 2] 0 d\n${whole}` },
  'as dots': { content: stroke(dashes(grid, 1, 2)) + words },
  'as short dashes': { content: stroke(dashes(grid, 3, 2)) + words },
  'as long dashes': { content: stroke(dashes(grid, 12, 6)) + words },
  'as dashes and dots': {
    content:
      stroke(dashes(grid, 8, 6)) +
      stroke(
        dashes(
          grid.map(([a, b, c, d]) => (b === d ? [a + 10.5, b, c, d] : [a, b + 10.5, c, d])),
          1,
          13,
        ),
      ) +
      words,
  },
  'as what a clip leaves of a filled page': {
    content:
      boxes(grid, 0.5)
        .map((box) => `q ${box} W n 0 0 600 800 re f Q\n`)
        .join('') + words,
  },
  'as longer lines, clipped': {
    content: `q 50 604 250 96 re W n\n${stroke([
      ...across.map(([, y]): Line => [0, y, 600, y]),
      ...down.map(([x]): Line => [x, 0, x, 800]),
    ])}Q\n${words}`,
  },
  'as pictures of lines': { content: grid.map(picture).join('') + words },
  'as a box for each cell': { content: cellBoxes(0).join('') + words },
  'as boxes with some white between': { content: cellBoxes(2).join('') + words },
  'as shaded cells': { content: `${shades.join('')}0 g\n${words}` },
  'without an outer frame': {
    content: stroke([...across.slice(1, 4), ...down.slice(1, 3)]) + words,
  },
  'on a page turned right': { content: whole, entries: '/Rotate 90' },
  'on a page turned over': { content: whole, entries: '/Rotate 180' },
  'on a page turned left': { content: whole, entries: '/Rotate 270' },
  'sideways on an upright page': { content: `q 0 1 -1 0 800 0 cm\n${whole}Q\n` },
  'sideways the other way': { content: `q 0 -1 1 0 -200 700 cm\n${whole}Q\n` },
  'upright on a page turned right': {
    content: `q 0 1 -1 0 800 0 cm\n${whole}Q\n`,
    entries: '/Rotate 90',
  },
  'on a page cut to size': { content: whole, entries: '/CropBox [30 500 500 790]' },
  'on a page of larger units': { content: whole, entries: '/UserUnit 2' },
  'in a drawing of its own, scaled': {
    content: 'q 0.8 0 0 0.8 40 100 cm /Fm Do Q\n',
    form: whole,
  },
};

async function tablesOf(page: DrawnPage): Promise<string[][]> {
  const { blocks } = await readPdf(pdfOf([page]), { fichier: 'drawn.pdf' });
  return blocks.flatMap((block) =>
    block.kind === 'tableau'
      ? [
          block.rows.map(({ cells }) =>
            cells
              .map(({ text, rowSpan, colSpan }) => {
                const spans = `${colSpan > 1 ? `×${colSpan}` : ''}${rowSpan > 1 ? `↓${rowSpan}` : ''}`;
                return text.plain + spans;
              })
              .join('|'),
          ),
        ]
      : [],
  );
}

describe('a table drawn', () => {
  it.each(Object.entries(drawings))('%s', async (_, page) => {
    expect(await tablesOf(page)).toEqual([said]);
  });

  it('with every second row shaded', async () => {
    const bands = [676, 628].map((y) => `0.9 g 50 ${y - 24} 250 24 re f\n`).join('');
    const filled = said.map((row) => row.replace('||', '|'));
    expect(await tablesOf({ content: `${bands}0 g\n${words}` })).toEqual([filled]);
  });

  it('beside another', async () => {
    const beside = `q 1 0 0 1 265 0 cm\n${whole}Q\n`;
    expect(await tablesOf({ content: whole + beside })).toEqual([said, said]);
  });

  it('with a heading over two rows', async () => {
    const rules = stroke([
      ...[700, 664, 640].map((y): Line => [50, y, 350, y]),
      [150, 682, 350, 682],
      ...[50, 150, 350].map((x): Line => [x, 640, x, 700]),
      [250, 640, 250, 682],
    ]);
    const names = [
      say(60, 680, 'Secteur'),
      say(200, 688, 'Avis rendus'),
      say(160, 670, 'Commission'),
      say(260, 670, 'Bureau'),
      say(60, 648, 'Social'),
      say(160, 648, 'Favorable'),
      say(260, 648, 'Réservé'),
    ].join('');
    expect(await tablesOf({ content: rules + names })).toEqual([
      ['Secteur↓2|Avis rendus×2', 'Commission|Bureau', 'Social|Favorable|Réservé'],
    ]);
  });
});

const sentence =
  'Le conseil municipal a examiné la demande que vous avez bien voulu lui adresser pour la rénovation du stade de la commune et des vestiaires'.split(
    ' ',
  );

/** A column of text, about 26 characters wide. */
function column(x: number, lines: number, from = 0): string {
  let at = from;
  return Array.from({ length: lines }, (_, i) => {
    let line = '';
    for (;;) {
      const next = sentence[at % sentence.length] ?? '';
      if (line.length + next.length > 26) break;
      line += ` ${next}`;
      at++;
    }
    return say(x, 700 - 12 * i, line.trim());
  }).join('');
}

const bars = [40, 70, 100, 130].map(
  (high, i) =>
    `0.3 g ${105 + 75 * i} 500 40 ${high} re f 0 g\n${say(110 + 75 * i, 505 + high, `${high}`)}`,
);
const marks = [0, 50, 100, 150, 200].map(
  (mark, i) => say(50, 500 + 45 * i, `${mark}`) + stroke([[80, 500 + 45 * i, 400, 500 + 45 * i]]),
);
const labels = ['Nom', 'Prénom', 'Adresse', 'Commune', 'Téléphone'];
const facts = [
  'Date de convocation|12/03/2024',
  'Membres en exercice|29',
  'Présents|24',
  'Votants|27',
];

const lookalikes: Readonly<Record<string, string>> = {
  'text in two columns': column(50, 20) + column(320, 20, 7),
  'text in two columns between rules': `${column(50, 20)}${column(320, 20, 7)}${stroke([
    [300, 450, 300, 710],
    [40, 715, 560, 715],
    [40, 445, 560, 445],
  ])}`,
  'text in two framed columns': `${column(50, 20)}${column(320, 20, 7)}40 450 260 260 re S 300 450 260 260 re S\n`,
  'a letter’s head beside its address': ['Mairie', 'Service des sports', 'Dossier 2024-12', 'Lens']
    .map((line, i) => say(50, 750 - 12 * i, line) + say(330, 750 - 12 * i, `Monsieur ${line}`))
    .join(''),
  'a form with lines to write on': labels
    .map(
      (label, i) =>
        `${say(50, 700 - 24 * i, `${label} :`)}${stroke([[130, 698 - 24 * i, 400, 698 - 24 * i]])}`,
    )
    .join(''),
  'labels and what is filled in': facts
    .map((fact, i) => {
      const [label = '', value = ''] = fact.split('|');
      return say(60, 700 - 14 * i, label) + say(300, 700 - 14 * i, `: ${value}`);
    })
    .join(''),
  'boxes for the digits of a number': Array.from(
    '21620000000012',
    (digit, i) => `${120 + 16 * i} 695 16 16 re S\n${say(124 + 16 * i, 700, digit)}`,
  ).join(''),
  'a chart': `${stroke([[80, 500, 80, 700]])}${marks.join('')}${bars.join('')}`,
  'two signatures': ['Le secrétaire,|Le Maire,', 'Jean MARTIN|Anne PETIT']
    .map((line, i) =>
      line
        .split('|')
        .map((name, c) => say(60 + 290 * c, 300 - 50 * i, name))
        .join(''),
    )
    .join(''),
  'a frame around text': `40 450 200 260 re S\n${column(50, 20)}`,
};

describe('no table', () => {
  it.each(Object.entries(lookalikes))('%s', async (_, content) => {
    expect(await tablesOf({ content })).toEqual([]);
  });
});

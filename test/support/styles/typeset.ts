/** Sets a table of grants as a PDF, in a style. Measures are points from the top left. */
import { PDFDocument, type PDFFont, type PDFPage, rgb, StandardFonts } from 'pdf-lib';
import type { Grant, GrantTable } from './data.ts';
import type { Style } from './style.ts';

type Key = 'groupe' | 'beneficiaire' | 'commune' | 'objet' | 'montant';

interface Column {
  readonly key: Key;
  readonly label: string;
  readonly left: number;
  readonly width: number;
}

type Cells = Partial<Record<Key, string>>;

interface Row {
  readonly kind: 'tete' | 'grant' | 'groupe' | 'total';
  readonly cells: Cells;
  /** Which group the row belongs to. */
  readonly groupe: string;
}

interface Drawn {
  readonly column: number;
  readonly tete: boolean;
  draw(): void;
}

const MARGIN = 40;
const TOP = 84;
const PADDING = 4;
const grey = rgb(0.9, 0.9, 0.92);
const black = rgb(0, 0, 0);

const fonts = {
  Helvetica: [StandardFonts.Helvetica, StandardFonts.HelveticaBold],
  'Times-Roman': [StandardFonts.TimesRoman, StandardFonts.TimesRomanBold],
  Courier: [StandardFonts.Courier, StandardFonts.CourierBold],
} as const;

/** "1234567" cents as the style prints them. */
export function printed(cents: number, { monnaie }: Pick<Style, 'monnaie'>): string {
  const euros = String(Math.floor(cents / 100));
  const grouped = euros.replace(/\B(?=(?:\d{3})+$)/gu, monnaie === 'points' ? '.' : ' ');
  const rest = cents % 100;
  const decimals = monnaie === 'entier' && rest === 0 ? '' : `,${String(rest).padStart(2, '0')}`;
  return `${grouped}${decimals}${monnaie === 'tete' ? '' : ' €'}`;
}

export async function typeset(table: GrantTable, style: Style): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const epoch = new Date(0);
  pdf.setCreationDate(epoch);
  pdf.setModificationDate(epoch);
  const [regular, bold] = fonts[style.police];
  const setter = new Setter(pdf, style, await pdf.embedFont(regular), await pdf.embedFont(bold));
  setter.set(table);
  return pdf.save({ useObjectStreams: false });
}

class Setter {
  readonly #pdf: PDFDocument;
  readonly #style: Style;
  readonly #font: PDFFont;
  readonly #bold: PDFFont;
  #page!: PDFPage;
  #width = 0;
  #height = 0;
  /** The column of the page that is being filled, of one or two. */
  #half = 0;
  #y = TOP;
  #columns: Column[] = [];
  #drawn: Drawn[] = [];
  #levels: { y: number; groupe: boolean; tete: boolean }[] = [];
  #run: { groupe: string; from: number } | null = null;
  #grants = 0;

  constructor(pdf: PDFDocument, style: Style, font: PDFFont, bold: PDFFont) {
    this.#pdf = pdf;
    this.#style = style;
    this.#font = font;
    this.#bold = bold;
  }

  set(table: GrantTable): void {
    const rows = rowsOf(table, this.#style);
    const head: Row = { kind: 'tete', groupe: '', cells: {} };
    this.#turn(table, true);
    this.#row({ ...head, cells: labelsOf(this.#columns) });
    let before: string | null = null;
    for (const row of rows) {
      const lines = this.#wrapped(row);
      const height = this.#heightOf(lines);
      const fits = this.#y + height <= this.#height - MARGIN;
      const cut = this.#style.coupee && row.kind === 'grant' && longest(lines) > 1;
      if (!fits && cut && this.#y + this.#heightOf(firstLines(lines)) <= this.#height - MARGIN)
        this.#cut(row, lines, table);
      else {
        if (!fits) this.#next(table);
        this.#row(row, before !== row.groupe);
      }
      before = row.groupe;
    }
    this.#close();
    this.#flush();
  }

  /** The first line of a row at the foot of a page, the others at the top of the next. */
  #cut(row: Row, lines: string[][], table: GrantTable): void {
    this.#place(row, firstLines(lines), false);
    this.#next(table, false);
    this.#place(
      row,
      lines.map((cell) => cell.slice(1)),
      false,
    );
  }

  #next(table: GrantTable, head = true): void {
    this.#close();
    this.#turn(table, false);
    if (this.#style.repetee && head)
      this.#row({ kind: 'tete', groupe: '', cells: labelsOf(this.#columns) });
  }

  /** Opens the next half of the page, or a page. */
  #turn(table: GrantTable, first: boolean): void {
    const { deux, page } = this.#style;
    if (!first && deux && this.#half === 0) this.#half = 1;
    else {
      this.#flush();
      this.#half = 0;
      [this.#width, this.#height] = page === 'portrait' ? [595, 842] : [842, 595];
      this.#page = this.#pdf.addPage([this.#width, this.#height]);
      if (first) this.#text(table.titre, MARGIN, 60, this.#bold, 12);
    }
    this.#columns = columnsOf(table, this.#style, this.#half, this.#width);
    this.#y = TOP;
    this.#levels = [];
    this.#run = null;
  }

  #text(text: string, x: number, y: number, font: PDFFont, size: number): void {
    this.#page.drawText(text, { x, y: this.#height - y, font, size });
  }

  #row(row: Row, opens = true): void {
    this.#place(row, this.#wrapped(row), opens);
  }

  #place(row: Row, lines: string[][], opens: boolean): void {
    const { tete, fond, groupe } = this.#style;
    const top = this.#y;
    const height = this.#heightOf(lines);
    const head = row.kind === 'tete';
    if (row.kind === 'grant') this.#grants++;
    if (!(head && tete === 'dessus')) this.#levels.push({ y: top, groupe: opens, tete: head });
    const shaded =
      (head && tete === 'fond') || (fond && row.kind === 'grant' && this.#grants % 2 === 0);
    if (shaded) this.#ground(top, height);
    if (groupe === 'etendu' && row.kind === 'grant') this.#follow(row.groupe, top);
    for (const [at, column] of this.#columns.entries())
      this.#cell(row, lines[at] ?? [], at, column, top, height);
    this.#y = top + height;
    if (head) this.#levels.push({ y: this.#y, groupe: true, tete: true });
  }

  #cell(row: Row, lines: string[], at: number, column: Column, top: number, height: number): void {
    const { corps, groupe, montant } = this.#style;
    if (column.key === 'groupe' && groupe === 'etendu' && row.kind === 'grant') return;
    const font = row.kind === 'grant' ? this.#font : this.#bold;
    const lead = corps * 1.18;
    const start = top + (height - lines.length * lead) / 2 + corps * 0.92;
    for (const [n, line] of lines.entries()) {
      const width = font.widthOfTextAtSize(line, corps);
      const place = column.key === 'montant' && row.kind !== 'tete' ? montant : 'gauche';
      const x = {
        gauche: column.left + PADDING,
        droite: column.left + column.width - PADDING - width,
        centre: column.left + (column.width - width) / 2,
        decimal: this.#decimal(line, column),
      }[place];
      const page = this.#page;
      const y = this.#height - start - n * lead;
      this.#drawn.push({
        column: at,
        tete: row.kind === 'tete',
        draw: () => page.drawText(line, { x, y, font, size: corps }),
      });
    }
  }

  /** The decimal commas stand under one another. */
  #decimal(line: string, column: Column): number {
    const { corps } = this.#style;
    const whole = line.split(',')[0] ?? line;
    const behind = this.#font.widthOfTextAtSize(',00 €', corps);
    return (
      column.left + column.width - PADDING - behind - this.#font.widthOfTextAtSize(whole, corps)
    );
  }

  #follow(groupe: string, top: number): void {
    if (this.#run?.groupe === groupe) return;
    this.#endRun(top);
    this.#run = { groupe, from: top };
  }

  /** Writes a group's name in the middle of its rows. */
  #endRun(bottom: number): void {
    const column = this.#columns[0];
    if (this.#run === null || column === undefined) return;
    const { corps } = this.#style;
    const lines = wrap(this.#run.groupe, this.#font, corps, column.width - 2 * PADDING);
    const lead = corps * 1.18;
    const from = this.#run.from;
    const start =
      from +
      (bottom - from - Math.min(lines.length, Math.floor((bottom - from) / lead) || 1) * lead) / 2 +
      corps * 0.92;
    const page = this.#page;
    for (const [n, line] of lines.entries()) {
      if (n > 0 && start + n * lead > bottom) break;
      const y = this.#height - start - n * lead;
      this.#drawn.push({
        column: 0,
        tete: false,
        draw: () =>
          page.drawText(line, { x: column.left + PADDING, y, font: this.#font, size: corps }),
      });
    }
    this.#run = null;
  }

  #ground(top: number, height: number): void {
    const [left, right] = this.#ends();
    this.#page.drawRectangle({
      x: left,
      y: this.#height - top - height,
      width: right - left,
      height,
      color: grey,
    });
  }

  #ends(): [number, number] {
    const last = this.#columns.at(-1);
    return [this.#columns[0]?.left ?? 0, last === undefined ? 0 : last.left + last.width];
  }

  /** Draws the rules of what stands on the page. */
  #close(): void {
    this.#endRun(this.#y);
    const { filets, groupe } = this.#style;
    const [left, right] = this.#ends();
    const top = this.#levels[0]?.y ?? TOP;
    const bottom = this.#y;
    const second = this.#columns[1]?.left ?? left;
    const across = (y: number, from = left) => this.#rule(from, y, right, y);
    const inside = this.#levels.filter(({ y }) => y > top && y < bottom);
    if (filets === 'tous' || filets === 'horizontaux') {
      for (const level of inside)
        across(level.y, groupe === 'etendu' && !level.groupe ? second : left);
    }
    if (filets === 'groupes') for (const level of inside) if (level.groupe) across(level.y);
    if (filets === 'tete') for (const level of this.#levels) if (level.tete) across(level.y);
    if (filets !== 'aucun' && filets !== 'tete') {
      if (filets !== 'verticaux') across(top);
      if (filets !== 'verticaux') across(bottom);
    }
    if (filets === 'cadre') for (const x of [left, right]) this.#rule(x, top, x, bottom);
    if (filets === 'tous' || filets === 'verticaux') {
      for (const { left: x } of this.#columns) this.#rule(x, top, x, bottom);
      this.#rule(right, top, right, bottom);
    }
  }

  #rule(x0: number, y0: number, x1: number, y1: number): void {
    this.#page.drawLine({
      start: { x: x0, y: this.#height - y0 },
      end: { x: x1, y: this.#height - y1 },
      thickness: 0.6,
      color: black,
    });
  }

  /** Writes the words of a page in the style's order. */
  #flush(): void {
    const { ordre } = this.#style;
    const words = [...this.#drawn];
    if (ordre === 'colonnes') words.sort((a, b) => a.column - b.column);
    if (ordre === 'tete-apres') words.sort((a, b) => Number(a.tete) - Number(b.tete));
    for (const word of words) word.draw();
    this.#drawn = [];
  }

  #wrapped(row: Row): string[][] {
    const { corps } = this.#style;
    const font = row.kind === 'grant' ? this.#font : this.#bold;
    return this.#columns.map((column, at) => {
      const words = row.cells[column.key] ?? '';
      const over = row.kind === 'groupe' && at === 0;
      return over ? [words] : wrap(words, font, corps, column.width - 2 * PADDING);
    });
  }

  #heightOf(lines: readonly string[][]): number {
    return longest(lines) * this.#style.corps * 1.18 + this.#style.aere;
  }
}

const longest = (lines: readonly string[][]): number =>
  Math.max(1, ...lines.map(({ length }) => length));
const firstLines = (lines: readonly string[][]): string[][] =>
  lines.map((cell) => cell.slice(0, 1));

/** Breaks at blanks and behind hyphens, as word processors do. */
function wrap(text: string, font: PDFFont, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of text.split(/(?<=[ -])/u)) {
    if (line !== '' && font.widthOfTextAtSize((line + part).trim(), size) > width) {
      lines.push(line.trim());
      line = part;
    } else line += part;
  }
  return line.trim() === '' ? lines : [...lines, line.trim()];
}

function labelsOf(columns: readonly Column[]): Cells {
  return Object.fromEntries(columns.map(({ key, label }) => [key, label]));
}

function columnsOf(table: GrantTable, style: Style, half: number, width: number): Column[] {
  const shares: Record<Key, number> = {
    groupe: 16,
    beneficiaire: style.noms === 'coupes' ? 22 : 36,
    commune: 18,
    objet: style.noms === 'coupes' ? 20 : 26,
    montant: 15,
  };
  const labels: Record<Key, string> = {
    groupe: table.groupe,
    beneficiaire: 'Bénéficiaire',
    commune: table.nom === 'reference' ? 'Opération' : 'Commune',
    objet: 'Objet',
    montant: style.monnaie === 'tete' ? 'Montant (€)' : 'Montant',
  };
  const first: Key[] = ['etendu', 'repete', 'vide'].includes(style.groupe) ? ['groupe'] : [];
  const keys: Key[] = [...first, 'beneficiaire', ...style.colonnes, 'montant'];
  const whole = (width - 2 * MARGIN - (style.deux ? 24 : 0)) / (style.deux ? 2 : 1);
  const sum = keys.reduce((total, key) => total + shares[key], 0);
  let left = MARGIN + half * (whole + 24);
  return keys.map((key) => {
    const column = { key, label: labels[key], left, width: (whole * shares[key]) / sum };
    left += column.width;
    return column;
  });
}

/** The rows as the style orders them: groups named in rows of their own, subtotals, a total. */
function rowsOf(table: GrantTable, style: Style): Row[] {
  const rows: Row[] = [];
  const money = (cents: number) => printed(cents, style);
  for (const [groupe, grants] of groupsOf(table.grants)) {
    if (style.groupe === 'ligne')
      rows.push({ kind: 'groupe', groupe, cells: { beneficiaire: groupe } });
    if (style.groupe === 'ligne-total')
      rows.push({
        kind: 'groupe',
        groupe,
        cells: { beneficiaire: groupe, montant: money(sumOf(grants)) },
      });
    for (const [at, grant] of grants.entries()) {
      const shown = style.groupe === 'repete' || style.groupe === 'etendu' || at === 0;
      const { beneficiaire, commune, objet, montant } = grant;
      rows.push({
        kind: 'grant',
        groupe,
        cells: {
          beneficiaire,
          commune,
          objet,
          montant: money(montant),
          ...(shown ? { groupe } : {}),
        },
      });
    }
    if (style.groupe === 'total')
      rows.push({
        kind: 'total',
        groupe,
        cells: { beneficiaire: `Total ${groupe}`, montant: money(sumOf(grants)) },
      });
  }
  rows.push({
    kind: 'total',
    groupe: 'Total',
    cells: { beneficiaire: 'Total général', montant: money(sumOf(table.grants)) },
  });
  return rows;
}

const sumOf = (grants: readonly Grant[]): number =>
  grants.reduce((sum, { montant }) => sum + montant, 0);

/** Grants of one group that stand together. */
function groupsOf(grants: readonly Grant[]): [string, Grant[]][] {
  const groups: [string, Grant[]][] = [];
  for (const grant of grants) {
    const last = groups.at(-1);
    if (last?.[0] === grant.groupe) last[1].push(grant);
    else groups.push([grant.groupe, [grant]]);
  }
  return groups;
}

/** What is read of a page is what a person sees on it; what is left out is told of. */
import { describe, expect, it } from 'vitest';
import { sourceOf } from '../../../pipeline/files.ts';
import { extractSource } from '../../../pipeline/run.ts';
import { PdfWriter, pdfOf, ruled, said } from '../../support/pdf-writer.ts';

const TEXT = 'Une aide de 9 900 EUR';
const open = said(60, 700, 'Le conseil décide :');
const hidden = said(60, 600, TEXT);
const picture = (x: number, y: number, wide: number, high: number) =>
  `q ${wide} 0 0 ${high} ${x} ${y} cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q`;

async function read(...drawing: string[]) {
  const source = await sourceOf(pdfOf([[open, ...drawing]]), 'a.pdf', { ocr: 'never' });
  return { text: source.text, causes: (source.unread ?? []).map(({ cause }) => cause), source };
}

describe('text that nobody sees', () => {
  it.each([
    ['white on paper', ['1 g', hidden]],
    ['nearly white', ['0.97 0.97 0.98 rg', hidden]],
    ['without colour', ['3 Tr', hidden]],
    ['outlined in white', ['1 G 1 Tr', hidden]],
    ['under a black bar', [hidden, '0 g 50 590 400 25 re f']],
    ['under a white box', [hidden, '1 g 50 590 400 25 re f']],
    ['under a thick stroke', [hidden, '14 w', ruled(50, 604, 400, 604)]],
    ['black on black', ['0 g 50 590 400 25 re f', hidden]],
    [
      'white on a white band over a dark one',
      ['0 g 50 590 400 25 re f 1 g 50 590 400 25 re f', hidden],
    ],
    ['cut off by a clip', ['50 100 400 25 re W n', hidden]],
    ['dust', [said(60, 600, TEXT, { size: 0.5 })]],
    ['squeezed', ['1 Tz', hidden]],
    ['off the sheet', [said(60, 900, TEXT)]],
    ['without colour beside a picture', [picture(300, 100, 100, 100), '3 Tr', hidden]],
  ])('is left out and told of: %s', async (_, drawing) => {
    const { text, causes, source } = await read(...drawing.map((one) => `${one}`));
    expect(text).toBe('Le conseil décide :\n');
    expect(causes).toEqual(['invisible']);
    const [finding] = extractSource(source).diagnostics.filter(
      ({ code }) => code === 'texte.invisible',
    );
    expect(finding?.message.fr).toContain('9 900 EUR');
  });

  it.each([
    ['white on a dark band', ['0 0 0.4 rg 50 590 400 25 re f 1 g', hidden]],
    [
      'white on a round shape',
      ['0 g 50 590 m 200 500 300 500 450 590 c 450 650 l 50 650 l f 1 g', hidden],
    ],
    ['white over a picture', [picture(50, 590, 400, 25), '1 g', hidden]],
    ['black on a yellow band', ['1 1 0 rg 50 590 400 25 re f 0 g', hidden]],
    ['light grey', ['0.8 g', hidden]],
    ['white with a dark outline', ['1 g 0 G 2 Tr', hidden]],
    ['in a frame with a hole', [hidden, '0 g 40 580 420 45 re 50 590 400 25 re f*']],
    ['over what covers another text', [hidden, '1 g 50 590 400 25 re f 0 g', hidden]],
  ])('is not: %s', async (_, drawing) => {
    const { text, causes } = await read(...drawing);
    expect(text).toContain(TEXT);
    expect(causes).toEqual([]);
  });

  it('is not the layer of a scan, which is told of as such', async () => {
    const { text, causes } = await read(picture(0, 0, 595, 842), '3 Tr', hidden);
    expect(text).toContain(TEXT);
    expect(causes).toContain('couche');
    expect(causes).not.toContain('invisible');
  });
});

describe('a line through words', () => {
  const row = [said(60, 600, 'Chorale'), said(300, 600, '850,00 EUR')];

  it.each([
    ['a stroke a word', [ruled(59, 603, 97, 603), ruled(299, 603, 358, 603)]],
    ['thin boxes', ['59 602.7 38 0.6 re f', '299 602.7 59 0.6 re f']],
    ['one over the row', [ruled(58, 603.4, 362, 603.4)]],
  ])('strikes them: %s', async (_, lines) => {
    const { text, causes } = await read(...row, ...lines);
    expect(text).toBe('Le conseil décide :\n');
    expect(causes).toEqual(['barre']);
  });

  it.each([
    ['an underline', [ruled(59, 598.5, 97, 598.5), ruled(299, 598.5, 358, 598.5)]],
    [
      'the rules of a table',
      [55, 595, 615].map((y) => ruled(50, y === 55 ? 635 : y, 400, y === 55 ? 635 : y)),
    ],
    ['a line beside them', [ruled(110, 603, 290, 603)]],
  ])('does not where it is %s', async (_, lines) => {
    const { text, causes } = await read(...row, ...lines);
    expect(text).toContain('Chorale');
    expect(text).toContain('850,00 EUR');
    expect(causes).toEqual([]);
  });
});

describe('a small raised sign', () => {
  it.each([
    ['500', '1', 16.7, '500¹'],
    ['1 250,00', '2', 38.9, '1 250,00²'],
    ['12,', '50', 13.9, '12,50'],
    ['45 m', '2', 22.2, '45 m²'],
    ['Article 1', 'er', 36.2, 'Article 1er'],
    ['Mme MARTIN', '3', 60, 'Mme MARTIN³'],
  ])('%s and %s is %s', async (word, sign, width, right) => {
    const { text } = await read(said(60, 600, word), said(60 + width, 603.5, sign, { size: 6 }));
    expect(text).toContain(`${right}\n`);
  });

  it('is found where it is drawn before its figure', async () => {
    const { text } = await read(said(76.7, 603.5, '1', { size: 6 }), said(60, 600, '500'));
    expect(text).toContain('500¹\n');
  });
});

/** One page whose "-" is drawn and copied as another character; `names` has the font say what it draws. */
function withLostMinus(code: string, names: boolean): Uint8Array {
  const pdf = new PdfWriter();
  const map = pdf.stream(
    `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfrange <30> <39> <0030> endbfrange 3 beginbfchar <20> <0020> <2C> <002C> <2D> <${code}> endbfchar endcmap end`,
  );
  const drawn = pdf.stream('1000 0 d0 0 300 500 60 re f');
  const procs = pdf.stream('500 0 d0');
  const font = names
    ? `/Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding`
    : `/Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 32 /LastChar 57 /Widths [${'500 '.repeat(26)}] /CharProcs << /x ${drawn} 0 R /y ${procs} 0 R >> /Encoding << /Differences [32 ${'/y '.repeat(13)} /x ${'/y '.repeat(12)}] >> /Resources << >>`;
  const face = pdf.add(`<< /Type /Font /Subtype ${font} /ToUnicode ${map} 0 R >>`);
  const content = pdf.stream('BT /F 10 Tf 60 600 Td (-12 500,00) Tj ET');
  const tree = pdf.add('');
  const page = pdf.add(
    `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 595 842] /Contents ${content} 0 R /Resources << /Font << /F ${face} 0 R >> >> >>`,
  );
  pdf.replace(tree, `<< /Type /Pages /Count 1 /Kids [${page} 0 R] >>`);
  return pdf.bytes(pdf.add(`<< /Type /Catalog /Pages ${tree} 0 R >>`));
}

describe('a minus whose character is lost', () => {
  it.each(['0003', 'FFFD', 'E012', '0000'])('is known by its name: %s', async (code) => {
    const { text, unread } = await sourceOf(withLostMinus(code, true), 'a.pdf', { ocr: 'never' });
    expect([text, unread]).toEqual(['-12 500,00\n', []]);
  });

  it.each(['0003', 'FFFD', 'E012'])('is told of where it has none: %s', async (code) => {
    const { text, unread } = await sourceOf(withLostMinus(code, false), 'a.pdf', { ocr: 'never' });
    expect(text).toMatch(/^[\uFFFD\uE012]12 500,00\n$/u);
    expect(unread?.map(({ cause }) => cause)).toEqual(['signe-perdu']);
  });
});

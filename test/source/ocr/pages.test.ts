/** Which pages go to the recogniser, what comes of them, and what is said when nothing does. */
import { describe, expect, it } from 'vitest';
import { MAX_PIECES, TimeLimit } from '../../../parsers/source/ocr/effort.ts';
import { bundledRecogniser } from '../../../parsers/source/ocr/index.ts';
import { LazyRecogniser } from '../../../parsers/source/ocr/lazy.ts';
import type { RecognisedWord, Recogniser } from '../../../parsers/source/ocr/recogniser.ts';
import type { Ocr } from '../../../parsers/source/pdf/scan.ts';
import { sourceOf } from '../../../pipeline/files.ts';
import { extractSource } from '../../../pipeline/run.ts';
import { type PdfPage, pdfOf } from '../../support/scan.ts';

const text = [
  'Conseil municipal du 3 juillet 2025',
  'Extrait du registre des délibérations',
  'Le conseil municipal, après en avoir délibéré, décide de renouveler le bail de la salle des fêtes.',
  'Vote : Pour : 14, Contre : 0, Abstention : 1',
];
const stamp = ['Reçu en préfecture le 05/07/2025'];
const garbled = Array.from({ length: 4 }, () => 'xqzt bcdfg hjklm npqrs tvwxz bcdfg hjklm');

/** A few bars, as black as letters. */
function picture(width = 210, height = 298): NonNullable<PdfPage['picture']> {
  const data = new Uint8Array(width * height).fill(255);
  for (let line = 60; line < height - 60; line += 24)
    for (let y = line; y < line + 8; y++)
      for (let x = 40; x < width - 40; x++) if (x % 9 < 5) data[y * width + x] = 0;
  return { width, height, data };
}

/** More dots than any text has letters and accents. */
function specks(): NonNullable<PdfPage['picture']> {
  const { width, height } = { width: 1000, height: 1417 };
  const data = new Uint8Array(width * height).fill(255);
  for (let dot = 0; dot <= MAX_PIECES; dot++) {
    const [x, y] = [5 * (dot % 190) + 20, 8 * Math.floor(dot / 190) + 20];
    for (const at of [y * width + x, y * width + x + 1, (y + 1) * width + x]) data[at] = 0;
  }
  return { width, height, data };
}

/** Says the same lines of every page. */
function reader(lines: readonly string[], confidence = 95): Recogniser & { calls: number } {
  const made = {
    name: 'test',
    calls: 0,
    close: async () => {},
    recognise: async ({ rasters, layout }: Parameters<Recogniser['recognise']>[0]) => {
      made.calls++;
      return rasters.map(() => (layout === 'page' ? lines.flatMap(wordsOf) : []));
    },
  };
  const wordsOf = (line: string, row: number): RecognisedWord[] => {
    let x = 150;
    return line.split(' ').map((said) => {
      const glyphs = [...said].map((letter, at) => ({
        text: letter,
        x0: x + 13 * at,
        x1: x + 13 * at + 12,
      }));
      const x0 = x;
      x += 13 * said.length + 10;
      const y = 250 + 60 * row;
      const box = { x0, y0: y, x1: x - 10, y1: y + 26, baseline: y + 26, height: 32 };
      return {
        text: said,
        ...box,
        confidence: said === '14,' ? confidence : 95,
        glyphs,
        line: row,
      };
    });
  };
  return made;
}

async function read(
  pages: readonly PdfPage[],
  open: () => Promise<Recogniser | undefined>,
  ocr: Ocr = 'auto',
) {
  const { recognise } = new LazyRecogniser(open);
  const source = await sourceOf(pdfOf(pages), 'essai.pdf', { recognise, ocr });
  return { source, resultat: extractSource(source) };
}

const codes = ({ resultat }: Awaited<ReturnType<typeof read>>) =>
  resultat.diagnostics.map(({ code }) => code).filter((code) => code.startsWith('page.'));

describe('which pages are recognised', () => {
  it.each([
    ['no text', { picture: picture() }],
    ['only the text of a stamp', { picture: picture(), text: stamp }],
    ['a garbled layer', { picture: picture(), text: garbled }],
  ])('%s', async (_, page) => {
    const made = await read([page], async () => reader(text));
    expect(made.source.texte).toBe('ocr');
    expect(made.source.text).toContain('Pour : 14, Contre : 0');
    expect(made.source.text).not.toContain('xqzt');
    expect(made.resultat.votes).toMatchObject([{ pour: { value: 14, spans: [{ page: 1 }] } }]);
    expect(codes(made)).toEqual([]);
  });

  it('keeps the words of the stamp', async () => {
    const made = await read([{ picture: picture(), text: stamp }], async () => reader(text));
    expect(made.source.text).toContain('Reçu en préfecture le 05/07/2025');
  });

  it('goes page by page through a mixed file', async () => {
    const recogniser = reader(['Fait le 4 juillet 2025']);
    const made = await read([{ text }, { picture: picture() }], async () => recogniser);
    expect(made.source.texte).toBe('mixte');
    expect(made.source.lines.at(-1)).toMatchObject({ page: 2 });
    expect(recogniser.calls).toBe(1);
  });

  it('never starts a recogniser unless it is needed, or when told not to', async () => {
    const open = async () => expect.unreachable();
    expect(codes(await read([{ text }], open))).toEqual([]);
    const made = await read(
      [{ text }, { picture: picture() }, { picture: picture() }],
      open,
      'never',
    );
    expect(codes(made)).toEqual(['page.non_reconnue']);
    const [one] = made.resultat.diagnostics.filter(({ code }) => code === 'page.non_reconnue');
    expect(one?.message.fr).toContain('2-3');
    expect(made.resultat.votes).toHaveLength(1);
  });
});

describe('what cannot be recognised', () => {
  const failing = (error: Error) => async () => ({
    ...reader(text),
    recognise: () => Promise.reject(error),
  });

  it.each([
    ['page.sans_moteur', async () => undefined],
    ['page.echec', failing(new Error('broken'))],
    ['page.delai_depasse', failing(new TimeLimit('late'))],
  ])('%s', async (code, open) => {
    const made = await read([{ picture: picture() }], open);
    expect(codes(made)).toEqual([code]);
    expect(made.source.unread).toHaveLength(1);
  });

  it('page.trop_chargee, without asking the recogniser and page by page', async () => {
    const recogniser = reader(text);
    const crowded = { picture: specks() };
    const made = await read(
      [crowded, crowded, crowded, { picture: picture() }],
      async () => recogniser,
    );
    expect(codes(made)).toEqual(['page.trop_chargee']);
    expect(made.source.unread?.map(({ page }) => page)).toEqual([1, 2, 3]);
    expect(recogniser.calls).toBe(1);
  });

  it('is not tried on every page of a long file', async () => {
    let tries = 0;
    const open = async () => ({
      ...reader(text),
      recognise: () => {
        tries++;
        return Promise.reject(new TimeLimit('late'));
      },
    });
    const made = await read(
      Array.from({ length: 9 }, () => ({ picture: picture() })),
      open,
    );
    expect(made.source.unread).toHaveLength(9);
    expect(tries).toBe(3);
  });
});

describe('what is recognised of a damaged picture', () => {
  const black = () => {
    const { width, height, data } = picture();
    for (let y = 0; y < height; y++) data.fill(0, y * width + width / 2, (y + 1) * width);
    return { width, height, data };
  };

  it.each([
    ['page.sans_mot', [], picture],
    ['page.illisible', garbled, picture],
    ['page.en_partie', text, black],
  ])('%s', async (code, lines, drawn) => {
    const made = await read([{ picture: drawn() }], async () => reader(lines));
    expect(codes(made)).toEqual([code]);
    expect(made.resultat.votes).toHaveLength(code === 'page.en_partie' ? 1 : 0);
    expect(made.source.text).not.toContain('xqzt');
  });

  it('is left out where the recogniser doubts most of it, and the next pages are still read', async () => {
    const doubting = () => {
      const sure = reader(text);
      return {
        ...sure,
        recognise: async (task: Parameters<Recogniser['recognise']>[0]) =>
          (await sure.recognise(task)).map((words) =>
            words.map((word) => ({ ...word, confidence: 30 })),
          ),
      };
    };
    const pages = Array.from({ length: 5 }, () => ({ picture: picture() }));
    const made = await read(pages, async () => doubting());
    expect(codes(made)).toEqual(['page.illisible']);
    expect(made.source.unread).toHaveLength(5);
    expect(made.resultat.votes).toEqual([]);
  });
});

describe('a word read without certainty', () => {
  it('is marked at its place', async () => {
    const made = await read([{ picture: picture() }], async () => reader(text, 60));
    const found = made.resultat.diagnostics.filter(({ code }) => code === 'ocr.mot_douteux');
    expect(found).toMatchObject([{ niveau: 'info', spans: [{ page: 1 }] }]);
    const [span] = found[0]?.spans ?? [];
    expect(made.source.text.slice(span?.start, span?.end)).toBe('14');
    expect(span?.box).toHaveLength(4);
  });
});

describe('the bundled recogniser', () => {
  it('reads a drawn page as its text layer, twice alike', async () => {
    const native = await read([{ text }], async () => undefined);
    const recogniser = new LazyRecogniser(bundledRecogniser);
    const { recognise } = recogniser;
    const options = { recognise, ocr: 'always' } as const;
    const first = await sourceOf(pdfOf([{ text }]), 'essai.pdf', options);
    const second = await sourceOf(pdfOf([{ text }]), 'essai.pdf', options);
    await recogniser.close();
    expect(first.texte).toBe('ocr');
    expect(first.text).toBe(second.text);
    const votes = extractSource(first).votes.map(({ pour, contre }) => [
      pour?.value,
      contre?.value,
    ]);
    expect(votes).toEqual(
      native.resultat.votes.map(({ pour, contre }) => [pour?.value, contre?.value]),
    );
  }, 60_000);
});

/**
 * The reference deliberation changed by a program: the changed values, and only those, change in the records.
 */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Resultat } from '../contract/contract.ts';
import type { Span } from '../contract/types.ts';
import { type SourcedAt, verifySource } from '../pipeline/verify.ts';
import { type Extraction, extraction, fixture } from './support/fixtures.ts';
import { apply, changes, covers, type Edit, encode, valuesRead } from './support/mutations.ts';
import { plain } from './support/values.ts';

const { bytes } = fixture('pas-de-calais/2024-273');
const text = new TextDecoder().decode(bytes);
const lines = text.split('\n');

let original: Extraction;
beforeAll(async () => {
  original = await extraction(bytes);
});

const extracted = async (changed: string) => (await extraction(encode(changed))).resultat;

/** Fixed, so that the suite is the same each time; `npm run fuzz` goes further. */
const fixed = { seed: 20240617, endOnFailure: true };

/** The changed slice, and nothing that does not hold it, reads otherwise. */
async function expectLocal(edit: Edit, target: SourcedAt, value: unknown): Promise<void> {
  const after = await extraction(encode(apply(text, [edit])));
  const { defauts } = verifySource(after.resultat, after.source);
  expect(defauts).toEqual([]);
  const changed = changes(original.resultat, after.resultat);
  const at = changed.find(({ path }) => path === target.path);
  expect([target.path, at?.after?.value]).toEqual([target.path, value]);
  for (const { path, before } of changed) {
    expect([path, before !== undefined && covers(before.spans, edit)]).toEqual([path, true]);
  }
}

function only(span: Span | undefined): Span {
  if (span === undefined) throw new Error('no span');
  return span;
}

describe('a changed value', () => {
  it('changes alone: amounts', async () => {
    const amounts = valuesRead(original.resultat, ['montant']).filter(
      ({ path, sourced }) =>
        /annexeLignes|totaux|imputations|articles|conclusions/u.test(path) &&
        sourced.raw.match(/[1-9]/u) !== null,
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(amounts.length - 1), fc.nat(8), async (index, by) => {
        const target = amounts[index];
        if (target === undefined) return;
        const span = only(target.sourced.spans[0]);
        const at = span.start + target.sourced.raw.search(/[1-9]/u);
        const digit = ((Number(text[at]) + by) % 9) + 1;
        const was = String(target.sourced.value);
        const edit = { start: at, end: at + 1, text: String(digit) };
        await expectLocalUnless(edit, target, was.replace(/[1-9]/u, String(digit)));
      }),
      { ...fixed, numRuns: 15 },
    );
  });

  /** The same digit again is no change. */
  async function expectLocalUnless(edit: Edit, target: SourcedAt, value: string): Promise<void> {
    if (text.slice(edit.start, edit.end) === edit.text) return;
    await expectLocal(edit, target, value);
  }

  it('changes alone: names', async () => {
    const names = valuesRead(original.resultat, ['nom', 'texte']).filter(
      ({ path, sourced }) =>
        /^(?:presences|deports)\[\d+\]\.nom$|^annexeLignes\[\d+\]\.beneficiaire$/u.test(path) &&
        sourced.derived !== true,
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(names.length - 1), async (index) => {
        const target = names[index];
        if (target === undefined) return;
        const span = only(target.sourced.spans[0]);
        const name = target.path.startsWith('annexeLignes')
          ? 'Amicale des Tilleuls'
          : 'Noémie DELATTRE';
        await expectLocal({ start: span.start, end: span.end, text: name }, target, name);
      }),
      { ...fixed, numRuns: 15 },
    );
  });

  it.each([
    ['the date of the session', 14, '17 JUIN 2024', '3 MAI 2023', 'seances[0].date', '2023-05-03'],
    [
      'the date of transmission',
      5,
      '5 juillet 2024',
      '12/07/2024',
      'deliberations[0].transmisLe',
      '2024-07-12',
    ],
    ['the number', 31, '2024-273', '2025-7', 'deliberations[0].numero', '2025-7'],
    ['a count of votes', 89, '24 voix', '31 voix', 'votes[0].pour', 31],
    ['a number in words', 149, 'Abstention : 6', 'Abstention : 16', 'votes[2].abstention', 16],
    ['the number of an article', 143, 'Article 11', 'Article 18', 'articles[10].numero', '18'],
    [
      'the date of a visa',
      43,
      '31 mai 1990',
      '1er juin 1991',
      'visas[4].references[0].date',
      '1991-06-01',
    ],
    ['a cited annex', 81, 'annexe 7', 'annexe 17', 'articles[2].renvois[0].numero', '17'],
    [
      'a code of the budget',
      183,
      'C02-428C02',
      'C09-111Z11',
      'imputations[1].codeOperation',
      'C09-111Z11',
    ],
    ['a territory', 436, 'Arrageois', 'Ponthieu', 'annexeLignes[0].territoire', 'Ponthieu'],
    ['a quantity', 445, '358', '12 358', 'annexeLignes[7].quantites[0].valeur', 12358],
    [
      'a SIRET',
      706,
      '48054398200023',
      '48054398200031',
      'avenants[0].parties[1].siret',
      '48054398200031',
    ],
    [
      'an IBAN',
      866,
      '0010 0516 217',
      '0010 0516 218',
      'avenants[1].coordonneesBancaires.iban',
      'FR7610071750000000100516218',
    ],
    [
      'the period of an aid scheme',
      220,
      '31/08/2025',
      '30/09/2026',
      'dispositifsAide[11].periode',
      { debut: '2024-09-01', fin: '2026-09-30' },
    ],
  ])('changes alone: %s', async (_, line, was, now, path, value) => {
    const at = text.indexOf(was, offsetOf(line));
    const target = valuesRead(original.resultat, allLectures()).find((one) => one.path === path);
    if (target === undefined) throw new Error(`no ${path}`);
    await expectLocal({ start: at, end: at + was.length, text: now }, target, value);
  });
});

function allLectures(): string[] {
  return ['date', 'numero', 'entier', 'code', 'texte', 'nombre', 'siret', 'iban', 'periode'];
}

function offsetOf(line: number): number {
  return lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
}

/** Everything but where things stand: ids count on, places move. */
const withoutPlaces = (made: Resultat) => {
  const { source: _, couverture: __, sections, tableaux, totaux, diagnostics, ...records } = made;
  return plain({
    ...records,
    sections: sections.map(({ nature, titre }) => ({ nature, titre })),
    tableaux: tableaux.map(({ cellules }) => cellules.map(({ texte }) => texte)),
    totaux: totaux.map(({ montant, quantites, portee, lignes }) => ({
      montant,
      quantites,
      portee,
      lignes,
    })),
    diagnostics: diagnostics.map(({ code }) => code),
  });
};

/** Which table a row stands in is a matter of how the tables were cut. */
const rows = (made: Resultat) => plain(made.annexeLignes.map(({ tableau: _, ...row }) => row));

describe('articles', () => {
  const numbers = Array.from({ length: 14 }, (_, index) => index + 1);

  it.each(numbers)('are the others when article %i is removed', async (number) => {
    const index = number - 1;
    const article = original.resultat.articles[index];
    const own = article?.spans[0];
    // Article 14 takes its budget table and its adoption with it.
    const end = index === 13 ? offsetOf(192) : (own?.end ?? 0) + 1;
    const made = await extracted(apply(text, [{ start: own?.start ?? 0, end, text: '' }]));
    const others = original.resultat.articles.filter((one) => one !== article);
    expect(made.articles.map(said)).toEqual(others.map(said));
    expect(rows(made)).toEqual(rows(original.resultat));
    expect(made.annexes.map(said)).toEqual(original.resultat.annexes.map(said));
    expect(made.deports.map(said)).toEqual(original.resultat.deports.map(said));
  });

  const said = (record: object) => {
    const { vote: _, votes: __, ...rest } = plain(record) as Record<string, unknown>;
    return rest;
  };

  it('are one more when one is added', async () => {
    const at = offsetOf(75);
    const added =
      "**Article 1 bis :**\n\nD'approuver l'avance de 12 345,60 € prévue en annexe 6.\n\n";
    const made = await extracted(apply(text, [{ start: at, end: at, text: added }]));
    const numbers = made.articles.map(({ numero }) => numero.value);
    expect(numbers.slice(0, 3)).toEqual(['1', '1 bis', '2']);
    expect(numbers).toHaveLength(15);
    expect(plain(made.articles[1])).toMatchObject({ montants: ['12345.60'], vote: 'vote-1' });
    expect(made.votes[0]?.articles).toHaveLength(5);
    expect(rows(made)).toEqual(rows(original.resultat));
  });

  it('keep all but their numbers when they are renumbered', async () => {
    const edits = original.resultat.articles.map(({ numero }) => {
      const { start, end } = only(numero.spans[0]);
      return { start, end, text: String(Number(numero.value) + 20) };
    });
    const made = await extracted(apply(text, edits));
    expect(made.articles.map(({ numero }) => Number(numero.value))).toEqual(
      Array.from({ length: 14 }, (_, index) => index + 21),
    );
    const rest = (record: object) => ({ ...(said(record) as object), numero: '' });
    expect(made.articles.map(rest)).toEqual(original.resultat.articles.map(rest));
  });
});

describe('tables cut differently', () => {
  it('give the same rows and totals', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.integer({ min: 437, max: 685 }), { minLength: 1, maxLength: 6 }),
        async (cuts) => {
          const edits = cuts.map((line) => ({
            start: offsetOf(line),
            end: offsetOf(line),
            text: '\n',
          }));
          const made = await extracted(apply(text, edits));
          expect(rows(made)).toEqual(rows(original.resultat));
          expect(plain(made.totaux)).toEqual(plain(original.resultat.totaux));
        },
      ),
      { ...fixed, numRuns: 8 },
    );
  });

  it('give the same rows under a header that is repeated', async () => {
    const header = `\n${lines[434]}\n`;
    const edits = [480, 520, 570].map((line) => ({
      start: offsetOf(line),
      end: offsetOf(line),
      text: header,
    }));
    const made = await extracted(apply(text, edits));
    expect(rows(made)).toEqual(rows(original.resultat));
    expect(plain(made.totaux)).toEqual(plain(original.resultat.totaux));
  });

  it('give the same aid schemes and budget lines', async () => {
    const cuts = [212, 222, 234, 243, 252, 257, 1855];
    const edits = cuts.map((line) => ({ start: offsetOf(line), end: offsetOf(line), text: '\n' }));
    const made = await extracted(apply(text, edits));
    expect(plain(made.dispositifsAide)).toEqual(plain(original.resultat.dispositifsAide));
    expect(plain(made.imputations)).toEqual(plain(original.resultat.imputations));
  });
});

describe('a document typed another way', () => {
  it.each([
    ['with more blank lines', (t: string) => t.replace(/\n\n/gu, '\n\n\n\n')],
    ['with CRLF', (t: string) => t.replace(/\n/gu, '\r\n')],
    ['with a byte order mark', (t: string) => `\uFEFF${t}`],
    [
      'with no-break spaces in amounts',
      (t: string) => t.replace(/(\d) (\d{3})(?!\d)/gu, '$1\u00a0$2').replace(/ €/gu, '\u202f€'),
    ],
    ['with typographic apostrophes', (t: string) => t.replace(/(\p{L})'(\p{L})/gu, '$1’$2')],
    [
      'with spaces typed twice',
      (t: string) =>
        t.replace(/^(?![\t|>#*-]).{20,}$/gmu, (line) =>
          line.includes('\t') ? line : line.replace(/(\p{L}) (?=\p{L})/gu, '$1  '),
        ),
    ],
    [
      'with hyphens that end no line and spaces without width',
      (t: string) =>
        t.replace(/^(?!.*https?:).*$/gmu, (line) =>
          line.replace(/(\p{L})-(?=\p{L})/gu, '$1\u2011').replace(/\p{L} (?=\p{L})/gu, '$&\u200b'),
        ),
    ],
    ['with a mark of order for a degree', (t: string) => t.replace(/(?<=[nN])°/gu, 'º')],
    ['with spaces at the ends of lines', (t: string) => t.replace(/([^ \t\n])\n\n/gu, '$1   \n\n')],
  ])('says the same %s', async (name, change) => {
    const fold = (made: Resultat) => JSON.stringify(withoutPlaces(made)).replace(/’/gu, "'");
    expect([name, fold(await extracted(change(text)))]).toEqual([name, fold(original.resultat)]);
  });

  it('says the same in Windows-1252', async () => {
    // Squares and circles have no place in that encoding.
    const plainText = text.replace(/[■○]/gu, '•');
    const made = (await extraction(windows1252(plainText))).resultat;
    expect(made.source.encodage).toBe('windows-1252');
    expect(withoutPlaces(made)).toEqual(withoutPlaces(await extracted(plainText)));
  });
});

/** Bytes as the encoding standard's table has them, for the characters that the document uses. */
function windows1252(printed: string): Uint8Array {
  const special = new Map(
    [...'€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸŽ'].map((character, index) => [character, codes[index]]),
  );
  return Uint8Array.from(printed, (character) => {
    const code = character.charCodeAt(0) < 0x100 ? character.charCodeAt(0) : special.get(character);
    if (code === undefined) throw new Error(`not in Windows-1252: ${character}`);
    return code;
  });
}

const codes = [
  0x80, 0x82, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8a, 0x8b, 0x8c, 0x91, 0x92, 0x93, 0x94,
  0x95, 0x96, 0x97, 0x98, 0x99, 0x9a, 0x9b, 0x9c, 0x9e, 0x9f, 0x8e,
];

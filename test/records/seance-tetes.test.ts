/** What heads of many forms tell of their session: `test/heads` has each with what people read in it; names are invented. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Reading } from '../../parsers/reading.ts';
import { emptyRecords } from '../../parsers/records/records.ts';
import { seanceOf } from '../../parsers/records/seance/seance.ts';
import { readSource } from '../../parsers/source/index.ts';

const folder = new URL('../heads/', import.meta.url);
const fields = [
  'assemblee',
  'date',
  'heure',
  'lieu',
  'convocation',
  'president',
  'secretaire',
  'effectif',
  'presents',
  'votants',
  'quorum',
] as const;

/** "date: 2024-06-12", a line a field, as the files say it. */
async function told(text: string): Promise<string> {
  const source = await readSource(new TextEncoder().encode(text), { fichier: 'acte.md' });
  const seance = seanceOf(new Reading(source), source.blocks, emptyRecords());
  const said = [
    ['collectivite', seance?.collectivite?.nom?.value],
    ['type', seance?.collectivite?.type?.value],
    ...fields.map((field) => [field, seance?.[field]?.value]),
  ];
  return said.flatMap(([field, value]) => (value == null ? [] : [`${field}: ${value}\n`])).join('');
}

describe('the session of a head', () => {
  it.each(readdirSync(folder).sort())('%s', async (name) => {
    const [text = '', wanted] = readFileSync(new URL(name, folder), 'utf8').split('\n\n=====\n\n');
    expect(await told(text)).toBe(wanted);
  });

  it.each<[string, (text: string) => string]>([
    ['without accents', (text) => text.normalize('NFD').replaceAll(/\p{M}/gu, '')],
    ['in wide columns', (text) => text.replaceAll(' ', '   ')],
    ['with an empty line between two', (text) => text.replaceAll(/\n{1,9}/gu, '\n\n')],
  ])('has its day and its president %s', async (_, change) => {
    for (const name of readdirSync(folder)) {
      const [text = '', wanted = ''] = readFileSync(new URL(name, folder), 'utf8').split(
        '\n\n=====\n\n',
      );
      const own = /^(?:date|president): .{1,80}$/gmu;
      const made = (await told(change(text))).match(own);
      expect(made, name).toEqual(change(wanted).replaceAll(/ {3}/gu, ' ').match(own));
    }
  });
});

/** `explain`: every cue has words, every line of any text an answer, every printed line one stretch. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Source } from '../../contract/types.ts';
import { poids } from '../../parsers/chemin/poids.ts';
import { comptesDAccord } from '../../parsers/indices/accord.ts';
import { indices } from '../../parsers/indices/index.ts';
import { comptes } from '../../parsers/indices/nature.ts';
import { tetes } from '../../parsers/indices/tetes.ts';
import { dossierDe, explicationDe } from '../../pipeline/explain/explain.ts';
import { labels } from '../../pipeline/explain/labels/index.ts';
import type { Explication, Somme } from '../../pipeline/explain/types.ts';
import { sourceOf } from '../../pipeline/files.ts';
import { explain } from '../../pipeline/index.ts';
import { extraction, fixtures } from '../support/fixtures.ts';
import { acte, delibre, folderOf } from './run-cli.ts';

const minutes = `PROCÈS-VERBAL DU CONSEIL MUNICIPAL
Séance du 12 mars 2024

L’an deux mille vingt-quatre, le conseil municipal de Marly, dûment convoqué, s’est réuni.

Présents : M. Brun, Mme Roux, M. Arnel

1. Tarifs de la cantine

Mme Roux présente les tarifs.
Après en avoir délibéré, le conseil municipal approuve à l’unanimité.

2. Achat d’un tracteur

M. Brun propose un tracteur d’occasion.
Après en avoir délibéré, le conseil municipal approuve à l’unanimité.

| Poste | Montant |
| --- | --- |
| Tracteur | 12 000 € |

3. Réfection du toit

Après en avoir délibéré, le conseil municipal approuve à l’unanimité.

La séance est levée à 22 h.
`;

const folder = folderOf({
  'pv.md': minutes,
  'a.md': acte,
  'a.md:8': 'Bonjour.\n',
  'note.md': 'Bonjour.\n',
});
const ran = (place: string, ...more: string[]) =>
  delibre(['explain', place, ...more], { cwd: folder });

describe('labels', () => {
  const ids = [
    ...Object.keys(poids),
    ...Object.keys(comptes),
    ...Object.keys(comptesDAccord),
    ...[...indices(), ...tetes].map(({ id }) => id),
    // What only checks ask is told by their findings.
  ].filter((id) => !/^(?:aides|voix)\./u.test(id));

  it('are there for every cue, in both languages', () => {
    const wanting = ids.filter((id) => !labels[id]?.fr || !labels[id]?.en);
    expect(wanting).toEqual([]);
  });

  it('are different for each cue that a line can have', () => {
    const said = Object.entries(labels)
      .filter(([id]) => id in poids || id.startsWith('role.') || id.startsWith('titre.'))
      .map(([, { fr }]) => fr);
    expect(said.filter((one, at) => said.indexOf(one) !== at)).toEqual([]);
  });
});

describe('a document', () => {
  it('is told from its first line to its last', async () => {
    const { code, out, err } = await ran('pv.md', '--lang', 'fr');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('pv.md : lu comme un procès-verbal');
    expect(out).toMatch(/lignes 8 à 11 : délibération 1, point 1, « Tarifs de la cantine »/u);
    expect(out).toMatch(/titre, ligne 8 : \+\d+ points par lui-même ; sans ce titre/u);
    expect(out).toMatch(/pour : .*\(\+\d+\)/u);
    expect(out).toMatch(/signatures et fin/u);
  });

  it('that is no act says why', async () => {
    const { out } = await ran('note.md', '--lang', 'en');
    expect(out).toMatch(/Is it an act of a local authority\? No: −\d+ points/u);
    expect(out).toContain('nothing is decided anywhere');
  });

  it('is JSON if asked for', async () => {
    const { out } = await ran('pv.md', '--format', 'json');
    const made = JSON.parse(out) as Explication;
    expect(made.genre.genre).toBe('proces-verbal');
    expect(made.troncons.flatMap(({ deliberations }) => deliberations)).toEqual([1, 2, 3]);
    expect(await explain(`${folder}/pv.md`)).toEqual(made);
  });
});

describe('a line', () => {
  it.each([
    [8, /It was weighed as a title, and taken: the document is worth \d+ points more/u],
    [8, /Second choice: /u],
    [10, /It is in: deliberation 1, item 1, “Tarifs de la cantine” \(lines 8 to 11\)/u],
    [10, /Title taken before: line 8, item 1, “Tarifs de la cantine”/u],
    [11, /It was weighed as a title, and (?:put aside at once|not taken)/u],
    [6, /those present and absent/u],
    [20, /This line is in a table/u],
    [12, /This line is blank/u],
  ])('%i says what it is', async (line, said) => {
    const { code, out } = await delibre(['explain', `./pv.md:${line}`], { cwd: folder });
    expect(out).toMatch(said);
    expect(code).toBe(0);
  });

  it('is told in sums that add up', async () => {
    const { ligne } = await explain(new TextEncoder().encode(minutes), { line: 8 });
    const { marge, ligne: own, texte, voisins } = ligne?.pesee ?? expect.fail();
    expect(own.points + texte.points + voisins.points).toBe(marge);
  });

  it('is looked for in a file of that very name first', async () => {
    expect((await ran('a.md:8', '--lang', 'en')).out).toMatch(
      /^a\.md:8: read as a document that is no act/u,
    );
  });

  it('comes from standard input as well', async () => {
    const { out } = await delibre(['explain', '--', '-:8'], { stdin: minutes });
    expect(out).toMatch(/^stdin:8\n/u);
  });
});

describe('what cannot be', () => {
  it.each([
    ['./pv.md:99', 2, /\.\/pv\.md has no line 99: give a number from 1 to 26/u],
    ['a.md:0', 2, /no line 0/u],
    ['rien.md', 1, /there is nothing at this path/u],
    ['rien.md:3', 1, /there is nothing at this path/u],
    ['.', 1, /this is a folder/u],
  ])('%s ends with %i and says why', async (place, code, why) => {
    const made = await ran(place);
    expect(made.err).toMatch(why);
    expect({ code: made.code, out: made.out }).toEqual({ code, out: '' });
  });

  it('is a RangeError for the library', async () => {
    await expect(explain(`${folder}/a.md`, { line: 99 })).rejects.toThrow(RangeError);
  });
});

const root = fileURLToPath(new URL('..', import.meta.url));

/** Five texts of acts, five of other documents, and the fixtures. */
async function sources(): Promise<[string, Source][]> {
  const texts = ['acts', 'no-records'].flatMap((dir) =>
    readdirSync(`${root}${dir}`)
      .filter((name) => name.endsWith('.md'))
      .slice(0, 5)
      .map((name) => `${dir}/${name}`),
  );
  const read = await Promise.all(
    texts.map(
      async (name): Promise<[string, Source]> => [
        name,
        await sourceOf(readFileSync(`${root}${name}`), name),
      ],
    ),
  );
  const known = await Promise.all(
    fixtures().map(
      async ({ name, bytes }): Promise<[string, Source]> => [
        name,
        (await extraction(bytes)).source,
      ],
    ),
  );
  return [...read, ...known];
}

function isSum({ points, raisons }: Somme): boolean {
  return raisons.reduce((sum, one) => sum + one.points, 0) === points;
}

describe.each(await sources())('%s', (_, source) => {
  const dossier = dossierDe(source);
  const { troncons } = explicationDe(dossier);
  const printed = source.lines.filter(({ start, end }) => source.text.slice(start, end).trim());

  it('has each printed line in one stretch', () => {
    const held = printed.map(
      ({ number }) =>
        troncons.filter(({ startLine, endLine }) => startLine <= number && number <= endLine)
          .length,
    );
    expect(held.every((count) => count === 1)).toBe(true);
  });

  it('explains each of its lines', () => {
    for (const { number } of source.lines) {
      const { ligne } = explicationDe(dossier, number);
      const { pesee, nonPesee } = ligne ?? expect.fail();
      expect(pesee === null).toBe(nonPesee !== null);
      if (pesee === null) continue;
      expect(Number.isFinite(pesee.marge)).toBe(true);
      expect([number, isSum(pesee.ligne), isSum(pesee.texte)]).toEqual([number, true, true]);
    }
  });
});

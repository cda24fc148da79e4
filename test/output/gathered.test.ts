/** Workbook and database read back by other means than those that wrote them, or at least by nothing of ours. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import { Decimal } from 'decimal.js';
import sqlite from 'node-sqlite3-wasm';
import { afterAll, describe, expect, it } from 'vitest';
import type { Resultat } from '../../contract/contract.ts';
import { csvHeader, csvRows, ParquetTables, SqliteTables, XlsxTables } from '../../output/index.ts';
import { extraction, fixture } from '../support/fixtures.ts';
import { lu, sample } from './sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'delibre-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const { resultat } = await extraction(fixture('pas-de-calais/2024-273').bytes);

const special = [
  '=1+1',
  '@SUM(A1)',
  '+33 1',
  '-12',
  '007',
  '00012345678901',
  '1e5',
  'École à Béthune – œuvre',
  '_x000D_',
  '_x0041_x',
  'a\tb\nc',
  '<b>&amp;"\'',
  ']]>',
  '{=A1}',
  'cmd|x!A1',
  '"); DROP TABLE votes; --',
  '  bords  ',
  'emoji 🎭',
];
const hostile = Array.from({ length: 200 }, (_, at) => {
  const text = special[at % special.length] ?? '';
  return at < special.length ? text : `${text}${at}${String.fromCodePoint(0x100 + at)}`;
});

function withBeneficiaires(texts: readonly string[]): Resultat {
  const [ligne] = sample.annexeLignes;
  if (ligne === undefined) throw new Error('no row');
  const lignes = texts.map((text, at) => ({
    ...ligne,
    id: `annexe-ligne-${at + 1}`,
    beneficiaire: lu(text, 'Lens'),
  }));
  return { ...sample, annexeLignes: lignes };
}

let files = 0;
function database(...results: readonly Resultat[]) {
  const path = join(folder, `${files++}.sqlite`);
  const tables = new SqliteTables(path);
  for (const [at, one] of results.entries()) tables.add(one, `dossier ${at}/a.pdf`);
  tables.finish();
  const opened = new sqlite.Database(path, { readOnly: true });
  const all = (sql: string) => opened.all(sql) as Record<string, unknown>[];
  return { path, rows: tables.rows, all, close: () => opened.close() };
}

async function workbook(lien: string | null, ...results: readonly Resultat[]) {
  const tables = new XlsxTables();
  for (const one of results) tables.add(one, 'a.pdf', lien);
  return tables.bytes();
}

/** The parts of a ZIP by its directory, which stands at its end. */
function unzipped(bytes: Uint8Array): Map<string, string> {
  const zip = Buffer.from(bytes);
  const end = zip.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  const parts = new Map<string, string>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [size, name, extra, comment] = [
      zip.readUInt32LE(at + 20),
      zip.readUInt16LE(at + 28),
      zip.readUInt16LE(at + 30),
      zip.readUInt16LE(at + 32),
    ];
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const data = zip.subarray(start, start + size);
    const text = zip.readUInt16LE(at + 10) === 0 ? data : inflateRawSync(data);
    parts.set(zip.toString('utf8', at + 46, at + 46 + name), text.toString('utf8'));
    at += 46 + name + extra + comment;
  }
  return parts;
}

interface Sheet {
  readonly xml: string;
  readonly links: string;
  readonly rows: Record<string, string>[];
}

const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
function unescaped(text: string): string {
  return text
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,4}));/giu, (_, decimal, hex, name) =>
      name === undefined
        ? String.fromCodePoint(decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal))
        : (entities[name] ?? ''),
    )
    .replace(/_x([0-9a-f]{4})_/giu, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** The sheets by name, their rows by the words of their heads. */
function sheets(bytes: Uint8Array): Map<string, Sheet> {
  const parts = unzipped(bytes);
  const shared = [...(parts.get('xl/sharedStrings.xml') ?? '').matchAll(/<si>([\s\S]*?)<\/si>/gu)]
    .map(([, item]) => /<t[^>]*>([\s\S]*?)<\/t>/u.exec(item ?? '')?.[1] ?? '')
    .map(unescaped);
  const names = [...(parts.get('xl/workbook.xml') ?? '').matchAll(/<sheet [^>]*name="([^"]*)"/gu)];
  return new Map(
    names.map(([, name = ''], index) => {
      const xml = parts.get(`xl/worksheets/sheet${index + 1}.xml`) ?? '';
      const rows = [...xml.matchAll(/<row [^>]*>([\s\S]*?)<\/row>/gu)].map(([, row = '']) =>
        Object.fromEntries(
          [...row.matchAll(/<c r="([A-Z]+)\d+"([^>/]*)(?:\/>|>([\s\S]*?)<\/c>)/gu)].map(
            ([, column = '', type = '', inner = '']) => {
              const value = /<v>([\s\S]*?)<\/v>/u.exec(inner)?.[1] ?? '';
              return [column, type.includes('t="s"') ? (shared[Number(value)] ?? '') : value];
            },
          ),
        ),
      );
      const [heads = {}, ...others] = rows;
      const named = others.map((row) =>
        Object.fromEntries(Object.entries(row).map(([column, cell]) => [heads[column], cell])),
      );
      const links = parts.get(`xl/worksheets/_rels/sheet${index + 1}.xml.rels`) ?? '';
      return [unescaped(name), { xml, links, rows: named }];
    }),
  );
}

function sumOf(texts: readonly (string | undefined)[]): string {
  return texts.reduce((sum, text) => sum.plus(text || 0), new Decimal(0)).toFixed(2);
}

const printed = sumOf(resultat.annexeLignes.map(({ montant }) => montant?.value));

describe('the database', () => {
  it('holds every record, and the amounts add up to the same', () => {
    const { all, rows, close } = database(resultat);
    expect(rows.get('annexeLignes')).toBe(209);
    expect(all('SELECT count(*) AS n FROM annexeLignes')).toEqual([{ n: 209 }]);
    expect(all("SELECT printf('%.2f', sum(montant)) AS s FROM annexeLignes")).toEqual([
      { s: printed },
    ]);
    for (const [table, count] of rows)
      expect(all(`SELECT count(*) AS n FROM "${table}"`), table).toEqual([{ n: count }]);
    close();
  });

  it('shows grants with what was deliberated, and no vote where several differ', () => {
    const { all, close } = database(resultat);
    const [first] = all('SELECT * FROM subventions ORDER BY ligne LIMIT 1');
    expect(first).toMatchObject({
      date: '2024-06-17',
      collectivite: 'Pas-de-Calais',
      numero: '2024-273',
      ligne: 436,
      votes: 5,
      pour: null,
    });
    expect(all('SELECT count(*) AS n FROM subventions')).toEqual([{ n: 209 }]);
    close();
  });

  it('is searched without accents, and tells documents apart', () => {
    const { all, close } = database(withBeneficiaires(['École à Béthune']), sample);
    const found = all(`SELECT "table", document, id FROM recherche WHERE recherche MATCH 'ecole'`);
    expect(found).toEqual([{ table: 'annexeLignes', document: 1, id: 'annexe-ligne-1' }]);
    const ids = all(`SELECT chemin FROM annexeLignes WHERE id = 'annexe-ligne-1'`);
    expect(ids).toEqual([{ chemin: 'dossier 0/a.pdf' }, { chemin: 'dossier 1/a.pdf' }]);
    close();
  });

  it('gives any text back, and is the same twice', () => {
    const texts = [...hostile, 'x'.repeat(40_000)];
    const one = database(withBeneficiaires(texts));
    const read = one.all('SELECT beneficiaire FROM annexeLignes ORDER BY rowid');
    expect(read.map(({ beneficiaire }) => beneficiaire)).toEqual(texts);
    const two = database(withBeneficiaires(texts));
    expect(readFileSync(one.path).equals(readFileSync(two.path))).toBe(true);
    one.close();
    two.close();
  });
});

describe('the workbook', () => {
  it('has grants first, as numbers and dates that add up, with their deliberation', async () => {
    const made = sheets(await workbook(null, resultat));
    expect([...made.keys()].slice(0, 3)).toEqual(['subventions', 'totaux par groupe', 'constats']);
    const { rows, xml } = made.get('subventions') as Sheet;
    expect(rows).toHaveLength(209);
    expect(sumOf(rows.map((row) => row['montant']))).toBe(printed);
    // 17 June 2024 in days since the end of 1899.
    expect(rows[0]).toMatchObject({ deliberation_date: '45460', deliberation_numero: '2024-273' });
    expect(xml).toContain('state="frozen"');
    expect(xml).toMatch(/<autoFilter ref="A1:[A-Z]{1,2}210"/u);
    expect(made.has('seances')).toBe(true);
    expect(sheets(await workbook(null, sample)).has('seances')).toBe(false);
  });

  it('says what each beneficiary gets', async () => {
    const made = sheets(await workbook(null, resultat)).get('totaux par groupe') as Sheet;
    const paid = made.rows.filter(({ par }) => par === 'beneficiaire');
    expect(sumOf(paid.map(({ montant }) => montant))).toBe(
      sumOf(
        resultat.annexeLignes.map(({ beneficiaire, montant }) =>
          beneficiaire == null ? '' : montant?.value,
        ),
      ),
    );
    expect(paid.length).toBe(
      new Set(resultat.annexeLignes.flatMap(({ beneficiaire }) => beneficiaire?.value ?? [])).size,
    );
  });

  it('opens the source at its page', async () => {
    const [ligne] = sample.annexeLignes;
    const spans = ligne?.spans.map((span) => ({ ...span, page: 36 })) ?? [];
    const paged = { ...sample, annexeLignes: ligne === undefined ? [] : [{ ...ligne, spans }] };
    const { links, rows } = sheets(await workbook('../mes actes/a#1.pdf', paged)).get(
      'subventions',
    ) as Sheet;
    expect(links).toContain('Target="../mes%20actes/a%231.pdf#page=36"');
    expect(rows[0]).toMatchObject({ lien: 'p. 36', page: '36' });
  });

  it('gives text back as text, codes with their zeros, and no formula', async () => {
    const { rows, xml } = sheets(await workbook(null, withBeneficiaires(hostile))).get(
      'subventions',
    ) as Sheet;
    expect(rows.map(({ beneficiaire }) => beneficiaire)).toEqual(hostile);
    expect(xml).not.toContain('<f>');
    expect(rows.every(({ montant }) => montant === '-12.5')).toBe(true);
  });

  it('cuts what no cell can hold and leaves out what is no character', async () => {
    const bytes = await workbook(null, withBeneficiaires(['x'.repeat(40_000), 'a\u0001b\ud800c']));
    const { rows } = sheets(bytes).get('subventions') as Sheet;
    expect(rows[0]?.['beneficiaire']).toBe(`${'x'.repeat(32_766)}…`);
    expect(rows[1]?.['beneficiaire']).toBe('ab\ufffdc');
  });

  it('is the same twice', async () => {
    const one = await workbook('a.pdf', resultat);
    expect(Buffer.from(one).equals(await workbook('a.pdf', resultat))).toBe(true);
  });
});

describe('the Parquet files', () => {
  async function queried(made: Resultat, sql: string) {
    const tables = new ParquetTables();
    tables.add(made, 'a.pdf');
    const path = join(folder, `${files++}.parquet`);
    const bytes = new Map(await tables.files()).get('annexeLignes') ?? new Uint8Array();
    writeFileSync(path, bytes);
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const read = await connection.runAndReadAll(sql.replace('FILE', `'${path}'`));
    connection.closeSync();
    return { bytes, rows: read.getRowObjects() };
  }

  it('hold decimals that add up, dates, and codes with their zeros', async () => {
    const { rows } = await queried(
      resultat,
      `SELECT count(*)::VARCHAR AS n, sum(montant)::VARCHAR AS s, any_value(typeof(montant)) AS t,
       any_value(typeof(deliberation_date)) AS d, max(deliberation_date)::VARCHAR AS date FROM FILE`,
    );
    expect(rows).toEqual([
      { n: '209', s: printed, t: 'DECIMAL(18,2)', d: 'DATE', date: '2024-06-17' },
    ]);
  });

  it('give any text back, and are the same twice', async () => {
    const texts = [...hostile, 'x'.repeat(40_000)];
    const sql = 'SELECT beneficiaire, montant::VARCHAR AS montant FROM FILE';
    const one = await queried(withBeneficiaires(texts), sql);
    expect(one.rows.map(({ beneficiaire }) => beneficiaire)).toEqual(texts);
    expect(one.rows[0]).toMatchObject({ montant: '-12.50' });
    const two = await queried(withBeneficiaires(texts), sql);
    expect(Buffer.from(one.bytes).equals(two.bytes)).toBe(true);
  });

  it('widen the decimals of a column rather than round a price', async () => {
    const [ligne] = sample.annexeLignes;
    const priced = ligne === undefined ? [] : [{ ...ligne, montant: lu('0.125', '-12,50 €') }];
    const { rows } = await queried(
      { ...sample, annexeLignes: priced },
      'SELECT montant::VARCHAR AS m FROM FILE',
    );
    expect(rows).toEqual([{ m: '0.125' }]);
  });
});

describe('the CSV for French spreadsheets', () => {
  it('has semicolons, decimal commas and codes that survive', () => {
    const csv = csvHeader('annexeLignes', 'fr').replace('\uFEFF', '').trimEnd().split(';');
    const texts = ['00012345678901', '24-3', '=1+1', 'a;b', '1e5', 'Lens'];
    const { text } = csvRows('annexeLignes', withBeneficiaires(texts), 'a.md', 'fr');
    const rows = text.trimEnd().split('\n');
    const cells = [...(rows[0] ?? '').matchAll(/(?:"((?:[^"]|"")*)"|([^";]*))(?:;|$)/gu)].map(
      ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain,
    );
    expect(cells[csv.indexOf('montant')]).toBe('-12,50');
    expect(cells[csv.indexOf('beneficiaire')]).toBe('="00012345678901"');
    expect(rows[1]).toContain('"=""24-3"""');
    expect(rows[2]).toContain(";'=1+1;");
    expect(rows[3]).toContain(';"a;b";');
    expect(rows[4]).toContain('"=""1e5"""');
    expect(rows[5]).toContain(';Lens;');
  });
});

/** From a result to files that can be published: what is missing is asked for, what is given is marked. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { holdsSiret } from '../../output/scdl/checks.ts';
import { csvOf, rowsOf } from '../../output/scdl/table.ts';
import { extract } from '../../pipeline/index.ts';
import { fixture } from '../support/fixtures.ts';
import { delibre } from './run-cli.ts';

const { Table } = createRequire(import.meta.url)('tableschema');
const schemaFile = new URL('../../schema/scdl/scdl-subventions-2.1.1.schema.json', import.meta.url);
const result = await extract(fixture('pas-de-calais/2024-273').bytes);

function folderWith(): string {
  const folder = mkdtempSync(join(tmpdir(), 'delibre-export-'));
  writeFileSync(join(folder, 'r.json'), JSON.stringify(result));
  return folder;
}

function rowsIn(folder: string, ending: string): (readonly string[])[] {
  const name = readdirSync(folder).find((one) => one.endsWith(ending));
  return name === undefined ? [] : [...rowsOf(readFileSync(join(folder, name), 'utf8')).rows];
}

/** Invented, with a right key. */
function siretFor(rank: number): string {
  const digits = String(100_000_000 + rank).slice(0, 8);
  const keys = [...'0123456789'];
  const siren = keys.map((key) => digits + key).find(luhn) ?? '';
  return (
    keys.flatMap((tens) => keys.map((key) => `${siren}000${tens}${key}`)).find(holdsSiret) ?? ''
  );
}

function luhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((all, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 1 : 2);
    return all + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

const given: Readonly<Record<string, string>> = {
  idAttribuant: siretFor(7),
  dateConvention: '2024-07-01',
  nature: 'aide en numéraire',
  conditionsVersement: 'unique',
  datesPeriodeVersement: '2024-07-01',
  notificationUE: 'non',
  pourcentageSubvention: '1',
};

/** As somebody fills it: blanks alone, one number a beneficiary; nothing where only words say the sum. */
function filledForm(form: readonly (readonly string[])[]): string {
  const [header = [], ...rows] = form;
  const numbers = new Map<string, string>();
  const name = header.indexOf('nomBeneficiaire');
  const filled = rows.map((row) => {
    const nom = row[name] ?? '';
    if (!numbers.has(nom)) numbers.set(nom, siretFor(numbers.size * 10 + 100));
    return row.map((cell, at) => {
      if (cell !== '') return cell;
      if (header[at] === 'idBeneficiaire') return numbers.get(nom) ?? '';
      if (header[at] === 'montant') return '0';
      return given[header[at] ?? ''] ?? '';
    });
  });
  return csvOf([[...header], ...filled]);
}

const asked = ['export', 'r.json', '--format', 'scdl-subventions', '--out', 'out'];

describe('export --format scdl-subventions', () => {
  it('publishes no row that lacks a value, and asks for it', async () => {
    const cwd = folderWith();
    const { code, err } = await delibre(asked, { cwd });
    expect(code).toBe(0);
    expect(err).toContain('Rows fit to publish: 0. To be completed in the form: 209.');
    expect(rowsIn(join(cwd, 'out'), '.rejets.csv')).toHaveLength(210);
    expect(rowsIn(join(cwd, 'out'), '_subventions.csv')).toEqual([]);
  });

  it('takes the form back, marks each cell, and remembers what it said', async () => {
    const cwd = folderWith();
    await delibre(asked, { cwd });
    writeFileSync(join(cwd, 'f.csv'), filledForm(rowsIn(join(cwd, 'out'), '.rejets.csv')));
    const back = asked.with(-1, 'done');
    const { err } = await delibre([...back, '--rejets', 'f.csv'], { cwd });
    expect(err).toContain('Rows fit to publish: 209. To be completed in the form: 0.');
    const out = join(cwd, 'done');
    const file = `20240617_${given['idAttribuant']?.slice(0, 9)}_subventions.csv`;
    const [header = [], ...rows] = rowsIn(out, file);
    expect(rows).toHaveLength(209);
    expect(new Set(rows.map((row) => row.join('|'))).size).toBe(209);
    const column = (name: string) => rows.map((row) => row[header.indexOf(name)] ?? '');
    expect(column('objet').every((objet) => [...objet].length <= 256)).toBe(true);
    const sum = (all: readonly string[]) =>
      all.reduce((total, one) => total.plus(one), new Decimal(0)).toFixed(2);
    const printed = result.annexeLignes.flatMap(({ montant }) => (montant ? [montant.value] : []));
    expect(sum(column('montant'))).toBe(sum(printed));

    const cells = rows.flat().filter((cell) => cell !== '').length;
    const [, ...marks] = rowsIn(out, '.provenance.csv');
    expect(new Set(marks.map(([line, name]) => `${line} ${name}`)).size).toBe(cells);
    const sources = new Set(marks.map(([, , mark]) => mark));
    expect([...sources].sort()).toEqual(['derive', 'fourni', 'lu']);
    expect(marks.filter(([, , mark, , , , line]) => mark !== 'fourni' && line === '')).toEqual([]);

    const table = await Table.load(join(out, file), {
      schema: JSON.parse(readFileSync(schemaFile, 'utf8')),
    });
    expect(await table.read()).toHaveLength(209);
    const checked = await delibre(
      ['validate', join('done', file), '--schema', 'scdl-subventions'],
      { cwd },
    );
    expect(checked).toMatchObject({ code: 0, out: '' });

    const again = [...asked.with(-1, 'again'), '--reglages', join('done', 'reglages.json')];
    await delibre(again, { cwd });
    expect(rowsIn(join(cwd, 'again'), file)).toEqual([header, ...rows]);
  });

  it('writes no formula of a document into the form, and takes the form back as it was', async () => {
    const cwd = folderWith();
    const [ligne] = result.annexeLignes;
    const formule = '=HYPERLINK("http://exemple.fr";"cliquez")';
    const beneficiaire = ligne?.beneficiaire && { ...ligne.beneficiaire, value: formule };
    const made = { ...result, annexeLignes: ligne ? [{ ...ligne, beneficiaire }] : [] };
    writeFileSync(join(cwd, 'r.json'), JSON.stringify(made));
    await delibre(asked, { cwd });
    const form = rowsIn(join(cwd, 'out'), '.rejets.csv');
    expect(form.flat()).toContain(`'${formule}`);
    expect(form.flat().filter((cell) => /^[=+@]/u.test(cell))).toEqual([]);
    writeFileSync(join(cwd, 'f.csv'), csvOf(form));
    await delibre([...asked, '--rejets', 'f.csv'], { cwd });
    const kept = JSON.parse(readFileSync(join(cwd, 'out', 'reglages.json'), 'utf8'));
    expect(Object.values(kept.lignes)).toEqual([{}]);
  });

  it('says which key of the settings it does not know', async () => {
    const cwd = folderWith();
    writeFileSync(join(cwd, 's.json'), '{"collectivite":{"siren":"1"}}');
    const { code, err } = await delibre([...asked, '--reglages', 's.json'], { cwd });
    expect(code).toBe(1);
    expect(err).toContain('settings not understood: collectivite.siren');
    expect(existsSync(join(cwd, 'out'))).toBe(false);
  });
});

describe('export --format scdl-deliberations', () => {
  it('keeps every vote beside, and says what the table could not carry', async () => {
    const cwd = folderWith();
    const { err } = await delibre(asked.with(3, 'scdl-deliberations'), { cwd });
    expect(err).toContain('several votes, whose VOTE_* columns stay empty: 1');
    expect(rowsIn(join(cwd, 'out'), 'votes.csv')).toHaveLength(result.votes.length + 1);
  });
});

describe('validate', () => {
  const names = rowsOf(
    JSON.parse(readFileSync(schemaFile, 'utf8'))
      .fields.map(({ name }: { name: string }) => name)
      .join(','),
  ).rows[0] as string[];
  const siret = '01234567400001';
  const row = [
    'Ville',
    siret,
    '2024-02-03',
    '',
    'Amicale',
    siret,
    '',
    'Fête',
    '10.50',
    given['nature'],
    'unique',
    '2024-02-03',
    '',
    'non',
    '1',
    '',
  ] as string[];

  it('says each fault with its line and column', async () => {
    const cwd = mkdtempSync(join(tmpdir(), 'delibre-validate-'));
    const wrong = row.with(2, '2024-02-30').with(8, '7,99E+13').with(1, '').with(9, 'autre');
    writeFileSync(join(cwd, 't.csv'), csvOf([names, row, wrong, row]));
    const { code, out } = await delibre(['validate', 't.csv', '--schema', 'scdl-subventions'], {
      cwd,
    });
    expect(code).toBe(1);
    for (const said of [
      't.csv:3: idAttribuant: idAttribuant must be filled (requis)',
      't.csv:3: dateConvention: ',
      't.csv:3: montant: ',
      't.csv:3: nature: ',
      't.csv:4: : the same row stands already 2 (doublon)',
    ])
      expect(out).toContain(said);
  });

  it('--fix gives back a lost leading zero, never digits that are gone', async () => {
    expect(holdsSiret(siret)).toBe(true);
    const cwd = mkdtempSync(join(tmpdir(), 'delibre-fix-'));
    const lost = row.with(1, siret.slice(1)).with(5, '7,99E+13');
    writeFileSync(join(cwd, 't.csv'), csvOf([names, lost]));
    const args = ['validate', 't.csv', '--schema', 'scdl-subventions', '--fix'];
    const { code, out } = await delibre(args, { cwd });
    expect(code).toBe(1);
    expect(out).not.toContain('idAttribuant');
    expect(rowsIn(cwd, '.corrige.csv')[1]).toEqual(row.with(5, '7,99E+13'));
    expect(readFileSync(join(cwd, 't.csv'), 'utf8')).toContain(`,${siret.slice(1)},`);
  });
});

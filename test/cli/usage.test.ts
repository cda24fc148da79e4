import { describe, expect, it } from 'vitest';
import { acte, delibre, folderOf } from './run-cli.ts';

const folder = folderOf({ 'a.md': acte });

describe('a wrong command line', () => {
  it.each([
    [[], /Usage: delibre/u],
    [
      ['lire'],
      /unknown command: lire\. Commands: extract, check, explain, verify, export, validate, schema\./u,
    ],
    [['extract'], /missing file\|folder/u],
    [['extract', 'a.md', '--couleur'], /unknown option: --couleur/u],
    [['extract', 'a.md', '--out'], /the option -o, --out <dir> needs a value/u],
    [
      ['extract', 'a.md', '--format', 'xml'],
      /"xml" is not allowed\. Values: json, ndjson, csv, xlsx, sqlite, parquet\./u,
    ],
    [['extract', 'a.md', '--jobs', '0'], /--jobs: "0" is not allowed\. Values: a whole number/u],
    [['extract', 'a.md', '--jobs', '-1'], /--jobs/u],
    [['extract', 'a.md', '--max-size', 'big'], /--max-size: "big" is not allowed/u],
    [['extract', 'a.md', '--lang', 'de'], /--lang: "de" is not allowed\. Values: fr, en\./u],
    [
      ['extract', 'a.md', '--format', 'csv'],
      /give a folder with --out, or one table with --table/u,
    ],
    [['extract', 'a.md', '-f', 'xlsx'], /--format xlsx writes files: give a folder/u],
    [['extract', 'a.md', '--csv-dialect', 'fr'], /--csv-dialect needs --format csv/u],
    [['extract', 'a.md', '--table', 'votes'], /--table needs --format csv/u],
    [['extract', 'a.md', '-f', 'csv', '--table', 'votes', '--out', 'o'], /do not give --out/u],
    [['extract', 'a.md', '-f', 'csv', '--table', 'rien'], /Values: documents, seances/u],
    [['extract', 'a.md', '--out', 'a.md'], /--out a\.md: this is not a folder/u],
    [['extract', 'a.md', '--out', 'a.md/sous'], /this is not a folder/u],
    [['extract', '-', '-'], /"-" \(standard input\) can be given only once/u],
    [['verify', 'a.json'], /missing source/u],
    [['verify', '-', '-'], /only once/u],
    [['verify', 'a', 'b', 'c'], /too many arguments/u],
  ])('%j ends with 2 and says why', async (args, why) => {
    const { code, out, err } = await delibre(args, { cwd: folder });
    expect(err).toMatch(why);
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });

  it('is answered in the language asked for', async () => {
    const asked = await delibre(['extract', '--couleur', '--lang', 'fr']);
    const ambient = await delibre(['extract', '--couleur'], { env: { LANG: 'fr_FR.UTF-8' } });
    expect(asked.err).toBe(
      'erreur : option inconnue : --couleur\nVoir « delibre extract --help ».\n',
    );
    expect(ambient.err).toBe(asked.err);
  });
});

describe('help', () => {
  it.each([
    ['en', 'Exit codes:', 'Examples:', '50MB)'],
    ['fr', 'Codes de retour :', 'Exemples :', '50Mo)'],
  ])('in %s has the exit codes, examples and the size limit', async (lang, ...parts) => {
    const { code, out } = await delibre(['extract', '--help', '--lang', lang]);
    expect(code).toBe(0);
    for (const part of parts) expect(out).toContain(part);
  });

  it.each([['verify'], ['schema'], []])('is there for %s', async (...command) => {
    const { code, out, err } = await delibre([...command, '--help']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Exit codes:');
  });

  it('says the version', async () => {
    expect((await delibre(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/u);
  });
});

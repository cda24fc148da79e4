import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extract } from '../../pipeline/index.ts';
import { acte, delibre, folderOf } from './run-cli.ts';

const changed = acte.replace('Vu le code', 'Vu un code');
const folder = folderOf({
  'a.md': acte,
  'change/a.md': changed,
  'b.md': 'Autre texte.\n',
  'x.json': '{"format":1}',
});
const result = JSON.stringify(await extract(join(folder, 'a.md')));
writeFileSync(join(folder, 'a.json'), result);
writeFileSync(join(folder, 'tous.json'), `[${result}]`);
const at = { cwd: folder };

describe('verify', () => {
  it.each([
    ['a.json', 'a.md', ''],
    ['tous.json', 'a.md', ''],
    ['-', 'a.md', result],
    ['a.json', '-', acte],
  ])('%s against %s holds', async (made, source, stdin) => {
    const { code, out, err } = await delibre(['verify', made, source], { ...at, stdin });
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toMatch(/values examined: \d+\. All hold\.\n$/u);
  });

  it('says what no longer holds, where, and that the source has changed', async () => {
    const { code, out, err } = await delibre(['verify', 'a.json', 'change/a.md'], at);
    expect(code).toBe(1);
    expect(out).toMatch(/^change\/a\.md:1:1: source\.sha256: the source has changed/u);
    expect(out).toMatch(
      /^change\/a\.md:3:\d+: visas\[0\]\.texte: the source says .+ \(texte\.different\)$/mu,
    );
    expect(err).toMatch(/values examined: \d+\. Faults: \d+\./u);
  });

  it('says it in French, and without the summary', async () => {
    const args = ['verify', 'a.json', 'change/a.md', '--lang', 'fr', '-q'];
    const { out, err } = await delibre(args, at);
    expect(out).toContain('la source a changé');
    expect(err).toBe('');
  });

  it.each([
    ['absent.json', 'a.md', /absent\.json: there is nothing at this path/u],
    ['.', 'a.md', /\.: this is a folder\. Give a file\./u],
    ['a.md', 'a.md', /a\.md: this is not a delibre\/1 result \(JSON\)/u],
    ['x.json', 'a.md', /x\.json: this is not a delibre\/1 result \(format\)/u],
    ['tous.json', 'b.md', /none of the results in this file is about b\.md/u],
    ['a.json', 'absent.md', /absent\.md: there is nothing/u],
  ])('%s against %s ends with 1 and says why', async (made, source, why) => {
    const { code, out, err } = await delibre(['verify', made, source], at);
    expect(err).toMatch(why);
    expect({ code, out }).toEqual({ code: 1, out: '' });
  });
});

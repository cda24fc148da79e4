/** The READMEs show what is true: their example is run, their options are those there are. */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { programOf } from '../pipeline/commands/program.ts';
import { Terminal } from '../pipeline/commands/terminal.ts';
import { extraction, fixture } from './support/fixtures.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

function codeBlocks(markdown: string, language: string): string[] {
  return [...markdown.matchAll(/^```(\w{2,10})\n([\s\S]{1,4000}?)^```$/gmu)]
    .filter(([, found]) => found === language)
    .map(([, , code]) => code ?? '');
}

/** A French label is longer: its line is broken, and a comma stands behind it. */
function onOneLine(code: string): string {
  return code.replace(/\s+/gu, ' ').replaceAll('( ', '(').replaceAll(', )', ')');
}

describe.each(['README.md', 'README.fr.md'])('%s', (name) => {
  const markdown = readFileSync(`${root}${name}`, 'utf8');

  it('has an example that runs and prints what it says', () => {
    const [example = ''] = codeBlocks(markdown, 'js');
    const file = `${root}.example-${name}.mts`;
    const index = new URL('../pipeline/index.ts', import.meta.url).href;
    writeFileSync(file, example.replace("'delibre'", JSON.stringify(index)));
    try {
      const ran = spawnSync(process.execPath, ['--import', import.meta.resolve('tsx'), file], {
        cwd: root,
        encoding: 'utf8',
      });
      expect(ran.stderr).toBe('');
      expect(codeBlocks(markdown, 'text')).toContain(ran.stdout);
    } finally {
      rmSync(file);
    }
  });

  it('shows the example that is compiled as a user compiles it', () => {
    const compiled = readFileSync(`${root}test/types/example.ts`, 'utf8');
    const [example = ''] = codeBlocks(markdown, 'js');
    const loop = example
      .slice(example.indexOf('const {'))
      .replace('ligne $', 'line $')
      .replace('} : $', '}: $');
    expect(onOneLine(compiled)).toContain(onOneLine(loop));
  });

  it('shows a value as it is in the result, and the line it came from', async () => {
    const { bytes } = fixture('pas-de-calais/2024-273');
    const { source, resultat } = await extraction(bytes);
    const montant = resultat.annexeLignes[0]?.montant;
    const [shown = ''] = codeBlocks(markdown, 'json');
    expect(JSON.parse(shown)).toEqual(montant);
    const line = source.lines[(montant?.spans[0]?.startLine ?? 0) - 1];
    const printed = source.text.slice(line?.start, line?.end).trim();
    expect(codeBlocks(markdown, 'text').map((text) => text.trim())).toContain(printed);
  });

  it('names every command and option', () => {
    const { stdin, stdout, stderr } = process;
    const program = programOf(new Terminal({ stdin, stdout, stderr, env: {} }, 'en'), () => {});
    for (const command of [program, ...program.commands]) {
      if (command !== program) expect(markdown).toContain(`delibre ${command.name()}`);
      for (const { long } of command.options) expect(markdown).toContain(long);
    }
  });
});

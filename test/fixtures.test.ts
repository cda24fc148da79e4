import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { expectedDiagnostics, expectedJson, extraction, fixtures } from './support/fixtures.ts';

describe.each(fixtures())('$name', ({ folder, bytes }) => {
  it('gives the records that were reviewed', async () => {
    const made = await extraction(bytes);
    compare(`${folder}/expected.json`, expectedJson(made.resultat));
    compare(`${folder}/expected.diagnostics.txt`, expectedDiagnostics(made));
  });
});

/** What differs is left beside the expected file, to be compared line by line. */
function compare(file: string, text: string): void {
  const changed = file.replace(/(\.[a-z]{1,20})$/u, '-changed$1');
  rmSync(changed, { force: true });
  const expected = readFileSync(file, 'utf8');
  if (expected === text) return;
  writeFileSync(changed, text);
  const lines = text.split('\n');
  const at = expected.split('\n').findIndex((line, index) => line !== lines[index]);
  expect.fail(`${changed} differs from line ${at + 1} on: ${lines[at]?.slice(0, 300)}`);
}

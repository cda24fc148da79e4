/**
 * Writes the expected files of one case anew: "npm run fixtures:update -- pas-de-calais/2024-273".
 * What they say is then to be read against the source before it is committed. `facts.json` is never written.
 */
import { writeFileSync } from 'node:fs';
import { expectedDiagnostics, expectedJson, extraction, fixture } from './support/fixtures.ts';

const [name] = process.argv.slice(2);
if (name === undefined || process.env['CI'] !== undefined) {
  console.error('usage: npm run fixtures:update -- <profile>/<case>   (never in CI)');
  process.exit(2);
}
const { folder, bytes } = fixture(name);
const made = await extraction(bytes);
writeFileSync(`${folder}/expected.json`, expectedJson(made.resultat));
writeFileSync(`${folder}/expected.diagnostics.txt`, expectedDiagnostics(made));

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { spawned } from './run-cli.ts';

it('schema prints the published file', async () => {
  const published = readFileSync(
    new URL('../../schema/delibre-1.schema.json', import.meta.url),
    'utf8',
  );
  expect(await spawned(['schema'])).toEqual({ code: 0, out: published, err: '' });
});

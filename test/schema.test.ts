import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { jsonSchema, jsonSchemaText } from '../pipeline/schema.ts';
import { sample } from './output/sample.ts';

const published = readFileSync(new URL('../schema/delibre-1.schema.json', import.meta.url), 'utf8');
const validate = new Ajv2020({ strict: true, allErrors: true }).compile(jsonSchema());

describe('the published schema', () => {
  it('is the one of the code: otherwise run "npm run schema:update"', () => {
    expect(published).toBe(jsonSchemaText());
  });

  it('accepts a result', () => {
    validate(sample);
    expect(validate.errors).toBeNull();
  });

  it.each([
    ['an unknown key', { ...sample, inconnu: 1 }],
    ['another format', { ...sample, format: 'delibre/2' }],
    ['an amount that is no string', amount(12.5)],
    ['an amount with a comma', amount('12,50')],
  ])('refuses %s', (_, made) => {
    expect(validate(made)).toBe(false);
  });
});

function amount(value: unknown): unknown {
  const [ligne] = sample.annexeLignes;
  return { ...sample, annexeLignes: [{ ...ligne, montant: { ...ligne?.montant, value } }] };
}

import { describe, expect, it } from 'vitest';
import type { Resultat } from '../../contract/contract.ts';
import { checked, jsonChunks, jsonFile, ndjsonLines } from '../../output/index.ts';
import { sample } from './sample.ts';

describe('JSON', () => {
  it('is what JSON.stringify writes, with a final newline', () => {
    const whole = checked(sample);
    expect([...jsonFile(sample)].join('')).toBe(`${JSON.stringify(whole, null, 2)}\n`);
  });

  it('can stand inside an array', () => {
    const whole = checked(sample);
    const inside = `[\n  ${[...jsonChunks(whole, '  ')].join('')}\n]`;
    expect(inside).toBe(JSON.stringify([whole], null, 2));
  });

  it('has its keys in the contract’s order, whatever their order was', () => {
    const turned = Object.fromEntries(Object.entries(sample).reverse()) as Resultat;
    expect([...jsonFile(turned)].join('')).toBe([...jsonFile(sample)].join(''));
    expect(Object.keys(checked(turned)).slice(0, 3)).toEqual(['format', 'source', 'seances']);
  });

  it('keeps an absent key absent and null null', () => {
    const [first, second] = JSON.parse([...jsonFile(sample)].join('')).annexeLignes;
    expect(first.montantDemande).toBeNull();
    expect(second).not.toHaveProperty('montantDemande');
  });

  it('refuses what breaks the contract, and says where', () => {
    const broken = { ...sample, couverture: { lignes: -1, classees: 0, nonClassees: [] } };
    expect(() => [...jsonFile(broken)]).toThrow(
      'the result breaks the contract at couverture.lignes',
    );
  });
});

describe('NDJSON', () => {
  const lines = [...ndjsonLines(sample)]
    .join('')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

  it('is one record a line, source first, coverage last', () => {
    expect(lines.map(({ table }) => table)).toEqual([
      'source',
      'articles',
      'annexeLignes',
      'annexeLignes',
      'diagnostics',
      'couverture',
    ]);
  });

  it('says on every line of which table and document it is', () => {
    for (const line of lines) {
      expect(Object.keys(line).slice(0, 3)).toEqual(['table', 'fichier', 'sha256']);
      expect(line).toMatchObject({ fichier: '2024-1.md', sha256: sample.source.sha256 });
    }
  });

  it('loses nothing', () => {
    const { table, fichier, sha256, ...record } = lines[2];
    expect(record).toEqual(JSON.parse(JSON.stringify(checked(sample).annexeLignes[0])));
  });
});

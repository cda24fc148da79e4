/** What the path left aside, or took by little, is told of; minutes that are right are not. */
import { describe, expect, it } from 'vitest';
import { cheminDe } from '../../parsers/chemin/chemin.ts';
import { lignesOf } from '../../parsers/lignes/lignes.ts';
import { readSource } from '../../parsers/source/index.ts';
import { check } from '../../pipeline/checks/index.ts';
import { extractSource } from '../../pipeline/run.ts';
import { acte, seance, structures } from './structures.ts';

async function lu(text: string) {
  const source = await readSource(new TextEncoder().encode(text), { fichier: 'seance.md' });
  return extractSource(source);
}

const doubts = ({ diagnostics }: Awaited<ReturnType<typeof lu>>) =>
  diagnostics.filter(({ code }) => code.startsWith('structure.'));

describe('the structure of minutes', () => {
  it('is not doubted where all is met', async () => {
    const resultat = await lu(seance);
    expect(resultat.deliberations).toHaveLength(6);
    expect(doubts(resultat)).toEqual([]);
  });

  it.each(structures)('%s', async (code, text) => {
    expect(text).not.toBe(seance);
    const found = doubts(await lu(text));
    expect(found.map((one) => one.code)).toContain(code);
    for (const { message, niveau, spans } of found) {
      expect(niveau).toBe('avertissement');
      expect(spans.length).toBeGreaterThan(0);
      expect(`${message.fr}${message.en}`).not.toMatch(/undefined|NaN|\{\w+\}/u);
    }
  });

  it('structure.vote_sans_item, where a deliberation was not read', async () => {
    const source = await readSource(new TextEncoder().encode(seance), { fichier: 'seance.md' });
    const resultat = extractSource(source);
    const deliberations = resultat.deliberations.slice(1);
    const chemin = cheminDe(source.blocks, lignesOf(source.blocks));
    const codes = check(source, { ...resultat, deliberations }, chemin).map(({ code }) => code);
    expect(codes).toContain('structure.vote_sans_item');
  });

  it('structure.rien_decide, where what the only act decides was not read', async () => {
    const source = await readSource(new TextEncoder().encode(acte), { fichier: 'acte.md' });
    const resultat = extractSource(source);
    expect(doubts(resultat)).toEqual([]);
    const deliberations = resultat.deliberations.map((one) => ({ ...one, decisions: [] }));
    const codes = check(source, { ...resultat, deliberations, votes: [] }).map(({ code }) => code);
    expect(codes).toContain('structure.rien_decide');
  });
});

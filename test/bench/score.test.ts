/** How a gold that leaves something open is scored. Names are invented. */
import { describe, expect, it } from 'vitest';
import { samePerson } from '../../bench/accuracy/compare.ts';
import { goldFrom } from '../../bench/accuracy/gold.ts';
import { scoreOf } from '../../bench/accuracy/score.ts';
import { f1, type Kind } from '../../bench/accuracy/tally.ts';
import type { Resultat } from '../../contract/contract.ts';

const span = [{ startLine: 1 }];
const lu = (value: unknown) => ({ value, raw: String(value), spans: span });

function made(tables: Record<string, unknown[]>): Resultat {
  const names = ['seances', 'deliberations', 'votes', 'presences', 'articles', 'annexeLignes'];
  const empty = Object.fromEntries([...names, 'avenants'].map((name) => [name, []]));
  return { source: { texte: 'markdown' }, ...empty, ...tables } as unknown as Resultat;
}

const budget = { id: 'd1', objet: lu('Budget primitif'), spans: span };
const voted = (counts: Record<string, unknown>) => ({ deliberation: 'd1', spans: span, ...counts });

function scored(gold: Record<string, unknown>, tables: Record<string, unknown[]>, kind: Kind) {
  const { right, missing, extra } = scoreOf(goldFrom(gold), made(tables))[kind];
  return [right, missing.length, extra.length];
}

describe('opt and alts of a gold', () => {
  it('counts an optional decision only where it was read', () => {
    const gold = { deliberations: [{ objet: 'Budget primitif', opt: true, votes: [{}] }] };
    expect(scored(gold, {}, 'deliberations')).toEqual([0, 0, 0]);
    expect(scored(gold, {}, 'votes')).toEqual([0, 0, 0]);
    expect(scored(gold, { deliberations: [budget] }, 'deliberations')).toEqual([1, 0, 0]);
    expect(scored(gold, { deliberations: [budget] }, 'votes')).toEqual([0, 1, 0]);
  });

  it('takes any of the readings of a vote, and nothing else', () => {
    const vote = { abstentionNoms: ['ROUX'], alts: [{ abstention: 1 }] };
    const gold = { deliberations: [{ objet: 'Budget primitif', votes: [vote] }] };
    const read = (counts: Record<string, unknown>, kind: Kind) =>
      scored(gold, { deliberations: [budget], votes: [voted(counts)] }, kind);
    const named = { votants: { abstention: [lu('ROUX')] } };
    expect(read(named, 'votes')).toEqual([1, 0, 0]);
    expect(read({ abstention: lu(1) }, 'votes')).toEqual([1, 0, 0]);
    expect(read({ abstention: lu(1) }, 'votants')).toEqual([0, 0, 0]);
    expect(read({ abstention: lu(1), ...named }, 'votants')).toEqual([1, 0, 0]);
    expect(read({ abstention: lu(2) }, 'votes')).toEqual([0, 1, 1]);
  });

  it('gives a vote that must be read before one that may be', () => {
    const votes = [{ unanimite: true, opt: true }, { unanimite: true }];
    const gold = { deliberations: [{ objet: 'Budget primitif', votes }] };
    const tables = { deliberations: [budget], votes: [voted({ unanimite: lu(true) })] };
    expect(scored(gold, tables, 'votes')).toEqual([1, 0, 0]);
  });

  it('takes either status of a member whom the gold names twice', () => {
    const presences = [
      ['Jeanne ROUX', 'present', null],
      ['Jeanne ROUX', 'represente', 'Paul MARIN', 'opt'],
    ];
    const read = (statut: string) =>
      scored(
        { presences },
        { presences: [{ nom: lu('Jeanne ROUX'), statut: lu(statut), spans: span }] },
        'presences',
      );
    expect(read('present')).toEqual([1, 0, 0]);
    expect(read('represente')).toEqual([1, 0, 0]);
    expect(read('absent')).toEqual([0, 1, 1]);
  });

  it('takes other names of a row, and rows that may be read', () => {
    const lignes = [
      ['Club Arche Subvention', 250, ['Club Arche']],
      ['Ville', '12.00', 'opt'],
    ];
    const row = { beneficiaire: lu('Club Arche'), montant: lu('250.00'), spans: span };
    expect(scored({ lignes }, { annexeLignes: [row] }, 'lignes')).toEqual([1, 0, 0]);
  });

  it('says nothing of what only others were read for, and asks no end of a text that breaks off', () => {
    const deliberations = [{ objet: 'Tarifs' }, { objet: 'Budget primitif' }];
    expect(scored({ deliberations, only: ['rows'] }, {}, 'deliberations')).toEqual([0, 0, 0]);
    expect(scored({ deliberations, tronque: true }, {}, 'deliberations')).toEqual([0, 1, 0]);
  });
});

describe('the session', () => {
  it('is scored where the gold names a field, null where nothing is printed', () => {
    const seances = [{ president: lu('Mme Jeanne ROUX'), effectif: lu(19) }];
    const gold = { president: 'ROUX Jeanne', effectif: null };
    expect(scored(gold, { seances }, 'seance.president')).toEqual([1, 0, 0]);
    expect(scored(gold, { seances }, 'seance.effectif')).toEqual([0, 0, 1]);
    expect(scored(gold, { seances }, 'seance.date')).toEqual([0, 0, 0]);
  });

  it('takes the words of a name in either order', () => {
    expect(samePerson('DE LA TOUR Anne-Marie', 'Anne-Marie DE LA TOUR', false)).toBe(true);
    expect(samePerson('Jeanne ROUX', 'ROUX', false)).toBe(false);
  });
});

it('has no F1 where nothing is wanted and nothing read', () => {
  expect(f1({ right: 0, missing: [], extra: [] })).toBeNull();
});

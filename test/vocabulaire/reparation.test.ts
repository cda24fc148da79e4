import { describe, expect, it } from 'vitest';
import { trouverVotes } from '../../parsers/text/vote.ts';
import { reparer, replier } from '../../parsers/vocabulaire/reparation.ts';
import { voisins } from '../../parsers/vocabulaire/voisins.ts';

describe('words of the field with one letter wrong', () => {
  it('are put right, letter for letter', () => {
    const printed = 'Aprés en avoir délibèré, lc Consell municlpal decidc à l’unanimlté';
    expect(replier(printed)).toBe(
      "apres en avoir delibere, lc conseil municipal decide a l'unanimite",
    );
    expect(replier(printed)).toHaveLength(printed.length);
  });

  it('stay where they are another word, another ending or no likeness of a letter', () => {
    const other = 'il change, les publics, une notion, ils accordaient, accords, unanimate, voie';
    expect(reparer(other)).toBe(other);
    for (const mot of voisins) expect(reparer(mot)).toBe(mot);
  });

  it('never change a count or a name', () => {
    const plain = 'Vot5 : Paur : 14 – Confre : 1 (M. Pout) – 2 abstentlons';
    const [vote] = trouverVotes(plain);
    const said = Object.entries(vote?.nombres ?? {}).map(([cote, { from, to }]) => [
      cote,
      plain.slice(from, to),
    ]);
    expect(said).toEqual([
      ['pour', '14'],
      ['contre', '1'],
      ['abstention', '2'],
    ]);
    expect(replier('M. Pout')).toBe('m. pout');
    expect(replier('Mme Lise NOMBIE')).toBe('mme lise nombie');
  });
});

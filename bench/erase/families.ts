/** The families of cues that are taken from a document, one at a time. */
import type { Resultat } from '../../contract/contract.ts';
import type { Source } from '../../contract/types.ts';
import type { Loaded } from '../accuracy/evaluate.ts';
import type { Gold, GoldVote } from '../accuracy/gold.ts';
import { swappedRanks, withoutNumbers } from './lines.ts';
import {
  scanned,
  withoutAccents,
  withoutBlankLines,
  withoutBold,
  withoutCapitals,
} from './shape.ts';
import { agenda, deliberated, present, reworded, subject, unanimity, vote } from './words.ts';

export interface Erasure {
  readonly id: string;
  readonly erase: (source: Source) => Source | Promise<Source>;
  /** What can still be read. */
  readonly gold?: (gold: Gold) => Gold;
  /** Told, and held to no limit: what was erased is what the gold asks for. */
  readonly told?: true;
}

export const erasures: readonly Erasure[] = [
  { id: 'agenda words', erase: reworded(agenda) },
  { id: 'unanimity', erase: reworded(unanimity), gold: withoutUnanimity },
  { id: 'unanimity, gold as is', erase: reworded(unanimity), told: true },
  { id: 'délibéré', erase: reworded(deliberated) },
  { id: 'numbers at line starts', erase: withoutNumbers },
  { id: 'bold', erase: withoutBold },
  { id: 'capitals', erase: withoutCapitals },
  { id: 'Objet', erase: reworded(subject) },
  { id: 'Présents', erase: reworded(present) },
  { id: 'Vote', erase: reworded(vote) },
  { id: 'ranks swapped', erase: swappedRanks },
  { id: 'blank lines', erase: withoutBlankLines },
  { id: 'accents', erase: withoutAccents },
  { id: 'one letter in forty', erase: scanned },
];

/** The document without the cue; scans are what they are. */
export async function erased(
  { document, source }: Loaded,
  { erase, gold }: Erasure,
): Promise<Loaded> {
  return {
    document: { ...document, gold: gold === undefined ? document.gold : gold(document.gold) },
    source: await erase(source),
  };
}

/** An adoption whose only word is gone may be read or not; counts without their word are still counts. */
function withoutUnanimity(gold: Gold): Gold {
  const without = (one: GoldVote): GoldVote =>
    one.unanimite
      ? {
          ...one,
          alts: [...one.alts, { ...one, unanimite: false }],
          opt: one.opt || [one.pour, one.contre, one.abstention].every((count) => count === null),
        }
      : one;
  return {
    ...gold,
    deliberations: gold.deliberations.map((one) => ({ ...one, votes: one.votes.map(without) })),
  };
}

/** Headings and numbers as they were printed before letters were changed under them. */
export function restored(made: Resultat, before: Source, after: Source): Resultat {
  if (before.text.length !== after.text.length) return made;
  const back = <
    T extends { value: string; raw: string; spans: readonly { start: number; end: number }[] },
  >(
    read: T | null | undefined,
  ) => {
    if (read == null) return read;
    const raw = read.spans.map(({ start, end }) => before.text.slice(start, end)).join('\n');
    return raw === read.raw ? read : { ...read, value: before.plainOf(raw) };
  };
  return {
    ...made,
    deliberations: made.deliberations.map((one) => ({
      ...one,
      ...(one.numero == null ? {} : { numero: back(one.numero) }),
      ...(one.objet == null ? {} : { objet: back(one.objet) }),
    })),
  } as Resultat;
}

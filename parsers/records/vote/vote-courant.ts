/** The votes that running text tells, each with its counts, the names beside them and its result. */
import type { Sourced, Vote } from '../../../contract/contract.ts';
import type { Text } from '../../../contract/types.ts';
import { type Reading, some } from '../../reading.ts';
import type { Stretch } from '../../source/text.ts';
import { lireEntier } from '../../text/nombre.ts';
import { type Cote, cotes, type FoundVote, trouverVotes } from '../../text/vote.ts';
import { avecElections } from './election.ts';

export interface Votants {
  readonly deliberation?: string | undefined;
  /** How many members there are, where the document lists them: no vote counts many more. */
  readonly effectif: number;
}

export interface VoteLu {
  readonly vote: Vote;
  readonly from: number;
  readonly to: number;
}

export function parseVotesCourants(reading: Reading, text: Text, context: Votants): VoteLu[] {
  const all = trouverVotes(text.plain);
  const own = all.filter((found) => !isOfOthers(text, found, context.effectif));
  // "Pour : 72" alone under a list of 27 is a misprint of the vote itself.
  const propres = surLActe(reading, text, all.length === 1 ? all : own, context);
  const votes = propres.flatMap((found) => {
    const vote = voteOf(reading, text, found, context);
    return vote === null ? [] : [{ vote, from: found.from, to: found.to }];
  });
  return avecElections(reading, text, votes, context);
}

/**
 * "L'amendement est rejeté par 12 voix contre 3." over the act's own vote is on something else, and told of. A wish
 * that nothing else is voted beside may be the act.
 */
function surLActe(
  reading: Reading,
  text: Text,
  votes: readonly FoundVote[],
  { deliberation }: Votants,
): readonly FoundVote[] {
  const seul = votes.every(({ incident }) => incident !== undefined);
  return votes.filter(({ incident, from, to }) => {
    if (incident === undefined || (seul && !incident.jamaisLActe)) return true;
    reading.note({
      code: 'vote.incident',
      spans: reading.spans(text, { from, to }),
      constate: text.plain.slice(incident.from, incident.to),
      ...some('deliberation', deliberation),
    });
    return false;
  });
}

/** Twice the members: a wrong digit in the units, or one more in the tens, stays below. */
const OF_OTHERS = 2;

/**
 * "Pour : 49 / Contre : 33" in a council of fifteen is a poll of the inhabitants. "Pour : 17" there is a slip,
 * which the checks tell of: leaving it out would hide it.
 */
function isOfOthers(text: Text, found: FoundVote, effectif: number): boolean {
  if (effectif === 0) return false;
  const counted = cotes.reduce((sum, cote) => {
    const range = found.nombres[cote];
    return (
      sum + (range === undefined ? 0 : (lireEntier(text.plain.slice(range.from, range.to)) ?? 0))
    );
  }, 0);
  return counted > effectif * OF_OTHERS;
}

export function voteOf(
  reading: Reading,
  text: Text,
  found: FoundVote,
  context: Pick<Votants, 'deliberation'>,
): Vote | null {
  const counts = countsOf(reading, text, found);
  const names = namesOf(reading, text, found);
  const groupes = groupesOf(reading, text, found);
  const unanimite = luEn(reading, text, 'unanimite', found.unanimite);
  const resultat = luEn(reading, text, 'resultat', found.resultat);
  const says =
    Object.keys({ ...counts, ...names, ...groupes }).length > 0 ||
    unanimite !== null ||
    resultat !== null ||
    found.majorite;
  if (!says) return null;
  return {
    id: reading.id('vote'),
    type: 'vote',
    spans: reading.spans(text, { from: found.from, to: found.to }),
    ...some('deliberation', context.deliberation),
    ...counts,
    ...some('unanimite', unanimite),
    ...some('resultat', resultat),
    ...(Object.keys(groupes).length === 0 ? {} : { groupes }),
    ...(Object.keys(names).length === 0 ? {} : { votants: names }),
  };
}

function groupesOf(
  reading: Reading,
  text: Text,
  { groupes }: FoundVote,
): NonNullable<Vote['groupes']> {
  const read: NonNullable<Vote['groupes']> = {};
  for (const cote of ['pour', 'contre', 'abstention'] as const) {
    const names = (groupes[cote] ?? []).flatMap((range) => reading.lu('texte', text, range) ?? []);
    if (names.length > 0) read[cote] = names;
  }
  return read;
}

function luEn<L extends 'unanimite' | 'resultat'>(
  reading: Reading,
  text: Text,
  lecture: L,
  range: Stretch | undefined,
) {
  return range === undefined ? null : reading.lu(lecture, text, range);
}

function countsOf(
  reading: Reading,
  text: Text,
  { nombres }: FoundVote,
): { [K in Cote]?: Sourced<number> } {
  const counts: { [K in Cote]?: Sourced<number> } = {};
  for (const cote of cotes) {
    const range = nombres[cote];
    const count = range === undefined ? null : reading.lu('entier', text, range);
    if (count !== null) counts[cote] = count;
  }
  return counts;
}

function namesOf(reading: Reading, text: Text, { noms }: FoundVote): NonNullable<Vote['votants']> {
  const names: { [K in Cote]?: Sourced<string>[] } = {};
  for (const cote of cotes) {
    const read = (noms[cote] ?? []).flatMap(({ nom }) => reading.lu('nom', text, nom) ?? []);
    if (read.length > 0) names[cote] = read;
  }
  return names;
}

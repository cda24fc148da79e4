/** Ballots on persons, to votes with their candidates: in running text, or set as a table. */
import type { Vote } from '../../../contract/contract.ts';
import type { Text } from '../../../contract/types.ts';
import { type Reading, some } from '../../reading.ts';
import { type Candidat, type FoundElection, trouverElections } from '../../text/election.ts';
import { secretBefore } from '../../text/scrutin.ts';
import { foldLines } from '../../text/vote.ts';
import type { Votants, VoteLu } from './vote-courant.ts';

type Candidats = NonNullable<Vote['candidats']>;

/** The votes of a text with its ballots on persons: what tells of both is one vote. */
export function avecElections(
  reading: Reading,
  text: Text,
  votes: readonly VoteLu[],
  context: Pick<Votants, 'deliberation'>,
): VoteLu[] {
  const made = [...votes];
  for (const found of trouverElections(text.plain)) {
    const same = votes.find(({ from, to }) => from < found.to && found.from < to);
    const parts = partsOf(reading, text, found);
    if (parts === null) continue;
    if (same !== undefined) Object.assign(withoutTheirs(same.vote, parts), parts);
    else
      made.push({
        vote: {
          id: reading.id('vote'),
          type: 'vote',
          spans: reading.spans(text, found),
          ...some('deliberation', context.deliberation),
          ...parts,
        },
        from: found.from,
        to: found.to,
      });
  }
  const folded = foldLines(text.plain);
  made.sort((a, b) => a.from - b.from);
  for (const [index, one] of made.entries())
    addScrutin(reading, text, folded, one, made[index - 1]?.to ?? 0);
  return made;
}

/** "le vote a lieu au scrutin secret. … par 10 voix pour, 7 voix contre": said this near above the counts. */
const NEAR = 300;

function addScrutin(
  reading: Reading,
  text: Text,
  folded: string,
  { vote, from }: VoteLu,
  floor: number,
): void {
  if (vote.candidats !== undefined || (vote.pour == null && vote.contre == null)) return;
  const secret = secretBefore(folded, Math.max(floor, from - NEAR), from);
  if (secret !== null) Object.assign(vote, some('scrutin', reading.lu('scrutin', text, secret)));
}

/** "est élue avec 12 voix contre 3 à M. X": votes for one candidate against another, none against a motion. */
function withoutTheirs(vote: Vote, { candidats }: Pick<Vote, 'candidats'>): Vote {
  const at = vote.contre?.spans[0]?.start;
  if (at === undefined || !candidats?.some(({ voix }) => voix?.spans[0]?.start === at)) return vote;
  delete vote.contre;
  if (vote.votants !== undefined) delete vote.votants.contre;
  return vote;
}

function partsOf(
  reading: Reading,
  text: Text,
  found: FoundElection,
): Pick<Vote, 'candidats' | 'scrutin'> | null {
  const candidats = found.candidats.flatMap((one) => candidatOf(reading, text, one));
  if (candidats.length === 0) return null;
  const { scrutin } = found;
  return { ...some('scrutin', scrutin && reading.lu('scrutin', text, scrutin)), candidats };
}

function candidatOf(reading: Reading, text: Text, { nom, voix, elu }: Candidat): Candidats {
  const lu = reading.lu('nom', text, nom);
  if (lu === null) return [];
  return [
    {
      nom: lu,
      ...some('voix', voix && reading.lu('entier', text, voix)),
      ...(elu ? { elu } : {}),
    },
  ];
}

/** "à l'unanimité" and "avec 25 voix pour" a line apart: one vote that was read as two. */
import type { Vote } from '../../contract/contract.ts';
import { type Check, ofDecision, placesOf } from './check.ts';

const LIGNES = 4;

export const structureVoteCoupe: Check = {
  code: 'structure.vote_coupe',
  *run({ donnees: { votes } }) {
    for (const [at, vote] of votes.entries()) {
      const next = votes[at + 1];
      if (next === undefined || next.deliberation !== vote.deliberation) continue;
      if (!estEntier(vote) || !estEntier(next)) continue;
      const halves = (one: Vote, other: Vote) => comptePour(one) && sansPour(other);
      if (!halves(vote, next) && !halves(next, vote)) continue;
      const [above, below] = [vote.spans.at(-1), next.spans[0]];
      if (above === undefined || below === undefined) continue;
      const apart = below.startLine - above.endLine;
      if (apart < 1 || apart > LIGNES) continue;
      yield { spans: placesOf(vote), connexes: placesOf(next), ...ofDecision(vote) };
    }
  },
};

/** "… with 25 for", and nothing else of a vote. */
function comptePour({ pour, contre, abstention, unanimite }: Vote): boolean {
  return pour != null && contre == null && abstention == null && unanimite == null;
}

/** "Unanimously", "5 abstentions": all but who is for. */
function sansPour({ pour, contre, abstention, unanimite }: Vote): boolean {
  return pour == null && (unanimite != null || contre != null || abstention != null);
}

/** On the whole, not on a row, a chapter, an article or a person. */
function estEntier({ articles, ligne, chapitre, candidats, resultat }: Vote): boolean {
  const apart = articles !== undefined || ligne !== undefined || chapitre != null;
  return !apart && candidats === undefined && resultat?.value !== 'ajourne';
}

/** "À l'unanimité", with votes against. */
import { type Check, ofDecision, placesOf } from './check.ts';
import { count } from './nombres.ts';

export const voteUnanimite: Check = {
  code: 'vote.unanimite_contredite',
  *run(contexte) {
    for (const vote of contexte.donnees.votes) {
      const { unanimite, contre } = vote;
      if (unanimite == null || contre == null || contre.value === 0) continue;
      yield {
        spans: placesOf(unanimite),
        constate: unanimite.raw,
        values: { contre: count(contre.value) },
        connexes: placesOf(contre),
        ...ofDecision(vote),
      };
    }
  },
};

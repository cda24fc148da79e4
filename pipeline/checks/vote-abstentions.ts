/** As many abstentions as members who took no part: many bodies count the one as the other, and should say so. */
import { deportsOf } from './assemblee.ts';
import { type Check, ofDecision, placesOf } from './check.ts';
import { count } from './nombres.ts';

export const voteAbstentions: Check = {
  code: 'vote.abstentions_des_deports',
  *run(contexte) {
    const abstainers = deportsOf(contexte);
    for (const vote of contexte.donnees.votes) {
      const apart = abstainers(vote);
      const { abstention } = vote;
      if (abstention == null || apart.length === 0 || abstention.value !== apart.length) continue;
      yield {
        spans: placesOf(abstention),
        constate: count(abstention.value),
        values: { deports: count(apart.length) },
        connexes: placesOf(...apart.map(({ nom }) => nom)),
        ...ofDecision(vote),
      };
    }
  },
};

/** Another number of names than of votes: "5 abstentions" and four people named. */
import { assembleesOf, proxiesOf } from './assemblee.ts';
import { type Check, ofDecision, placesOf } from './check.ts';
import { count, differing } from './nombres.ts';

const sides = ['pour', 'contre', 'abstention', 'nePrendPasPart'] as const;

export const voteNoms: Check = {
  code: 'vote.noms_differents',
  *run(contexte) {
    const assembleeOf = assembleesOf(contexte);
    for (const vote of contexte.donnees.votes) {
      for (const side of sides) {
        const [said, names] = [vote[side], vote.votants?.[side] ?? []];
        if (said == null || names.length === 0 || names.length === said.value) continue;
        // "2 contre (M. X et son pouvoir)": one name, two votes.
        const proxies = proxiesOf(names, assembleeOf(vote.deliberation));
        if (said.value > names.length && said.value <= names.length + proxies) continue;
        yield {
          spans: placesOf(said),
          ...differing(said.value, names.length, count),
          connexes: placesOf(...names),
          ...ofDecision(vote),
        };
      }
    }
  },
};

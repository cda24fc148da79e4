/** The result printed is not the one that the votes give: "adopté" by 10 votes to 12. */
import { type Check, ofDecision, placesOf } from './check.ts';

export const voteResultat: Check = {
  code: 'vote.resultat_contredit',
  *run(contexte) {
    for (const vote of contexte.donnees.votes) {
      const { pour, contre, resultat } = vote;
      if (pour == null || contre == null || resultat == null || vote.candidats !== undefined)
        continue;
      const [printed, won, tied] = [
        resultat.value,
        pour.value > contre.value,
        pour.value === contre.value,
      ];
      if (tied || printed === 'ajourne' || (printed === 'adopte') === won) continue;
      yield {
        spans: placesOf(resultat),
        constate: printed,
        attendu: won ? 'adopte' : 'rejete',
        values: { pour: String(pour.value), contre: String(contre.value), resultat: resultat.raw },
        connexes: placesOf(pour, contre),
        ...ofDecision(vote),
      };
    }
  },
};

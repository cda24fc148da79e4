/** More members are named, there or not, than the assembly has: somebody is read who is none, or twice. */
import { groupBy } from '../../parsers/lignes/groupes.ts';
import { membersOf, presencesOf } from './assemblee.ts';
import { type Check, placesOf } from './check.ts';
import { count, differing } from './nombres.ts';

/** "M. X, suppléant de Mme Y", "remplacée par": two persons have one seat. */
const seconds = /suppl|rempla/iu;

export const seanceEffectif: Check = {
  code: 'seance.effectif_depasse',
  *run(contexte) {
    const bySeance = presencesOf(contexte);
    for (const seance of contexte.donnees.seances) {
      const said = seance.effectif;
      if (said == null) continue;
      const lists = groupBy(bySeance.get(seance.id) ?? [], ({ deliberation }) => deliberation);
      for (const list of lists.values()) {
        const seats = membersOf(list).filter(({ statut }) => !seconds.test(statut.raw));
        if (seats.length <= said.value) continue;
        yield {
          spans: placesOf(said),
          ...differing(said.value, seats.length, count),
          connexes: placesOf(seats[0]?.nom, seats.at(-1)?.nom),
        };
        break;
      }
    }
  },
};

/** As many members present are announced as the list does not have. */
import { presencesOf, withStatus } from './assemblee.ts';
import { type Check, placesOf } from './check.ts';
import { count, differing } from './nombres.ts';

export const seancePresents: Check = {
  code: 'seance.presents_differents',
  *run(contexte) {
    const bySeance = presencesOf(contexte);
    for (const seance of contexte.donnees.seances) {
      const listed = bySeance.get(seance.id) ?? [];
      const present = withStatus(listed, 'present');
      const said = seance.presents;
      if (said == null || present.length === 0 || said.value === present.length) continue;
      // Those who came late may be counted or not.
      const moving = listed.filter(({ arrivee, depart }) => arrivee != null || depart != null);
      if (Math.abs(said.value - present.length) <= moving.length) continue;
      yield {
        spans: placesOf(said),
        ...differing(said.value, present.length, count),
        connexes: placesOf(present[0]?.nom, present.at(-1)?.nom),
      };
    }
  },
};

/** Fewer members present than the quorum that is printed, or than half of the assembly. */
import { membersOf, presencesOf, withStatus } from './assemblee.ts';
import { type Check, placesOf } from './check.ts';
import { count, differing } from './nombres.ts';

export const seanceQuorum: Check = {
  code: 'seance.quorum',
  *run(contexte) {
    const bySeance = presencesOf(contexte);
    for (const seance of contexte.donnees.seances) {
      const listed = bySeance.get(seance.id) ?? [];
      const present = seance.presents?.value ?? withStatus(listed, 'present').length;
      const body = seance.effectif?.value ?? votingMembers(listed);
      const needed = seance.quorum?.value ?? Math.floor(body / 2) + 1;
      if (present === 0 || body === 0 || present >= needed) continue;
      yield {
        spans: placesOf(seance.presents ?? listed[0]?.nom ?? seance),
        ...differing(present, needed, count),
        values: { effectif: count(body) },
        connexes: placesOf(seance.quorum, seance.effectif),
      };
    }
  },
};

function votingMembers(listed: Parameters<typeof membersOf>[0]): number {
  return membersOf(listed).filter(({ statut }) => statut.value !== 'excuse-sans-voix').length;
}

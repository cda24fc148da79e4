/** One person in two lists of the same session: both present and absent. */
import type { Presence } from '../contract.ts';
import { nameKey } from './assemblee.ts';
import { type Check, ofDecision, placesOf } from './check.ts';

export const presenceDouble: Check = {
  code: 'presence.present_et_absent',
  *run(contexte) {
    const first = new Map<string, Presence>();
    for (const presence of contexte.donnees.presences) {
      const owner = presence.seance ?? presence.deliberation ?? '';
      const key = `${owner}\n${presence.deliberation ?? ''}\n${nameKey(presence.nom.value)}`;
      const before = first.get(key);
      if (before === undefined) first.set(key, presence);
      else if (isHere(before) !== isHere(presence) && !moves(before) && !moves(presence)) {
        yield {
          spans: placesOf(presence.nom),
          constate: presence.statut.value,
          attendu: before.statut.value,
          values: {
            nom: presence.nom.value,
            statut: presence.statut.raw,
            autre: before.statut.raw,
          },
          connexes: placesOf(before.nom),
          ...ofDecision(presence),
        };
      }
    }
  },
};

function isHere({ statut }: Presence): boolean {
  return statut.value === 'present';
}

function moves({ arrivee, depart }: Presence): boolean {
  return arrivee != null || depart != null;
}

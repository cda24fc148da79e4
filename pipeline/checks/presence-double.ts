/** One person in two lists of the same session: both present and absent. */

import type { Presence } from '../../contract/contract.ts';
import { siegeEnPartie } from '../../parsers/records/seance/presence-partielle.ts';
import { nameKey } from './assemblee.ts';
import { type Check, ofDecision, placesOf } from './check.ts';
import type { Contexte } from './contexte.ts';

export const presenceDouble: Check = {
  code: 'presence.present_et_absent',
  *run(contexte) {
    const first = new Map<string, Presence>();
    for (const presence of contexte.donnees.presences) {
      const owner = presence.seance ?? presence.deliberation ?? '';
      const key = `${owner}\n${presence.deliberation ?? ''}\n${nameKey(presence.nom.value)}`;
      const before = first.get(key);
      if (before === undefined) first.set(key, presence);
      else if (isHere(before) !== isHere(presence) && !mayBeBoth(contexte, before, presence)) {
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

/** Who came late or left; one excused or represented for a part of the session: "[jusqu'à la question n° 4]". */
function mayBeBoth({ source }: Contexte, ...both: readonly Presence[]): boolean {
  if (both.some(moves)) return true;
  return (
    both.some(({ statut }) => statut.value === 'excuse' || statut.value === 'represente') &&
    both.some((one) => siegeEnPartie(source, one))
  );
}

function moves({ arrivee, depart }: Presence): boolean {
  return arrivee != null || depart != null;
}

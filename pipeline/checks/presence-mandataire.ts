/** A proxy given to someone who is not there to use it. */

import type { Presence } from '../../contract/contract.ts';
import { groupBy } from '../../parsers/lignes/groupes.ts';
import { nameKey } from './assemblee.ts';
import { type Check, ofDecision, placesOf } from './check.ts';

export const presenceMandataire: Check = {
  code: 'presence.mandataire_absent',
  *run(contexte) {
    const lists = groupBy(
      contexte.donnees.presences,
      ({ seance, deliberation }) => `${seance ?? ''}\n${deliberation ?? ''}`,
    );
    for (const presences of lists.values()) {
      const byName = new Map<string, Presence>();
      for (const one of presences) {
        const key = nameKey(one.nom.value);
        if (one.statut.value === 'present' || !byName.has(key)) byName.set(key, one);
      }
      for (const presence of presences) {
        if (presence.mandataire == null) continue;
        const holder = byName.get(nameKey(presence.mandataire.value));
        if (holder === undefined || holder.statut.value === 'present') continue;
        yield {
          spans: placesOf(presence.mandataire),
          constate: holder.statut.value,
          attendu: 'present',
          values: { nom: presence.mandataire.value, statut: holder.statut.raw },
          connexes: placesOf(holder.nom),
          ...ofDecision(presence),
        };
      }
    }
  },
};

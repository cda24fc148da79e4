/** A deliberation that is not said to be about anything, alone or among others that are. */
import type { Check } from './check.ts';

export const structureObjet: Check = {
  code: 'structure.titre_absent',
  *run({ donnees: { deliberations } }) {
    const named = deliberations.filter(({ objet }) => objet != null).length;
    if (deliberations.length > 1 && named * 2 < deliberations.length) return;
    for (const { id, spans, objet, numero } of deliberations) {
      if (objet != null) continue;
      yield {
        spans: numero?.spans ?? spans.slice(0, 1),
        deliberation: id,
        values: { ligne: String(spans[0]?.startLine ?? '') },
      };
    }
  },
};

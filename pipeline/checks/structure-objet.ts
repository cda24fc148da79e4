/** A deliberation that is not said to be about anything. */
import type { Check } from './check.ts';

export const structureObjet: Check = {
  code: 'structure.titre_absent',
  *run({ donnees }) {
    for (const { id, spans, objet, numero } of donnees.deliberations) {
      if (objet != null) continue;
      yield {
        spans: numero?.spans ?? spans.slice(0, 1),
        deliberation: id,
        values: { ligne: String(spans[0]?.startLine ?? '') },
      };
    }
  },
};

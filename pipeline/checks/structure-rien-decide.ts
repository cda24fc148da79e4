/** The only deliberation of a document has no vote, no article and nothing that it decides. */
import type { Check } from './check.ts';

export const structureRienDecide: Check = {
  code: 'structure.rien_decide',
  *run({ donnees: { deliberations, votes, articles } }) {
    const [one] = deliberations;
    if (one === undefined || deliberations.length > 1) return;
    if (votes.length > 0 || articles.length > 0 || (one.decisions ?? []).length > 0) return;
    yield { spans: (one.objet ?? one.numero ?? one).spans.slice(0, 1), deliberation: one.id };
  },
};

/** "Adopté à l'unanimité." outside every deliberation, where no question of procedure is settled. */
import type { Check } from './check.ts';
import { aUneDeliberation, enListe, placeDe, structureOf } from './structure.ts';

export const structureVoteSansItem: Check = {
  code: 'structure.vote_sans_item',
  *run(contexte) {
    const structure = structureOf(contexte);
    if (structure === null) return;
    const { votes, titres, ligneDe, dans } = structure;
    const outside = votes.filter((vue) => {
      const ligne = ligneDe(vue);
      if (dans(ligne) !== undefined) return false;
      const above = titres.findLast((titre) => titre.ligne <= ligne);
      // The list over acts that stand in full: "3. Tarifs de cantine (voté à l'unanimité)".
      const titled = [vue, above?.etape.candidat.vue];
      return !titled.some((one) => one !== undefined && aUneDeliberation(contexte, one.plain));
    });
    if (outside.length === 0) return;
    yield {
      spans: outside.flatMap((vue) => placeDe(contexte.source, vue)),
      constate: String(outside.length),
      values: { lignes: enListe(outside.map(ligneDe)), texte: outside[0]?.plain.trim() ?? '' },
    };
  },
};

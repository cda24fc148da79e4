/** Titles that the path took by little: without them, or with another line, it would have been nearly as good. */
import type { Check } from './check.ts';
import {
  aUneDeliberation,
  enListe,
  informe,
  placeDe,
  structureOf,
  type TitreLu,
} from './structure.ts';

/** A title that so little speaks for is in doubt, in hundredths. */
const FAIBLE = 150;
/** Where half of the titles have no more than this, the document has another structure. */
const MOYENNE = 500;
const TITRES_MIN = 3;

/** "14- Administration de l'assemblée - Questions diverses" is no item, whatever its margin. */
const divers = /divers|informations?|communications?/u;

export const structureMarge: Check = {
  code: 'structure.marge_faible',
  *run(contexte) {
    const structure = structureOf(contexte);
    const all = structure?.titres ?? [];
    const first = all.findIndex(({ deliberation }) => deliberation !== undefined);
    const titres = all.slice(Math.max(0, first)).filter(({ deliberation, etape }) => {
      const { vue } = etape.candidat;
      if (deliberation !== undefined) return true;
      return !divers.test(vue.head) && !informe(vue) && !aUneDeliberation(contexte, vue.plain);
    });
    if (titres.filter(({ deliberation }) => deliberation !== undefined).length < 2) return;
    const doubtful = incertains(titres);
    if (doubtful.length === 0) return;
    yield {
      spans: doubtful.flatMap(({ etape }) => placeDe(contexte.source, etape.candidat.vue)),
      constate: String(doubtful.length),
      values: {
        lignes: enListe(doubtful.map(({ ligne }) => ligne)),
        titres: String(titres.length),
        titre: doubtful[0]?.etape.candidat.vue.plain.trim() ?? '',
      },
    };
  },
};

function incertains(titres: readonly TitreLu[]): readonly TitreLu[] {
  const middling = titres.filter(({ etape }) => etape.marge < MOYENNE);
  if (titres.length >= TITRES_MIN && middling.length * 2 >= titres.length) return middling;
  return titres.filter(({ etape }) => etape.marge < FAIBLE);
}

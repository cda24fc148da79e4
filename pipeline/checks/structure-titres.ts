/** Titles of the path that gave no deliberation, more than those that did: decisions said in words that are not known. */
import { genreDe } from '../../parsers/chemin/genre.ts';
import type { Check } from './check.ts';
import { aUneDeliberation, enListe, jointe, placeDe, structureOf } from './structure.ts';

const TITRES_MIN = 3;

export const structureTitres: Check = {
  code: 'structure.titres_sans_deliberation',
  *run(contexte) {
    const structure = structureOf(contexte);
    if (structure === null) return;
    const { titres, etendues } = structure;
    const given = titres.filter(({ deliberation }) => deliberation !== undefined);
    // Acts that each have their own head are cut by their heads, and their chapters are no titles.
    if (etendues.length > 1 && given.length === 0) return;
    if (contexte.chemin === null || genreDe(contexte.chemin) <= 0) return;
    const without = titres.filter(
      ({ deliberation, etape, ligne }) =>
        deliberation === undefined &&
        !jointe(contexte.donnees, ligne) &&
        !aUneDeliberation(contexte, etape.candidat.vue.plain),
    );
    if (without.length < TITRES_MIN || without.length <= etendues.length) return;
    yield {
      spans: without.flatMap(({ etape }) => placeDe(contexte.source, etape.candidat.vue)),
      constate: String(etendues.length),
      attendu: String(titres.length),
      values: {
        sans: String(without.length),
        lignes: enListe(without.map(({ ligne }) => ligne)),
      },
    };
  },
};

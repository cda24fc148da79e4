/** Entries of the agenda that no title has the words of, where those of nearly all others are met. */

import type { Vue } from '../../parsers/chemin/vue.ts';
import { premierQuiLit } from '../../parsers/indices/indice.ts';
import { surs } from '../../parsers/indices/titre.ts';
import type { Check } from './check.ts';
import {
  enListe,
  informe,
  memesMots,
  objetsOf,
  placeDe,
  racinesDe,
  structureOf,
} from './structure.ts';

const ENTREES_MIN = 4;
const PRESQUE_TOUTES = 0.7;
/** Words of an entry that can be looked for. */
const MOTS_MIN = 2;

export const structureAgenda: Check = {
  code: 'structure.ordre_du_jour_non_retrouve',
  *run(contexte) {
    const structure = structureOf(contexte);
    const { chemin } = contexte;
    if (structure === null || chemin === null) return;
    const entries = entreesDe(structure.vues, chemin.repetitions.liste);
    if (entries.length < ENTREES_MIN) return;
    const known = [
      ...objetsOf(contexte),
      ...structure.titres.map(({ etape }) => racinesDe(etape.candidat.vue.plain)),
    ];
    const lost = entries.filter((vue) => {
      const words = racinesDe(vue.plain.slice(vue.entete?.titre ?? 0));
      return words.size >= MOTS_MIN && !known.some((one) => memesMots(words, one));
    });
    if (lost.length === 0 || lost.length > entries.length * (1 - PRESQUE_TOUTES)) return;
    yield {
      spans: lost.flatMap((vue) => placeDe(contexte.source, vue)),
      constate: String(lost.length),
      attendu: String(entries.length),
      values: {
        lignes: enListe(lost.map(structure.ligneDe)),
        entree: lost[0]?.plain.trim() ?? '',
      },
    };
  },
};

/** Lines of the lists that begin an entry, and ask for a decision. */
function entreesDe(vues: readonly Vue[], liste: Uint8Array): Vue[] {
  const inside = vues.filter(({ index }) => liste[index] === 1);
  const ranked = inside.filter(({ entete }) => entete !== null);
  const entries = ranked.length * 2 >= inside.length ? ranked : inside;
  const seen = new Set<string>();
  return entries.filter((vue, at) => {
    if (estGroupe(vue, entries[at + 1])) return false;
    if (seen.has(vue.cle) || vue.cle.length < 10 || !demande(vue)) return false;
    return seen.add(vue.cle);
  });
}

/** "I. Affaires générales" over "1. …" or "- …". */
function estGroupe(vue: Vue, next: Vue | undefined): boolean {
  if (next === undefined || next.forme === vue.forme || next.entete === null) return false;
  return next.valeurs === null || next.valeurs.at(-1) === 1;
}

function demande(vue: Vue): boolean {
  return !informe(vue) && premierQuiLit(surs, vue.head) === null && /\p{L}{4}/u.test(vue.plain);
}

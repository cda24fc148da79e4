/** The titles of a path in the form that minutes are cut by: the number, the words, how far they go. */

import { lireNumeroSeul } from '../text/entete.ts';
import type { Range } from '../text/grammar.ts';
import type { Titre } from '../titres.ts';
import type { Chemin } from './chemin.ts';
import type { Vue } from './vue.ts';

/** Titles, and the places where something else begins, in order. */
export function titresDuChemin({ etapes, vues }: Chemin): Titre[] {
  const own = new Set(etapes.map(({ candidat }) => candidat.vue.index));
  const titres: Titre[] = [];
  for (const { candidat, groupe, coupure } of etapes) {
    const { dessus } = candidat.vue;
    const titre = { ...titreDe(candidat.vue), ...(dessus === undefined ? {} : { voisin: dessus }) };
    titres.push(groupe ? { ...titre, zone: 'groupe' } : enPlace(titre, vues, own, titres));
    const vue = coupure === null ? undefined : vues[coupure.place];
    if (coupure !== null && vue !== undefined) titres.push({ ...titreDe(vue), zone: coupure.zone });
  }
  return titres;
}

/** With the number on its neighbour's line, or with its group's rank: "- Budget primitif" under "2. Eau". */
function enPlace(
  titre: Titre,
  vues: readonly Vue[],
  own: ReadonlySet<number>,
  before: readonly Titre[],
): Titre {
  const numbered = avecNumero(titre, vues, own);
  if (numbered.voisin !== undefined || !titre.entete.tiret || titre.entete.numero !== undefined)
    return numbered;
  const last = before.at(-1);
  const groupe = last?.zone === 'groupe' ? last : last?.groupe;
  return groupe?.entete.rang === undefined ? titre : { ...titre, groupe };
}

function titreDe({ ligne, index, entete, plain }: Vue): Titre {
  const lead = /^[\s\p{Pd}#*•]{0,8}/u.exec(plain)?.[0].length ?? 0;
  return {
    ligne,
    index,
    entete: entete ?? { tiret: false, titre: lead, marque: 'titre' },
    longueur: 1,
  };
}

/** A number on a line of its own may stand so near its title. */
const PRES = [1, 2, -1, -2];

function avecNumero(titre: Titre, vues: readonly Vue[], own: ReadonlySet<number>): Titre {
  if (titre.entete.numero !== undefined || titre.voisin !== undefined) return titre;
  for (const by of PRES) {
    const vue = vues[titre.index + by];
    if (vue === undefined || own.has(vue.index)) continue;
    const numero: Range | null = vue.numeroNu
      ? (vue.entete?.numero ?? null)
      : lireNumeroSeul(vue.plain);
    if (numero !== null) return { ...titre, voisin: { ligne: vue.ligne, numero } };
  }
  return titre;
}

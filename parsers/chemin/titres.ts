/** The titles of a path in the form that minutes are cut by: the number, the words, how far they go. */

import { lireNumeroSeul } from '../text/entete.ts';
import type { Range } from '../text/grammar.ts';
import type { Titre } from '../titres.ts';
import type { Chemin } from './chemin.ts';
import type { Repetitions } from './repetitions.ts';
import { lettres, type Vue } from './vue.ts';

/** Titles, and the places where something else begins, in order. */
export function titresDuChemin({ etapes, vues, repetitions }: Chemin): Titre[] {
  const entrees = entreesDe(vues, repetitions);
  const own = new Set(etapes.map(({ candidat }) => candidat.vue.index));
  const titres: Titre[] = [];
  for (const { candidat, groupe, coupure } of etapes) {
    const { dessus } = candidat.vue;
    const titre = {
      ...titreDe(candidat.vue),
      ...(dessus === undefined ? {} : { voisin: dessus }),
      ...longueurDeLaListe(candidat.vue, vues, entrees),
    };
    titres.push(groupe ? { ...titre, zone: 'groupe' } : enPlace(titre, vues, own, titres));
    const vue = coupure === null ? undefined : vues[coupure.place];
    if (coupure !== null && vue !== undefined) titres.push({ ...titreDe(vue), zone: coupure.zone });
  }
  return titres;
}

/** The words of each entry of the lists of titles, by their beginning. */
function entreesDe(vues: readonly Vue[], { liste }: Repetitions): Map<string, string> {
  const entrees = new Map<string, string>();
  for (const vue of vues) {
    if (liste[vue.index] !== 1 || vue.cle.length < CLE_MIN || entrees.has(vue.cle)) continue;
    let words = motsDe(vue);
    for (const next of vues.slice(vue.index + 1, vue.index + MAX_LIGNES)) {
      if (liste[next.index] !== 1 || next.entete !== null || next.ligne.place === 0) break;
      words += motsDe(next);
    }
    entrees.set(vue.cle, words);
  }
  return entrees;
}

const CLE_MIN = 10;
const MAX_LIGNES = 5;

function motsDe({ plain, entete }: Vue): string {
  return lettres(plain.slice(entete?.titre ?? 0));
}

/** As many lines as print what the list prints: "Budget primitif 2016", not what stands below it. */
function longueurDeLaListe(
  vue: Vue,
  vues: readonly Vue[],
  entrees: ReadonlyMap<string, string>,
): Pick<Titre, 'longueur' | 'complet'> {
  const entree = entrees.get(vue.cle);
  let words = '';
  for (let longueur = 1; entree !== undefined && longueur <= MAX_LIGNES; longueur++) {
    const line = vues[vue.index + longueur - 1];
    if (line === undefined) break;
    words += longueur === 1 ? motsDe(line) : lettres(line.plain);
    if (words === entree) return { longueur, complet: true };
    if (!entree.startsWith(words)) break;
  }
  return { longueur: 1 };
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

/** The titles of a path in the form that minutes are cut by: the number, the words, how far they go. */

import { lit } from '../indices/indice.ts';
import { nomDeRubrique } from '../indices/titre.ts';
import type { Chemin } from './chemin.ts';
import type { Etape } from './meilleur.ts';
import { avecNumeros } from './numeros.ts';
import type { Repetitions } from './repetitions.ts';
import type { Titre } from './titre.ts';
import { lettres, type Vue } from './vue.ts';

/** Titles, and the places where something else begins, in order. */
export function titresDuChemin({ etapes, vues, repetitions, reperes }: Chemin): Titre[] {
  const entrees = entreesDe(vues, repetitions);
  const titres: Titre[] = [];
  for (const [at, { candidat, groupe, coupure }] of etapes.entries()) {
    const lignes = estSurSonSousTitre(etapes, at) ? 2 : 1;
    if (at > 0 && estSurSonSousTitre(etapes, at - 1)) {
      titres.push(...apresLe(coupure, vues));
      continue;
    }
    const { dessus } = candidat.vue;
    const titre = {
      ...titreDe(candidat.vue),
      ...(dessus === undefined ? {} : { voisin: dessus }),
      ...(lignes === 2
        ? { longueur: lignes, complet: true as const }
        : longueurDeLaListe(candidat.vue, vues, entrees)),
    };
    if (lignes === 2) titres.push(titre);
    else titres.push(groupe ? { ...titre, zone: 'groupe' } : sousLeGroupe(titre, titres));
    titres.push(...apresLe(coupure, vues));
  }
  return avecNumeros(titres, vues, reperes.forts);
}

/** Where something else begins behind a body. */
function apresLe(coupure: Etape['coupure'], vues: readonly Vue[]): Titre[] {
  const vue = coupure === null ? undefined : vues[coupure.place];
  return coupure === null || vue === undefined ? [] : [{ ...titreDe(vue), zone: coupure.zone }];
}

/** "5. Raccordement au réseau" right over "– Reversement aux particuliers", alone under it: one title on two lines. */
function estSurSonSousTitre(etapes: readonly Etape[], at: number): boolean {
  const [own, one, other] = etapes.slice(at, at + 3);
  if (own?.groupe !== true || one === undefined || one.groupe || !estATiret(one)) return false;
  const under = one.candidat.vue.index === own.candidat.vue.index + 1;
  return under && (other === undefined || other.groupe || !estATiret(other));
}

function estATiret({ candidat }: Etape): boolean {
  const { entete } = candidat.vue;
  return entete?.tiret === true && entete.numero === undefined && entete.rang === undefined;
}

/** The words of each entry of the lists of titles, by their beginning. */
function entreesDe(vues: readonly Vue[], { liste }: Repetitions): Map<string, string> {
  const entrees = new Map<string, string>();
  for (const vue of vues) {
    if (liste[vue.index] !== 1 || vue.cle.length < CLE_MIN || entrees.has(vue.cle)) continue;
    let words = motsDe(vue);
    for (const next of vues.slice(vue.index + 1, vue.index + MAX_LIGNES)) {
      if (liste[next.index] !== 1 || next.entete !== null || next.ligne.place === 0) break;
      if (lit(nomDeRubrique, next.head)) break;
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

/** With its group's rank: "- Budget primitif" under "2. Eau". */
function sousLeGroupe(titre: Titre, before: readonly Titre[]): Titre {
  if (!titre.entete.tiret || titre.entete.numero !== undefined) return titre;
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

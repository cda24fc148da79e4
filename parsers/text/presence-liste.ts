/** The members of one list, from its heading to where something else begins: an odd entry ends no list. */
import type { Range } from './grammar.ts';
import { aCote, type Beside, type FoundPresence, type Liste, tight } from './membre.ts';
import { apresEtiquette, estCharge, etiquetteCollee } from './presence-etiquette.ts';
import { apresCivilites, apresMouvement, finit } from './presence-fin.ts';
import { type Avant, genreA, type Lieu, suiteDe, texteA } from './presence-lieu.ts';
import { apresMarge, margeA } from './presence-marge.ts';
import type { Mot } from './presence-mots.ts';
import { chance, estCommun, motDes, nomA, ODD } from './presence-noms.ts';
import { finDeRemarque, remarquesApres } from './presence-remarque.ts';

const MAX_MEMBERS = 1000;
/** So many entries in a row that are no names end a list. */
const PATIENCE = 2;

export interface Entree extends FoundPresence {
  /** Printed as the others are. */
  readonly sure: boolean;
}

export function lireListe(liste: Liste, from: number): Entree[] {
  return new Lecture(liste, from).read();
}

const signs = /^(?:virgule|ligne|alinea|point|tiret|large|appel|deux-points|ferme)$/u;
const boundaries = /^(?:virgule|ligne|alinea|civilite|point|tiret|deux-points)$/u;

class Lecture {
  readonly #liste: Liste;
  readonly #end: number;
  readonly #found: Entree[] = [];
  #k: number;
  #avant: Avant = 'debut';
  /** A comma stood before it, on the line above at the latest. */
  #virgule = false;
  #alinea = false;
  #alineas = 0;
  #etiquettes = false;
  #counted = false;
  #odd = 0;
  /** The whole list stands in brackets: "Présents : 8 (DUPRÉ Gilles, VAL Martine)". */
  #enclosed = false;

  constructor(liste: Liste, from: number) {
    this.#liste = liste;
    this.#k = motDes(liste.page, from);
    this.#end = motDes(liste.page, liste.end);
  }

  read(): Entree[] {
    while (this.#k < this.#end && this.#found.length < MAX_MEMBERS && this.#odd <= PATIENCE) {
      const mot = this.#liste.page.mots[this.#k];
      if (mot === undefined || !this.#step(this.#lieu(mot))) break;
    }
    const last = this.#found.findLastIndex(({ sure }) => sure);
    return this.#found.slice(0, last + 1);
  }

  #lieu(mot: Mot): Lieu {
    return {
      liste: this.#liste,
      k: this.#k,
      end: this.#end,
      mot,
      avant: this.#avant,
      etiquettes: this.#etiquettes,
      alineas: this.#alineas,
    };
  }

  /** One step; false where the list is over. */
  #step(lieu: Lieu): boolean {
    const { liste, mot } = lieu;
    const moved = apresMouvement(lieu, this.#found.at(-1)?.nom.to ?? mot.from);
    if (moved > 0) return this.#skipTo(moved);
    if (mot.genre === 'ferme' && this.#enclosed) return false;
    if (this.#separates(lieu)) return true;
    const rest = suiteDe(lieu);
    const rank = this.#rank(rest);
    if (rank > 0) this.#avant = 'virgule';
    const margin = rank || margeA(rest);
    if (margin > 0) return this.#skipTo(mot.from + margin);
    if (finit(lieu)) return false;
    if (mot.genre === 'ouvre') return this.#opens(lieu) || this.#skipBrackets();
    const named = apresEtiquette(lieu);
    if (named > 0) {
      this.#etiquettes ||= mot.genre !== 'charge' && liste.page.plain[named - 1] === ':';
      this.#avant = 'etiquette';
      return this.#skipTo(named);
    }
    if (estCharge(lieu)) return this.#skipTo(finDeRemarque(this.#liste, this.#k, false));
    if (mot.genre === 'civilite') return this.#titled(lieu);
    const names = mot.genre === 'nom' || mot.genre === 'particule' || mot.forme === 'Le';
    return names && (this.#avant !== 'rien' || this.#isGlued())
      ? this.#member(this.#k, mot)
      : this.#unknown();
  }

  /** Nothing parts it from the name before: whom that one sits for, unless it is printed in full as the others are. */
  #isGlued(): boolean {
    const { page, style } = this.#liste;
    const name = nomA(page, style, this.#k, this.#end);
    if (name === null || name.forme.length < 2) return false;
    const given = this.#liste.procurations && aCote(this.#liste, name.to)?.mandataire !== undefined;
    return given || estCommun(style, name);
  }

  /** "1. Monsieur X", "2. Madame Y": the members are counted. */
  #rank(rest: string): number {
    const found = /^(\d{1,3})\s{0,2}[.)°–-]\s{0,3}(?=\p{L})/u.exec(rest);
    if (found === null || Number(found[1]) !== this.#found.length + 1) return 0;
    if (this.#found.length > 0 && !this.#counted) return 0;
    this.#counted = true;
    return found[0].length;
  }

  /** Steps over a sign, and keeps how far it parts what it stands between. */
  #separates({ liste, mot, k }: Lieu): boolean {
    const word = mot.genre === 'petit' ? texteA({ liste }, k) : '';
    const et = word === 'et' || word === 'ainsi';
    if (!et && !signs.test(mot.genre)) return false;
    const parts = (avant: Avant) => (this.#virgule ? 'virgule' : avant);
    if (mot.genre === 'virgule' || et) this.#virgule = true;
    if (mot.genre === 'alinea') this.#alinea = true;
    if (mot.genre === 'virgule' || mot.genre === 'large' || et) this.#avant = 'virgule';
    else if (mot.genre === 'alinea') this.#avant = parts(liste.style.hache ? 'ligne' : 'alinea');
    else if (mot.genre === 'ligne' && !/^(?:alinea|point)$/u.test(this.#avant))
      this.#avant = parts('ligne');
    else if (mot.genre === 'point') this.#avant = liste.style.points ? 'virgule' : 'point';
    else if (mot.genre === 'tiret' && this.#avant === 'rien') this.#avant = 'virgule';
    if (this.#found.length === 0 && this.#odd === 0) this.#avant = 'debut';
    this.#k += word === 'ainsi' && texteA({ liste }, k + 1) === 'que' ? 2 : 1;
    return true;
  }

  #titled(lieu: Lieu): boolean {
    const { k, title, over } = apresCivilites(lieu);
    if (over || k >= this.#end) {
      this.#k = k;
      return true;
    }
    return this.#member(k, lieu.mot, title === null ? undefined : this.#liste.page.mots[title]);
  }

  #member(k: number, first: Mot, title?: Mot): boolean {
    const liste = this.#liste;
    const { page, style } = liste;
    const name = nomA(page, style, k, this.#end);
    if (name === null || this.#isCode(name.fin)) return this.#unknown();
    const tail = etiquetteCollee(liste, k, name.fin);
    const nom = { from: name.from, to: tail?.from ?? name.to };
    const suite = apresMarge(liste, name, this.#end);
    const end = suite?.to ?? nom.to;
    const beside = tail === null ? remarquesApres(liste, end) : { to: end };
    const civilite = title === undefined ? {} : { civilite: tight(page, title) };
    const said = title !== undefined || beside.statut !== undefined;
    const sure = said || chance(style, name.forme) > ODD;
    this.#keep({ from: first.from, nom, ...civilite, ...(suite && { suite }) }, beside, sure);
    this.#etiquettes ||= tail !== null;
    this.#avant = tail === null ? 'rien' : 'etiquette';
    return this.#skipTo(tail?.to ?? beside.to);
  }

  /** One member, and whom the words beside name as well. */
  #keep(one: { from: number; nom: Range }, beside: Beside, sure: boolean): void {
    const { autre, ...said } = beside;
    if (autre?.seul !== true)
      this.#found.push({ ...one, statut: this.#liste.words, ...said, sure });
    if (autre !== undefined) {
      const { seul, ...other } = autre;
      this.#found.push({ from: one.from, to: said.to, ...other, mandataire: one.nom, sure: true });
    }
    if (this.#alinea) this.#alineas++;
    this.#alinea = false;
    this.#virgule = false;
    this.#odd = sure ? 0 : this.#odd + 1;
  }

  /** "DAP 14.07.01", "VP/2025/07": letters before a number are no name. */
  #isCode(fin: number): boolean {
    const lieu = { liste: this.#liste, end: this.#end };
    const { mots } = this.#liste.page;
    if (genreA(lieu, fin) === 'virgule')
      return genreA(lieu, fin + 1) === 'nombre' && mots[fin + 1]?.from === mots[fin]?.to;
    const counts = genreA(lieu, fin) === 'nombre' && genreA(lieu, fin + 1) !== 'charge';
    // "SORPIN Rodolphe 3°" over "adjoint": a rank, or an hour.
    return counts && /\d$/u.test(texteA(lieu, fin));
  }

  #unknown(): boolean {
    const start = this.#k;
    const lieu = { liste: this.#liste, end: this.#end };
    const debut = this.#avant === 'debut';
    // "Présents : 4 Lise BRUN Luc VAL": the count stands before the names.
    if (debut && genreA(lieu, start) === 'nombre' && genreA(lieu, start + 1) === 'nom') {
      this.#k++;
      return true;
    }
    const ends = (genre = '') => boundaries.test(genre) || (debut && genre === 'ouvre');
    while (this.#k < this.#end && !ends(genreA(lieu, this.#k))) this.#k++;
    if (this.#k === start) this.#k++;
    if (!debut) {
      this.#odd++;
      this.#avant = 'rien';
    }
    this.#virgule = false;
    return true;
  }

  #opens(lieu: Lieu): boolean {
    if (this.#avant !== 'debut' || !/^(?:nom|civilite)$/u.test(genreA(lieu, this.#k + 1) ?? ''))
      return false;
    this.#enclosed = true;
    this.#k++;
    return true;
  }

  #skipBrackets(): boolean {
    const last = this.#k + 40;
    const lieu = { liste: this.#liste, end: this.#end };
    while (this.#k < last && !/^(?:ferme|undefined)$/u.test(`${genreA(lieu, this.#k)}`)) this.#k++;
    this.#k++;
    return true;
  }

  #skipTo(at: number): boolean {
    this.#k = Math.max(this.#k + 1, motDes(this.#liste.page, at));
    return true;
  }
}

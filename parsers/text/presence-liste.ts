/** The members of one list, from its heading to where something else begins: an odd entry ends no list. */
import { motif } from '../vocabulaire/notion.ts';
import * as mots from '../vocabulaire/presences.ts';
import type { Range } from './grammar.ts';
import { aCote, type Beside, type FoundPresence, type Liste, tight } from './membre.ts';
import type { Mot } from './presence-mots.ts';
import {
  chance,
  estRubrique,
  formeDe,
  formeJointe,
  fragment,
  motDes,
  type Nom,
  nomA,
  type Page,
} from './presence-noms.ts';

/** "Le conseil a choisi pour secrétaire :". */
const rubrique = new RegExp(motif(mots.finDesListes), 'u');
const recit = new RegExp(motif(mots.recit), 'u');
const neant = new RegExp(`^[^\\p{L}]{0,4}${motif(mots.neant)}`, 'u');
const corps = new RegExp(
  `^${motif(mots.collectivite)}(?:\\sd(?:e|u|es)\\s|\\sd['’]|\\s\\p{L}|\\s{0,2}:)`,
  'u',
);
/** "1. Approbation", "II - Finances", "N° 2": what comes next has a number. */
const numbered =
  /^[^\p{L}\d]{0,3}(?:\d{1,2}\s{0,2}(?:[.)°/]|[-–—]\s?\p{L})|n\s?[°o]\s?\d|[ivx]{1,4}\s{0,2}[.)/–—-]\s|-\s?\d{1,3}\s?-|\d{4}[-/.]\d)/u;
/** "11 Présents", "Contre : 00": counts printed into a list from the margin. */
const marge =
  /^(?:\d{1,3}\s{1,3}(?:presents?|votants?|absents?|exprimes?|pour|contre|abstentions?|pouvoirs?)|(?:pour|contre|abstentions?|presents?|votants?|exprimes?)\s{0,2}:\s{0,2}\d{1,3})(?![\p{L}\d])\s{0,3}/u;
/** The act's number, from the margin beside the list. */
const marginNumber = /^n\s{0,2}[°o]\s{0,3}\d{1,4}(?:\s{0,2}[/-]\s{0,2}\d{1,5}){0,3}\s{1,4}/u;
/** "la Présidente Solange AUVRAY": an office before the name. */
const office = new RegExp(`^\\s{0,3}l[ea]\\s${motif(mots.charge)}\\s(?=\\p{L}{2})`, 'u');
const moment = /issue|a\spartir|point|apres|avant|arriv|depart|jusqu|au\scours/u;
const label = /^[^\p{L}\n]{0,4}(?:[^,;:.\n]|\.(?=\S)|(?<=\sste?)\.){2,70}?\s{0,2}:/u;
const MAX_MEMBERS = 1000;
/** So many entries that are no names end a list. */
const PATIENCE = 2;
const PHRASE = 160;

export interface Entree extends FoundPresence {
  /** Printed as the others are. */
  readonly sure: boolean;
}

/** What stood before the word that is read: how sure it is that somebody new begins. */
type Avant = 'debut' | 'etiquette' | 'virgule' | 'ligne' | 'alinea' | 'point' | 'rien';

class Lecture {
  readonly found: Entree[] = [];
  private odd = 0;
  private avant: Avant = 'debut';
  private virgule = false;
  private counted = false;
  /** How often a paragraph began with a member. */
  private alineas = 0;
  private alinea = false;
  private etiquettes = false;
  private k: number;
  private readonly liste: Liste;
  private readonly end: number;

  constructor(liste: Liste, from: number) {
    this.liste = liste;
    this.k = motDes(liste.page, from);
    this.end = motDes(liste.page, liste.end);
  }

  read(): Entree[] {
    while (this.k < this.end && this.found.length < MAX_MEMBERS && this.odd <= PATIENCE) {
      const mot = this.page.mots[this.k];
      if (mot === undefined || !this.step(mot)) break;
    }
    let last = this.found.length;
    while (last > 0 && this.found[last - 1]?.sure === false) last--;
    return this.found.slice(0, last);
  }

  private get page(): Page {
    return this.liste.page;
  }

  /** One step; false where the list is over. */
  private step(mot: Mot): boolean {
    if (this.movesOthers(mot)) return this.skipTo(this.endOfLine(mot));
    if (this.separates(mot)) return true;
    const { folded } = this.page;
    const rest = folded.slice(mot.from, Math.min(this.liste.end, mot.from + PHRASE));
    const margin = marge.exec(rest) ?? marginNumber.exec(rest) ?? this.rankAt(rest);
    if (margin !== null) return this.skipTo(mot.from + margin[0].length);
    if (!/^(?:rien|virgule|etiquette)$/u.test(this.avant) && this.ends(mot, rest)) return false;
    if (this.avant === 'virgule' && this.opensRubric(mot, rest)) return false;
    if (mot.genre === 'ouvre') return this.skipBrackets();
    const named = this.labelAt(mot, rest);
    if (named > 0) {
      this.avant = 'etiquette';
      return this.skipTo(named);
    }
    if (this.isOffice(mot)) return this.skipTo(this.endOfRemark(this.k, false));
    if (mot.genre === 'civilite') return this.civility(mot);
    const names = mot.genre === 'nom' || mot.genre === 'particule' || mot.forme === 'Le';
    // Nothing parts it from the name before: whom that one sits for.
    if (names && this.avant !== 'rien') return this.member(this.k);
    return this.unknown();
  }

  /** "1. Monsieur X", "2. Madame Y": the members are counted. */
  private rankAt(rest: string): RegExpExecArray | null {
    const found = /^(\d{1,3})\s{0,2}[.)°–-]\s{0,3}(?=\p{L})/u.exec(rest);
    if (found === null || Number(found[1]) !== this.found.length + 1) return null;
    if (this.found.length > 0 && !this.counted) return null;
    this.counted = true;
    return found;
  }

  /** "M. MAUBER, à l'issue du point 2 : M. CHRISTIAN": who left in the course of the session. */
  private movesOthers(mot: Mot): boolean {
    const last = this.found.at(-1);
    if (mot.genre !== 'deux-points' || this.avant !== 'rien' || last === undefined) return false;
    return moment.test(this.page.folded.slice(last.nom.to, mot.from));
  }

  private endOfLine(mot: Mot): number {
    return mot.from + (/^[^\n;]{0,300}/u.exec(this.page.folded.slice(mot.from))?.[0].length ?? 0);
  }

  private separates(mot: Mot): boolean {
    const word = this.page.folded.slice(mot.from, mot.to);
    const et = mot.genre === 'petit' && (word === 'et' || word === 'ainsi');
    if (
      !et &&
      !/^(?:virgule|ligne|alinea|point|tiret|large|appel|deux-points|ferme)$/u.test(mot.genre)
    )
      return false;
    if (mot.genre === 'virgule' || et) {
      this.virgule = true;
      this.avant = 'virgule';
    } else if (mot.genre === 'alinea') {
      this.alinea = true;
      const goesOn = this.liste.style.hache ? 'ligne' : 'alinea';
      this.avant = this.virgule ? 'virgule' : goesOn;
    } else if (mot.genre === 'ligne') {
      if (this.avant !== 'alinea' && this.avant !== 'point')
        this.avant = this.virgule ? 'virgule' : 'ligne';
    } else if (mot.genre === 'point') {
      this.avant = this.liste.style.points ? 'virgule' : 'point';
    } else if (mot.genre === 'tiret' && this.avant === 'rien') this.avant = 'virgule';
    else if (mot.genre === 'large') this.avant = 'virgule';
    if (this.found.length === 0 && this.odd === 0) this.avant = 'debut';
    this.k++;
    if (word === 'ainsi') this.skipWords(/^que$/u);
    return true;
  }

  /** "; secrétaire de séance : Mme X" goes on in the same sentence. */
  private opensRubric(mot: Mot, rest: string): boolean {
    return estRubrique(this.page, this.k) && (mot.genre === 'petit' || label.test(rest));
  }

  /** What ends a list: another rubric, a number, a sentence, a paragraph that goes on with no list. */
  private ends(mot: Mot, rest: string): boolean {
    if (this.avant === 'debut')
      return estRubrique(this.page, this.k) || neant.test(rest) || mot.genre === 'cle';
    if (estRubrique(this.page, this.k) && !this.isPlace(mot)) return true;
    if (rubrique.test(label.exec(rest)?.[0] ?? '')) return true;
    if (numbered.test(rest)) return true;
    if (this.tells(mot)) return true;
    if (this.avant === 'ligne') return !this.goesOnLine(mot, rest);
    return !this.goesOnBelow(mot, rest);
  }

  /** "LE MAIRE", "LES ADJOINTS" over those who hold the office. */
  private isOffice(mot: Mot): boolean {
    if (mot.genre === 'charge') return true;
    const word = this.page.folded.slice(mot.from, mot.to);
    return /^l(?:e|a|es)$/u.test(word) && this.page.mots[this.k + 1]?.genre === 'charge';
  }

  /** "LE VIALA : M. Michel BOSC": a place in capitals; "Le secrétaire : …" is none. */
  private isPlace({ from }: Mot): boolean {
    return /^L[EAS]{1,2} \p{Lu}{2}[\p{Lu}\s'’-]{0,50}:/u.test(
      this.page.plain.slice(from, from + 60),
    );
  }

  /** "M. X est désigné secrétaire", "Madame le Maire ouvre la séance". */
  private tells(mot: Mot): boolean {
    const { folded } = this.page;
    const from = mot.genre === 'civilite' ? mot.to : mot.from;
    const rest = folded.slice(from, Math.min(this.liste.end, from + PHRASE));
    if (mot.genre === 'civilite' && /^\s{0,3}l[ea]\s/u.test(rest))
      return this.officeName(this.page.mots[motDes(this.page, from)]) === 0;
    const sentence = rest.split(/\n\s{0,8}\n|[:;]|(?<=[\p{L}\d)]{3})\.\s/u, 1)[0] ?? '';
    const [a = '', b = ''] = sentence.split(',');
    return recit.test(this.liste.style.lignes ? (sentence.split('\n', 1)[0] ?? '') : `${a},${b}`);
  }

  /** A line that begins without a comma before it. */
  private goesOnLine(mot: Mot, rest: string): boolean {
    const { style } = this.liste;
    if (style.lignes || style.hache || mot.genre !== 'nom') return true;
    if (this.etiquettes || label.test(rest)) return true;
    const name = nomA(this.page, style, this.k, this.end);
    if (name === null) return false;
    const next = this.page.mots[name.fin];
    if (next?.genre === 'virgule') return true;
    return chance(style, name.forme) > 0.1 && next?.genre !== 'petit';
  }

  /** A paragraph or a sentence is over: the list goes on with a civility, a rubric, or as its entries are printed. */
  private goesOnBelow(mot: Mot, rest: string): boolean {
    const { style } = this.liste;
    if (this.labelAt(mot, rest) > 0) return true;
    if (mot.genre === 'charge' || mot.genre === 'ouvre') return true;
    if (this.etiquettes && this.avant === 'alinea') return false;
    if (mot.genre === 'civilite') return true;
    if (mot.genre !== 'nom' && mot.genre !== 'particule') return false;
    const name = nomA(this.page, style, this.k, this.end);
    if (name === null || chance(style, name.forme) < 0.12) return false;
    const next = this.page.mots[name.fin];
    if (this.page.mots[this.k - 1]?.genre === 'tiret') return true;
    if (this.alineas >= 2 && this.avant === 'alinea') return next?.genre !== 'petit';
    if (this.avant === 'point') return next?.genre === 'virgule';
    if (this.liste.procurations) return aCote(this.liste, name.to)?.mandataire !== undefined;
    return style.lignes && next?.genre !== 'petit';
  }

  /** Where "Aubrac :", "Membres titulaires :", "Communauté de Communes Sèvre" leads to names; 0 where nothing does. */
  private labelAt(mot: Mot, rest: string): number {
    const found = this.avant === 'rien' ? null : label.exec(rest);
    const over =
      this.avant === 'etiquette' && (found?.[0].trim().split(/\s{1,4}/u).length ?? 0) > 3;
    if (!over && found !== null && !/^(?:civilite|cle)$/u.test(mot.genre)) {
      const to = mot.from + found[0].length;
      if (this.leadsToName(to)) {
        this.etiquettes ||= mot.genre !== 'charge';
        return to;
      }
    }
    if (!corps.test(rest)) return 0;
    let k = this.k;
    while (
      k < this.end &&
      !/^(?:civilite|ligne|alinea|deux-points|virgule)$/u.test(this.page.mots[k]?.genre ?? '')
    )
      k++;
    return this.page.mots[k]?.from ?? 0;
  }

  private leadsToName(at: number): boolean {
    const { page } = this;
    let k = motDes(page, at);
    while (/^(?:ligne|alinea|tiret|large)$/u.test(page.mots[k]?.genre ?? '')) k++;
    const mot = page.mots[k];
    if (mot === undefined || k >= this.end) return false;
    if (mot.genre === 'civilite') return true;
    const name = nomA(page, this.liste.style, k, this.end);
    return (
      name !== null &&
      (name.forme.length > 1 ||
        chance(this.liste.style, name.forme) > 0.3 ||
        page.mots[name.fin]?.genre === 'deux-points')
    );
  }

  /** "Mmes et MM. les conseillers :" over names, "M. X": the civility that stands next to a name is theirs. */
  private civility(first: Mot): boolean {
    const { mots: words } = this.page;
    let k = this.k;
    let last: Mot | undefined = first;
    let both = false;
    for (;;) {
      const mot = words[k];
      if (mot === undefined || k >= this.end) return this.skipTo(this.liste.end);
      if (mot.genre === 'civilite') {
        both ||=
          mot !== first && words[k - 1]?.genre !== 'civilite' && words[k - 1]?.genre !== 'ligne';
        last = mot;
        k++;
      } else if (this.joinsCivilities(k)) k++;
      else if (mot.genre === 'ligne' || mot.genre === 'deux-points') k++;
      else if (this.officeName(mot) > 0) k = motDes(this.page, this.officeName(mot));
      else if (
        mot.genre === 'charge' ||
        mot.forme === 'Le' ||
        /^(?:les|l['’])$/u.test(this.page.folded.slice(mot.from, mot.to))
      ) {
        // "Mesdames et Messieurs les délégués du Pays :".
        const over = /^[^,;:\n]{1,70}[:,]/u.exec(this.page.folded.slice(mot.from, mot.from + 72));
        if (over === null || mot.genre === 'nom') break;
        return this.skipTo(mot.from + over[0].length);
      } else break;
    }
    return this.member(k, both ? undefined : last, first);
  }

  /** "Mme la Présidente Solange AUVRAY": where her name begins. */
  private officeName(mot: Mot | undefined): number {
    const from = mot?.from ?? 0;
    const found = office.exec(this.page.folded.slice(from, from + PHRASE));
    const at = from + (found?.[0].length ?? 0);
    return found !== null && /^\p{Lu}/u.test(this.page.plain.slice(at)) ? at : 0;
  }

  private joinsCivilities(k: number): boolean {
    const { mots: words, folded } = this.page;
    const mot = words[k];
    if (mot === undefined) return false;
    const joins = mot.genre === 'virgule' || folded.slice(mot.from, mot.to) === 'et';
    return joins && words[k + 1]?.genre === 'civilite' && words[k - 1]?.genre === 'civilite';
  }

  private member(k: number, title?: Mot, first?: Mot): boolean {
    const { page, liste } = this;
    const name = nomA(page, liste.style, k, this.end);
    if (name === null || this.isCode(name.fin)) return this.unknown();
    const tail = this.labelTail(k, name.fin);
    const nom = { from: name.from, to: tail?.from ?? name.to };
    const suite = this.suiteOf(name);
    const beside = this.besideOf(suite?.to ?? nom.to, tail === null);
    const base = {
      from: first?.from ?? nom.from,
      nom,
      ...(suite === null ? {} : { suite }),
      ...(title === undefined ? {} : { civilite: tight(page, title) }),
    };
    const { autre, to, ...said } = beside;
    const typical =
      title !== undefined || said.statut !== undefined || chance(liste.style, name.forme) > 0.03;
    this.found.push({
      ...base,
      statut: liste.words,
      ...said,
      to: Math.max(to, nom.to),
      sure: typical,
    });
    if (autre?.seul === true) this.found.pop();
    if (autre !== undefined)
      this.found.push({
        from: base.from,
        to,
        nom: autre.nom,
        ...(autre.civilite && { civilite: autre.civilite }),
        statut: autre.statut,
        mandataire: nom,
        sure: true,
      });
    if (this.alinea) this.alineas++;
    this.alinea = false;
    if (typical) this.odd = 0;
    else this.odd++;
    this.avant = tail === null ? 'rien' : 'etiquette';
    this.virgule = false;
    return this.skipTo(tail?.to ?? Math.max(to, nom.to));
  }

  /** The rest of a name behind words of the margin, where the whole is printed as the others are. */
  private suiteOf({ to, fin, forme }: Nom): Range | null {
    const { page, liste } = this;
    const space = /^\s{1,3}/u.exec(page.plain.slice(to, to + 3))?.[0].length ?? 0;
    const margin = space === 0 ? null : marge.exec(page.folded.slice(to + space, to + 60));
    if (margin === null || page.mots[fin]?.genre === 'ligne') return null;
    const k = motDes(page, to + space + margin[0].length);
    const end = fragment(page, k, this.end);
    const whole = formeJointe(forme, formeDe(page, k, end));
    const [first, last] = [page.mots[k], page.mots[end - 1]];
    if (end === k || first === undefined || last === undefined) return null;
    return chance(liste.style, whole) > chance(liste.style, forme)
      ? { from: first.from, to: last.to }
      : null;
  }

  /** "DAP 14.07.01": letters before a number are no name. */
  private isCode(fin: number): boolean {
    const { mots: words, folded } = this.page;
    const next = words[fin];
    // "VP/2025/07/03".
    if (
      next?.genre === 'virgule' &&
      words[fin + 1]?.genre === 'nombre' &&
      words[fin + 1]?.from === next.to
    )
      return true;
    return (
      next?.genre === 'nombre' &&
      words[fin + 1]?.genre !== 'charge' &&
      !/h/u.test(folded.slice(next.from, next.to))
    );
  }

  /** "ANTRON : Patrick CABARIT ARCHIGNAC : …": behind a name the next commune may follow at once. */
  private labelTail(k: number, end: number): { from: number; to: number } | null {
    const { mots: words, folded } = this.page;
    if (words[end]?.genre !== 'deux-points' || end - k < 2) return null;
    let cut = end - 1;
    while (
      cut - k > 1 &&
      /^(?:la|le|les|saint|sainte|st|ste)$/u.test(
        folded.slice(words[cut - 1]?.from, words[cut - 1]?.to),
      )
    )
      cut--;
    if (cut === k) return null;
    this.etiquettes = true;
    return { from: words[cut - 1]?.to ?? 0, to: words[end]?.to ?? 0 };
  }

  /** All that is said of a member: several remarks may follow each other. */
  private besideOf(at: number, more: boolean): Beside {
    let all: Beside = { to: at };
    if (!more) return all;
    for (let turn = 0; turn < 5; turn++) {
      const one = aCote(this.liste, all.to);
      const to = one?.to ?? this.remarkAt(all.to);
      if (to <= all.to) break;
      all = {
        ...one,
        ...all,
        ...(all.mandataire === undefined && one?.mandataire !== undefined ? one : {}),
        to,
      };
    }
    return all;
  }

  /** Where an office or other words behind a name end: ", Maire", "déléguée du Coudret", ", 1er adjoint". */
  private remarkAt(at: number): number {
    const { mots: words, folded } = this.page;
    let k = motDes(this.page, at);
    const lead = words[k];
    if (lead?.genre === 'appel') return lead.to;
    if (lead?.genre === 'ouvre') return at;
    if (lead?.genre === 'virgule' || lead?.genre === 'tiret') k++;
    if (words[k]?.genre === 'ligne' && lead?.genre === 'virgule') k++;
    if (words[k]?.genre === 'nombre' || words[k]?.genre === 'tiret') k++;
    const first = words[k];
    if (first === undefined || !/^(?:charge|petit|cle|nombre)$/u.test(first.genre)) return at;
    const word = folded.slice(first.from, first.to);
    if (/^(?:et|ainsi|formant)$/u.test(word) || first.from >= this.liste.end) return at;
    if (first.genre !== 'charge' && estRubrique(this.page, k)) return at;
    return this.endOfRemark(k, lead?.genre !== 'virgule' || first.genre === 'charge');
  }

  private endOfRemark(start: number, offices: boolean): number {
    const { mots: words, folded } = this.page;
    let k = start + 1;
    for (; k < this.end; k++) {
      const mot = words[k];
      if (
        mot === undefined ||
        /^(?:virgule|point|alinea|civilite|ouvre|tiret|deux-points|large)$/u.test(mot.genre)
      )
        break;
      const next = words[k + 1];
      if (mot.genre === 'ligne' && next?.genre !== 'petit' && next?.genre !== 'particule') break;
      if (offices && folded.slice(mot.from, mot.to) === 'et' && next?.genre !== 'charge') break;
    }
    return words[k - 1]?.to ?? 0;
  }

  private unknown(): boolean {
    const { mots: words } = this.page;
    const before = this.k;
    while (
      this.k < this.end &&
      !/^(?:virgule|ligne|alinea|civilite|point|tiret|deux-points)$/u.test(
        words[this.k]?.genre ?? '',
      )
    )
      this.k++;
    if (this.k === before) this.k++;
    if (this.avant !== 'debut') this.odd++;
    this.avant = this.avant === 'debut' ? 'debut' : 'rien';
    this.virgule = false;
    return true;
  }

  private skipBrackets(): boolean {
    const { mots: words } = this.page;
    const start = this.k;
    while (this.k < this.end && words[this.k]?.genre !== 'ferme' && this.k - start < 40) this.k++;
    this.k++;
    return true;
  }

  private skipWords(pattern: RegExp): void {
    const mot = this.page.mots[this.k];
    if (mot !== undefined && pattern.test(this.page.folded.slice(mot.from, mot.to))) this.k++;
  }

  private skipTo(at: number): boolean {
    const k = motDes(this.page, at);
    if (k <= this.k && (this.page.mots[this.k]?.from ?? 0) >= at)
      return k === this.k ? true : this.unknown();
    this.k = k;
    return true;
  }
}

/** Where the first rubric behind a list stands: from there on signs say nothing about how the list is printed. */
export function finDuStyle(page: Page, k: number, end: number): number {
  const { mots: words, folded } = page;
  for (let i = k; i < end; i++) {
    const mot = words[i];
    if (mot?.genre !== 'ligne' && mot?.genre !== 'alinea') continue;
    const rest = folded.slice(mot.to, mot.to + 60);
    if (estRubrique(page, i + 1) || numbered.test(rest)) return i;
  }
  return end;
}

export function lireListe(liste: Liste, from: number): Entree[] {
  return new Lecture(liste, from).read();
}

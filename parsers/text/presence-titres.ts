/**
 * Where a list of members may open: "Étaient présents :", "ABSENTS AYANT DONNE PROCURATION" alone on its line,
 * "Sont excusés Messieurs …", "tous les conseillers, sauf …". Each place is scored by what stands around it.
 */

import { assemblee } from '../vocabulaire/assemblees.ts';
import { motif } from '../vocabulaire/notion.ts';
import * as mots from '../vocabulaire/presences.ts';
import { sauf } from '../vocabulaire/votes.ts';
import { lireStatut } from './codes.ts';
import { type Range, toutes } from './grammar.ts';
import type { Mot } from './presence-mots.ts';
import { motDes, type Page } from './presence-noms.ts';

export interface Titre extends Range {
  readonly words: Range;
  /** Null for those who attend without sitting: whom they name is nobody's member. */
  readonly statut: string | null;
  /** A number printed behind it, over or before the names. */
  readonly compte?: number;
  /** The number ends its line. */
  readonly compteSeul: boolean;
}

const temoin = new RegExp(motif(mots.temoin), 'u');
const qualifiant = new RegExp(`^${motif(mots.qualifiant, assemblee)}$`, 'u');
const proxy = new RegExp(motif(mots.pouvoir, mots.represente), 'u');
const verbe = /(?:^|\s)s?['’]?(?:etai(?:en)?ts?|sont|avai(?:en)?t|ont|a)(?:\s|$)/u;
const nombre = /(?:^|\s)(?:nombre|nbre|nb)(?:\s|$)/u;
/** A place needs this much to open a list. */
const ENOUGH = 4;
const MAX_LEFT = 8;
const MAX_LINE = 110;
const MAX_OVER = 70;

export function titresDe(page: Page): Titre[] {
  const found: Titre[] = [];
  for (const [k, mot] of page.mots.entries()) {
    if (mot.genre !== 'cle' || mot.from < (found.at(-1)?.to ?? 0)) continue;
    const one = titreA(page, k);
    if (one !== null) found.push(one);
  }
  const short = abrege.exec(page.folded)?.[1];
  if (short !== undefined) found.unshift(colonne(page, short.length));
  let end = 0;
  return [...found, ...autres(page), ...reprises(page, found)]
    .sort((a, b) => a.from - b.from)
    .filter(({ from, to }) => {
      const apart = end <= from;
      end = Math.max(end, to);
      return apart && to > from;
    });
}

/** "P :" over a name: a column of a table that a letter heads, or one of those who hold proxies. */
const abrege =
  /^((?:p|a|e|r|abs|exc|repr?|pouv|proc|mandataires?)\.?|(?:represente|remplace|supplee)\S{0,6}\spar) :\n/u;

function colonne({ plain }: Page, length: number): Titre {
  const words = { from: 0, to: length };
  return {
    from: 0,
    to: length + 2,
    words,
    statut: lireStatut(plain.slice(0, length)),
    compteSeul: false,
  };
}

function titreA(page: Page, k: number): Titre | null {
  const { mots: words, folded, plain } = page;
  const j = leftOf(page, k);
  const fin = finDe(page, k);
  const [first, key] = [words[j], words[k]];
  if (fin === null || first === undefined || key === undefined) return null;
  const to = words[fin.k - 1]?.to ?? key.to;
  const said = { from: first.from, to: to - first.from > 160 ? key.to : to };
  const printed = folded.slice(said.from, said.to);
  // "donne pouvoir à" under "POYARD": said of the one above.
  if (/^(?:qui\s|a\s|ayant\s)?donne/u.test(plain.slice(said.from, said.from + 24))) return null;
  if (/^(?:pouvoir|procuration|mandat)\sà\s/u.test(plain.slice(said.from, to + 3))) return null;
  // "sur les cartes annexées à la" over "présente décision".
  const above = /(?:l[ea]|du|au|ce|cette)\s{1,4}$/u.exec(
    folded.slice(Math.max(0, said.from - 12), said.from),
  );
  const started = said.from - (above?.[0].length ?? 0);
  if (isOther(folded.slice(started, key.to), folded.slice(key.from, key.to))) return null;
  if (isByNobody(folded.slice(key.from, key.to + 24))) return null;
  const line =
    folded
      .slice(Math.max(0, first.from - 24), key.from)
      .split('\n')
      .at(-1) ?? '';
  if (nombre.test(line)) return null;
  const met = reunitEnPresence(page, first.from, printed);
  const attends = temoin.test(printed) && !met;
  const statut = attends ? null : lireStatut(plain.slice(said.from, said.to));
  if (!attends && statut === null) return null;
  if (
    placeOf(page, j, fin.comment) +
      finScore(fin.comment) +
      wordsScore(page, first, printed, words[fin.apres]) +
      (met ? 2 : 0) <
    ENOUGH
  )
    return null;
  const compte = compteApres(page, fin.apres);
  if (compte === null) return null;
  const from = first.from;
  // "21 Étaient présents :", from the margin, and "12 membres présents :".
  const devant = (/^\d{1,3}(?=\s)|(?<=\()\d{1,3}(?=\))/u.exec(printed) ?? [])[0];
  const ahead = devant === undefined ? {} : { compte: Number(devant) };
  return { from, to: words[fin.apres - 1]?.to ?? to, words: said, statut, ...ahead, ...compte };
}

/** "s'est réuni sous la présidence de Mme X, en présence de : Mmes …": those who met, and no guests. */
function reunitEnPresence({ folded }: Page, at: number, printed: string): boolean {
  if (!/^en\spresence/u.test(printed)) return false;
  const several = /^en\spresence\sde\s?(?::|messieurs|mesdames|mm|mmes)(?!\p{L})/u;
  const sentence =
    folded
      .slice(Math.max(0, at - 300), at)
      .split(/[.;]\s|\n\s{0,8}\n/u)
      .at(-1) ?? '';
  return several.test(folded.slice(at, at + 40)) && /presidence|reuni/u.test(sentence);
}

/** "Représentée par son Président": a party's, unless the members' proxies are told. */
function isByNobody(words: string): boolean {
  return /^\S{4,14}\spar\s(?!procuration|pouvoir|mandat|leurs?|un|d['’])/u.test(words);
}

/** "La présente délibération", "Délégations du Conseil au Maire", "DONNE tous pouvoirs à": the words say something else there. */
function isOther(words: string, key: string): boolean {
  if (/^donne(?:r|nt)?\s(?:tou|le|plein)/u.test(words)) return true;
  if (/^presente?$/u.test(key) && /(?:^|\s)(?:l[ea]|du|au|ce|cette)\s{0,3}presente?$/u.test(words))
    return true;
  return /^delegations?$/u.test(key) && !/donnee?s?\s|delegue/u.test(words);
}

/** The first word of the heading: "membres du conseil municipal" stands before "présents". */
function leftOf({ mots: words, folded }: Page, k: number): number {
  let j = k;
  while (j > 0 && k - j < MAX_LEFT) {
    const before = words[j - 1];
    if (before === undefined) break;
    const word = folded.slice(before.from, before.to);
    const holds =
      before.genre === 'charge' ||
      before.genre === 'cle' ||
      before.genre === 'particule' ||
      qualifiant.test(word);
    // "Pouvoirs : 2 Présents : …": the number is the one before's.
    const counts =
      before.genre === 'nombre' && /^\d{1,3}$/u.test(word) && words[j - 2]?.genre !== 'deux-points';
    if (!holds && !counts) break;
    j--;
  }
  return j;
}

interface Fin {
  readonly comment: 'deux-points' | 'ligne' | 'civilite' | 'nom';
  /** Behind its last word, and where the list begins. */
  readonly k: number;
  readonly apres: number;
}

/** How the heading ends: a colon on this line or the next, its line, a civility. */
function finDe(page: Page, k: number): Fin | null {
  const { mots: words, folded } = page;
  const start = words[k]?.to ?? 0;
  let lines = 0;
  let bare: Fin | null = null;
  for (let i = k + 1; i <= words.length; i++) {
    const mot = words[i];
    if (mot === undefined || mot.genre === 'alinea')
      return (
        bare ??
        (lines === 0 ? { comment: 'ligne', k: i, apres: Math.min(i + 1, words.length) } : null)
      );
    if (mot.from - start > MAX_LINE + lines * MAX_OVER) return bare;
    if (mot.genre === 'deux-points') return { comment: 'deux-points', k: i, apres: i + 1 };
    if (mot.genre === 'ligne') {
      if (lines === 1) return bare;
      lines++;
      // "Absents" over "Mme BRUN": the next line is no more of it.
      const short = mot.from - start < 40 && isPlain(page, k + 1, i);
      if (short) bare = { comment: 'ligne', k: i, apres: i + 1 };
      const next = words[i + 1];
      if (short || next?.genre === 'cle' || next?.genre === 'tiret') return bare;
      continue;
    }
    if (mot.genre === 'civilite' && isPlain(page, k + 1, i))
      return bare ?? { comment: 'civilite', k: i, apres: i };
    // "11 en exercice, 10 présents, 1 excusé. Mmes et MM. Nadine VAL, …".
    if (mot.genre === 'point' && isPlain(page, k + 1, i) && opensSeveral(page, i + 1))
      return { comment: 'civilite', k: k + 1, apres: i + 1 };
    if (mot.genre === 'civilite' || (mot.genre === 'point' && words[i - 1]?.genre !== 'nom'))
      return bare;
    if (mot.genre === 'ouvre' && isCountedKey(page, i + 1)) return null;
    if (
      mot.genre === 'nom' &&
      lines === 0 &&
      !/article|code/u.test(folded.slice(start, mot.from)) &&
      isPlain(page, k + 1, i) &&
      !heads(folded, mot)
    )
      if (colonSoon(page, i) === false) return { comment: 'nom', k: i, apres: i };
  }
  return bare;
}

function opensSeveral({ mots: words }: Page, i: number): boolean {
  return words[i]?.genre === 'civilite' && words[i]?.forme === 's';
}

/** "25 conseillers présents ou représentés (5 procurations : …": the list in brackets is another. */
function isCountedKey({ mots: words }: Page, i: number): boolean {
  return words[i]?.genre === 'nombre' && words[i + 1]?.genre === 'cle';
}

function heads(folded: string, { from, to }: Mot): boolean {
  // "N'AYANT PAS DONNE POUVOIR".
  return qualifiant.test(folded.slice(from, to).replace(/^[nsl]['’]/u, ''));
}

/** A colon further on the line: what is before it belongs to the heading ("Absents au titre de la Région :"). */
function colonSoon({ folded, mots: words }: Page, i: number): boolean {
  const from = words[i]?.from ?? 0;
  return /^[^,;:.\n]{1,60}:/u.test(folded.slice(from, from + 64));
}

/** Nothing but words of a heading from `i` to `end`. */
function isPlain({ mots: words, folded }: Page, i: number, end: number): boolean {
  return words
    .slice(i, end)
    .every(
      (mot) =>
        /^(?:petit|particule|charge|cle|virgule|ouvre|ferme|nombre|large)$/u.test(mot.genre) ||
        (mot.genre === 'nom' && heads(folded, mot)),
    );
}

function finScore(comment: Fin['comment']): number {
  return { 'deux-points': 3, ligne: 2, civilite: 2, nom: 1 }[comment];
}

/** Where it stands: at a line's start, behind a full stop, among other words. */
function placeOf({ mots: words, folded, plain }: Page, j: number, comment: Fin['comment']): number {
  let i = j - 1;
  if (words[i]?.genre === 'tiret') i--;
  const before = words[i];
  if (
    before?.genre === 'ligne' &&
    comment !== 'ligne' &&
    /^\p{Ll}/u.test(plain.slice(words[j]?.from)) &&
    goesOver(words[i - 1])
  )
    return -1;
  if (before === undefined || before.genre === 'ligne' || before.genre === 'alinea') return 3;
  if (before.genre === 'large') return 2;
  if (before.genre === 'point' || before.genre === 'deux-points') return 2;
  if (before.genre === 'nombre' && /^(?:ligne|alinea)$/u.test(words[i - 1]?.genre ?? 'ligne'))
    return 3;
  if (before.genre === 'ferme') return 1;
  // "(05 Procurations : A, B" lists; "(pouvoir : A)" is said of one member.
  if (before.genre === 'ouvre') return /^\d/u.test(folded.slice(words[j]?.from)) ? 2 : -6;
  if (folded.slice(before.from, before.to) === ';') return 2;
  // "SEANCE DU 5 AVRIL 2012 - PRESENTS : …".
  if (words[j - 1]?.genre === 'tiret') return 1;
  return before.genre === 'virgule' ? 0 : -1;
}

/** "à l'unanimité des membres" over "présents :": the sentence goes on. */
function goesOver(mot: Mot | undefined): boolean {
  return mot !== undefined && /^(?:petit|particule|charge)$/u.test(mot.genre);
}

function wordsScore({ plain }: Page, first: Mot, printed: string, next: Mot | undefined): number {
  const begins = /^\p{Lu}|^\d/u.test(plain.slice(first.from)) ? 1 : -1;
  const told = /(?:etai(?:en)?ts?|sont|avai(?:en)?t)\s/u.test(printed)
    ? 3
    : verbe.test(printed)
      ? 1
      : 0;
  // "… Luc VAL Absent : M. ROY" in a text whose lines were joined; "excusé : pouvoir à" is said of one.
  const names = next?.genre === 'nom' || next?.genre === 'civilite';
  const opens =
    /s\)?(?:\s(?:ayant|qui|non)\s.{1,60})?$/u.test(printed) || (names && !proxy.test(printed));
  const several = begins > 0 && opens ? 1 : 0;
  return begins + told + several + (/appel\snomina/u.test(printed) ? 3 : 0);
}

/** "Présents : 11 Communauté d'A. : …", "Présents : 4" over the names; null where a number alone is told. */
function compteApres(
  { mots: words, folded }: Page,
  k: number,
): { readonly compte?: number; readonly compteSeul: boolean } | null {
  const number = words[k];
  if (number?.genre !== 'nombre' || !/^\d{1,3}$/u.test(folded.slice(number.from, number.to)))
    return { compteSeul: false };
  const compte = Number(folded.slice(number.from, number.to));
  const next = words[k + 1];
  // "Présents : 8 (DUPRÉ Gilles, VAL Martine)".
  const names = words[k + (next?.genre === 'ligne' || next?.genre === 'ouvre' ? 2 : 1)];
  if (names === undefined || !/^(?:nom|civilite|charge|tiret|nombre|particule)$/u.test(names.genre))
    return null;
  if (next?.genre === 'tiret' || next?.genre === 'nombre') return null;
  return { compte, compteSeul: next?.genre === 'ligne' };
}

const tousSauf = new RegExp(
  `(?<![\\p{L}])tous[^.;:\\n]{0,90}?\\s?(${motif(sauf)})\\s?:?\\s{0,3}(?=\\p{L})`,
  'gu',
);
/** "sous la présidence de Mme X, Maire, et de Mesdames et Messieurs …": the sentence lists them. */
const autour =
  /(?<![\p{L}])sous\sla\s(presidence)\sde\s(?=[^.;:]{4,90}?\s(?:et|en\spresence)\sde\s(?:mesdames|messieurs|mmes|mm)(?![\p{L}]))/gu;

/** "Ainsi que : M. X" under the proxies: present again. */
function reprises({ folded }: Page, found: readonly Titre[]): Titre[] {
  const first = found.find(({ statut }) => statut === 'present');
  if (first === undefined) return [];
  return [...folded.matchAll(/(?<=\n\s{0,8})ainsi\sque\s{0,2}:\s{0,3}/gu)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    words: first.words,
    statut: 'present',
    compteSeul: false,
  }));
}

/** "se sont réunis à la mairie les membres du conseil : MM. …": the sentence lists who came. */
const venus = new RegExp(
  `(?<![\\p{L}])(?:se\\ssont|etaient)\\s(?:assembles\\s|legalement\\s)?(reunis)[^.:;]{0,160}:\\s{0,3}(?=${motif(mots.civilite)}[.\\s])`,
  'gu',
);

function autres(page: Page): Titre[] {
  const { folded } = page;
  const titre = (match: RegExpExecArray, statut: string): Titre => {
    const words = match[1] ?? '';
    const from = match.index + match[0].lastIndexOf(words);
    return {
      from,
      to: match.index + match[0].length,
      words: { from, to: from + words.trimEnd().length },
      statut,
      compteSeul: false,
    };
  };
  return [
    ...[...toutes(tousSauf, folded)].map((match) => titre(match, 'absent')),
    ...[...toutes(autour, folded)].map((match) => titre(match, 'present')),
    ...[...toutes(venus, folded)].map((match) => titre(match, 'present')),
  ].filter(({ to }) => page.mots[motDes(page, to)] !== undefined);
}

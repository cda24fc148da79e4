/**
 * Ballots on persons: "Ont obtenu : M. X : 12 voix ; Mme Y : 3 voix", "Mme X obtient 14 voix", then "M. X est élu".
 * Only a name with its count of votes makes one; who is elected is what a sentence says. The ballot is secret where the
 * text above says so of it, and not where it only tells the law or decides against it.
 */

import { pliageFixe } from '../vocabulaire/plain.ts';
import { ELECTED_REACH, elusDans, sontElus } from './election-elus.ts';
import { derriereCote, direElection } from './election-signe.ts';
import { type Range, toutes } from './grammar.ts';
import type { Membre } from './nom.ts';
import { lireEntier } from './nombre.ts';
import { nomIn } from './personne.ts';
import { secretBefore } from './scrutin.ts';
import { foldLines } from './vote.ts';

export interface Candidat {
  readonly nom: Range;
  readonly voix?: Range;
  readonly elu: boolean;
}

export interface FoundElection extends Range {
  readonly candidats: readonly Candidat[];
  readonly scrutin?: Range;
}

interface Resultat extends Range {
  readonly nom: Range;
  readonly voix: Range;
  /** "M. Paul ROUX (2 voix)" may tell of a weight, or of who voted against. */
  readonly entreParentheses: boolean;
}

/** A text that tells of no ballot on persons has nothing to look for. */
const election = new RegExp(
  [
    String.raw`scrutin|(?<![\p{L}])elections?(?![\p{L}])|bulletins?\s|suffrages`,
    String.raw`(?:a|ont|ayant)\s{1,3}(?:obtenu|recueilli)|obtien(?:t|nent)`,
    String.raw`(?:est|sont|ete)\s{1,3}(?:declare\S{0,3}\s{1,3}|proclame\S{0,3}\s{1,3})?elue?s?(?![\p{L}])`,
    'depouillement|candidat',
  ].join('|'),
  'u',
);
const ballots = String.raw`(?:voix|suffrages?)(?![\p{L}])`;
const one =
  'zero|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente|quarante|cinquante|soixante|cents?|et';
const words = String.raw`(?:${one})(?:[\s-]{1,2}(?:${one})){0,5}`;
const ofNobodyWords = [
  String.raw`pour(?!\s{1,3}(?:la\s{1,3}candidature|la\s{1,3}liste|m\.|mme|monsieur|madame))`,
  String.raw`contre(?!\s{1,3}(?:\d|(?:m\.|mme|monsieur|madame)\s[^.;,:()\n]{3,60}\s\d{1,4}\s{1,3}voix))`,
  "d['’]abstention|exprimes?",
].join('|');
/** "pour la candidature de Mme X" tells whose they are; "pour", "contre" or "exprimés" alone tell something else. */
const ofNobody = String.raw`(?!\s{1,3}(?:${ofNobodyWords}))`;
const countedWords = [
  String.raw`${words}\s{1,3}(?:${ballots}\s{0,3})?\(\s?(\d{1,4})\s{0,2}(?:${ballots})?\s{0,2}\)(?:\s{1,3}${ballots})?`,
  String.raw`(\d{1,4})(?!\d)\s{1,3}(?:\(${words}\)\s{0,3})?${ballots}${ofNobody}`,
  String.raw`(?<=voix\s{1,3}contre\s{1,3})(\d{1,4})(?=\s{1,3}a\s{1,3}(?:m\.|mme|monsieur|madame))`,
].join('|');
/** "12 voix", "14 (quatorze) voix", "quinze voix (15 voix)", "douze (12) suffrages". */
const counted = new RegExp(String.raw`(?<![\p{L}\d.,/])(?:${countedWords})`, 'gu');
/** "12" at the end of a line under "Ont obtenu :". */
const bareCount = /(?<=[:.…\t–-]\s{0,3})(\d{1,3})(?=\s{0,3}(?:[;,.]?\s{0,3}(?:\n|$)|;))/gu;
const obtained = /(?:a|ont)\s{1,3}obtenu(?:s|e)?\s{0,3}:/gu;
const betweenWords = [
  String.raw`[:=,;(]|[.…·_]{1,200}[\s.…·_]{0,60}|[–—-]|\t|\s{1,20}`,
  String.raw`(?:(?:est|a\s{1,3}ete)\s{1,3}(?:elue?|proclamee?|declaree?)(?:\s{1,3}\p{L}[\p{L}-]{1,20}){0,4}\s{1,3}(?:avec|par))`,
  String.raw`(?:,\s{0,3})?(?:a|ont|ayant|avec)?\s{0,3}(?:obtenu|obtient|recueilli|recueille|recoit|avec)\s{0,3}:?`,
].join('|');
/** Between a name and its count. */
const between = new RegExp(
  String.raw`^\s{0,3}(?:\([^()\n]{1,40}\)\s{0,3})?(?:,?\s{0,3}(?:candidate?|tete\sde\sliste)\s{0,3})?(?:${betweenWords}){1,2}\s{0,3}$`,
  'u',
);
const listLead =
  /^(?:la\s)?liste\s{1,3}(?:(?:conduite|menee|presentee)\s{1,3}par\s{1,3}|de\s{1,3})?/u;
/** "Liste « Ensemble » : ". */
const namedList =
  /^(liste\s{1,3}(?!(?:conduite|menee|presentee)\s|de\s)[^:;\n]{1,60}?)\s{0,3}(?::|[.…·_]{2,200}|\t|[–—-]\s|,|a\sobtenu|obtient)[\s.…:]{0,200}$/u;
const opener = /^[\s•*▪○●◦–—−-]{0,12}(?:(?:et|puis|contre)\s{1,3})?/u;
const MAX_BEFORE = 160;
/** Two results of one ballot stand no farther apart. */
const MAX_GAP = 160;
/** No ballot of an assembly has more candidates or lists. */
export const MAX_CANDIDATES = 80;
/** How far above the results the ballot is announced. */
const SECRET_REACH = 3000;

export function trouverElections(plain: string): FoundElection[] {
  const folded = foldLines(plain);
  if (!election.test(folded)) return [];
  const groupes = together(ofCandidates(resultatsIn(plain, folded), folded), folded).filter(
    (groupe) => isElection(groupe, folded),
  );
  return groupes.map((groupe, index) => {
    const first = groupe[0] as Resultat;
    const last = groupe.at(-1) as Resultat;
    const limit = groupes[index + 1]?.[0]?.from ?? plain.length;
    const floor = groupes[index - 1]?.at(-1)?.to ?? 0;
    const nommes = groupe.map(({ nom }) => ({ cle: nom.from, nom: plain.slice(nom.from, nom.to) }));
    const end = Math.min(limit, last.to + ELECTED_REACH);
    const elus = elusDans(plain, folded, nommes, first.from, end);
    const introduced = sontElus(folded, floor, first.from);
    const scrutin = secretBefore(folded, Math.max(floor, first.from - SECRET_REACH), last.to);
    return {
      from: first.from,
      to: last.to,
      candidats: groupe.map(({ nom, voix, to }) => ({
        nom,
        voix,
        elu:
          introduced ||
          elus.has(nom.from) ||
          /^\s{0,3}[,:–-]?\s{0,3}\(?elue?(?![\p{L}])/u.test(folded.slice(to, to + 16)),
      })),
      ...(scrutin === null ? {} : { scrutin }),
    };
  });
}

function resultatsIn(plain: string, folded: string): Resultat[] {
  const found: Resultat[] = [];
  const add = (index: number, end: number, digits: string) => {
    const at = index + folded.slice(index, end).lastIndexOf(digits);
    const voix = { from: at, to: at + digits.length };
    if (lireEntier(digits) === null) return;
    if (ofOthers.test(folded.slice(Math.max(0, index - MAX_BEFORE), index))) return;
    const floor = Math.max(found.at(-1)?.to ?? 0, index - MAX_BEFORE);
    const nom = nameBefore(plain, folded, floor, index) ?? nameAfter(plain, folded, end);
    if (nom === null) return;
    const entreParentheses = nom.to <= index && /\(\s{0,2}$/u.test(folded.slice(nom.to, index));
    const range = { from: Math.min(nom.from, index), to: Math.max(end, nom.to) };
    found.push({ nom, voix, entreParentheses, ...range });
  };
  const places = [...toutes(counted, folded)].map((one) => ({
    index: one.index,
    end: one.index + one[0].length,
    digits: one[1] ?? one[2] ?? one[3] ?? '',
  }));
  places.push(...bareIn(folded));
  for (const { index, end, digits } of places.sort((a, b) => a.index - b.index))
    add(index, end, digits);
  return found;
}

/** The counts without their word under each "Ont obtenu :". */
function bareIn(folded: string): { index: number; end: number; digits: string }[] {
  return [...toutes(obtained, folded)].flatMap((head, at, heads) => {
    const from = head.index + head[0].length - 1;
    const next = heads[at + 1]?.index ?? folded.length;
    const under = folded.slice(from, Math.min(next, from + ELECTED_REACH));
    return [...toutes(bareCount, under)].map((one) => ({
      index: from + one.index,
      end: from + one.index + one[0].length,
      digits: one[1] ?? '',
    }));
  });
}

/** Without those whom a side of a vote or a list of attendance names with their weights. */
function ofCandidates(resultats: readonly Resultat[], folded: string): Resultat[] {
  let aside = false;
  let end = 0;
  return resultats.filter((one) => {
    const gap = one.from - end;
    const above = folded.slice(Math.max(end, one.from - MAX_BEFORE), one.from);
    end = one.to;
    aside = derriereCote(above, one.entreParentheses, aside && gap <= MAX_GAP);
    return !aside;
  });
}

function isElection(groupe: readonly Resultat[], folded: string): boolean {
  const from = groupe[0]?.from ?? 0;
  const to = groupe.at(-1)?.to ?? 0;
  const right = groupe.some(({ entreParentheses }) => entreParentheses);
  return direElection(folded, { from, to }, right);
}

/** "- M. Paul ROUX : ", "Liste conduite par M. Paul ROUX : ", "Mme Lise PONS obtient ". */
function nameBefore(plain: string, folded: string, floor: number, index: number): Range | null {
  const before = folded.slice(floor, index);
  const starts = [
    0,
    ...[
      ...before.matchAll(
        /\n|[;:(,]\s|[.]\s(?=\p{Ll}|$)|\s(?:et|contre)\s|\s(?=(?:m\.|mme|monsieur|madame)\s)/gu,
      ),
    ].map((one) => one.index + one[0].length),
  ];
  for (const start of starts.reverse()) {
    let at = floor + start;
    at += opener.exec(folded.slice(at, index))?.[0].length ?? 0;
    const list = namedList.exec(folded.slice(at, index));
    if (list !== null) return { from: at, to: at + (list[1] ?? '').length };
    at += listLead.exec(folded.slice(at, index))?.[0].length ?? 0;
    const name = nomIn(plain, folded, at, index);
    if (name === null || !isWhole(plain, name)) continue;
    if (between.test(folded.slice(name.to, index)) || (name.to === index && /\s$/u.test(before)))
      return name.nom;
  }
  return null;
}

/** "12 voix à M. Paul ROUX". */
function nameAfter(plain: string, folded: string, end: number): Range | null {
  const lead =
    /^\s{1,3}(?:a|en\sfaveur\sde|pour)\s{1,3}(?:la\s(?:candidature\sde|liste(?:\s(?:conduite|menee)\spar|\sde)?)\s)?(?=(?:m|mme|monsieur|madame)[.\s])/u.exec(
      folded.slice(end, end + 60),
    );
  if (lead === null) return null;
  const name = nomIn(plain, folded, end + lead[0].length, plain.length);
  return name !== null && isWhole(plain, name) ? name.nom : null;
}

/** Behind "M." stands a person; "Votants", "Blancs" at the head of a line or "École Simone Veil" is none. */
function isWhole(plain: string, { nom, civilite }: Membre): boolean {
  return (
    civilite !== undefined ||
    (nom.to - nom.from >= 3 && !nobody.test(pliageFixe(plain.slice(nom.from, nom.to))))
  );
}

const nobodyWords = [
  'nombre|suffrages?|votants?|bulletins?|majorit|blancs?$|nuls?$|total|exprim|presents?',
  'inscrits?|voix|tour|premier|deuxi|second|troisi|sieges?|quotient|resultats?',
  String.raw`ont(?![\p{L}])|pour(?![\p{L}])|contre(?![\p{L}])|abstention|ecole|rue|place|projet`,
  String.raw`proposition|option|choix|horaire|logo|solution|variante|nom(?![\p{L}])|devis|entreprise`,
  String.raw`societe|oui(?![\p{L}])|non(?![\p{L}])`,
].join('|');
const nobody = new RegExp(`^(?:${nobodyWords})`, 'u');

const round = new RegExp(
  [
    String.raw`(?:premiere?|deuxieme|seconde?|troisieme|quatrieme|cinquieme|\d{1,2}\s?(?:er|ere|e|eme|nd|nde))\s{1,3}(?:tour|vice|adjoint|membre|delegue|assesseur|conseiller)`,
    String.raw`election|resultats?\s|depouillement|(?<![a-z])ont\s{1,3}obtenus?\s{0,3}:`,
  ].join('|'),
  'u',
);
/** "Les élections départementales ont donné 120 voix à M. X": no ballot of the assembly. */
const ofOthers =
  /(?:election|scrutin)s?\s{1,3}(?:departementale|regionale|municipale|legislative|presidentielle|europeenne|senatoriale|cantonale|professionnelle)/u;

/** The results of one ballot: near one another, nobody twice, no further round between. */
function together(resultats: readonly Resultat[], folded: string): Resultat[][] {
  const groupes: { readonly all: Resultat[]; readonly noms: Set<string> }[] = [];
  for (const one of resultats) {
    const last = groupes.at(-1);
    const gap = folded.slice(last?.all.at(-1)?.to ?? 0, one.from);
    const nom = folded.slice(one.nom.from, one.nom.to);
    const near = last !== undefined && gap.length <= ELECTED_REACH && !round.test(gap);
    // "M. X, ayant obtenu 12 voix, est élu" under the results tells the same again.
    if (near && last.noms.has(nom)) continue;
    if (near && gap.length <= MAX_GAP) {
      last.all.push(one);
      last.noms.add(nom);
    } else groupes.push({ all: [one], noms: new Set([nom]) });
  }
  return groupes.map(({ all }) => all).filter(({ length }) => length <= MAX_CANDIDATES);
}

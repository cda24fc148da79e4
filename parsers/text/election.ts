/**
 * Ballots on persons: "Ont obtenu : M. X : 12 voix ; Mme Y : 3 voix", "Mme X obtient 14 voix", then "M. X est élu".
 * Only a name with its count of votes makes one; who is elected is what a sentence says. The ballot is secret where the
 * text above says so of it, and not where it only tells the law or decides against it.
 */
import type { Range } from './grammar.ts';
import { lireEntier } from './nombre.ts';
import { nomIn } from './personne.ts';
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
}

/** A text that tells of no ballot on persons has nothing to look for. */
const election =
  /scrutin|bulletins?\s|suffrages|(?:a|ont|ayant)\s{1,3}(?:obtenu|recueilli)|obtien(?:t|nent)|(?:est|sont|ete)\s{1,3}(?:declare\S{0,3}\s{1,3}|proclame\S{0,3}\s{1,3})?elue?s?(?![\p{L}])|depouillement|candidat/u;
const ballots = String.raw`(?:voix|suffrages?)(?![\p{L}])`;
const words = String.raw`\p{L}{2,21}(?:[\s-]{1,2}\p{L}{2,21}){0,5}`;
/** "pour la candidature de Mme X" tells whose they are; "pour", "contre" or "exprimés" alone tell something else. */
const ofNobody = String.raw`(?!\s{1,3}(?:pour(?!\s{1,3}(?:la\s{1,3}candidature|la\s{1,3}liste|m\.|mme|monsieur|madame))|contre(?!\s{1,3}\d)|d['’]abstention|exprimes?))`;
/** "12 voix", "14 (quatorze) voix", "quinze voix (15 voix)", "douze (12) suffrages". */
const counted = new RegExp(
  String.raw`(?<![\p{L}\d.,/])(?:${words}\s{1,3}(?:${ballots}\s{0,3})?\(\s?(\d{1,4})\s{0,2}(?:${ballots})?\s{0,2}\)(?:\s{1,3}${ballots})?|(\d{1,4})(?!\d)\s{1,3}(?:\(${words}\)\s{0,3})?${ballots}${ofNobody}|(?<=voix\s{1,3}contre\s{1,3})(\d{1,4})(?=\s{1,3}a\s{1,3}(?:m\.|mme|monsieur|madame)))`,
  'gu',
);
/** "12" at the end of a line under "Ont obtenu :". */
const bareCount = /(?<=[:.…\t–-]\s{0,3})(\d{1,3})(?=\s{0,3}(?:[;,.]?\s{0,3}(?:\n|$)|;))/gu;
const obtained = /(?:a|ont)\s{1,3}obtenu(?:s|e)?\s{0,3}:/u;
/** Between a name and its count. */
const between =
  /^\s{0,3}(?:\([^()\n]{1,40}\)\s{0,3})?(?:,?\s{0,3}(?:candidate?|tete\sde\sliste)\s{0,3})?(?:[:=,;]|[.…·_]{1,200}[\s.…·_]{0,60}|[–—-]|\t|\s{1,20}|(?:(?:est|a\s{1,3}ete)\s{1,3}(?:elue?|proclamee?|declaree?)(?:\s{1,3}\p{L}[\p{L}-]{1,20}){0,4}\s{1,3}(?:avec|par))|(?:,\s{0,3})?(?:a|ont|ayant|avec)?\s{0,3}(?:obtenu|obtient|recueilli|recueille|recoit|avec)\s{0,3}:?){1,2}\s{0,3}$/u;
const listLead =
  /^(?:la\s)?liste\s{1,3}(?:(?:conduite|menee|presentee)\s{1,3}par\s{1,3}|de\s{1,3})?/u;
/** "Liste « Ensemble » : ". */
const namedList =
  /^(liste\s{1,3}(?!(?:conduite|menee|presentee)\s|de\s)[^:;\n]{1,60}?)\s{0,3}(?::|[.…·_]{2,200}|\t|[–—-]\s|,|a\sobtenu|obtient)[\s.…:]{0,200}$/u;
const opener = /^[\s•*▪○●◦–—−-]{0,12}(?:(?:et|puis|contre|dont)\s{1,3})?/u;
const MAX_BEFORE = 160;
/** Two results of one ballot stand no farther apart. */
const MAX_GAP = 160;
/** How far below the results the elected are named, and above them the ballot announced. */
const ELECTED_REACH = 700;
const SECRET_REACH = 3000;

export function trouverElections(plain: string): FoundElection[] {
  const folded = foldLines(plain);
  if (!election.test(folded)) return [];
  const groupes = together(resultatsIn(plain, folded), folded);
  return groupes.map((groupe, index) => {
    const first = groupe[0] as Resultat;
    const last = groupe.at(-1) as Resultat;
    const limit = groupes[index + 1]?.[0]?.from ?? plain.length;
    const floor = groupes[index - 1]?.at(-1)?.to ?? 0;
    const nommes = groupe.map(({ nom }) => ({ cle: nom.from, nom: plain.slice(nom.from, nom.to) }));
    const end = Math.min(limit, last.to + ELECTED_REACH);
    const elus = electedIn(plain, folded, nommes, first.from, end);
    const scrutin = secretBefore(folded, Math.max(floor, first.from - SECRET_REACH), last.to);
    return {
      from: first.from,
      to: last.to,
      candidats: groupe.map(({ nom, voix, to }) => ({
        nom,
        voix,
        elu:
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
    found.push({ nom, voix, from: Math.min(nom.from, index), to: Math.max(end, nom.to) });
  };
  const places = [...folded.matchAll(counted)].map((one) => ({
    index: one.index,
    end: one.index + one[0].length,
    digits: one[1] ?? one[2] ?? one[3] ?? '',
  }));
  const head = obtained.exec(folded);
  if (head !== null)
    for (const one of folded.matchAll(bareCount))
      if (one.index > head.index && one.index < head.index + ELECTED_REACH)
        places.push({ index: one.index, end: one.index + one[0].length, digits: one[1] ?? '' });
  for (const { index, end, digits } of places.sort((a, b) => a.index - b.index))
    add(index, end, digits);
  return found;
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
    if (name === null || !isWhole(plain, name.nom)) continue;
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
  return name !== null && isWhole(plain, name.nom) ? name.nom : null;
}

/** A person has a family name; "Suffrages" or "Votants" in capitals at the head of a line is none. */
function isWhole(plain: string, { from, to }: Range): boolean {
  const name = plain.slice(from, to);
  return (
    to - from >= 3 &&
    !/^(?:nombre|suffrages?|votants?|bulletins?|majorit|blancs?$|nuls?$|total|exprim|pr[ée]sents?|inscrits?|voix|tour|premier|deuxi|second|troisi|si[èe]ges?|quotient|r[ée]sultats?|ont|a\s|pour|contre|abstention)/iu.test(
      name,
    )
  );
}

const round =
  /(?:premiere?|deuxieme|seconde?|troisieme|quatrieme|cinquieme|\d{1,2}\s?(?:er|ere|e|eme|nd|nde))\s{1,3}(?:tour|vice|adjoint|membre|delegue|assesseur|conseiller)|election|resultats?\s|depouillement/u;
/** "Les élections départementales ont donné 120 voix à M. X": no ballot of the assembly. */
const ofOthers =
  /(?:election|scrutin)s?\s{1,3}(?:departementale|regionale|municipale|legislative|presidentielle|europeenne|senatoriale|cantonale|professionnelle)/u;

/** The results of one ballot: near one another, nobody twice, no further round between. */
function together(resultats: readonly Resultat[], folded: string): Resultat[][] {
  const groupes: Resultat[][] = [];
  for (const one of resultats) {
    const last = groupes.at(-1);
    const before = last?.at(-1);
    const gap = before === undefined ? '' : folded.slice(before.to, one.from);
    const known = last?.some(
      ({ nom }) => folded.slice(nom.from, nom.to) === folded.slice(one.nom.from, one.nom.to),
    );
    if (last !== undefined && before !== undefined && known && !round.test(gap)) {
      // "M. X, ayant obtenu 12 voix, est élu" under the results tells the same again.
      if (gap.length <= ELECTED_REACH) continue;
    }
    if (last !== undefined && gap.length <= MAX_GAP && !round.test(gap) && !known) last.push(one);
    else groupes.push([one]);
  }
  return groupes;
}

const elected =
  /(?:(?:est|sont|a\s{1,3}ete|ont\s{1,3}ete|etant)\s{1,3}(?:donc\s{1,3}|ainsi\s{1,3})?(?:(?:declare|proclame)e?s?(?:\s{1,3}elue?s?)?|elue?s?)(?![\p{L}]))/gu;

/** Which of the names a text calls elected. */
export function elusParmi(plain: string, noms: readonly string[]): boolean[] {
  const folded = foldLines(plain.slice(0, ELECTED_REACH));
  const nommes = noms.map((nom, at) => ({ cle: at, nom }));
  const elus = electedIn(plain, folded, nommes, 0, folded.length);
  return nommes.map(({ cle }) => elus.has(cle));
}

/** What may be named in a sentence: a candidate by his name as it is printed among the results. */
interface Nomme {
  readonly cle: number;
  readonly nom: string;
}

/** The candidates whom a sentence calls elected. */
function electedIn(
  plain: string,
  folded: string,
  groupe: readonly Nomme[],
  start: number,
  end: number,
): Set<number> {
  const elus = new Set<number>();
  for (const verb of folded.slice(start, end).matchAll(elected)) {
    const at = start + verb.index;
    if (/(?:si|sera|seront|serait|n['’])\s{0,2}$/u.test(folded.slice(Math.max(0, at - 12), at)))
      continue;
    const open = sentenceStart(folded, start, at);
    const named = groupe.filter(({ nom }) => isNamed(plain, nom, open, at));
    const plural = /^(?:sont|ont)/u.test(verb[0]);
    const chosen = plural
      ? named
      : named.length > 1
        ? nearest(plain, folded, named, open, at)
        : named;
    const after =
      chosen.length > 0
        ? []
        : groupe.filter(({ nom }) => isNamed(plain, nom, at, lineEnd(folded, at + verb[0].length)));
    for (const { cle } of [...chosen, ...after]) elus.add(cle);
  }
  return elus;
}

/** "Mme Y ayant obtenu 3 voix et M. X 12 voix, M. X est élu": the one right before the verb. */
function nearest(
  plain: string,
  folded: string,
  named: readonly Nomme[],
  open: number,
  at: number,
): Nomme[] {
  const placed = named
    .map((one) => ({ one, last: lastNamed(plain, one.nom, open, at) }))
    .sort((a, b) => b.last - a.last);
  const subject = placed.find(
    ({ last }) =>
      !/(?:\sa|contre|\sd[e'’])\s{1,3}(?:m\.\s|mme\s|monsieur\s|madame\s)?(?:\p{L}{2,20}\s)?$/u.test(
        folded.slice(Math.max(open, last - 40), last),
      ),
  );
  return subject === undefined ? [] : [subject.one];
}

function sentenceStart(folded: string, floor: number, at: number): number {
  const ends = [
    ...folded
      .slice(floor, at)
      .matchAll(/(?<!(?<![\p{L}])(?:m|mm|mme|dr))[.;](?=\s)|\n\s{0,3}\n|\n(?=\s{0,3}[-–•*])/gu),
  ];
  const last = ends.at(-1);
  return last === undefined ? floor : floor + last.index + last[0].length;
}

/** To the end of the line, or of the list that a colon opens. */
function lineEnd(folded: string, at: number): number {
  const rest = folded.slice(at, at + ELECTED_REACH);
  if (/^[^\n.;]{0,60}:/u.test(rest))
    return at + (/\n\s{0,3}\n\s{0,3}[^-–•*\s]/u.exec(rest)?.index ?? rest.length);
  return at + (/[.;\n]/u.exec(rest)?.index ?? rest.length);
}

/** The family name is what is printed again: "BON Alain" in the table, "M. Alain BON" below it. */
function familyOf(name: string): string {
  const words = name.split(/\s{1,4}/u);
  const capitals = words.filter((word) => /^\p{Lu}[\p{Lu}'’-]{1,40}$/u.test(word));
  return capitals.length > 0 ? capitals.join(' ') : (words.at(-1) ?? name);
}

function isNamed(plain: string, nom: string, from: number, to: number): boolean {
  return lastNamed(plain, nom, from, to) >= 0;
}

function lastNamed(plain: string, nom: string, from: number, to: number): number {
  const family = familyOf(nom);
  const at = plain.slice(from, to).lastIndexOf(family);
  return at < 0 ? -1 : from + at;
}

const mode =
  /(?:(?:au|par|a|du|un)\s{1,3}(?:un\s{1,3})?)?(?:(?:scrutin|vote)\s{1,3}(?:uninominal\s{1,3}|de\s{1,3}liste\s{1,3}|plurinominal\s{1,3})?(?:est\s{1,3})?(?:a\s{1,3})?(?:bulletins?\s{1,3})?secrets?|bulletins?\s{1,3}secrets?)|(?:a|vote\s{1,3}a)\s{1,3}main\s{1,3}levee/gu;
const rule =
  /(?:ne\s{1,3}pas|sans|peu(?:t|vent)|peut-etre|lorsque|si\s|sauf|pourra|demande\s{1,3}(?:aux?|si|que|le)|dispense|decide\s{1,3}de\s{1,3}ne|plutot\s{1,3}que)[^.;\n]{0,90}$/u;

/** The last way to vote that is told before the results, where it is the secret one. */
export function secretBefore(folded: string, from: number, to: number): Range | null {
  let found: Range | null = null;
  for (const one of folded.slice(from, to).matchAll(mode)) {
    const at = from + one.index;
    if (rule.test(folded.slice(Math.max(0, at - 120), at))) continue;
    found = /secret/u.test(one[0]) ? { from: at, to: at + one[0].length } : null;
  }
  return found;
}

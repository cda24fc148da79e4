/** The operative sentences of a decision without numbered articles, each with its verb. */
import type { Sourced } from '../../../contract/contract.ts';
import type { Text } from '../../../contract/types.ts';
import type { Reading } from '../../reading.ts';
import { foldLines } from '../../text/vote.ts';
import { pliageFixe } from '../../vocabulaire/plain.ts';

const organe = String.raw`(?:le\s{1,3}conseil|le\s{1,3}comite|le\s{1,3}bureau|la\s{1,3}commission)`;
const voted = String.raw`(?:a\s{1,3}l['’]\s?unanimite|a\s{1,3}la\s{1,3}majorite)`;
const formula = new RegExp(
  [
    String.raw`(?<=^|\n)delibere\s{0,3}(?:et|:|,|$)`,
    String.raw`ayant\s{1,3}(?:en\s{1,3})?(?:debattu\s{1,3}et\s{1,3})?delibere`,
    String.raw`apres\s{1,3}(?:en\s{1,3})?avoir\s{1,3}(?:en\s{1,3})?delibere`,
    String.raw`apres\s{1,3}avoir\s{1,3}[^.:;]{3,140}?\s(?:et\s{1,3})?en\s{1,3}avoir\s{1,3}delibere`,
    String.raw`le\s{1,3}conseil(?:\s{1,3}[\p{L}]{5,16})?\s{0,3},?\s{1,3}(?:decide|adopte|approuve|a\s|affecte|autorise|ayant)`,
    String.raw`decide\s{0,3}:`,
    String.raw`${organe}[^.:\n]{0,80},\s{1,3}(?:a\s{1,3}l['’]\s?unanimite|a\s{1,3}la\s{1,3}majorite|par\s{1,3}\d{1,3}\s{1,3}voix)[^.:\n]{0,80}:\s{0,4}\n`,
    String.raw`${organe}(?:\s{1,3}\p{L}{5,16})?\s{0,3},\s{1,3}${voted}(?:\s[^.:,\n]{3,50})?,`,
    String.raw`${organe}(?:\s{1,3}\p{L}{5,16})?\s{0,3}:\s{0,4}\n`,
    String.raw`apres\s{1,3}deliberation|(?:demande|propose)(?:\s{1,3}aux?)?[^.]{0,120}:\s{0,4}\n`,
  ].join('|'),
  'gu',
);
const verbs = [
  'decide|approuve|adopte|autorise|charge|dit|elit|donne|fixe|attribue|accepte|valide|prend',
  'vote|emet|designe|confirme|sollicite|inscri[tr]|mandate|precise|rappelle|prescrit',
  'notifie|affecte|instaure|cree|renonce|abroge|associe|consulte|delegue|approuver|adopter',
  'autoriser|solliciter|valider|fixer|donner|prelever|creer|dire|accorde|alloue|octroie',
  'denomme|nomme|institue|habilite|supprime|modifie|maintient|ratifie|refuse|rejette',
  "proroge|invite|constate|prononce|proclame|declare|impute|s['’]engage|preleve|admet",
  "admettre|s['’]oppose|renouvelle|reconduit|subordonne|exonere|retient|desaffecte|declasse",
  'incorpore|retrocede|agree|annule|souhaite',
  String.raw`charge(?=\s(?:l[ea]s?|m(?:me|r)?|monsieur|madame)[\s.])`,
].join('|');
const opening = [
  String.raw`(?:${verbs})[a-z]{0,5}(?![\p{L}])`,
  String.raw`(?:acte|arrete)\s(?:de|que|l[ae]s?|l['’]|comme|ainsi)(?![\p{L}])`,
].join('|');
const word = String.raw`(?:de\s|d['’]\s?)?(?:${opening})`;
const opensWithVerb = new RegExp(`^${word}`, 'u');
/** "d'appliquer ce tarif": in a list under "décide :", any infinitive. */
const infinitive = String.raw`(?:de\s|d['’]\s?)(?:ne\s(?:pas|plus)\s|s['’])?\p{L}{3,20}(?:er|ir|re)(?![\p{L}])`;
const infinitiveOpens = new RegExp(
  String.raw`^[^\p{L}\p{N}]{0,8}(?:(?:\d{1,2}|[a-h])\s?[.)°]\s{1,3})?${infinitive}`,
  'u',
);
const verb = new RegExp(String.raw`^[^\p{L}\n]{0,8}(?:${word}|${infinitive})`, 'u');
/** "…, à l'unanimité, décide de fixer le loyer": the sentence that says that they decided says what. */
const inSentence = new RegExp(String.raw`(?<=[,\s)]\s?)${word}(?=\s\p{L}|\s\d|,\s)`, 'gu');
const boilerplateWords = [
  String.raw`acte\s(?:rendu|certifie|transmis|publie|affiche|executoire)`,
  String.raw`(?:le|la)\s(?:maire|presidente?)\s{0,3}(?:,|certifie|soussigne)|certifie(?![\p{L}])`,
  String.raw`pour\s(?:extrait|copie|expedition|le\s(?:maire|president))`,
  String.raw`(?:ainsi\s)?fait\s(?:et|a|en)(?![\p{L}])|(?:et\sont\s)?signe(?![\p{L}])`,
  String.raw`la\spresente\s(?:deliberation|decision)\s(?:peut|pourra)|delais?\set\svoies`,
  String.raw`(?:transmise?|recue?|publiee?|affichee?|envoyee?)\s(?:en|au|a|par|le|sur)(?![\p{L}])`,
].join('|');
/** What stands under a decision and decides nothing: "Acte rendu exécutoire après dépôt en préfecture le …". */
const boilerplate = new RegExp(String.raw`^[^\p{L}\n]{0,8}(?:${boilerplateWords})`, 'u');
const announcesWords = [
  String.raw`(?:decide|delibere|arrete)\s{0,3}:?\s{0,8}$`,
  String.raw`(?:decide|delibere|arrete)\s{1,3}(?:a\sl['’]\s?unanimite|a\sla\smajorite|par\s\d{1,3}\s)[^\n]{0,200}[,:]\s{0,3}$`,
  String.raw`votes?\s{0,3}(?::|\n|$)|nombre\sde\svoix|resultats?\s(?:du|des)\svotes?`,
  String.raw`(?:adopte|vote|approuve)e?s?\s(?:a\sl['’]\s?unanimite|a\sla\smajorite)(?:\sdes\s[\p{L}\s]{3,50})?[\s.!]{0,4}$`,
].join('|');
/** "DECIDE :" above the sentences, "VOTE : 15 POUR" under them. */
const announces = new RegExp(String.raw`^[^\p{L}]{0,8}(?:${announcesWords})`, 'u');
const MAX_SENTENCES = 200;
const REACH = 20_000;

export function parseDecisions(
  reading: Reading,
  text: Text,
  votes: readonly { readonly to: number }[],
): Sourced<string>[] {
  const folded = foldLines(text.plain);
  const start = startOf(folded, votes);
  if (start === null) return [];
  const sentences: Sourced<string>[] = [];
  const own = ownSentence(text.plain, folded, start);
  if (own !== null) {
    const sentence = reading.lu('texte', text, own);
    if (sentence !== null) sentences.push(sentence);
  }
  const end = Math.min(folded.length, start + REACH);
  for (const entry of entriesIn(text.plain, folded, own?.to ?? start, end)) {
    const printed = folded.slice(entry.from, entry.to);
    if (boilerplate.test(printed)) break;
    if (announces.test(printed)) continue;
    if (
      !verb.test(printed.replace(rankMark, '')) &&
      !(sentences.length > 0 && listedVerb.test(printed)) &&
      !shouted.test(text.plain.slice(entry.from, entry.to))
    ) {
      if (isOfList(sentences.at(-1), printed)) continue;
      if (sentences.length > 0) break;
      continue;
    }
    const lead = rankMark.exec(printed)?.[0].length ?? 0;
    const sentence = reading.lu('texte', text, { from: entry.from + lead, to: entry.to });
    if (sentence !== null) sentences.push(sentence);
    if (sentences.length >= MAX_SENTENCES) break;
  }
  return sentences;
}

/** "Décide d'attribuer les subventions suivantes :" over "- Fondation du Parc : 30 000 €": the list is no end of what is decided. */
function isOfList(above: Sourced<string> | undefined, printed: string): boolean {
  if (above === undefined || printed.length > MAX_LISTED || !/:$/u.test(above.raw.trimEnd()))
    return false;
  return /^[^\p{L}\n\d]{0,4}[-–•*▪]|\d\s?(?:€|euros?|%)\s?[;.,]?$/u.test(printed.trimEnd());
}

const MAX_LISTED = 300;

/** "- prélève la dépense sur …" in the list that "- approuve …" opened: whichever verb has an object. */
const listedVerb =
  /^[^\p{L}\n]{0,4}[-–•*▪][^\p{L}\n]{0,4}[a-z]{3,14}[etd]\s(?:l[ea]s?\s|l['’]|s(?:on|a|es)\s|que\s|qu['’])/u;
/** "MAJORE de 10 % la participation": one word in capitals before a sentence is the verb, whichever it is. */
const shouted =
  /^[^\p{L}\n]{0,8}(?:(?:\d{1,2}|[a-h])\s?[.)°]\s{1,3})?(?:DE |D['’]\s?)?\p{Lu}{3,16}(?:E|T|D|ER|IR|RE) (?=\p{Ll})/u;

/** "1. Prend acte du bilan.", "- APPROUVE la convention ;" */
const rankMark = /^[^\p{L}\p{N}«"]{0,8}(?:(?:\d{1,2}|[a-h])\s?[.)°]\s{1,3}(?=\p{L}))?/u;

/** Up to here a sentence says who decides, and how they voted. */
const spoken = new RegExp(
  [
    String.raw`apres\s{1,3}(?:en\s{1,3})?avoir\s{1,3}(?:en\s{1,3})?delibere|apres\s{1,3}deliberation`,
    String.raw`${organe}(?:\s{1,3}\p{L}{5,16})?\s{0,3},\s{1,3}${voted}(?:\s[^.:,\n]{3,50})?(?=,)`,
  ].join('|'),
  'gu',
);

/** What the sentence of the formula itself decides, from its verb to its end; the formula ends at `start`. */
function ownSentence(plain: string, folded: string, start: number): Entry | null {
  const from = folded.lastIndexOf('\n', start - 1) + 1;
  const line = folded.slice(from, start);
  const formulas = [...line.matchAll(spoken)];
  const formulaEnd = formulas.at(-1);
  if (formulaEnd === undefined) return null;
  const after = formulaEnd.index + formulaEnd[0].length;
  const found = [...line.matchAll(inSentence)].find(
    ({ index, 0: words }) =>
      index >= after && !participle.test(plain.slice(from + index, from + index + words.length)),
  );
  if (found === undefined) return null;
  // "décide :" over what is decided; "décide d'affecter le résultat comme suit :" over amounts.
  const announced = /:\s{0,3}$/u.test(line);
  const next = folded.slice(start, start + 80).replace(rankMark, '');
  if (announced && (verb.test(next) || line.length - found.index < MIN_SENTENCE)) return null;
  // "décide à l'unanimité, M. X n'ayant pas pris part au vote," over "a) d'approuver …".
  if (/,\s{0,3}$/u.test(line) && infinitiveOpens.test(folded.slice(start, start + 80))) return null;
  const to = endOfSentence(folded, from + found.index, announced);
  return to - from - found.index < MIN_SENTENCE ? null : { from: from + found.index, to };
}

/** "adoptés par 4 voix" tells what became of something. */
const participle = /(?:é|ée|és|ées)$/iu;
/** "approuve." alone says nothing of what. */
const MIN_SENTENCE = 20;
const MAX_SENTENCE = 2000;

/** At the end of the paragraph, or where an entry of a list or another verb begins. */
function endOfSentence(folded: string, from: number, withList: boolean): number {
  const reach = folded.slice(from, from + MAX_SENTENCE);
  // A list of amounts under "comme suit :" is what is decided; it may stand below a blank line.
  const ends = withList
    ? /\n\s{0,4}\n(?!\s{0,4}[^\n]{2,160}\d\s?(?:€|euros?)\s?[;.,]?\s{0,2}(?:\n|$))/u
    : /\n\s{0,4}(?:\n|[-–−•*▪>]\s|\d{1,2}[.)]\s)/u;
  const end = ends.exec(reach)?.index ?? reach.length;
  return from + reach.slice(0, end).trimEnd().length;
}

/** Where the assembly's own words begin: at the last formula before the last vote, or after it. */
function startOf(folded: string, votes: readonly { readonly to: number }[]): number | null {
  let start: number | null = null;
  const last = votes.at(-1)?.to ?? folded.length;
  for (const found of folded.matchAll(formula)) {
    if (start !== null && found.index > last) break;
    // "Le Conseil communautaire" over "Décide d'attribuer …": the verb's own line is what is decided.
    const verbLine = verbBelow.exec(found[0]);
    if (verbLine !== null) {
      start = found.index + verbLine.index;
      continue;
    }
    const line = folded.indexOf('\n', found.index + found[0].length - 1);
    start = line < 0 ? folded.length : line;
  }
  return start;
}

const verbBelow = /\n\s{0,3}(?:decide|adopte|approuve|affecte|autorise)$/u;

interface Entry {
  readonly from: number;
  readonly to: number;
}

const cut = new RegExp(
  String.raw`\n\s{0,4}\n|\n(?=\s{0,4}(?:[-–−•*▪>]|\d{1,2}[.)])\s)|\n(?=\s{0,4}(?:${word}|[a-z]{3,16}[etd]\s[a-z]))`,
  'gu',
);

/** Paragraphs, list entries and lines that open with a verb, from an offset. */
function entriesIn(plain: string, folded: string, start: number, end: number): Entry[] {
  const entries: Entry[] = [];
  let from = start + (/^\s{0,8}/u.exec(folded.slice(start, start + 8))?.[0].length ?? 0);
  const add = (to: number) => {
    if (folded.slice(from, to).trim() !== '') entries.push({ from, to });
  };
  for (const found of folded.slice(0, end).matchAll(cut)) {
    if (found.index < from) continue;
    const next = found.index + found[0].length;
    if (found[0] === '\n' && !opensLine(plain, found.index)) continue;
    add(found.index);
    from = next;
  }
  add(end);
  return entries;
}

/** "APPROUVE …" in capitals, or with a capital after a line that ended; a dash or a number opens by itself. */
function opensLine(plain: string, at: number): boolean {
  const next = plain.slice(at + 1, at + 40).trimStart();
  if (!/^\p{L}/u.test(next)) return true;
  const ended = /[.;,:)»]\s{0,3}$/u.test(plain.slice(Math.max(0, at - 6), at));
  if (!opensWithVerb.test(pliageFixe(next))) return ended && shouted.test(next);
  return /^\p{Lu}{3}/u.test(next) || (/^\p{Lu}/u.test(next) && ended);
}

/** Members who take no part, as running text tells it: before the vote, after it, or at the end of the item before. */
import type { Deport, Vote } from '../../../contract/contract.ts';
import type { Text } from '../../../contract/types.ts';
import { ajouter } from '../../lignes/groupes.ts';
import { type Reading, some } from '../../reading.ts';
import type { Membre } from '../../text/nom.ts';
import { nomIn } from '../../text/personne.ts';
import { nomsApres } from '../../text/votants.ts';
import { foldLines } from '../../text/vote.ts';
import { pliage } from '../../vocabulaire/plain.ts';
import type { Records } from '../records.ts';
import { estFonction, interested } from './deport.ts';

const takesNoPart = [
  String.raw`(ne\s{1,3}(?:prendr(?:a|ont)|participer(?:a|ont)))`,
  String.raw`ne\s{1,3}(?:pren(?:d|nent|ant)|particip(?:e|ent|ant))`,
].join('|');
const leavesTheRoom = [
  String.raw`(?:quitte(?:nt|ra|ront)?|sort(?:ent|ira|iront)?\s{1,3}de|(?:ont|a|ayant)\s{1,3}quitte)\s{1,3}la\s{1,3}salle`,
  String.raw`(?:se\s{1,3}retir(?:ent|eront|era|e)|s['’]\s?(?:est|etant)\s{1,3}retiree?s?|se\s{1,3}sont\s{1,3}retiree?s)(?=\s{0,3}[.,;)\n]|\s{1,3}(?:au|pendant|lors|pour|avant|et|de\s{1,3}la\s{1,3}salle)\s)`,
].join('|');
/** "ne prend pas part au vote", "quitte la salle et ne participe ni au débat ni au vote", "n'a pas pris part", "se retire". */
const keepsOut = new RegExp(
  [
    String.raw`(?:${takesNoPart})\s{1,3}(?:pas|ni|point)(?:\s{1,3}part)?\s{1,3}(?:ni\s{1,3})?(?:aux?|a\s{1,3}ce|a\s{1,3}l(?:a|['’]))[\s\p{L}]`,
    String.raw`ne\s{1,3}pas\s{1,3}(?:prendre\s{1,3}part|participer)\s{1,3}(?:aux?|a\s{1,3}ce|a\s{1,3}la)\s`,
    String.raw`(n['’]\s?(?:a|ont|ayant))\s{1,3}(?:pas\s{1,3})?(?:pris\s{1,3}part|participe)\s{1,3}(?:ni\s{1,3})?(?:aux?|a\s{1,3}ce|a\s{1,3}la)\s`,
    `(${leavesTheRoom})`,
  ].join('|'),
  'gu',
);
/** "N'ont pas pris part au vote : M. X, Mme Y". */
const listAfter =
  /^(?:debats?|votes?|deliberations?)(?:\s{1,3}(?:et|ni)\s{1,3}(?:au\s{1,3})?votes?)?\s{0,3}:\s{0,3}/u;
/** "Mme X, présidente de l'association,", "M. Y, intéressé à l'affaire, s'étant retiré", "M. Z, maire, qui". */
const aside = new RegExp(
  [
    String.raw`^\s{0,3},(?:[^.;:\n]|(?<=(?<![\p{L}])(?:m|mm|mme))\.){0,120}$`,
    String.raw`^\s{0,3}\([^().\n]{1,80}\)\s{0,3}$`,
    String.raw`^\s{1,3}(?:et\s)?(?:interess|s['’]etant)[^.;:\n]{0,120}$|^\s{0,3}(?:qui\s{1,3})?$`,
    String.raw`^\s{1,3}(?:declar|indiqu|precis|souhait|inform|signal|annonc|fai(?:t|sant)\s|demand)\p{L}{0,5}\s?[^.;:\n]{0,80}$`,
  ].join('|'),
  'u',
);
const leadWords = [
  String.raw`(?:hors\s(?:de\s)?(?:la\s)?presence|en\s(?:l['’]\s?)?absence)\sde\s`,
  String.raw`(?:a\sce\smoment|pour\sce\spoint|avant\sle\svote|lors\sdu\svote),?\s`,
  String.raw`l[ea]\s[^.,;:\n]{3,80},\s(?=(?:m|mm|mme|monsieur|madame)[.\s])`,
  String.raw`(?:apres|sachant|considerant|etant\sprecise|il\sest\s(?:precise|rappele|note))\sque\s`,
].join('|');
/** "Hors de la présence de M. X, maire, qui ne participe pas au vote". */
const lead = new RegExp(String.raw`^\s{0,3}(?:${leadWords})`, 'u');
/** "pour la délibération suivante", "au vote du point suivant". */
const following =
  /(?:deliberation|point|dossier|affaire|question|rapport|vote|sujet)s?\s{1,3}(?:qui\s{1,3}(?:suit|va\s{1,3}suivre)|suivante?s?)(?![\p{L}])|prochaine?\s{1,3}(?:deliberation|point|vote|dossier)/u;
/** "quitte la salle pour ce point", "pour cette affaire". */
const ofThis = /(?<![a-z])(?:ce|cette|cet)\s{1,3}(?:point|dossier|affaire|deliberation|question)/u;
const REACH = 260;
/** Behind the words: where the sentence may still say what it is for. */
const AHEAD = 120;

interface DeportsLus {
  readonly deports: Deport[];
  /** Of those who are said to keep out of the next decision; tied to their own, should none come after it. */
  readonly suivants: Deport[];
}

/** The decision, and whether the next one is an item of the same minutes. */
interface Contexte {
  readonly deliberation: string;
  readonly dansUnProcesVerbal?: boolean;
}

/** Those of running text: their names stand before the words in the sentence, or in a list after them. */
export function parseDeportsCourants(
  reading: Reading,
  text: Text,
  votes: readonly Vote[],
  { deliberation, dansUnProcesVerbal = false }: Contexte,
): DeportsLus {
  const folded = foldLines(text.plain);
  const found: DeportsLus = { deports: [], suivants: [] };
  const known = new Set<string>();
  for (const match of folded.matchAll(keepsOut)) {
    const end = match.index + match[0].length;
    const [, to, past, leaves] = match;
    const list = listAfter.exec(folded.slice(end, end + 60));
    const members =
      list === null
        ? subjectsOf(text.plain, folded, match.index)
        : nomsApres(text.plain, folded, end + list[0].lastIndexOf(':'), null).noms;
    const line = reading.spans(text, { from: match.index, to: end })[0]?.startLine ?? 0;
    const sentence = /^[^.\n]{0,120}/u.exec(folded.slice(end, end + AHEAD))?.[0] ?? '';
    const around = aroundOf(votes, line);
    const motif = motifOf(reading, text, folded, match.index, end);
    const beside = past !== undefined || list !== null;
    const vote = beside ? nearerOf(around, line) : (around.next ?? around.last);
    const behind = around.next === undefined && votes.length > 0;
    const forAnother = leaves !== undefined && !/vote|deba/u.test(sentence);
    const said =
      following.test(sentence) && (around.next === undefined || around.last === undefined);
    const next = said || (dansUnProcesVerbal && behind && (to !== undefined || forAnother));
    // "M. X quitte la salle à 20h30" behind the vote: he took part in it.
    const hasVoted = behind && (said || (forAnother && motif === null && !ofThis.test(sentence)));
    // Of two votes in one item, someone may keep out of both.
    const key = (nom: string) => `${nom}\n${next ? 'suivant' : (vote?.id ?? '')}`;
    for (const member of members) {
      const nom = reading.lu('nom', text, member.nom);
      if (nom === null || estFonction(nom.value) || known.has(key(nom.value))) continue;
      known.add(key(nom.value));
      (next ? found.suivants : found.deports).push({
        id: reading.id('deport'),
        type: 'deport',
        spans: reading.spans(text, member),
        deliberation,
        nom,
        ...some('motif', motif),
        ...(hasVoted ? {} : some('vote', vote?.id)),
      });
    }
  }
  return found;
}

/** What the item before says of the next decision, and what this one says of the one after it. */
export function ajouterDeports(
  records: Records,
  { deports, suivants }: DeportsLus,
  votes: readonly Vote[],
  deliberation: string,
): void {
  const own = new Set(deports.map(({ nom }) => lastWord(nom.value)));
  if (isOtherSession(records, deliberation)) rendreDeports(records);
  const before = records.deportsSuivants.splice(0);
  records.deports.push(
    ...before
      .filter(({ nom }) => !own.has(lastWord(nom.value)))
      .map(({ vote: _, ...deport }) => ({
        ...deport,
        deliberation,
        ...some('vote', votes[0]?.id),
      })),
    ...deports,
  );
  records.deportsSuivants.push(...suivants);
}

/** Nothing is decided after them in their session: they stay with the decision that tells of them. */
export function rendreDeports(records: Records): void {
  ajouter(records.deports, records.deportsSuivants.splice(0));
}

/** An act with a head of its own, of another day: "la délibération suivante" was not this one. */
function isOtherSession({ deliberations, deportsSuivants }: Records, id: string): boolean {
  const [waiting] = deportsSuivants;
  if (waiting === undefined) return false;
  const seanceOf = (of: string | undefined) =>
    deliberations.findLast((one) => one.id === of)?.seance;
  const seance = seanceOf(id);
  return seance !== undefined && seance !== seanceOf(waiting.deliberation);
}

function lastWord(nom: string): string {
  return pliage(nom).split(' ').at(-1) ?? '';
}

/** "M. ROUX, intéressé, ne prend pas part au vote. Mme PONS …": his reason is not hers. */
function motifOf(reading: Reading, text: Text, folded: string, at: number, end: number) {
  const opens = sentenceAt(folded, at);
  const said = interested.exec(folded.slice(opens, end));
  if (said === null) return null;
  const start = opens + said.index;
  return reading.lu('motif', text, { from: start, to: start + said[0].length });
}

interface Around {
  readonly last: Vote | undefined;
  readonly next: Vote | undefined;
}

function aroundOf(votes: readonly Vote[], line: number): Around {
  const next = votes.findIndex((one) => (one.spans.at(-1)?.endLine ?? 0) >= line);
  return next < 0
    ? { last: votes.at(-1), next: undefined }
    : { last: votes[next - 1], next: votes[next] };
}

/** "7 voix pour. M. X n'a pas pris part au vote." stands behind its vote as well as before. */
function nearerOf({ last, next }: Around, line: number): Vote | undefined {
  if (last === undefined || next === undefined) return next ?? last;
  const behind = line - (last.spans.at(-1)?.endLine ?? 0);
  return behind <= (next.spans[0]?.startLine ?? 0) - line ? last : next;
}

const nextMember =
  /^(?:\s{0,3}(?:,\s[^,.;:()\n]{2,80}(?=,\s|\set\s)|\([^()\n]{1,80}\)))?\s{0,3}(?:,\s{0,3}(?:et\s)?|et\s)\s{0,3}(?=(?:m|mm|mme|mmes|monsieur|madame|messieurs|mesdames)[.\s])/u;
/** "Mesdames DUMONT et LEROY". */
const nextOfSeveral =
  /^\s{0,3}(?:,\s{0,3}(?:et\s)?|et\s)\s{0,3}(?=\p{L})(?!interess|s['’]|qui\s|ne\s)/u;

/** Where the name before "n'ayant pas pris part" begins, behind the last comma that a civility follows. */
function clauseAt(folded: string, start: number, at: number): number | null {
  if (!/^n['’]\s?ayant/u.test(folded.slice(at, at + 8))) return null;
  const found = [
    ...folded
      .slice(start, at)
      .matchAll(/[,;:(]\s{1,3}(?=(?:m|mm|mme|mmes|monsieur|madame|messieurs|mesdames)[.\s])/gu),
  ].at(-1);
  return found === undefined ? null : start + found.index + found[0].length;
}

/** Where the sentence around a place begins, as far as one is looked for. */
function sentenceAt(folded: string, at: number): number {
  const before = folded.slice(Math.max(0, at - REACH), at);
  const breaks = [...before.matchAll(/(?<!(?<![\p{L}])(?:m|mm|mme|mr|dr))[.;:!?]\s|\n/gu)].at(-1);
  return at - before.length + (breaks === undefined ? 0 : breaks.index + breaks[0].length);
}

/** The people with whom the sentence begins: "M. X et Mme Y, intéressés, ne prennent pas part…". */
function subjectsOf(plain: string, folded: string, at: number): Membre[] {
  const opens = sentenceAt(folded, at);
  const start = opens + (lead.exec(folded.slice(opens, at))?.[0].length ?? 0);
  const several = /^(?:mesdames|messieurs|mmes|mm)[.\s]/u.test(folded.slice(start, start + 12));
  const members: Membre[] = [];
  for (let from = start; from < at; ) {
    const one = nomIn(plain, folded, from, at);
    if (one === null) {
      // "décide à l'unanimité, M. Jean BUFFA n'ayant pas pris part au vote": the clause names its own.
      const clause = members.length === 0 && from === start ? clauseAt(folded, start, at) : null;
      if (clause === null) break;
      from = clause;
      continue;
    }
    members.push(one);
    const next = (several ? nextOfSeveral : nextMember).exec(folded.slice(one.to, one.to + 110));
    if (next === null) break;
    from = one.to + next[0].length;
  }
  const last = members.at(-1);
  return last !== undefined && aside.test(folded.slice(last.to, at)) ? members : [];
}

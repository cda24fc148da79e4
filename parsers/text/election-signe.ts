/** Whether names with their counts are those of a ballot: attendance by weight and opponents are counted alike. */
import type { Range } from './grammar.ts';

const signWords = [
  'scrutin|bulletins?|depouillement|candidat|obten(?:u|ir)|obtien(?:t|nent)|recueill',
  String.raw`suffrages?\s{1,3}(?:valablement\s{1,3})?(?:exprimes?|obtenus?)`,
  String.raw`majorite\s{1,3}(?:absolue|relative)`,
  String.raw`(?:premier|deuxieme|second|troisieme|1er|2e|2eme|3e|3eme)\s{1,3}tour(?![a-z])`,
].join('|');
const sign = new RegExp(`(?<![a-z])(?:${signWords})`, 'u');
const elected =
  /(?<![a-z])(?:est|sont|ete|etant)\s{1,3}(?:(?:donc|ainsi)\s{1,3})?(?:(?:declare|proclame)e?s?|elue?s?)(?![a-z])/u;
/** The figures of a ballot stand no farther above its results. */
const REACH = 600;
/** "Mme Zoé NOIR (18 voix)": told to be a result right above, or right behind. */
const RIGHT_ABOVE = 200;
const RIGHT_BEHIND = 60;
/** "M. Éric BLANC, 9 voix." and, in the next sentence, "M. Éric BLANC est élu." */
const BELOW = 300;

export function direElection(folded: string, { from, to }: Range, bracketed: boolean): boolean {
  const above = folded.slice(Math.max(0, from - (bracketed ? RIGHT_ABOVE : REACH)), to);
  const behind = folded.slice(to, to + (bracketed ? RIGHT_BEHIND : BELOW));
  return signeDElection(above) || elected.test(above) || elected.test(behind);
}

export function signeDElection(folded: string): boolean {
  return sign.test(folded);
}

/** "Contre : ", "Abstentions (2) : ", "Contre : 2 (", "voix contre : "; not "Contre : 0" with its line. */
const side =
  /(?<![a-z])(?:pour|contre|abstentions?|abstenus?|s['’]abst[a-z]{2,12})\s{0,3}(?:\(?\s?\d{1,3}\s?(?:voix|votes?)?\s?\)?\s{0,3})?[:=(–-](?!\s{0,3}\d{1,4}\s{0,3}(?:voix\s{0,3})?(?:[\n;,.]|$))/gu;
/** "(dont M. Jean BON 2 voix)". */
const among = /(?<![a-z])(?:dont|y\s{1,3}compris)(?![a-z])[^.;:\n)]{0,60}$/u;
/** "Présents : M. Paul ROUX (2 voix)". */
const attendance =
  /(?<![a-z])(?:presente?s?|representee?s?|absente?s?|excusee?s?|pouvoirs?|procurations?|mandata?n?t?s?)(?![a-z])[^:.\n]{0,40}:(?!\s{0,3}\d)/gu;
/** "contre M. Luc BLANC 3 voix" goes on with the ballot. */
const opposed =
  /(?<![a-z])(?:pour|contre|abstentions?)(?:\s{1,3}m(?:\.|me|lle|onsieur|adame))?\s{0,3}$/u;

/** Whether what stands above a name puts it with a side of a vote or with those present; else as the one before. */
export function derriereCote(above: string, bracketed: boolean, before: boolean): boolean {
  if (among.test(above) || (bracketed && opposed.test(above))) return true;
  const label = Math.max(lastOf(above, side), lastOf(above, attendance));
  if (label >= 0) return !sign.test(above.slice(label));
  return before && !sign.test(above);
}

function lastOf(text: string, pattern: RegExp): number {
  let last = -1;
  for (const { index } of text.matchAll(pattern)) last = index;
  return last;
}

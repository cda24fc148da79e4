/** The operative sentences of a decision without numbered articles, each with its verb. */
import type { Sourced } from '../../pipeline/contract.ts';
import type { Text } from '../../pipeline/types.ts';
import type { Reading } from '../reading.ts';
import { foldLines } from '../text/vote.ts';

const formula =
  /apres\s{1,3}(?:en\s{1,3})?avoir\s{1,3}(?:en\s{1,3})?delibere|le\s{1,3}conseil(?:\s{1,3}[\p{L}]{5,16})?\s{0,3},?\s{1,3}(?:decide|adopte|approuve|a\s|affecte|autorise|ayant)|decide\s{0,3}:|(?:demande|propose)(?:\s{1,3}aux?)?[^.]{0,120}:\s{0,4}\n/gu;
const verb =
  /^[^\p{L}\n]{0,8}(?:(?:de\s|d['’]\s?)?(?:decide|approuve|adopte|autorise|charge|dit|elit|donne|fixe|attribue|accepte|valide|prend|vote|emet|designe|confirme|sollicite|inscri[tr]|mandate|precise|rappelle|prescrit|notifie|affecte|instaure|cree|renonce|abroge|associe|consulte|delegue|acte|approuver|adopter|autoriser|solliciter|valider|fixer|donner|prelever|creer|dire))[a-z]{0,5}(?![\p{L}])/u;
/** "DECIDE :" above the sentences, "VOTE : 15 POUR" under them. */
const announces =
  /^[^\p{L}]{0,8}(?:(?:decide|delibere|arrete)\s{0,3}:?\s{0,8}$|votes?\s{0,3}:|resultats?\s(?:du|des)\svotes?)/u;
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
  for (const entry of entriesIn(folded, start, Math.min(folded.length, start + REACH))) {
    const printed = folded.slice(entry.from, entry.to);
    if (announces.test(printed)) continue;
    if (!verb.test(printed)) {
      if (sentences.length > 0) break;
      continue;
    }
    const lead = /^[^\p{L}\p{N}«"]{0,8}/u.exec(folded.slice(entry.from, entry.to))?.[0].length ?? 0;
    const sentence = reading.lu('texte', text, { from: entry.from + lead, to: entry.to });
    if (sentence !== null) sentences.push(sentence);
    if (sentences.length >= MAX_SENTENCES) break;
  }
  return sentences;
}

/** Where the assembly's own words begin: at the last formula before the last vote, or after it. */
function startOf(folded: string, votes: readonly { readonly to: number }[]): number | null {
  let start: number | null = null;
  const last = votes.at(-1)?.to ?? folded.length;
  for (const found of folded.matchAll(formula)) {
    if (start !== null && found.index > last) break;
    const line = folded.indexOf('\n', found.index + found[0].length - 1);
    start = line < 0 ? null : line;
  }
  return start;
}

/** Paragraphs and list entries from an offset. */
function entriesIn(folded: string, start: number, end: number): { from: number; to: number }[] {
  const entries: { from: number; to: number }[] = [];
  let from = start;
  const cut = /\n\s{0,4}\n|\n(?=\s{0,4}[-–−•*▪>]\s)/gu;
  cut.lastIndex = start;
  for (
    let found = cut.exec(folded);
    found !== null && found.index < end;
    found = cut.exec(folded)
  ) {
    if (folded.slice(from, found.index).trim() !== '') entries.push({ from, to: found.index });
    from = found.index + found[0].length;
  }
  if (folded.slice(from, end).trim() !== '') entries.push({ from, to: end });
  return entries;
}

/** One vote told for several items: "Les délibérations n° 2022/92 et 2022/93 sont adoptées à l'unanimité." */
import type { Deliberation, Vote } from '../../../contract/contract.ts';
import type { Text } from '../../../contract/types.ts';
import type { Reading } from '../../reading.ts';
import { type Range, toutes } from '../../text/grammar.ts';
import { foldLines } from '../../text/vote.ts';
import { objetDuVote } from '../../vocabulaire/decisions.ts';
import { motif } from '../../vocabulaire/notion.ts';
import type { VoteLu } from './vote-courant.ts';

const number = String.raw`\d{1,4}(?:[-_./]\d{1,5}){0,4}`;
/** The numbers of several items, as the subject of a sentence that tells their vote. */
const liste = String.raw`${number}(?:\s{0,3}(?:,|;|et|a)\s{1,3}(?:n\s?[°o]\s{0,2})?${number}){1,30}`;
const several = new RegExp(
  [
    String.raw`(?:les|ces)\s{1,3}(?:deux\s|trois\s|quatre\s)?${motif(objetDuVote)}\s{1,3}`,
    String.raw`(?:n\s?[°o]s?\s{0,2})?(${liste})\s{0,3},?\s{1,3}(?:sont|ont\s{1,3}ete)\s`,
  ].join(''),
  'gu',
);

/** Cheap, and rare: a number right before the verb. */
const sign = /\d\s{0,3},?\s{1,3}(?:sont|ont)\s/iu;

export interface VoteCommun {
  readonly vote: Vote;
  readonly numeros: readonly string[];
}

interface FoundCommun extends Range {
  /** The numbers as items print them, those of a range one by one. */
  readonly numeros: readonly string[];
}

/** The items that one sentence votes on. */
export function trouverCommuns(plain: string): FoundCommun[] {
  if (!sign.test(plain)) return [];
  const folded = foldLines(plain);
  return [...toutes(several, folded)].map((found) => ({
    from: found.index,
    to: found.index + found[0].length,
    numeros: numerosDe(found[1] ?? ''),
  }));
}

/** No session decides more in one sentence. */
const MAX_RANGE = 60;

/** "2022/92, 2022/93 et 2022/95", "1 à 4": a range counts in the last of its figures. */
function numerosDe(listed: string): string[] {
  const printed = [...listed.matchAll(new RegExp(number, 'gu'))];
  return printed.flatMap(({ 0: one, index }, place) => {
    const previous = printed[place - 1];
    const gap = previous === undefined ? '' : listed.slice(previous.index, index);
    const [lead, last] = parts(one);
    const [before, first] = parts(previous?.[0] ?? '');
    const inside = last - first - 1;
    if (!/\sa\s/u.test(gap) || lead !== before || inside < 1 || inside > MAX_RANGE) return [one];
    return [...Array.from({ length: inside }, (_, by) => `${lead}${first + 1 + by}`), one];
  });
}

function parts(numero: string): [string, number] {
  const digits = /\d{1,5}$/u.exec(numero)?.[0] ?? '';
  return [numero.slice(0, numero.length - digits.length), Number(digits)];
}

/** Votes among those of one text that its sentence tells for other items as well. */
export function votesCommuns(text: Text, votes: readonly VoteLu[]): VoteCommun[] {
  return trouverCommuns(text.plain).flatMap(({ from, to, numeros }) => {
    const own = votes.find((one) => one.to > from && one.from < to + 60);
    return own === undefined ? [] : [{ vote: own.vote, numeros }];
  });
}

/** The same vote for each other item that the sentence names and that has none of its own. */
export function partager(
  reading: Reading,
  communs: readonly VoteCommun[],
  deliberations: readonly Deliberation[],
  votes: Vote[],
): void {
  for (const { vote, numeros } of communs) {
    for (const { id, numero } of deliberations) {
      if (id === vote.deliberation || !numeros.includes(numero?.value ?? '')) continue;
      if (votes.some(({ deliberation }) => deliberation === id)) continue;
      votes.push({ ...vote, id: reading.id('vote'), deliberation: id });
    }
  }
}

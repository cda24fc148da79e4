/** One vote told for several items: "Les délibérations n° 2022/92 et 2022/93 sont adoptées à l'unanimité." */
import type { Deliberation, Vote } from '../../pipeline/contract.ts';
import type { Text } from '../../pipeline/types.ts';
import type { Reading } from '../reading.ts';
import { foldLines } from '../text/vote.ts';
import type { VoteLu } from './vote-courant.ts';

const number = String.raw`\d{1,4}(?:[-_./]\d{1,5}){0,4}`;
/** The numbers of several items, as the subject of a sentence that tells their vote. */
const several = new RegExp(
  String.raw`(?:les|ces)\s{1,3}(?:deux\s|trois\s|quatre\s)?(?:deliberations?|points?|rapports?|dossiers?|projets\sde\sdeliberations?|affaires?|questions?)\s{1,3}(?:n\s?[°o]s?\s{0,2})?(${number}(?:\s{0,3}(?:,|;|et|a)\s{1,3}(?:n\s?[°o]\s{0,2})?${number}){1,30})\s{0,3},?\s{1,3}(?:sont|ont\s{1,3}ete)\s`,
  'gu',
);

export interface VoteCommun {
  readonly vote: Vote;
  /** The numbers as they are printed, "2022/92 à 2022/95" being a range. */
  readonly numeros: readonly string[];
  readonly plage: boolean;
}

/** The items that one sentence votes on. */
export function trouverCommuns(
  plain: string,
): (Omit<VoteCommun, 'vote'> & { from: number; to: number })[] {
  if (!/\s(?:sont|ont)\s/u.test(plain)) return [];
  const folded = foldLines(plain);
  return [...folded.matchAll(several)].map((found) => {
    const listed = found[1] ?? '';
    return {
      from: found.index,
      to: found.index + found[0].length,
      numeros: listed.match(new RegExp(number, 'gu')) ?? [],
      plage: /\d\s{1,3}a\s/u.test(listed),
    };
  });
}

/** Votes among those of one text that its sentence tells for other items as well. */
export function votesCommuns(text: Text, votes: readonly VoteLu[]): VoteCommun[] {
  return trouverCommuns(text.plain).flatMap(({ from, to, numeros, plage }) => {
    const own = votes.find((one) => one.to > from && one.from < to + 60);
    return own === undefined ? [] : [{ vote: own.vote, numeros, plage }];
  });
}

/** The same vote for each other item that the sentence names and that has none of its own. */
export function partager(
  reading: Reading,
  communs: readonly VoteCommun[],
  deliberations: readonly Deliberation[],
  votes: Vote[],
): void {
  for (const { vote, numeros, plage } of communs) {
    for (const { id } of namedBy(numeros, plage, deliberations)) {
      if (id === vote.deliberation || votes.some(({ deliberation }) => deliberation === id))
        continue;
      votes.push({ ...vote, id: reading.id('vote'), deliberation: id });
    }
  }
}

function namedBy(
  numeros: readonly string[],
  plage: boolean,
  deliberations: readonly Deliberation[],
): readonly Deliberation[] {
  const named = (one: Deliberation) => numeros.includes(one.numero?.value ?? '');
  const first = deliberations.findIndex(named);
  return plage
    ? deliberations.slice(Math.max(0, first), deliberations.findLastIndex(named) + 1)
    : deliberations.filter(named);
}

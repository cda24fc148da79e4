/** Votes, complete where all their counts are equal, and the names of who voted. */
import type { Resultat, Vote } from '../../contract/contract.ts';
import { pair, sameName } from './compare.ts';
import type { Counts, GoldVote } from './gold.ts';
import { type Matched, placeOf } from './places.ts';
import type { Score } from './tally.ts';

export function scoreVotes(
  matched: readonly Matched[],
  made: Resultat,
  score: Score,
  scan: boolean,
): void {
  for (const { gold, made: deliberation } of matched) {
    if (deliberation === null && gold?.opt === true) continue;
    const votes = made.votes.filter(
      (vote) => deliberation !== null && vote.deliberation === deliberation.id,
    );
    const { pairs, missing, extra } = pairVotes(gold?.votes ?? [], votes);
    score.votes.right += pairs.length;
    const label = gold?.numero ?? gold?.objet.slice(0, 40) ?? deliberation?.numero?.value ?? '-';
    for (const vote of missing)
      score.votes.missing.push(
        `${label} : ${countsOf(vote)} « ${vote.quote?.slice(0, 80)} » (p. ${gold?.page ?? '?'})`,
      );
    for (const vote of extra)
      score.votes.extra.push(`${label} : ${countsOf(countsIn(vote))} (${placeOf(vote)})`);
    const names = { label, score, scan };
    for (const [one, other] of pairs) scoreNames(readingsOf(one), other, names);
    for (const one of missing) scoreNames([one], null, names);
    for (const other of extra) scoreNames([], other, names);
  }
}

type Paired = readonly [GoldVote, Vote];

/** What must be read before what may be, and each as it is printed before its other readings. */
function pairVotes(wanted: readonly GoldVote[], found: readonly Vote[]) {
  const pairs: Paired[] = [];
  let open = [...wanted];
  let left = [...found];
  const take = (opt: boolean, equal: (one: GoldVote, other: Vote) => boolean) => {
    const of = (one: GoldVote) => one.opt === opt;
    const made = pair(open.filter(of), left, equal);
    pairs.push(...made.pairs);
    open = [...open.filter((one) => !of(one)), ...made.missing];
    left = made.extra;
  };
  for (const opt of [false, true]) {
    take(opt, (one, other) => sameCounts(one, countsIn(other)));
    take(opt, (one, other) => one.alts.some((alt) => sameCounts(alt, countsIn(other))));
  }
  return { pairs, missing: open.filter(({ opt }) => !opt), extra: left };
}

function sameCounts(one: Counts, other: Counts): boolean {
  return (
    one.pour === other.pour &&
    one.contre === other.contre &&
    one.abstention === other.abstention &&
    one.unanimite === other.unanimite
  );
}

function countsIn(vote: Vote): Counts {
  return {
    pour: vote.pour?.value ?? null,
    contre: vote.contre?.value ?? null,
    abstention: vote.abstention?.value ?? null,
    unanimite: vote.unanimite?.value === true,
    contreNoms: (vote.votants?.contre ?? []).map(({ value }) => value),
    abstentionNoms: (vote.votants?.abstention ?? []).map(({ value }) => value),
  };
}

function countsOf(vote: Counts): string {
  return `${vote.pour ?? '-'}/${vote.contre ?? '-'}/${vote.abstention ?? '-'}${vote.unanimite ? ' unanimité' : ''}`;
}

function readingsOf(vote: GoldVote): readonly Counts[] {
  return [vote, ...vote.alts];
}

/** Names are wanted where every right reading has them, and right where one has. */
function scoreNames(
  readings: readonly Counts[],
  made: Vote | null,
  { label, score, scan }: { label: string; score: Score; scan: boolean },
): void {
  const found = made === null ? null : countsIn(made);
  for (const side of ['contreNoms', 'abstentionNoms'] as const) {
    const names = [...new Set(readings.flatMap((reading) => reading[side]))];
    const { pairs, missing, extra } = pair(names, found?.[side] ?? [], (one, other) =>
      sameName(one, other, scan),
    );
    score.votants.right += pairs.length;
    for (const name of missing)
      if (readings.every((reading) => reading[side].includes(name)))
        score.votants.missing.push(`${label} : ${side} ${name}`);
    for (const name of extra) score.votants.extra.push(`${label} : ${side} ${name}`);
  }
}

/** The votes counted do not make the members who could vote: 24 + 0 + 15 + 5 against 37 present, 2 excused, 5 absent. */

import type { Deport, Vote } from '../../contract/contract.ts';
import { type Assemblee, assembleesOf, deportsOf, withStatus } from './assemblee.ts';
import { type Check, ofDecision, placesOf } from './check.ts';
import { once } from './contexte.ts';
import { type Mouvements, mouvementsOf } from './mouvements.ts';
import { count, decimal, sum } from './nombres.ts';
import { retraitsOf } from './retraits.ts';

export const voteTotal: Check = {
  code: 'vote.total_different',
  *run(contexte) {
    const assembleeOf = assembleesOf(contexte);
    const abstainers = deportsOf(contexte);
    const confirmed = confirmedOf(contexte);
    for (const vote of contexte.donnees.votes) {
      if (vote.pour == null || vote.candidats !== undefined) continue;
      const assemblee = assembleeOf(vote.deliberation);
      const { total, allowed: told } = countsOf(vote, assemblee, abstainers(vote));
      const allowed = told.length > 0 ? told : confirmed(assemblee);
      const [attendu] = allowed;
      if (attendu === undefined || allowed.includes(total)) continue;
      // Where a side is not printed, or the list has no count, only more votes than members are wrong.
      const provesFewer = vote.contre != null && told.length > 0;
      if (!provesFewer && total < Math.max(...allowed)) continue;
      if (moved(total - attendu, mouvementsOf(contexte)(vote), assemblee)) continue;
      const left = total < attendu ? retraitsOf(contexte, vote, abstainers(vote), assemblee) : 0;
      if (left > 0 && total >= Math.min(...allowed) - left) continue;
      const counts = [vote.pour, vote.contre, vote.abstention, vote.absentsSansDelegation];
      yield {
        spans: placesOf(...counts, vote.nePrendPasPart),
        constate: count(total),
        attendu: count(attendu),
        ecart: count(decimal(total).minus(attendu).abs()),
        values: { membres: count(attendu) },
        connexes: placesOf(
          assemblee.seance?.votants ?? assemblee.seance?.effectif,
          ...assemblee.presences.slice(0, 1).map(({ nom }) => nom),
          ...assemblee.presences.slice(-1).map(({ nom }) => nom),
        ),
        ...ofDecision(vote),
      };
    }
  },
};

/**
 * What the votes add up to, and all that this may be. Many bodies count those who take no part among the
 * abstentions, others leave them out: both are allowed. A vote that counts the absent counts every member.
 */
function countsOf(vote: Vote, { seance, presences }: Assemblee, deports: readonly Deport[]) {
  const apart = vote.nePrendPasPart?.value ?? 0;
  const total = castIn(vote);
  const members = withStatus(presences, 'present', 'represente', 'excuse', 'absent').length;
  if (vote.absentsSansDelegation != null) {
    const all = total + vote.absentsSansDelegation.value;
    const effectif = seance?.effectif?.value ?? members;
    return { total: all, allowed: effectif === 0 ? [] : [effectif, effectif - apart] };
  }
  if (moves(presences)) return { total, allowed: [] };
  const here = withStatus(presences, 'present').length;
  const proxies = withStatus(presences, 'represente').length;
  const voters = seance?.votants?.value ?? (isWhole(seance, here, members) ? here + proxies : 0);
  if (voters === 0) return { total, allowed: [] };
  const excused = seance?.votants == null ? withStatus(presences, 'excuse').length : 0;
  const left = [0, apart, deports.length, Math.max(apart, deports.length)];
  return { total, allowed: [...left.map((one) => voters - one), voters + excused] };
}

/** That many votes with as many voices as the list has voters show that it is whole. */
const CONFIRMING = 2;

/** "16 voix pour, 3 abstentions", vote after vote, under a list of 15 present and 4 proxies: no vote can have 20. */
const confirmedOf = once((contexte) => {
  const assembleeOf = assembleesOf(contexte);
  // Each vote is added up once, not once for each other vote of its session.
  const votes = new Map<string, Map<number, number>>();
  for (const vote of contexte.donnees.votes) {
    if (vote.pour == null || vote.candidats !== undefined) continue;
    const seance = assembleeOf(vote.deliberation).seance?.id ?? '';
    const totals = votes.get(seance) ?? new Map<number, number>();
    const cast = castIn(vote);
    votes.set(seance, totals.set(cast, (totals.get(cast) ?? 0) + 1));
  }
  return ({ seance, presences }: Assemblee): number[] => {
    if (seance === undefined || moves(presences)) return [];
    const voters = withStatus(presences, 'present', 'represente').length;
    const same = votes.get(seance.id)?.get(voters) ?? 0;
    return same < CONFIRMING ? [] : [voters, voters + withStatus(presences, 'excuse').length];
  };
});

function castIn({ pour, contre, abstention }: Vote): number {
  return sum([pour, contre, abstention].map((one) => one?.value)).toNumber();
}

/** So many votes more or fewer are those of members who came or left; who leaves takes proxies along. */
function moved(
  more: number,
  { venusAvant, venusApres, partisAvant }: Mouvements,
  { presences }: Assemblee,
): boolean {
  if (more > 0) return more <= venusAvant;
  const away = partisAvant + venusApres;
  const proxies = presences.filter(({ mandataire }) => mandataire != null).length;
  return away > 0 && -more <= away + proxies;
}

/** Someone who comes late or leaves early votes on some decisions and not on others. */
function moves(presences: Assemblee['presences']): boolean {
  return presences.some(({ arrivee, depart }) => arrivee != null || depart != null);
}

/**
 * A list of members is only counted on when the document says how many it has: one whose proxies were
 * not read ("Mme Inès FORGERON à M. Luc TISSERAND") has too few voters.
 */
function isWhole(seance: Assemblee['seance'], here: number, members: number): boolean {
  const [presents, effectif] = [seance?.presents?.value, seance?.effectif?.value];
  return (
    (presents !== undefined || effectif !== undefined) &&
    (presents ?? here) === here &&
    (effectif ?? members) === members
  );
}

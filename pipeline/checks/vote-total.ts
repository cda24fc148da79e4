/** The votes counted do not make the members who could vote: 24 + 0 + 15 + 5 against 37 present, 2 excused, 5 absent. */
import type { Deport, Vote } from '../contract.ts';
import { type Assemblee, assembleesOf, deportsOf, withStatus } from './assemblee.ts';
import { type Check, ofDecision, placesOf } from './check.ts';
import { count, decimal, sum } from './nombres.ts';

export const voteTotal: Check = {
  code: 'vote.total_different',
  *run(contexte) {
    const assembleeOf = assembleesOf(contexte);
    const abstainers = deportsOf(contexte);
    for (const vote of contexte.donnees.votes) {
      if (vote.pour == null || vote.contre == null || vote.candidats !== undefined) continue;
      const assemblee = assembleeOf(vote.deliberation);
      const { total, allowed } = countsOf(vote, assemblee, abstainers(vote));
      const [attendu] = allowed;
      if (attendu === undefined || allowed.includes(total)) continue;
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
  const cast = [vote.pour, vote.contre, vote.abstention].map((one) => one?.value);
  const apart = vote.nePrendPasPart?.value ?? 0;
  const total = sum(cast).toNumber();
  const members = withStatus(presences, 'present', 'represente', 'excuse', 'absent').length;
  if (vote.absentsSansDelegation != null) {
    const all = total + vote.absentsSansDelegation.value;
    const effectif = seance?.effectif?.value ?? members;
    return { total: all, allowed: effectif === 0 ? [] : [effectif, effectif - apart] };
  }
  // Someone who comes late or leaves early votes on some decisions and not on others.
  if (presences.some(({ arrivee, depart }) => arrivee != null || depart != null))
    return { total, allowed: [] };
  const here = withStatus(presences, 'present').length;
  const proxies = withStatus(presences, 'represente').length;
  const voters = seance?.votants?.value ?? (isWhole(seance, here, members) ? here + proxies : 0);
  if (voters === 0) return { total, allowed: [] };
  const excused = seance?.votants == null ? withStatus(presences, 'excuse').length : 0;
  const left = [0, apart, deports.length, Math.max(apart, deports.length)];
  return { total, allowed: [...left.map((one) => voters - one), voters + excused] };
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

/** Named among those who voted, although the minutes have told above that they left: "Départ de M. X à 21 h 10". */
import type { Presence, Vote } from '../../contract/contract.ts';
import { assembleesOf, membersOf, nameKey } from './assemblee.ts';
import { type Check, ofDecision, placesOf } from './check.ts';
import type { Contexte } from './contexte.ts';

const sides = ['pour', 'contre', 'abstention'] as const;

export const voteParti: Check = {
  code: 'vote.votant_parti',
  *run(contexte) {
    const assembleeOf = assembleesOf(contexte);
    for (const vote of contexte.donnees.votes) {
      const named = sides.flatMap((side) => vote.votants?.[side] ?? []);
      if (named.length === 0) continue;
      const members = membersOf(assembleeOf(vote.deliberation).presences);
      for (const nom of named) {
        const member = membreDit(members, nom.value);
        if (member?.depart == null || !isGone(contexte, member, vote)) continue;
        yield {
          spans: placesOf(nom),
          values: { nom: nom.value, depart: member.depart.value },
          connexes: placesOf(member.depart),
          ...ofDecision(vote),
        };
      }
    }
  },
};

/** "M. MEUNIER" is Yves MEUNIER where nobody else has that name. */
function membreDit(members: readonly Presence[], nom: string): Presence | undefined {
  const words = nameKey(nom).split(' ');
  const [one, ...others] = members.filter((member) => {
    const known = nameKey(member.nom.value).split(' ');
    return words.every((word) => known.includes(word));
  });
  return others.length > 0 ? undefined : one;
}

/** Who came back, or left a proxy, votes; an hour in the list of the head does not tell before which vote it was. */
function isGone(contexte: Contexte, member: Presence, vote: Vote): boolean {
  const { nom, depart, arrivee, mandataire } = member;
  const told = contexte.passagesIn(depart?.spans ?? []).map(({ folded }) => folded);
  if (told.some((folded) => /pouvoir|procuration/u.test(folded))) return false;
  const [listed, left, back, voted] = [nom, depart, arrivee, vote].map(
    (one) => one?.spans[0]?.startLine ?? 0,
  );
  if (listed === undefined || left === undefined || voted === undefined) return false;
  return mandataire == null && listed < left && left < voted && (back ?? 0) <= left;
}

/** Who sat at the session that a decision was taken in, and under which names. */

import type { Deliberation, Deport, Presence, Seance, Vote } from '../../contract/contract.ts';
import { groupBy } from '../../parsers/lignes/groupes.ts';
import { memoire } from '../../parsers/vocabulaire/memoire.ts';
import { motsPlies } from '../../parsers/vocabulaire/plain.ts';
import { once, onceEach } from './contexte.ts';

export interface Assemblee {
  readonly seance: Seance | undefined;
  readonly presences: readonly Presence[];
}

/** One name however it is typed: without case, accents, hyphens, civility or the order of its words. */
export const nameKey = memoire((nom: string): string =>
  motsPlies(nom)
    .filter((word) => word.length > 1)
    .sort()
    .join(' '),
);

/** The lists of each session, one after the other. */
export const presencesOf = once(({ donnees }) =>
  groupBy(donnees.presences, ({ seance }) => seance),
);

/** The session of each decision. Minutes print the attendance once, over many decisions. */
export const assembleesOf = once((contexte) => {
  const { deliberations, seances, presences } = contexte.donnees;
  const bySeance = presencesOf(contexte);
  const byDecision = groupBy(presences, ({ deliberation }) => deliberation);
  const seance = new Map(seances.map((one) => [one.id, one]));
  const decision = new Map<string, Deliberation>(deliberations.map((one) => [one.id, one]));
  return (deliberation: string | undefined): Assemblee => {
    const record = decision.get(deliberation ?? '');
    const own = byDecision.get(deliberation ?? '') ?? [];
    return {
      seance: seance.get(record?.seance ?? ''),
      presences: own.length > 0 ? own : (bySeance.get(record?.seance ?? '') ?? []),
    };
  };
});

/** Each person once, by the first mention: a list that is printed twice counts once. */
export function membersOf(presences: readonly Presence[]): readonly Presence[] {
  let members = membersIn.get(presences);
  if (members === undefined) {
    const known = new Set<string>();
    members = presences.filter(({ nom }) => {
      const key = nameKey(nom.value);
      return !known.has(key) && known.add(key);
    });
    membersIn.set(presences, members);
  }
  return members;
}

/** Minutes have one list for a hundred votes. */
const membersIn = new WeakMap<readonly Presence[], readonly Presence[]>();

export function withStatus(
  presences: readonly Presence[],
  ...statuts: readonly Presence['statut']['value'][]
): Presence[] {
  return membersOf(presences).filter(({ statut }) => statuts.includes(statut.value));
}

/** Those who took no part in a vote. */
export const deportsOf = once(({ donnees }) => {
  const byVote = groupBy(donnees.deports, ({ vote }) => vote);
  return (vote: Vote): readonly Deport[] => byVote.get(vote.id) ?? [];
});

/** The members of a session by name; of one in two lists, the last. */
export const namesOf = onceEach(
  (_, presences: readonly Presence[]) =>
    new Map(presences.map((one) => [nameKey(one.nom.value), one])),
);

/** How many proxies those named hold: who leaves takes them along, and votes for two. */
export function proxiesOf(
  names: readonly { readonly value: string }[],
  { presences }: Assemblee,
): number {
  const words = names.map(({ value }) => nameKey(value).split(' '));
  return presences.filter(({ mandataire }) => {
    if (mandataire == null) return false;
    const holder = nameKey(mandataire.value).split(' ');
    return words.some((own) => own.every((word) => holder.includes(word)));
  }).length;
}

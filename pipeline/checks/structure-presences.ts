/** Members are counted, and nobody, or too few, are named: a part of the attendance was not read. */

import type { Presence, Seance } from '../../contract/contract.ts';
import { pliageFixe } from '../../parsers/vocabulaire/plain.ts';
import { withStatus } from './assemblee.ts';
import { type Check, placesOf } from './check.ts';
import type { Contexte } from './contexte.ts';
import { count, differing } from './nombres.ts';

/** Fewer are no assembly. */
const MIN_PRESENT = 3;
const HEAD = 20_000;
/** "Étaient présents :", "Présents : 14 (M. VAL", and no "Présents : 14" alone: the document lists them. */
const liste =
  /(?:etai(?:en)?ts?|sont)\spresente?s|presente?s?(?:\(e?s?\))?\s{0,3}:\s{0,3}(?:\d{1,3}\s{0,3}\(\s{0,3}[a-z]|(?!\s{0,3}\d))/u;
/** "Tous les conseillers étaient présents, sauf …", "l'état des présents est joint": it does not name them. */
const sansNoms =
  /tous\s(?:les|nos)\s\S{4,14}|(?:etat|feuille)\sdes?\s(?:present|presence|emargement)/u;

export const structurePresences: Check = {
  code: 'structure.presences_incompletes',
  *run(contexte) {
    for (const seance of contexte.donnees.seances) {
      const listed = listedAt(contexte, seance);
      const present = withStatus(listed, 'present').length;
      const represented = withStatus(listed, 'represente').length;
      const { presents, votants } = seance;
      if (presents != null && presents.value >= MIN_PRESENT && present === 0) {
        if (isListed(contexte))
          yield { spans: placesOf(presents), ...differing(presents.value, 0, count) };
        continue;
      }
      // Those who left, or who abstain by keeping out, do not vote: more than vote may be there, but not fewer.
      const moving = listed.some(({ arrivee, depart }) => arrivee != null || depart != null);
      if (votants == null || present < MIN_PRESENT || moving) continue;
      if (votants.value > present + represented)
        yield {
          spans: placesOf(votants),
          ...differing(votants.value, present + represented, count),
        };
    }
  },
};

function isListed({ source }: Contexte): boolean {
  const head = pliageFixe(source.text.slice(0, HEAD));
  return liste.test(head) && !sansNoms.test(head);
}

/** The members of a session, whether its minutes or each of its acts lists them. */
function listedAt({ donnees }: Contexte, { id }: Seance): Presence[] {
  const acts = new Set(donnees.deliberations.flatMap((one) => (one.seance === id ? [one.id] : [])));
  return donnees.presences.filter(
    ({ seance, deliberation }) =>
      seance === id || (deliberation !== undefined && acts.has(deliberation)),
  );
}

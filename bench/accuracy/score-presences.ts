/** Members with their status, and whom they gave their proxy to. */
import type { Presence, Resultat } from '../../contract/contract.ts';
import { fold, pair, sameName } from './compare.ts';
import type { Gold, GoldPresence } from './gold.ts';
import { placeOf } from './places.ts';
import type { Score } from './tally.ts';

/**
 * Each member once: a document that prints its attendance several times says the last state. Of a member
 * whom the gold names twice because either status is right, one is enough.
 */
export function scorePresences(gold: Gold, made: Resultat, score: Score, scan: boolean): void {
  const members = new Map(made.presences.map((one) => [fold(one.nom.value), one]));
  const result = pair(
    gold.presences,
    [...members.values()],
    ({ nom, statut }, other) =>
      sameName(nom, other.nom.value, scan) && statut === other.statut.value,
  );
  const { pairs, extra } = result;
  const read = (one: GoldPresence) => pairs.some(([{ nom }]) => sameMember(nom, one.nom));
  const missing = result.missing.filter((one) => !one.opt && !read(one));
  score.presences.right += pairs.length;
  for (const { nom, statut } of missing) score.presences.missing.push(`${nom} ${statut}`);
  for (const other of extra)
    score.presences.extra.push(`${other.nom.value} ${other.statut.value} (${placeOf(other)})`);
  scoreProxies({ pairs, missing, extra }, score, scan);
}

/** "PARENT" in one list is "A. PARENT" in another. */
function sameMember(one: string, other: string): boolean {
  const a = fold(one.replace(/^\p{Lu}\.\s?/u, ''));
  return a === fold(other.replace(/^\p{Lu}\.\s?/u, ''));
}

interface Compared {
  readonly pairs: readonly (readonly [GoldPresence, Presence])[];
  readonly missing: readonly GoldPresence[];
  readonly extra: readonly Presence[];
}

function scoreProxies({ pairs, missing, extra }: Compared, score: Score, scan: boolean): void {
  const { mandataires } = score;
  for (const [{ nom, mandataire }, other] of pairs) {
    const found = other.mandataire?.value;
    if (mandataire !== null && found !== undefined && sameName(mandataire, found, scan))
      mandataires.right++;
    else {
      if (mandataire !== null) mandataires.missing.push(`${nom} → ${mandataire}`);
      if (found !== undefined) mandataires.extra.push(`${nom} → ${found}`);
    }
  }
  for (const { nom, mandataire } of missing)
    if (mandataire !== null) mandataires.missing.push(`${nom} → ${mandataire}`);
  for (const other of extra)
    if (other.mandataire != null)
      mandataires.extra.push(`${other.nom.value} → ${other.mandataire.value}`);
}

/** Decisions, matched in their order by number or by heading. */
import type { Deliberation, Resultat } from '../../contract/contract.ts';
import { alignInOrder, fold, sameHeading } from './compare.ts';
import type { Gold, GoldDeliberation } from './gold.ts';
import { type Matched, placeOf } from './places.ts';
import type { Score } from './tally.ts';

export function scoreDeliberations(gold: Gold, made: Resultat, score: Score): Matched[] {
  const pairs = alignInOrder(gold.deliberations, made.deliberations, likeness);
  const tally = score.deliberations;
  tally.right += pairs.length;
  const foundGold = new Set(pairs.map(([one]) => one));
  const foundMade = new Set(pairs.map(([, other]) => other));
  const matched: Matched[] = pairs.map(([one, other]) => ({ gold: one, made: other }));
  for (const one of gold.deliberations)
    if (!foundGold.has(one)) {
      matched.push({ gold: one, made: null });
      if (one.opt) continue;
      tally.missing.push(`${one.numero ?? '-'} ${one.objet.slice(0, 70)} (p. ${one.page ?? '?'})`);
    }
  for (const other of made.deliberations)
    if (!foundMade.has(other)) {
      tally.extra.push(
        `${other.numero?.value ?? '-'} ${other.objet?.value.slice(0, 70)} (${placeOf(other)})`,
      );
      matched.push({ gold: null, made: other });
    }
  return matched;
}

/** Of two that are as like, the one that must be read. */
const REQUIRED = 0.01;

function likeness(gold: GoldDeliberation, made: Deliberation): number {
  const numero = made.numero?.value;
  const objet = made.objet?.value;
  const sameNumero =
    gold.numero !== null && numero !== undefined && fold(gold.numero) === fold(numero);
  const sameObjet = objet !== undefined && sameHeading(gold.objet, objet);
  const like = (sameNumero ? 2 : 0) + (sameObjet ? 1 : 0);
  return like > 0 && !gold.opt ? like + REQUIRED : like;
}

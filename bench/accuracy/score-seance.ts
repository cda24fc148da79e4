/** What is said of the session, where the gold says it. */
import type { Resultat } from '../../contract/contract.ts';
import { samePerson } from './compare.ts';
import type { Gold } from './gold.ts';
import type { Kind, Score } from './tally.ts';

type Value = string | number;
type Read = { readonly value: Value } | null | undefined;

const fields: Partial<Record<Kind, (seance: Resultat['seances'][number]) => Read>> = {
  'seance.date': ({ date }) => date,
  'seance.president': ({ president }) => president,
  'seance.secretaire': ({ secretaire }) => secretaire,
  'seance.effectif': ({ effectif }) => effectif,
  'seance.presents': ({ presents }) => presents,
  'seance.votants': ({ votants }) => votants,
};

/** Several acts of one session in a file say the same: each value that differs counts. */
export function scoreSeance(gold: Gold, made: Resultat, score: Score, scan: boolean): void {
  for (const kind of Object.keys(gold.seance) as Kind[]) {
    const read = fields[kind];
    if (read === undefined) continue;
    const wanted = gold.seance[kind] ?? null;
    const found = [...new Set(made.seances.map((seance) => read(seance)?.value ?? null))];
    const isRight = (value: Value | null) =>
      wanted !== null && value !== null && same(wanted, value, scan);
    if (found.some(isRight)) score[kind].right++;
    else if (wanted !== null) score[kind].missing.push(String(wanted));
    for (const value of found)
      if (value !== null && !isRight(value)) score[kind].extra.push(String(value));
  }
}

function same(wanted: Value, found: Value, scan: boolean): boolean {
  return typeof wanted === 'string'
    ? samePerson(wanted, String(found), scan)
    : wanted === Number(found);
}

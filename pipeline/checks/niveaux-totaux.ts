/** How totals stand over one another: the totals of operations under the total of their theme. */

import type { AnnexeLigne, Total } from '../../contract/contract.ts';
import { groupBy } from '../../parsers/lignes/groupes.ts';
import { retained } from './check.ts';
import { type Contexte, once, onceEach } from './contexte.ts';
import { same, sum } from './nombres.ts';

/** The printed totals that a higher one adds up, where together they cover each of its rows once; else none. */
export const sousTotaux = once((contexte): Map<Total, readonly Total[]> => {
  const under = new Map<Total, readonly Total[]>();
  let open: Total[] = [];
  for (const total of contexte.donnees.totaux) {
    const ids = new Set(total.lignes);
    const inside: Total[] = [];
    while (open.length > 0 && covers(ids, open.at(-1))) inside.unshift(open.pop() as Total);
    const covered = inside.reduce((count, { lignes }) => count + lignes.length, 0);
    const complete = covered === total.lignes.length;
    under.set(total, complete && inside.some(({ id }) => id !== total.id) ? inside : []);
    open = [...open, total].slice(-MAX_OPEN);
  }
  return under;
});

/** No table has more totals waiting for the next level. */
const MAX_OPEN = 5000;

function covers(ids: ReadonlySet<string>, inner: Total | undefined): boolean {
  return inner !== undefined && inner.lignes.length > 0 && ids.has(inner.lignes[0] ?? '');
}

/** What a row adds to its total: the amount granted, else proposed, else asked for. */
export function montantOf(ligne: AnnexeLigne): string | undefined {
  const { montant, montantPropose, montantDemande, financement } = ligne;
  // "PM" in the column that is voted: nothing is given, whatever was asked.
  if (montant == null && financement != null) return undefined;
  return retained(montant) ?? retained(montantPropose) ?? retained(montantDemande);
}

export function sumOf(lignes: readonly AnnexeLigne[]) {
  return sum(lignes.map(montantOf));
}

/** What the rows of a total add up to. */
export const sommeOf = onceEach((contexte, total: Total) => sumOf(contexte.lignesOf(total)));

export function reaches(contexte: Contexte, total: Total): boolean {
  if (total.montant == null) return false;
  const somme = sommeOf(contexte, total);
  if (same(total.montant.value, somme)) return true;
  const beside = (rangees(contexte).get(rangeeOf(total)) ?? []).map(
    ({ montant }) => montant?.value,
  );
  return beside.length > 1 && same(sum(beside), somme);
}

/** "TOTAL 27 790,00 € 83 830,00 €": the columns of one row add up the same rows together. */
const rangees = once(({ donnees }) => groupBy(donnees.totaux, rangeeOf));

function rangeeOf({ montant, lignes }: Total): string {
  return [montant?.spans[0]?.startLine, lignes.length, lignes[0], lignes.at(-1)].join('\n');
}

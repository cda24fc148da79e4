/**
 * How French assemblies write down a vote, wherever it stands in running text. The words are found first (a side
 * and its count, names, "à l'unanimité", "Le Conseil adopte."), each with what speaks for and against it; then those
 * of one vote are put together. Line breaks are kept in the text that is read: they part what is set line by line.
 */
import { replier } from '../vocabulaire/reparation.ts';
import { type Compte, comptesDe } from './vote-comptes.ts';
import { ensemble, type FoundVote } from './vote-ensemble.ts';
import { marquesDIssue } from './vote-issues.ts';
import { type Jeton, jetonsDe } from './vote-jetons.ts';
import type { Marque } from './vote-marque.ts';
import { marqueDeCompte, marqueDeNoms, marquesDeGroupes } from './vote-noms.ts';
import { marquesDeMajorite, marquesDUnanimite } from './vote-resultats.ts';
import { marquesDeVoix, marquesEnColonnes } from './vote-voix.ts';

export type { FoundVote } from './vote-ensemble.ts';
export { type Cote, cotes } from './vote-marque.ts';

export function trouverVotes(plain: string): FoundVote[] {
  const folded = foldLines(plain);
  return ensemble(marquesDe(plain, folded), plain, folded);
}

/** Where something is said of a vote, before what belongs to one vote is put together. */
export function trouverMarques(plain: string): number[] {
  return marquesDe(plain, foldLines(plain)).flatMap(({ nature, from, annexe, mots }) =>
    nature === 'majorite' || annexe === true ? [] : [mots?.from ?? from],
  );
}

/** Folded, with its line breaks. */
export function foldLines(plain: string): string {
  const folded = replier(plain);
  let out = '';
  let from = 0;
  for (let at = plain.indexOf('\n'); at >= 0; at = plain.indexOf('\n', at + 1)) {
    out += `${folded.slice(from, at)}\n`;
    from = at + 1;
  }
  return out + folded.slice(from);
}

function marquesDe(plain: string, folded: string): Marque[] {
  const jetons = jetonsDe(plain, folded);
  const comptes = comptesDe(folded, jetons);
  return sansChevauchement([
    ...marquesEnColonnes(folded),
    ...comptes.flatMap((compte) => marqueDeCompte(plain, folded, compte) ?? []),
    ...marquesDeGroupes(plain, folded),
    ...marquesDeNoms(plain, folded, jetons, comptes),
    ...marquesDeVoix(plain, folded),
    ...marquesDUnanimite(plain, folded),
    ...marquesDeMajorite(plain, folded),
    ...marquesDIssue(plain, folded),
  ]);
}

/** Of the sides that have no count. */
function marquesDeNoms(
  plain: string,
  folded: string,
  jetons: readonly Jeton[],
  comptes: readonly Compte[],
): Marque[] {
  const cotes = jetons.filter(({ cote }) => cote !== undefined);
  const counted = new Set(comptes.map(({ dite }) => dite));
  return cotes.flatMap((one, at) =>
    counted.has(one) ? [] : (marqueDeNoms(plain, folded, one, cotes[at - 1]?.to ?? 0) ?? []),
  );
}

/** Where two readings share characters the longer one stands; of columns, all that one row of labels gives. */
function sansChevauchement(marques: readonly Marque[]): Marque[] {
  const sorted = [...marques].sort((a, b) => a.from - b.from || b.to - a.to);
  const kept: Marque[] = [];
  for (const marque of sorted) {
    const last = kept.at(-1);
    const ensemble =
      last?.from === marque.from && last.to === marque.to && last.nature !== marque.nature;
    if (last === undefined || marque.from >= last.to || (ensemble && marque.nombre !== undefined))
      kept.push(marque);
  }
  return kept;
}

/**
 * The entries of a list do not make the whole that is said beside it: "100 000 €", "500 000 €",
 * "Soit 600 000 €"; "un montant maximum de 300 000 €", "115 000 €", "185 000 €".
 */
import { estPartie } from '../../parsers/text/partie.ts';
import { type Check, type Constat, placesOf } from './check.ts';
import type { Contexte, Passage } from './contexte.ts';
import { montantsIn } from './lectures.ts';
import { amount, differing, same, sum } from './nombres.ts';

interface Said {
  readonly value: string;
  readonly spans: ReturnType<Contexte['places']>;
}

/** A whole is said this near to its list, in paragraphs. */
const NEAR = 4;
const MAX_ENTRIES = 60;
/**
 * That the list makes the whole must be said: "se répartit de la manière suivante", "réparti comme suit", "s'élève
 * à :". Offers, tariffs and the aids asked for stand under an amount as well.
 */
const divides =
  /repart|decompos|ventil|(?:financ|vers|regl|acquitt|impute?)\p{L}{0,6}\s(?:\p{L}{1,12}\s){0,3}(?:comme\ssuit|(?:de\sla\s)?(?:maniere|facon)\ssuivante|selon)|(?:pour|soit)\sun\s(?:montant\s|cout\s)?total\sde|s['’]eleve(?:nt)?\sa\s?:$/u;
/** "Le solde sera financé sur fonds propres" under the list: its parts are not all of it. */
const rest = /solde|rest(?:e|ant)|autofinanc|fonds\spropres|emprunt/u;
const whole =
  /(?:soit|pour)\sun\s(?:montant\s)?total|^soit\s|total|montant|cout|hauteur|repart|eleve/u;

export const accordParts: Check = {
  code: 'montant.parts_differentes',
  *run(contexte) {
    const passages = contexte.passages.filter(({ nature }) => nature !== 'tableau');
    for (let at = 0; at < passages.length; at++) {
      const end = endOfList(passages, at);
      if (end - at < 2) continue;
      const found = partsOf(contexte, passages, at, end);
      if (found !== null) yield found;
      at = end;
    }
  },
};

function endOfList(passages: readonly Passage[], from: number): number {
  let end = from;
  while (passages[end]?.nature === 'element' && end - from < MAX_ENTRIES) end++;
  return end;
}

function partsOf(
  contexte: Contexte,
  passages: readonly Passage[],
  from: number,
  to: number,
): Constat | null {
  const after = passages[to]?.folded ?? '';
  if (!/^soit\s/u.test(after) && !divides.test(passages[from - 1]?.folded ?? '')) return null;
  const parts: Said[] = [];
  for (const passage of passages.slice(from, to)) {
    const [only, another] = montantsIn(contexte, passage);
    // Each entry is one part; a list where one says no amount, or two, is another kind of list.
    if (only === undefined || another !== undefined) return null;
    // The list has its own total, or a part of a part.
    const folded = passage.folded;
    if (/^\W{0,4}(?:total|soit)(?![\p{L}])/u.test(folded) || estPartie(folded)) return null;
    parts.push(only);
  }
  const somme = sum(parts.map(({ value }) => value));
  const wholes = wholesAround(contexte, passages, from, to);
  const [nearest] = wholes;
  if (nearest === undefined || wholes.some(({ value }) => same(value, somme))) return null;
  if (parts.some(({ value }) => same(value, nearest.value))) return null;
  if (somme.lessThan(nearest.value) && rest.test(after)) return null;
  return {
    spans: placesOf(nearest),
    ...differing(nearest.value, somme),
    values: { somme: amount(somme) },
    connexes: placesOf(...parts),
  };
}

/** After the list the first line says "Soit …"; before it, the paragraphs that lead to it. */
function wholesAround(
  contexte: Contexte,
  passages: readonly Passage[],
  from: number,
  to: number,
): Said[] {
  const said = (passage: Passage | undefined): Said[] => {
    if (passage === undefined || passage.nature !== 'paragraphe') return [];
    return whole.test(passage.folded) ? montantsIn(contexte, passage) : [];
  };
  const after = /^soit\s/u.test(passages[to]?.folded ?? '') ? said(passages[to]) : [];
  const before: Said[] = [];
  for (let at = from - 1; at >= 0 && from - at <= NEAR; at--) {
    if (passages[at]?.nature === 'titre') break;
    before.push(...said(passages[at]).reverse());
  }
  return [...after, ...before];
}

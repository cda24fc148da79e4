/**
 * Which count is of which side. A count may stand on either hand of its side ("Pour : 21", "21 voix pour", "4 votes
 * contre 8 votes pour"), so each neighbour is weighed and the best reading of the whole row is taken: a count and a
 * side belong to one pair at most, and a row keeps its order.
 */
import { motif } from '../vocabulaire/notion.ts';
import { scrutin } from '../vocabulaire/votes.ts';
import type { Jeton } from './vote-jetons.ts';
import type { Cote } from './vote-marque.ts';
import { poidsApres, poidsAvant, poidsOppose } from './vote-poids.ts';

export interface Compte {
  readonly cote: Cote;
  /** The words of the side. */
  readonly dite: Jeton;
  readonly nombre: Jeton;
  readonly from: number;
  /** Behind its side and its count, whichever comes last. */
  readonly to: number;
  /** Whether names may follow: the first of "15 voix contre 3" has none. */
  readonly nomme: boolean;
}

type Sens = 'apres' | 'avant' | 'oppose';

interface Paire {
  readonly sens: Sens;
  readonly jetons: readonly Jeton[];
  readonly poids: number;
}

/** What begins at a place of the row. */
function pairesA(folded: string, jetons: readonly Jeton[], at: number): Paire[] {
  const [one, two, three] = [jetons[at], jetons[at + 1], jetons[at + 2]];
  if (one === undefined || two === undefined || two.from - one.to > MAX_ENTRE) return [];
  const paires: Paire[] = [];
  const put = (sens: Sens, list: readonly Jeton[], poids: number) => {
    if (poids > 0) paires.push({ sens, jetons: list, poids });
  };
  if (one.cote !== undefined && two.cote === undefined)
    put('apres', [one, two], poidsApres(folded, one, two));
  if (one.cote === undefined && two.cote !== undefined) {
    put('avant', [one, two], poidsAvant(folded, one, two));
    if (three !== undefined && three.cote === undefined)
      put('oppose', [one, two, three], poidsOppose(folded, [one, two, three]));
  }
  return paires;
}

const MAX_ENTRE = 140;

/** The best way so far to a place of the row, by how its last pair is read. */
interface Etape {
  readonly poids: number;
  readonly paire?: Paire;
  readonly avant?: Etape;
}

/** The best set of pairs, none of which share a word, in time linear in the words. */
function meilleures(folded: string, jetons: readonly Jeton[]): Paire[] {
  const etapes: Etape[][] = [[{ poids: 0 }], [], [], []];
  for (let at = 0; at < jetons.length; at++) {
    const suivantes = pairesA(folded, jetons, at);
    const ici = etapes.shift() ?? [];
    etapes.push([]);
    for (const etape of ici) {
      garder(etapes[0], etape);
      for (const paire of suivantes) {
        const poids = etape.poids + paire.poids + accord(folded, etape.paire, paire);
        garder(etapes[paire.jetons.length - 1], { poids, paire, avant: etape });
      }
    }
  }
  const paires: Paire[] = [];
  const best = [...(etapes[0] ?? [])].sort((a, b) => b.poids - a.poids)[0];
  for (let etape = best; etape !== undefined; etape = etape.avant)
    if (etape.paire !== undefined) paires.push(etape.paire);
  return paires.reverse();
}

function garder(etapes: Etape[] | undefined, etape: Etape): void {
  const same = etapes?.findIndex(({ paire }) => paire?.sens === etape.paire?.sens) ?? -1;
  if (same < 0) etapes?.push(etape);
  else if (etapes !== undefined && etape.poids > (etapes[same]?.poids ?? 0)) etapes[same] = etape;
}

/** A row has its counts on one hand. */
function accord(folded: string, before: Paire | undefined, paire: Paire): number {
  if (before === undefined || !sontVoisines(folded, before, paire)) return 0;
  return before.sens === paire.sens ? 1 : -1;
}

/** What stands between two sides but the names: "Contre 3 (M. X, Mme Y) / Abstention 0". */
const VOISINES = 36;
const MAX_NOMS = 600;

function sontVoisines(folded: string, before: Paire, after: Paire): boolean {
  const [from, to] = [before.jetons.at(-1)?.to ?? 0, after.jetons[0]?.from ?? 0];
  if (to - from > MAX_NOMS) return false;
  return folded.slice(from, to).replace(/\([^()]{0,500}\)/gu, '').length < VOISINES;
}

const SEUIL = 3;
/** "Votants 17", "Résultat du vote :" right above. */
const annonce = new RegExp(
  `(?:${motif(scrutin)}[^.;\\n]{0,24}[:\\n]\\s{0,4}|(?:votants?|exprimes?)\\s{0,3}:?\\s{0,3}\\d{1,4}[\\s,;/|–—-]{1,6})$`,
  'u',
);

/** The counts of the sides, in the order of the text. */
export function comptesDe(folded: string, jetons: readonly Jeton[]): Compte[] {
  const paires = meilleures(folded, jetons);
  return paires.flatMap((paire, at) => {
    const first = paire.jetons[0];
    const beside = [paires[at - 1], paires[at + 1]].some(
      (other) =>
        other !== undefined &&
        coteDe(other) !== coteDe(paire) &&
        sontVoisines(folded, ...ordonner(other, paire)),
    );
    // "Oui : 14": by itself no vote.
    const faible = paire.jetons.some((one) => one.faible);
    const doute = faible ? (beside ? 1 : 4) : 0;
    const above = folded.slice(Math.max(0, (first?.from ?? 0) - 60), first?.from);
    const poids = paire.poids + (beside ? 3 : 0) + (annonce.test(above) ? 2 : 0) - doute;
    return poids < SEUIL ? [] : comptesDeLaPaire(folded, paire);
  });
}

function ordonner(a: Paire, b: Paire): [Paire, Paire] {
  return (a.jetons[0]?.from ?? 0) < (b.jetons[0]?.from ?? 0) ? [a, b] : [b, a];
}

function coteDe({ jetons }: Paire): Cote | undefined {
  return jetons.find(({ cote }) => cote !== undefined)?.cote;
}

/** "Le vœu est rejeté par 9 voix contre 3": nine do not want it. */
const rejet = /(?:rejete|repousse|refuse|ecarte)e?s?\s{1,3}(?:par\s{1,3}|avec\s{1,3}|a\s{1,3})?$/u;

function comptesDeLaPaire(folded: string, { sens, jetons }: Paire): Compte[] {
  const cote = jetons.find((one) => one.cote !== undefined);
  const nombre = jetons.find((one) => one.cote === undefined);
  const [from, to] = [jetons[0]?.from ?? 0, jetons.at(-1)?.to ?? 0];
  if (cote?.cote === undefined || nombre === undefined) return [];
  const last = jetons[2];
  if (sens !== 'oppose' || last === undefined)
    return [{ cote: cote.cote, dite: cote, nombre, from, to, nomme: true }];
  const rejected = rejet.test(folded.slice(Math.max(0, from - 30), from));
  const [first, second]: [Cote, Cote] = rejected ? ['contre', 'pour'] : ['pour', 'contre'];
  const side = folded.indexOf('contre', cote.from);
  return [
    { cote: first, dite: cote, nombre, from, to: side, nomme: false },
    { cote: second, dite: cote, nombre: last, from: side, to, nomme: true },
  ];
}

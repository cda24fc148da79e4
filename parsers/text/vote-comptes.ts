/**
 * Which count is of which side. A count may stand on either hand of its side ("Pour : 21", "21 voix pour", "4 votes
 * contre 8 votes pour"), so each neighbour is weighed and the best reading of the whole row is taken: a count and a
 * side belong to one pair at most, and a row keeps its order.
 */
import { motif } from '../vocabulaire/notion.ts';
import { scrutin, voix } from '../vocabulaire/votes.ts';
import { type Indice, peser } from './indices-vote.ts';
import type { Jeton } from './vote-jetons.ts';
import type { Cote } from './vote-marque.ts';

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

/** Between a side and the count behind it. */
const coteCompte: readonly Indice[] = [
  { dit: /^\s?["»”]?\s{0,3}(?:\(s\)\s?)?[:=][^\S\n]{0,24}\n?\s{0,3}(?:\(\s?)?$/u, poids: 5 },
  { dit: /^\s{0,3}(?:[.…_·]\s?){2,60}:?\s{0,3}$/u, poids: 4 },
  { dit: /^\s{0,3}\(\s{0,2}$/u, poids: 2 },
  { dit: /^\s{0,3}[-–—−>→|]{1,2}\s{0,3}$/u, poids: 2 },
  { dit: /^\s{1,40}$/u, poids: 1 },
  { dit: new RegExp(`^\\s{0,3}[:(]?\\s{0,3}${motif(voix)}\\s{0,3}:?\\s{0,3}$`, 'u'), poids: 3 },
];
/** Behind the count of either hand: what it counts else. */
const autreUnite =
  /^\s{0,2}(?:[€%°]|euros?|ans?(?![a-z])|mois|jours?|heures?|habitants?|enfants?|m2|m3|km|ha(?![a-z]))/u;
const apresCompte: readonly Indice[] = [
  { dit: autreUnite, poids: -9 },
  // "4 votes contre 8 votes pour": the count is of the side behind it.
  { dit: /^\s{0,3}(?:voix|votes?|vols)\s{1,3}(?:pour|contre|abst|d['’]abst)/u, poids: -1 },
  { dit: /^\s{0,3}(?:voix|votes?|vols)(?![a-z])/u, poids: 2 },
  { dit: /^\s{0,3}(?:voix\s{0,3})?\)/u, poids: 1 },
];
/** "12 € pour 2 personnes": without a colon, what else is counted is named. */
const autreChose =
  /^[^\S\n]{1,2}(?!voix|vote|pour|contre|abst|dont|soit|nppv|refus|ne\s|sur\s|mme|mon|mad|mess|mesd)[a-z]{3}/u;
/** Before the count of a side behind it: what else is counted or numbered. */
const avantCompte: readonly Indice[] = [
  {
    dit: /[€%]\s?$|(?<![a-z])(?:n\s?[°o]|articles?|page|le|en|du|au|annee|l['’])\s{0,2}$/u,
    poids: -5,
  },
  {
    dit: /(?<!\d\s{1,3}|(?:des|et|ou)\s(?:suffrages\s)?)(?:votants?|exprimes?|presents?|representes?|pouvoirs?|procurations?|total|exercice)\s{0,3}[:=]?\s{0,3}$/u,
    poids: -3,
  },
  // "POUR 9 CONTRE 0": what stands before the count has none of its own.
  { dit: /(?:^|[^\d\s]\s{1,3})(?:pour|contre|abst[a-z]{2,9})\s{1,6}$/u, poids: -4 },
  { dit: /\d\s$|[\d.,]$|[^\s]\/$/u, poids: -9 },
];
const oppose: readonly Indice[] = [
  { dit: /(?<![a-z])(?:par|avec|a|majorite\s{1,3}de)\s{1,3}$/u, poids: 3 },
];
/** "avec 25" over "voix pour": the sentence goes on. */
const dansLaPhrase = /(?:(?<![a-z])(?:par|avec|et|a)|,)\s{1,3}$/u;
const finDeCote =
  /^["»”']?\s{0,3}(?:$|[\n.,;:/()|−–—-]|et\s|contre|abst|adopte|soit\s|sur\s|\d{1,4}\s{1,3}(?:contre|abst|voix|votes?|ne\s))/u;
/** "une abstention de tabac" */
const deRien = /^\s{1,3}d(?:e\s{1,3}|['’]\s?)(?!m\.|mme|mm|me|mon|mad)/u;
const aLaSuite = /(?:pour|contre|abst\p{L}{3,9})["»”']?\s{0,3}(?:,|;|\/|et)\s{0,3}(?:et\s)?$/u;
/** "1° FIXE le montant": the figure opens a list, and counts nobody. */
const rangDeListe = /^\s{0,2}(?:[°º).–—-]|er?(?![a-z]))/u;

/** Votes of a day are some hundreds at most; a year is none. */
function grandeur(valeur: number): number {
  if (valeur >= 1900 && valeur < 2100) return -6;
  return valeur >= 1000 ? -3 : 0;
}

function poidsApres(folded: string, cote: Jeton, nombre: Jeton): number {
  const entre = folded.slice(cote.to, nombre.from);
  const poids = peser(coteCompte, entre);
  const suite = folded.slice(nombre.to, nombre.to + 24);
  if (poids === 0 || (nombre.douteux && poids < 4)) return 0;
  if (entre.includes('\n') && rangDeListe.test(suite)) return 0;
  const autre = poids === 1 && autreChose.test(suite) ? -3 : 0;
  const ligne = /(?:^|\n|:\s{0,3})\s{0,3}$/u.test(
    folded.slice(Math.max(0, cote.from - 5), cote.from),
  );
  return (
    poids +
    autre +
    (ligne ? 0.5 : 0) -
    (cote.faible ? 3 : 0) +
    peser(apresCompte, suite) +
    grandeur(nombre.valeur)
  );
}

function poidsAvant(folded: string, nombre: Jeton, cote: Jeton): number {
  if (!/^\s{0,3}\)?\s{0,3}["«“'(]?\s{0,2}$/u.test(folded.slice(nombre.to, cote.from))) return 0;
  const avant = folded.slice(Math.max(0, nombre.from - 40), nombre.from);
  const suite = folded.slice(cote.to, cote.to + 24);
  let poids = 1 + peser(avantCompte, avant) + grandeur(nombre.valeur);
  const coupe = folded.slice(nombre.to, cote.from).includes('\n');
  if (coupe && !dansLaPhrase.test(avant)) poids -= 4;
  if (/^\s{0,3}[:=]\s{0,3}\d{1,4}(?![\d.,€%])/u.test(suite)) poids -= 4;
  if (cote.cote === 'abstention' && deRien.test(suite)) poids -= 3;
  if (cote.faible) return poids + (cote.voix ? 1 : 0);
  if (cote.voix) return poids + 4;
  if (nombre.douteux) return 0;
  if (cote.verbe) return poids + 3;
  if (finDeCote.test(suite)) return poids + 2;
  return aLaSuite.test(avant) ? poids + 2 : poids - 4;
}

function poidsOppose(folded: string, [most, cote, least]: readonly [Jeton, Jeton, Jeton]): number {
  if (cote.cote !== 'contre' || cote.verbe || most.douteux || least.douteux) return 0;
  const entre = `${folded.slice(most.to, cote.from)}|${folded.slice(cote.to, least.from)}`;
  if (!/^\s{1,3}\|\s{1,3}$/u.test(entre)) return 0;
  const suite = folded.slice(least.to, least.to + 24);
  if (
    autreUnite.test(suite) ||
    /^\s{0,3}(?:voix\s{1,3})?(?:pour|abst|contre|blanc|nul)/u.test(suite)
  )
    return 0;
  const avant = folded.slice(Math.max(0, most.from - 24), most.from);
  const poids = peser(oppose, avant) + grandeur(most.valeur);
  return poids > 0 ? poids + (cote.voix ? 4 : 0) : 0;
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
    const above = folded.slice(Math.max(0, (first?.from ?? 0) - 60), first?.from);
    const poids = paire.poids + (beside ? 3 : 0) + (annonce.test(above) ? 2 : 0);
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

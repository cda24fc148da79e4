/** How much speaks for a count and a side that stand side by side being one pair. Nothing where it is none. */
import { objetDuVote } from '../vocabulaire/decisions.ts';
import { motif } from '../vocabulaire/notion.ts';
import { voix } from '../vocabulaire/votes.ts';
import { type Indice, peser } from './indices-vote.ts';
import type { Jeton } from './vote-jetons.ts';

/** Between a side and the count behind it. */
const coteCompte: readonly Indice[] = [
  { dit: /^\s?["»”]?\s{0,3}(?:\(s\)\s?)?[:=][^\S\n]{0,24}\n?\s{0,3}(?:\(\s?)?$/u, poids: 5 },
  { dit: /^\s{0,3}(?:[.…_·]\s?){2,160}:?\s{0,3}$/u, poids: 4 },
  { dit: /^\s{0,3}\(\s{0,2}$/u, poids: 2 },
  { dit: /^\s{0,3}[-–—−>→|]{1,2}\s{0,3}$/u, poids: 2 },
  { dit: /^\s?["»”]?\s{1,40}$/u, poids: 1 },
  // "Qui est contre ? 2."
  { dit: /^\s?\?\s{1,3}$/u, poids: 3 },
  { dit: new RegExp(`^\\s{0,3}[:(]?\\s{0,3}${motif(voix)}\\s{0,3}:?\\s{0,3}$`, 'u'), poids: 3 },
];
/** Behind the count of either hand: what it counts else. */
const autreUnite =
  /^\s{0,2}(?:[€%°]|\/\s?\d{3}|signatures|euros?|ans?(?![a-z])|mois|jours?|heures?|habitants?|enfants?|m2|m3|km|ha(?![a-z]))/u;
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
  { dit: /(?:^|[^\d\s]\s{1,3})(?:pour|contre|oui|non|abst[a-z]{2,9})\s{1,6}$/u, poids: -4 },
  { dit: /\d\s$|[\d.,]$|[^\s]\/$/u, poids: -9 },
];
const oppose: readonly Indice[] = [
  { dit: /(?<![a-z])(?:par|avec|a|majorite\s{1,3}de)\s{1,3}$/u, poids: 3 },
];
/** "avec 25" over "voix pour": the sentence goes on. */
const dansLaPhrase = /(?:(?<![a-z])(?:par|avec|et|a)|,)\s{1,3}$/u;
const finDeCote =
  /^\s?["»”']?\s{0,3}(?:$|[\n.,;:/()|−–—-]|et\s|contre|abst|adopte|soit\s|sur\s|\d{1,4}\s{1,3}(?:contre|abst|voix|votes?|ne\s))/u;
/** "(4 contre le projet, 2 abstentions)": what they were against. */
const contreQuoi = new RegExp(`^\\s{1,3}(?:l[ea]\\s|ce(?:tte)?\\s)${motif(objetDuVote)}`, 'u');
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

/** "Pour : 21", "Contre............ 2", "Abstention (3)". */
export function poidsApres(folded: string, cote: Jeton, nombre: Jeton): number {
  const entre = folded.slice(cote.to, nombre.from);
  const poids = peser(coteCompte, entre);
  const suite = folded.slice(nombre.to, nombre.to + 24);
  if (poids === 0 || (nombre.douteux && poids < 4)) return 0;
  if (entre.includes('\n') && rangDeListe.test(suite)) return 0;
  const autre = poids === 1 && autreChose.test(suite) ? -3 : 0;
  const ligne = /(?:^|\n|:\s{0,3})\s{0,3}$/u.test(
    folded.slice(Math.max(0, cote.from - 5), cote.from),
  );
  return poids + autre + (ligne ? 0.5 : 0) + peser(apresCompte, suite) + grandeur(nombre.valeur);
}

/** "21 voix pour", "2 abstentions", "trois élus votent contre". */
export function poidsAvant(folded: string, nombre: Jeton, cote: Jeton): number {
  if (!/^\s{0,3}\)?\s{0,3}["«“'(]?\s{0,2}$/u.test(folded.slice(nombre.to, cote.from))) return 0;
  const avant = folded.slice(Math.max(0, nombre.from - 40), nombre.from);
  const suite = folded.slice(cote.to, cote.to + 24);
  let poids = 1 + peser(avantCompte, avant) + grandeur(nombre.valeur);
  const coupe = folded.slice(nombre.to, cote.from).includes('\n');
  if (coupe && !dansLaPhrase.test(avant)) poids -= 4;
  if (/^\s{0,3}[:=]\s{0,3}\d{1,4}(?![\d.,€%])/u.test(suite)) poids -= 4;
  if (cote.cote === 'abstention' && deRien.test(suite)) poids -= 3;
  if (cote.voix) return poids + 4;
  if (nombre.douteux) return 0;
  if (cote.verbe) return poids + 3;
  if (finDeCote.test(suite) || contreQuoi.test(suite)) return poids + 2;
  return aLaSuite.test(avant) ? poids + 2 : poids - 4;
}

/** "par 15 voix contre 3". */
export function poidsOppose(
  folded: string,
  [most, cote, least]: readonly [Jeton, Jeton, Jeton],
): number {
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

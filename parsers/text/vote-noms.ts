/**
 * The names of those who voted otherwise, beside a count ("Contre : 2 (M. X, Mme Y)") or without one: "Se sont
 * abstenus : M. X", "sauf M. X qui s'abstient", "avec l'abstention de Mme Y".
 */

import { assemblee } from '../vocabulaire/assemblees.ts';
import { decide, resultat } from '../vocabulaire/decisions.ts';
import { motif } from '../vocabulaire/notion.ts';
import { exception, horsVote } from '../vocabulaire/votes.ts';
import { toutes } from './grammar.ts';
import { groupesApres, groupesSansNombre } from './groupes-vote.ts';
import { presque } from './presque.ts';
import { nomsApres } from './votants.ts';
import type { Compte } from './vote-comptes.ts';
import { estFormule, estRaconte, phraseAvant } from './vote-credit.ts';
import type { Jeton } from './vote-jetons.ts';
import type { Marque } from './vote-marque.ts';

/** "par 10 voix pour, M. KUHN s'abstenant": the names are of the other side. */
const autreCote =
  /^\s{0,3}(?:\(\s?)?(?:qui\s{1,3})?(?:s['’](?:abst|e(?:st|tant)\s{1,3}abst)|se\s{1,3}sont\s{1,3}abst|(?:ne\s)?vot(?:e|ant|ent)\s|(?:ayant|a|ont)\s{1,3}vote\s)(?![^.;,()\n]{0,40}:)/u;
const dehors = motif(horsVote);
const parti = String.raw`s['’]\s?(?:etant|est)\s{1,3}(?:retiree?s?|deportee?s?)|se\s{1,3}(?:sont\s{1,3})?(?:retir|deport)[a-z]{1,6}|(?:ayant|a|ont)\s{1,3}quitte\s{1,3}la\s{1,3}(?:salle|seance)`;
/** "(6 pour, M. HAMEL, président de l'Office, n'ayant pas pris part au vote)": said of the names before, and no label of others. */
const sansPart = new RegExp(
  String.raw`^\s{0,3}(?:,\s{0,3}(?!et\s|(?:une?|deux|trois)\s)([^,;:.()\n]{2,70}),?)?\s{0,3},?\s{0,3}(?:qui\s{1,3})?(?:${dehors}|${parti})(?![a-z])(?![^.;,()\n]{0,40}:)`,
  'u',
);
/** How far behind a name an office and the words that its holder keeps out end. */
const MAX_DIT = 200;
const candidature = /^\s{0,3}(?:la\s{1,3}candidature|la\s{1,3}liste|m(?:me|onsieur|adame)?[.\s])/u;

const ouvreSaLigne = /\n[^a-z\d]{0,5}$/u;

/** A count of a side, with the names or groups printed behind it. */
export function marqueDeCompte(plain: string, folded: string, compte: Compte): Marque | null {
  const { cote, nombre, from, to } = compte;
  if (estRaconte(plain, folded, from, to)) return null;
  const apres = to + (/^\s?["»”')]/u.exec(folded.slice(to, to + 2))?.[0].length ?? 0);
  const marque = {
    nature: cote,
    nombre,
    from,
    to: apres,
    // "Pour : 14" on a line of its own, under "membres en exercice": a row of counts, no sentence.
    formule:
      !ouvreSaLigne.test(folded.slice(Math.max(0, from - 6), from)) &&
      estFormule(plain, folded, from),
  };
  if (!compte.nomme) return { ...marque, to };
  const groupes = groupesApres(plain, folded, apres);
  if (groupes !== null) return { ...marque, ...groupes };
  if (cote === 'pour' && candidature.test(folded.slice(apres, apres + 24))) return marque;
  const nommes = nomsDuCompte(plain, folded, apres, nombre.valeur);
  const other =
    autreCote.test(folded.slice(nommes.to, nommes.to + 60)) ||
    (cote !== 'nePrendPasPart' && tientDehors(plain, folded, nommes.to));
  return other ? marque : { ...marque, ...nommes };
}

/** "Contre : 3" over "M. X, Mme Y, M. Z": on a line of their own they are as many as counted. */
function nomsDuCompte(plain: string, folded: string, at: number, max: number) {
  const lus = nomsApres(plain, folded, at, max);
  if (lus.noms.length > 0 || max === 0) return lus;
  const dessous = /^\s{0,3}\n\s{0,3}\n?\s{0,3}/u.exec(folded.slice(at, at + 12))?.[0];
  if (
    dessous === undefined ||
    civilite.exec(folded.slice(at + dessous.length, at + 40))?.index !== 0
  )
    return lus;
  const seuls = nomsApres(plain, folded, at + dessous.length, max + 1);
  return seuls.noms.length === max && /^\s{0,3}(?:\n|$|[.;])/u.test(folded.slice(seuls.to))
    ? seuls
    : lus;
}

/** The office of who keeps out stands between, and no other name; names that are closed in brackets are of the side. */
function tientDehors(plain: string, folded: string, at: number): boolean {
  if (plain[at - 1] === ')') return false;
  const found = sansPart.exec(folded.slice(at, at + MAX_DIT));
  if (found === null) return false;
  const office = found[1] ?? '';
  return office === '' || /\p{Ll}/u.test(plain.charAt(at + found[0].indexOf(office)));
}

/** "Contre : Groupe Les Écologistes": a side of groups without a count. */
export function marquesDeGroupes(plain: string, folded: string): Marque[] {
  return [...toutes(groupesSansNombre, folded)].flatMap(({ index, 0: mots, 1: cote = '' }) => {
    const lus = groupesApres(plain, folded, index + mots.length);
    if (lus === null || estRaconte(plain, folded, index, lus.to)) return [];
    const nature = cote.startsWith('abst') ? 'abstention' : (cote as 'pour' | 'contre');
    return [{ nature, ...lus, from: index, formule: false }];
  });
}

const civilite = /(?<![\p{L}])(?:m|mr?s?|mm|mmes?|mlle|monsieur|madame|messieurs|mesdames)[.\s]/u;
const libelle = /^\s?["»”]?\s{0,3}(?:\(s\)\s?)?[:=]\s{0,3}(?:\(\s?)?/u;
const de = /^\s{1,3}d(?:(?:e|es|u)\s{1,3}|['’]\s?)/u;
/** What a side with its names begins behind. */
const debut = /(?:^|\n|[,;.(/−–—-]\s?|votes?\s{0,3}:?\s{0,3}|\set\s)\s{0,3}$/u;

/** A side without a count, where names follow it or come before it; none before `floor`, where another side ends. */
export function marqueDeNoms(
  plain: string,
  folded: string,
  cote: Jeton,
  floor: number,
): Marque | null {
  if (cote.cote === undefined || cote.cote === 'pour' || cote.faible) return null;
  // "M. X s'abstient de tout commentaire."
  if (
    cote.cote === 'abstention' &&
    cote.verbe &&
    /^\s{1,3}d(?:e\s|['’])/u.test(folded.slice(cote.to, cote.to + 6))
  )
    return null;
  if (cote.cote === 'nePrendPasPart') return nomsDevant(plain, folded, cote, floor);
  return nomsDerriere(plain, folded, cote) ?? nomsDevant(plain, folded, cote, floor);
}

function nomsDerriere(plain: string, folded: string, { cote, verbe, from, to }: Jeton) {
  const suite = folded.slice(to, to + 40);
  const nomme = libelle.exec(suite)?.[0];
  const suivi = nomme ?? (cote === 'contre' || !verbe ? de.exec(suite)?.[0] : undefined);
  if (cote === undefined || suivi === undefined) return null;
  const titled = civilite.exec(suite.slice(suivi.length))?.index === 0;
  if (!titled && !(verbe && nomme !== undefined)) return null;
  const opens = debut.test(folded.slice(Math.max(0, from - 12), from));
  if (nomme !== undefined && !verbe && !opens) return null;
  if (estRaconte(plain, folded, from, to)) return null;
  const at = nomme === undefined ? to + suivi.length : to + suivi.search(/[:=]/u);
  const lus = nomsApres(plain, folded, at, null);
  return lus.noms.length === 0 ? null : { nature: cote, ...lus, from, formule: false };
}

const excepte = String.raw`(?:${motif(exception)}|a\s{1,3}l['’]\s?${presque('exception')}\s{1,3}d(?:e|u|es))\s{1,3}`;
const sauf = new RegExp(`${excepte}$`, 'u');
/** "LE CONSEIL MUNICIPAL,\n\nÀ L'EXCEPTION DE M. X QUI S'ABSTIENT,\n\nACCEPTE": set on lines apart. */
const assembleeDevant = new RegExp(`${motif(assemblee)}[\\s,]{0,8}${excepte}$`, 'u');
/** Between the names and what they did. */
const sujet = /^\s{0,3}(?:,\s{0,3})?(?:,?[^,;:.()\n]{2,60},\s{0,3})?$/u;
const entre = /^\s{0,3}\(\s{0,2}$/u;
const decidee = new RegExp(motif(assemblee, resultat), 'u');
const decideDerriere = new RegExp(`^[\\s,]{1,8}${motif(decide)}`, 'u');
const MAX_SUJETS = 12;

/** Whether what stands between the names and the side says that it is theirs. */
function estLeur(folded: string, jeton: Jeton, begin: number, gap: string): boolean {
  const avant = folded.slice(Math.max(0, begin - 24), begin);
  if (jeton.cote === 'nePrendPasPart') return sauf.test(avant) && sujet.test(gap);
  if (jeton.verbe) return sujet.test(gap);
  if (sauf.test(avant)) return entre.test(gap);
  // "(Mme X et M. Y contre ; M. Z abstention)"
  const ferme = /^\s?[;)]/u.test(folded.slice(jeton.to, jeton.to + 3));
  return ferme && /[(;]\s{0,3}$/u.test(avant) && /^\s{0,3}:?\s{0,3}$/u.test(gap);
}

/** "Adopté, sauf par M. X qui s'abstient": told of the others, they are a vote; else a part of the one beside. */
function estDecision(folded: string, avant: string, begin: number, to: number): boolean {
  const devant = folded.slice(Math.max(0, begin - 80), begin);
  if (!sauf.test(devant)) return false;
  return (
    decidee.test(avant) ||
    assembleeDevant.test(devant) ||
    decideDerriere.test(folded.slice(to, to + 40))
  );
}

/** "M. KUHN s'abstenant", "sauf M. X et Mme Y (abstention)": whoever the sentence names right before. */
function nomsDevant(plain: string, folded: string, jeton: Jeton, floor: number): Marque | null {
  const { cote, from, to } = jeton;
  if (cote === undefined) return null;
  const phrase = phraseAvant(plain, folded, from);
  // "MONSIEUR BOREL QUI S'ABSTIENT": in capitals "qui" looks like a name.
  const end =
    from -
    (/,?\s{1,3}qui\s{1,3}$/u.exec(folded.slice(Math.max(0, from - 10), from))?.[0].length ?? 0);
  const start = from - phrase.length;
  let at = Math.max(0, floor - start);
  for (let tries = 0; tries < MAX_SUJETS; tries++) {
    const found = civilite.exec(phrase.slice(at));
    if (found === null) return null;
    const begin = start + at + found.index;
    const lus = nomsApres(plain.slice(0, end), folded.slice(0, end), begin, null);
    if (lus.noms.length > 0 && estLeur(folded, jeton, begin, folded.slice(lus.to, end))) {
      if (estRaconte(plain, folded, begin, to)) return null;
      const formule = estDecision(folded, phrase.slice(0, begin - start), begin, to);
      return { nature: cote, noms: lus.noms, from: begin, to, formule, annexe: !formule };
    }
    at += found.index + found[0].length;
  }
  return null;
}

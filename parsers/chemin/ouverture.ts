/**
 * The number or rank that a line opens with, of any shape. What no grammar knows is taken on trial: whether it
 * numbers anything is for the path to say, by where its shape recurs.
 */

import { premierQuiLit } from '../indices/indice.ts';
import { roles } from '../indices/role.ts';
import { type FoundEntete, lireEntete, lireNumeroSeul } from '../text/entete.ts';
import { toutes } from '../text/grammar.ts';
import { motif } from '../vocabulaire/notion.ts';
import { point } from '../vocabulaire/points.ts';
import { replier } from '../vocabulaire/reparation.ts';

const lead = String.raw`^[\s#*>"«(•▪■►§=-]{0,8}`;
// "==== 1/4 ==== VOIRIE": a number in a frame.
const separe = String.raw`(?:(?:\s{0,3}[-–—:.)|]){1,3}\s{1,12}|\s{0,3}={1,8}\s{1,12}|\s{2,40}|\s)`;
const valeur = String.raw`\d{1,4}(?:\s?[/.-]\s?\d{1,4}){0,3}(?:\s?bis)?|[ivx]{1,5}(?:\s?[-.]\s?\d{1,3})?|[a-z]\d{0,2}`;

/** "Question 3/14 – Compte administratif", "Point B. Prix de journée", "Affaire n° 12 : Plan de sauvegarde". */
const nommee = new RegExp(
  String.raw`${lead}(${motif(point)}\s{0,3}(?:n\s?[°oº]\s{0,3})?)(${valeur})${separe}(?=["«]?[\p{L}\d])`,
  'u',
);

/** "DCM 12.04 / 7", "CA/2019/14", "20220531 1", "23.02.101": letters, figures and what parts them. */
const groupe = String.raw`[\p{Lu}\dlo]{1,9}`;
const inconnue = new RegExp(
  String.raw`${lead}((?:\p{L}{1,6}\.?\s{1,2})?(?=[^\s]{0,12}\d)${groupe}(?:\s?[./_-]\s?${groupe}){0,5}(?:\s\d{1,3}(?=\s))?)${separe}(?=[\p{Lu}"«])`,
  'u',
);
/** "A – Loyer", "B. Repas": letters rank where they follow each other, and elsewhere begin a name. */
const lettre = new RegExp(
  String.raw`${lead}(\p{Lu})\s{0,2}[-–—.)/]{1,2}\s{1,8}(?=["«]?\p{Lu})`,
  'u',
);
/** What can stand behind a title in its line: who decides, how, what was voted. */
const suites = ['role.assemblee', 'role.decision', 'role.dispositif', 'role.vote', 'role.personne'];
const jour = /^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}$|^\d{1,3}er$/u;
const periode = /^(?:19|20)\d{2}\s?[-/]\s?(?:19|20)?\d{2}$/u;

export function lireOuverture(plain: string): FoundEntete | null {
  const found =
    ouvertureNommee(plain) ??
    ouvertureDite(plain) ??
    lireEntete(plain) ??
    sousUneFolio(plain) ??
    numeroSeul(plain) ??
    ouvertureInconnue(plain) ??
    parLettre(plain);
  if (found?.fin !== undefined) return found;
  const fin = finDuTitre(plain, found);
  if (fin === null && found === null)
    return enCapitales(plain) ?? enSujet(plain) ?? enPhrase(plain);
  if (fin === null) return found;
  return found === null ? { tiret: false, titre: 0, marque: SUIVI, fin } : { ...found, fin };
}

/** The mark of a title without a number that a decision follows in its line. */
export const SUIVI = 'suivi';

const separation = /\s{0,3}(?:[:;.,–—-]|\s{3,40})\s{1,40}|\s{1,3}(?=Vote\s?:)/gu;
const deuxPoints = /\s{0,3}:\s{1,40}/gu;
const TITRE_MIN = 6;
const TITRE_MAX = 160;
const resultats = roles.filter(({ id }) => suites.includes(id));
const decisions = resultats.filter(({ id }) => id !== 'role.personne' && id !== 'role.vote');

/**
 * "Subvention : Après en avoir délibéré, le conseil …", "12. Tarifs – Adopté à l'unanimité", "Fourrière Vote : Pour : 7":
 * where a title ends in its line, because what follows is said of a decision. Null where the line is all title.
 */
function finDuTitre(plain: string, entete: FoundEntete | null): number | null {
  const from = entete?.titre ?? 0;
  // Without a number only a colon parts, and only from what decides: "Secrétaire : Monsieur X" is no title.
  const marks = entete === null ? deuxPoints : separation;
  const after = entete === null ? decisions : resultats;
  if (!/^[\s"«(]{0,4}\p{Lu}/u.test(plain.slice(from, from + 6))) return null;
  // "Contre : 3, M. Marin et Mme Roux" says who voted, and heads nothing.
  if (premierQuiLit(resultats, replier(plain.slice(from, from + 120))) !== null) return null;
  for (const found of toutes(marks, plain.slice(from, from + TITRE_MAX))) {
    const { index } = found;
    if (index < TITRE_MIN) continue;
    const rest = plain.slice(from + index + found[0].length);
    const said = replier(rest.slice(0, 120));
    if (/^[\p{Lu}(]/u.test(rest) && premierQuiLit(after, said) !== null) return from + index;
  }
  return null;
}

/** "12 5)Tarifs de la cantine": the page's number went before the rank. */
const folio = /^\s{0,4}\d{1,3}\s{1,4}(?=\d{1,2}[)°.]\s{0,3}\p{Lu})/u;

function sousUneFolio(plain: string): FoundEntete | null {
  const by = folio.exec(plain.slice(0, 20))?.[0].length ?? 0;
  const found = by === 0 ? null : lireEntete(plain.slice(by));
  if (found?.rang === undefined || found.numero !== undefined) return null;
  const rang = { from: found.rang.from + by, to: found.rang.to + by };
  return { rang, tiret: false, titre: found.titre + by, marque: found.marque };
}

/** The mark of a title in capitals that goes on in its line as a sentence. */
const CAPITALES = 'c';

/** What it is about and what is said of it stand in one line. */
export function estSuivi(entete: FoundEntete | null): boolean {
  return entete?.marque === SUIVI || entete?.marque === CAPITALES;
}

const enTete = /^[^\p{Ll}\n]{10,160}(?<=\s)/u;
/** "À la suite de", "L'an": one capital is the sentence's. */
const seuleLettre = /\s\p{Lu}['’.]?$/u;
const orateur = /(?:^|\s)(?:MM?|Mr)\.?\s/u;
const MOTS_EN_CAPITALES = 2;
const SUITE_MIN = 40;

/** "ÉGLISE : RESTAURATION DU CLOCHER M. MARIN lit le courrier de l'architecte.": capitals, then a sentence. */
function enCapitales(plain: string): FoundEntete | null {
  const run = enTete.exec(plain.slice(0, 200))?.[0];
  if (run === undefined || !/\p{Ll}/u.test(plain.slice(run.length, run.length + 30))) return null;
  const titre = run.slice(0, orateur.exec(run)?.index ?? run.length).trimEnd();
  const fin = titre.replace(seuleLettre, '').replace(/[\s:;,.–—-]{1,6}$/u, '').length;
  const words = titre.slice(0, fin).match(/\p{Lu}{2,40}/gu) ?? [];
  if (words.length < MOTS_EN_CAPITALES || words.join('').length < 10) return null;
  if (plain.length - fin < SUITE_MIN) return null;
  return { tiret: false, titre: 0, marque: CAPITALES, fin };
}

/** An acronym or a name in capitals, then a colon. */
const DITE_MIN = 20;
const sujet = /^\s{0,4}(\p{Lu}{2,24}(?![\p{L}])[^:.;\n]{0,70}?)\s{0,3}:\s{1,4}(?=\p{Lu})/u;

/** "ONF (travaux sylvicoles) : Monsieur le Maire présente le programme que propose…": what it is about, then told. */
function enSujet(plain: string): FoundEntete | null {
  const found = sujet.exec(plain.slice(0, 120));
  const fin = found?.[1]?.length ?? 0;
  if (found === null || fin < TITRE_MIN || plain.length - found[0].length < DITE_MIN) return null;
  if (!/\p{Ll}{2}\s\p{Ll}{1,20}\s/u.test(plain.slice(found[0].length, found[0].length + 80)))
    return null;
  if (premierQuiLit(roles, replier(plain.slice(0, 120))) !== null) return null;
  const from = found[0].indexOf(found[1] ?? '');
  return { tiret: false, titre: from, marque: CAPITALES, fin: from + fin };
}

const premierePhrase = /^\s{0,4}(\p{Lu}[^.:;,!?\n]{8,70})\.\s{1,4}(?=\p{Lu})/u;
/** How a sentence votes. */
const voteDit = /unanimite|\d voix|(?:voix|vote) (?:pour|contre)/u;
const UNE_PHRASE = 200;

/** "Acquisition d'un véhicule. Après comparaison, le conseil retient, par 7 voix contre 2, …": the words before the first stop. */
function enPhrase(plain: string): FoundEntete | null {
  const found = premierePhrase.exec(plain.slice(0, 90));
  const titre = found?.[1] ?? '';
  if (found === null || verbeFini.test(titre) || !/\s/u.test(titre)) return null;
  const rest = replier(plain.slice(found[0].length, found[0].length + UNE_PHRASE));
  if (!voteDit.test(rest) || premierQuiLit(roles, replier(titre)) !== null) return null;
  const from = found[0].indexOf(titre);
  return { tiret: false, titre: from, marque: SUIVI, fin: from + titre.length };
}

const verbeFini =
  /(?:^|\s)(?:est|sont|a|ont|sera|fut|n['’]est|s['’]est|propose|demande|rappelle|informe|décide|vote|présente|remercie|souhaite)(?=\s|$)/u;

/** "(Délibération n° 2023-72)" on a line of its own. */
function numeroSeul(plain: string): FoundEntete | null {
  const numero = lireNumeroSeul(plain);
  return numero === null ? null : { numero, tiret: false, titre: plain.length, marque: 'numero' };
}

function ouvertureNommee(plain: string): FoundEntete | null {
  const found = nommee.exec(replier(plain.slice(0, 120)));
  const rang = found?.[2];
  if (found === null || rang === undefined) return null;
  // "Point de vue": a letter ranks in capitals.
  const from = found[0].lastIndexOf(rang, found[0].length - 1 - trailing(found[0], rang));
  const printed = plain.slice(from, from + rang.length);
  if (/^\p{Ll}/u.test(printed) && !/^\p{Ll}\s?[).]/u.test(plain.slice(from, from + 3))) return null;
  const word = (found[1] ?? '').trim().split(/\s/u)[0] ?? '';
  return {
    rang: { from, to: from + rang.length },
    tiret: false,
    titre: found[0].length,
    marque: word,
  };
}

/** Who speaks: "M. le Maire – ", "Mme la présidente (Lise BRUN) : ". */
const quiParle =
  /^[\s*]{0,4}(?:M\.|Mme|Mlle|Monsieur|Madame|L[ea])\s[^–—:.\n]{3,60}?\s{0,2}[–—:]\s{1,3}(?=\p{Lu})/u;
const finDite = /(?<!\b(?:M|MM|Mme|n))[.?!](?=\s|$)/u;

/** "M. le Maire – Point n° 2, la convention avec la crèche. La parole est à Mme Brun.": an item called in a debate. */
function ouvertureDite(plain: string): FoundEntete | null {
  const lead = quiParle.exec(plain.slice(0, 90))?.[0].length ?? 0;
  const rest = plain.slice(lead);
  const found = lead === 0 ? null : (ouvertureNommee(rest.replace(/,/u, '.')) ?? null);
  if (found?.rang === undefined) return null;
  const end = finDite.exec(rest.slice(found.titre))?.index ?? rest.length - found.titre;
  const titre = lead + found.titre;
  return {
    rang: { from: lead + found.rang.from, to: lead + found.rang.to },
    tiret: false,
    titre,
    fin: titre + end,
    marque: 'dit',
  };
}

/** How far the rank's end is from the end of the match. */
function trailing(match: string, rang: string): number {
  const after = /[-–—:.)|\s]{0,50}$/u.exec(match)?.[0].length ?? 0;
  return Math.max(0, after - 1 + (rang.endsWith('.') ? 1 : 0));
}

function ouvertureInconnue(plain: string): FoundEntete | null {
  const found = inconnue.exec(plain.slice(0, 120));
  const numero = found?.[1];
  if (found === null || numero === undefined) return null;
  if (!/\d/u.test(numero) || jour.test(numero) || periode.test(numero)) return null;
  if (!/\p{L}|\d.{0,22}[./_\s-].{0,22}\d/u.test(numero)) return null;
  // "Article 12 Le maire", "LOT 2 Gros œuvre": one word and one figure number something else.
  if (/^\p{L}{2,9}\.?\s\d{1,4}$/u.test(numero)) return null;
  const from = found[0].indexOf(numero);
  return {
    numero: { from, to: from + numero.length },
    tiret: false,
    titre: found[0].length,
    marque: 'appris',
  };
}

function parLettre(plain: string): FoundEntete | null {
  const found = lettre.exec(plain.slice(0, 60));
  const rang = found?.[1];
  // "M. LAMOUREUX – Ce sera 42 000 € ?": who speaks.
  if (found === null || rang === undefined || /M\.\s{0,3}$/u.test(found[0])) return null;
  const from = found[0].indexOf(rang);
  return { rang: { from, to: from + 1 }, tiret: false, titre: found[0].length, marque: 'lettre' };
}

/** Recognition reads "1" as "l" and "0" as "O" among figures. */
export function chiffresLus(numero: string): string {
  return numero
    .replace(/[lI|](?=[\d.,/])|(?<=[\d.,/])[lI|]/gu, '1')
    .replace(/[oO](?=\d)|(?<=\d)[oO]/gu, '0');
}

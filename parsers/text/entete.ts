/** How one deliberation among several is announced: by its number, by its rank in the agenda, by a dash. */

import { replier } from '../vocabulaire/reparation.ts';
import type { Range } from './grammar.ts';

export interface FoundEntete {
  /** The number of the deliberation: "DEL2025-17", "24-04/043", "2014 / 131". */
  readonly numero?: Range;
  /** The rank in the agenda: "1", "6.3", "IV". */
  readonly rang?: Range;
  readonly tiret: boolean;
  /** Where the title begins, and where it ends where the number stands behind it. */
  readonly titre: number;
  readonly fin?: number;
  /** What parts rank and title, for lines of one list look alike. */
  readonly marque: string;
}

const joint = String.raw`\s{0,2}[-–—_/.]\s{0,2}`;
const lettered = String.raw`[a-z]{1,7}[\s._/-]{0,3}(?:19|20)?\d{2}(?:${joint}[a-z]{0,4}\d{1,5}){1,5}`;
const figured = String.raw`\d{2,4}[a-z]{0,4}(?:${joint}(?:[a-z]{1,4}[-_./])?[a-z]{0,3}\d{1,6}){1,5}(?:-[ivx]{1,4}(?=\s))?`;
const word = String.raw`(?:(?:projets?\sde\s)?(?:deliberations?|delib\.?|decisions?|acte|arrete|rapport|dc[mcas])\s{0,3}(?::\s{1,3})?)`;
/** Of the act itself: "Rapport n° CR 2023-071" numbers the report. */
const ownWord = String.raw`(?:(?:deliberations?|delib\.?|decisions?|acte|dc[mcas])\s{0,3})`;
const sign = String.raw`(?:n\s{0,2}[°oº]\.?|numero)\s{0,3}:?\s{0,3}`;
const ends = String.raw`(?=\s{0,3}(?:[:,|–—-]|\/\s|\s{1,40}\p{L}|["«(]|$))`;
const withNumberWords = [
  `${word}?(?:${sign})?(${lettered}|${figured})${ends}`,
  String.raw`${word}${sign}(\d{1,4})(?![\d/.]|-\d)`,
  String.raw`${word}?${sign}(\d{1,4}${joint}\d{1,5}(?:${joint}\d{1,5})?)${ends}`,
  String.raw`${sign}(\d{1,4})(?=\s{0,10}[-–—:|]\s{1,4}\p{L})`,
].join('|');
const withNumber = new RegExp(`^(?:${withNumberWords})`, 'u');
const rankForms = String.raw`[ivx]{1,4}\.\d{1,2}(?=\s)|\d{1,3}(?:\.\d{1,2}){0,2}|\d{1,2}-\d{1,2}(?=\s)|[ivx]{1,5}|[a-z](?=\s?\))`;
const rank = new RegExp(
  String.raw`^(?:(?:point|affaire|question|dossier)\s{0,3}(?:n\s{0,2}[°oº]\s{0,3})?)?(${rankForms})(\s{0,2}[./)°:–—-]{1,2}|\s(?=\s{0,6}\p{L}))(?!\d)\s{0,8}`,
  'u',
);
/** "1ère délibération : Tarifs", "2ème point – Budget". */
const ordinal =
  /^(\d{1,3})\s?(?:er|ere|re|nde?|eme|e)\s{1,3}(?:deliberation|point|question|rapport|affaire|dossier)(?![a-z])\s{0,3}[:–—-]\s{0,8}/u;
const dash = /^[-−–—•*▪■►o]\s{1,8}(?=\p{L})/u;
const lead = /^[\s#*>"«(§]{0,8}/u;
const between = /^(?:[\s:,|–—-]|\/(?=\s)){0,14}/u;
/** "Objet : Renouvellement du bail", "1° Objet : SUBVENTION". */
const object =
  /^(?:\d{1,3}\s?[°.)]\s{0,3})?objet(?:\sde\sla\s(?:presente\s)?deliberation)?\s{0,3}:\s{0,3}/u;
/** "Délibération n° 2 du 18 DECEMBRE 2008": the session's day, no title. */
const ofDate =
  /^\s{1,3}(?:en\sdate\s)?du\s{1,3}(?:\d{1,2}(?:er)?\s{1,2}\p{L}{3,10}\s{1,2}\d{4}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4})/u;
/** "Taxe d'aménagement : 2019-94", "Suppression du CCAS (DE_2016_021)", "Tarifs de cantine - D025-2017". */
const atEnd = new RegExp(
  String.raw`\s{0,3}[:(–—-]\s{0,3}${ownWord}?(?:${sign})?([a-z]{0,7}[\s._/-]{0,3}\d{2,5}(?:${joint}[a-z]{0,4}\d{1,5}){1,4})\s{0,2}\)?\s{0,3}$`,
  'u',
);
const byItselfWords = [
  String.raw`(?:n\s{0,2}[°oº]|numero|reference)\s{0,3}(?:interne\s)?(?:d[e'’]\s?(?:l['’]\s?|la\s)?(?:acte|deliberation))?\s{0,3}:?\s{0,3}(${lettered}|\d{1,4}(?:${joint}[a-z]{0,3}\d{1,6}){0,5})`,
  `${ownWord}?(?:${sign})?(${lettered}|${figured})`,
  String.raw`(?:deliberation|decision)\s{1,3}(\d{1,3})`,
].join('|');
/** "N° de délibération : 2024_09_01", "N° interne de l'acte : 2022-41", "03-2024": a number and nothing else. */
const byItself = new RegExp(String.raw`^[\s*#(]{0,6}(?:${byItselfWords})[\s*)]{0,6}$`, 'u');

export function lireEntete(plain: string): FoundEntete | null {
  const folded = replier(plain.slice(0, 400));
  let at = lead.exec(folded)?.[0].length ?? 0;
  const bullet = dash.exec(folded.slice(at));
  const tiret = bullet !== null;
  if (bullet !== null) at += bullet[0].length;
  const named = tiret ? null : object.exec(folded.slice(at));
  if (named !== null) {
    const titre = at + named[0].length;
    return { ...(numberAt(folded, titre) ?? { titre }), tiret, marque: 'objet' };
  }
  const numbered = numberAt(folded, at);
  if (numbered !== null) return { ...numbered, tiret, marque: 'numero' };
  const ranked = tiret ? null : rankAt(plain, folded, at);
  const last =
    ranked === null || plain.length < 400 ? numberAtEnd(plain, folded, ranked?.titre ?? 0) : null;
  if (ranked === null) {
    if (last !== null && !tiret) return { ...last, tiret, titre: at, marque: 'fin' };
    return tiret ? { tiret, titre: at, marque: '-' } : null;
  }
  const inside =
    numberAt(folded, ranked.titre) ?? (last === null ? null : { ...last, titre: ranked.titre });
  return {
    rang: ranked.rang,
    tiret,
    marque: ranked.marque,
    ...(inside ?? { titre: ranked.titre }),
  };
}

/** The number that stands behind the title; a title begins with a capital. */
function numberAtEnd(
  plain: string,
  folded: string,
  start: number,
): { numero: Range; fin: number } | null {
  if (plain.length >= 400 || !/^[\s#*>"«(]{0,8}[\p{Lu}\d]/u.test(plain.slice(start))) return null;
  if (byItself.test(folded)) return null;
  const found = atEnd.exec(folded);
  const numero = found?.[1];
  if (found === null || numero === undefined || found.index < 4) return null;
  if (isOtherNumber(numero) || /[.;:]\s/u.test(folded.slice(start, found.index))) return null;
  const from = found.index + found[0].lastIndexOf(numero);
  return { numero: { from, to: from + numero.length }, fin: found.index };
}

/** "portant création d'un poste" needs no mark before it. */
export const bearing =
  /^(?:portant|relati(?:f|ve)s?|autorisant|approuvant|fixant|concernant)(?![\p{L}])/u;

/** "Délibération n°24/31 – Attribution de subventions": where what it is about begins; null for a number alone. */
export function titreApresNumero(plain: string): number | null {
  const entete = lireEntete(plain);
  if (entete?.marque !== 'numero' || entete.numero === undefined) return null;
  const title = replier(plain.slice(entete.titre, entete.titre + 400));
  const marked = /[:|/–—-]/u.test(plain.slice(entete.numero.to, entete.titre));
  const says = /\p{L}{3}/u.test(title) && (marked || bearing.test(title));
  return says ? entete.titre : null;
}

/** "DÉLIBÉRATION N° 24/098 AC DE L'ASSEMBLÉE DE CORSE": behind the number only whose it is, and no title. */
const ofAssembly =
  /^\s{0,3}(?:[a-z]{1,3}\s{1,3})?(?:d(?:u|e)\s(?:la\s|l['’]\s?)?(?:conseil|assemblee|commission|comite|bureau)(?![a-z])[^:;.]{0,80})?$/u;

export function estNumeroSeul(plain: string): boolean {
  if (lireNumeroSeul(plain) !== null) return true;
  const entete = lireEntete(plain);
  if (entete?.marque !== 'numero' || entete.numero === undefined) return false;
  return (
    entete.titre >= plain.trimEnd().length ||
    ofAssembly.test(replier(plain.slice(entete.numero.to)).trimEnd())
  );
}

/** The number of an act on a line of its own. */
export function lireNumeroSeul(plain: string): Range | null {
  if (plain.length > 80) return null;
  const folded = replier(plain);
  const found = byItself.exec(folded);
  const numero = found?.[1] ?? found?.[2] ?? found?.[3];
  if (found === null || numero === undefined || isOtherNumber(numero)) return null;
  const from = found[0].lastIndexOf(numero);
  return { from, to: from + numero.length };
}

function numberAt(folded: string, at: number): { numero: Range; titre: number } | null {
  const found = withNumber.exec(folded.slice(at));
  const numero = found?.[1] ?? found?.[2] ?? found?.[3] ?? found?.[4];
  if (found === null || numero === undefined) return null;
  // "DÉLIBÉRATION N° 24.06.01 – …" is no date.
  const said = /^deliberation\s{0,3}n\s{0,2}[°oº]/u.test(found[0]);
  if (!said && isOtherNumber(numero)) return null;
  const from = at + found[0].lastIndexOf(numero);
  const to = from + numero.length;
  const day = ofDate.exec(folded.slice(to))?.[0].length ?? 0;
  const titre = to + day + (between.exec(folded.slice(to + day))?.[0].length ?? 0);
  return { numero: { from, to }, titre };
}

/** "10/04/2024" is a date, "2025-2027" a period, "14.02.2024" a date, "06 12 34" a telephone. */
function isOtherNumber(numero: string): boolean {
  return (
    /^(?:19|20)\d{2}\s{0,2}[-–—/]\s{0,2}(?:19|20)\d{2}$/u.test(numero) ||
    /^\d{1,2}\s?[/.]\s?\d{1,2}\s?[/.]\s?(?:\d{4}|\d{2})$/u.test(numero) ||
    (/^[a-z]{1,7}\s(?:19|20)?\d{2}(?:\s|$)/u.test(numero) === true &&
      !/^[a-z]{1,3}\s/u.test(numero)) ||
    /^(?:le|du|au|et|de|en|a|la|les|art|article|articles|loi|rd|rn|l|r)[\s.]{1,2}\d/u.test(numero)
  );
}

function rankAt(
  plain: string,
  folded: string,
  at: number,
): { rang: Range; titre: number; marque: string } | null {
  const rest = folded.slice(at);
  const counted = ordinal.exec(rest);
  const found = counted ?? rank.exec(rest);
  const rang = found?.[1];
  if (found === null || rang === undefined) return null;
  const from = at + found[0].indexOf(rang);
  const to = from + rang.length;
  // "I. AFFAIRES GÉNÉRALES" ranks; "il", "vi" are words.
  const printed = plain.slice(from, to);
  if (/^\p{L}/u.test(rang) && !/^(?:[IVX]{1,5}|[a-z](?=$))$/u.test(printed)) return null;
  if (/^[a-z]$/u.test(printed) && !/^\s?\)/u.test(folded.slice(to))) return null;
  const titre = at + found[0].length;
  const mark = counted === null ? (found[2] ?? '').trim() : 'eme';
  if (!/^["«“(]?\s?[\p{L}\d]/u.test(plain.slice(titre, titre + 3))) return null;
  if (mark === '' && !/^\p{Lu}/u.test(plain.slice(titre, titre + 1))) return null;
  return { rang: { from, to }, titre, marque: mark === '' ? ' ' : mark };
}

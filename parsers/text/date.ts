/** Dates, in figures or in words, to ISO 8601. An impossible one ("31/06/2024") is given as printed: a check says so. */

import { motif } from '../vocabulaire/notion.ts';
import { pliageFixe } from '../vocabulaire/plain.ts';
import { jourDeSemaine } from '../vocabulaire/seances.ts';
import { type Found, findAll } from './grammar.ts';
import { lireEnLettres } from './nombre.ts';

/** Each month with the ways to shorten it: "12 sept. 2024", "1er juill.". */
const months: readonly (readonly string[])[] = [
  ['janvier', 'janv', 'jan'],
  ['fevrier', 'fevr', 'fev'],
  ['mars', 'mar'],
  ['avril', 'avr'],
  ['mai'],
  ['juin'],
  ['juillet', 'juill', 'juil'],
  ['aout', 'aou'],
  ['septembre', 'sept', 'sep'],
  ['octobre', 'oct'],
  ['novembre', 'nov'],
  ['decembre', 'dec'],
];
const short = months.flatMap((names) => names.slice(1)).join('|');
const monthNames = String.raw`(?:(?:${months.map(([name]) => name).join('|')})(?![a-z])|(?:${short})(?:\.|(?![a-z.])))`;
const day = String.raw`(?:\d{1,2}|1\s?(?:er|ier|°|ᵉʳ))`;
const numberWord =
  '(?:une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente|quarante|cinquante|soixante)(?![a-z])';
const spelled = String.raw`(?:premier|${numberWord}(?:[\s-]{1,2}(?:et[\s-])?${numberWord}){0,2})`;
const year = String.raw`(?:19|20)\d{2}`;
/** "deux mille vingt-quatre", "deux mil vingt et un": up to the last word that is a number. */
export const spelledYear = String.raw`deux\s?-?\s?mil(?:le)?(?![a-z])(?:[\s-]{1,2}(?:et[\s-])?${numberWord}){0,4}`;
const weekday = motif(jourDeSemaine);

const numeric = String.raw`\d{1,2}\s?[/.]\s?\d{1,2}\s?[/.]\s?(?:\d{4}|\d{2})(?![\d/])`;
/** "12-09-2024", "du 12-09-24"; "n° 01-04-2015" is the number of an act. */
const dashed = String.raw`(?<!n\s?[°o]\s{0,2})\d{1,2}-\d{1,2}-\d{4}(?![\d-])|(?<=(?<![a-z])(?:du|le)\s{1,3})\d{1,2}-\d{1,2}-\d{2}(?![\d-])`;
const iso = String.raw`\d{4}-\d{2}-\d{2}(?!\d)`;
/** "12 sept.2024" */
const toYear = String.raw`(?:\s{1,3}|(?<=\.))`;
const written = String.raw`${day}\s{1,3}${monthNames}${toYear}${year}(?!\d)`;
const inWords = String.raw`${spelled}\s{1,3}${monthNames}\s{1,3}${spelledYear}(?![a-z])`;
/** "L'an deux mil vingt-quatre, le six mars", "L'an 2024 et le 2 mai", "et le 6 du mois de mars", "(2015), le mardi 9 juin". */
const ofMonth = String.raw`(?:\s{1,3}du\s{1,3}mois\s{1,3}(?:de\s{1,3}|d['’]\s?)|\s{1,3})`;
const the = String.raw`(?:\s{1,3}\(${year}\))?\s{0,2},?\s{1,3}(?:et\s)?(?:le\s{1,3}(?:${weekday}\s{1,3})?|${weekday}\s{1,3})`;
const official = String.raw`(?:${spelledYear}|(?<=l['’]\s?an\s{1,3})${year})${the}(?:${spelled}|${day})${ofMonth}${monthNames}`;
const inText = new RegExp(
  String.raw`(?<![\p{L}\d/.-])(?:${iso}|${numeric}|${dashed}|${written}|${official}|${inWords})`,
  'gu',
);
const withoutYear = new RegExp(
  String.raw`(?<![\p{L}\d/.-])(?:${spelled}|${day})${ofMonth}${monthNames}(?!\s{0,3}(?:\d{4}|deux\smil))`,
  'gu',
);

const numericParts = /^(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4}|\d{2})$/u;
const isoParts = /^(\d{4})-(\d{2})-(\d{2})$/u;
const monthParts = new RegExp(`^(?:(.{1,30}?)${ofMonth})?(${monthNames})${toYear}(.{2,40})$`, 'u');
const officialParts = new RegExp(`^(.{4,40}?)${the}(.{1,30}?)${ofMonth}(${monthNames})$`, 'u');
const FAR = 90;

/** All full dates of running text. `folded` is its `pliageFixe`, where it is at hand. */
export function trouverDates(plain: string, folded = pliageFixe(plain)): Found<string>[] {
  return findAll<string>(inText, folded, (match) => {
    const from = match.index ?? 0;
    const value = lireDate(match[0]);
    return value === null ? null : { from, to: from + match[0].length, value };
  });
}

/** "le douze septembre", "séance du mardi 12 sept.": a day without its year; the value is "-09-12". */
export function trouverJours(folded: string): Found<string>[] {
  return findAll<string>(withoutYear, folded, (match) => {
    const from = match.index ?? 0;
    const value = lireDate(`${match[0]} 2000`);
    return value === null
      ? null
      : { from, to: from + match[0].length, value: value.slice('2000'.length) };
  });
}

/** The whole of `plain` is a date, a month of a year, or a year. */
export function lireDate(plain: string): string | null {
  const folded = pliageFixe(plain)
    .trim()
    .replace(/\s{1,1000}/gu, ' ');
  if (folded.length > FAR) return null;
  if (new RegExp(`^${year}$`, 'u').test(folded)) return folded;
  const isoFound = isoParts.exec(folded);
  if (isoFound !== null) return build(isoFound[1] ?? '', isoFound[2] ?? '', isoFound[3] ?? '');
  const numericFound = numericParts.exec(folded);
  if (numericFound !== null)
    return build(fullYear(numericFound[3] ?? ''), numericFound[2] ?? '', numericFound[1] ?? '');
  return lireEcrite(folded);
}

function lireEcrite(folded: string): string | null {
  const solemn = officialParts.exec(folded);
  if (solemn !== null) return assemble(solemn[2] ?? '', solemn[3] ?? '', solemn[1] ?? '');
  const found = monthParts.exec(folded);
  return found === null ? null : assemble(found[1], found[2] ?? '', found[3] ?? '');
}

function assemble(dayWords: string | undefined, month: string, yearWords: string): string | null {
  const yearRead = /^\d{4}$/u.test(yearWords) ? Number(yearWords) : lireEnLettres(yearWords);
  if (yearRead === null || yearRead < 1500 || yearRead > 2200) return null;
  const monthRead = String(months.findIndex((names) => names.includes(month.replace('.', ''))) + 1);
  if (dayWords === undefined) return `${yearRead}-${monthRead.padStart(2, '0')}`;
  const dayRead = readDay(dayWords);
  return dayRead === null ? null : build(String(yearRead), monthRead, String(dayRead));
}

function readDay(words: string): number | null {
  const figures = /^(\d{1,2})\s?(?:er|ier|°|ᵉʳ)?$/u.exec(words);
  if (figures !== null) return Number(figures[1]);
  return words === 'premier' ? 1 : lireEnLettres(words);
}

/** Two digits: this century up to 50, the last one above. */
function fullYear(printed: string): string {
  if (printed.length === 4) return printed;
  return Number(printed) <= 50 ? `20${printed}` : `19${printed}`;
}

function build(yearPrinted: string, month: string, dayPrinted: string): string | null {
  const monthRead = Number(month);
  const dayRead = Number(dayPrinted);
  if (monthRead < 1 || monthRead > 12 || dayRead < 1 || dayRead > 31) return null;
  return `${yearPrinted}-${month.padStart(2, '0')}-${dayPrinted.padStart(2, '0')}`;
}

/** The day of the week as the calendar has it, folded: "mardi". */
export function jourDe(isoDate: string): string {
  const at = new Date(`${isoDate}T00:00:00Z`).getUTCDay();
  return jourDeSemaine.formes[(at + 6) % 7] ?? '';
}

/** "31/6/24": nothing shorter is a day. */
export const PLUS_COURTE_DATE = 7;
/**
 * Only the last days of a month can be missing from one: the 31st of five months, three days of February. Of printed
 * text, not folded; "L'an 2024 et le 31 du mois de juin" and "L'an 2024, le trente et un juin" by their year.
 */
const lastDay =
  /(?:29|3[01])(?:\s?[/.-]\s?(?:0?[2469]|11)(?!\d)|\s{1,3}(?:f[eé]v|avr|juin|sept|nov))|-(?:02-(?:29|3[01])|(?:0[469]|11)-31)|20\d{2}\)?\s{0,2},?\s{1,3}(?:et\s)?(?:le|[a-z]{4,8}di|dimanche)\s/iu;
/** "le trente et un juin deux mille vingt-quatre": apart, since most characters begin the name of a month. */
const yearInWords = /deux\s?-?\s?mil/iu;

/** Whether a day that no calendar has may stand there, in figures. */
export function peutManquerAuCalendrier(plain: string): boolean {
  return plain.length >= PLUS_COURTE_DATE && lastDay.test(plain);
}

/** The same, in words. */
export function aUneAnneeEnLettres(plain: string): boolean {
  return yearInWords.test(plain);
}

/** Whether the calendar has this day. */
export function estDateReelle(isoDate: string): boolean {
  const [yearRead = 0, month = 1, dayRead = 1] = isoDate.split('-').map(Number);
  const leap = (yearRead % 4 === 0 && yearRead % 100 !== 0) || yearRead % 400 === 0;
  const length = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return length !== undefined && dayRead >= 1 && dayRead <= length;
}

/** "18h30", "20 heures", "vingt heures trente minutes", "18:30". */
const hourWords = String.raw`(?:vingt(?:(?:[\s-]et)?[\s-]{1,2}(?:une?|deux|trois))?|dix(?:[\s-]{1,2}(?:sept|huit|neuf))?|sept|huit|neuf|onze|douze|treize|quatorze|quinze|seize)`;
const minuteWords = String.raw`(?:demie|quart|${numberWord}(?:[\s-](?:et[\s-])?${numberWord}){0,2})`;
const hourUnit = String.raw`\s{0,2}(?:heures?|hrs?|h(?![a-z]))`;
const minutes = String.raw`\s{0,2}(?:et\s)?(\d{2}|${minuteWords})(?!\d)(?:\s{0,2}(?:minutes?|min|mn)(?![a-z]))?`;
const hour = new RegExp(
  `(\\d{1,2}|${hourWords})(?:${hourUnit}(?:${minutes})?|:(\\d{2})(?![\\d:]))`,
  'u',
);
const wholeHour = new RegExp(`^${hour.source}$`, 'u');
const hours = new RegExp(String.raw`(?<![\p{L}\d:/.,-])${hour.source}(?![\p{L}\d])`, 'gu');

/** HH:MM. */
export function lireHeure(plain: string): string | null {
  const folded = pliageFixe(plain)
    .trim()
    .replace(/\s{1,1000}/gu, ' ');
  return folded.length > FAR ? null : heureDe(wholeHour.exec(folded));
}

/** All hours of running text. */
export function trouverHeures(folded: string): Found<string>[] {
  return findAll<string>(hours, folded, (match) => {
    const value = heureDe(match);
    const from = match.index ?? 0;
    return value === null ? null : { from, to: from + match[0].length, value };
  });
}

const parts: Readonly<Record<string, number>> = { demie: 30, quart: 15 };

function heureDe(found: RegExpMatchArray | null): string | null {
  if (found === null) return null;
  const [hourRead, minuteRead] = [found[1] ?? '', found[2] ?? found[3] ?? '0'].map((printed) =>
    /^\d/u.test(printed) ? Number(printed) : (parts[printed] ?? lireEnLettres(printed)),
  );
  if (hourRead == null || minuteRead == null || hourRead > 24 || minuteRead > 59) return null;
  return `${String(hourRead).padStart(2, '0')}:${String(minuteRead).padStart(2, '0')}`;
}

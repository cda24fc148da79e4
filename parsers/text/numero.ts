/** Numbers that name something: a deliberation, an article, an annex, an operation. */

import { normaliser, pliage, pliageFixe } from '../vocabulaire/plain.ts';
import { type Found, findAll, type Range, toutes } from './grammar.ts';

const MAX_NUMERO = 200;

const enLettres: readonly RegExp[] = [
  /^(?:un|premiere?|[ijl]er)$/u,
  /^(?:deux|deuxieme|second|seconde)$/u,
  /^(?:trois|troisieme)$/u,
  /^(?:quatre|quatrieme)$/u,
  /^(?:cinq|cinquieme)$/u,
  /^(?:six|sixieme)$/u,
  /^(?:sept|septieme)$/u,
  /^(?:huit|huitieme)$/u,
  /^(?:neuf|neuvieme)$/u,
  /^(?:dix|dixieme)$/u,
];

/** "1er", "premier" and "Ier" are 1, as is the "jer" of a recogniser; "DEUX" is 2, "1bis" is "1 bis", "2024 – 04102" is "2024-04102"; the rest as printed. */
export function lireNumero(plain: string): string | null {
  const printed = normaliser(plain);
  if (printed === '' || printed.length > MAX_NUMERO) return null;
  const told = enLettres.findIndex((word) => word.test(pliage(printed)));
  if (told >= 0) return String(told + 1);
  return printed
    .replace(/^(\d{1,3})\s?(?:er|ère|ere|ème|eme|e|nd|nde)$/iu, '$1')
    .replace(/^(\d{1,3})\.?(bis|ter|quater)$/iu, '$1 $2')
    .replace(
      /(\d)\s?([–—-]|\/)\s?(?=\d)/gu,
      (_, digit: string, mark: string) => `${digit}${mark === '/' ? '/' : '-'}`,
    );
}

const oneOfSeveral = /\d{1,3}(?:\.\d{1,3}){0,3}(?:[\s.]?(?:bis|ter|quater))?/giu;

/** "dispositifs 1.1 et 1.1 bis": the numbers alone, "1.1, 1.1 bis". */
export function lireNumeros(plain: string): string | null {
  const numbers = [...toutes(oneOfSeveral, normaliser(plain))].map(
    ([number]) => lireNumero(number) ?? number,
  );
  return numbers.length === 0 || numbers.length > 100 ? null : numbers.join(', ');
}

/** "6", "L. 3121-14", "1 bis", "7-1". */
const cited = String.raw`\d{1,4}(?:[-.]\d{1,4}){0,3}(?:\s?(?:bis|ter|quater)(?![\p{L}]))?`;
const first = String.raw`(?:${cited}|1er(?![\p{L}])|premier(?![\p{L}]))`;
const more = String.raw`(?:\s{0,3}(?:,\s{0,3}(?:et\s)?|et\s|ou\s|a\s|-\s)\s{0,3}(?:l['’]?\s?(?:annexe|article)\s{1,3}|(?:annexe|article)s?\s{1,3})?${cited}(?![\p{L}\d%€]|\s?(?:€|%|euros?)))`;
const renvoi = new RegExp(
  String.raw`(?<![\p{L}])(annexe|article)s?\s{1,3}(?:n\s{0,2}[°o]s?\s{0,2})?(${first}${more}{0,40})(?![\d\p{L}])`,
  'gu',
);
const elsewhereWords = [
  String.raw`de\s(?:la|cette|ladite)\s(?:loi|convention|charte|directive|constitution)`,
  String.raw`du\s(?:code|decret|reglement|cgct|marche|contrat|ccap|cctp)`,
  String.raw`de\sl['’]?\s?(?:ordonnance|arrete|accord|avenant)|des\sstatuts|des\s(?:codes|lois)`,
].join('|');
/** "l'article 7-1 de la loi", "article 6 du règlement": not this document's. */
const elsewhere = new RegExp(
  String.raw`^\s{0,3}(?:\(?\s{0,3})?(?:,\s)?(?:alinea\s\d{1,2}\s)?(?:${elsewhereWords})(?![\p{L}])`,
  'u',
);

/** A place that cites an annex or an article, one entry a number. */
export interface Renvoi extends Range {
  readonly nature: 'annexe' | 'article';
  /** Of another text: a law, a code, an agreement. */
  readonly externe?: true;
}

export function trouverRenvois(plain: string, folded = pliageFixe(plain)): Renvoi[] {
  return [...toutes(renvoi, folded)].flatMap((found) => {
    const numbers = found[2] ?? '';
    const start = found.index + found[0].length - numbers.length;
    const end = found.index + found[0].length;
    const nature = found[1] === 'annexe' ? ('annexe' as const) : ('article' as const);
    // "au chapitre 65 article 6574": an account of the budget; no decision has a hundred articles.
    const account = nature === 'article' && /^\d{3,5}(?![\d.-])/u.test(numbers);
    const externe =
      account || elsewhere.test(folded.slice(end, end + 60)) ? { externe: true as const } : {};
    return numbersIn(numbers).map(({ from, to }) => ({
      // "Une annexe 3 à l'article 12": each number belongs to the word right before it.
      nature: natureBefore(numbers.slice(0, from)) ?? nature,
      from: start + from,
      to: start + to,
      ...externe,
    }));
  });
}

/** No decision has as many annexes. */
const MAX_BETWEEN = 100;

/** "1 à 3" stands for 1, 2 and 3; what is no such range stands for nothing. */
export function numerosDUnIntervalle(plain: string): string[] {
  const found = /^(\d{1,3})\s{1,3}a\s{1,3}(\d{1,3})$/u.exec(pliage(normaliser(plain)));
  const [from, to] = [Number(found?.[1]), Number(found?.[2])];
  if (found === null || from >= to || to - from > MAX_BETWEEN) return [];
  return Array.from({ length: to - from + 1 }, (_, index) => String(from + index));
}

/** The last "annexe" or "article" within a list of numbers. */
function natureBefore(list: string): Renvoi['nature'] | null {
  const [annexe, article] = [list.lastIndexOf('annexe'), list.lastIndexOf('article')];
  if (annexe === article) return null;
  return annexe > article ? 'annexe' : 'article';
}

function numbersIn(list: string): Range[] {
  return [...list.matchAll(new RegExp(first, 'gu'))].map((found) => ({
    from: found.index,
    to: found.index + found[0].length,
  }));
}

const numbered = String.raw`(?<![\p{L}])(?:deliberation|decision|acte)?\s{0,3}n\s{0,2}[°o]\s{0,3}:?\s{0,3}`;
const series = String.raw`(?:(?!l[ae]\s|d[ue]\s|au\s|en\s|et\s)[a-z]{1,4}\s(?=\d{2,4}[-./_]\d))?(?:[\p{L}]{1,6}[-_.](?=\p{L})){0,2}`;
const figures = String.raw`[\p{L}]{0,6}[-_.]?\d{1,4}(?:\p{L}{1,4}(?=[-_./]))?`;
const further = String.raw`(?:\s{0,2}[-/_.]\s{0,2}(?:[\p{L}]{1,4}[-_./])?[\p{L}]{0,4}\d{1,5}){0,4}`;
/** "(N°2024-273)", "Délibération n° 2014 / 131", "N° DEL2025-40", "N° CP 2023-0412". */
const announced = new RegExp(
  String.raw`${numbered}(${series}${figures}${further})(?![\p{L}\d])`,
  'gu',
);
const otherThingWords = [
  'rapport|question|point|affaire|feuillet|folio|registre|seance|session|reunion',
  String.raw`ordre\sdu\sjour|convention|loi|decret|marche|lot|page|feuillet|avenant|article|annexe`,
  'affaire|siret|dossier',
].join('|');
const otherThing = new RegExp(
  String.raw`(?:${otherThingWords})s?\s{0,3}(?:n\s{0,2}[°o]\s{0,3}\d{1,5}\s{0,2}(?:,|et)\s{0,2}){0,6}$`,
  'u',
);

export function trouverNumeroDeliberation(plain: string): Found<string>[] {
  const folded = pliageFixe(plain);
  return findAll<string>(announced, folded, (match) => {
    const numero = match[1] ?? '';
    const at = match.index ?? 0;
    if (otherThing.test(folded.slice(Math.max(0, at - 60), at))) return null;
    const from = at + match[0].length - numero.length;
    const to = from + numero.length;
    const value = lireNumero(plain.slice(from, to));
    return value === null ? null : { from, to, value };
  });
}

/** "ID : 029-212901979-20250703-VP2025070303-DE": what the prefecture calls the act. */
export const identifiantActe =
  /(?<![\p{L}\d-])(\d{3}-\d{9}-\d{8}-[\p{L}\d_.-]{1,40}-[A-Z]{2})(?![\p{L}\d-])/u;

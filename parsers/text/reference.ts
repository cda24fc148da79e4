/** The texts that a visa cites: codes, laws, decrees, decisions, with their number, date and articles. */

import { normaliser, pliageFixe } from '../vocabulaire/plain.ts';
import { trouverDates } from './date.ts';
import { type Range, toutes } from './grammar.ts';

interface FoundReference {
  readonly nature: Range;
  readonly numero?: Range;
  readonly date?: Range;
  readonly articles?: readonly Range[];
}

const of = String.raw`(?:du\s|des\s|de\sla\s|de\sl['’]\s?|de\s|d['’]\s?)`;
const codeWord = String.raw`(?!notamment|ses(?![a-z])|son(?![a-z])|articles?|modifie|en\s|dans\s|relatif|et\s)[a-z][a-z'’-]{2,30}`;
const ends = String.raw`(?=\s?(?:[,;.)]|$)|\s(?:et|de|du|des|notamment|en|dans|relatif|modifie|pris|ses|son|article)(?![a-z])|\s(?:d|l)['’]|\sarticles)`;
/** "code général des collectivités territoriales", "code de l'action sociale et des familles". */
const code = String.raw`code(?:\s(?:general|rural|electoral|civil|penal|forestier|minier))?(?:\s(?:et\s)?${of}${codeWord}(?:\s${codeWord}){0,2}?${ends}){0,3}(?:\set\s${codeWord}(?=\s?(?:[,;.)]|$)))?`;
const other = [
  'loi(?:\\sorganique)?|ordonnance|decret|arrete|circulaire|deliberation|decision|directive',
  'reglement(?:\\sinterieur|\\sgeneral|\\s\\(ue\\))?|avis|rapport|convention|avenant',
  'agrement|marche|instruction|ordre\\sdu\\sjour|proces-verbal|contrat|schema|plan|pacte',
  'charte',
].join('|');
const nature = new RegExp(String.raw`(?<![\p{L}])(?:${code}|${other})(?![\p{L}])`, 'gu');

/** "n° CR 2021-034": the letters are part of the number where a year or a rank with its mark follows. */
const numbered =
  /(?<![\p{L}])n\s{0,2}(?:°|o(?=\s?\d))\s{0,3}((?:(?!l[ae]\s|d[ue]\s|au\s|en\s|et\s)[a-z]{1,4}\s(?=\d{2,4}[-./_]\d))?[\p{L}\d](?:[\p{L}\d]|[-./_](?=[\p{L}\d])){0,30})/u;
/** "Règlement (UE) 2016/679", "la convention 2023-01628". */
const bare = /^\s{1,3}((?:19|20)\d{2}[-/]\d{2,6})(?![\d/-])/u;
const articleNumber = String.raw`(?:[lrda]\s?\.?\s?\*?\s?)?\d{1,5}(?:[-.]\d{1,4}){0,4}`;
const articleList = new RegExp(
  String.raw`(?<![\p{L}])articles?\s{1,3}(${articleNumber}(?:\s{0,3}(?:,|;|et|a|ainsi\sque|et\ssuivants\sa|et\ssuivants,)\s{0,3}(?:l['’]?\s?articles?\s|les\sarticles\s)?${articleNumber}(?![\p{L}\d])){0,60})`,
  'gu',
);
const oneArticle = new RegExp(articleNumber, 'gu');
/** "l'article L.2121-29 du code général…": the articles may stand before the text that they belong to. */
const belongsToNext =
  /^\s{0,3}(?:et\ssuivants\s{0,3})?(?:du|de\sla|de\sl['’]|des|dudit|de\sladite)\s{0,3}$/u;

/** The nature of a text in lower case, as printed: "loi", "délibération", "code du travail". */
export function lireReference(plain: string): string | null {
  const printed = normaliser(plain).toLowerCase();
  return printed === '' || printed.length > 200 ? null : printed;
}

/** After the first, a text counts only with a number, a date or articles of its own ("dite loi NOTRe" has none). */
export function trouverReferences(plain: string): FoundReference[] {
  const folded = pliageFixe(plain);
  const outside = withoutQuotes(folded);
  const natures = [...toutes(nature, outside)].map((found) => ({
    from: found.index,
    to: found.index + found[0].length,
  }));
  const lists = articlesIn(outside);
  const dates = trouverDates(outside);
  return natures.flatMap((place, index): FoundReference[] => {
    const end = natures[index + 1]?.from ?? folded.length;
    const after = outside.slice(place.to, end);
    const numero = numberIn(after, place.to);
    const reach = amends(outside, place, natures[index + 1])
      ? (natures[index + 2]?.from ?? folded.length)
      : end;
    const from = amends(outside, natures[index - 1], place) ? Number.POSITIVE_INFINITY : place.to;
    const date = between(dates, from, reach)[0];
    const previous = natures[index - 1]?.to ?? 0;
    const articles = [
      ...between(lists, previous, place.from).filter(({ to }) =>
        belongsToNext.test(outside.slice(to, place.from)),
      ),
      ...between(lists, place.to, end).filter(
        ({ to }) => !startsNext(outside, to, natures[index + 1]),
      ),
    ].flatMap(({ numbers }) => numbers);
    const says = numero !== undefined || date !== undefined || articles.length > 0;
    if (index > 0 && !says) return [];
    return [
      {
        nature: place,
        ...(numero === undefined ? {} : { numero }),
        ...(date === undefined ? {} : { date: { from: date.from, to: date.to } }),
        ...(articles.length === 0 ? {} : { articles }),
      },
    ];
  });
}

/** "l'avenant n°1 à la convention 2023-01628 … signé le 24 octobre 2023": the date is the amendment's. */
function amends(folded: string, first: Range | undefined, next: Range | undefined): boolean {
  if (first === undefined || next === undefined) return false;
  if (!folded.startsWith('avenant', first.from)) return false;
  return /^[^,;]{0,40}\s(?:a\s(?:la|l['’])|au)\s{0,3}$/u.test(folded.slice(first.to, next.from));
}

function startsNext(folded: string, to: number, next: Range | undefined): boolean {
  return next !== undefined && belongsToNext.test(folded.slice(to, next.from));
}

function numberIn(after: string, offset: number): Range | undefined {
  const found = numbered.exec(after) ?? bare.exec(after);
  const numero = found?.[1];
  if (found === null || numero === undefined) return undefined;
  const from = offset + found.index + found[0].length - numero.length;
  return { from, to: from + numero.length };
}

/** The ranges, of some in order, that lie between two offsets. */
function between<R extends Range>(ranges: readonly R[], from: number, to: number): R[] {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.from ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  const found: R[] = [];
  for (let range = ranges[low]; range !== undefined && range.to <= to; range = ranges[++low])
    found.push(range);
  return found;
}

interface List extends Range {
  readonly numbers: readonly Range[];
}

function articlesIn(folded: string): List[] {
  return [...toutes(articleList, folded)].map((found) => {
    const list = found[1] ?? '';
    const start = found.index + found[0].length - list.length;
    const numbers = [...toutes(oneArticle, list)].map((one) => ({
      from: start + one.index,
      to: start + one.index + one[0].length,
    }));
    return { from: found.index, to: found.index + found[0].length, numbers };
  });
}

/** The title of a decision may name other texts: "« Modifications apportées au règlement intérieur … »". */
function withoutQuotes(folded: string): string {
  return folded.replace(/[«“"][^«»“”"]{1,600}[»”"]/gu, (quoted) => ' '.repeat(quoted.length));
}

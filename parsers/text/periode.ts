/** Periods: "01/07/2023 au 31/12/2025", "1er janvier au 31 décembre 2024", "2024-2025". */
import type { Periode } from '../../contract/contract.ts';
import { pliageFixe } from '../vocabulaire/plain.ts';
import { lireDate } from './date.ts';
import { type Found, findAll, toutes } from './grammar.ts';

/** Folded. */
export const monthNames =
  'janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre';
const numeric = String.raw`\d{1,2}\s?[/.]\s?\d{1,2}\s?[/.]\s?(?:\d{4}|\d{2})(?![\d/])`;
const day = String.raw`(?:\d{1,2}|1\s?er|premier)`;
const written = String.raw`${day}\s{1,3}(?:${monthNames})(?:\s{1,3}(?:19|20)\d{2})?`;
const month = String.raw`(?:${monthNames})(?:\s{1,3}(?:19|20)\d{2})?`;
const until = String.raw`(?:s['’]acheve(?:ra)?|se\stermine(?:ra)?|prend(?:ra)?\sfin|expire(?:ra)?)\s{1,3}(?:le|au)`;
/** "du 1er avril au 31 décembre 2024", "prend effet le 1er avril 2024 et s'achève le 31 décembre 2024". */
const link = String.raw`\s{1,3}(?:(?:inclus\s{1,3})?(?:jusqu['’]\s?)?(?:au|a)\s{1,3}(?:la\sdate\sdu\s)?|et\s{1,3}${until}\s{1,3})`;
const dates = `(?:${numeric}${link}${numeric}|${written}${link}(?:${written}|${numeric}))`;
const monthRange = `${month}${link}${month}`;
const yearRange = String.raw`(?<=(?:periode|saison|exercices?|convention|annees?|pour|en|scolaire)\s{1,3})(?:19|20)\d{2}(?:\s?[-–/]\s?|\s{1,3}a\s{1,3})(?:19|20)\d{2}(?!\d)`;
const oneYear = String.raw`annee(?:\s(?:civile|scolaire|budgetaire))?\s{1,3}(?:19|20)\d{2}(?!\d)`;
const ends = String.raw`prend(?:ra)?\s{1,3}fin\s{1,3}(?:le|au)\s{1,3}(?:${written}|${numeric})`;
const inText = new RegExp(
  String.raw`(?<![\p{L}\d/.])(?:${dates}|${ends}|${monthRange}|${oneYear})|${yearRange}`,
  'gu',
);

const twoDates = new RegExp(`^(${numeric}|${written})${link}(${numeric}|${written})`, 'u');
const twoMonths = new RegExp(`^(${month})${link}(${month})`, 'u');
const twoYears = /^((?:19|20)\d{2})(?:\s?[-–/]\s?|\s{1,3}a\s{1,3})((?:19|20)\d{2})$/u;
const yearAlone = /^(?:annee(?:\s\p{L}{3,12})?\s{1,3})?((?:19|20)\d{2})$/u;
const endOnly = new RegExp(
  `^prend(?:ra)?\\s{1,3}fin\\s{1,3}(?:le|au)\\s{1,3}(${written}|${numeric})$`,
  'u',
);
/** One end alone: "jusqu'au 31 août 2025", "à compter du 1er janvier 2024". */
const oneEnd = String.raw`(?:jusqu['’]\s?au|${until}|a\s(?:compter|partir)\sdu|prend(?:ra)?\seffet\s(?:le|au|a\scompter\sdu))\s{1,3}(${written}|${numeric})`;
const oneEndOnly = new RegExp(`^${oneEnd}$`, 'u');
const oneEndInText = new RegExp(`(?<![\\p{L}])${oneEnd}`, 'gu');
const MAX_CELL = 2000;

type Bornes = Pick<Periode, 'debut' | 'fin'>;

/**
 * Two ends may be said: "2022-2026", "2026 à 2024", "1er avril 2025 au 31 mars", "2025 et s'achève le". Of printed text, not
 * folded. The figure first: most characters are none, and a pattern with two beginnings looks at each twice.
 */
const twoEnds =
  /\d(?:\d{3}\s?[-–/]\s?\d{4}|\s{1,3}(?:inclus\s{1,3})?(?:jusqu|[aà]u?\s|et\s{1,3}(?:s['’‘ʼ´`]ach|se\ster|prend|expir)))/iu;

export function peutAvoirDeuxBornes(plain: string): boolean {
  return twoEnds.test(plain);
}

/** Every full period of running text, and "l'année 2024". `folded` is its `pliageFixe`, where it is at hand. */
export function trouverPeriodes(plain: string, folded = pliageFixe(plain)): Found<Periode>[] {
  return findAll<Periode>(inText, folded, (match) => {
    const from = match.index ?? 0;
    const value = lireUne(match[0].trim());
    return value === null ? null : { from, to: from + match[0].trimEnd().length, value };
  });
}

/** Where only one end of a period is said. */
export function trouverUneBorne(plain: string): Found<Periode>[] {
  return findAll<Periode>(oneEndInText, pliageFixe(plain), (match) => {
    const from = match.index ?? 0;
    const value = lireUne(match[0]);
    return value === null ? null : { from, to: from + match[0].length, value };
  });
}

/** A whole cell or slice; several periods in it make one value with `autres`. */
export function lirePeriode(plain: string): Periode | null {
  if (plain.length > MAX_CELL) return null;
  const folded = pliageFixe(plain).trim();
  const one = lireUne(folded);
  if (one !== null) return one;
  const found = severalIn(folded);
  const [first, ...others] = found;
  if (first === undefined) return null;
  return others.length === 0 ? first : { ...first, autres: others };
}

const inCell = new RegExp(`${inText.source}|(?<![\\p{L}\\d/.])(?:19|20)\\d{2}(?![\\d/])`, 'gu');

/** "AMI 1: 2024 AMI 2: 01/11/2024 au 31/10/2025": bare years count in a cell. */
function severalIn(folded: string): Bornes[] {
  return [...toutes(inCell, folded)].flatMap((match) => lireUne(match[0].trim()) ?? []);
}

function lireUne(folded: string): Bornes | null {
  const stripped = folded
    .replace(/^(?:du|de|des)\s{1,3}/u, '')
    .replace(/\s{1,3}(?:inclus|maximum|compris)$/u, '');
  const single = yearAlone.exec(stripped);
  if (single !== null) return { debut: single[1] ?? '', fin: single[1] ?? '' };
  const years = twoYears.exec(stripped);
  if (years !== null) return { debut: years[1] ?? '', fin: years[2] ?? '' };
  const end = endOnly.exec(stripped);
  if (end !== null) return bornes(null, lireDate(end[1] ?? ''));
  const one = oneEndOnly.exec(stripped);
  if (one !== null) return oneBorne(one[0], lireDate((one[1] ?? '').replace(/^premier/u, '1er')));
  const found = whole(twoDates, stripped) ?? whole(twoMonths, stripped);
  return found === null ? null : between(found[1] ?? '', found[2] ?? '');
}

function oneBorne(said: string, date: string | null): Bornes | null {
  if (date === null) return null;
  return /^(?:a\s|prend(?:ra)?\seffet)/u.test(said) ? { debut: date } : { fin: date };
}

function whole(pattern: RegExp, text: string): RegExpExecArray | null {
  const found = pattern.exec(text);
  return found !== null && found[0].length === text.length ? found : null;
}

/** "1er janvier au 31 décembre 2024": the first takes the year of the second. */
function between(first: string, second: string): Bornes | null {
  const fin = lireDate(second.replace(/^premier/u, '1er'));
  if (fin === null) return null;
  const dated = first.replace(/^premier/u, '1er');
  return bornes(lireDate(dated) ?? lireDate(`${dated} ${fin.slice(0, 4)}`), fin);
}

function bornes(debut: string | null, fin: string | null): Bornes | null {
  if (fin === null) return null;
  return debut === null ? { fin } : { debut, fin };
}

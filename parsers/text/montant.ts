/** Amounts of money, to decimal strings with the precision that is printed. */
import { Decimal } from 'decimal.js';
import { type Found, findAll } from './grammar.ts';

export interface FoundMontant extends Found<string> {
  /** "HT" or "TTC" right after the amount. */
  readonly taxe?: Found<'HT' | 'TTC'>;
}

/** Of "2 514, 84 €" the cents stand apart. */
const number = String.raw`\d{1,3}(?:[\s.]\d{3}(?!\d)){1,4}(?:,\d{1,2}(?!\d)|,\s\d{2}(?=\s?€)|\.\d{2}(?!\d))?|\d{1,12}(?:[.,]\d{1,3}(?!\d))?`;
const currency = String.raw`€|[kKmM]\s?€|[kKmM]?\s?euros?(?![\p{L}])|EUR(?![\p{L}])|[kK]?EUROS?(?![\p{L}])|millions?\s{1,3}d['’]\s?euros|milliers?\s{1,3}d['’]\s?euros|milliards?\s{1,3}d['’]\s?euros`;
/** "500¹ €": the mark of a note. */
const marque = '[¹²³⁴-⁹]{0,2}';
const inText = new RegExp(
  String.raw`(?<![\d,.]|\d[\s'’])(?:(?:[+-]\s{0,2}(?=\d))?(?:${number})${marque}\s{0,3}(?:${currency})|(?<!en\s)€\s?(?:${number})(?![\d.,]?\d|\s?[€%]))`,
  'gu',
);
const alone = new RegExp(
  String.raw`^([+−–-]?)\s{0,3}(${number})(?:${marque}\s{0,3}(${currency}))?(?:\s{0,3}(?:H\.?T\.?|T\.?T\.?C\.?))?$`,
  'u',
);
/** "€ 500". */
const before = new RegExp(String.raw`^€\s?(${number})$`, 'u');
/** "- €", "-€", "–": a dash in the place of an amount says that there is none. */
const dash = /^[-–—−]\s{0,3}(?:€|euros?|EUR)$/u;
const tax = /^\s{0,3}\(?(H\.?T\.?|T\.?T\.?C\.?)(?![\p{L}])/u;
const FAR = 60;

/** The whole of `plain` is an amount, with or without its currency (a table cell); null otherwise. */
export function lireMontant(plain: string): string | null {
  const trimmed = plain.trim();
  if (trimmed.length > FAR) return null;
  if (dash.test(trimmed)) return '0';
  const led = before.exec(trimmed)?.[1];
  if (led !== undefined) return decimalOf(led);
  const found = alone.exec(trimmed);
  if (found === null) return null;
  const [, sign = '', digits = '', unit = ''] = found;
  const value = decimalOf(digits);
  if (value === null) return null;
  const negative = sign !== '' && sign !== '+';
  return `${negative ? '-' : ''}${scale(value, unit)}`;
}

/** A figure before the name of the currency or after its sign: few texts have either. */
const sign = /\d[¹²³⁴-⁹]{0,2}\s{0,4}(?:[€kKmM]|euro|EUR)|€\s?\d/u;

/** All amounts with a currency in running text. */
export function trouverMontants(plain: string): FoundMontant[] {
  if (!sign.test(plain)) return [];
  return findAll<string>(inText, plain, (match) => {
    const at = match.index ?? 0;
    // "- 3 000 € à l'association" opens an entry of a list: a dash, and no minus.
    const bullet =
      /(?:^|\n)\s{0,8}$/u.test(plain.slice(Math.max(0, at - 9), at)) && /^-\s/u.test(match[0]);
    const from = bullet ? at + (/^-\s{1,2}/u.exec(match[0])?.[0].length ?? 0) : at;
    const value = lireMontant(plain.slice(from, at + match[0].length));
    return value === null ? null : { from, to: at + match[0].length, value };
  }).map((found) => withTax(found, plain));
}

function withTax(found: Found<string>, plain: string): FoundMontant {
  const after = tax.exec(plain.slice(found.to, found.to + 12));
  if (after === null) return found;
  const word = after[1] ?? '';
  const from = found.to + after[0].length - word.length;
  return { ...found, taxe: { from, to: from + word.length, value: lireTaxe(word) ?? 'HT' } };
}

export function lireTaxe(plain: string): 'HT' | 'TTC' | null {
  const letters = plain.replace(/[^\p{L}]/gu, '').toUpperCase();
  return letters === 'HT' || letters === 'TTC' ? letters : null;
}

/**
 * A point groups thousands where it stands before exactly three digits and a group can begin before it
 * ("620.000€", "1.250"); else it parts the decimals ("231 692.45 €", "0.125 €", "8500.280").
 */
function decimalOf(printed: string): string | null {
  const compact = printed.replace(/\s/gu, '');
  const [whole = '', cents] = compact.includes(',') ? compact.split(',') : splitPoint(compact);
  const plainWhole = whole.replace(/\./gu, '');
  if (!/^\d{1,18}$/u.test(plainWhole)) return null;
  const digits = plainWhole.replace(/^0{1,18}(?=\d)/u, '');
  return cents === undefined ? digits : `${digits}.${cents}`;
}

function splitPoint(compact: string): string[] {
  const point = compact.lastIndexOf('.');
  if (point < 0 || /^[1-9]\d{0,2}(?:\.\d{3}){1,4}$/u.test(compact)) return [compact];
  return [compact.slice(0, point), compact.slice(point + 1)];
}

/** What one amount tells of the point: groups, decimals, nothing, or both would do ("620.000"). */
export function pointDe(printed: string): 'milliers' | 'decimales' | 'indecis' | null {
  const digits = /\d(?:[\d\s.,]{0,30}\d)?/u.exec(printed)?.[0].replace(/\s/gu, '') ?? '';
  if (!digits.includes('.')) return null;
  if (/\.\d{3}(?:,\d|\.\d{3})/u.test(digits)) return 'milliers';
  if (/^[1-9]\d{0,2}\.\d{3}$/u.test(digits)) return 'indecis';
  return /\.\d{1,2}$/u.test(digits) || /^(?:0|\d{4,12})\.\d{3}$/u.test(digits) ? 'decimales' : null;
}

function scale(value: string, unit: string): string {
  const factor = /^m\s?(?:€|euro)|^million/iu.test(unit)
    ? 6
    : /^k|^millier/iu.test(unit)
      ? 3
      : /^milliard/iu.test(unit)
        ? 9
        : 0;
  return factor === 0 ? value : new Decimal(value).times(new Decimal(10).pow(factor)).toFixed();
}

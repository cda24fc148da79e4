/** Amounts of money, to decimal strings with the precision that is printed. */
import { Decimal } from 'decimal.js';
import { type Found, findAll, type Range } from './grammar.ts';

export interface FoundMontant extends Found<string> {
  /** "HT" or "TTC" right after the amount. */
  readonly taxe?: Found<'HT' | 'TTC'>;
}

const number = String.raw`\d{1,3}(?:[\s.]\d{3}(?!\d)){1,4}(?:,\d{1,2}(?!\d)|\.\d{2}(?!\d))?|\d{1,12}(?:[.,]\d{1,3}(?!\d))?`;
const currency = String.raw`€|[kKmM]\s?€|[kKmM]?\s?euros?(?![\p{L}])|EUR(?![\p{L}])|[kK]?EUROS?(?![\p{L}])|millions?\s{1,3}d['’]\s?euros|milliers?\s{1,3}d['’]\s?euros|milliards?\s{1,3}d['’]\s?euros`;
const inText = new RegExp(
  String.raw`(?<![\d,.]|\d\s)(?:[+-]\s{0,2}(?=\d))?(?:${number})\s{0,3}(?:${currency})`,
  'gu',
);
const alone = new RegExp(
  String.raw`^([+−–-]?)\s{0,3}(${number})\s{0,3}(${currency})?(?:\s{0,3}(?:H\.?T\.?|T\.?T\.?C\.?))?$`,
  'u',
);
/** "- €", "-€", "–": a dash in the place of an amount says that there is none. */
const dash = /^[-–—−]\s{0,3}(?:€|euros?|EUR)$/u;
const tax = /^\s{0,3}\(?(H\.?T\.?|T\.?T\.?C\.?)(?![\p{L}])/u;
const FAR = 60;

/** The whole of `plain` is an amount, with or without its currency (a table cell); null otherwise. */
export function lireMontant(plain: string): string | null {
  const trimmed = plain.trim();
  if (trimmed.length > FAR) return null;
  if (dash.test(trimmed)) return '0';
  const found = alone.exec(trimmed);
  if (found === null) return null;
  const [, sign = '', digits = '', unit = ''] = found;
  const value = decimalOf(digits, unit !== '');
  if (value === null) return null;
  const negative = sign !== '' && sign !== '+';
  return `${negative ? '-' : ''}${scale(value, unit)}`;
}

/** All amounts with a currency in running text. */
export function trouverMontants(plain: string): FoundMontant[] {
  return findAll<string>(inText, plain, (match) => {
    const from = match.index ?? 0;
    const value = lireMontant(match[0]);
    return value === null ? null : { from, to: from + match[0].length, value };
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
 * A point with exactly three digits after it and no comma groups thousands ("620.000€");
 * with one or two it parts the cents ("231 692.45 €").
 */
function decimalOf(printed: string, hasCurrency: boolean): string | null {
  const compact = printed.replace(/\s/gu, '');
  const [whole = '', cents] = compact.includes(',')
    ? compact.split(',')
    : splitPoint(compact, hasCurrency);
  const plainWhole = whole.replace(/\./gu, '');
  if (!/^\d{1,18}$/u.test(plainWhole)) return null;
  const digits = plainWhole.replace(/^0{1,18}(?=\d)/u, '');
  return cents === undefined ? digits : `${digits}.${cents}`;
}

function splitPoint(compact: string, hasCurrency: boolean): string[] {
  const point = compact.lastIndexOf('.');
  if (point < 0) return [compact];
  const after = compact.slice(point + 1);
  const groups = after.length === 3 && (hasCurrency || /^\d{1,3}(?:\.\d{3})+$/u.test(compact));
  return groups ? [compact] : [compact.slice(0, point), after];
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

/** The exact sum of decimal strings. */
export function additionner(montants: Iterable<string>): string {
  let sum = new Decimal(0);
  for (const montant of montants) sum = sum.plus(montant);
  return sum.toFixed();
}

export type MontantRange = Range;

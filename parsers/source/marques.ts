/**
 * Marks of markdown and HTML that change what is said: a raised mark is no digit ("500<sup>1</sup> €", "500[^1]"),
 * and what is struck out does not hold ("~~Chorale~~ | ~~850,00 €~~").
 */

const lien = String.raw`<a(?:\s[^<>]{0,200})?>\s?`;
const chiffre = String.raw`[([]?(\d{1,2})[)\]]?`;
const elevees = [
  String.raw`<sup(?:\s[^<>]{0,80})?>\s?(?:${lien})?${chiffre}\s?(?:</a>\s?)?</sup>`,
  String.raw`<a\s[^<>]{0,100}href=["']#[^<>]{1,100}>\s?${chiffre}\s?</a>`,
  String.raw`\[\^(\d{1,2})\](?!:)`,
  String.raw`\[\\?${chiffre}\\?\]\(#[^()\s]{0,100}\)`,
  String.raw`\^(\d{1,2})\^`,
].map((one) => new RegExp(one, 'iuy'));
const puissances = '⁰¹²³⁴⁵⁶⁷⁸⁹';

interface Marque {
  readonly plain: string;
  readonly to: number;
}

/** A raised mark that opens at `at`, as the characters that Unicode has for it. */
export function marqueElevee(source: string, at: number, end: number): Marque | null {
  for (const pattern of elevees) {
    pattern.lastIndex = at;
    const found = pattern.exec(source);
    const digits = found?.slice(1).find((one) => one !== undefined);
    if (found === null || digits === undefined || at + found[0].length > end) continue;
    const plain = [...digits].map((digit) => puissances[Number(digit)] ?? '').join('');
    return { plain, to: at + found[0].length };
  }
  return null;
}

const tildes = /(?<![~\p{L}\p{N}])(~{1,2})(?=[^\s~])[^~\n]{1,2000}(?<=[^\s~])\1(?![~\p{L}\p{N}])/uy;
const balise = /<(del|s|strike)(?:\s[^<>]{0,200})?>/iuy;

/** Where what is struck out from `at` on ends; with its line where nothing closes it. */
export function finDuBarre(source: string, at: number, end: number): number | null {
  tildes.lastIndex = at;
  const found = tildes.exec(source);
  if (found !== null && at + found[0].length <= end) return at + found[0].length;
  balise.lastIndex = at;
  const opened = balise.exec(source);
  const from = at + (opened?.[0].length ?? 0);
  if (opened === null || from > end) return null;
  const close = new RegExp(`</${opened[1]}\\s?>`, 'iu').exec(source.slice(from, end));
  return close === null ? end : from + close.index + close[0].length;
}

const signe = /~|<(?:del|s|strike)[\s>]/iu;

/** The stretches of a line that are struck out. */
export function barres(line: string): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  if (!signe.test(line)) return found;
  for (let at = 0; at < line.length; at++) {
    if (line[at] !== '~' && line[at] !== '<') continue;
    const to = finDuBarre(line, at, line.length);
    if (to === null) continue;
    found.push({ from: at, to });
    at = to - 1;
  }
  return found;
}

/**
 * Lines that only count: "Nombre de conseillers en exercice : 15, présents : 12, votants : 14",
 * "18 présents, 3 pouvoirs, 21 votants", or the words on one line and the numbers on the next.
 */
import type { Range } from './grammar.ts';
import { pliageFixe } from './plain.ts';

export type Compte = 'effectif' | 'presents' | 'votants' | 'quorum';

export interface FoundCompte extends Range {
  readonly compte: Compte;
  /** Which of the lines given has the number. */
  readonly ligne: number;
}

/** What is counted; "présents ou représentés" is none of ours, though it holds the word. */
const labels: readonly (readonly [Compte | 'autre', string])[] = [
  [
    'autre',
    String.raw`presents?\s{1,3}(?:(?:ou|et)\s{1,3}|\/\s{0,3})(?:valablement\s{1,3})?representes?|non\s{1,3}representes?`,
  ],
  ['effectif', String.raw`en\s{1,3}(?:exercice|fonctions?)`],
  [
    'votants',
    String.raw`votants?|(?:qui\s{1,3})?(?:ont|ayant)\s{1,3}pris\s{1,3}part\s{1,3}(?:au\s{1,3}vote|a\s{1,3}la\s{1,3}deliberation|(?=\s{0,3}:))`,
  ],
  ['presents', String.raw`presente?s?(?:\(e?s\))?(?:\s{1,3}(?:a\s{1,3}la|en)\s{1,3}seance)?`],
  ['quorum', 'quorum'],
  [
    'autre',
    String.raw`effectif\s{1,3}(?:legal|theorique)|afferents?(?:\s{1,3}au\s{1,3}conseil(?:\s{1,3}municipal)?)?|composant\s{1,3}le\s{1,3}conseil|representes?|absente?s?|excuses?|pouvoirs?|procurations?|mandats?|exprimes|abstentions?|pour|contre|blancs?|nuls?|suppleants?`,
  ],
];
/** "Nombre de membres en exercice : vingt-trois". */
const mot =
  '(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente|quarante|cinquante|soixante|cent)';
const enLettres = String.raw`${mot}(?:[\s-](?:et[\s-])?(?:un|${mot})){0,3}`;
const token = new RegExp(
  String.raw`(?<![\p{L}\d])(?:${labels.map(([, words]) => `(${words})`).join('|')}|(\d{1,3}|${enLettres})(?!\d|\s?[.,/]\d))(?![\p{L}\d])`,
  'gu',
);
/** What such a line says besides, and counts nothing. */
const filler =
  /^(?:nombre|nbre|nb|effectif|membres?|conseillers?|conseilleres?|delegue(?:e?s)?|elus?|administrateurs?|administres|municipaux|communautaires?|departementaux|regionaux|syndicaux|metropolitains?|titulaires?|suffrages?|voix|total|dont|soit|et|ou|le|la|les|de|des|du|d|au|l|conseil|municipal|communautaire|syndical|comite|bureau|nombre|ayant|donne|avec|par|vote|n|qui|s|e|es)$/u;
const MAX_LINE = 240;

interface Counted {
  readonly comptes: { readonly compte: Compte | 'autre'; readonly at: number }[];
  readonly nombres: { readonly range: Range; readonly at: number }[];
  /** Nothing but numbers. */
  readonly seuls: boolean;
}

export function trouverComptes(lignes: readonly string[]): FoundCompte[] {
  const found: FoundCompte[] = [];
  let waiting: (Compte | 'autre')[] = [];
  let numbers: { range: Range; ligne: number }[] = [];
  const close = () => {
    if (waiting.length > 0 && waiting.length === numbers.length)
      for (const [index, { range, ligne }] of numbers.entries()) {
        const compte = waiting[index];
        if (compte !== undefined && compte !== 'autre') found.push({ ...range, compte, ligne });
      }
    waiting = [];
    numbers = [];
  };
  for (const [ligne, plain] of lignes.entries()) {
    const counted = countsIn(plain);
    const onlyLabels = counted !== null && counted.nombres.length === 0;
    if (counted === null || (!onlyLabels && !counted.seuls) || (onlyLabels && numbers.length > 0))
      close();
    if (counted === null) continue;
    if (onlyLabels) waiting.push(...counted.comptes.map(({ compte }) => compte));
    else if (counted.seuls) numbers.push(...counted.nombres.map(({ range }) => ({ range, ligne })));
    else found.push(...pairsOf(counted, ligne));
  }
  close();
  return found;
}

/** Null for a line that says anything else. */
function countsIn(plain: string): Counted | null {
  if (plain.length > MAX_LINE) return null;
  const folded = pliageFixe(plain);
  const counted: Counted = { comptes: [], nombres: [], seuls: /^[\s\d|]{1,240}$/u.test(folded) };
  let rest = '';
  let end = 0;
  for (const match of folded.matchAll(token)) {
    rest += ` ${folded.slice(end, match.index)}`;
    end = match.index + match[0].length;
    const range = { from: match.index, to: end };
    const place = labels.findIndex((_, index) => match[index + 1] !== undefined);
    if (place < 0) counted.nombres.push({ range, at: match.index });
    else counted.comptes.push({ compte: labels[place]?.[0] ?? 'autre', at: match.index });
  }
  rest += ` ${folded.slice(end)}`;
  if (/\d/u.test(rest)) return null;
  const words = rest.split(/[^\p{L}]{1,60}/u).filter((word) => word !== '');
  return words.every((word) => filler.test(word)) ? counted : null;
}

/** "Présents : 12, votants : 14" or "12 présents, 14 votants": by what the line begins with. */
function pairsOf({ comptes, nombres }: Counted, ligne: number): FoundCompte[] {
  const tokens = [...comptes, ...nombres].sort((a, b) => a.at - b.at);
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (first === undefined || last === undefined) return [];
  const before = 'range' in first;
  if (before && 'range' in last) return [];
  return tokens.flatMap((one, index) => {
    const other = tokens[before ? index - 1 : index + 1];
    if (!('compte' in one) || one.compte === 'autre') return [];
    if (other === undefined || !('range' in other)) return [];
    return [{ ...other.range, compte: one.compte, ligne }];
  });
}

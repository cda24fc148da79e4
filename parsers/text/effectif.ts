/**
 * Lines that only count: "Nombre de conseillers en exercice : 15, présents : 12, votants : 14",
 * "18 présents, 3 pouvoirs, 21 votants", or the words on one line and the numbers on the next.
 */

import { replier } from '../vocabulaire/reparation.ts';
import { type Range, toutes } from './grammar.ts';

export type Compte = 'effectif' | 'presents' | 'votants' | 'quorum';

export interface FoundCompte extends Range {
  readonly compte: Compte;
  /** Which of the lines given has the number. */
  readonly ligne: number;
  /** Whether the word stands on the same line. */
  readonly ensemble: boolean;
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
    [
      String.raw`effectif\s{1,3}(?:legal|theorique)`,
      String.raw`afferents?(?:\s{1,3}au\s{1,3}conseil(?:\s{1,3}municipal)?)?`,
      String.raw`composant\s{1,3}le\s{1,3}conseil|representes?|absente?s?|excuses?|pouvoirs?`,
      'procurations?|mandats?|exprimes|abstentions?|pour|contre|blancs?|nuls?|suppleants?',
    ].join('|'),
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
const fillerWords = [
  'nombre|nbre|nb|effectif|membres?|conseillers?|conseilleres?|delegue(?:e?s)?|elus?',
  'administrateurs?|administres|municipaux|communautaires?|departementaux|regionaux',
  'syndicaux|metropolitains?|titulaires?|suffrages?|voix|total|dont|soit|et|ou|le|la|les|de',
  'des|du|d|au|l|conseil|municipal|communautaire|syndical|comite|bureau|nombre|ayant|donne',
  'avec|par|vote|n|qui|s|e|es',
].join('|');
/** What such a line says besides, and counts nothing. */
const filler = new RegExp(`^(?:${fillerWords})$`, 'u');
const MAX_LINE = 240;

interface Counted {
  readonly folded: string;
  readonly comptes: { readonly compte: Compte | 'autre'; readonly range: Range }[];
  readonly nombres: { readonly range: Range }[];
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
        if (compte !== undefined && compte !== 'autre')
          found.push({ ...range, compte, ligne, ensemble: false });
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

/** The words of a line whose numbers may belong to either side: a pattern that sees less of it must not choose. */
export function comptesDouteux(plain: string): Compte[] {
  const counted = countsIn(plain);
  if (counted === null || counted.nombres.length === 0) return [];
  const sure = new Set(pairsOf(counted, 0).map(({ compte }) => compte));
  return counted.comptes.flatMap(({ compte }) =>
    compte === 'autre' || sure.has(compte) ? [] : [compte],
  );
}

/** Null for a line that says anything else. */
function countsIn(plain: string): Counted | null {
  if (plain.length > MAX_LINE) return null;
  const folded = replier(plain);
  const counted: Counted = {
    folded,
    comptes: [],
    nombres: [],
    seuls: /^[\s\d|]{1,240}$/u.test(folded),
  };
  let rest = '';
  let end = 0;
  for (const match of toutes(token, folded)) {
    rest += ` ${folded.slice(end, match.index)}`;
    end = match.index + match[0].length;
    const range = { from: match.index, to: end };
    const place = labels.findIndex((_, index) => match[index + 1] !== undefined);
    if (place < 0) counted.nombres.push({ range });
    else counted.comptes.push({ compte: labels[place]?.[0] ?? 'autre', range });
  }
  rest += ` ${folded.slice(end)}`;
  if (/\d/u.test(rest)) return null;
  const words = rest.split(/[^\p{L}]{1,60}/u).filter((word) => word !== '');
  return words.every((word) => filler.test(word)) ? counted : null;
}

type Token = Counted['comptes'][number] | Counted['nombres'][number];

/** "En exercice : 15, 12 présents – 2 pouvoirs": what stands between two counts that are told apart. */
const cut = /[,;–—()]|\s-\s|(?<![\p{L}])(?:dont|et)(?![\p{L}])/u;

/** A label and a number belong together within one piece of the line, whichever comes first. */
function pairsOf({ folded, comptes, nombres }: Counted, ligne: number): FoundCompte[] {
  const tokens = [...comptes, ...nombres].sort((a, b) => a.range.from - b.range.from);
  const pieces: Token[][] = [];
  for (const [index, one] of tokens.entries()) {
    const last = pieces.at(-1);
    if (last === undefined || cut.test(gapBefore(folded, tokens, index))) pieces.push([one]);
    else last.push(one);
  }
  // "Présents (12), votants (14)": the signs stand between the words and their own numbers.
  const parted = pieces.every((piece) => piece.length === 1);
  const pairs = parted ? inTurn(tokens) : pieces.flatMap((piece) => pairsIn(folded, piece));
  return pairs.flatMap(([{ compte }, { range }]) =>
    compte === 'autre' ? [] : [{ ...range, compte, ligne, ensemble: true }],
  );
}

function gapBefore(folded: string, tokens: readonly Token[], index: number): string {
  return folded.slice(tokens[index - 1]?.range.to ?? 0, tokens[index]?.range.from);
}

type Pair = readonly [Counted['comptes'][number], Counted['nombres'][number]];

/** "En exercice : 27 Quorum : 14": a colon holds them together; "Votants : 12 + 2" and "15 présents 12" tell nothing. */
function pairsIn(folded: string, piece: readonly Token[]): Pair[] {
  const pairs: Pair[] = [];
  let rest = piece;
  for (;;) {
    const [label, number] = rest;
    if (label === undefined || number === undefined) break;
    if (!('compte' in label) || 'compte' in number) break;
    if (!gapBefore(folded, rest, 1).includes(':')) break;
    pairs.push([label, number]);
    rest = rest.slice(2);
  }
  const [first] = rest;
  if (first === undefined) return pairs;
  // "Présents : 15 Excusés :": names follow.
  const announces =
    rest.length === 1 && 'compte' in first && /^\s{0,3}:/u.test(folded.slice(first.range.to));
  if (announces) return pairs;
  // "15 en exercice : 12 présents": the colon says the contrary of the order.
  const contrary = rest.some(
    (_, index) => index > 0 && gapBefore(folded, rest, index).includes(':'),
  );
  // "Absents 4 votants 21 pouvoirs": what the last word counts is not on the line.
  const dangling = pairs.length === 0 && rest.length > 3 && 'compte' in first;
  const others = contrary
    ? []
    : inTurn(dangling && rest.length % 2 === 1 ? rest.slice(0, -1) : rest);
  return others.length === 0 ? [] : [...pairs, ...others];
}

/** As many labels as numbers, one after the other. */
function inTurn(tokens: readonly Token[]): Pair[] {
  const pairs: Pair[] = [];
  for (let index = 0; index < tokens.length; index += 2) {
    const [one, other] = tokens.slice(index, index + 2);
    if (one === undefined || other === undefined) return [];
    const before = 'compte' in one;
    if (before === 'compte' in other || before !== 'compte' in (tokens[0] ?? one)) return [];
    pairs.push((before ? [one, other] : [other, one]) as unknown as Pair);
  }
  return pairs;
}

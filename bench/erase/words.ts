/** Words of the field said in words that nobody knows, of the same length. */

import type { Source } from '../../contract/types.ts';
import { inCaseOf, replaced, sameLength } from './edit.ts';

/** Each pattern with what stands for it; the endings that a pattern leaves open stay. */
type Words = readonly (readonly [RegExp, string])[];

export function reworded(words: Words): (source: Source) => Source {
  return (source) =>
    words.reduce(
      (made, [pattern, other]) =>
        replaced(
          made,
          sameLength(made.text, pattern, (match) => inCaseOf(match, other)),
        ),
      source,
    );
}

const before = String.raw`(?<![\p{L}\p{N}])`;
const after = String.raw`(?![\p{L}\p{N}])`;

function word(source: string): RegExp {
  return new RegExp(before + source + after, 'giu');
}

export const agenda: Words = [
  [word(String.raw`ordre(?=\s{1,3}du\s{1,3}jour)`), 'liste'],
  [word(String.raw`(?<=liste\s{1,3}du\s{1,3})jour`), 'soir'],
];

export const unanimity: Words = [
  [word('unanimit[ée]'), 'harmonies'],
  [word('unanimement'), 'directement'],
  [word('unanimes'), 'complets'],
  [word('unanime'), 'complet'],
];

/** "délibéré", "délibère", "délibérant"; not the noun, which says what a document is. */
export const deliberated: Words = [
  [
    new RegExp(`${before}d[ée]lib[éeè]r(?=[éeèa]\\p{L}{0,3}${after})(?!ation|ative)`, 'giu'),
    'convers',
  ],
];

export const subject: Words = [[word('objet'), 'thème']];

/** Endings in brackets or after a point may follow: "Présent(e)s", "présents". */
export const present: Words = [
  [new RegExp(`${before}pr[ée]sent(?=e?s?${after}|[(.·]e)`, 'giu'), 'attablé'],
];

/** "vote", "votants", "votée": only the root. */
export const vote: Words = [
  [new RegExp(`${before}vot(?=(?:es?|ées?|és?|ants?|er|ent)${after})`, 'giu'), 'lir'],
];

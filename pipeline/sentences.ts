/**
 * Sentences with places for values: `{name}` is the value, and what stands beside it agrees with it.
 * `{count?member|members}`: by a number. `{articles#article|articles}`: by how many a list names.
 * `{from=to?line {from}|lines {from} to {to}}`: where two are the same, or not.
 */
import { figuresIn } from '../contract/figures.ts';
import type { Langue } from '../contract/messages.ts';

const agreeing =
  /\{(\w{1,40})(?:=(\w{1,40}))?([?#])((?:[^{}|]|\{\w{1,40}\}){0,200})\|((?:[^{}|]|\{\w{1,40}\}){0,200})\}/gu;

export function sentenceOf(
  langue: Langue,
  template: string,
  values: Readonly<Record<string, string>>,
): string {
  return template
    .replace(agreeing, (_, name: string, other: string | undefined, kind, one: string, many) => {
      const value = values[name] ?? '';
      if (other !== undefined) return value === values[other] ? one : many;
      return (kind === '#' ? !listsSeveral(value) : isSingular(langue, value)) ? one : many;
    })
    .replace(/\{(\w{1,40})\}/gu, (_, name: string) => figuresIn(langue, values[name] ?? ''));
}

/** French counts as one what is less than two: "0 voix est comptée", "1 membre". */
function isSingular(langue: Langue, value: string): boolean {
  const count = /^\d{1,12}(?:\.\d{1,12})?$/u.test(value) ? Number(value) : Number.NaN;
  return langue === 'fr' ? count < 2 : count === 1;
}

/** "1, 5 et 10", "3-5"; the article "3.1" is one. */
function listsSeveral(value: string): boolean {
  return /[,;]|\s(?:et|and|à|to)\s|\d[-–]\d/u.test(value);
}

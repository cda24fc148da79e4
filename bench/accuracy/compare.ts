/** When two readings of the same words count as equal. */
import { Decimal } from 'decimal.js';

/** Case, accents, punctuation and spaces say nothing here. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/gu, 'oe')
    .replace(/æ/gu, 'ae')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

const HEADING = 120;
const SAME_BEGINNING = 40;
const SAME_WORDS = 0.8;

export function sameHeading(one: string, other: string): boolean {
  const a = one.slice(0, HEADING);
  const b = other.slice(0, HEADING);
  const begins = fold(a).slice(0, SAME_BEGINNING);
  if (begins !== '' && begins === fold(b).slice(0, SAME_BEGINNING)) return true;
  return overlap(a, b) >= SAME_WORDS;
}

function overlap(one: string, other: string): number {
  const a = words(one);
  const b = words(other);
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / Math.max(a.size, b.size, 1);
}

function words(text: string): Set<string> {
  return new Set(
    text
      .split(/[^\p{L}\p{N}]{1,50}/u)
      .map(fold)
      .filter((word) => word !== ''),
  );
}

/** The most letters that recognition of a scan may get wrong in a name. */
const SCAN_ERRORS = 2;

export function sameName(one: string, other: string, scan: boolean): boolean {
  const a = fold(one);
  const b = fold(other);
  return a === b || (scan && distance(a, b) <= SCAN_ERRORS);
}

const CIVILITE = /^(?:M\.|MM\.|Mme|Mlle|Monsieur|Madame|Mademoiselle|Mr|M)\s{1,5}/iu;

/** Without civility, and with the first name on either side; a date is compared as it stands. */
export function samePerson(one: string, other: string, scan: boolean): boolean {
  const [a, b] = [one, other].map((name) => name.trim().replace(CIVILITE, '')) as [string, string];
  const words = b.split(/\s{1,50}/u);
  return words.some((_, at) =>
    sameName(a, [...words.slice(at), ...words.slice(0, at)].join(' '), scan),
  );
}

export function sameAmount(one: string, other: string): boolean {
  return new Decimal(one).equals(new Decimal(other));
}

/** Edit distance. */
export function distance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(change, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    previous = row;
  }
  return previous[b.length] ?? 0;
}

/** Pairs each wanted entry with an equal one that was found, each used once. */
export function pair<A, B>(
  wanted: readonly A[],
  found: readonly B[],
  equal: (one: A, other: B) => boolean,
): { pairs: [A, B][]; missing: A[]; extra: B[] } {
  const left = [...found];
  const pairs: [A, B][] = [];
  const missing: A[] = [];
  for (const one of wanted) {
    const at = left.findIndex((other) => equal(one, other));
    if (at < 0) missing.push(one);
    else pairs.push([one, ...(left.splice(at, 1) as [B])]);
  }
  return { pairs, missing, extra: left };
}

/** The pairing in order with the highest sum of scores. */
export function alignInOrder<A, B>(
  wanted: readonly A[],
  found: readonly B[],
  score: (one: A, other: B) => number,
): [A, B][] {
  const best = wanted.map(() => new Array<number>(found.length + 1).fill(0));
  best.push(new Array<number>(found.length + 1).fill(0));
  const at = (i: number, j: number) => best[i]?.[j] ?? 0;
  const scores = wanted.map((one) => found.map((other) => score(one, other)));
  const gain = (i: number, j: number) => scores[i]?.[j] ?? 0;
  for (let i = wanted.length - 1; i >= 0; i--)
    for (let j = found.length - 1; j >= 0; j--)
      (best[i] as number[])[j] = Math.max(
        at(i + 1, j),
        at(i, j + 1),
        gain(i, j) > 0 ? gain(i, j) + at(i + 1, j + 1) : 0,
      );
  const pairs: [A, B][] = [];
  for (let i = 0, j = 0; i < wanted.length && j < found.length; ) {
    if (gain(i, j) > 0 && at(i, j) === gain(i, j) + at(i + 1, j + 1))
      pairs.push([wanted[i++] as A, found[j++] as B]);
    else if (at(i, j) === at(i + 1, j)) i++;
    else j++;
  }
  return pairs;
}

/** What a grammar found in running text: half-open plain offsets, nothing around them. */
export interface Found<T> {
  readonly from: number;
  readonly to: number;
  readonly value: T;
}

/** A stretch without a value of its own. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** All matches of a global pattern. Unlike `matchAll` it does not copy the pattern, which costs more than a short text does. */
export function* toutes(pattern: RegExp, plain: string): Generator<RegExpExecArray> {
  let at = 0;
  while (at <= plain.length) {
    // The pattern may be asked of another text between two matches.
    pattern.lastIndex = at;
    const found = pattern.exec(plain);
    at = pattern.lastIndex;
    pattern.lastIndex = 0;
    if (found === null) return;
    if (found[0] === '') at += (plain.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    yield found;
  }
}

/** All matches of a global pattern, each turned into what it means; those that mean nothing are left out. */
export function findAll<T>(
  pattern: RegExp,
  plain: string,
  read: (match: RegExpMatchArray) => Found<T> | null,
): Found<T>[] {
  const found: Found<T>[] = [];
  for (const match of toutes(pattern, plain)) {
    const one = read(match);
    if (one !== null) found.push(one);
  }
  return found;
}

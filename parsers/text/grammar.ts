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

/** All matches of a global pattern, each turned into what it means; those that mean nothing are left out. */
export function findAll<T>(
  pattern: RegExp,
  plain: string,
  read: (match: RegExpMatchArray) => Found<T> | null,
): Found<T>[] {
  const found: Found<T>[] = [];
  for (const match of plain.matchAll(pattern)) {
    const one = read(match);
    if (one !== null) found.push(one);
  }
  return found;
}

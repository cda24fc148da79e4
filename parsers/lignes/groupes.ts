/** Lists of any length: taken apart by what their entries have in common, and put together. */

/** Entries by their key, each list in order; those without a key under ''. */
export function groupBy<T>(
  entries: Iterable<T>,
  keyOf: (entry: T) => string | undefined,
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const entry of entries) {
    const key = keyOf(entry) ?? '';
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  return groups;
}

/** Adds one by one: a call can be given some hundred thousand values, and a table may have more cells. */
export function ajouter<T>(list: T[], entries: Iterable<T>): void {
  for (const entry of entries) list.push(entry);
}

/** Lists that are taken apart by what their entries have in common. */

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

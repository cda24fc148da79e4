/** No minutes have as many headings: what comes after them is not compared. */
const MAX_ENTRIES = 3000;

/** The longest run of entries whose numbers go up. */
export function plusLongueSuite<T>(
  entries: readonly T[],
  valuesOfEntry: (entry: T) => readonly number[],
): T[] {
  const all = entries.slice(0, MAX_ENTRIES);
  const values = all.map(valuesOfEntry);
  const tails: number[] = [];
  const before = new Array<number>(all.length).fill(-1);
  for (const [index, value] of values.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(values[tails[middle] ?? 0] ?? [], value) < 0) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = index;
  }
  const run: T[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) run.push(all[at] as T);
  return run.reverse();
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    const difference = (a[index] ?? -1) - (b[index] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Sorted places among the lines, and how many lie between two. */

/** The first index whose place is not below `value`. */
export function premierDepuis(places: readonly number[], value: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many places lie in the half-open stretch `from`..`to`. */
export function compter(places: readonly number[], from: number, to: number): number {
  return Math.max(0, premierDepuis(places, to) - premierDepuis(places, from));
}

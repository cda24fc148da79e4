/** From an offset in a text with line breaks to the place of its line among those that print something. */

/** Where each printed line begins; empty lines are no lines. */
export function lineStarts(plain: string): number[] {
  const starts: number[] = [];
  let from = 0;
  for (let at = plain.indexOf('\n'); ; at = plain.indexOf('\n', from)) {
    const end = at < 0 ? plain.length : at;
    if (plain.slice(from, end).trim() !== '') starts.push(from);
    if (at < 0) return starts;
    from = at + 1;
  }
}

export function lineAtOffset(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}

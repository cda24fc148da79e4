/** Rules that meet belong to one drawing: a table, a frame, a form. */
import type { Rule } from '../page.ts';

export interface Network {
  /** Top to bottom. */
  readonly across: Rule[];
  /** Left to right. */
  readonly down: Rule[];
}

/** Rules that end this many points before they meet are taken to meet (the widest rounding of the trial files is 2). */
export const MEETING = 2.5;
/** More rules than this one way on a page draw a map or a plan. */
const MOST_RULES = 3000;

export function networks(rules: readonly Rule[]): Network[] {
  const across = rules.filter((rule) => rule.y0 === rule.y1).sort((a, b) => a.y0 - b.y0);
  const down = rules.filter((rule) => rule.y0 !== rule.y1).sort((a, b) => a.x0 - b.x0);
  if (across.length > MOST_RULES || down.length > MOST_RULES) return [];
  const groups = new Groups(across.length + down.length);
  across.forEach((rule, i) => {
    for (let j = firstFrom(down, rule.x0 - MEETING); j < down.length; j++) {
      const other = down[j] as Rule;
      if (other.x0 > rule.x1 + MEETING) break;
      if (rule.y0 >= other.y0 - MEETING && rule.y0 <= other.y1 + MEETING) {
        groups.join(i, across.length + j);
      }
    }
  });
  return collect(groups, across, down);
}

function collect(groups: Groups, across: readonly Rule[], down: readonly Rule[]): Network[] {
  const found = new Map<number, Network>();
  const network = (member: number): Network => {
    const root = groups.root(member);
    const known = found.get(root) ?? { across: [], down: [] };
    found.set(root, known);
    return known;
  };
  across.forEach((rule, i) => {
    network(i).across.push(rule);
  });
  down.forEach((rule, j) => {
    network(across.length + j).down.push(rule);
  });
  return [...found.values()];
}

function firstFrom(down: readonly Rule[], x: number): number {
  let low = 0;
  let high = down.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((down[middle] as Rule).x0 < x) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Disjoint sets. */
export class Groups {
  readonly #parent: number[];

  constructor(size: number) {
    this.#parent = Array.from({ length: size }, (_, i) => i);
  }

  root(member: number): number {
    let at = member;
    while (this.#parent[at] !== at) {
      this.#parent[at] = this.#parent[this.#parent[at] as number] as number;
      at = this.#parent[at] as number;
    }
    return at;
  }

  join(a: number, b: number): void {
    this.#parent[this.root(a)] = this.root(b);
  }
}

/** What a document's lines have in common: the size of its text, its margins, its leading. */
import type { LaidRegion, PageLayout } from './layout.ts';
import type { PrintedLine } from './line.ts';
import { type Frame, Leadings } from './paragraphs.ts';

export interface Measures {
  /** The size that most characters have. */
  readonly bodySize: number;
  /** What a line of a region of a page was set in. */
  readonly frameOf: (page: PageLayout, region: LaidRegion, line: PrintedLine) => Frame;
}

/** A line that ends this close to the right edge, in font sizes, fills its measure. */
const FULL = 2;
/** A page with fewer lines than this does not show its right margin by itself. */
const ENOUGH_LINES = 8;

interface Edges {
  readonly left: number;
  readonly right: number;
}

export function measuresOf(pages: readonly PageLayout[]): Measures {
  const edges = new Map<LaidRegion, Edges>();
  const usual = usualEdges(pages);
  for (const page of pages) {
    const own = pageEdges(page);
    for (const region of page.regions) {
      if (region.kind === 'tableau') continue;
      edges.set(
        region,
        region.column ? edgesOf(region.lines) : widest(own, usual.get(sizeKey(page))),
      );
    }
  }
  const leadings = new Leadings();
  const sizes = new Map<number, number>();
  for (const region of pages.flatMap((page) => page.regions)) {
    if (region.kind === 'tableau') continue;
    const { right } = edges.get(region) ?? edgesOf(region.lines);
    for (const [index, line] of region.lines.entries()) {
      sizes.set(line.size, (sizes.get(line.size) ?? 0) + line.text.length);
      const below = region.lines[index + 1];
      if (below !== undefined && line.box[2] > right - FULL * line.size) leadings.add(line, below);
    }
  }
  return {
    bodySize: commonest(sizes),
    frameOf: (_, region, line) => {
      const { left, right } = edges.get(region) ?? { left: line.box[0], right: line.box[2] };
      return { left, right, leading: leadings.of(line.size) };
    },
  };
}

function pageEdges(page: PageLayout): Edges & { readonly lines: number } {
  const lines = page.regions.flatMap((region) =>
    region.kind === 'texte' && !region.column
      ? region.lines.filter(({ angle }) => angle === 0)
      : [],
  );
  return { ...edgesOf(lines), lines: lines.length };
}

function edgesOf(lines: readonly PrintedLine[]): Edges {
  let left = Number.POSITIVE_INFINITY;
  let right = 0;
  for (const { box } of lines) {
    left = Math.min(left, box[0]);
    right = Math.max(right, box[2]);
  }
  return { left, right };
}

/** The margins of most pages of one size. */
function usualEdges(pages: readonly PageLayout[]): Map<string, Edges> {
  const all = new Map<string, Edges[]>();
  for (const page of pages) {
    const { lines, ...edges } = pageEdges(page);
    if (lines < ENOUGH_LINES) continue;
    const key = sizeKey(page);
    all.set(key, [...(all.get(key) ?? []), edges]);
  }
  return new Map(
    [...all].map(([key, list]) => [
      key,
      { left: median(list.map(({ left }) => left)), right: median(list.map(({ right }) => right)) },
    ]),
  );
}

function sizeKey({ width, height }: PageLayout): string {
  return `${Math.round(width)} ${Math.round(height)}`;
}

function widest(own: Edges & { readonly lines: number }, usual: Edges | undefined): Edges {
  if (usual === undefined) return own;
  if (own.lines < ENOUGH_LINES)
    return { left: Math.min(own.left, usual.left), right: Math.max(own.right, usual.right) };
  return own;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

function commonest(counts: ReadonlyMap<number, number>): number {
  let best = 10;
  let most = 0;
  for (const [size, count] of counts) if (count > most) [best, most] = [size, count];
  return best;
}

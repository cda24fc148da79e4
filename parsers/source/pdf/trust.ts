/** Whether tags can be believed: a file's structure is as good as the program that wrote it. */
import type { LaidRegion, PageLayout } from './layout.ts';
import type { PrintedLine } from './line.ts';
import type { Measures } from './measures.ts';
import type { Tag } from './tags.ts';

/** The tag of a line of a page, where the page's tags are believed. */
export type TagOf = (page: PageLayout, line: PrintedLine) => Tag | null;

/** A page is not believed when more than this share of what it says contradicts the print. */
const MOST_CONTRADICTIONS = 0.2;
/** White that no paragraph has within it, as against the usual leading. */
const PLAIN_WHITE = 1.9;
/** Of a page's lines, the share that must be tagged at all. */
const LEAST_TAGGED = 0.6;

export function trustedTags(pages: readonly PageLayout[], measures: Measures): TagOf {
  const believed = new Set(pages.filter((page) => isBelievable(page, measures)));
  return (page, line) =>
    line.marked !== undefined && believed.has(page) ? (page.tags.get(line.marked) ?? null) : null;
}

function isBelievable(page: PageLayout, measures: Measures): boolean {
  if (page.tags.size === 0) return false;
  const seen = { lines: 0, tagged: 0, pairs: 0, wrong: 0 };
  for (const region of page.regions)
    if (region.kind === 'texte') examine(page, region, measures, seen);
  if (seen.tagged < LEAST_TAGGED * seen.lines) return false;
  return seen.wrong <= MOST_CONTRADICTIONS * Math.max(seen.pairs, 5);
}

function examine(
  page: PageLayout,
  region: LaidRegion & { kind: 'texte' },
  measures: Measures,
  seen: { lines: number; tagged: number; pairs: number; wrong: number },
): void {
  for (const [index, line] of region.lines.entries()) {
    if (line.artifact) continue;
    seen.lines++;
    const tag = tagOn(page, line);
    if (tag !== undefined) seen.tagged++;
    const below = region.lines[index + 1];
    const next = below === undefined ? undefined : tagOn(page, below);
    if (tag === undefined || below === undefined || next === undefined) continue;
    seen.pairs++;
    if (contradicts(line, below, tag.id === next.id, measures.frameOf(page, region, below)))
      seen.wrong++;
  }
}

function tagOn(page: PageLayout, line: PrintedLine): Tag | undefined {
  return line.marked === undefined ? undefined : page.tags.get(line.marked);
}

/** One element over plain white, or two elements in the middle of a sentence. */
function contradicts(
  above: PrintedLine,
  below: PrintedLine,
  same: boolean,
  { right, leading }: { right: number; leading: number },
): boolean {
  const apart = (below.baseline - above.baseline) / Math.max(above.size, below.size);
  if (same) return apart > PLAIN_WHITE * leading;
  const fills = above.box[2] > right - above.size;
  const goesOn = /[\p{L},]$/u.test(above.text) && /^\p{Ll}/u.test(below.text);
  return fills && goesOn && above.size === below.size && apart < 1.2 * leading;
}

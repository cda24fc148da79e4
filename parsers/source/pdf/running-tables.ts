/** Letterheads and feet set in a frame: tables that come back at the same place of page after page. */
import type { LaidRegion, PageLayout } from './layout.ts';
import type { PageTable } from './page.ts';

/** Part of a page's height at its head and foot where such frames stand: a logo beside a title takes a fifth. */
const ZONE = 0.2;
/** Points by which the place may differ from page to page. */
const SAME_PLACE = 6;
/** Left and right pages may differ. */
const NEIGHBOURS = 2;

interface Place {
  readonly table: PageTable;
  readonly page: number;
  /** The words, their numbers apart. */
  readonly said: string;
  readonly numbers: readonly number[];
}

/** As with running lines, what stands at the head of the first page is the document's own. */
export function runningTables(pages: readonly PageLayout[]): ReadonlySet<PageTable> {
  const running = new Set<PageTable>();
  let before: Place[] = [];
  for (const page of pages) {
    const places = placesOf(page);
    for (const place of places) {
      const same = before.filter((other) => isSame(other, place));
      if (same.length > 0) running.add(place.table);
      for (const { table, page: number } of same) if (number > 1) running.add(table);
    }
    before = [...before.filter((other) => page.number - other.page < NEIGHBOURS), ...places];
  }
  return running;
}

function placesOf(page: PageLayout): Place[] {
  const { number, height, regions } = page;
  if (!regions.some((region) => isBody(region, height))) return [];
  return regions.flatMap((region) => {
    if (region.kind !== 'tableau' || isBody(region, height)) return [];
    const words = region.table.cells.flatMap((cell) => cell.words.map(({ text }) => text));
    const said = words.join(' ');
    const numbers = Array.from(said.matchAll(/\d{1,9}/gu), ([digits]) => Number(digits));
    const kept = said.replace(/\d{1,9}/gu, '#');
    return [{ table: region.table, page: number, said: kept, numbers }];
  });
}

/** Some of it stands between head and foot. */
function isBody(region: LaidRegion, height: number): boolean {
  const boxes = region.kind === 'tableau' ? [region.table.box] : region.lines.map(({ box }) => box);
  return boxes.some(([, y0, , y1]) => y1 > ZONE * height && y0 < (1 - ZONE) * height);
}

/** The same words at the same place, where no number changes but that of the page. */
function isSame(before: Place, here: Place): boolean {
  const near = here.table.box.every(
    (value, i) => Math.abs(value - (before.table.box[i] ?? 0)) <= SAME_PLACE,
  );
  const ahead = here.page - before.page;
  const counted = here.numbers.every((number, i) => {
    const step = number - (before.numbers[i] ?? number);
    return step === 0 || step === ahead;
  });
  return near && counted && before.said === here.said && /\p{L}{2}/u.test(here.said);
}

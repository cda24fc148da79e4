/**
 * Running heads, feet and page numbers: lines that come back at the same place on several pages, where
 * only the number of the page changes in them. The first page's own head is the document's letterhead.
 */
import type { PrintedLine } from './line.ts';

interface RunningPage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** Lines outside tables. */
  readonly lines: readonly PrintedLine[];
}

interface Place {
  readonly line: PrintedLine;
  readonly page: number;
  readonly numbers: Numbers;
  readonly head: boolean;
}

/** Part of a page's height at its head and its foot where such lines are printed. */
const ZONE = 0.14;
/** Points by which the place may differ from page to page. */
const SAME_PLACE = 6;
const FEW = 3;
/** Set larger than this, as against the document's text, a line is a title wherever it stands. */
const TITLE_SIZE = 1.25;
const MAX_LENGTH = 200;
const pageNumber =
  /^[\s–—-]{0,4}(?:page\s{0,2}|p\.\s{0,2})?(\d{1,4})(?:\s{0,2}(?:\/|sur|de)\s{0,2}\d{1,4})?[\s–—-]{0,4}$/iu;

export function runningLines(pages: readonly RunningPage[], bodySize: number): Set<PrintedLine> {
  const running = new Set<PrintedLine>();
  const groups = new Map<string, Place[]>();
  for (const page of pages) {
    for (const line of page.lines) {
      const side = sideOf(page, line);
      if (line.artifact && side !== null) running.add(line);
      if (side !== null && isOwnNumber(page, line)) running.add(line);
      if (line.size > TITLE_SIZE * bodySize || line.text.length > MAX_LENGTH) continue;
      const key = `${side ?? 'corps'} ${line.angle} ${line.text.replace(/\d{1,9}/gu, '#').trim()}`;
      const places = groups.get(key) ?? [];
      places.push({
        line,
        page: page.number,
        numbers: numbersIn(line.text),
        head: side === 'tete',
      });
      groups.set(key, places);
    }
  }
  for (const [key, places] of groups)
    if (places.length > 1) addRunning(places, key.startsWith('corps'), pages.length, running);
  return running;
}

function sideOf(page: RunningPage, { box }: PrintedLine): 'tete' | 'pied' | null {
  if (box[3] < ZONE * page.height) return 'tete';
  return box[1] > (1 - ZONE) * page.height ? 'pied' : null;
}

function isOwnNumber(page: RunningPage, { text, box }: PrintedLine): boolean {
  const found = pageNumber.exec(text);
  const outside = box[1] > 0.9 * page.height || box[3] < 0.08 * page.height;
  return found !== null && outside && Number(found[1]) === page.number;
}

interface Numbers {
  readonly values: readonly number[];
  /** Those of a thing: "DÉLIBÉRATION N° 2024-12" heads a page of its own, "N° 2024-13" the next one's. */
  readonly fixed: readonly boolean[];
}

const named = /n\s?[°º]\s{0,2}[\p{L}\d][\p{L}\d_/.-]{0,30}|(?<!\d)(?:19|20)\d{2}[-_]\d{1,6}/giu;

function numbersIn(text: string): Numbers {
  const things = Array.from(text.matchAll(named), ({ 0: said, index }) => [
    index,
    index + said.length,
  ]);
  const found = [...text.matchAll(/\d{1,9}/gu)];
  return {
    values: found.map(([digits]) => Number(digits)),
    fixed: found.map(({ index }) =>
      things.some(([from = 0, to = 0]) => index >= from && index < to),
    ),
  };
}

function addRunning(
  places: readonly Place[],
  inBody: boolean,
  pages: number,
  running: Set<PrintedLine>,
): void {
  let chain: Place[] = [];
  const flush = () => {
    if (isRunning(chain, inBody, pages))
      for (const { line, page, head } of chain)
        if (!(page === 1 && head && !pageNumber.test(line.text))) running.add(line);
    chain = [];
  };
  for (const place of places) {
    const last = chain.at(-1);
    if (last !== undefined && !follows(last, place)) flush();
    chain.push(place);
  }
  flush();
}

/** The same words at the same place, on another page near by (left and right pages may differ). */
function follows(last: Place, place: Place): boolean {
  const ahead = place.page - last.page;
  if (ahead < 1 || ahead > 2) return false;
  const sameHeight = Math.abs(last.line.box[1] - place.line.box[1]) <= SAME_PLACE;
  return (
    sameHeight &&
    last.numbers.values.every((number, index) => {
      const step = (place.numbers.values[index] ?? number) - number;
      return step === 0 || (step === ahead && last.numbers.fixed[index] !== true);
    })
  );
}

/** In the middle of a page, only what stands on most pages is no text of the page. */
function isRunning(chain: readonly Place[], inBody: boolean, pages: number): boolean {
  if (inBody) return chain.length >= FEW && chain.length >= 0.8 * pages && pages >= FEW;
  return chain.length >= FEW || (chain.length === 2 && pages === 2);
}

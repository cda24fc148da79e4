/** A page printed sideways (a wide table on an upright sheet) is read as if the sheet were turned. */
import type { Box } from '../../../../contract/types.ts';
import type { PageContent, PageTable, Word } from '../page.ts';

interface Turned {
  readonly content: PageContent;
  readonly angle: Word['angle'];
  /** The word of the page that each turned word stands for. */
  readonly original: ReadonlyMap<Word, Word>;
}

export function turnContent(page: PageContent): Turned {
  return turnedBy(page, mainAngle(page.words));
}

/** The page turned so that text of an angle reads from left to right. */
export function turnedBy(page: PageContent, angle: Word['angle']): Turned {
  if (angle === 0) return { content: page, angle, original: new Map() };
  const original = new Map<Word, Word>();
  const box = (b: Box) => turnBox(b, angle, page.width, page.height);
  const words = page.words.map((word) => {
    const turned = turnWord(word, angle, page.width, page.height);
    original.set(turned, word);
    return turned;
  });
  const swap = angle % 180 !== 0;
  const content = {
    ...page,
    width: swap ? page.height : page.width,
    height: swap ? page.width : page.height,
    words,
    rules: page.rules.map((rule) => {
      const [x0, y0, x1, y1] = box([rule.x0, rule.y0, rule.x1, rule.y1]);
      return { x0, y0, x1, y1 };
    }),
    fills: page.fills.map(box),
    images: page.images.map(box),
  };
  return { content, angle, original };
}

/** The direction of most characters. */
function mainAngle(words: readonly Word[]): Word['angle'] {
  const counts = { 0: 0, 90: 0, 180: 0, 270: 0 };
  for (const word of words) {
    if (!word.slanted) counts[word.angle] += word.text.length;
  }
  const angles = [0, 90, 180, 270] as const;
  return angles.reduce(
    (best, angle) => (counts[angle] > counts[best] ? angle : best),
    0 as Word['angle'],
  );
}

/** Turns a box so that text of the angle reads from left to right. */
export function turnBox(
  [x0, y0, x1, y1]: Box,
  angle: Word['angle'],
  width: number,
  height: number,
): Box {
  if (angle === 90) return [y0, width - x1, y1, width - x0];
  if (angle === 180) return [width - x1, height - y1, width - x0, height - y0];
  if (angle === 270) return [height - y1, x0, height - y0, x1];
  return [x0, y0, x1, y1];
}

function turnWord(word: Word, angle: Word['angle'], width: number, height: number): Word {
  const turned = ((word.angle - angle + 360) % 360) as Word['angle'];
  const along = (edge: number): number => {
    if (angle === 180) return (word.angle % 180 === 0 ? width : height) - edge;
    const vertical = word.angle % 180 !== 0;
    if (angle === 90) return vertical ? edge : width - edge;
    return vertical ? height - edge : edge;
  };
  const across = (baseline: number): number => {
    if (angle === 180) return (word.angle % 180 === 0 ? height : width) - baseline;
    const vertical = word.angle % 180 !== 0;
    if (angle === 90) return vertical ? width - baseline : baseline;
    return vertical ? baseline : height - baseline;
  };
  return {
    ...word,
    angle: turned,
    box: turnBox(word.box, angle, width, height),
    edges: word.edges.map(along),
    baseline: across(word.baseline),
  };
}

/** Back to the page, with the page's own words. */
export function turnTables(tables: PageTable[], turned: Turned): PageTable[] {
  const { angle, original, content } = turned;
  if (angle === 0) return tables;
  const back = ((360 - angle) % 360) as Word['angle'];
  return tables.map((table) => turnTable(table, back, content, original));
}

export function turnTable(
  table: PageTable,
  angle: Word['angle'],
  { width, height }: Pick<PageContent, 'width' | 'height'>,
  original: ReadonlyMap<Word, Word> = new Map(),
): PageTable {
  if (angle === 0) return table;
  const cells = table.cells.map((cell) => ({
    ...cell,
    box: turnBox(cell.box, angle, width, height),
    words: cell.words.map((word) => original.get(word) ?? turnWord(word, angle, width, height)),
  }));
  return { ...table, box: turnBox(table.box, angle, width, height), cells };
}

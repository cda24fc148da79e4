/** A page printed sideways (a wide table on an upright sheet) is read as if the sheet were turned. */
import type { Box } from '../../../contract/types.ts';
import type { PageContent, Turn, Word } from './page.ts';

/** A page as it is read: one whose text runs up or down the sheet is laid so that most of it reads from left to right. */
export function standing(page: PageContent): PageContent {
  const angle = mainAngle(page.words);
  if (angle === 0 || page.turned !== undefined) return page;
  const quarter = ((360 - angle) % 360) as Word['angle'];
  return { ...turnedBy(page, angle), turned: { quarter, degrees: 0 } };
}

/** The page turned so that text of an angle reads from left to right. */
export function turnedBy(page: PageContent, angle: Word['angle']): PageContent {
  if (angle === 0) return page;
  const box = (b: Box) => turnBox(b, angle, page.width, page.height);
  const swap = angle % 180 !== 0;
  return {
    ...page,
    width: swap ? page.height : page.width,
    height: swap ? page.width : page.height,
    words: page.words.map((word) => turnWord(word, angle, page.width, page.height)),
    rules: page.rules.map((rule) => {
      const [x0, y0, x1, y1] = box([rule.x0, rule.y0, rule.x1, rule.y1]);
      return { x0, y0, x1, y1 };
    }),
    fills: page.fills.map(box),
    images: page.images.map(box),
  };
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

/** From a page that was turned to be read back to the page as the file has it; `width` and `height` are those of the page as turned. A box laid askew grows to hold its corners. */
export function toPage(turned: Turn, width: number, height: number): (box: Box) => Box {
  const radians = (turned.degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  const [u, v] = [width / 2, height / 2];
  return ([x0, y0, x1, y1]) => {
    const corners = [
      [x0 - u, y0 - v],
      [x1 - u, y0 - v],
      [x0 - u, y1 - v],
      [x1 - u, y1 - v],
    ] as const;
    const xs = corners.map(([x, y]) => u + x * cos + y * sin);
    const ys = corners.map(([x, y]) => v + y * cos - x * sin);
    const askew: Box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
    return turnBox(askew, turned.quarter, width, height);
  };
}

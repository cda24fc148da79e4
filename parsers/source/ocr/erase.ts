/** Paints rules over with the paper beside them, letters that cross them left as they are. */
import type { Raster } from './raster.ts';
import type { Strokes } from './rules.ts';

/** How far beyond a rule its grey edge goes, and from where the colour of the paper is taken. */
const FRINGE = { ink: 2, paper: 5 };
/** Ink beside a rule that is less than this lighter than the rule is a letter that crosses it. */
const LETTER_CONTRAST = 60;

export function withoutStrokes(raster: Raster, strokes: Strokes): Raster {
  const { width, height } = raster;
  const data = raster.data.slice();
  for (const { x0, y0, x1, y1 } of strokes.horizontal) {
    for (let x = Math.max(0, x0 - FRINGE.ink); x < Math.min(width, x1 + FRINGE.ink); x++) {
      eraseAcross(data, { offset: x, step: width, limit: height }, y0, y1);
    }
  }
  for (const { x0, y0, x1, y1 } of strokes.vertical) {
    for (let y = Math.max(0, y0 - FRINGE.ink); y < Math.min(height, y1 + FRINGE.ink); y++) {
      eraseAcross(data, { offset: y * width, step: 1, limit: width }, x0, x1);
    }
  }
  return { width, height, data };
}

/** One line of pixels across a rule. Where ink goes on both sides, it is a letter's, or another rule's. */
function eraseAcross(
  data: Uint8Array,
  along: { offset: number; step: number; limit: number },
  low: number,
  high: number,
): void {
  const at = (position: number) =>
    along.offset + Math.min(along.limit - 1, Math.max(0, position)) * along.step;
  const before = data[at(low - FRINGE.paper)] as number;
  const after = data[at(high - 1 + FRINGE.paper)] as number;
  const paper = Math.max(before, after);
  let darkest = 255;
  for (let position = low; position < high; position++) {
    darkest = Math.min(darkest, data[at(position)] as number);
  }
  if (paper < darkest + LETTER_CONTRAST) return;
  const end = Math.min(along.limit, high + FRINGE.ink);
  for (let position = Math.max(0, low - FRINGE.ink); position < end; position++) {
    data[at(position)] = paper;
  }
}

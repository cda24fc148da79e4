/** From a page that was turned to be read back to the page as the file has it. */
import type { Box } from '../../../contract/types.ts';
import type { Turn } from './page.ts';
import { turnBox } from './tables/turn.ts';

/** `width` and `height` are those of the page as turned. A box laid askew grows to hold its corners. */
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

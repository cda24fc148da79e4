/** A part of a page, enlarged, with white round it: a region that is read by itself. */
import { blankRaster, type Raster } from './raster.ts';
import type { Region } from './regions.ts';

export function enlarged(
  { width, height, data }: Raster,
  box: { x0: number; y0: number; x1: number; y1: number },
  factor: number,
  margin: number,
): Region {
  const wide = Math.round((box.x1 - box.x0) * factor);
  const high = Math.round((box.y1 - box.y0) * factor);
  const raster = blankRaster(wide + 2 * margin, high + 2 * margin);
  for (let y = 0; y < high; y++) {
    for (let x = 0; x < wide; x++) {
      const u = Math.min(width - 1.001, Math.max(0, box.x0 + (x + 0.5) / factor - 0.5));
      const v = Math.min(height - 1.001, Math.max(0, box.y0 + (y + 0.5) / factor - 0.5));
      raster.data[(y + margin) * raster.width + x + margin] = between(data, width, u, v);
    }
  }
  return { x: 0, y: 0, raster };
}

function between(data: Uint8Array, width: number, u: number, v: number): number {
  const at = Math.floor(v) * width + Math.floor(u);
  const s = u - Math.floor(u);
  const t = v - Math.floor(v);
  const above = (data[at] as number) * (1 - s) + (data[at + 1] as number) * s;
  const below = (data[at + width] as number) * (1 - s) + (data[at + width + 1] as number) * s;
  return Math.round(above * (1 - t) + below * t);
}

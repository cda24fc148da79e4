/** Several rasters as one file: grey, not compressed, in the order given. */
import type { Raster } from './raster.ts';

const LONG = 4;
const SHORT = 3;
const HEADER = 8;
const ENTRIES = 9;
const DIRECTORY = 2 + ENTRIES * 12 + 4;

export function tiffOf(rasters: readonly Raster[], dpi: number): Buffer {
  // Each page: its directory, the resolution as a fraction, the pixels.
  const sizes = rasters.map(({ data }) => DIRECTORY + 8 + data.length + (data.length % 2));
  const file = Buffer.alloc(HEADER + sizes.reduce((sum, size) => sum + size, 0));
  file.write('II*\0', 0, 'latin1');
  file.writeUInt32LE(HEADER, 4);
  let at = HEADER;
  for (const [index, raster] of rasters.entries()) {
    const next = at + (sizes[index] as number);
    writePage(file, raster, { dpi, at, next: index + 1 < rasters.length ? next : 0 });
    at = next;
  }
  return file;
}

function writePage(
  file: Buffer,
  { width, height, data }: Raster,
  { dpi, at, next }: { dpi: number; at: number; next: number },
): void {
  const resolution = at + DIRECTORY;
  const pixels = resolution + 8;
  const fields: [number, number, number][] = [
    [256, LONG, width],
    [257, LONG, height],
    [258, SHORT, 8],
    [259, SHORT, 1],
    [262, SHORT, 1],
    [273, LONG, pixels],
    [278, LONG, height],
    [279, LONG, data.length],
    [282, 5, resolution],
  ];
  file.writeUInt16LE(fields.length, at);
  for (const [index, [tag, type, value]] of fields.entries()) {
    const entry = at + 2 + index * 12;
    file.writeUInt16LE(tag, entry);
    file.writeUInt16LE(type, entry + 2);
    file.writeUInt32LE(1, entry + 4);
    file.writeUInt32LE(value, entry + 8);
  }
  file.writeUInt32LE(next, at + DIRECTORY - 4);
  file.writeUInt32LE(dpi, resolution);
  file.writeUInt32LE(1, resolution + 4);
  file.set(data, pixels);
}

/** A page as pixels, and the sums over it that everything else here is made of. */

/** Grey pixels, row by row from the top: 0 is black, 255 white. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

export function blankRaster(width: number, height: number): Raster {
  return { width, height, data: new Uint8Array(width * height).fill(255) };
}

/** Turned clockwise by a quarter. */
export function quarterTurned({ width, height, data }: Raster): Raster {
  const out = new Uint8Array(data.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      out[x * height + height - 1 - y] = data[y * width + x] as number;
    }
  }
  return { width: height, height: width, data: out };
}

/** Turned upside down. */
export function halfTurned({ width, height, data }: Raster): Raster {
  return { width, height, data: data.slice().reverse() };
}

/** One byte a pixel: 1 is ink. */
export interface Ink {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Half the side, in pixels at 300 a inch, of the square whose mean a pixel is held against. */
const NEIGHBOURHOOD = 20;
/** How much darker than its neighbourhood ink is: above the noise of a scan, below a hairline. */
const INK_CONTRAST = 26;

/**
 * Ink is what is darker than its neighbourhood, so that a shaded heading of a table is paper
 * and a hairline on it is ink.
 */
export function inkOf(raster: Raster, dpi: number): Ink {
  const { width, height, data } = raster;
  const reach = Math.max(4, Math.round((NEIGHBOURHOOD * dpi) / 300));
  const ink = new Uint8Array(width * height);
  const columns = new Uint32Array(width);
  for (let y = 0; y < Math.min(reach, height); y++) addRow(columns, data, y * width, 1);
  for (let y = 0; y < height; y++) {
    if (y + reach < height) addRow(columns, data, (y + reach) * width, 1);
    if (y - reach > 0) addRow(columns, data, (y - reach - 1) * width, -1);
    const rows = Math.min(height - 1, y + reach) - Math.max(0, y - reach) + 1;
    markRow(ink, data, columns, { y, width, reach, rows });
  }
  return { width, height, data: ink };
}

function addRow(columns: Uint32Array, data: Uint8Array, from: number, sign: 1 | -1): void {
  for (let x = 0; x < columns.length; x++) {
    columns[x] = (columns[x] as number) + sign * (data[from + x] as number);
  }
}

function markRow(
  ink: Uint8Array,
  data: Uint8Array,
  columns: Uint32Array,
  at: { y: number; width: number; reach: number; rows: number },
): void {
  const { y, width, reach, rows } = at;
  let sum = 0;
  for (let x = 0; x < Math.min(reach, width); x++) sum += columns[x] as number;
  for (let x = 0; x < width; x++) {
    if (x + reach < width) sum += columns[x + reach] as number;
    if (x - reach > 0) sum -= columns[x - reach - 1] as number;
    const count = (Math.min(width - 1, x + reach) - Math.max(0, x - reach) + 1) * rows;
    const value = data[y * width + x] as number;
    if ((value + INK_CONTRAST) * count < sum) ink[y * width + x] = 1;
  }
}

/** Columns become rows, so that what is written for horizontal things serves the vertical ones. */
export function transposed(ink: Ink): Ink {
  const { width, height, data } = ink;
  const out = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) out[x * height + y] = data[y * width + x] as number;
  }
  return { width: height, height: width, data: out };
}

/** How a sheet lies in its scan: askew, and on its side or not. */
import { withoutStrokes } from './erase.ts';
import { quarterTurned, type Raster } from './raster.ts';
import { findStrokes } from './rules.ts';
import { profileRatio, type Skew, skewOf } from './skew.ts';

export interface Posture {
  /** Clockwise. A sheet on its side is turned once; whether it then stands on its head, only reading it tells. */
  readonly quarter: 0 | 90;
  readonly degrees: number;
}

/** Lines of text must stand out so much better down the page than across it. */
const CLEARER = 1.2;
/**
 * Once straight and without its rules, a page of text has rows at least this much sharper than its columns: measured
 * on 23 scanned pages, text 1.2 to 14, the same pages on their side 0.07 to 0.13.
 */
const LINES = 1.15;

/** `drawn` gives the page in a posture, with few pixels. */
export function postureOf(drawn: (posture: Posture) => Raster, dpi: number): Posture {
  const flat = drawn({ quarter: 0, degrees: 0 });
  const upright = skewOf(flat, dpi);
  const side = skewOf(quarterTurned(flat), dpi);
  const asScanned: Posture = { quarter: 0, degrees: upright.degrees };
  if (!isClearer(side, upright)) return asScanned;
  const onSide: Posture = { quarter: 90, degrees: side.degrees };
  // The rules of a table are sharp both ways: what decides is the text.
  const rows = (posture: Posture) => {
    const raster = drawn(posture);
    return profileRatio(withoutStrokes(raster, findStrokes(raster, dpi)), dpi);
  };
  return rows(onSide) >= LINES && rows(asScanned) < 1 ? onSide : asScanned;
}

function isClearer(side: Skew, upright: Skew): boolean {
  return side.sharpness > upright.sharpness * CLEARER;
}

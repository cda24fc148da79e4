/** Which words are set in bold: their strokes are thicker than those of the page's other words. */
import type { Raster } from './raster.ts';
import type { RecognisedWord } from './recogniser.ts';

/** Bold strokes are half as thick again; the ink of a scan blurs the difference. */
const THICKER = 1.2;
/** Darker than this on clean paper is ink. */
const INK = 128;
/** A point or a bracket has too little ink to tell: it goes with its neighbours. */
const MIN_LETTERS = 2;

/** One answer a word; words come line by line. */
export function boldness(clean: Raster, words: readonly RecognisedWord[]): boolean[] {
  const strokes = words.map((word) => strokeWidth(clean, word));
  const known = strokes.flatMap((width, index) => (isTelling(words[index]) ? [width] : []));
  const usual = median(known);
  const bold = strokes.map((width) => usual > 0 && width > usual * THICKER);
  return words.map((word, index) =>
    isTelling(word) ? (bold[index] as boolean) : (bold[neighbour(words, index)] ?? false),
  );
}

function isTelling(word: RecognisedWord | undefined): boolean {
  return (word?.text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= MIN_LETTERS;
}

function neighbour(words: readonly RecognisedWord[], index: number): number {
  const line = words[index]?.line;
  for (let at = index - 1; words[at]?.line === line; at--) if (isTelling(words[at])) return at;
  for (let at = index + 1; words[at]?.line === line; at++) if (isTelling(words[at])) return at;
  return -1;
}

/** The median length of the runs of ink along the rows, as a share of the height of the line. */
function strokeWidth({ width, data }: Raster, word: RecognisedWord): number {
  const runs: number[] = [];
  for (let y = Math.max(0, Math.floor(word.y0)); y < word.y1; y++) {
    let run = 0;
    for (let x = Math.floor(word.x0); x <= word.x1; x++) {
      if (x < word.x1 && (data[y * width + x] ?? 255) < INK) run++;
      else if (run > 0) {
        runs.push(run);
        run = 0;
      }
    }
  }
  return median(runs) / Math.max(1, word.height);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

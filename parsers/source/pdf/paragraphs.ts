/** Where a paragraph ends: what the white, the type, the margins and the words say of two lines in a row. */
import { endsInHyphen } from './hyphen.ts';
import type { PrintedLine } from './line.ts';

/** The edges within which lines were set. */
export interface Frame {
  readonly left: number;
  readonly right: number;
  /** From one baseline to the next within a paragraph, in font sizes. */
  readonly leading: number;
}

/** `meme`: the sentence goes on; `ligne`: a line of its own in the same block; `bloc`: another block. */
export type Break = 'meme' | 'ligne' | 'bloc';

/** More white than this, as against the usual leading, parts paragraphs. */
const PARAGRAPH_WHITE = 1.28;
/** Sizes of one paragraph differ by less than this part. */
const SAME_SIZE = 0.12;
/** Of a line's end, how much may stay white although the next word would not have fitted, in font sizes. */
const RAGGED = 0.6;
/** Indents are deeper than this, in font sizes. */
const INDENT = 1;

/** Bullets, also those of symbol fonts (U+F0B7), and dashes that open a list entry. */
export const bullet = /^(?:[•▪◦‣●○□➢➤✓❖·\uf000-\uf0ff]\s?|[*–—-]\s)/u;
const numbering =
  /^(?:\d{1,3}\s?[.)°/-]|[a-zA-Z]\s?[.)°]\s|[IVX]{1,5}\s?[.)°–-]|(?:article|annexe|vu|considérant)\s)/iu;
/** "Absents excusés : …", "Secrétaire de séance : …", "Objet : …": opens a line whether or not the one above was full. */
const rubric =
  /^(?:(?:étai(?:en)?t|etai(?:en)?t|sont|avai(?:en)?t|ont|membres?|conseill(?:er|ère|ere)s?|élue?s?|délégué(?:e)?s?|municipaux|communautaires|titulaires|et)\s){0,3}(?:présent|absent|excusé|excuse|représenté|pouvoir|procuration|donné|secrétaire|objet|rapporteu[rs]|vote|votants?|résultat|ordre\sdu\sjour)(?:\(?e?s?\)?|e)(?![\p{L}])[^:.;]{0,60}:/iu;
/** "2024-12-107 Cession", "CP-2024-10-2 – Fonds", "N° 60 - Cession", "Délibération n° 2025-4 :". */
const actNumber =
  /^(?:(?:[A-Z]{1,6}[-_ ]?)?(?:19|20)\d{2}[-_/]\d{1,4}(?:[-_/]\d{1,4})?\s(?:[–—:-]\s)?\p{Lu}\p{L}|n°\s?\d{1,4}\s{0,3}[–—:-]\s\p{Lu}|d[ée]lib[ée]ration\sn°\s?[\p{L}\d/_.-]{1,20}\s?[:–—-])/iu;
/** What a sentence cannot stop at. */
const unfinished =
  /(?:[,(–—-]|(?<![\p{L}])(?:de|du|des|la|le|les|l['’]|d['’]|à|au|aux|et|ou|par|en|n°|m\.|mm\.|mme|mmes|pour|sur|que))$/iu;

function opensRubric(above: PrintedLine, below: PrintedLine): boolean {
  const opens =
    actNumber.test(below.text) || (rubric.test(below.text) && !lowerStart.test(below.text));
  return opens && !unfinished.test(above.text);
}

const terminated = /[.;:!?…]["»”’)]{0,2}$/u;
const lowerStart = /^["«“(]?\s?[\p{Ll}\d€%»)]/u;

export function breakBetween(above: PrintedLine, below: PrintedLine, frame: Frame): Break {
  const size = Math.max(above.size, below.size);
  const apart = below.baseline - above.baseline;
  if (apart <= 0.3 * size || apart > PARAGRAPH_WHITE * frame.leading * size) return 'bloc';
  if (Math.abs(above.size - below.size) > SAME_SIZE * size) return 'bloc';
  return breakByWords(above, below, frame);
}

/** The same for lines that do not stand one below the other: over a page's or a column's end. */
export function breakAcross(above: PrintedLine, below: PrintedLine, frame: Frame): Break {
  if (Math.abs(above.size - below.size) > SAME_SIZE * Math.max(above.size, below.size))
    return 'bloc';
  if (terminated.test(above.text)) return 'bloc';
  if (isForced(above, below, frame) && !lowerStart.test(below.text)) return 'bloc';
  if (numbering.test(below.text)) return 'bloc';
  const found = breakByWords(above, below, frame);
  return found === 'ligne' ? 'meme' : found;
}

/** "APPELS À PROJETS … 2024" over "- PHASE 1": a title in capitals that goes on, no list. */
function titleGoesOn(above: PrintedLine, below: PrintedLine): boolean {
  const capitals = [above, below].every(
    ({ text }) => /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text),
  );
  return (
    capitals &&
    /^[–-]\s/u.test(below.text) &&
    !bullet.test(above.text) &&
    !/[.,:;]$/u.test(above.text)
  );
}

/** "… Rue Ferdinand Buisson" over "– 62018 ARRAS Cedex 9": a full line whose sentence goes on. */
function dashGoesOn(above: PrintedLine, below: PrintedLine, forced: boolean): boolean {
  return !forced && /^[–-]\s/u.test(below.text) && /[\p{L}\p{N}]$/u.test(above.text);
}

function breakByWords(above: PrintedLine, below: PrintedLine, frame: Frame): Break {
  if (titleGoesOn(above, below)) return 'ligne';
  const forced = isForced(above, below, frame);
  if (bullet.test(below.text) && !dashGoesOn(above, below, forced)) return 'bloc';
  const goesOn = !forced && lowerStart.test(below.text);
  if (changesWeight(above, below) && !goesOn) return 'bloc';
  if (!forced && opensRubric(above, below)) return 'ligne';
  if (!forced) return isIndented(above, below, frame) ? 'bloc' : 'meme';
  if (endsInHyphen(above.text) && /^\p{L}/u.test(below.text)) return 'meme';
  if (terminated.test(above.text) || numbering.test(below.text)) return 'bloc';
  return 'ligne';
}

/** The next word would have fitted, so that somebody meant the line to end here. */
function isForced(above: PrintedLine, below: PrintedLine, frame: Frame): boolean {
  const centred = above.box[0] - frame.left > 2 * above.size;
  const used = centred ? above.box[2] - above.box[0] + frame.left : above.box[2];
  const margin = centred ? 3 * above.size : RAGGED * above.size;
  return used + 0.25 * above.size + below.firstWidth + margin <= frame.right;
}

function changesWeight(above: PrintedLine, below: PrintedLine): boolean {
  return (above.bold || below.bold) && above.boldEnd !== below.boldStart;
}

function isIndented(above: PrintedLine, below: PrintedLine, frame: Frame): boolean {
  const deep = below.box[0] - frame.left;
  return (
    terminated.test(above.text) &&
    deep > INDENT * below.size &&
    deep < 6 * below.size &&
    above.box[0] - frame.left < 0.5 * above.size
  );
}

/** The usual leading of a document: the commonest among lines that fill their measure. */
export class Leadings {
  #counts = new Map<string, Map<number, number>>();

  add(above: PrintedLine, below: PrintedLine): void {
    const size = Math.max(above.size, below.size);
    const ratio = Math.round(((below.baseline - above.baseline) / size) * 20) / 20;
    if (ratio < 0.8 || ratio > 2.4 || above.size !== below.size) return;
    for (const key of ['', keyOf(size)]) {
      const counts = this.#counts.get(key) ?? new Map<number, number>();
      counts.set(ratio, (counts.get(ratio) ?? 0) + 1);
      this.#counts.set(key, counts);
    }
  }

  of(size: number): number {
    const own = this.#counts.get(keyOf(size));
    const counts = own !== undefined && total(own) >= 5 ? own : this.#counts.get('');
    let best = 1.2;
    let most = 0;
    for (const [ratio, count] of counts ?? []) {
      if (count > most || (count === most && ratio < best)) [best, most] = [ratio, count];
    }
    return best;
  }
}

function keyOf(size: number): string {
  return size.toFixed(1);
}

function total(counts: ReadonlyMap<number, number>): number {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return sum;
}

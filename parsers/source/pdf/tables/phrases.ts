/** Phrases: the words of a line that no wide gap parts. */
import type { Word } from '../page.ts';

export interface Phrase {
  readonly x0: number;
  readonly x1: number;
  readonly words: readonly Word[];
}

/** A gap wider than this many times the font size parts two phrases: two spaces of a typewriter face are 1.2. */
export const PHRASE_GAP = 0.9;

export function phrasesOf(line: readonly Word[]): Phrase[] {
  const phrases: { x0: number; x1: number; words: Word[] }[] = [];
  for (const word of line) {
    const last = phrases.at(-1);
    if (last && word.box[0] - last.x1 <= PHRASE_GAP * word.size && !isNextCell(last.words, word)) {
      last.words.push(word);
      last.x1 = Math.max(last.x1, word.box[2]);
    } else phrases.push({ x0: word.box[0], x1: word.box[2], words: [word] });
  }
  return phrases;
}

/** A gap as wide as a space parts two words; what stands closer was printed as one and parted since. */
const TOUCHING = 0.12;

/** "2 400,00" and "Concert" printed one against the other. */
function isNextCell(words: readonly Word[], { box, size, text }: Word): boolean {
  const last = words.at(-1);
  if (last === undefined || box[0] - last.box[2] > TOUCHING * size) return false;
  return /,\d{2}€?$/u.test(last.text) && /^\p{L}{2}/u.test(text);
}

/** "1 314,00", "(95.2–99.1)", "–", "(X)", "12 %": figures, or the signs that stand in for them. */
export function isFigure(words: readonly Word[]): boolean {
  const text = words.map((word) => word.text).join('');
  if (/^(?:[^\p{L}\p{N}]{1,6}|\(X\)|N\/?A|NC|n\.?[ad]\.?)$/iu.test(text)) return true;
  const digits = text.match(/\p{Nd}/gu)?.length ?? 0;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return digits > 0 && letters <= Math.min(2, digits);
}

const amount =
  /^[-–−]?(?:\d{1,3}(?:[ .\u00a0\u202f]\d{3}){1,3}|\d{1,9})(?:,\d{2})?\s?(?:€|euros?)?$/iu;

/** "9 700,00 €", "1 250", "300 €": how much, by its cents, its currency or its thousands. */
export function isAmount(words: readonly Word[]): boolean {
  const text = words.map((word) => word.text).join(' ');
  return amount.test(text) && /[ .,€]|euro|\d{3}/iu.test(text) && !/^(?:19|20)\d{2}$/u.test(text);
}

/** "9 700,00", "1 250", "300 €": an amount by more than its digits. */
export function isMoney(words: readonly Word[]): boolean {
  return (
    isAmount(words) &&
    /,\d{2}(?!\d)|€|euro|\d \d{3}/iu.test(words.map(({ text }) => text).join(' '))
  );
}

/** A figure with a digit: no dash in its place. */
export function isNumber(words: readonly Word[]): boolean {
  return isFigure(words) && words.some(({ text }) => /\d/u.test(text));
}

/** "les bénéficiaires", "(en euros)": goes on from the line above. */
export function beginsLow(words: readonly Word[] | undefined): boolean {
  return /^[\p{Ll}(]/u.test(words?.[0]?.text ?? '');
}

/** Where the amounts of some lines begin, if they have any: running text would run on over them, a name ends before. */
export function amountsOf(lines: readonly (readonly Phrase[])[]): number {
  const last = lines.flatMap((line) => line.slice(-1)).filter(({ words }) => isMoney(words));
  return last.length === 0 ? -Infinity : Math.min(...last.map(({ x0 }) => x0));
}

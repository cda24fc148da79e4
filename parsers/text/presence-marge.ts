/** Words of a margin that a page's lines carry into a list, and names that they part. */
import type { Range } from './grammar.ts';
import type { Liste } from './membre.ts';
import { chance, formeDe, formeJointe, fragment, motDes, type Nom } from './presence-noms.ts';

const compte = '(?:presents?|votants?|absents?|exprimes?|pouvoirs?|pour|contre|abstentions?)';
/** "11 Présents", "Contre : 00". */
const counts = new RegExp(
  `^(?:\\d{1,3}\\s{1,3}${compte}|${compte}\\s{0,2}:\\s{0,2}\\d{1,3})(?![\\p{L}\\d])\\s{0,3}`,
  'u',
);
/** The act's number: "n° 2014 / 183". */
const number = /^n\s{0,2}[°o]\s{0,3}\d{1,4}(?:\s{0,2}[/-]\s{0,2}\d{1,5}){0,3}\s{1,4}/u;

/** The day of the convocation: "Alain DETERNES, 23/11/2023 Jean-Marc DUMONT". */
const day = /^\d{1,2}[/.]\d{1,2}[/.]\d{4}\s{1,3}(?=\p{L})/u;

/** How long the words of a margin are that a folded text begins with. */
export function margeA(rest: string): number {
  return (counts.exec(rest) ?? number.exec(rest) ?? day.exec(rest))?.[0].length ?? 0;
}

/** "Anthony Contre : 00 DEININGEN": the rest of a name, where the whole is printed as the others are. */
export function apresMarge(
  { page, style }: Liste,
  { to, fin, forme }: Nom,
  end: number,
): Range | null {
  const space = /^\s{1,3}/u.exec(page.plain.slice(to, to + 3))?.[0].length ?? 0;
  const margin = space === 0 ? null : counts.exec(page.folded.slice(to + space, to + 60));
  if (margin === null || page.mots[fin]?.genre === 'ligne') return null;
  const k = motDes(page, to + space + margin[0].length);
  const last = fragment(page, k, end);
  const whole = formeJointe(forme, formeDe(page, k, last));
  const [from, until] = [page.mots[k]?.from, page.mots[last - 1]?.to];
  if (last === k || from === undefined || until === undefined) return null;
  return chance(style, whole) > chance(style, forme) ? { from, to: until } : null;
}

/** Lists of people: "M. Jean-Claude LEROY, Mme Mireille HINGREZ-CÉRÉDA et Messieurs René HOCQ, André KUCHCINSKI". */

import { normaliser, pliageFixe } from '../vocabulaire/plain.ts';
import type { Range } from './grammar.ts';

/** One person of a list; offsets into the list. */
export interface Membre extends Range {
  readonly nom: Range;
  readonly civilite?: Range;
}

const MAX_NAME = 90;
/** No assembly is larger; a longer list is no list of names. */
const MAX_MEMBERS = 2000;

/** Between two people: a comma, a semicolon, "et", "ainsi que", a dash that opens an entry. */
const separator =
  /\s{0,8}[,;]\s{0,8}(?:(?:et|ainsi\sque)(?:\sde)?\s{1,8})?|\s{1,8}(?:et|ainsi\sque)(?:\sde)?\s{1,8}|(?:^|\s)[-–•]\s{1,8}|\s{0,8}\.(?=\s{0,8}$)/gu;
const civility =
  /^(?:(messieurs|mesdames|mesdemoiselles|monsieur|madame|mademoiselle|mmes|mme|mlles|mlle|melle|mm|mrs|mr|m|dr|docteur|maitre|me)(?:\.\s{0,8}|\s{1,8}))/u;

/** A name as it is printed, with single spaces ("AUBIN | Lise" over two columns as well); null for what cannot be one. */
export function lireNom(plain: string): string | null {
  const name = normaliser(plain.replace(/\|/gu, ' '));
  return name !== '' && name.length <= MAX_NAME && /\p{L}/u.test(name) ? name : null;
}

/** The people of a list, in order. What is no name ("néant", a sentence) gives none. */
export function decouperListeDeNoms(plain: string): Membre[] {
  const folded = pliageFixe(plain);
  const members: Membre[] = [];
  let from = 0;
  for (const found of [...folded.matchAll(separator), null]) {
    const member = memberIn(plain, folded, from, found?.index ?? plain.length);
    if (member !== null) members.push(member);
    if (found === null || members.length >= MAX_MEMBERS) break;
    from = found.index + found[0].length;
  }
  return members;
}

function memberIn(plain: string, folded: string, start: number, end: number): Membre | null {
  const { from, to } = tight(plain, start, end);
  let at = from;
  let civilite: Range | undefined;
  // "Mesdames Mme Fatima AIT-CHIKHEBBIH": the one that stands next to the name is theirs.
  for (let found = civilityAt(folded, at, to); found !== null; found = civilityAt(folded, at, to)) {
    civilite = found.word;
    at = found.next;
  }
  if (!isName(plain.slice(at, to))) return null;
  return { from, to, nom: { from: at, to }, ...(civilite === undefined ? {} : { civilite }) };
}

function civilityAt(folded: string, at: number, to: number): { word: Range; next: number } | null {
  const found = civility.exec(folded.slice(at, Math.min(to, at + 40)));
  const word = found?.[1];
  if (found === null || word === undefined) return null;
  const point = folded[at + word.length] === '.' ? 1 : 0;
  return { word: { from: at, to: at + word.length + point }, next: at + found[0].length };
}

function tight(plain: string, start: number, end: number): Range {
  let from = start;
  let to = end;
  while (from < to && /[\s:.–•-]/u.test(plain[from] ?? '')) from++;
  while (to > from && /[\s:]/u.test(plain[to - 1] ?? '')) to--;
  return { from, to };
}

/** One to six words, each a name or a particle, at least one with a capital. */
function isName(plain: string): boolean {
  if (/^(?:n[ée]ant|aucune?|personne|nul|nihil|ras)$/iu.test(plain)) return false;
  if (plain.length === 0 || plain.length > MAX_NAME || /[\d:;!?"«»()/]/u.test(plain)) return false;
  const words = plain.split(/\s{1,8}/u);
  if (words.length > 6 || !words.some((word) => /^\p{Lu}/u.test(word))) return false;
  return words.every(
    (word) =>
      /^\p{Lu}/u.test(word) ||
      /^(?:de|du|des|d['’]\p{L}{2,30}|la|le|van|von|der|den|da|di|dos|el|ben|y|l['’]\p{L}{2,30})$/u.test(
        word,
      ),
  );
}

/**
 * One person's name at a place of running text, up to where the words stop being a name. Line breaks
 * are kept in the text: a name goes over to the next line only where it is not complete.
 */
import type { Range } from './grammar.ts';
import type { Membre } from './nom.ts';

const civility =
  /^(?:messieurs|mesdames|mesdemoiselles|monsieur|madame|mademoiselle|mmes|mme|mlles|mlle|melle|mm|mrs|mr|dr|docteur|maitre|me|m)(?:\.\s{0,4}|\s{1,4})/u;
const particle =
  /^(?:(?:de\sla|de|du|des|la|le|van|von|der|den|da|di|dos|el|ben)(?=\s)|(?:de\sl['’]|d['’])(?=\s?\p{L}))/u;
const word = /^\p{Lu}(?:[\p{L}'’]|\.(?=-?\p{L})|-(?:\s?\n\s?)?(?=\p{L})){0,40}\.?/u;
const sentenceWords = [
  'le|la|les|il|elle|ils|elles|votee?s?|voter|pour|contre|abstentions?|decide|adoptee?s?',
  'approuvee?s?|rejetee?s?|acceptee?s?|unanimite|autorise|considerant|vu|apres|en|au|aux|a',
  String.raw`ce|cette|un|une|dit|madame|monsieur|article|delibere|l['’]\S{1,30}|maire|president`,
  'presidente|secretaires?|quorum|conseil|conseillers?|absente?s?|presente?s?|excusee?s?',
  'pouvoirs?|procurations?|date|convocation|ordre|votants?|nombre|neant|aucun|aucune',
  'titulaires?|suppleante?s?|commune|groupes?|et|ainsi|mmes?|mm',
].join('|');
/** Words that open a sentence, and no name. */
const sentence = new RegExp(`^(?:${sentenceWords})[.:]?$`, 'u');
/** "JT. ALBERTINI": two initials with one point, which ends no sentence. */
const initials = /^\p{Lu}{2,3}\.$/u;
const MAX_WORDS = 6;

/** A name of at most six words that begins at `start`, civilities apart; null where none does. */
export function nomIn(plain: string, folded: string, start: number, end: number): Membre | null {
  let at = start;
  let civilite: Range | undefined;
  for (let found = civilityAt(folded, at); found > 0; found = civilityAt(folded, at)) {
    civilite = { from: at, to: at + folded.slice(at, at + found).trimEnd().length };
    at += found;
  }
  const space = /^\s{0,4}/u.exec(plain.slice(at, at + 4))?.[0].length ?? 0;
  const from = at + (civilite === undefined ? 0 : space);
  const to = endOfName(plain, folded, from, end, civilite !== undefined);
  if (to === from || !/\p{Lu}\p{L}|\p{Lu}\.|\p{Lu}…/u.test(plain.slice(from, to + 1))) return null;
  return { from: start, to, nom: { from, to }, ...(civilite === undefined ? {} : { civilite }) };
}

function civilityAt(folded: string, at: number): number {
  return civility.exec(folded.slice(at, at + 24))?.[0].length ?? 0;
}

function endOfName(
  plain: string,
  folded: string,
  from: number,
  end: number,
  titled: boolean,
): number {
  let to = from;
  for (let words = 0; words < MAX_WORDS; words++) {
    const next = wordAt(plain, folded, { from, at: to, end, first: words === 0, titled });
    if (next === null) break;
    to = next;
  }
  return to;
}

interface Progress {
  readonly from: number;
  readonly at: number;
  readonly end: number;
  readonly first: boolean;
  readonly titled: boolean;
}

/** Where the next word of the name ends. */
function wordAt(plain: string, folded: string, { from, at, end, first, titled }: Progress) {
  const space = first ? '' : (/^\s{0,4}/u.exec(plain.slice(at, at + 4))?.[0] ?? '');
  if (!first && space === '' && plain[at - 1] !== '.') return null;
  // "Fonction" over "AUBIN Lise", each a cell: a paragraph ends a name; "Monsieur Patrick" is but half of one.
  if (!titled && /\n\s?\n/u.test(space)) return null;
  let start = at + space.length;
  const small = particle.exec(folded.slice(start, start + 12));
  if (small !== null && /^\p{Ll}/u.test(plain.slice(start, start + 2))) {
    const after = start + small[0].length;
    start = after + (/^\s{0,3}/u.exec(plain.slice(after, after + 3))?.[0].length ?? 0);
  }
  const found = word.exec(plain.slice(start, Math.min(end, start + 60)));
  if (found === null) return null;
  if (titled && opensNext(plain, folded, from, at, start)) return null;
  const article =
    (space === ' ' && isArticleOfName(plain, from, at, start)) ||
    (first && opensName(plain, start, end, titled));
  if (!article && isSentence(plain, folded, start, found[0])) return null;
  if (space.includes('\n') && !goesOver(plain, from, at, start, found[0], titled)) return null;
  const stop = start + found[0].length;
  if (first && initials.test(found[0]) && /^ {1,2}\p{Lu}{2}/u.test(plain.slice(stop, stop + 4)))
    return stop;
  return /\p{L}{2}\.$/u.test(found[0]) ? stop - 1 : stop;
}

/** "M. Michel TERRAL M. Alain SORIANO": a cell whose lines were joined; behind two words a civility is the next one's. */
function opensNext(
  plain: string,
  folded: string,
  from: number,
  at: number,
  start: number,
): boolean {
  return (
    /\S\s{1,4}\S/u.test(plain.slice(from, at)) &&
    /^M/u.test(plain.slice(start, start + 1)) &&
    /^(?:m\.|mme\.?|mlle\.?|monsieur|madame)\s{1,4}(?=[a-z])/u.test(
      folded.slice(start, start + 14),
    ) &&
    /\s\p{Lu}/u.test(plain.slice(start + 1, start + 14))
  );
}

const office =
  '(?:Maire|Pr[ée]sident|Conseil|Commission|Secr[ée]taire|Vice|Comit|Bureau|Directeur|Directrice)';
const articled = new RegExp(`^L(?:e|a|es) (?!${office})\\p{Lu}[\\p{L}'’-]{1,30}`, 'u');

/** "M. Le Goff", "(Le Moal, Joly)": an article is the name's behind a civility, or where the entry ends behind it. */
function opensName(plain: string, start: number, end: number, titled: boolean): boolean {
  const found = articled.exec(plain.slice(start, Math.min(end, start + 40)));
  if (found === null) return false;
  return titled || /^\s?(?:[,;)]|$)/u.test(plain.slice(start + found[0].length, end).slice(0, 2));
}

/** "Gilles Le Goff", "Jean La Fontaine": after a first name alone, an article before another capital is the name's. */
function isArticleOfName(plain: string, from: number, at: number, start: number): boolean {
  return (
    /^\p{Lu}\p{Ll}[\p{L}-]{0,30}$/u.test(plain.slice(from, at)) &&
    articled.test(plain.slice(start, start + 40))
  );
}

/** "Le maire" opens a sentence; "LE BARS" is a name. */
function isSentence(plain: string, folded: string, at: number, printed: string): boolean {
  // "CROS S. - GALIBERT M. – DUVAL A.": an initial; "L'AZOU": a name.
  if (/^(?:\p{Lu}\.|L['’]\p{Lu}{2}.{0,40})$/u.test(printed)) return false;
  if (!sentence.test(folded.slice(at, at + printed.length))) return false;
  // "MESSIEURS BORDES ET FERRAND": no name goes on with it.
  if (printed === 'ET') return true;
  if (printed.length > 3 || /\p{Ll}/u.test(printed)) return true;
  return (
    !/^\s\p{Lu}{2}/u.test(plain.slice(at + printed.length, at + printed.length + 4)) ||
    /^\s(?:maire|president|conseil|commission|comite|bureau|assemblee|region|metropole|quorum|secretaire)/u.test(
      folded.slice(at + printed.length, at + printed.length + 14),
    )
  );
}

/** "Madame Virginie\nANTHONY": the family name is still to come; "LE BORGNE\nSylvie," the first name is. */
function goesOver(
  plain: string,
  from: number,
  at: number,
  start: number,
  next: string,
  titled: boolean,
): boolean {
  const so = plain.slice(from, at);
  const capitals = /\p{Lu}{2}/u.test(so);
  const stop = start + next.replace(/\.$/u, '').length;
  const after = plain.slice(stop, stop + 2);
  const given = /\p{Ll}/u.test(next) && endsEntry.test(after);
  if (titled && given && !/\p{Ll}/u.test(so) && isAmongTitled(plain, from)) return true;
  if (/^\p{Lu}{2,3}$/u.test(so.trim())) return /^\p{Lu}{2}/u.test(next);
  if (!capitals)
    return (
      /^\p{Lu}{2}/u.test(next) ||
      (titled && !/\s/u.test(so.trim()) && !/\.$/u.test(so) && /^\s?[,;)]/u.test(after))
    );
  // "Jean-Marc DE LA\nTOUR,": a name does not end on its particle.
  if (/\s(?:DE|DU|DES|LE|LA|LES|VAN|VON|DE LA)$/u.test(so)) return /^\p{Lu}{2}/u.test(next);
  if (/\p{Ll}/u.test(so)) return /^\p{Lu}{2}/u.test(next) && /-$/u.test(so);
  if (!/\p{Ll}/u.test(next)) return false;
  // "…, Mme FAYOLLE\nChristine, M. GIRAUDON Rémi": the line was full. Else a list has one name a line.
  if (titled) return endsEntry.test(after) && isFullLine(plain, at);
  return /^\s?[,;(]/u.test(after) || (/^\.(?:\s|$)/u.test(after) && isFullLine(plain, at));
}

/** What stands behind a name that is complete. */
const endsEntry = /^(?:\s?[,;(.)]|\s[–—-]|\n\s|\n?$)/u;
const FULL_LINE = 60;

function isFullLine(plain: string, at: number): boolean {
  return at - (plain.lastIndexOf('\n', at - 1) + 1) >= FULL_LINE;
}

/** "M. CHAMBON Gérard, Mme ROURE Sylvie, M. VIALLE" over "Denis, Mme PRAT": a first name goes on where others on the line have theirs. */
function isAmongTitled(plain: string, from: number): boolean {
  const line = plain.slice(plain.lastIndexOf('\n', from - 1) + 1, from);
  return completeBefore.test(line.slice(-MAX_LINE));
}

const completeBefore =
  /(?:^|[\s,;:(–-])(?:M\.|Mr?s?|Mmes?|Mlles?|Monsieur|Madame)\.?\s{1,3}[\p{Lu}'’-]{2,30}(?:\s[\p{Lu}'’-]{2,30}){0,3}\s\p{Lu}[\p{Ll}’-][\p{L}’-]{0,30}\s{0,2}[,;]/u;
const MAX_LINE = 400;

/** "V. B…, M. L. C… et M. S…": where the others have an initial, "M." is one as well. */
export function avecInitiales<T extends Pick<Membre, 'nom' | 'civilite'>>(
  plain: string,
  noms: readonly T[],
): T[] {
  const initials = noms.some(
    ({ civilite, nom }) =>
      civilite === undefined &&
      /^\p{Lu}\.|^(?!LE|LA|DE|DU|EL)\p{Lu}{2}\s/u.test(plain.slice(nom.from, nom.from + 3)),
  );
  if (!initials) return [...noms];
  const titled = noms.some(({ civilite }) => civilite !== undefined && isTitle(plain, civilite));
  return noms.map((one) => {
    if (one.civilite === undefined || one.civilite.to - one.civilite.from !== 2) return one;
    if (titled && aSonInitiale(plain, one.nom)) return one;
    const { civilite, ...rest } = one;
    return { ...rest, nom: { from: civilite.from, to: one.nom.to } } as T;
  });
}

/** "Mme", "MM.": among these "M." is no initial before "C. VAUTRIN". */
export function isTitle(plain: string, { from, to }: Range): boolean {
  return plain.slice(from, to).replace('.', '').length > 1;
}

export function aSonInitiale(plain: string, { from }: Range): boolean {
  return /^\p{Lu}\.\s?-?\p{Lu}[\p{L}.]/u.test(plain.slice(from, from + 6));
}

/**
 * The agenda at the head of minutes, and where each of its entries is printed again as a heading.
 * A document without an agenda, or whose agenda is the minutes themselves, gives none.
 */
import type { Ligne } from './lignes.ts';
import { lireEntete } from './text/entete.ts';
import { pliage } from './text/plain.ts';
import type { Titre } from './titres.ts';

export interface Agenda {
  /** The first line after the agenda. */
  readonly fin: number;
  readonly titres: Titre[];
}

interface Entree {
  readonly titre: string;
  readonly rang: string | null;
  readonly tiret: boolean;
}

const heading = /^[^\p{L}]{0,8}(?:l['’]\s?)?ordre\sdu\sjour(?:\sde\s.{0,40})?[\s:.]{0,6}$/u;
const MAX_ENTRIES = 200;
const MAX_LINES = 400;
const SAME_BEGINNING = 18;
const SHORT = 10;
const MAX_ENTRY = 500;

export function agendaOf(lignes: readonly Ligne[]): Agenda | null {
  const start = lignes.findIndex(({ head }) => heading.test(head));
  if (start < 0) return null;
  const fin = endOf(lignes, start + 1);
  if (fin === null) return null;
  const entrees = entriesOf(lignes.slice(start + 1, fin));
  return { fin, titres: headingsOf(lignes, fin, entrees) };
}

/** So many entries are looked for: the first can be told in a sentence where the session opens. */
const OPENING = 3;

/** The agenda ends where its first entry is printed again, or the first after it that is. */
function endOf(lignes: readonly Ligne[], start: number): number | null {
  for (let index = start; index < start + OPENING; index++) {
    const end = printedAgain(lignes, index);
    if (end !== null) return end;
  }
  return null;
}

function printedAgain(lignes: readonly Ligne[], start: number): number | null {
  const first = keyOf(lignes[start]);
  if (first === null) return null;
  for (let index = start + 1; index < Math.min(lignes.length, start + MAX_LINES); index++) {
    const key = keyOf(lignes[index]);
    if (key !== null && same(first, key)) return index;
  }
  return null;
}

interface Key {
  readonly words: string;
  readonly rang: string | null;
}

function keyOf(ligne: Ligne | undefined): Key | null {
  if (ligne === undefined) return null;
  const entete = lireEntete(ligne.text.plain);
  const { plain } = ligne.text;
  const rang = entete?.rang === undefined ? null : plain.slice(entete.rang.from, entete.rang.to);
  const words = letters(plain.slice(entete?.titre ?? 0));
  return words.length < 4 ? null : { words, rang };
}

function same(entry: Key, printed: Key): boolean {
  if (entry.rang !== null && printed.rang !== null && entry.rang !== printed.rang) return false;
  const shortest = Math.min(entry.words.length, printed.words.length);
  const length = Math.min(SAME_BEGINNING, shortest >= SHORT ? shortest : entry.words.length);
  return printed.words.startsWith(entry.words.slice(0, length));
}

function letters(plain: string): string {
  return pliage(plain).replace(/[^\p{L}\p{N}]/gu, '');
}

function entriesOf(lignes: readonly Ligne[]): Entree[] {
  const entrees: Entree[] = [];
  for (const ligne of lignes) {
    const { plain } = ligne.text;
    const entete = lireEntete(plain);
    const last = entrees.at(-1);
    // A list's mark is taken off in markdown: its entries open something all the same.
    const opens = entete !== null || (ligne.block.kind === 'element' && ligne.place === 0);
    if (!opens && last !== undefined && last.titre.length < MAX_ENTRY && !/^_{3,}/u.test(plain)) {
      entrees[entrees.length - 1] = { ...last, titre: last.titre + letters(plain) };
      continue;
    }
    if (entrees.length >= MAX_ENTRIES) break;
    const rang = entete?.rang === undefined ? null : plain.slice(entete.rang.from, entete.rang.to);
    const titre = letters(plain.slice(entete?.titre ?? 0));
    if (titre !== '') entrees.push({ titre, rang, tiret: entete === null ? opens : entete.tiret });
  }
  return entrees;
}

/** The entries in their order, each where its words begin a line again. */
function headingsOf(lignes: readonly Ligne[], fin: number, entrees: readonly Entree[]): Titre[] {
  const titres: Titre[] = [];
  let from = fin;
  let groupe: Titre | undefined;
  // Dashes alone rank nothing below anything.
  const flat = entrees.every(({ tiret }) => tiret);
  for (const [place, one] of entrees.entries()) {
    const entree = flat ? { ...one, tiret: false } : one;
    const index = find(lignes, from, entree);
    if (index < 0) continue;
    const ligne = lignes[index] as Ligne;
    const plain = ligne.text.plain;
    const entete = lireEntete(plain) ?? { titre: 0, tiret: false, marque: '' };
    const subs = subsOf(entrees, place);
    const sub = subs === 1 && !flat ? entrees[place + 1] : undefined;
    const longueur = linesOf(lignes, index, entree, sub);
    from = index + longueur;
    if (entree.tiret && groupe === undefined) continue;
    const titre: Titre = {
      ligne,
      index,
      entete,
      longueur,
      ...(entree.tiret && groupe !== undefined ? { groupe } : {}),
    };
    if (!entree.tiret) groupe = subs >= 2 && !flat ? titre : undefined;
    titres.push(titre);
  }
  return titres;
}

/** How many dashed entries stand under a ranked one: one is the end of its title, more are items of their own. */
function subsOf(entrees: readonly Entree[], place: number): number {
  if (entrees[place]?.tiret === true) return 0;
  let count = 0;
  while (entrees[place + 1 + count]?.tiret === true) count++;
  return count;
}

function find(lignes: readonly Ligne[], from: number, entree: Entree): number {
  const key: Key = { words: entree.titre, rang: entree.rang };
  for (let index = from; index < lignes.length; index++) {
    const printed = keyOf(lignes[index]);
    if (printed === null) continue;
    const tiret = lireEntete(lignes[index]?.text.plain ?? '')?.tiret === true;
    if (entree.tiret && !tiret && lignes[index]?.block.kind !== 'element') continue;
    if (
      same(key, printed) &&
      (printed.words.length <= entree.titre.length + 40 || printed.rang !== null)
    )
      return index;
  }
  return -1;
}

/** As many lines as it takes to print the entry's words. */
function linesOf(
  lignes: readonly Ligne[],
  index: number,
  entree: Entree,
  sub: Entree | undefined,
): number {
  const wanted = entree.titre.length + (sub?.titre.length ?? 0);
  let printed = 0;
  let count = 0;
  while (printed < wanted * 0.9 && index + count < lignes.length && count < 8) {
    const ligne = lignes[index + count];
    if (ligne === undefined || (count > 0 && ligne.text.plain.length > 300)) break;
    if (
      count > 0 &&
      /^[^\p{L}]{0,4}(?:vote|monsieur|madame|m\.|mme|vu|considerant|rapporteur)(?![\p{L}])/u.test(
        ligne.head,
      )
    )
      break;
    const entete = lireEntete(ligne.text.plain);
    printed += letters(ligne.text.plain.slice(count === 0 ? (entete?.titre ?? 0) : 0)).length;
    count++;
  }
  return Math.max(1, count);
}

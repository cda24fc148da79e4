/**
 * The words and signs of a head, as lists of people use them: words of names by how they are printed
 * ("BRUN", "Jean", "J.-P."), civilities, offices, and the signs that may stand between two people.
 */
import { motif } from '../vocabulaire/notion.ts';
import * as mots from '../vocabulaire/presences.ts';
import type { Range } from './grammar.ts';

type Genre =
  | 'nom'
  | 'particule'
  | 'petit'
  | 'cle'
  | 'civilite'
  | 'charge'
  | 'nombre'
  | 'virgule'
  | 'tiret'
  | 'point'
  | 'deux-points'
  | 'ouvre'
  | 'ferme'
  | 'ligne'
  | 'alinea'
  | 'large'
  | 'appel';

export interface Mot extends Range {
  readonly genre: Genre;
  /** Of a word of a name: U in capitals, C with a capital, I an initial; "GuyVERDET" is CU. */
  readonly forme: string;
}

type Lecteur = (plain: string, folded: string, at: number) => Mot | null;

const civilite = new RegExp(motif(mots.civilite).replace('(?<![\\p{L}\\p{N}])', ''), 'yu');
const charge = new RegExp(motif(mots.charge), 'yu');
const cle = new RegExp(
  motif(mots.present, mots.absent, mots.excuse, mots.represente, mots.pouvoir, mots.temoin),
  'yu',
);
const blanc = /\s{1,400}/uy;
const nombre = /\d{1,6}(?:\s?h\s?\d{0,2}(?!\p{L})|\s?(?:ers?|eres?|emes?|e|nde?|°)(?![\p{L}]))?/uy;
/** "J.-P.", "M-P. Hamon", "JL. Gohier". */
const initiales =
  /\p{Lu}\p{Ll}?\.(?:\s?-?\p{Lu}\p{Ll}?\.){0,3}|\p{Lu}-?\p{Lu}\.(?=\s\p{Lu}\p{Ll})|\p{Lu}…|\p{Lu}\.{2,4}/uy;
const mot =
  /\p{L}[\p{L}\p{M}]{0,40}(?:(?:['’‘´`]\s?|[-‐‑–—−]\n?)(?=\p{L})[\p{L}\p{M}]{1,40}){0,6}/uy;
const tiret = /[-‐‑–—−−•▪●◦§*>_]{1,40}/uy;
/** "épouse", "dit": they go on in a name as particles do. */
const particules =
  /^(?:de|du|des|la|le|les|van|von|der|den|da|di|do|dos|del|della|el|ben|y|dit|dite|nee|epouse|ep|veuve|vve|d|l)$/u;
/** "l'appel", "s'étaient": the word behind it stands for itself. */
const elide = /(?:[ldsnj]|qu)['’](?=\p{Ll})/uy;
const elision = /^(?:de\sl|d|l)['’]/u;
/** Words that open a sentence where they are not in capitals. */
const ouvreurs = new Set(
  (
    'autour le la les il elle ils elles en au aux a ce cette un une vu sur par pour sous dans apres avec ainsi et dit ' +
    'conseil comite bureau maire vote contre abstention abstentions nombre est sont etait etaient avait avaient ' +
    'ont tous toutes autre autres dont'
  ).split(' '),
);
/** "L'assemblée", "D'autres". */
const article = /^[ld]['’]/u;

/** "Amélie RASTOUL ........": a line to sign on. */
const pointilles = /(?:\.\s?){4,80}|…[…\s.]{1,80}/uy;

const signes: Readonly<Record<string, Genre>> = {
  ',': 'virgule',
  ';': 'virgule',
  '/': 'virgule',
  '|': 'virgule',
  '&': 'virgule',
  ':': 'deux-points',
  '(': 'ouvre',
  '[': 'ouvre',
  ')': 'ferme',
  ']': 'ferme',
  '.': 'point',
};

/** All words and signs in order; single spaces part them and are none. */
export function motsDe(plain: string, folded: string): Mot[] {
  const found: Mot[] = [];
  let at = 0;
  while (at < plain.length) {
    // Most blanks are one space before a sign, and none by themselves.
    if (
      plain[at] === ' ' &&
      (plain.charCodeAt(at + 1) || 0) > 0x20 &&
      plain.charCodeAt(at + 1) < 0x7f
    ) {
      at++;
      continue;
    }
    const one = motA(plain, folded, at, found.at(-1));
    if (one === null) at++;
    else {
      if (one.forme !== ' ' && !isBlank(one, found.at(-1))) found.push(one);
      at = one.to;
    }
  }
  return found;
}

/** Wide blanks part two columns; behind a sign they say nothing. */
function isBlank({ genre }: Mot, before: Mot | undefined): boolean {
  return genre === 'large' && !/^(?:nom|ferme|charge|petit)$/u.test(before?.genre ?? '');
}

function motA(plain: string, folded: string, at: number, before: Mot | undefined): Mot | null {
  const mark = signes[plain[at] ?? ''];
  const leaders = mark === 'point' || plain[at] === '…' ? lu(pointilles, plain, at) : null;
  if (leaders !== null) return signe(leaders.trimEnd(), at, 'appel');
  if (mark !== undefined) return { from: at, to: at + 1, genre: mark, forme: '' };
  for (const lire of /\p{L}/u.test(plain[at] ?? '') ? desLettres : desSignes) {
    const one = lire(plain, folded, at);
    if (one !== null) return one.genre === 'civilite' ? titre(plain, one, before) : one;
  }
  return null;
}

function lu(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

const desSignes: readonly Lecteur[] = [
  (plain, _, at) => {
    const found = lu(blanc, plain, at);
    if (found === null) return null;
    const lines = found.split('\n').length - 1;
    const genre = lines > 1 ? 'alinea' : lines === 1 ? 'ligne' : 'large';
    const single = lines === 0 && found.length < 3 && !found.includes('\t');
    return { from: at, to: at + found.length, genre, forme: single ? ' ' : '' };
  },
  (_, folded, at) => signe(lu(nombre, folded, at), at, 'nombre'),
  (plain, _, at) => signe(lu(tiret, plain, at), at, 'tiret'),
  (plain, _, at) => signe(/^[¹²³⁴⁵#+"«»=…→]$/u.test(plain[at] ?? '') ? '1' : null, at, 'appel'),
];

const desLettres: readonly Lecteur[] = [
  civiliteA,
  (plain, _, at) => signe(lu(initiales, plain, at), at, 'nom', 'I'),
  (_, folded, at) => signe(sansSigne(lu(charge, folded, at)), at, 'charge'),
  (_, folded, at) => signe(sansSigne(lu(cle, folded, at)), at, 'cle'),
  motSimple,
];

function signe(found: string | null, at: number, genre: Genre, forme = ''): Mot | null {
  return found === null ? null : { from: at, to: at + found.length, genre, forme };
}

/** "(Adjoints)", "étaient présents.": the sign behind the ending is no part of "présent(e)s" or "présent.e.s". */
export function sansSigne<T extends string | null>(found: T): T;
export function sansSigne(found: string | null): string | null {
  if (found === null) return null;
  const inside = found.slice(0, -1);
  const closes = found.endsWith(')') && !inside.includes('(');
  return closes || (/[.·]$/u.test(found) && !/[.·]/u.test(inside)) ? inside : found;
}

/** "M.", "Mmes", "MM :", "M.BRUN": a civility has its point, or a colon, and somebody behind it. */
function civiliteA(plain: string, folded: string, at: number): Mot | null {
  const found = lu(civilite, folded, at);
  if (found === null) return null;
  const end = at + found.length;
  const short = found.length <= 3;
  if (short && !/\p{Lu}/u.test(plain[at] ?? '')) return null;
  if (/['’]/u.test(plain[end] ?? '')) return null;
  const after = plain.slice(end, end + 6);
  const point = /^\s?[.:]/u.exec(after)?.[0] ?? '';
  // "FOUQUÉ M.J.", "FICHTLER M. -": initials behind a name.
  if (
    found === 'm' &&
    /^\.?-?\p{Lu}[.\s-](?!\s?\p{Lu}\p{L})|^\.?\s{0,2}(?:[-–—,;)]|$)/u.test(after)
  )
    return null;
  if (found === 'me' && plain[at + 1] === 'E') return null;
  return {
    from: at,
    to: end + point.length,
    genre: 'civilite',
    forme: /s$|^mm$/u.test(found) ? 's' : '',
  };
}

/** "HUBERT M." over "WEILL A.": behind a name and before the end of a line an M is an initial. */
function titre(plain: string, one: Mot, before: Mot | undefined): Mot {
  const initial = /^M\.?$/u.test(plain.slice(one.from, one.to));
  if (!initial || before === undefined || before.genre !== 'nom' || !/U$/u.test(before.forme))
    return one;
  const joined = one.from - before.to === 1;
  const last = /^\s{0,3}(?:\n|$|et\s)/u.test(plain.slice(one.to, one.to + 5));
  return joined && last ? { ...one, genre: 'nom', forme: 'I' } : one;
}

function motSimple(plain: string, folded: string, at: number): Mot | null {
  const found = lu(elide, plain, at) ?? lu(mot, plain, at);
  if (found === null) return null;
  const to = at + found.length;
  const fold = folded.slice(at, to);
  const genre = (one: Genre, forme = ''): Mot => ({ from: at, to, genre: one, forme });
  if (/^\p{Lu}$/u.test(found)) return genre(found === 'À' ? 'petit' : 'nom', 'I');
  if (!/^\p{Lu}/u.test(found)) {
    // "d'ESTIENNE" is in capitals.
    const own = /['’]\s?(\p{Lu}.{0,80})$/u.exec(found)?.[1];
    if (elision.test(fold) && own !== undefined) return genre('nom', formeDe(own));
    return genre(particules.test(fold) ? 'particule' : 'petit');
  }
  const forme = formeDe(found);
  if (forme !== 'U' && (ouvreurs.has(fold) || article.test(fold))) return genre('petit', 'Le');
  if (forme === 'U' && /^(?:et|ou|par|pour|avec|ainsi|a|au|aux)$/u.test(fold))
    return genre('petit');
  return genre('nom', forme);
}

function formeDe(word: string): string {
  if (!/\p{Ll}/u.test(word)) return 'U';
  return /\p{Ll}\p{Lu}{3}/u.test(word) ? 'CU' : 'C';
}

/**
 * Names in a list. Where a line, a dash or a point may part two people or stand inside one name, both readings
 * are weighed by how the other names of the list are printed: "M. POINTIER" over "Jean-Luc" is one member among
 * "BUREL Jean-Marc" and "DUBOIN Yolaine", and two among "BRUN" and "VAL".
 */
import { assemblee } from '../vocabulaire/assemblees.ts';
import { motif } from '../vocabulaire/notion.ts';
import { collectivite, finDesListes } from '../vocabulaire/presences.ts';
import type { Range } from './grammar.ts';
import { type Mot, motsDe } from './presence-mots.ts';
import { foldLines } from './vote.ts';

/** A head and its words. */
export interface Page {
  readonly plain: string;
  readonly folded: string;
  readonly mots: readonly Mot[];
}

export function pageDe(plain: string): Page {
  const folded = foldLines(plain);
  return { plain, folded, mots: motsDe(plain, folded) };
}

/** The first word at or behind an offset. */
export function motDes({ mots }: Page, at: number): number {
  let low = 0;
  let high = mots.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mots[middle]?.from ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

const MAX_WORDS = 9;
const corps = new RegExp(`^${motif(collectivite)}$`, 'u');
const quiSiege = new RegExp(`^${motif(assemblee)}`, 'u');

/** Behind the last word of the name that begins at word `k`; `k` where none does. */
export function fragment(page: Page, k: number, end = page.mots.length): number {
  const { mots, folded } = page;
  let last = k;
  for (let i = k; i < Math.min(end, k + MAX_WORDS); i++) {
    const mot = mots[i];
    const next = mots[i + 1];
    if (mot?.genre === 'nom') {
      // "Mme BRUN A M. VAL": the A leads to who votes for her.
      const word = folded.slice(mot.from, mot.to);
      if (i > k && next?.genre === 'civilite' && word === 'a') break;
      if (i > k && mot.forme === 'C' && (corps.test(word) || estRubrique(page, i))) break;
      last = i + 1;
      if (
        joinsHyphen(mot, i > k ? mots[i - 1] : undefined, next, mots[i + 2]) ||
        joinsInitial(mot, next, mots[i + 2])
      )
        i++;
    } else if (isCapitalName(page, mots[i - 1], mot, i - k)) {
      last = i + 1;
      // "Jean-Marc Conseil Municipal": a margin's words.
    } else if (mot !== undefined && quiSiege.test(folded.slice(mot.from, mot.to + 30))) break;
    else if (!goesOn(mot, mots[i - 1], next, i === k, mots[i + 2])) break;
  }
  return last;
}

/** A lone initial names nobody; "V. B…" does, where nobody's name is printed in full. */
function isNamed(mots: readonly Mot[], k: number, last: number): boolean {
  const printed = mots.slice(k, last);
  return printed.some(({ forme }) => /[UC]/u.test(forme)) || printed.length >= 2;
}

/** "Jean- Claude", "Magalie BOST- BERGÉ": a hyphen that has lost its second half to a space. */
function joinsHyphen(
  mot: Mot,
  before: Mot | undefined,
  dash: Mot | undefined,
  next: Mot | undefined,
): boolean {
  return (
    dash?.genre === 'tiret' &&
    dash.from === mot.to &&
    dash.to - dash.from === 1 &&
    next?.genre === 'nom' &&
    next.forme === mot.forme &&
    (mot.forme === 'C' || (mot.forme === 'U' && before?.forme === 'C'))
  );
}

/** "BARRABÉ.M": an initial behind its point. */
function joinsInitial(mot: Mot, point: Mot | undefined, next: Mot | undefined): boolean {
  return (
    point?.genre === 'point' &&
    mot.forme === 'U' &&
    point.from === mot.to &&
    next?.from === point.to &&
    next.forme === 'I'
  );
}

/** "Odile DOYEN", "Jean MAIRE": in capitals behind a first name, an office is a family's name. */
function isCapitalName(
  page: Page,
  before: Mot | undefined,
  mot: Mot | undefined,
  at: number,
): boolean {
  if (mot?.genre !== 'charge' || at !== 1 || before?.forme !== 'C') return false;
  return /^\p{Lu}{4,20}$/u.test(page.plain.slice(mot.from, mot.to));
}

/** "de La Tour", "Gilles Le Goff", "Le GOFF": a small word inside a name. */
function goesOn(
  mot: Mot | undefined,
  before: Mot | undefined,
  next: Mot | undefined,
  first: boolean,
  after: Mot | undefined,
) {
  const named = next?.genre === 'nom' || next?.genre === 'particule' || next?.forme === 'Le';
  if (mot?.genre === 'particule') return named;
  if (mot?.genre !== 'petit' || mot.forme !== 'Le' || next?.genre !== 'nom') return false;
  // "Le Gall" between two signs, "Mmes La Rue et Le Roux"; "Le Budget est voté" opens a sentence.
  if (first) return before?.genre === 'civilite' || next.forme === 'U' || isEntryEnd(after);
  return before?.forme === 'C' || before?.forme === 'I' || before?.genre === 'particule';
}

/** Capitals that lead to more of a name: "Cédric DE" over "SAINT JOUAN", "Abdi EL" over "KANDOUSSI". */
const leads =
  /^(?:de|du|des|le|la|les|van|von|der|del|della|el|al|ben|saint|sainte|st|mac|mc|dit)$/u;

/** "CU" for "Jean Michel BODINET", "UI" for "CAUQUIN R.": runs count once, particles not. */
export function formeDe({ mots, folded }: Page, k: number, end: number): string {
  const names = mots.slice(k, end).filter(({ genre }) => genre === 'nom' || genre === 'charge');
  const formes = names.flatMap(({ genre, forme }) => (genre === 'charge' ? ['U'] : [...forme]));
  const [first, next] = names;
  // "MJ MALLERONI": two letters before a name in capitals are initials.
  const short = first?.forme === 'U' && first.to - first.from === 2 && next?.forme === 'U';
  if (short && !leads.test(folded.slice(first.from, first.to))) formes[0] = 'I';
  return runs(formes);
}

/** The shape of two pieces of one name. */
export function formeJointe(left: string, right: string): string {
  return runs([...left, ...right]);
}

function runs(formes: readonly string[]): string {
  return formes.filter((forme, at) => forme !== formes[at - 1]).join('');
}

/** How a list parts its members, and how it prints them. */
export interface Style {
  readonly tirets: boolean;
  readonly lignes: boolean;
  /** One a paragraph. */
  readonly alineas: boolean;
  readonly points: boolean;
  /** "Jean-Pierre", "ALLOSSERIE", ", Jean-Jacques", each a paragraph: breaks say nothing. */
  readonly hache: boolean;
  readonly virgules: number;
  readonly formes: ReadonlyMap<string, number>;
  readonly total: number;
  /** How many of them are of one word. */
  readonly simples: number;
}

/** Before a list is seen: what names are like anywhere. */
const habits: Readonly<Record<string, number>> = {
  CU: 0.6,
  UC: 0.6,
  U: 0.3,
  IU: 0.3,
  UI: 0.3,
  C: 0.06,
};
const RARE = 0.02;
const HABITS = 2;

export function chance({ formes, total }: Style, forme: string): number {
  return ((formes.get(forme) ?? 0) + (habits[forme] ?? RARE)) / (total + HABITS);
}

/** Other lists of the same head say how names are printed, though less than the list itself. */
const OTHERS = 0.3;

/** `whole` is the style of all lists of the head together. */
export function styleDe(page: Page, start: number, end: number, whole?: Style): Style {
  const { mots, folded } = page;
  const names = (mot: Mot | undefined) => mot?.genre === 'nom' || mot?.genre === 'civilite';
  let virgules = 0;
  let tirets = 0;
  let points = 0;
  let haches = 0;
  let lines = 0;
  let titled = 0;
  for (let i = start; i < end; i++) {
    const [before, mot, next] = [mots[i - 1], mots[i], mots[i + 1]];
    const et = mot?.genre === 'petit' && folded.slice(mot.from, mot.to) === 'et';
    const after = next?.genre === 'ligne' ? mots[i + 2] : next;
    if ((mot?.genre === 'virgule' || et) && names(after)) virgules++;
    if (mot?.genre === 'ligne' && names(next)) lines++;
    if (mot?.genre === 'ligne' && next?.genre === 'civilite') titled++;
    if (mot?.genre === 'virgule' && /^(?:alinea|ligne)$/u.test(before?.genre ?? '')) haches++;
    const closes =
      before?.genre === 'nom' || before?.genre === 'ferme' || before?.genre === 'point';
    if (mot?.genre === 'tiret' && closes && names(after)) tirets++;
    const both = before?.genre === 'nom' && before.forme !== 'I' && names(after);
    if (mot?.genre === 'point' && both) points++;
  }
  const alineas = unParAlinea(page, start, end);
  const bare: Style = {
    tirets: tirets >= 2 && tirets * 2 > virgules,
    // Where lines open with civilities, one that has none may go on from the line above.
    lignes: alineas || (virgules === 0 && tirets < 2 && points < 3 && titled * 3 < lines),
    alineas,
    points: points >= (virgules === 0 ? 2 : 3) && points > virgules,
    hache: haches >= 2 || whole?.hache === true,
    virgules,
    formes: new Map(),
    total: 0,
    simples: 0,
  };
  const formes = new Map(
    [...(whole?.formes ?? [])].map(([forme, count]) => [forme, count * OTHERS]),
  );
  let total = (whole?.total ?? 0) * OTHERS;
  let simples = (whole?.simples ?? 0) * OTHERS;
  let glued = false;
  for (let i = start; i < end; ) {
    const whole = fragment(page, i, end);
    const last = finDuPremier(page, i, whole);
    const bullet =
      mots[i - 1]?.genre === 'tiret' && /^(?:ligne|alinea)$/u.test(mots[i - 2]?.genre ?? 'ligne');
    const opens = glued || bullet || isSure(bare, mots[i - 1], undefined);
    glued = last < whole;
    if (last > i && opens && (glued || isSure(bare, mots[last], mots[last + 1]))) {
      const forme = formeDe(page, i, last);
      formes.set(forme, (formes.get(forme) ?? 0) + 1);
      total++;
      if (last - i === 1) simples++;
    }
    i = Math.max(last, i + 1);
  }
  return { ...bare, formes, total, simples };
}

/** So many paragraphs in a row that are a name and little else are a list. */
const ALINEAS = 2;
const MAX_ENTREE = 70;

/** "Lydia VAL", "Robert PIN (Croix-Rouge)", each a paragraph; a label may stand over them. */
function unParAlinea(page: Page, start: number, end: number): boolean {
  let run = 0;
  let labels = 0;
  for (let i = start; i < end && run < ALINEAS && labels < ALINEAS; ) {
    const next = alineaApres(page, i, end);
    const printed = page.plain.slice(page.mots[i]?.from, page.mots[next - 1]?.to);
    const first = page.mots[i]?.genre === 'tiret' ? i + 1 : i;
    const last = fragment(page, first, next);
    const long = printed.length > MAX_ENTREE || printed.includes('\n');
    const named = last - first > 1 || formeDe(page, first, last).length > 1;
    if (!long && last > first && named && isEntryEnd(page.mots[last])) run++;
    else {
      run = 0;
      labels++;
    }
    i = next + 1;
  }
  return run >= ALINEAS;
}

function alineaApres({ mots }: Page, start: number, end: number): number {
  let i = start;
  while (i < end && mots[i]?.genre !== 'alinea') i++;
  return i;
}

/** So many names printed alike show in which order the list has their halves. */
const ORDRE = 3;

/**
 * Where the first of several people ends whom single spaces part: "Magalie BOST Antoine CASAS", "BAQUÉ Firmin CAZENEUVE
 * Lucette". One word printed as the others are not ends a name too: "Daniel CANTE Zones".
 */
export function finDuPremier(page: Page, k: number, fin: number, style?: Style): number {
  const { mots, folded } = page;
  let halves = '';
  let cut = fin;
  for (let i = k; i < fin; i++) {
    const mot = mots[i];
    if (mot?.genre !== 'nom' && mot?.genre !== 'charge') continue;
    const half = mot.genre === 'charge' ? 'U' : mot.forme.length > 1 ? '' : mot.forme;
    if (half === '') return fin;
    const kind = half === 'I' ? 'C' : half;
    const before = mots[i - 1];
    // "Jean DE Oliveira".
    if (i > k && before !== undefined && leads.test(folded.slice(before.from, before.to))) continue;
    if (halves.endsWith(kind)) continue;
    halves += kind;
    if (halves.length === 3) cut = before?.genre === 'particule' ? i - 1 : i;
  }
  if (halves.length < 3) return fin;
  if (halves.length > 3) return cut;
  const known = style !== undefined && style.total >= ORDRE && mots[fin]?.genre !== 'deux-points';
  const first = formeDe(page, k, cut);
  return known && chance(style, first) > COMMON && chance(style, formeDe(page, k, fin)) < ODD
    ? cut
    : fin;
}

/** A name printed as so many others are needs no sign before it. */
const COMMUN = 0.3;

export function estCommun(style: Style, name: Nom | null): boolean {
  return name !== null && name.forme.length > 1 && chance(style, name.forme) > COMMUN;
}

/** A name printed as so few others are may be none. */
export const ODD = 0.03;

/** A sign that parts two people whatever stands around it. */
function isSure(style: Style, mot: Mot | undefined, next: Mot | undefined): boolean {
  if (mot === undefined) return true;
  if (mot.genre === 'ligne' || mot.genre === 'alinea')
    return !style.hache && (style.lignes || next?.genre === 'civilite' || next?.genre === 'tiret');
  if (mot.genre === 'tiret') return style.tirets;
  if (mot.genre === 'point') return style.points || next?.genre === 'civilite';
  return mot.genre !== 'nom' && mot.genre !== 'large' && mot.genre !== 'particule';
}

const rubrique = new RegExp(`^[^\\p{L}]{0,6}(?:l[ea]s?\\s)?${motif(finDesListes)}`, 'u');

/** "Secrétaire de séance", "Le quorum": what stands behind the lists of a head. */
export function estRubrique({ mots, folded }: Page, k: number): boolean {
  const from = mots[k]?.from ?? folded.length;
  return rubrique.test(folded.slice(from, from + 60));
}

export interface Nom extends Range {
  /** Behind its last word. */
  readonly fin: number;
  readonly forme: string;
}

/** The name that begins at word `k`, over the breaks that do not end it. */
export function nomA(page: Page, style: Style, k: number, end = page.mots.length): Nom | null {
  const { mots } = page;
  let fin = fragment(page, k, end);
  if (fin === k) return null;
  const cut = finDuPremier(page, k, fin, style);
  const alone = cut < fin;
  fin = alone ? cut : beforeCivility(page, style, k, fin);
  for (let turn = 0; turn < 6 && !alone; turn++) {
    let n = fin;
    while (n < end && (isBreak(mots[n]) || mots[n]?.genre === 'particule')) n++;
    const next = fragment(page, n, end);
    if (n === fin || n - fin > 4) break;
    if (isSureBreak(page, style, fin, n) && !isHalf(page, style, { k, fin, n, next })) break;
    if (next === n || !joins(page, style, { k, fin, n, next })) break;
    fin = next;
  }
  if (ouvreInitiales(page, fin)) fin += 3;
  const [first, last] = [mots[k], mots[fin - 1]];
  if (first === undefined || last === undefined || !isNamed(mots, k, fin)) return null;
  return { from: first.from, to: last.to, fin, forme: formeDe(page, k, fin) };
}

/** "PERRIN (J.)", "PERRIN (M.-A.)": of two of one name. */
function ouvreInitiales({ mots }: Page, k: number): boolean {
  const [before, opens, inside, closes] = mots.slice(k - 1, k + 3);
  return (
    before?.forme === 'U' &&
    opens?.genre === 'ouvre' &&
    inside?.forme === 'I' &&
    closes?.genre === 'ferme'
  );
}

function isBreak(mot: Mot | undefined): boolean {
  return mot !== undefined && /^(?:ligne|alinea|tiret|large)$/u.test(mot.genre);
}

function isSureBreak({ mots }: Page, style: Style, from: number, to: number): boolean {
  return mots.slice(from, to).some((mot, at) => isSure(style, mot, mots[from + at + 1]));
}

/** "Mme Maryvonne" over "CROUVEL" in a list of one a line: a first name alone among full names is half a name. */
function isHalf(page: Page, style: Style, { k, fin, n, next }: Halves): boolean {
  const line = page.mots.slice(fin, n).every(({ genre }) => genre === 'ligne');
  const halves = formeDe(page, k, fin) === 'C' && formeDe(page, n, next) === 'U';
  return line && halves && style.total > 0 && chance(style, 'CU') > chance(style, 'C');
}

interface Halves {
  readonly k: number;
  readonly fin: number;
  readonly n: number;
  readonly next: number;
}

const FULL_LINE = 60;
/** A shape this common needs no second half. */
const COMMON = 0.12;

/** "Quesnes-les-Bois" is nobody's first name. */
const place = /^\p{L}{2,20}-(?:l[ae]s?|en|sur|sous|du|des?|aux?)-\p{L}/u;

function joins(page: Page, style: Style, { k, fin, n, next }: Halves): boolean {
  const { mots, folded } = page;
  const last = mots[fin - 1];
  if (last === undefined) return false;
  // "Anne-Sophie de la" over "FERRIERE".
  if (mots.slice(fin, n).some(({ genre }) => genre === 'particule')) return true;
  if (leads.test(folded.slice(last.from, last.to)) && mots[n]?.forme === 'U') return true;
  if (place.test(folded.slice(mots[n]?.from, mots[next - 1]?.to))) return false;
  const left = formeDe(page, k, fin);
  const right = formeDe(page, n, next);
  // "MJ" over "MALLERONI": initials.
  if (left === 'U' && right === 'U' && last.to - last.from === 2 && fin - k === 1) return true;
  if (left === right) return left === 'C' && bothSingle(style, { k, fin, n, next });
  // "KREBS Serge" over "Avant l'ouverture": it was complete.
  if (left.length > 1 && formeJointe(left, right) === left && !isEntryEnd(mots[next])) return false;
  const alone = chance(style, left);
  const joined = chance(style, formeJointe(left, right));
  const genres = mots.slice(fin, n).map(({ genre }) => genre);
  if (
    /ligne|alinea/u.test(genres.join()) &&
    (mots[next]?.genre === 'deux-points' || estRubrique(page, n))
  )
    return false;
  if (genres.includes('alinea') && !style.hache && alone > joined * 0.15) return false;
  if (genres.includes('ligne') && !style.hache && alone >= COMMON && !isFull(page, last.to)) {
    const repeated = isRepeated(page, k, fin);
    if (joined < alone && !repeated && !isLoneLine(page, next)) return false;
    if (!isEntryEnd(mots[next])) return false;
  }
  return joined > alone * chance(style, right);
}

/** "Jean-Pierre" over "Lefèvre", where hardly anybody has one name alone. */
function bothSingle(style: Style, { k, fin, n, next }: Halves): boolean {
  return fin - k === 1 && next - n === 1 && style.total >= 3 && style.simples * 5 < style.total;
}

/** "LEBOUCQ Gérard, LEBOUCQ" over "Lucette": a family name printed twice has a first name each. */
function isRepeated({ plain, mots }: Page, k: number, fin: number): boolean {
  const name = plain.slice(mots[k]?.from, mots[fin - 1]?.to);
  return plain.split(name).length > 2 && fin - k === 1;
}

/** A first name that has a line to itself, before a line with a civility. */
function isLoneLine({ mots }: Page, next: number): boolean {
  return mots[next]?.genre === 'ligne' && mots[next + 1]?.genre === 'civilite';
}

function isEntryEnd(mot: Mot | undefined): boolean {
  return mot === undefined || !/^(?:nom|petit|particule|large|deux-points)$/u.test(mot.genre);
}

function isFull({ plain }: Page, at: number): boolean {
  return at - (plain.lastIndexOf('\n', at - 1) + 1) >= FULL_LINE;
}

/** "Mme METREAU Haute-Boulaine Mme CHAPEAUX": where nothing parts two people, what is between may be whom they sit for. */
function beforeCivility(page: Page, style: Style, k: number, fin: number): number {
  if (page.mots[fin]?.genre !== 'civilite' || style.total < 3) return fin;
  const whole = chance(style, formeDe(page, k, fin));
  for (let shorter = fin - 1; shorter > k; shorter--)
    if (chance(style, formeDe(page, k, shorter)) > whole) return shorter;
  return fin;
}

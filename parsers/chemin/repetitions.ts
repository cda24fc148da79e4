/**
 * Lines that say the same act: the agenda, the heading, a recapitulation, a running head. Lists of titles are found
 * first, then what repeats is held against them: the act is where something is decided under its words.
 */

import { premierQuiLit } from '../indices/indice.ts';
import { roles } from '../indices/role.ts';
import { zones } from '../indices/zones.ts';
import { isCapitals } from '../lignes/blocks.ts';
import { compter, premierDepuis } from './places.ts';
import type { Reperes } from './reperes.ts';
import { lettres, suiteDe, type Vue } from './vue.ts';

export interface Repetitions {
  /** Lines of a list of titles. */
  readonly liste: Uint8Array;
  /** Lines that repeat a title, and those that a list repeats. */
  readonly copies: ReadonlySet<number>;
  readonly originaux: ReadonlySet<number>;
  /** Lines that only a list within an item's text announces: "créer les commissions suivantes : finances, voirie". */
  readonly parties: ReadonlySet<number>;
  /** Two lines that say the same outside of lists: each to the other. */
  readonly redites: ReadonlyMap<number, number>;
  /** How often the whole line stands outside of lists. */
  readonly fois: ReadonlyMap<string, number>;
}

/** Words shorter than this say too little. */
const CLE_MIN = 10;
/** Of titles that begin alike ("Élection des délégués de la commune au …") so many letters are compared. */
const CLE_LONGUE = 120;
/** A list: so many entries at least, at gaps of at most so many lines. */
const ENTREES_MIN = 3;
const ECART = 4;
const TITRE_MAX = 200;

interface Groupe {
  readonly places: readonly number[];
  /** Of one number, rather than of the same words. */
  readonly numero: boolean;
}

export function repetitionsDe(vues: readonly Vue[], reperes: Reperes): Repetitions {
  const groupes = [...memesMots(vues), ...memesNumeros(vues)];
  const groupeDe = new Map<number, number>();
  for (const [rang, { places }] of groupes.entries())
    for (const place of places) if (!groupeDe.has(place)) groupeDe.set(place, rang);
  const liste = listesDe(vues, groupes, groupeDe, reperes);
  return {
    liste,
    ...copiesDe(groupes, liste),
    redites: reditesDe(groupes, liste),
    fois: foisDe(vues, liste),
  };
}

/** Whether a line could be a title by its words alone. */
export function pourraitEtreTitre({ plain, head, entete }: Vue): boolean {
  if (plain.length >= TITRE_MAX || /:\s{0,3}[\d.,/%€ ]{1,10}$/u.test(plain)) return false;
  if (/[.;,:]\s{0,3}$/u.test(plain) && entete?.numero === undefined && !isCapitals(plain))
    return false;
  return premierQuiLit(roles, head.slice(Math.min(entete?.titre ?? 0, 40))) === null;
}

/** "Repas des aînés :" over its text, in the agenda without its colon. */
function pourraitLeRedire(vue: Vue): boolean {
  return pourraitEtreTitre({ ...vue, plain: vue.plain.replace(/\s{0,3}:\s{0,3}$/u, '') });
}

function memesMots(vues: readonly Vue[]): Groupe[] {
  const byKey = new Map<string, Vue[]>();
  for (const vue of vues) if (vue.cle.length >= CLE_MIN) push(byKey, vue.cle, vue);
  return [...byKey.values()].flatMap((group) => {
    if (group.length < 2 || group.length > 60) return [];
    const nets = group.filter(pourraitEtreTitre);
    const titres = nets.length === 0 ? nets : group.filter(pourraitLeRedire);
    const alike = titres.some(({ imprime }) => imprime !== '') ? [] : memesLettres(titres);
    const told = alike.reduce((sum, { places }) => sum + places.length, 0);
    if (alike.length > 1 && (titres.length > MEMES || told === titres.length)) return alike;
    const byNumber = new Map<string, Vue[]>();
    for (const vue of titres) push(byNumber, vue.imprime, vue);
    // The same words with other numbers of one look are other acts: "Tarifs" under 2.1 and 2.4.
    const formes = [...byNumber.keys()].filter(Boolean).map((x) => x.replace(/\d{1,12}/gu, '9'));
    const otherActs = titres.length > MEMES || new Set(formes).size < formes.length;
    const lists = otherActs
      ? [...byNumber.entries()].flatMap(([imprime, same]) => (imprime === '' ? [] : [same]))
      : [titres];
    return lists
      .filter((same) => same.length > 1 && same.length <= MEMES)
      .map((same) => ({ places: same.map(({ index }) => index), numero: false }));
  });
}

/** More lines that say the same are of several acts. */
const MEMES = 4;

function memesLettres(titres: readonly Vue[]): Groupe[] {
  const byWords = new Map<string, Vue[]>();
  for (const vue of titres) push(byWords, lettres(vue.plain).slice(0, CLE_LONGUE), vue);
  return [...byWords.values()]
    .filter((same) => same.length > 1 && same.length <= MEMES)
    .map((same) => ({ places: same.map(({ index }) => index), numero: false }));
}

function memesNumeros(vues: readonly Vue[]): Groupe[] {
  const byNumber = new Map<string, number[]>();
  for (const { entete, imprime, index } of vues) {
    const key = entete?.numero === undefined ? '' : lettres(imprime);
    if (/\d{3}|\d[a-z]{0,8}\d/u.test(key)) push(byNumber, key, index);
  }
  return [...byNumber.values()]
    .filter((places) => places.length > 1 && places.length < 40)
    .map((places) => ({ places, numero: true }));
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** Many of them near each other, none twice, nothing decided between. */
function listesDe(
  vues: readonly Vue[],
  groupes: readonly Groupe[],
  groupeDe: ReadonlyMap<number, number>,
  reperes: Reperes,
): Uint8Array {
  const listes = runsOf(vues, groupeDe, reperes).map((run) => etendre(run, vues, reperes));
  const dedans = new Uint8Array(vues.length);
  for (const [from, to] of listes) dedans.fill(1, from, to + 1);
  // Wording that neighbouring acts share runs in parallel too: a list has its entries again elsewhere, or says so.
  const vraies = new Uint8Array(vues.length);
  const places = [...groupeDe.keys()].sort((a, b) => a - b);
  const told = new Set<number>();
  for (const [from, to] of listes) {
    const members = places.slice(premierDepuis(places, from), premierDepuis(places, to + 1));
    const again = members.filter((member) =>
      groupes[groupeDe.get(member) ?? -1]?.places.some((place) => dedans[place] === 0),
    );
    const rangs = members.map((member) => groupeDe.get(member) ?? -1);
    const said = seDit(vues, from);
    // A group's heading and its first titles, all of the agenda, with no text between: the body has begun.
    const few = rangs.length * 2 < told.size && rangs.every((rang) => told.has(rang));
    if ((few || again.length * 2 < members.length) && !said) continue;
    vraies.fill(1, from, to + 1);
    for (const rang of rangs) told.add(rang);
  }
  for (const [from, to] of [
    ...listesSerrees(vues, reperes),
    ...ordresDuJour(vues, groupeDe, reperes),
    ...ajoutsDe(vues, groupeDe),
  ])
    vraies.fill(1, from, to + 1);
  return vraies;
}

function runsOf(
  vues: readonly Vue[],
  groupeDe: ReadonlyMap<number, number>,
  { forts }: Reperes,
): [number, number][] {
  const runs: [number, number][] = [];
  let run: number[] = [];
  let seen = new Set<number>();
  // "1. Budget" again right behind the agenda is the first heading, though entries without a rank may come twice.
  let ranked = new Set<number>();
  const flush = (anew: boolean) => {
    if (run.length >= ENTREES_MIN) runs.push([run[0] as number, run.at(-1) as number]);
    run = [];
    if (anew) seen = new Set();
  };
  for (const place of [...groupeDe.keys()].sort((a, b) => a - b)) {
    const rang = groupeDe.get(place) as number;
    const last = run.at(-1);
    if (last !== undefined) {
      // Entries of one list are set alike: headings in capitals behind an agenda are none of it.
      const far = place - last > ECART || vues[place]?.capitales !== vues[last]?.capitales;
      const again = ranked.has(rang);
      const decided = compter(forts, last + 1, place) > 0;
      const told = vues.slice(last + 1, place).some(estDuTexte);
      // Entries that nothing else has words of may stand between: the list goes on behind them.
      if (far || told || again || seen.has(rang) || decided)
        flush(told || again || seen.has(rang) || decided);
      if (far || again) ranked = new Set();
    }
    run.push(place);
    seen.add(rang);
    if (vues[place]?.imprime !== '') ranked.add(rang);
  }
  flush(true);
  return runs;
}

const TEXTE_MIN = 110;

/** A paragraph: a list of titles holds none. */
function estDuTexte({ plain }: Vue): boolean {
  return plain.length >= TEXTE_MIN && /\.\s{0,3}$/u.test(plain);
}

const titresDeListe = zones.filter(({ id }) => id === 'zone.ordre_du_jour');

/** The entries right under "Ordre du jour :", dashed or ranked one a line. */
function ordresDuJour(
  vues: readonly Vue[],
  groupeDe: ReadonlyMap<number, number>,
  { forts }: Reperes,
): [number, number][] {
  return vues.flatMap(({ head, index }): [number, number][] => {
    if (premierQuiLit(titresDeListe, head) === null) return [];
    let to = index;
    // The first heading has the words of the first entry again.
    const said = new Set<string>();
    let nues = 0;
    let redites = 0;
    for (let next = vues[to + 1]; next !== undefined; next = vues[to + 1]) {
      const marked = estEntree(next);
      const long = lettres(next.plain).slice(0, CLE_LONGUE);
      if (said.has(marked ? next.cle : long) || !(marked || estEntreeNue(next, vues[index + 1])))
        break;
      to++;
      said.add(marked ? next.cle : long).add(long);
      if (!marked) nues++;
      if (!marked && groupeDe.has(to)) redites++;
    }
    const decided = compter(forts, index, to + 1) > 0;
    // Lines without a mark are entries where their words head something below.
    const told = redites * 2 >= nues;
    return to - index >= ENTREES_MIN && told && !decided ? [[index + 1, to]] : [];
  });
}

function estEntreeNue(vue: Vue, first: Vue | undefined): boolean {
  return (
    vue.style === first?.style && /^\P{L}{0,4}\p{Lu}/u.test(vue.plain) && pourraitEtreTitre(vue)
  );
}

/** So few points are added at a time. */
const AJOUTS = 4;

/** "accepte d'inscrire à l'ordre du jour le sujet suivant :" over what comes again where it is dealt with. */
function ajoutsDe(vues: readonly Vue[], groupeDe: ReadonlyMap<number, number>): [number, number][] {
  return vues.flatMap(({ head, plain, index }): [number, number][] => {
    if (!/:\s{0,3}$/u.test(plain) || !/ordre du jour/u.test(head)) return [];
    const to = vues
      .slice(index + 1, index + 1 + AJOUTS)
      .findLast((vue) => groupeDe.has(vue.index))?.index;
    return to === undefined || premierQuiLit(titresDeListe, head) !== null ? [] : [[index + 1, to]];
  });
}

function estEntree(vue: Vue | undefined): boolean {
  if (vue === undefined) return false;
  return (
    vue.block.kind === 'element' || vue.entete?.tiret === true || vue.entete?.rang !== undefined
  );
}

/** Ranks so near each other, with nothing decided between, are an agenda in other words than the headings'. */
const SERREES = 2;
const SERREES_MIN = 4;

function listesSerrees(vues: readonly Vue[], { forts }: Reperes): [number, number][] {
  const listes: [number, number][] = [];
  let run: Vue[] = [];
  const flush = () => {
    const from = run[0]?.index ?? 0;
    const to = run.at(-1)?.index ?? 0;
    const decided = compter(forts, from, to + 1) > 0;
    // Something is decided elsewhere, or it is all that the document says.
    if (run.length >= SERREES_MIN && !decided && forts.length > 1) listes.push([from, to]);
    run = [];
  };
  for (const vue of vues) {
    if (vue.valeurs === null || vue.forme === '') continue;
    const last = run.at(-1);
    const next =
      last?.valeurs != null &&
      last.forme === vue.forme &&
      vue.index - last.index <= SERREES &&
      suiteDe(last.valeurs, vue.valeurs) === 'suivant';
    if (!next) flush();
    run.push(vue);
  }
  flush();
  return listes;
}

/** "ORDRE DU JOUR" right above, or within. */
function seDit(vues: readonly Vue[], from: number): boolean {
  const listHeads = zones.filter(({ zone }) => zone === 'liste');
  return vues
    .slice(Math.max(0, from - 4), from + 3)
    .some(({ head }) => premierQuiLit(listHeads, head) !== null);
}

const MAX_EXTENSION = 40;

/** Entries that the minutes word otherwise: ranks go on in both directions. */
function etendre(
  [from, to]: [number, number],
  vues: readonly Vue[],
  reperes: Reperes,
): [number, number] {
  return [extendOne(from, -1, vues, reperes), extendOne(to, 1, vues, reperes)];
}

function extendOne(place: number, by: 1 | -1, vues: readonly Vue[], { forts }: Reperes): number {
  let at = place;
  for (let count = 0; count < MAX_EXTENSION; count++) {
    const rank = rangDe(vues[at]);
    const next = [1, 2, 3]
      .map((step) => at + by * step)
      .find(
        (one) =>
          rangDe(vues[one]) === rank + by && vues[one]?.entete?.marque === vues[at]?.entete?.marque,
      );
    if (next === undefined) break;
    if (compter(forts, Math.min(next, at), Math.max(next, at) + 1) > 0) break;
    at = next;
  }
  return at;
}

function rangDe(vue: Vue | undefined): number {
  const found = vue === undefined ? null : /(\d{1,9})\D{0,9}$/u.exec(vue.imprime);
  return found === null ? Number.NaN : Number(found[1]);
}

/** Further lines with a number at least so far below are copies. */
const PROCHE = 2;

function copiesDe(
  groupes: readonly Groupe[],
  liste: Uint8Array,
): Pick<Repetitions, 'copies' | 'originaux' | 'parties'> & { originaux: Set<number> } {
  const parties = new Set<number>();
  const copies = new Set<number>();
  const originaux = new Set<number>();
  const dedans = listesDedans(groupes, liste);
  for (const { places, numero } of groupes) {
    const outside = places.filter((place) => liste[place] === 0);
    const inside = places.filter((place) => liste[place] === 1);
    const own = inside.every((place) => dedans.some(([from, to]) => place >= from && place < to));
    if (inside.length > 0)
      for (const place of numero ? outside.slice(0, 1) : outside)
        (own ? parties : originaux).add(place);
    if (numero)
      for (const place of outside.slice(1))
        if (place - (outside[0] ?? 0) > PROCHE) copies.add(place);
  }
  for (const [place, inside] of liste.entries()) if (inside === 1) copies.add(place);
  for (const place of copies) originaux.delete(place);
  return { copies, originaux, parties };
}

/** Lists behind the first title of an agenda and before its last: of what an item has in parts. */
function listesDedans(groupes: readonly Groupe[], liste: Uint8Array): [number, number][] {
  const runs: [number, number][] = [];
  for (let from = liste.indexOf(1); from >= 0; ) {
    const end = liste.indexOf(0, from);
    const to = end < 0 ? liste.length : end;
    runs.push([from, to]);
    from = liste.indexOf(1, to);
  }
  const [first, ...others] = runs;
  if (first === undefined) return [];
  const titres = groupes
    .filter(({ places }) => places.some((place) => place >= first[0] && place < first[1]))
    .flatMap(({ places }) => places.filter((place) => liste[place] === 0));
  const top = Math.min(...titres);
  const last = Math.max(...titres);
  return titres.length < ENTREES_MIN ? [] : others.filter(([from, to]) => from > top && to <= last);
}

function reditesDe(groupes: readonly Groupe[], liste: Uint8Array): Map<number, number> {
  const redites = new Map<number, number>();
  for (const { places } of groupes) {
    const [one, other, ...more] = places.filter((place) => liste[place] === 0);
    if (one === undefined || other === undefined || more.length > 0) continue;
    redites.set(one, other);
    redites.set(other, one);
  }
  return redites;
}

function foisDe(vues: readonly Vue[], liste: Uint8Array): Map<string, number> {
  const fois = new Map<string, number>();
  for (const { plain, index } of vues) {
    if (liste[index] === 1) continue;
    const key = lettres(plain);
    fois.set(key, (fois.get(key) ?? 0) + 1);
  }
  return fois;
}

/**
 * One list, read in the way that fits best: a printed count chooses among readings, and a list that a margin breaks
 * goes on behind it.
 */
import { type FoundPresence, initialesDuMandataire, type Liste } from './membre.ts';
import { avecInitiales } from './personne.ts';
import { finDuStyle } from './presence-fin.ts';
import { type Entree, lireListe } from './presence-liste.ts';
import {
  estCommun,
  formeDe,
  motDes,
  nomA,
  type Page,
  type Style,
  styleDe,
} from './presence-noms.ts';
import type { Titre } from './presence-titres.ts';

/** A count above fewer names than this is a count alone. */
const MIN_COUNTED = 3;
/** So far from its heading a list shows how it is printed. */
export const STYLE = 2500;

interface Bornes {
  /** Where the next heading stands, and the next one that has a list. */
  readonly end: number;
  readonly beyond: number;
  /** How the lists of the head are printed, all together. */
  readonly whole: Style;
  /** How many members the head says that the list has. */
  readonly compte?: number | undefined;
}

/** The members under a heading; none where it opens no list. */
export function membresSous(page: Page, titre: Titre, bornes: Bornes): FoundPresence[] {
  const { end, beyond, whole, compte } = bornes;
  const start = motDes(page, titre.to);
  const near = finDuStyle(page, start, motDes(page, Math.min(end, titre.to + STYLE)));
  const style = styleDe(page, start, near, whole);
  const read = (other: Style): readonly Entree[] => {
    const liste: Liste = {
      page,
      style: other,
      words: titre.words,
      end,
      procurations: titre.statut === 'represente',
      presents: titre.statut === 'present',
    };
    const found = lireListe(liste, titre.to);
    const short = compte !== undefined && found.length < compte;
    return sansCommunes(page, short ? reprendre({ ...liste, end: beyond }, found, compte) : found);
  };
  const found = read(style);
  const fits = (list: readonly Entree[]) => list.length === compte;
  const others = compte === undefined || fits(found) ? [] : autresStyles(style).map(read);
  const best = others.find(fits) ?? found;
  if (titre.compteSeul && best.length < MIN_COUNTED && !fits(best)) return [];
  const members = best.map(({ sure, ...one }) => one);
  return initialesDuMandataire(page.plain, avecInitiales(page.plain, members));
}

/** The same list if lines, dashes or points parted its members after all, or did not. */
function autresStyles(style: Style): Style[] {
  return [
    { ...style, lignes: !style.lignes },
    { ...style, tirets: !style.tirets },
    { ...style, points: !style.points },
  ];
}

/**
 * A margin printed between two halves of a list ("Date de la convocation :" and the day) ends it too early: where
 * fewer are named than are counted, it goes on with the next paragraphs that list people.
 */
function reprendre(liste: Liste, found: readonly Entree[], compte: number): readonly Entree[] {
  const { page, end } = liste;
  let all = [...found];
  const from = all.at(-1)?.to ?? liste.words.to;
  for (const { index, 0: gap } of page.plain.slice(from, end).matchAll(/\n\s{0,8}\n\s{0,8}/gu)) {
    const at = from + index + gap.length;
    if (at < (all.at(-1)?.to ?? 0) || !opensNames(liste, at)) continue;
    const more = lireListe(liste, at);
    if (more.length >= MIN_COUNTED && all.length + more.length <= compte) all = [...all, ...more];
  }
  return all;
}

/** A civility, or "BILLOT Aline GOETZ Jean-Paul" in a list printed so. */
function opensNames({ page, style }: Liste, at: number): boolean {
  const k = motDes(page, at);
  return page.mots[k]?.genre === 'civilite' || estCommun(style, nomA(page, style, k));
}

/** So many members printed in full, over whom lines of another kind stand. */
const FULL = 3;

/**
 * "ARCELLES", "BAGNOLET" over "Monsieur BEZIN", "Monsieur VANNIER", and "Haussignies" over "M. LECLERCQ": whom they sit
 * for. The labels are alone on their lines, and each leads to a member printed in full.
 */
function sansCommunes(page: Page, found: readonly Entree[]): readonly Entree[] {
  const full = ({ civilite, nom }: Entree) =>
    civilite !== undefined ||
    formeDe(page, motDes(page, nom.from), motDes(page, nom.to)).length > 1;
  const titled = found.some(({ civilite }) => civilite !== undefined);
  const label = (one: Entree) => (titled ? one.civilite === undefined : !full(one));
  const labels = found.filter(label);
  const members = found.length - labels.length;
  const [first] = found;
  if (first === undefined || !label(first) || members < FULL || labels.length > members)
    return found;
  const alone = ({ from, nom, to }: Entree) =>
    nom.to === to &&
    /^\n/u.test(page.plain.slice(to)) &&
    /(?:^|\n)[^\S\n]*$/u.test(page.plain.slice(Math.max(0, from - 40), from));
  return labels.length > 0 && labels.every(alone) ? found.filter((one) => !label(one)) : found;
}

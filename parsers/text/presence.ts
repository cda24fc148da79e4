/**
 * Who sat, from the top of minutes or of an act: lists under "Présents :", "ABSENTS AYANT DONNE PROCURATION :",
 * "Pouvoirs :", whatever parts their members. Where a list may open is `presence-titres.ts`'s, how it is printed
 * `presence-noms.ts`'s, where it ends `presence-liste.ts`'s, what stands beside a name `membre.ts`'s.
 */
import type { Range } from './grammar.ts';
import { type FoundPresence, initialesDuMandataire, type Liste } from './membre.ts';
import { avecInitiales } from './personne.ts';
import { type Entree, finDuStyle, lireListe } from './presence-liste.ts';
import { motDes, type Page, pageDe, type Style, styleDe } from './presence-noms.ts';
import { trouverPhrases, trouverProcurations } from './presence-phrases.ts';
import { type Titre, titresDe } from './presence-titres.ts';

export type { FoundPresence } from './membre.ts';

/** One list of the head, with what it says and where it stands. */
export interface FoundListe extends Range {
  readonly words: Range;
  readonly statut: string;
  readonly compte?: number;
  readonly membres: readonly FoundPresence[];
}

const MAX_LIST = 8000;
const STYLE = 2500;
/** A count above fewer names than this is a count alone. */
const MIN_COUNTED = 3;

/** Every member that the lists of a head name, in order. */
export function trouverPresences(plain: string): FoundPresence[] {
  const page = pageDe(plain);
  const lists = listesDe(page);
  const found = lists.flatMap(({ membres }) => membres);
  const told = [...trouverPhrases(page, lists), ...trouverProcurations(page)];
  const known = new Set(found.map(({ nom }) => nom.from));
  const apart = told.filter(({ nom: { from } }, at) => {
    const again = told.findIndex(({ nom }) => nom.from === from) < at;
    return !again && !known.has(from);
  });
  return [...found, ...apart.sort((a, b) => a.from - b.from)];
}

/** The lists of a head: offsets are offsets in it. */
export function trouverListes(plain: string): FoundListe[] {
  return listesDe(pageDe(plain));
}

function listesDe(page: Page): FoundListe[] {
  const { plain } = page;
  const titres = titresDe(page);
  const [first, last] = [titres[0], titres.at(-1)];
  if (first === undefined || last === undefined) return [];
  const whole = styleDe(page, motDes(page, first.to), motDes(page, last.to + STYLE));
  return titres.flatMap((titre, at) => {
    const end = Math.min(titres[at + 1]?.from ?? plain.length, titre.to + MAX_LIST);
    const found = titre.statut === null ? [] : membresDe(page, titre, end, whole);
    if (titre.statut === null || found.length === 0) return [];
    if (titre.compteSeul && found.length < MIN_COUNTED && found.length !== titre.compte) return [];
    return [
      {
        from: titre.from,
        to: found.at(-1)?.to ?? titre.to,
        words: titre.words,
        statut: titre.statut,
        ...(titre.compte === undefined ? {} : { compte: titre.compte }),
        membres: initialesDuMandataire(plain, avecInitiales(plain, found)),
      },
    ];
  });
}

function membresDe(page: Page, titre: Titre, end: number, whole: Style): FoundPresence[] {
  const start = motDes(page, titre.to);
  const near = finDuStyle(page, start, motDes(page, Math.min(end, titre.to + STYLE)));
  const liste: Liste = {
    page,
    style: styleDe(page, start, near, whole),
    words: titre.words,
    end,
    procurations: titre.statut === 'represente',
    presents: titre.statut === 'present',
  };
  return sansCommunes(page, lireListe(liste, titre.to)).map(({ sure, ...one }: Entree) => one);
}

/** So many members have a civility where one without is no member. */
const TITLED = 3;

/** "ARCELLES", "BAGNOLET" over "Monsieur BEZIN", "Monsieur VANNIER": a column of communes, then their delegates. */
function sansCommunes(page: Page, found: readonly Entree[]): readonly Entree[] {
  const first = found.findIndex(({ civilite }) => civilite !== undefined);
  const titled = found.filter(({ civilite }) => civilite !== undefined).length;
  if (first <= 0 || titled < TITLED || titled < found.length - first) return found;
  const leads = found.slice(0, first);
  const bare = ({ nom, to }: Entree) => nom.to === to && /^\n/u.test(page.plain.slice(to));
  return leads.every(
    (one) => bare(one) && !/\p{Ll}/u.test(page.plain.slice(one.nom.from, one.nom.to)),
  )
    ? found.slice(first)
    : found;
}

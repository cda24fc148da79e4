/**
 * Who sat, from the top of minutes or of an act: lists under "Présents :", "ABSENTS AYANT DONNE PROCURATION :",
 * "Pouvoirs :", whatever parts their members. Where a list may open is `presence-titres.ts`'s, how it is printed
 * `presence-noms.ts`'s, how its end and its reading are chosen `presence-lecture.ts`'s,
 * its entries `presence-liste.ts`'s, what stands beside a name `membre.ts`'s.
 */

import { pliage } from '../vocabulaire/plain.ts';
import { trouverComptes } from './effectif.ts';
import type { Range } from './grammar.ts';
import type { FoundPresence } from './membre.ts';
import { lireEntier } from './nombre.ts';
import { trouverAppel } from './presence-appel.ts';
import { membresSous, STYLE } from './presence-lecture.ts';
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

/** Every member that the lists of a head name, in order. */
export function trouverPresences(plain: string): FoundPresence[] {
  return lirePresences(plain).membres;
}

interface Presences {
  readonly membres: FoundPresence[];
  readonly listes: readonly FoundListe[];
}

/** The lists of a head, and every member that they or its sentences name; offsets are offsets in it. */
export function lirePresences(plain: string): Presences {
  if (dernier?.plain !== plain) dernier = { plain, lu: lire(plain) };
  return dernier.lu;
}

/** The same head is asked for its place, then for its members. */
let dernier: { readonly plain: string; readonly lu: Presences } | undefined;

function lire(plain: string): Presences {
  const page = pageDe(plain);
  const titres = titresDe(page);
  const [first, last] = [titres[0], titres.at(-1)];
  const whole = styleDe(
    page,
    motDes(page, first?.to ?? 0),
    motDes(page, (last?.to ?? -STYLE) + STYLE),
  );
  const called = trouverAppel(page, whole);
  const isAnswer = (at: number) => called.some(({ from, to }) => from <= at && at <= to);
  const lists = listesDe(
    page,
    titres.filter(({ words }) => !isAnswer(words.from)),
    whole,
  );
  const listed = lists.flatMap(({ membres }) => membres.filter(({ nom }) => !isAnswer(nom.from)));
  const found = [...listed, ...suppleants(page, lists)];
  const covered = [...lists, ...called];
  const told = [...called, ...trouverPhrases(page, covered, whole), ...trouverProcurations(page)];
  const known = new Set(found.map(({ nom }) => nom.from));
  const apart = told.filter(({ nom: { from } }) => !known.has(from) && known.add(from));
  return { membres: [...found, ...apart.sort((a, b) => a.from - b.from)], listes: lists };
}

/** "Étaient suppléés : M. X par M. Y": Y sat, under the heading of those who were present. */
function suppleants({ plain, folded }: Page, lists: readonly FoundListe[]): FoundPresence[] {
  const presents = lists.filter(({ statut }) => statut === 'present');
  const [first] = presents;
  if (first === undefined) return [];
  const listed = presents.flatMap(({ membres }) => membres.map(({ nom }) => nom));
  const names = new Set(listed.map(({ from, to }) => pliage(plain.slice(from, to))));
  const stood = lists.filter(({ words }) => /supplee/u.test(folded.slice(words.from, words.to)));
  return stood.flatMap(({ membres }) =>
    membres.flatMap(({ mandataire, mandataireCivilite }) => {
      if (mandataire === undefined) return [];
      if (names.has(pliage(plain.slice(mandataire.from, mandataire.to)))) return [];
      const civilite = mandataireCivilite && { civilite: mandataireCivilite };
      return [{ ...mandataire, nom: mandataire, ...civilite, statut: first.words }];
    }),
  );
}

function listesDe(page: Page, titres: readonly Titre[], whole: Style): FoundListe[] {
  const { plain } = page;
  // "Présents 16" in the margin counts, and lists nobody.
  const names = ({ statut, words }: Titre) =>
    statut === 'present' && !/\d/u.test(plain.slice(words.from, words.to));
  const single = titres.filter(names).length === 1;
  const lists: FoundListe[] = [];
  // From the last on: a heading over nothing ("Pouvoirs :" in the margin) does not end the list above it.
  let next = plain.length;
  for (const [at, titre] of [...titres.entries()].reverse()) {
    const { from, to, words, statut } = titre;
    if (statut === null) continue;
    const compte =
      titre.compte ?? (single && statut === 'present' ? presentsAnnonces(plain) : undefined);
    const reach = (end: number) => Math.min(end, to + MAX_LIST);
    const end = reach(titres[at + 1]?.from ?? plain.length);
    const membres = membresSous(page, titre, { end, beyond: reach(next), whole, compte });
    const last = membres.at(-1);
    if (last === undefined) continue;
    const printed = titre.compte === undefined ? {} : { compte: titre.compte };
    lists.push({ from, to: last.to, words, statut, ...printed, membres });
    next = from;
  }
  return lists.reverse();
}

/** "Nombre de membres présents : 12", wherever the head counts them. */
function presentsAnnonces(plain: string): number | undefined {
  const lines = plain.split('\n');
  const found = trouverComptes(lines).find(({ compte }) => compte === 'presents');
  const line = found === undefined ? undefined : lines[found.ligne];
  return lireEntier(line?.slice(found?.from, found?.to) ?? '') ?? undefined;
}

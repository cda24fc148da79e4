/**
 * Where each deliberation of minutes begins. The document itself tells: by numbers of one shape that go up,
 * by the entries of the agenda that are printed again as headings, by ranks, by "Objet :", or by headings
 * alone. No style is expected: the one that the votes agree with is taken.
 */

import { type Agenda, agendaOf } from './agenda.ts';
import { isCapitals } from './blocks.ts';
import { groupBy } from './groupes.ts';
import type { Zone } from './indices/zones.ts';
import type { Ligne } from './lignes.ts';
import { plusLongueSuite } from './suites.ts';
import { type FoundEntete, lireEntete, lireNumeroSeul } from './text/entete.ts';
import type { Range } from './text/grammar.ts';
import { pliage } from './text/plain.ts';
import {
  avecRangs,
  estTitreRange,
  marqueDe,
  numerosDessous,
  rangsManquants,
  rangsSansNumero,
  valeursDe,
} from './titres-rangs.ts';

export interface Titre {
  readonly ligne: Ligne;
  /** Place among the lines. */
  readonly index: number;
  readonly entete: FoundEntete;
  /** How many lines it takes. */
  readonly longueur: number;
  /** Its rank is that of the group it stands in. */
  readonly groupe?: Titre;
  /** Its number, where that is printed on a line of its own. */
  readonly voisin?: { readonly ligne: Ligne; readonly numero: Range };
  /** It is no title: something else begins here. */
  readonly zone?: Zone;
  /** A list prints the same title: it takes `longueur` lines and no more. */
  readonly complet?: true;
}

/** Fewer deliberations than this make no minutes. */
const MIN_ITEMS = 2;

/** `votes` are the places among the lines where a vote begins. */
export function titresOf(lignes: readonly Ligne[], votes: readonly number[]): Titre[] | null {
  const found = lignes.flatMap((ligne, index): Titre[] => {
    const entete = lireEntete(ligne.text.plain);
    return entete === null ? [] : [{ ligne, index, entete, longueur: 1 }];
  });
  const agenda = agendaOf(lignes);
  const decided = [...votes, ...formulasAt(lignes)];
  const numbered = numberedTitles(found, agenda);
  const below = numerosDessous(
    numbered,
    () => [
      objets(lignes, found),
      agenda?.titres ?? [],
      ...ranked(found),
      ...headings(lignes, found),
    ],
    decided,
  );
  if (below !== null) return below;
  if (numbered.length >= MIN_ITEMS && servesVotes(numbered, decided, agenda))
    return withWishes(withRanked(numbered, found, agenda), lignes, votes);
  if (agenda !== null && agenda.titres.length >= MIN_ITEMS) {
    const titles = withSubRanks(
      inOrder([...agenda.titres, ...rangsManquants(agenda.titres, found)]),
      found,
    );
    if (withVotes(titles, votes) >= 1) return titles;
  }
  const chosen = best(
    [...ranked(found), objets(lignes, found), ...headings(lignes, found)],
    votes,
    decided,
  );
  if (chosen !== null) return withVotedSubs(chosen, found, votes);
  return isMinutes(lignes) ? best([plainHeadings(lignes)], votes, votes) : null;
}

/** "4.1 Budget principal", "4.2 Budget annexe" under "4. Budgets primitifs", where each has its own vote. */
function withVotedSubs(
  titres: readonly Titre[],
  found: readonly Titre[],
  votes: readonly number[],
): Titre[] {
  const all = withSubRanks(titres, found);
  if (all.length === titres.length) return all;
  const voted = (titre: Titre) => {
    const end = all.find(({ index }) => index > titre.index)?.index ?? Number.POSITIVE_INFINITY;
    return votes.some((vote) => vote >= titre.index && vote < end);
  };
  return inOrder([
    ...titres,
    ...titres.flatMap((groupe, index) => {
      const end = titres[index + 1]?.index ?? Number.POSITIVE_INFINITY;
      const subs = all.filter((one) => one.index > groupe.index && one.index < end);
      return subs.length >= MIN_ITEMS && subs.every(voted) ? subs : [];
    }),
  ]);
}

/** What calls itself so among its first lines tells of several decisions, however it sets their titles. */
const minutesName =
  /^[^\p{L}]{0,6}(?:proces[\s-]verbal|compte[\s-]rendu|pv|cr|releve|liste)(?![\p{L}])(?!.{0,80}extrait)/u;
const FIRST_LINES = 12;

function isMinutes(lignes: readonly Ligne[]): boolean {
  return lignes.slice(0, FIRST_LINES).some(({ head }) => minutesName.test(head));
}

/** Decisions taken by one person are not voted on, an assembly takes note, elects, puts off. */
const operative =
  /^[^\p{L}]{0,4}(?:(?:decide|arrete)\s{0,3}:?\s{0,3}$|article\s(?:1er|1|premier|unique)(?![\d])|.{0,80}apres\s(?:en\s)?avoir\s(?:en\s)?delibere|.{0,160}(?:prend|prennent|donne|pris)\sacte|.{0,120}(?:proclamee?s?|declaree?s?)\s(?:elue?s?|maire|presidente?|adjointe?s?)|(?:point\s|dossier\s|question\s)?(?:reporte|ajourne|retire)e?s?(?![\p{L}]))/u;

function formulasAt(lignes: readonly Ligne[]): number[] {
  return lignes.flatMap(({ head }, index) => (operative.test(head) ? [index] : []));
}

function withVotes(titres: readonly Titre[], votes: readonly number[]): number {
  return titres.filter((titre, index) => {
    const end = titres[index + 1]?.index ?? Number.POSITIVE_INFINITY;
    return votes.some((vote) => vote >= titre.index && vote < end);
  }).length;
}

/** Half of the numbered stretches at least hold a vote; a list of references holds none. */
function servesVotes(
  titres: readonly Titre[],
  votes: readonly number[],
  agenda: Agenda | null,
): boolean {
  const held = withVotes(titres, votes);
  return held * 2 >= titres.length || (agenda !== null && held >= MIN_ITEMS);
}

/** Of titles of several kinds those that hold the most decisions; half of them do, one votes. */
function best(
  kinds: readonly (readonly Titre[])[],
  votes: readonly number[],
  decided: readonly number[],
): Titre[] | null {
  let chosen: readonly Titre[] | null = null;
  let most = MIN_ITEMS - 1;
  for (const titres of kinds) {
    const held = withVotes(titres, decided);
    if (held <= most || held * 2 < titres.length - 1 || withVotes(titres, votes) === 0) continue;
    chosen = titres;
    most = held;
  }
  return chosen === null ? null : [...chosen];
}

/** Numbers of one shape, in rising order: "DEL2025-17", "DEL2025-18"… */
function numberedTitles(found: readonly Titre[], agenda: Agenda | null): Titre[] {
  const numbered = found.filter(({ entete, ligne, index }) => {
    if (entete.numero === undefined || (agenda !== null && index < agenda.fin)) return false;
    return startsTitle(ligne.text.plain.slice(entete.titre, entete.fin));
  });
  const shapes = groupBy(numbered, ({ entete: { numero }, ligne }) =>
    shapeOf(ligne.text.plain.slice(numero?.from ?? 0, numero?.to ?? 0)),
  );
  return [...shapes.values()].map(rising).sort((a, b) => b.length - a.length)[0] ?? [];
}

/** A title begins with a capital, a digit or a quotation mark; "n°2016-53) du 12 avril" goes on with a sentence. */
function startsTitle(rest: string): boolean {
  return rest === '' || /^["«“(]?\s?[\p{Lu}\d]/u.test(rest);
}

function shapeOf(numero: string): string {
  const letters = pliage(numero).replace(/[^\p{L}]/gu, '');
  const groups =
    numero.match(/\d{1,8}/gu)?.map((digits) => (digits.length === 4 ? 'a' : '9')) ?? [];
  return `${letters}${groups.join('')}`;
}

/** The longest run of numbers that go up. */
function rising(titres: readonly Titre[]): Titre[] {
  return plusLongueSuite(titres, ({ ligne, entete }) =>
    valuesOf(ligne.text.plain.slice(entete.numero?.from ?? 0, entete.numero?.to ?? 0)),
  );
}

function valuesOf(printed: string): number[] {
  return (printed.match(/\d{1,8}/gu) ?? []).map(Number);
}

/** "4. Vote des taux" between "3. D2024-17 - …" and "5. D2024_19 - …": one that lacks its number. */
function withRanked(
  numbered: readonly Titre[],
  found: readonly Titre[],
  agenda: Agenda | null,
): Titre[] {
  const own = new Set(numbered);
  const extra = (agenda?.titres ?? []).filter(
    (titre) =>
      !numbered.some(({ index }) => index === titre.index) &&
      titre.entete.rang !== undefined &&
      numbered.some(
        ({ entete }) => entete.rang !== undefined && entete.marque === titre.entete.marque,
      ),
  );
  const missing = found.filter((titre) => {
    if (own.has(titre) || titre.entete.rang === undefined || titre.entete.numero !== undefined)
      return false;
    const previous = numbered.filter(({ index }) => index < titre.index).at(-1);
    const next = numbered.find(({ index }) => index > titre.index);
    const rank = rankOf(titre);
    return (
      previous !== undefined &&
      next !== undefined &&
      rankOf(previous) + 1 === rank &&
      rankOf(next) - 1 === rank &&
      /^\p{Lu}/u.test(titre.ligne.text.plain.slice(titre.entete.titre))
    );
  });
  return inOrder([...numbered, ...extra, ...missing, ...rangsSansNumero(numbered, found)]);
}

/** "Vœu relatif au maintien de la ligne", "Motion de soutien à …": they have no number of their own. */
const wish =
  /^[^\p{L}]{0,6}(?:v(?:œ|oe)ux?|motion)\s(?:relati(?:f|ve)\s(?:a|au|aux)|de\s(?:soutien|la\s|l['’])|du\sgroupe|pour\s|contre\s|sur\s|portant\s|concernant\s|en\sfaveur|presentee?)/u;

/** Wishes between numbered acts that were voted on, each by a vote of its own. */
function withWishes(
  titres: readonly Titre[],
  lignes: readonly Ligne[],
  votes: readonly number[],
): Titre[] {
  const wishes = lignes.flatMap((ligne, index): Titre[] => {
    const { plain } = ligne.text;
    if (!wish.test(ligne.head) || plain.length > MAX_HEADING || /[.;,]\s{0,3}$/u.test(plain))
      return [];
    const before = titres.filter((titre) => titre.index < index).at(-1);
    const after = titres.find((titre) => titre.index > index)?.index ?? Number.POSITIVE_INFINITY;
    if (before === undefined || before.index + 1 === index) return [];
    const own = votes.some((vote) => vote > index && vote < after);
    const previous = votes.some((vote) => vote >= before.index && vote < index);
    const lead = /^[\s\p{Pd}#*•]{0,8}/u.exec(plain)?.[0].length ?? 0;
    const entete = { tiret: false, titre: lead, marque: 'titre' };
    return own && previous ? [{ ligne, index, entete, longueur: 1 }] : [];
  });
  return inOrder([...titres, ...wishes]);
}

function inOrder(titres: readonly Titre[]): Titre[] {
  const all = [...titres].sort((a, b) => a.index - b.index);
  return all.filter((titre, index) => titre.index !== all[index - 1]?.index);
}

function printedRank({ ligne, entete }: Titre): string {
  return entete.rang === undefined ? '' : ligne.text.plain.slice(entete.rang.from, entete.rang.to);
}

function rankOf(titre: Titre): number {
  const printed = printedRank(titre);
  return /^\d/u.test(printed) ? Number.parseFloat(printed) : Number.NaN;
}

/** "6.1 Ecole" under "6 Questions diverses". */
function withSubRanks(titres: readonly Titre[], found: readonly Titre[]): Titre[] {
  const subs = found.filter((titre) => {
    const printed = printedRank(titre);
    if (!/^\d{1,3}\.\d{1,2}$/u.test(printed)) return false;
    const group = titres.filter(({ index }) => index < titre.index).at(-1);
    return group !== undefined && rankOf(group) === Math.floor(Number.parseFloat(printed));
  });
  return inOrder([...titres, ...subs]);
}

/** Ranks of one look that go up: "1)", "2)"…, "I.", "II."…, "a)", "b)"…, "1-1", "1-2", "2-1". */
function ranked(found: readonly Titre[]): Titre[][] {
  const marks = groupBy(found.filter(estTitreRange), marqueDe);
  return [...marks.values()].map((titres) => plusLongueSuite(titres, valeursDe));
}

/** Lines from "Objet : …" on which the act's number may stand by itself. */
const NEAR = [1, 2, -1, -2];

/** "Objet : …" before each act, its number above or below. */
function objets(lignes: readonly Ligne[], found: readonly Titre[]): Titre[] {
  return found
    .filter(({ entete }) => entete.marque === 'objet')
    .map((titre) => {
      for (const by of NEAR) {
        const ligne = lignes[titre.index + by];
        const numero = ligne === undefined ? null : lireNumeroSeul(ligne.text.plain);
        if (ligne !== undefined && numero !== null) return { ...titre, voisin: { ligne, numero } };
      }
      return titre;
    });
}

/** What stands in capitals or bold and is the title of no deliberation. */
const noTitle =
  /^[^\p{L}]{0,8}(?:articles?|decid|delib|vu|considerant|votes?|votants?|pour|contre|abst|annexes?|(?:membres\s|conseillers\s)?(?:presente?s?|absente?s?|excusee?s?)|etai(?:en)?t|pouvoirs?|procurations?|secretaires?|ordre\sdu\sjour|(?:le|la)\s(?:conseil|commission|comite|bureau|maire|presidente?)|l['’]\s?an(?![\p{L}])|rapporteure?s?|republique|departement|commune|communaute|ville|mairie|syndicat|metropole|region|extrait|seance|compte[\s-]rendu|proces[\s-]verbal|conseil\s(?:municipal|communautaire)|liste|resultat|(?:a|ont)\s(?:adopte|decide|delibere|vote)|a\s(?:l['’]\s?unanimite|la\s(?:quasi-?\s?)?majorite|mains?\slevees?)|adopt|approuv|rejet|unanim|entendu|apres|autoris|dit|charge|fait|signature|expose|nombre|date|convocation|quorum|total|recettes|depenses|section|chapitre|m(?:me|r)?[.\s]|monsieur|madame)/u;
const MAX_HEADING = 160;

/**
 * The further lines of one heading are part of its title; "BOTHOREL, M. ABGRALL, M. LE ROUX) :" under
 * "… à la majorité (3 voix CONTRE : Mme" is part of a sentence.
 */
function goesOnFrom({ text, block }: Ligne, heading: boolean): boolean {
  if (heading) return true;
  return (
    !block.fort &&
    block.kind !== 'titre' &&
    !/[.:;!?…»)]\s{0,3}$/u.test(text.plain) &&
    text.plain.length > 70
  );
}

/** Headings alone: those of the markup, in bold, in capitals; each kind by itself. */
function headings(lignes: readonly Ligne[], found: readonly Titre[]): Titre[][] {
  const kinds: ((ligne: Ligne) => boolean)[] = [
    ({ block }) => block.kind === 'titre',
    ({ block }) => block.fort && block.kind !== 'titre',
    ({ block, text }) => !block.fort && isCapitals(text.plain),
  ];
  return kinds.map((isOne) => {
    const titres = lignes.flatMap((ligne, index): Titre[] => {
      const { plain } = ligne.text;
      if (!isOne(ligne) || plain.length > MAX_HEADING || noTitle.test(ligne.head)) return [];
      if (!/\p{L}{3}/u.test(plain) || /[;,]\s{0,3}$/u.test(plain)) return [];
      const above = lignes[index - 1];
      if (above !== undefined && above.at === ligne.at && goesOnFrom(above, isOne(above)))
        return [];
      const lead = /^[\s\p{Pd}#*•]{0,8}/u.exec(plain)?.[0].length ?? 0;
      const entete = { tiret: false, titre: lead, marque: 'titre' };
      return [{ ligne, index, entete, longueur: 1 }];
    });
    return avecRangs(titres, found);
  });
}

/** No title in running text is longer, and none is a sentence. */
const MAX_PLAIN = 90;

/** "Prix du repas à la cantine" on a line of its own, neither bold nor in capitals. */
function plainHeadings(lignes: readonly Ligne[]): Titre[] {
  return lignes.flatMap((ligne, index): Titre[] => {
    const { plain } = ligne.text;
    const next = lignes[index + 1];
    if (plain.length > MAX_PLAIN || noTitle.test(ligne.head) || next === undefined) return [];
    if (!/^\s{0,8}\p{Lu}[\p{L}'’]/u.test(plain) || /[.,;:!?…]\s{0,3}$|:\s|\d\s?€/u.test(plain))
      return [];
    if (ligne.block.kind !== 'paragraphe' || !/^\s{0,8}\p{Lu}/u.test(next.text.plain)) return [];
    const above = lignes[index - 1];
    const opens =
      above === undefined || above.at !== ligne.at || /[.!?)»]\s{0,3}$/u.test(above.text.plain);
    // "Désignation d'un correspondant" over "Rémi VARNIER est désigné.": a sentence may be shorter.
    const sentence =
      next.text.plain.length > plain.length || /\p{Ll}\s{0,2}\.\s{0,3}$/u.test(next.text.plain);
    const alone = opens && (next.at !== ligne.at || sentence);
    const entete = { tiret: false, titre: 0, marque: 'titre' };
    return alone ? [{ ligne, index, entete, longueur: 1 }] : [];
  });
}

/**
 * How ranks and numbers of minutes go together: some items have a number of their own besides their rank,
 * others a rank alone; some minutes print the number under what was decided.
 */
import { plusLongueSuite } from './suites.ts';
import { lireRomain } from './text/nombre.ts';
import type { Titre } from './titres.ts';

/** Fewer titles than this have no look in common. */
const MIN_ALIKE = 2;

function rangDe({ ligne, entete }: Titre): string {
  return entete.rang === undefined ? '' : ligne.text.plain.slice(entete.rang.from, entete.rang.to);
}

/** What parts a rank from its title, and whether it is a Roman number, a letter or figures. */
export function marqueDe(titre: Titre): string {
  const printed = rangDe(titre);
  const kind = /^\p{Lu}/u.test(printed) ? 'romain' : /^\p{Ll}/u.test(printed) ? 'lettre' : '';
  return `${titre.entete.marque}${kind}`;
}

export function valeursDe(titre: Titre): number[] {
  const printed = rangDe(titre);
  if (/^\d/u.test(printed)) return (printed.match(/\d{1,8}/gu) ?? []).map(Number);
  return [lireRomain(printed) ?? printed.codePointAt(0) ?? 0];
}

const opensTitle = /^["«“(]?\s?\p{Lu}/u;

/** Titles that rank, those that begin with a capital. */
export function estTitreRange({ entete, ligne }: Titre): boolean {
  return entete.rang !== undefined && opensTitle.test(ligne.text.plain.slice(entete.titre));
}

/**
 * "I – Approbation du procès-verbal" before "II – Budget (délibération 2023/07)", "VI – Affaires scolaires" after
 * "V – Subventions (délibération 2023/10)": ranks of the look that the numbered ones have, in one run with all of them.
 */
export function rangsSansNumero(numbered: readonly Titre[], found: readonly Titre[]): Titre[] {
  const ranks = numbered.filter(estTitreRange);
  const marque = ranks.length * 2 > numbered.length ? marqueDe(ranks[0] as Titre) : '';
  const alike = ranks.filter((titre) => marqueDe(titre) === marque);
  if (alike.length < MIN_ALIKE || alike.length * 2 < numbered.length) return [];
  const own = new Set(alike.map(({ index }) => index));
  const all = found.filter(
    (titre) =>
      own.has(titre.index) ||
      (titre.entete.numero === undefined && estTitreRange(titre) && marqueDe(titre) === marque),
  );
  const run = plusLongueSuite(all, valeursDe);
  const held = run.filter(({ index }) => own.has(index)).length;
  return held === own.size ? run.filter(({ index }) => !own.has(index)) : [];
}

/**
 * "Délibération n° 2025-001" under what was decided, the titles being ranked or headings: each title with the
 * number of its stretch. Null where the numbers stand above: then something is decided after the last.
 */
export function numerosDessous(
  numbered: readonly Titre[],
  kinds: () => readonly (readonly Titre[])[],
  decided: readonly number[],
): Titre[] | null {
  const bare = ({ ligne, entete }: Titre) => ligne.text.plain.slice(entete.titre).trim() === '';
  if (numbered.length < MIN_ALIKE || !numbered.every(bare)) return null;
  for (const titres of kinds()) {
    const titled = rightUnder(numbered, titres) ?? underTitles(numbered, titres, decided);
    if (titled !== null) return titled;
  }
  return null;
}

/** So many lines above its number a title may begin. */
const TITLE_LINES = 2;

/** "Objet : Pacte de gouvernance" over "Délibération n° 2024-11-98", and so each of them. */
function rightUnder(numbered: readonly Titre[], titres: readonly Titre[]): Titre[] | null {
  const places = numbered.map(({ index }) =>
    titres.findLastIndex((one) => one.index < index && one.index >= index - TITLE_LINES),
  );
  if (places.some((place, at) => place < 0 || place === places[at - 1])) return null;
  if (numbered.some(({ index }) => titres.some((one) => one.index === index + 1))) return null;
  return withNumbers(numbered, titres, places);
}

function withNumbers(
  numbered: readonly Titre[],
  titres: readonly Titre[],
  places: readonly number[],
): Titre[] {
  return titres.map((titre, index) => {
    const one = numbered[places.indexOf(index)];
    if (one?.entete.numero === undefined) return titre;
    return { ...titre, voisin: { ligne: one.ligne, numero: one.entete.numero } };
  });
}

function underTitles(
  numbered: readonly Titre[],
  titres: readonly Titre[],
  decided: readonly number[],
): Titre[] | null {
  const places = numbered.map(({ index }) => titres.findLastIndex((one) => one.index < index));
  if (places.some((place, at) => place < 0 || place === places[at - 1])) return null;
  const first = titres[places[0] ?? 0];
  const last = numbered.at(-1);
  const after = titres[(places.at(-1) ?? 0) + 1]?.index ?? Number.POSITIVE_INFINITY;
  if (first === undefined || last === undefined) return null;
  const between = (from: number, to: number) => decided.some((at) => at > from && at < to);
  if (!between(first.index, numbered[0]?.index ?? 0) || between(last.index, after)) return null;
  return withNumbers(numbered, titres, places);
}

/** "22. Remboursement de frais" between "21." and "23.", which the agenda words otherwise or leaves out. */
export function rangsManquants(titres: readonly Titre[], found: readonly Titre[]): Titre[] {
  return titres.slice(1).flatMap((next, index) => {
    const previous = titres[index] as Titre;
    if (![previous, next].every(estTitreRange) || marqueDe(previous) !== marqueDe(next)) return [];
    const between = found.filter(
      (one) =>
        one.index > previous.index &&
        one.index < next.index &&
        estTitreRange(one) &&
        marqueDe(one) === marqueDe(next),
    );
    const run = consecutive(between, valeursDe(previous));
    return run.length > 0 && estSuivant(valeursDe(run.at(-1) as Titre), valeursDe(next)) ? run : [];
  });
}

function consecutive(titres: readonly Titre[], start: readonly number[]): Titre[] {
  const run: Titre[] = [];
  let last = start;
  for (const titre of titres) {
    if (!estSuivant(last, valeursDe(titre))) continue;
    run.push(titre);
    last = valeursDe(titre);
  }
  return run;
}

/** 22 after 21; "2.2" after "2.1" is for whoever reads ranks within ranks. */
function estSuivant(before: readonly number[], value: readonly number[]): boolean {
  return before.length === 1 && value.length === 1 && value[0] === (before[0] ?? 0) + 1;
}

const letter = /^[\s#*]{0,8}(\p{Lu}\d{0,2})\s?[.)–—-]\s{1,4}(?=["«“]?\p{Lu})/u;

/** "A. Procès-verbal", "B1. Création d'un poste" as headings: "A. MARTIN" elsewhere is somebody. */
function avecLettres(headings: readonly Titre[]): readonly Titre[] {
  const lettered = headings.flatMap((titre): Titre[] => {
    const found = letter.exec(titre.ligne.text.plain);
    const rang = found?.[1];
    if (found === null || rang === undefined) return [];
    const from = found[0].indexOf(rang);
    const entete = { rang: { from, to: from + rang.length }, tiret: false, titre: found[0].length };
    return [{ ...titre, entete: { ...entete, marque: 'lettre' } }];
  });
  const run = plusLongueSuite(lettered, (titre) => {
    const printed = rangDe(titre);
    return [printed.codePointAt(0) ?? 0, Number(printed.slice(1))];
  });
  const first = run[0];
  if (run.length < MIN_ALIKE || run.length * 2 < headings.length) return headings;
  if (first === undefined || !/^A1?$/u.test(rangDe(first))) return headings;
  const byIndex = new Map(run.map((titre) => [titre.index, titre]));
  return headings.map((heading) => byIndex.get(heading.index) ?? heading);
}

/** Headings whose ranks go up, "2.1 Budget principal" under "2. Finances", with rank and title apart. */
export function avecRangs(headings: readonly Titre[], found: readonly Titre[]): Titre[] {
  const ranked = found.filter(
    (titre) => estTitreRange(titre) && headings.some(({ index }) => index === titre.index),
  );
  const run = plusLongueSuite(
    ranked.filter((titre) => /^\d/u.test(rangDe(titre))),
    valeursDe,
  );
  if (run.length < MIN_ALIKE || run.length * 2 < headings.length) return [...avecLettres(headings)];
  const byIndex = new Map(run.map((titre) => [titre.index, titre]));
  return headings.map((heading) => byIndex.get(heading.index) ?? heading);
}

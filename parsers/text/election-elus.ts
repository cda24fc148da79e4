/** Who is elected: whom a sentence near the results calls so. */
import { foldLines } from './vote.ts';

/** How far below the results the elected are named. */
export const ELECTED_REACH = 700;

/** "sont élus à la majorité absolue :" over those whom it counts. */
const electedAbove =
  /(?<!si\s)(?:est|sont|a\s{1,3}ete|ont\s{1,3}ete)\s{1,3}(?:(?:declare|proclame)e?s?\s{1,3})?elue?s?(?![\p{L}])[^.;:]{0,120}:[^.;\d]{0,60}$/u;
const MAX_INTRO = 240;

/** Whether what stands right above the results says that those whom it counts are elected. */
export function sontElus(folded: string, floor: number, at: number): boolean {
  return electedAbove.test(folded.slice(Math.max(floor, at - MAX_INTRO), at));
}

const elected =
  /(?:(?:est|sont|a\s{1,3}ete|ont\s{1,3}ete|etant)\s{1,3}(?:donc\s{1,3}|ainsi\s{1,3})?(?:(?:declare|proclame)e?s?(?:\s{1,3}elue?s?)?|elue?s?)(?![\p{L}]))/gu;

/** Which of the names a text calls elected. */
export function elusParmi(plain: string, noms: readonly string[]): boolean[] {
  const folded = foldLines(plain.slice(0, ELECTED_REACH));
  const nommes = noms.map((nom, at) => ({ cle: at, nom }));
  const elus = elusDans(plain, folded, nommes, 0, folded.length);
  return nommes.map(({ cle }) => elus.has(cle));
}

/** What may be named in a sentence: a candidate by his name as it is printed among the results. */
interface Nomme {
  readonly cle: number;
  readonly nom: string;
}

/** The candidates whom a sentence calls elected. */
export function elusDans(
  plain: string,
  folded: string,
  groupe: readonly Nomme[],
  start: number,
  end: number,
): Set<number> {
  const elus = new Set<number>();
  const keyed = keysOf(groupe);
  for (const verb of folded.slice(start, end).matchAll(elected)) {
    const at = start + verb.index;
    if (/(?:si|sera|seront|serait|n['’])\s{0,2}$/u.test(folded.slice(Math.max(0, at - 12), at)))
      continue;
    const open = sentenceStart(folded, start, at);
    const named = keyed.filter(({ nom }) => lastNamed(plain, nom, open, at) >= 0);
    const plural = /^(?:sont|ont)/u.test(verb[0]);
    const chosen = plural
      ? named
      : named.length > 1
        ? nearest(plain, folded, named, open, at)
        : named;
    const after =
      chosen.length > 0
        ? []
        : keyed.filter(
            ({ nom }) =>
              !/^liste\s/iu.test(nom) &&
              lastNamed(plain, nom, at, lineEnd(folded, at + verb[0].length)) >= 0,
          );
    for (const { cle } of [...chosen, ...after]) elus.add(cle);
  }
  return elus;
}

/** "Mme Y ayant obtenu 3 voix et M. X 12 voix, M. X est élu": the one right before the verb. */
function nearest(
  plain: string,
  folded: string,
  named: readonly Nomme[],
  open: number,
  at: number,
): Nomme[] {
  const placed = named
    .map((one) => ({ one, last: lastNamed(plain, one.nom, open, at) }))
    .sort((a, b) => b.last - a.last);
  const subject = placed.find(
    ({ last }) =>
      !/(?:\sa|contre|\sd[e'’])\s{1,3}(?:m\.\s|mme\s|monsieur\s|madame\s)?(?:\p{L}{2,20}\s)?$/u.test(
        folded.slice(Math.max(open, last - 40), last),
      ),
  );
  return subject === undefined ? [] : [subject.one];
}

/** No sentence that names the elected is longer. */
const MAX_SENTENCE = 3000;

function sentenceStart(folded: string, start: number, at: number): number {
  const floor = Math.max(start, at - MAX_SENTENCE);
  const ends = [
    ...folded
      .slice(floor, at)
      .matchAll(/(?<!(?<![\p{L}])(?:m|mm|mme|dr))[.;](?=\s)|\n\s{0,3}\n|\n(?=\s{0,3}[-–•*])/gu),
  ];
  const last = ends.at(-1);
  return last === undefined ? floor : floor + last.index + last[0].length;
}

/** To the end of the line, or of the list that a colon opens. */
function lineEnd(folded: string, at: number): number {
  const rest = folded.slice(at, at + ELECTED_REACH);
  if (/^[^\n.;]{0,60}:/u.test(rest))
    return at + (/\n\s{0,3}\n\s{0,3}[^-–•*\s]/u.exec(rest)?.index ?? rest.length);
  return at + (/[.;\n]/u.exec(rest)?.index ?? rest.length);
}

/**
 * The family name is what is printed again: "BON Alain" in the table, "M. Alain BON" below it; the whole name where
 * two candidates have the family name in common.
 */
function keysOf(groupe: readonly Nomme[]): Nomme[] {
  const families = groupe.map(({ nom }) => familyOf(nom));
  const times = new Map<string, number>();
  for (const family of families) times.set(family, (times.get(family) ?? 0) + 1);
  return groupe.map(({ cle, nom }, index) => {
    const family = families[index] ?? nom;
    return { cle, nom: times.get(family) === 1 ? family : nom };
  });
}

function familyOf(name: string): string {
  if (/^liste\s/iu.test(name)) return name;
  const words = name.split(/\s{1,4}/u);
  const capitals = words.filter((word) => /^\p{Lu}[\p{Lu}'’-]{1,40}$/u.test(word));
  return capitals.length > 0 ? capitals.join(' ') : (words.at(-1) ?? name);
}

/** Where a name stands last between two places, as a word; below zero where it does not. */
function lastNamed(plain: string, cle: string, from: number, to: number): number {
  const within = plain.slice(from, to);
  for (let at = within.lastIndexOf(cle); at >= 0; at = within.lastIndexOf(cle, at - 1)) {
    const place = from + at;
    const whole =
      !/\p{L}/u.test(plain[place - 1] ?? '') && !/\p{L}/u.test(plain[place + cle.length] ?? '');
    if (whole) return place;
    if (at === 0) break;
  }
  return -1;
}

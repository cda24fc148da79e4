/**
 * The words of the field, each said once, as data. A notion is one thing that documents say in many words; a
 * pattern is composed of notions and never repeats their words.
 *
 * Words are written as they are printed, with accents and endings in brackets: "présent(e)(s)" reads "présent",
 * "présente", "présents", "présentes", and the same printed with brackets or points ("présent(e)s", "présent.e.s").
 * Patterns are made for folded text (`pliageFixe`): lower case, no accents, offsets kept.
 */
import { pliageFixe } from './plain.ts';

export interface Notion {
  /** How findings and `explain` call it. */
  readonly id: string;
  /** Its own: what another notion says as well stands in that one. */
  readonly formes: readonly string[];
  /** Notions whose forms say it too. */
  readonly comprend?: readonly Notion[];
  /** Lines that say it, and lines that only look so: each is run by a test. */
  readonly oui: readonly string[];
  readonly non?: readonly string[];
}

/** One word that several notions comprise; `oui` is a line that says it. */
export function mot(forme: string, oui: string): Notion {
  return { id: `mot: ${forme}`, formes: [forme], oui: [oui] };
}

/** Every form that says it: its own, and those of the notions that it comprises. */
export function formesDe({ formes, comprend = [] }: Notion): string[] {
  return [...formes, ...comprend.flatMap(formesDe)];
}

/** A notion that has only some of the forms. */
export function parmi(notion: Notion, garde: (forme: string) => boolean): Notion {
  return { ...notion, formes: formesDe(notion).filter(garde), comprend: [] };
}

/**
 * The letters and figures that are left in folded text, as ranges: V8 takes ten times as long to compile the classes of
 * all of Unicode, and does so again whenever memory gets short.
 */
const LETTRE = 'a-z\\dª²³µ¹º¼-¾ßæðøþđħıĳĸŀłŉŋœŧſ-ʯͰ-ͽͿ-ΆΈ-῿⁰-₉Ⅰ-Ↄ①-⓿Ⰰ-ⷝ々-〇぀-힣豈-ﬞ';

/** A pattern's source that reads any form of the notions, as whole words: no group is captured. */
export function motif(...notions: readonly Notion[]): string {
  const formes = notions.flatMap(formesDe).map(formeEnMotif);
  // The longest first: "procès-verbal de séance" before "procès-verbal".
  const ordered = [...new Set(formes)].sort((a, b) => b.length - a.length);
  return `(?<![${LETTRE}])(?:${ordered.join('|')})(?![${LETTRE}])`;
}

/** The notion anywhere in a folded text. */
export function dit(notion: Notion, folded: string): boolean {
  return motifDe(notion).test(folded);
}

const compiled = new WeakMap<Notion, RegExp>();

function motifDe(notion: Notion): RegExp {
  let found = compiled.get(notion);
  if (found === undefined) {
    found = new RegExp(motif(notion), 'u');
    compiled.set(notion, found);
  }
  return found;
}

/** "présent(e)(s)", "l’assemblée", "procès-verbal": endings may be absent, apostrophes, hyphens and spaces vary. */
function formeEnMotif(forme: string): string {
  return pliageFixe(forme)
    .replace(/[.*+?^${}|[\]\\]/gu, '\\$&')
    .replace(/\(([a-z]{1,4})\)/gu, (_, ending: string) => `(?:[(.·]?${ending}[).·]{0,2})?`)
    .replace(/['’]/gu, "['’]\\s?")
    .replace(/[-–]/gu, '[-–\\s]{1,2}')
    .replace(/ /gu, '\\s{1,3}');
}

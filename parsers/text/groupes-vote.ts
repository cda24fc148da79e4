/**
 * The political groups printed after a side of a vote: "Abstention : Groupe Hissons haut (5)",
 * "Contre : Groupe Rassemblement national (9), M. Christian TROADEC", "Pour : 34 (Groupe A ; non-inscrits)".
 */
import type { Range } from './grammar.ts';
import type { Membre } from './nom.ts';
import { nomIn } from './personne.ts';

const groupe = String.raw`(?:l[ea]s?\s{1,3})?(?:elue?s\s{1,3}d(?:u|es)\s{1,3})?(?:groupes?\s{1,3}(?=["«“a-z])|(?:elue?s?\s|conseill(?:er|ere)s\s)?non[\s-]inscrit(?:e?s)?(?![a-z]))`;
const opens = new RegExp(String.raw`^\s{0,3}[:,(–—-]?\s{0,3}(?=${groupe})`, 'u');
const isGroup = new RegExp(`^${groupe}`, 'u');
/** A side of groups without a count. */
export const groupesSansNombre = new RegExp(
  String.raw`(?<=^|\n|[,;.(]\s?)[^\S\n]{0,4}(?:[-–—•]\s{0,2})?(?:(?:ont|a)\s{1,3}votes?\s{1,3}|votes?\s{1,3})?(pour|contre|abst[a-z]{2,9})\s{0,3}:\s{0,3}(?=${groupe})`,
  'gu',
);
/** Where the name of a group ends: before its size, the next group or the end of the line. */
const endOfName =
  /[(),;:\n]|\s[-–—]\s|\s{1,3}et\s{1,3}(?=(?:l[ea]s?\s)?(?:groupe|elu|non[\s-]inscrit|m\.|mme|monsieur|madame))/u;
const size = /^\s{0,2}\(\s{0,2}\d{1,3}(?:\s{1,3}(?:voix|votes?|elue?s?))?\s{0,2}\)/u;
const separator = /^\s{0,3}(?:[,;:]\s{0,3}(?:et\s{1,3})?|[-–—]\s|et\s)\s{0,3}/u;
const MAX_NAME = 120;
const MAX_GROUPS = 30;

interface GroupesLus {
  readonly groupes: readonly Range[];
  /** Members beside the groups. */
  readonly noms: readonly Membre[];
  readonly to: number;
}

/** Null where no group's name follows. */
export function groupesApres(plain: string, folded: string, at: number): GroupesLus | null {
  const opened = opens.exec(folded.slice(at, at + 60));
  if (opened === null) return null;
  const groupes: Range[] = [];
  const noms: Membre[] = [];
  let from = at + opened[0].length;
  let to = at;
  while (groupes.length + noms.length < MAX_GROUPS) {
    const rest = folded.slice(from, from + MAX_NAME);
    if (isGroup.test(rest)) {
      const length = endOfName.exec(rest)?.index ?? rest.length;
      const words = rest.slice(0, length).trimEnd();
      groupes.push({ from, to: from + words.length });
      to = from + words.length;
      to += size.exec(folded.slice(to, to + 20))?.[0].length ?? 0;
    } else {
      const one = nomIn(plain, folded, from, plain.length);
      if (one?.civilite === undefined) break;
      noms.push(one);
      to = one.to;
    }
    const next = separator.exec(folded.slice(to, to + 20));
    if (next === null || folded.slice(to, to + next[0].length).includes('\n')) break;
    from = to + next[0].length;
  }
  const close = opened[0].includes('(') ? /^\s{0,2}\)/u.exec(folded.slice(to, to + 4)) : null;
  return { groupes, noms, to: to + (close?.[0].length ?? 0) };
}

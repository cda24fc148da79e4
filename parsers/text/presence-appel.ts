/** The roll as it was called: "M. Alain VIAL : présent. Mme Lise PIN : excusée, pouvoir à M. VIAL." */
import { motif } from '../vocabulaire/notion.ts';
import { absent, excuse, pouvoir, present, represente } from '../vocabulaire/presences.ts';
import { lireStatut } from './codes.ts';
import { type FoundPresence, type Liste, personneA } from './membre.ts';
import { sansSigne } from './presence-mots.ts';
import type { Page, Style } from './presence-noms.ts';
import { remarquesApres } from './presence-remarque.ts';

/** Fewer answers in a row may be of anything. */
const MIN_ANSWERS = 3;
const MAX_GAP = 12;
const answer = new RegExp(
  `^[^\\p{L}\\d\\n]{1,60}?(${motif(present, absent, excuse, represente, pouvoir)})(?!\\s{1,3}(?:au|aux|en|de|du)(?!\\p{L}))`,
  'u',
);

/** Those who answered, and those of whom somebody else said where they were; none where nobody is told to be there. */
export function trouverAppel(page: Page, style: Style): FoundPresence[] {
  const runs: FoundPresence[][] = [[]];
  for (const [k, mot] of page.mots.entries()) {
    const last = runs.at(-1)?.at(-1);
    if (!/^(?:civilite|nom)$/u.test(mot.genre) || mot.from < (last?.to ?? 0)) continue;
    if (/^(?:nom|particule|petit|civilite)$/u.test(page.mots[k - 1]?.genre ?? '')) continue;
    const one = reponseA(page, style, mot.from);
    if (one === null) continue;
    const gap = page.plain.slice(last?.to ?? one.from, one.from);
    if (gap.length > MAX_GAP || /\p{L}/u.test(gap)) runs.push([one]);
    else runs.at(-1)?.push(one);
  }
  return runs.filter((run) => run.length >= MIN_ANSWERS && run.some(isThere(page))).flat();
}

function isThere({ plain }: Page) {
  return ({ statut }: FoundPresence) =>
    lireStatut(plain.slice(statut.from, statut.to)) === 'present';
}

function reponseA(page: Page, style: Style, from: number): FoundPresence | null {
  const liste: Liste = {
    page,
    style,
    words: { from, to: from },
    end: Math.min(page.plain.length, from + 260),
    procurations: false,
    presents: false,
  };
  const member = personneA(liste, from);
  const said = member === null ? null : answer.exec(page.folded.slice(member.to, member.to + 100));
  const word = said?.[1];
  if (member === null || said === null || word === undefined) return null;
  const at = member.to + said[0].length - word.length;
  const statut = { from: at, to: at + sansSigne(word).length };
  const { nom, civilite } = member;
  const beside = remarquesApres(liste, member.to);
  const known = { from, nom, ...(civilite && { civilite }), statut };
  const { autre, ...more } = beside;
  return { ...known, ...more, to: Math.max(statut.to, beside.to) };
}

/** The roll as it was called: "M. Alain VIAL : présent. Mme Lise PIN : excusée, pouvoir à M. VIAL." */
import { motif } from '../vocabulaire/notion.ts';
import { absent, excuse, pouvoir, present, represente } from '../vocabulaire/presences.ts';
import { lireStatut } from './codes.ts';
import type { Range } from './grammar.ts';
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
  if (member === null) return null;
  const beside = remarquesApres(liste, member.to);
  const statut = ditA(page, member.to) ?? beside.statut ?? ditA(page, beside.to);
  if (statut === undefined) return null;
  const { nom, civilite } = member;
  // "CLERC Hortense          Absente, pouvoir à M. BRANDT".
  const { autre, ...more } = remarquesApres(liste, statut.from);
  const to = Math.max(statut.to, beside.to, more.to);
  return { from, nom, ...(civilite && { civilite }), ...more, statut: more.statut ?? statut, to };
}

/** "présent" right behind a name or its office. */
function ditA({ folded }: Page, at: number): Range | undefined {
  const said = answer.exec(folded.slice(at, at + 100));
  if (said?.[1] === undefined) return undefined;
  const from = at + said[0].length - said[1].length;
  return { from, to: from + sansSigne(said[1]).length };
}

/** Counts of votes that name no side, and counts under a row of labels. */
import { motif } from '../vocabulaire/notion.ts';
import { abstention, contre, pour } from '../vocabulaire/votes.ts';
import { lireEntier } from './nombre.ts';
import { estFormule, estRaconte } from './vote-credit.ts';
import type { Cote, Marque } from './vote-marque.ts';

/** "AUTORISE par 25 VOIX", "à l'unanimité (23 voix)": all of them for. */
const seules =
  /(?:(?<!\p{L}|liste\s)(?:par|avec|a)\s{1,3}|\((?<=unanimite[^.;:()]{0,60}\()\s{0,2})(\d{1,4})\s{1,3}voix(?=\s{0,3}(?:[,.;:\n)]|$|(?:et|moins|sur)\s{1,3}\d))/gu;

export function marquesDeVoix(plain: string, folded: string): Marque[] {
  return [...folded.matchAll(seules)].flatMap(({ index, 0: mots, 1: figures = '' }) => {
    const to = index + mots.length;
    if (estRaconte(plain, folded, index, to)) return [];
    const from = index + mots.indexOf(figures);
    const nombre = { from, to: from + figures.length };
    return [{ nature: 'pour', nombre, from: index, to, formule: estFormule(plain, folded, index) }];
  });
}

const cotesDites: readonly (readonly [Cote, RegExp])[] = [
  ['pour', new RegExp(motif(pour), 'u')],
  ['contre', new RegExp(motif(contre), 'u')],
  ['abstention', new RegExp(motif(abstention), 'u')],
];
const libelle = String.raw`(?:(?:voix\s|votes?\s)?(?:${motif(pour, contre, abstention)})|(?:nombre\sde\s)?votants?|presents?|(?:suffrages\s)?exprimes?|pouvoirs?|procurations?|representes?|nppv|total)`;
const blanc = String.raw`[\s|:]{1,40}`;
/** "POUR   CONTRE   ABSTENTION" over "19   0   2". */
const enColonnes = new RegExp(
  `(?<![\\p{L}\\d])(${libelle}(?:${blanc}${libelle}){1,7})${blanc}(\\d{1,4}(?:${blanc}\\d{1,4}){1,7})(?![\\s]{0,3}\\d|[.,]\\d)`,
  'gu',
);

/** As many counts as labels, in their order. */
export function marquesEnColonnes(folded: string): Marque[] {
  return [...folded.matchAll(enColonnes)].flatMap((found) => {
    const [, labels = '', figures = ''] = found;
    const names = [...labels.matchAll(new RegExp(libelle, 'gu'))].map(([name]) => name);
    const counts = [...figures.matchAll(/\d{1,4}/gu)];
    if (names.length !== counts.length) return [];
    const start = found.index + found[0].length - figures.length;
    const to = found.index + found[0].length;
    const marques = names.flatMap((name, at): Marque[] => {
      const cote = cotesDites.find(([, dit]) => dit.test(name))?.[0];
      const { index = 0, 0: figure = '' } = counts[at] ?? {};
      if (cote === undefined || lireEntier(figure) === null) return [];
      const nombre = { from: start + index, to: start + index + figure.length };
      return [{ nature: cote, nombre, from: found.index, to, formule: false }];
    });
    return marques.length < 2 ? [] : marques;
  });
}

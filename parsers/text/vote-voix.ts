/** Counts of votes that name no side, and counts under a row of labels. */
import { nombreEnLettres } from '../vocabulaire/nombres.ts';
import { motif } from '../vocabulaire/notion.ts';
import { toutes } from './grammar.ts';
import { lireEntier } from './nombre.ts';
import { estFormule, estRaconte } from './vote-credit.ts';
import type { Cote, Marque } from './vote-marque.ts';

/** "AUTORISE par 25 VOIX", "décide par sept voix de passer commande": all of them for. */
const suiteDeVoix = String.raw`\s{0,3}(?:[,.;:\n)]|$|de\s[a-z]{2,14}(?:er|ir|re)\s|(?:et|moins|sur)\s{1,3}(?:\d|[a-z]{2,12}\s{1,3}(?:abst|voix|contre)))`;
const seules = new RegExp(
  String.raw`(?<!\p{L}|liste\s)(?:par|avec|a)\s{1,3}(\d{1,4}|${motif(nombreEnLettres)})\s{1,3}voix(?=${suiteDeVoix})`,
  'gu',
);
/** "à l'unanimité (23 voix)", "UNANIMITÉ : 19 voix". */
const unanimes =
  /(?<=unanimite[^.;:()\d]{0,60}[(:–-]\s{0,3})(\d{1,4})\s{1,3}voix(?=\s{0,3}(?:[,.;:\n)]|$))/gu;

export function marquesDeVoix(plain: string, folded: string): Marque[] {
  const trouvees = [...toutes(seules, folded), ...toutes(unanimes, folded)];
  return trouvees.flatMap(({ index, 0: mots, 1: figures = '' }) => {
    const to = index + mots.length;
    if (estRaconte(plain, folded, index, to)) return [];
    const from = index + mots.indexOf(figures);
    const nombre = { from, to: from + figures.length };
    return [{ nature: 'pour', nombre, from: index, to, formule: estFormule(plain, folded, index) }];
  });
}

const libelle =
  '(?:(?:voix\\s|votes?\\s)?(?:pour|contre|abst[a-z]{2,9})|(?:nombre\\sde\\s)?votants?|presents?|(?:suffrages\\s)?exprimes?|pouvoirs?|procurations?|representes?|nppv|total)';
const blanc = String.raw`[\s|:/–-]{1,40}`;
/** "POUR   CONTRE   ABSTENTION" over "19   0   2". */
const enColonnes = new RegExp(
  `(?<![a-z\\d])(${libelle}(?:${blanc}${libelle}){1,7})${blanc}(\\d{1,4}(?:${blanc}\\d{1,4}){1,7})(?![\\s]{0,3}\\d|[.,]\\d)`,
  'gu',
);

function coteDe(libelle: string): Cote | undefined {
  if (libelle.startsWith('abst')) return 'abstention';
  const side = /(?:pour|contre)$/u.exec(libelle)?.[0];
  return side === 'pour' || side === 'contre' ? side : undefined;
}

/** As many counts as labels, in their order. */
export function marquesEnColonnes(folded: string): Marque[] {
  return [...toutes(enColonnes, folded)].flatMap((found) => {
    const [, labels = '', figures = ''] = found;
    const names = [...labels.matchAll(new RegExp(libelle, 'gu'))].map(([name]) => name);
    const counts = [...figures.matchAll(/\d{1,4}/gu)];
    if (names.length !== counts.length) return [];
    const start = found.index + found[0].length - figures.length;
    const to = found.index + found[0].length;
    const marques = names.flatMap((name, at): Marque[] => {
      const cote = coteDe(name);
      const { index = 0, 0: figure = '' } = counts[at] ?? {};
      if (cote === undefined || lireEntier(figure) === null) return [];
      const nombre = { from: start + index, to: start + index + figure.length };
      return [{ nature: cote, nombre, from: found.index, to, formule: false }];
    });
    return marques.length < 2 ? [] : marques;
  });
}

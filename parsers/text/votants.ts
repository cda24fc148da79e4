/**
 * The names printed after a side of a vote: "Contre : 3, Monsieur GOSSOT, Madame DANAN, Madame HUDO",
 * "5 Abstentions (V. B…, M. L. C… et M. S…)". They end where the words stop being names, for a
 * remark may follow: "Contre : 1, M. T… car il souhaite choisir".
 */
import { decide, dispose } from '../vocabulaire/decisions.ts';
import { motif } from '../vocabulaire/notion.ts';
import type { Membre } from './nom.ts';
import { avecInitiales, nomIn } from './personne.ts';

const civility =
  /^(?:messieurs|mesdames|mesdemoiselles|monsieur|madame|mademoiselle|mmes|mme|mlles|mlle|melle|mm|mrs|mr|dr|docteur|maitre|me|m)(?:\.\s{0,4}|\s{1,4})/u;
/** Between the count and the first name. */
const opener =
  /^(?:\s{0,3}(?:voix|votes?|suffrages?|exprimes?|par|de|dont|\(s\)))?\s{0,3}([:,(;−–—-]|de\s|dont\s|par\s)?\s{0,3}(?:[:,(]\s{0,3})?/u;
const separator = /^\s{0,3}(?:[,;/&]\s{0,3}(?:et\s|ainsi\sque\s)?|-\s|(?:et|ainsi\sque)\s)\s{0,3}/u;
/** "Mmes et MM.\nDanielle ANTONINI, …": says of nobody which it is. */
const bothCivilities =
  /^\s{0,3}(?:mmes?|mesdames|madame|mm|messieurs|monsieur)\.?\s{0,2}(?:et|&|,|\/)\s{0,2}(?:mmes?|mesdames|madame|mm|messieurs|monsieur)[.\s:]{1,4}/u;
const MAX_VOTERS = 300;
/** "3 contre :" over "- ATTRIBUE une aide à M. Jean DUPONT": what is decided, and nobody's name. */
const complement =
  "(?:l[ea]s?|l['’]|une?|des|du|de|d['’]|que|qu['’]|a|aux?|son|sa|ses|leur|monsieur|madame|m\\.|mme|acte|avis|pouvoir)";
const decides = new RegExp(
  `^\\s{0,3}(?:de\\s|d['’]\\s?)?${motif(decide, dispose)}\\s{1,3}${complement}(?![a-z])`,
  'u',
);

/** Names from `at`; at most `count` where the side says how many there are. */
export function nomsApres(
  plain: string,
  folded: string,
  at: number,
  count: number | null,
): { noms: Membre[]; to: number } {
  const opened = openingOf(plain, folded, at);
  if (opened === null) return { noms: [], to: at };
  const start = opened + (bothCivilities.exec(folded.slice(opened, opened + 40))?.[0].length ?? 0);
  const noms: Membre[] = [];
  let from = start;
  let to = at;
  while (noms.length < Math.min(count ?? MAX_VOTERS, MAX_VOTERS)) {
    const one = nomIn(plain, folded, from, plain.length);
    if (one === null || !estNomme(plain, one)) break;
    noms.push(one);
    to = one.to;
    to += remarque.exec(folded.slice(to, to + 100))?.[0].length ?? 0;
    const next = separator.exec(folded.slice(to, to + 40));
    if (
      next === null ||
      (count === null && /\n\s{0,3}\n/u.test(plain.slice(to, to + next[0].length)))
    )
      break;
    from = to + next[0].length;
  }
  const close = /^\s{0,2}\)/u.exec(folded.slice(to, to + 4));
  return {
    noms: avecInitiales(plain, noms),
    to: noms.length > 0 && close !== null ? to + close[0].length : to,
  };
}

/** "M. X ayant pouvoir de Mme Y, Mme Z", "M. X (pouvoir de Mme Y), Mme Z". */
const remarque =
  /^\s(?:\(\s?)?(?:ayant|porteur|\+|par|avec)?\s{0,2}(?:(?:recu|donne|un|le)\s)?(?:pouvoir|procuration)(?![a-z])[^,;()\n]{0,50}\)?(?=\s?[,;)])/u;

/** "(Majorité municipale)", "- Blancs : 1": a word with a capital that goes on as no name does. */
function estNomme(plain: string, { civilite, nom, to }: Membre): boolean {
  if (autreCote.test(plain.slice(nom.from, nom.from + 8))) return false;
  return civilite !== undefined || !suiteDeMot.test(plain.slice(to, to + 24));
}

/** "CONTRE 6, ABST 0": the next side, and nobody. */
const autreCote = /^(?:abst|nppv|pour|contre)(?!\p{L})/iu;
const suiteDeMot =
  /^(?:\s?:|\s(?!et\s|ainsi\s|par\s|qui\s|pour\s|ne\s|n['’]|absent|pouvoir|procuration|dont\s|ayant\s|s['’]|[àa]\s|de\s|car\s)\p{Ll}{3})/u;

/** A line break alone is no way to open a list: the next line says something else. */
function openingOf(plain: string, folded: string, at: number): number | null {
  const found = opener.exec(folded.slice(at, at + 40));
  if (found === null) return null;
  const between = plain.slice(at, at + found[0].length);
  if (decides.test(folded.slice(at + found[0].length, at + 60))) return null;
  if (found[1] === undefined) {
    if (
      between.includes('\n') ||
      !civility.test(folded.slice(at + found[0].length, at + found[0].length + 20))
    )
      return null;
  }
  return at + found[0].length;
}

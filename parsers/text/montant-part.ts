/**
 * What an amount is only a part of: a bound of a range ("10 000 à 15 000 €"), a factor ("2 x 4 000 €"), a rate
 * ("1 000 € par an pendant 3 ans"). None of them is how much is given.
 */
import type { Range } from './grammar.ts';
import { toutes } from './grammar.ts';
import { trouverMontants } from './montant.ts';
import { lireEnLettres } from './nombre.ts';

const nombre = String.raw`\d[\d\s.,]{0,18}`;
const devise = String.raw`\s?(?:€|euros?|eur)(?![a-z])`;
const lien = String.raw`\s{0,2}(?:à|a|ou|et|[-–—/])\s{0,2}`;
/** "de 10 000 à", "entre 200 € et": a year or the number of an article is no bound. */
const borneAvant = new RegExp(
  String.raw`(?:(?<![\d.,])(?!(?:19|20)\d\d\s?[-–—/a])(?:\d{3}|\d{1,3}[\s.]\d{3})(?:,\d\d)?|\d${devise})${lien}$`,
  'u',
);
const entre = new RegExp(
  String.raw`entre\s{1,3}(?:${nombre}(?:${devise})?\s{0,2}(?:et|a)\s{1,3})?$`,
  'u',
);
const borneApres = new RegExp(`^${lien}${nombre}${devise}`, 'u');
const fois = /(?<![\p{L}\d])(\d{1,3}|[a-z-]{3,14})\s{0,2}(x|×|\*|fois)\s{0,2}$/u;
const foisApres = /^\s{0,2}(?:x|×|\*)\s{0,2}\d{1,4}(?![\d€])/u;
const unites = [
  'an|annees?|ans|mois|trimestre|semestre|jour|semaine|saison|seance|heure|nuit|nuitee',
  'eleve|enfant|habitant|adherent|licencie|jeune|personne|agent|famille|foyer|menage|classe',
  'participant|membre|stagiaire|etudiant|m2|m²|km|logement|place|unite|repas|dossier|beneficiaire',
].join('|');
const taux = new RegExp(
  String.raw`^\s{0,2}(?:/\s?|par\s{1,3}|l['’]\s?|chaque\s)(?:${unites})(?![a-z])(?:[^.;:\n]{0,40}?\s(?:pendant|durant|sur)\s[^.;:\n]{1,20}?\s(?:ans|annees|mois)(?![a-z]))?`,
  'u',
);

export interface Partie extends Range {
  readonly sorte: 'fourchette' | 'facteur' | 'taux';
}

/** The whole that the amount is a part of; null of most, which are what they say. */
export function partieDuMontant(folded: string, { from, to }: Range): Partie | null {
  const avant = folded.slice(Math.max(0, from - 40), from);
  const apres = folded.slice(to, to + 90);
  const rate = taux.exec(apres);
  if (rate !== null) return { sorte: 'taux', from, to: to + rate[0].length };
  const times = fois.exec(avant);
  if (times !== null && (/^\d/u.test(times[1] ?? '') || lireEnLettres(times[1] ?? '') !== null))
    return { sorte: 'facteur', from: from - times[0].length, to };
  const factor = foisApres.exec(apres);
  if (factor !== null) return { sorte: 'facteur', from, to: to + factor[0].length };
  const low = entre.exec(avant) ?? borneAvant.exec(avant);
  const high = borneApres.exec(apres);
  if ((low === null && high === null) || changement.test(avant)) return null;
  const sorte = 'fourchette';
  return { sorte, from: from - (low?.[0].length ?? 0), to: to + (high?.[0].length ?? 0) };
}

/** "portée de 1 000 € à 2 000 €": both are what they say. */
const changement = /(?:pass|port|ramen|augment|relev|baiss|diminu|reduit)[a-z]{0,5}\s[^.;]{0,30}$/u;

/** "3 000 F", "3 000 francs": of another money; the records have euros. */
const francs =
  /(?<![\d,.\p{L}]|\d\s)\d{1,3}(?:[\s.]?\d{3}){0,3}(?:,\d{1,2})?\s{0,2}(?:[fF]rancs?|FRANCS?|FF?(?:\s?CFP)?|XPF)(?![\p{L}\d])/gu;

export interface MontantDit extends Range {
  /** The words are no amount: "10 000 à 15 000 €". */
  readonly indecis?: true;
}

/** The amounts of a text with all that belongs to them, in its order. */
export function montantsDits(plain: string, folded: string): MontantDit[] {
  const said: MontantDit[] = trouverMontants(plain).map((found) => {
    const partie = partieDuMontant(folded, found);
    return partie === null ? found : { from: partie.from, to: partie.to, indecis: true };
  });
  if (/\d\s{0,2}(?:f|xpf)/iu.test(plain))
    for (const { index, 0: mots } of toutes(francs, plain))
      said.push({ from: index, to: index + mots.length, indecis: true });
  said.sort((a, b) => a.from - b.from);
  return said.filter(({ from }, at) => from >= (said[at - 1]?.to ?? 0));
}

/** A tariff times what the agreement counts, over its months, is not the amount granted: 18 FAL at 171,90 € a month. */

import type { Periode } from '../../contract/contract.ts';
import { lireNombre } from '../../parsers/text/nombre.ts';
import { pliage } from '../../parsers/vocabulaire/plain.ts';
import { accordsOf } from './accords.ts';
import { type Check, ofDecision, placesOf } from './check.ts';
import { amount, count, decimal, differing, same } from './nombres.ts';

export const accordLoyer: Check = {
  code: 'montant.tarif_different',
  *run(contexte) {
    for (const accord of accordsOf(contexte)) {
      for (const { libelle, montant, unite } of accord.tarifs) {
        const months = /mois/u.test(pliage(unite?.value ?? ''))
          ? monthsOf(accord.periode?.value)
          : 1;
        const words = `${libelle?.value ?? ''}`;
        if (words.length < 2 || words.length > 40 || months === null) continue;
        const others = accord.montants.filter(({ value }) => !same(value, montant.value));
        const quantite = countOf(
          accord.articles.map(({ texte }) => texte?.value ?? ''),
          words,
        );
        if (quantite === null || others.length !== 1) continue;
        const attendu = decimal(montant.value).times(quantite).times(months);
        const said = others[0];
        if (said === undefined || same(said.value, attendu)) continue;
        yield {
          spans: placesOf(said),
          ...differing(said.value, attendu),
          values: { prix: amount(montant.value), quantite: count(quantite), mois: String(months) },
          connexes: placesOf(montant, accord.periode),
          ...ofDecision(accord),
        };
      }
    }
  },
};

function countOf(texts: readonly string[], words: string): number | null {
  const folded = pliage(words).replace(/[^a-zœæ\d\s]/gu, '.');
  const counted = new RegExp(`(?<![\\d,.])(\\d{1,6})\\s(?:${folded})(?![a-zœæ])`, 'u');
  const found = texts
    .map((text) => counted.exec(pliage(text))?.[1])
    .find((one) => one !== undefined);
  return found === undefined ? null : lireNombre(found);
}

/** Whole months from the first of one to the end of another; null where the period is not said so. */
function monthsOf(periode: Periode | undefined): number | null {
  const [debut, fin] = [periode?.debut ?? '', periode?.fin ?? ''];
  if (debut.length !== 10 || fin.length !== 10 || !debut.endsWith('-01')) return null;
  const [y1 = 0, m1 = 0] = debut.split('-').map(Number);
  const [y2 = 0, m2 = 0] = fin.split('-').map(Number);
  return (y2 - y1) * 12 + m2 - m1 + 1;
}

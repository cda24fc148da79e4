/** A unit price times the count beside it is none of the amounts said: places at 500 euros, 100 of them, and a cost of 40 000 €. */
import { lireNombre } from '../../parsers/text/nombre.ts';
import { pliage } from '../../parsers/vocabulaire/plain.ts';
import { accordsOf, textsOf } from './accords.ts';
import { type Check, ofDecision } from './check.ts';
import type { Contexte, Passage } from './contexte.ts';
import { montantsIn, montantsOf } from './lectures.ts';
import { amount, count, decimal, same } from './nombres.ts';

/** "coût de la place d'accompagnement à 500 euros": what is counted, and its price. */
const priced =
  /(?:cout|prix|tarif)\s(?:unitaire\s)?(?:de\sla|de\sl['’]|du|d['’]un|d['’]une|par)\s?([a-zœæ]{3,30})[^€.;]{0,60}?\s(?:a|de|est\sde)\s$/u;

export const accordTarif: Check = {
  code: 'montant.prix_quantite',
  *run(contexte) {
    for (const accord of accordsOf(contexte)) {
      for (const { passages } of textsOf(contexte, accord)) {
        const prices = passages.flatMap((passage) => pricesIn(contexte, passage));
        if (prices.length === 0) continue;
        const amounts = passages.flatMap((passage) => montantsIn(contexte, passage));
        for (const price of prices) {
          const quantite = price.quantite;
          const attendu = decimal(price.value).times(quantite);
          if (amounts.some((one) => same(one.value, attendu))) continue;
          yield {
            spans: price.spans,
            attendu: amount(attendu),
            values: {
              prix: amount(price.value),
              quantite: count(quantite),
              chose: price.chose,
            },
            connexes: amounts.flatMap(({ spans }) => spans).slice(0, MOST_PLACES),
            ...ofDecision(accord),
          };
        }
      }
    }
  },
};

const MOST_PLACES = 12;

function pricesIn(contexte: Contexte, passage: Passage) {
  const amounts = montantsOf(contexte, passage);
  if (amounts.length === 0 || !/co[uû]t|prix|tarif/iu.test(passage.text.plain)) return [];
  const { folded } = passage;
  return amounts.flatMap(({ value, from, to }) => {
    const word = priced.exec(folded.slice(Math.max(0, from - 120), from))?.[1];
    if (word === undefined) return [];
    const stem = pliage(word).replace(/[sx]$/u, '');
    const counted = new RegExp(`(?<![\\d,.])(\\d{1,3}(?:\\s\\d{3})?)\\s${stem}s?(?![a-zœæ])`, 'u');
    const found = counted.exec(folded.slice(to));
    const quantite = lireNombre(found?.[1] ?? '');
    if (found === null || quantite === null) return [];
    const at = to + found.index;
    const spans = [
      ...contexte.places(passage, from, to),
      ...contexte.places(passage, at, at + found[0].length),
    ];
    return [{ value, quantite, chose: found[0].replace(/^[\d\s]{1,8}/u, ''), spans }];
  });
}

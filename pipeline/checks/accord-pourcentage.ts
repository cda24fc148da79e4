/** A share that is not the percentage said of it: "50% de la participation financière, soit un maximum de 12 000 €" where it costs 40 000 €. */
import { accordsOf, textsOf } from './accords.ts';
import { type Check, ofDecision } from './check.ts';
import type { Contexte, Passage } from './contexte.ts';
import { montantsOf } from './lectures.ts';
import { amount, decimal, differing, same } from './nombres.ts';

const share =
  /(?<![\d,.])(\d{1,3}(?:[.,]\d{1,2})?)\s?%\s(?:de\sla\s(?:participation|subvention|contribution)|du\s(?:montant|cout|financement))[^%€.]{0,60}?,?\ssoit\s(?:un\s(?:montant\s)?(?:maximum|maximal|minimum)\sde\s|un\smontant\sde\s)?/gu;
const cost = /^(?:cout|montant|subvention|participation)/u;
const base = /(?:financement|participation|subvention)[^€%.]{0,30}?\sa\shauteur\sde\s$/u;

export const accordPourcentage: Check = {
  code: 'montant.pourcentage_different',
  *run(contexte) {
    for (const accord of accordsOf(contexte)) {
      for (const { passages } of textsOf(contexte, accord)) {
        const parts = passages.flatMap((passage) => sharesIn(contexte, passage));
        const wholes = parts.length === 0 ? [] : wholesOf(contexte, passages);
        const [whole] = wholes;
        if (whole === undefined) continue;
        for (const part of parts) {
          const attendu = decimal(whole.value).times(part.pourcentage).div(100);
          const fits = wholes.some((one) =>
            same(decimal(one.value).times(part.pourcentage).div(100), part.value),
          );
          if (fits) continue;
          yield {
            spans: part.spans,
            ...differing(part.value, attendu),
            values: { pourcentage: part.pourcentage, total: amount(whole.value) },
            connexes: whole.spans,
            ...ofDecision(accord),
          };
        }
      }
    }
  },
};

function sharesIn(contexte: Contexte, passage: Passage) {
  const { plain } = passage.text;
  if (!plain.includes('%')) return [];
  const { folded } = passage;
  const amounts = montantsOf(contexte, passage);
  return [...folded.matchAll(share)].flatMap((found) => {
    const end = found.index + found[0].length;
    const montant = amounts.find(({ from }) => from === end);
    if (montant === undefined) return [];
    return [
      {
        pourcentage: (found[1] ?? '').replace(',', '.'),
        value: montant.value,
        spans: contexte.places(passage, montant.from, montant.to),
      },
    ];
  });
}

/** What the shares are of: "financement à hauteur de 300 000 €", or the row that says the cost. */
function wholesOf(contexte: Contexte, passages: readonly Passage[]) {
  return passages.flatMap((passage, index) => {
    const amounts = montantsOf(contexte, passage);
    if (amounts.length === 0) return [];
    const { folded } = passage;
    const before = passages[index - 1];
    const costs =
      before !== undefined &&
      before.nature === 'tableau' &&
      before.startLine === passage.startLine &&
      cost.test(before.folded) &&
      passage.text.plain.length < 60;
    return amounts
      .filter(({ from }) => costs || base.test(folded.slice(Math.max(0, from - 80), from)))
      .map(({ value, from, to }) => ({ value, spans: contexte.places(passage, from, to) }));
  });
}

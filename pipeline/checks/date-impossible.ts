/** A day that no calendar has: "31/06/2024". */
import {
  aUneAnneeEnLettres,
  estDateReelle,
  peutManquerAuCalendrier,
} from '../../parsers/text/date.ts';
import { type Check, placesOf } from './check.ts';
import type { Passage } from './contexte.ts';
import { datesOf } from './lectures.ts';

/** No table has its days in words. */
function mayBeInWords({ text, nature }: Passage): boolean {
  return nature !== 'tableau' && aUneAnneeEnLettres(text.plain);
}

/** "Délibération n° 31/02/2024" is the thirty-first decision of a February: no day. */
const numbered = /(?:n[°ºo]|num[ée]ro|r[ée]f[ée]rence|r[ée]f\.)\s{0,3}:?\s{0,3}$/iu;

export const dateImpossible: Check = {
  code: 'date.impossible',
  *run(contexte) {
    for (const passage of contexte.passages) {
      const { plain } = passage.text;
      if (!peutManquerAuCalendrier(plain) && !mayBeInWords(passage)) continue;
      for (const { value, from, to } of datesOf(contexte, passage)) {
        if (estDateReelle(value) || numbered.test(plain.slice(0, from))) continue;
        const printed = plain.slice(from, to);
        yield {
          spans: placesOf({ spans: contexte.places(passage, from, to) }),
          constate: printed,
          values: { date: printed },
        };
      }
    }
  },
};

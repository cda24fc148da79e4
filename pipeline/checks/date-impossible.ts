/** A day that no calendar has: "31/06/2024". */
import { estDateReelle } from '../../parsers/text/date.ts';
import { type Check, placesOf } from './check.ts';
import type { Passage } from './contexte.ts';
import { datesOf } from './lectures.ts';

/** Only the last days of a month can be missing from one: the 31st of five months, three days of February. */
const inFigures =
  /(?:29|3[01])(?:\s?[/.]\s?(?:0?[2469]|11)(?!\d)|\s{1,3}(?:f[eé]v|avr|juin|sept|nov))|-(?:02-(?:29|3[01])|(?:0[469]|11)-31)/iu;
/** "le trente et un juin deux mille vingt-quatre": apart, since most characters begin the name of a month. */
const inWords = /deux\s?-?\s?mil/iu;

/** "31/6/24": nothing shorter is a day. */
const SHORTEST = 7;

function mayBeInFigures(plain: string): boolean {
  return plain.length >= SHORTEST && inFigures.test(plain);
}

/** No table has its days in words. */
function mayBeInWords({ text, nature }: Passage): boolean {
  return nature !== 'tableau' && inWords.test(text.plain);
}

/** "Délibération n° 31/02/2024" is the thirty-first decision of a February: no day. */
const numbered = /(?:n[°ºo]|num[ée]ro|r[ée]f[ée]rence|r[ée]f\.)\s{0,3}:?\s{0,3}$/iu;

export const dateImpossible: Check = {
  code: 'date.impossible',
  *run(contexte) {
    for (const passage of contexte.passages) {
      const { plain } = passage.text;
      if (!mayBeInFigures(plain) && !mayBeInWords(passage)) continue;
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

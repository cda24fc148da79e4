/** A day that no calendar has: "31/06/2024". */
import { estDateReelle } from '../../parsers/text/date.ts';
import { type Check, placesOf } from './check.ts';
import { datesOf } from './lectures.ts';

/** Only the last days of a month can be missing from one. */
const lastDays =
  /(?:29|30|31)\s?[/.]\s?\d|(?:29|30|31)\s{1,3}(?:f[eé]v|avr|juin|sept|nov)|-(?:29|30|31)(?!\d)|(?:vingt|trente)/iu;

export const dateImpossible: Check = {
  code: 'date.impossible',
  *run(contexte) {
    for (const passage of contexte.passages) {
      const { plain } = passage.text;
      if (!lastDays.test(plain)) continue;
      for (const { value, from, to } of datesOf(contexte, passage)) {
        if (estDateReelle(value)) continue;
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

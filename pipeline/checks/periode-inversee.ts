/** A period that ends before it begins. */
import { type Check, placesOf } from './check.ts';
import { periodesOf } from './lectures.ts';

/** The figure first: most characters are none, and a pattern with two beginnings looks at each twice. */
const between = /\d(?:\d{3}\s?[-–/]\s?\d{4}|\s{1,3}(?:inclus\s)?(?:jusqu|au?\s))/iu;

export const periodeInversee: Check = {
  code: 'periode.inversee',
  *run(contexte) {
    for (const passage of contexte.chiffres) {
      const { plain } = passage.text;
      if (!between.test(plain)) continue;
      for (const { value, from, to } of periodesOf(contexte, passage)) {
        const { debut, fin } = value;
        if (debut === undefined || fin === undefined || !isBefore(fin, debut)) continue;
        yield {
          spans: placesOf({ spans: contexte.places(passage, from, to) }),
          constate: plain.slice(from, to),
          values: { debut, fin },
        };
      }
    }
  },
};

/** By what both say: "2024" is not before "2024-05". */
function isBefore(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length);
  return one.slice(0, length) < other.slice(0, length);
}

/** A period that ends before it begins. */
import { peutAvoirDeuxBornes } from '../../parsers/text/periode.ts';
import { type Check, placesOf } from './check.ts';
import { periodesOf } from './lectures.ts';

export const periodeInversee: Check = {
  code: 'periode.inversee',
  *run(contexte) {
    for (const passage of contexte.chiffres) {
      const { plain } = passage.text;
      if (!peutAvoirDeuxBornes(plain)) continue;
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

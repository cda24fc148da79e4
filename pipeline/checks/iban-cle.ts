/** An IBAN whose check digits are wrong. */
import { ibanValide, trouverIbans } from '../../parsers/text/iban.ts';
import { type Check, placesOf } from './check.ts';

/** The first figure first, then the country before it: few characters are figures, many are capitals. */
const candidate = /\d(?<=[A-Z]{2}\d)(?<![\p{L}\d].{3})\d\s?[A-Z\d]{4}/u;
/** How many characters an IBAN has in each country that a French authority pays to most. */
const lengths: Readonly<Record<string, number>> = {
  FR: 27,
  MC: 27,
  BE: 16,
  LU: 20,
  DE: 22,
  ES: 24,
  IT: 27,
  CH: 21,
  GB: 22,
  NL: 18,
  PT: 25,
};

/** Norway's have fifteen characters, and no country's fewer. */
const SHORTEST = 15;

export const ibanCle: Check = {
  code: 'iban.cle_fausse',
  *run(contexte) {
    const seen = new Set<number>();
    for (const passage of contexte.chiffres) {
      const { plain } = passage.text;
      if (plain.length < SHORTEST || !candidate.test(plain)) continue;
      for (const { value, from, to } of trouverIbans(plain)) {
        if (ibanValide(value) || lengths[value.slice(0, 2)] !== value.length) continue;
        const spans = contexte.places(passage, from, to);
        seen.add(spans[0]?.start ?? -1);
        yield { spans, constate: value, values: { iban: value } };
      }
    }
    for (const { coordonneesBancaires, deliberation } of [
      ...contexte.donnees.conventions,
      ...contexte.donnees.avenants,
    ]) {
      const iban = coordonneesBancaires?.iban;
      if (iban == null || ibanValide(iban.value) || seen.has(iban.spans[0]?.start ?? -1)) continue;
      const owner = deliberation === undefined ? {} : { deliberation };
      yield { spans: placesOf(iban), constate: iban.value, values: { iban: iban.value }, ...owner };
    }
  },
};

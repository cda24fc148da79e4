/** A SIRET whose check digit is wrong. */
import { siretValide } from '../../contract/siret.ts';
import { trouverSirets } from '../../parsers/text/siret.ts';
import { type Check, type Donnees, placesOf } from './check.ts';

/** Fourteen digits are a SIRET only where it is named, or where the column says so. */
const named = /[Ss][Ii][Rr][Ee][Tt]/u;

/** The word and fourteen digits. */
const SHORTEST = 19;

export const siretCle: Check = {
  code: 'siret.cle_fausse',
  *run(contexte) {
    const seen = new Set<number>();
    for (const passage of contexte.chiffres) {
      const { plain } = passage.text;
      if (plain.length < SHORTEST || !named.test(plain)) continue;
      for (const { value, from, to } of trouverSirets(plain)) {
        const spans = contexte.places(passage, from, to);
        if (siretValide(value)) continue;
        seen.add(spans[0]?.start ?? -1);
        yield { spans, constate: value, values: { siret: value } };
      }
    }
    for (const { siret, deliberation } of siretsOf(contexte.donnees)) {
      if (siret == null || siretValide(siret.value) || seen.has(siret.spans[0]?.start ?? -1))
        continue;
      const owner = deliberation === undefined ? {} : { deliberation };
      yield {
        spans: placesOf(siret),
        constate: siret.value,
        values: { siret: siret.value },
        ...owner,
      };
    }
  },
};

function* siretsOf({ annexeLignes, conventions, avenants }: Donnees) {
  for (const { siret, deliberation } of annexeLignes) yield { siret, deliberation };
  for (const { parties, deliberation } of [...conventions, ...avenants])
    for (const { siret } of parties) yield { siret, deliberation };
}

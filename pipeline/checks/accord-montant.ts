/** The funding table gives a beneficiary by an attached agreement an amount that the agreement does not have. */
import { trouverMontants } from '../../parsers/text/montant.ts';
import { trouverRenvois } from '../../parsers/text/numero.ts';
import type { AnnexeLigne } from '../contract.ts';
import { type Accord, accordsOf } from './accords.ts';
import { type Check, ofDecision, placesOf } from './check.ts';
import { once } from './contexte.ts';
import { same } from './nombres.ts';

export const accordMontant: Check = {
  code: 'ligne.montant_hors_accord',
  *run(contexte) {
    const byNumber = accordsByAnnexe(contexte);
    for (const ligne of contexte.donnees.annexeLignes) {
      const accord = byNumber(ligne);
      if (accord === undefined || ligne.montant == null || accord.montants.length === 0) continue;
      const { montant } = ligne;
      const said = contexte
        .passagesIn(accord.spans)
        .filter(({ text }) => /€|eur/iu.test(text.plain))
        .flatMap(({ text }) => trouverMontants(text.plain));
      if (said.some(({ value }) => same(value, montant.value))) continue;
      yield {
        spans: placesOf(montant),
        constate: montant.value,
        values: { montant: montant.value, beneficiaire: ligne.beneficiaire?.value ?? '' },
        connexes: placesOf(...accord.montants),
        ...ofDecision(ligne),
      };
    }
  },
};

/** "Avenant annexe 7": the agreement that a row cites. */
export const accordsByAnnexe = once((contexte) => {
  const annexes = new Map(
    contexte.donnees.annexes
      .filter(({ parent }) => parent === undefined)
      .map((one) => [`${one.deliberation ?? ''}\n${one.numero?.value ?? ''}`, one.id]),
  );
  const accords = new Map(accordsOf(contexte).map((one) => [one.annexe ?? '', one]));
  return ({ instrument, deliberation }: AnnexeLigne): Accord | undefined => {
    const words = instrument?.value ?? '';
    const place = trouverRenvois(words).find(({ nature }) => nature === 'annexe');
    if (place === undefined) return undefined;
    const id = annexes.get(`${deliberation ?? ''}\n${words.slice(place.from, place.to)}`);
    return id === undefined ? undefined : accords.get(id);
  };
});

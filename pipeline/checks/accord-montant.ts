/** The funding table gives a beneficiary by an attached agreement an amount that the agreement does not have. */

import type { AnnexeLigne } from '../../contract/contract.ts';
import { trouverRenvois } from '../../parsers/text/numero.ts';
import { memoire } from '../../parsers/vocabulaire/memoire.ts';
import { type Accord, accordsOf, montantsOfAccord } from './accords.ts';
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
      const said = montantsOfAccord(contexte, accord);
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
    const numero = annexeIn(instrument?.value ?? '');
    if (numero === undefined) return undefined;
    const id = annexes.get(`${deliberation ?? ''}\n${numero}`);
    return id === undefined ? undefined : accords.get(id);
  };
});

/** "Convention type" stands in hundreds of rows. */
const annexeIn = memoire((words: string): string | undefined => {
  const place = trouverRenvois(words).find(({ nature }) => nature === 'annexe');
  return place === undefined ? undefined : words.slice(place.from, place.to);
});

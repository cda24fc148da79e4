/** The same beneficiary, amount and place twice in one operation: a note, since a grant may be in two parts. */

import type { AnnexeLigne } from '../../contract/contract.ts';
import { groupBy } from '../../parsers/lignes/groupes.ts';
import { plie } from '../../parsers/vocabulaire/plain.ts';
import { type Check, type Constat, lineOf, ofDecision, placesOf, retained } from './check.ts';
import { montantOf } from './niveaux-totaux.ts';

export const ligneDoublon: Check = {
  code: 'ligne.doublon',
  *run(contexte) {
    const priced = contexte.donnees.annexeLignes.filter((one) => montantOf(one) !== undefined);
    // Only rows of the same amount can be the same: of most amounts there is one.
    for (const lignes of groupBy(priced, amountKey).values())
      if (lignes.length > 1) yield* doublesIn(lignes);
  },
};

function* doublesIn(lignes: readonly AnnexeLigne[]): Generator<Constat> {
  const first = new Map<string, AnnexeLigne>();
  for (const ligne of lignes) {
    const key = wordsKey(ligne);
    const before = first.get(key);
    if (before === undefined) first.set(key, ligne);
    else
      yield {
        spans: placesOf(ligne.beneficiaire, ligne.montant),
        values: { beneficiaire: ligne.beneficiaire?.value ?? '', ligne: lineOf(before) },
        connexes: placesOf(before.beneficiaire, before.montant),
        ...ofDecision(ligne),
      };
  }
}

function amountKey(ligne: AnnexeLigne): string {
  return [ligne.deliberation, ligne.annexe, ligne.tableau, montantOf(ligne)].join('\n');
}

function wordsKey(ligne: AnnexeLigne): string {
  const words = [
    ligne.code?.value,
    ligne.beneficiaire?.value,
    retained(ligne.operation),
    ligne.thematique?.value,
    ligne.territoire?.value,
    ligne.description?.value,
    ...ligne.quantites.map(({ valeur }) => String(valeur.value)),
  ];
  return words.map((word) => plie(word ?? '')).join('\n');
}

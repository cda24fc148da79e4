/** The same beneficiary, amount and place twice in one operation: a note, since a grant may be in two parts. */
import { pliage } from '../../parsers/text/plain.ts';
import type { AnnexeLigne } from '../contract.ts';
import { type Check, lineOf, ofDecision, placesOf, retained } from './check.ts';
import { montantOf } from './niveaux-totaux.ts';

export const ligneDoublon: Check = {
  code: 'ligne.doublon',
  *run(contexte) {
    const first = new Map<string, AnnexeLigne>();
    for (const ligne of contexte.donnees.annexeLignes) {
      const montant = montantOf(ligne);
      if (montant === undefined) continue;
      const key = keyOf(ligne, montant);
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
  },
};

function keyOf(ligne: AnnexeLigne, montant: string): string {
  const words = [
    ligne.code?.value,
    ligne.beneficiaire?.value,
    retained(ligne.operation),
    ligne.thematique?.value,
    ligne.territoire?.value,
    ligne.description?.value,
    ...ligne.quantites.map(({ valeur }) => String(valeur.value)),
  ];
  const told = words.map((word) => pliage(word ?? ''));
  return [ligne.deliberation, ligne.annexe, ligne.tableau, montant, ...told].join('\n');
}

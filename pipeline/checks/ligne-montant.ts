/** Something stands where the amount should, and does not say how much or why none: "X", "à voir". */
import { ditSansMontant } from '../../parsers/records/subvention/ligne-alignement.ts';
import { pliageFixe } from '../../parsers/vocabulaire/plain.ts';
import { type Check, ofDecision, placesOf } from './check.ts';

/** A sentence says what is given instead. */
const SHORT = 20;
/** "1 000 € par an pendant 3 ans": a part of an amount. */
const PARTIE = 80;
const argent = /\d\s?(?:€|euros?|f|francs?|xpf)(?![a-z])/u;

export const ligneMontant: Check = {
  code: 'ligne.montant_indecis',
  *run(contexte) {
    for (const ligne of contexte.donnees.annexeLignes) {
      const { beneficiaire, financement, montant } = ligne;
      if (financement == null || montant != null) continue;
      const folded = pliageFixe(financement.value.slice(0, PARTIE));
      if (financement.value.length > (argent.test(folded) ? PARTIE : SHORT)) continue;
      if (ditSansMontant(folded)) continue;
      yield {
        spans: placesOf(financement),
        constate: financement.value,
        values: { beneficiaire: beneficiaire?.value ?? '' },
        ...ofDecision(ligne),
      };
    }
  },
};

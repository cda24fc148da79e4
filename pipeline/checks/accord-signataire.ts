/** Represented by one, signed by another in the same office: "son Président Jean-Claude LOUIS", "Le Président, Gérard FONTAINE". */

import type { BlocSignature, Partie } from '../../contract/contract.ts';
import { pliage } from '../../parsers/vocabulaire/plain.ts';
import { type Accord, accordsOf } from './accords.ts';
import { type Check, ofDecision, placesOf } from './check.ts';
import { nearName, sharedWords } from './noms.ts';

export const accordSignataire: Check = {
  code: 'accord.signataire_different',
  *run(contexte) {
    for (const accord of accordsOf(contexte)) {
      for (const { partie, bloc } of pairsOf(accord)) {
        const { representant, nom } = { representant: partie.representant, nom: bloc.nom };
        if (representant == null || nom == null || nearName(representant.value, nom.value))
          continue;
        // Someone who represents another party signs for that one.
        if (
          accord.parties.some(
            (one) => one.representant != null && nearName(one.representant.value, nom.value),
          )
        )
          continue;
        // A director who signs for the president, or by delegation, is another person by right.
        if (bloc.delegation != null || !sameOffice(partie, bloc)) continue;
        yield {
          spans: placesOf(nom),
          constate: nom.value,
          attendu: representant.value,
          values: {
            nom: nom.value,
            representant: representant.value,
            partie: partie.nom?.value ?? '',
          },
          connexes: placesOf(representant),
          ...ofDecision(accord),
        };
      }
    }
  },
};

/** Each signature with the party that it is given for: the one that shares most words with its "Pour …". */
function pairsOf({ parties, signataires }: Accord): { partie: Partie; bloc: BlocSignature }[] {
  return signataires.flatMap((bloc) => {
    const scored = parties
      .map((partie) => ({
        partie,
        score: sharedWords(partie.nom?.value ?? '', bloc.pour?.value ?? ''),
      }))
      .sort((a, b) => b.score - a.score);
    const best = scored[0];
    return best === undefined || best.score === 0 ? [] : [{ partie: best.partie, bloc }];
  });
}

/** "Président(e)", "La Présidente" and "Le Président du Conseil départemental" are one office. */
function sameOffice(partie: Partie, bloc: BlocSignature): boolean {
  const [one, other] = [officeOf(partie.qualite?.value), officeOf(bloc.qualite?.value)];
  return one === '' || other === '' || one === other;
}

function officeOf(qualite: string | undefined): string {
  const word = /(?:le|la|son|sa|l['’])?\s?([a-zœæ-]{3,40})/u.exec(pliage(qualite ?? ''))?.[1] ?? '';
  return word.replace(/(?:trice|teur)$/u, 't').replace(/e$/u, '');
}

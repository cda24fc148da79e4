/** The decision is signed by one president, and the agreements say that another represents the authority. */

import { groupBy } from '../../parsers/lignes/groupes.ts';
import { pliage } from '../../parsers/vocabulaire/plain.ts';
import { accordsOf } from './accords.ts';
import { type Check, ofDecision, placesOf } from './check.ts';
import { nearName } from './noms.ts';
import { enTitre } from './signataires.ts';

const head = /^(?:le\s|la\s|madame\sla\s|monsieur\sle\s)?(president|maire)e?(?![a-zœæ])/u;

export const signatairePresident: Check = {
  code: 'signataire.president_different',
  *run(contexte) {
    const accords = groupBy(accordsOf(contexte), ({ deliberation }) => deliberation);
    for (const { signataire, nom, office } of enTitre(contexte, head)) {
      // The first party of an agreement is the authority itself.
      const representants = (accords.get(signataire.deliberation ?? '') ?? []).flatMap(
        ({ parties }) => {
          const own = parties[0];
          return own?.representant != null && pliage(own.qualite?.value ?? '').startsWith(office)
            ? [own.representant]
            : [];
        },
      );
      const other = representants[0];
      if (other === undefined || representants.some(({ value }) => nearName(value, nom.value)))
        continue;
      yield {
        spans: placesOf(nom),
        constate: nom.value,
        attendu: other.value,
        values: { nom: nom.value, representant: other.value },
        connexes: placesOf(other),
        ...ofDecision(signataire),
      };
    }
  },
};

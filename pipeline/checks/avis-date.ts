/** The advice of a committee has one date in the decision and another in the report. */

import { groupBy } from '../../parsers/lignes/groupes.ts';
import { pliage, pliageFixe } from '../../parsers/vocabulaire/plain.ts';
import { type Check, ofDecision, placesOf } from './check.ts';

const numbered = /(?<![\d])(\d{1,2})\s?(?:ere|eme|er|e|nde|nd)\s(?:commission)/u;

export const avisDate: Check = {
  code: 'avis.date_differente',
  *run(contexte) {
    const { visas, rapports } = contexte.donnees;
    if (rapports.every(({ avisCommissions }) => avisCommissions.length === 0)) return;
    const avis = visas.flatMap((visa) => {
      const numero = numbered.exec(pliageFixe(visa.texte.value))?.[1];
      return numero === undefined ? [] : [{ ...visa, numero }];
    });
    const byDecision = groupBy(avis, ({ deliberation }) => deliberation);
    for (const rapport of rapports) {
      for (const { numero, date } of rapport.avisCommissions) {
        if (numero == null || date == null) continue;
        const visa = (byDecision.get(rapport.deliberation ?? '') ?? []).find(
          (one) => one.numero === numero.value,
        );
        const said = visa?.references.find(({ nature }) => pliage(nature.value) === 'avis')?.date;
        if (said == null || said.value === date.value) continue;
        yield {
          spans: placesOf(said),
          constate: said.value,
          attendu: date.value,
          values: { constate: said.value, attendu: date.value, commission: numero.value },
          connexes: placesOf(date),
          ...ofDecision(rapport),
        };
      }
    }
  },
};

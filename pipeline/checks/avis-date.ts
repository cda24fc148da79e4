/** The advice of a committee has one date in the decision and another in the report. */

import { groupBy } from '../../parsers/groupes.ts';
import { pliage } from '../../parsers/text/plain.ts';
import { type Check, ofDecision, placesOf } from './check.ts';

const numbered = /(?<![\d])(\d{1,2})\s?(?:ere|eme|er|e|nde|nd)\s(?:commission)/u;

export const avisDate: Check = {
  code: 'avis.date_differente',
  *run(contexte) {
    const { visas, rapports } = contexte.donnees;
    const byDecision = groupBy(visas, ({ deliberation }) => deliberation);
    for (const rapport of rapports) {
      for (const { numero, date } of rapport.avisCommissions) {
        if (numero == null || date == null) continue;
        const visa = (byDecision.get(rapport.deliberation ?? '') ?? []).find(
          ({ texte }) => numbered.exec(pliage(texte.value))?.[1] === numero.value,
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

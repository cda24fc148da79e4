/** A payment due in one year and charged to the budget of an earlier one: "avant le 31 décembre 2024 … imputée sur le budget de l'année 2023". */
import { pliage } from '../../parsers/vocabulaire/plain.ts';
import { accordsOf } from './accords.ts';
import { type Check, ofDecision, placesOf } from './check.ts';

const charged = /budget\s(?:de\sl['’]\s?)?(?:annee|exercice|departemental)?\s?((?:19|20)\d{2})/u;
const paid = /deja\s(?:versee?|payee?|acquittee?)/u;

export const versementExercice: Check = {
  code: 'versement.exercice_anterieur',
  *run(contexte) {
    for (const accord of accordsOf(contexte)) {
      for (const { texte, montant, date } of accord.versements) {
        const said = pliage(texte.value);
        const year = charged.exec(said)?.[1];
        if (date == null || year === undefined || paid.test(said)) continue;
        const due = date.value.slice(0, 4);
        if (year >= due) continue;
        yield {
          spans: placesOf(texte),
          constate: year,
          attendu: due,
          values: { exercice: year, date: date.value },
          connexes: placesOf(date, montant),
          ...ofDecision(accord),
        };
      }
    }
  },
};

/**
 * Below what was read, another session opens: "SÉANCE DU 14 NOVEMBRE 2023" over who sits, on another day than any that
 * was read. What is decided there would be of the wrong day, with the wrong members.
 */
import { trouverDates } from '../../parsers/text/date.ts';
import { assemblee } from '../../parsers/vocabulaire/assemblees.ts';
import { motif } from '../../parsers/vocabulaire/notion.ts';
import { pliageFixe } from '../../parsers/vocabulaire/plain.ts';
import { autreSeance, compteRendu, seance } from '../../parsers/vocabulaire/seances.ts';
import type { Check } from './check.ts';
import { placeDe, structureOf } from './structure.ts';

const ouvre = new RegExp(
  String.raw`^\P{L}{0,12}(?:l['’]\s?an\s|(?:le|la|du)?\s?(?:${motif(seance)}|${motif(compteRendu)}|${motif(assemblee)})[^.]{0,80}\s(?:du|le)\s)`,
  'u',
);
const ailleurs = new RegExp(`${motif(autreSeance)}|approbation|approuve`, 'u');
/** A heading or the sentence that opens a session, and how soon below it stands who sits. */
const LONGUE = 250;
const PRESENTS = 12;

export const structureAutreSeance: Check = {
  code: 'structure.autre_seance',
  *run(contexte) {
    const structure = structureOf(contexte);
    const { chemin, donnees } = contexte;
    const first = donnees.deliberations[0]?.spans[0]?.startLine;
    if (structure === null || chemin === null || first === undefined) return;
    const days = new Set(
      [
        ...donnees.seances.map(({ date }) => date),
        ...donnees.deliberations.map((one) => one.dateSeance),
      ].flatMap((date) => date?.value ?? []),
    );
    for (const vue of structure.vues) {
      if (structure.ligneDe(vue) <= first || vue.plain.length > LONGUE) continue;
      const folded = pliageFixe(vue.plain);
      if (!ouvre.test(folded) || ailleurs.test(folded)) continue;
      const below = Array.from({ length: PRESENTS }, (_, at) => vue.index + at);
      if (!below.some((index) => chemin.reperes.presences.has(index))) continue;
      const day = trouverDates(vue.plain, folded)[0]?.value;
      if (day === undefined || days.has(day)) continue;
      days.add(day);
      yield { spans: placeDe(contexte.source, vue), constate: day };
    }
  },
};

/** A proposal and its agreement begin in one year and end in two: "du 01 septembre 2022 au 31 août 2025", "la convention 2022 - 2026". */
import { trouverPeriodes } from '../../parsers/text/periode.ts';
import { accordsByAnnexe } from './accord-montant.ts';
import { type Check, ofDecision, placesOf } from './check.ts';
import { periodesOf } from './lectures.ts';
import { propositionsOf } from './propositions.ts';

export const periodeAccord: Check = {
  code: 'periode.accord_different',
  *run(contexte) {
    const accordOf = accordsByAnnexe(contexte);
    for (const { operation, lignes, passages } of propositionsOf(contexte)) {
      const objet = lignes.map(accordOf).find((one) => one !== undefined)?.objet;
      const agreed = trouverPeriodes(objet?.value ?? '')[0]?.value;
      if (objet == null || agreed?.debut === undefined || agreed.fin === undefined) continue;
      for (const passage of passages) {
        for (const { value, from, to } of periodesOf(contexte, passage)) {
          const { debut, fin } = value;
          if (debut?.slice(0, 4) !== agreed.debut.slice(0, 4) || fin === undefined) continue;
          if (debut.slice(0, 4) === fin.slice(0, 4) || fin.slice(0, 4) === agreed.fin.slice(0, 4))
            continue;
          yield {
            spans: contexte.places(passage, from, to),
            constate: passage.text.plain.slice(from, to),
            values: { fin: fin.slice(0, 4), convention: agreed.fin.slice(0, 4) },
            connexes: placesOf(objet),
            ...ofDecision(operation),
          };
        }
      }
    }
  },
};

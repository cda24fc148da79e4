/** A proposal gives a period that none of its rows has: "Du 01/07/2023 au 30/04/2024" where the row says "au 31/06/2024". */

import type { AnnexeLigne, Periode } from '../../contract/contract.ts';
import type { Span } from '../../contract/types.ts';
import { trouverPeriodes } from '../../parsers/text/periode.ts';
import { type Check, ofDecision, placesOf } from './check.ts';
import { propositionsOf } from './propositions.ts';

export const periodeLignes: Check = {
  code: 'periode.lignes_differentes',
  *run(contexte) {
    for (const { operation, lignes } of propositionsOf(contexte)) {
      const said = allOf(operation.periode?.value);
      // Only where every row has whole dates, and the proposal too: "pour l'année 2024" says less.
      if (operation.periode == null || said.length < 2) continue;
      const rows = lignes.map((ligne) => ({ ligne, periode: periodIn(ligne) }));
      if (rows.some(({ periode }) => periode === null)) continue;
      const strangers = said.filter((one) => !rows.some(({ periode }) => periode === one));
      if (strangers.length === 0) continue;
      const unsaid = rows.filter(({ periode }) => !said.includes(periode ?? ''));
      yield {
        spans: placesAt(
          operation.periode.spans,
          strangers.map((one) => said.indexOf(one)),
        ),
        constate: strangers.join(', '),
        attendu: [...new Set(unsaid.map(({ periode }) => periode))].join(', '),
        values: { periode: strangers.join(', '), operation: operation.numero?.value ?? '' },
        connexes: placesOf(...unsaid.map(({ ligne }) => ligne.description)),
        ...ofDecision(operation),
      };
    }
  },
};

/** Where each period of the value stands, when each stands apart; else all of them. */
function placesAt(spans: readonly Span[], periods: readonly number[]): Span[] {
  const found = periods.flatMap((at) => spans[at] ?? []);
  return found.length === periods.length && spans.length > 1 ? found : [...spans];
}

function allOf(periode: Periode | undefined): string[] {
  if (periode === undefined) return [];
  return [periode, ...(periode.autres ?? [])].flatMap(({ debut, fin }) =>
    debut?.length === 10 && fin?.length === 10 ? [`${debut}/${fin}`] : [],
  );
}

function periodIn({ description }: AnnexeLigne): string | null {
  const [only, another] = trouverPeriodes(description?.value ?? '');
  if (only === undefined || another !== undefined) return null;
  return allOf(only.value)[0] ?? null;
}

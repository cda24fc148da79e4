/** Sent or published before it was decided; called after the session. */
import type { Deliberation, Seance, Sourced } from '../../contract/contract.ts';
import { type Check, ofDecision, placesOf } from './check.ts';

export const dateOrdre: Check = {
  code: 'date.ordre',
  *run(contexte) {
    const seances = new Map(contexte.donnees.seances.map((one) => [one.id, one]));
    for (const deliberation of contexte.donnees.deliberations) {
      const seance = seances.get(deliberation.seance ?? '');
      for (const [early, late] of ordersOf(deliberation, seance)) {
        if (early == null || late == null || early.value <= late.value) continue;
        if (early.value.length !== late.value.length) continue;
        yield {
          spans: placesOf(late),
          constate: late.value,
          attendu: early.value,
          values: { tard: late.value, tot: early.value },
          connexes: placesOf(early),
          ...ofDecision({ deliberation: deliberation.id }),
        };
      }
    }
  },
};

type Dated = Sourced<string> | null | undefined;

/** The first of each pair comes before the second. */
function ordersOf(
  { dateSeance, transmisLe, publieLe }: Deliberation,
  seance: Seance | undefined,
): [Dated, Dated][] {
  const decided = dateSeance ?? seance?.date;
  return [
    [decided, transmisLe],
    [decided, publieLe],
    [seance?.convocation, decided],
  ];
}

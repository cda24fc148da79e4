/** An agreement speaks of an annex of its own that is not attached: "Ajout d'une annexe 2". */
import { type Accord, accordsOf, sheetsOf } from './accords.ts';
import { type Check, ofDecision } from './check.ts';
import type { Contexte } from './contexte.ts';
import { renvoisOf } from './lectures.ts';

export const accordAnnexe: Check = {
  code: 'accord.annexe_absente',
  *run(contexte) {
    const sheets = sheetsOf(contexte);
    const numbers = new Map(contexte.donnees.annexes.map(({ id, numero }) => [id, numero?.value]));
    for (const accord of accordsOf(contexte)) {
      const attached = new Set(sheets(accord).map(({ numero }) => numero?.value ?? ''));
      const own = numbers.get(accord.annexe ?? '');
      if (own !== undefined) attached.add(own);
      yield* absentOf(contexte, accord, attached);
    }
  },
};

function* absentOf(contexte: Contexte, accord: Accord, attached: Set<string>) {
  const told = new Set<string>();
  for (const passage of contexte.passagesIn(accord.spans)) {
    if (!/annexe/iu.test(passage.text.plain)) continue;
    for (const { nature, from, to, externe } of renvoisOf(contexte, passage)) {
      const numero = passage.text.plain.slice(from, to);
      if (nature !== 'annexe' || externe || attached.has(numero) || told.has(numero)) continue;
      told.add(numero);
      yield {
        spans: contexte.places(passage, from, to),
        constate: numero,
        values: { numero },
        ...ofDecision(accord),
      };
    }
  }
}

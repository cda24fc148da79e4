/** The number or the date of the agreement that is amended differs from one mention to the next. */
import type { Avenant } from '../../contract/contract.ts';
import { accordsOf, isAvenant } from './accords.ts';
import { type Check, type Constat, ofDecision, placesOf } from './check.ts';
import type { Contexte } from './contexte.ts';
import { datesOf } from './lectures.ts';

const numbered =
  /(?<![a-zœæ])convention\s{1,3}(?:n\s?[°o]\s?)?((?:19|20)\d{2}\s?[-–/]\s?\d{3,6})(?![\d/-])/gu;
const signed = /^[^.;]{0,300}?(?<![a-zœæ])signee?s?\s(?:le|en\sdate\sdu)\s$/u;
const other = /avenant/u;

export const accordConvention: Check = {
  code: 'accord.convention_differente',
  *run(contexte) {
    for (const accord of accordsOf(contexte)) {
      if (!isAvenant(accord)) continue;
      yield* numbersOf(contexte, accord);
    }
  },
};

function* numbersOf(contexte: Contexte, avenant: Avenant): Generator<Constat> {
  const { numero, dateSignature } = avenant.modifie ?? {};
  for (const passage of contexte.passagesIn(avenant.spans)) {
    if (!/convention/iu.test(passage.text.plain)) continue;
    const { folded } = passage;
    for (const found of folded.matchAll(numbered)) {
      const end = found.index + found[0].length;
      const said = (found[1] ?? '').replace(/\s?[-–]\s?/u, '-');
      const from = end - (found[1] ?? '').length;
      if (numero != null && said !== numero.value) {
        const spans = contexte.places(passage, from, end);
        yield differing(avenant, spans, said, numero);
      }
      // "l'avenant n°1 à la convention 2023-01628 … signé le …" gives the amendment's date.
      if (
        dateSignature == null ||
        other.test(folded.slice(Math.max(0, found.index - 40), found.index))
      )
        continue;
      const date = datesOf(contexte, passage).find(
        (one) => one.from >= end && signed.test(folded.slice(end, one.from)),
      );
      if (date === undefined || date.value === dateSignature.value) continue;
      yield differing(
        avenant,
        contexte.places(passage, date.from, date.to),
        date.value,
        dateSignature,
      );
    }
  }
}

function differing(
  avenant: Avenant,
  spans: Constat['spans'],
  constate: string,
  attendu: { value: string; spans: Constat['spans'] },
): Constat {
  return {
    spans,
    constate,
    attendu: attendu.value,
    values: { constate, attendu: attendu.value },
    connexes: placesOf(attendu),
    ...ofDecision(avenant),
  };
}

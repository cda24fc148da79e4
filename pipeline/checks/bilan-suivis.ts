/** Those accompanied are not those still followed and those who left, in a report where sister schemes add up so. */

import type { Span } from '../../contract/types.ts';
import { lireNombre } from '../../parsers/text/nombre.ts';
import { type Check, placesOf } from './check.ts';
import type { Contexte, Passage } from './contexte.ts';
import { count, differing } from './nombres.ts';

const number = String.raw`(?<![\d,.]|\d\s)(\d{1,3}(?:\s\d{3}){1,3}|\d{1,9})`;
const accompanied = new RegExp(`${number}\\s[^•;.]{0,60}?ont\\sete\\saccompagnee?s`, 'u');
const followed = new RegExp(`${number}\\s[^•;.]{0,60}?encore\\sen\\s(?:cours|accompagnement)`, 'u');
const left = new RegExp(`${number}\\ssorties?(?![a-zœæ])`, 'u');

interface Bilan {
  readonly total: number;
  readonly parts: number;
  readonly spans: Span[];
  readonly connexes: Span[];
}

export const bilanSuivis: Check = {
  code: 'bilan.suivis_differents',
  *run(contexte) {
    const bilans = contexte.donnees.dispositifsAide.flatMap(({ bilan }) =>
      bilan == null ? [] : contexte.passagesIn(bilan.spans).flatMap((one) => read(contexte, one)),
    );
    const holding = bilans.filter(({ total, parts }) => total === parts);
    if (holding.length < 2) return;
    for (const { total, parts, spans, connexes } of bilans) {
      if (total === parts) continue;
      yield {
        spans: placesOf({ spans }),
        ...differing(total, parts, count),
        values: { autres: String(holding.length) },
        connexes,
      };
    }
  },
};

function read(contexte: Contexte, passage: Passage): Bilan[] {
  if (!/sortie/iu.test(passage.text.plain)) return [];
  const { folded } = passage;
  if (!['encore en', 'accompagne'].every((word) => folded.includes(word))) return [];
  const gone = numberAt(contexte, passage, left);
  const still = gone === null ? null : numberAt(contexte, passage, followed);
  const total = still === null ? null : numberAt(contexte, passage, accompanied);
  if (total === null || still === null || gone === null) return [];
  return [
    {
      total: total.value,
      parts: still.value + gone.value,
      spans: total.spans,
      connexes: [...still.spans, ...gone.spans],
    },
  ];
}

function numberAt(contexte: Contexte, passage: Passage, pattern: RegExp) {
  const match = pattern.exec(passage.folded);
  const digits = match?.[1] ?? '';
  const value = lireNombre(digits);
  if (match === null || value === null) return null;
  return { value, spans: contexte.places(passage, match.index, match.index + digits.length) };
}

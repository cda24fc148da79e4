/** Agreements and amendments together, and the text of each with the sheets attached to it. */

import type { Annexe, Avenant, Convention } from '../../contract/contract.ts';
import { groupBy } from '../../parsers/lignes/groupes.ts';
import { once, onceEach, type Passage } from './contexte.ts';
import { montantsOf } from './lectures.ts';

export type Accord = Convention | Avenant;

/** In the order of the document; only those whose text is there. */
export const accordsOf = once(({ donnees }): Accord[] =>
  [...donnees.conventions, ...donnees.avenants]
    .filter(({ texte }) => texte === 'joint')
    .sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0)),
);

export function isAvenant(accord: Accord): accord is Avenant {
  return accord.type === 'avenant';
}

/** The sheets attached to each agreement ("Annexe N°2 – Le Cheval Bleu"). */
export const sheetsOf = once(({ donnees }): ((accord: Accord) => readonly Annexe[]) => {
  const byParent = groupBy(
    donnees.annexes.filter(({ parent }) => parent !== undefined),
    ({ parent }) => parent,
  );
  return ({ annexe }) => (annexe === undefined ? [] : (byParent.get(annexe) ?? []));
});

/** Every amount that the agreement prints. */
export const montantsOfAccord = onceEach((contexte, { spans }: Accord) =>
  contexte.passagesIn(spans).flatMap((passage) => montantsOf(contexte, passage)),
);

/** The agreement's own words, sheet by sheet: the body first. */
export const textsOf = onceEach((contexte, accord: Accord) => {
  const sheets = sheetsOf(contexte)(accord);
  const starts = sheets.map(({ spans }) => spans[0]?.startLine ?? Number.POSITIVE_INFINITY);
  const inSheet = (passage: Passage, index: number) =>
    passage.startLine >= (starts[index] ?? 0) &&
    passage.startLine < (starts[index + 1] ?? Number.POSITIVE_INFINITY);
  const all = contexte.passagesIn(accord.spans);
  const first = starts[0] ?? Number.POSITIVE_INFINITY;
  const body = all.filter(({ startLine }) => startLine < first);
  return [
    { sheet: undefined, passages: body },
    ...sheets.map((sheet, index) => ({
      sheet,
      passages: contexte.passagesIn(sheet.spans).filter((passage) => inSheet(passage, index)),
    })),
  ];
});

/** A proposal of a presentation annex, beside the rows of the funding table that it is about. */

import type { AnnexeLigne, Operation } from '../../contract/contract.ts';
import { groupBy } from '../../parsers/lignes/groupes.ts';
import { pliage } from '../../parsers/vocabulaire/plain.ts';
import { type Groupe, once, operationKeys, type Passage } from './contexte.ts';
import { sumOf } from './niveaux-totaux.ts';
import { sum } from './nombres.ts';

export interface Proposition {
  readonly operation: Operation;
  /** "Opérations 1 et 1.bis" is about two. */
  readonly groupes: readonly Groupe[];
  readonly lignes: readonly AnnexeLigne[];
  readonly passages: readonly Passage[];
}

export const propositionsOf = once((contexte): Proposition[] => {
  const index = groupBy(contexte.groupes, ({ deliberation, thematique, operation }) =>
    [deliberation ?? '', thematique, operation].join('\n'),
  );
  return contexte.donnees.operations.flatMap((operation) => {
    const { numero, thematique, deliberation, spans } = operation;
    if (numero == null || thematique == null) return [];
    const groupes = operationKeys(numero.value).flatMap(
      (key) => index.get([deliberation ?? '', pliage(thematique.value), key].join('\n')) ?? [],
    );
    if (groupes.length === 0) return [];
    const lignes = groupes.flatMap((groupe) => groupe.lignes);
    return [{ operation, groupes, lignes, passages: contexte.passagesIn(spans) }];
  });
});

/** The total of the rows: as printed where each group has one, else added up. */
export function montantPropose({ groupes }: Proposition) {
  return sum(groupes.map(({ total, lignes }) => total?.montant?.value ?? sumOf(lignes).toFixed()));
}

/** The passage and the sentence around a value of the operation, without case or accents. */
export function sentenceAt(
  passages: readonly Passage[],
  place: { readonly spans: readonly { readonly start: number }[] },
): string {
  const start = place.spans[0]?.start ?? -1;
  for (const passage of passages) {
    const piece = passage.text.pieces.find((one) => one.start <= start && start < one.end);
    if (piece === undefined) continue;
    const at = piece.at + Math.min(start - piece.start, piece.length);
    const { folded } = passage;
    const from = folded.lastIndexOf('. ', at) + 1;
    const to = folded.indexOf('. ', at);
    return folded.slice(from, to < 0 ? folded.length : to);
  }
  return '';
}

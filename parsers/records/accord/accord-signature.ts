/** Signature blocks: who signs, as what, for whom, where and when. */
import type { BlocSignature } from '../../../contract/contract.ts';
import type { Block } from '../../../contract/types.ts';
import { bodyName, roleLength } from '../../lignes/noms.ts';
import { foldOf, joinPlaces, type Place } from '../../lignes/textes.ts';
import { type Reading, some } from '../../reading.ts';
import { blocsOf, type Draft } from './accord-signature-blocs.ts';
import { signatureColumns } from './accord-signature-lignes.ts';

export function parseSignatures(reading: Reading, blocks: readonly Block[]): BlocSignature[] {
  return signatureColumns(blocks)
    .flatMap(blocsOf)
    .flatMap((draft) => parseBlocSignature(reading, draft) ?? []);
}

function parseBlocSignature(reading: Reading, draft: Draft): BlocSignature | null {
  const texte = (places: readonly Place[]) => {
    const text = joinPlaces(places);
    return text === null ? null : reading.lu('texte', text);
  };
  const bloc: BlocSignature = {
    ...some('nom', draft.nom === null ? null : reading.lu('nom', draft.nom.text, draft.nom)),
    ...some('qualite', texte(draft.qualite)),
    ...some('pour', texte(bodyOf(draft.pour))),
    ...some(
      'delegation',
      draft.delegation === null
        ? null
        : reading.lu('delegation', draft.delegation.text, draft.delegation),
    ),
  };
  if (Object.keys(bloc).length === 0) return null;
  return {
    ...bloc,
    ...some('date', draft.date === null ? null : reading.lu('date', draft.date.text, draft.date)),
    ...some('lieu', texte(draft.lieu === null ? [] : [draft.lieu])),
  };
}

/** "Pour le Département du Pas-de-Calais" names a body; "Pour le Président" an office, with its article. */
function bodyOf(pour: readonly Place[]): Place[] {
  const [first, ...rest] = pour;
  if (first === undefined) return [];
  const fold = foldOf(first.text).slice(first.from, first.to);
  return roleLength(fold) > 0 ? [...pour] : [bodyName(first), ...rest];
}

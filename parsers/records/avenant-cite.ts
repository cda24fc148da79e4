/** An amendment that is decided on and not attached: named by the title of the deliberation. */
import type { Avenant } from '../../pipeline/contract.ts';
import type { Text } from '../../pipeline/types.ts';
import { type Reading, some } from '../reading.ts';
import { pliageFixe } from '../text/plain.ts';

const named = /(?<![\p{L}])avenant(?![\p{L}])(?:\s{0,3}n\s{0,2}[°o]\s{0,3}(\d{1,3}))?/u;

export function parseAvenantsCites(
  reading: Reading,
  titre: Text | null,
  deliberation: string,
): Avenant[] {
  if (titre === null) return [];
  const found = named.exec(pliageFixe(titre.plain));
  const objet = found === null ? null : reading.lu('texte', titre);
  if (found === null || objet === null) return [];
  const digits = found[1];
  const at = digits === undefined ? 0 : found.index + found[0].lastIndexOf(digits);
  const numero =
    digits === undefined ? null : reading.lu('numero', titre, { from: at, to: at + digits.length });
  return [
    {
      id: reading.id('avenant'),
      type: 'avenant',
      spans: reading.spans(titre),
      deliberation,
      ...some('numeroAvenant', numero),
      objet,
      texte: 'cite',
      parties: [],
      visas: [],
      articles: [],
      montants: [],
      tarifs: [],
      versements: [],
      signataires: [],
    },
  ];
}

/** Every cue of the head reads its own examples, and none of those that only look so. */
import { describe, expect, it } from 'vitest';
import { type Indice, tient } from '../../parsers/records/indice.ts';
import { indicesDeRapporteur } from '../../parsers/records/seance/rapporteur.ts';
import { indicesDAssemblee } from '../../parsers/records/seance/seance-assemblee.ts';
import { indicesDeCollectivite } from '../../parsers/records/seance/seance-collectivite.ts';
import { indicesDeDate } from '../../parsers/records/seance/seance-date-indices.ts';
import { indicesDHeure } from '../../parsers/records/seance/seance-heure.ts';
import { indicesDeNombres } from '../../parsers/records/seance/seance-nombres-indices.ts';
import {
  indicesDeChef,
  indicesDePresident,
  indicesDeSecretaire,
} from '../../parsers/records/seance/seance-personnes-indices.ts';
import { foldLines } from '../../parsers/text/vote.ts';

const familles: Readonly<Record<string, readonly Indice[]>> = {
  date: indicesDeDate,
  heure: indicesDHeure,
  assemblee: indicesDAssemblee,
  collectivite: indicesDeCollectivite,
  president: indicesDePresident,
  chef: indicesDeChef,
  secretaire: indicesDeSecretaire,
  rapporteur: indicesDeRapporteur,
  ...indicesDeNombres,
};

/** "Séance du |12 mars 2024| à 20 h": the value stands between the bars, or behind the only one. */
function holds(indice: Indice, example: string): boolean {
  const [before = '', value = '', behind] = example.split('|');
  const folded = foldLines([before, value, behind ?? ''].join(''));
  const to = behind === undefined ? folded.length : before.length + value.length;
  return tient(indice, folded, { from: before.length, to });
}

for (const [famille, indices] of Object.entries(familles)) {
  describe(`cues: ${famille}`, () => {
    it.each(indices.map((indice) => [indice.id, indice] as const))('%s', (_, indice) => {
      expect(indice.oui.length).toBeGreaterThan(0);
      for (const example of indice.oui) expect(holds(indice, example), example).toBe(true);
      for (const example of indice.non ?? []) expect(holds(indice, example), example).toBe(false);
    });
  });
}

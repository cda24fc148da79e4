/** Every cue, for the test that runs the examples and for `explain`. */
import * as accord from './accord.ts';
import * as aides from './aides.ts';
import * as annexe from './annexe.ts';
import * as colonnes from './colonnes.ts';
import * as decide from './decide.ts';
import * as genre from './genre.ts';
import type { Indice } from './indice.ts';
import * as joints from './joints.ts';
import * as nature from './nature.ts';
import * as reperes from './reperes.ts';
import * as role from './role.ts';
import * as subvention from './subvention.ts';
import * as tetes from './tetes.ts';
import * as titre from './titre.ts';
import * as voix from './voix.ts';
import * as zones from './zones.ts';

/** By file; what is exported beside the rows (weights of what is counted) is left out. */
const familles: readonly Readonly<Record<string, unknown>>[] = [
  accord,
  aides,
  annexe,
  colonnes,
  decide,
  genre,
  joints,
  nature,
  reperes,
  role,
  subvention,
  tetes,
  titre,
  voix,
  zones,
];

export function indices(): readonly Indice[] {
  return familles.flatMap((famille) =>
    Object.values(famille)
      .filter((rows): rows is readonly Indice[] => Array.isArray(rows))
      .flat(),
  );
}

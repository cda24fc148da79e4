/** "Mme Lise VAL, maire" among those present, in a list or a table: she presided, where nobody else is said to have. */
import type { Presence, Seance } from '../../../contract/contract.ts';
import type { Reading } from '../../reading.ts';
import { motif } from '../../vocabulaire/notion.ts';
import { chef } from '../../vocabulaire/offices.ts';
import { pliageFixe } from '../../vocabulaire/plain.ts';

const office = new RegExp(
  `^[\\s*_]{0,4}[,(–|:-]?[\\s*_]{0,3}(?:l[ea]\\s)?(${motif(chef)})(?=\\s{0,4}(?:[,;.:)|\\n*–-]|$)|\\s{3})`,
  'u',
);

export function completerParPresences(
  reading: Reading,
  seance: Seance | null,
  presences: readonly Presence[],
): void {
  if (seance === null || seance.president != null) return;
  const municipal = seance.collectivite?.type?.value === 'commune';
  const chefs = presences.filter(({ nom, statut }) => {
    if (statut.value !== 'present') return false;
    const end = nom.spans.at(-1)?.end ?? 0;
    const said = office.exec(pliageFixe(reading.source.text.slice(end, end + 60)))?.[1];
    return said !== undefined && (municipal || !/^maire/u.test(said));
  });
  const [one, ...others] = chefs;
  if (one !== undefined && others.length === 0) seance.president = reading.derive(one.nom);
}

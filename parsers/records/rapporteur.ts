/** Who reports on an act: "Rapporteur : M. Gil THOMAS, Vice-Président", "Rapport de Madame DELACROIX, Adjointe". */
import type { Sourced } from '../../pipeline/contract.ts';
import type { Block } from '../../pipeline/types.ts';
import { isText } from '../blocks.ts';
import type { Reading } from '../reading.ts';
import { nomIn } from '../text/personne.ts';
import { pliageFixe } from '../text/plain.ts';

const announced =
  /^[^a-z]{0,6}(?:rapporteure?\s{0,3}:\s{0,3}|rapport(?:e|ee)?\s(?:presentee?\s)?(?:de|par)\s(?=(?:m\.|mme|monsieur|madame)\s)|(?:ayant\s|apres\savoir\s)?entendu\sl['’]\s?expose\sde\s(?=(?:m\.|mme|monsieur|madame)\s(?!l[ea]\s)))/u;
/** Nobody's report is far below the title. */
const BLOCKS = 40;

/** "Monsieur Richard CESBRON, Vice-président, expose qu'il convient …". */
const speaks =
  /^(?:\s{0,3},\s[^,.;:]{3,90},)?\s{1,3}(?:expose|rapporte|presente|rappelle|explique)(?![a-z])/u;
const titled = /^(?:m\.|mme|monsieur|madame)\s{1,3}(?!l[ea]\s)/u;

export function rapporteurDe(reading: Reading, blocks: readonly Block[]): Sourced<string> | null {
  for (const block of blocks.slice(0, BLOCKS)) {
    if (!isText(block)) continue;
    for (const line of block.lines) {
      const folded = pliageFixe(line.plain);
      const found = announced.exec(folded);
      if (found === null) {
        const speaker = titled.test(folded)
          ? nomIn(line.plain, folded, 0, line.plain.length)
          : null;
        if (speaker !== null && speaks.test(folded.slice(speaker.to, speaker.to + 120)))
          return reading.lu('nom', line, speaker.nom);
        continue;
      }
      const person = nomIn(line.plain, folded, found[0].length, line.plain.length);
      if (person !== null) return reading.lu('nom', line, person.nom);
    }
  }
  return null;
}

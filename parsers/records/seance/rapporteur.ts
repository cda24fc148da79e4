/** Who reports on an act: "Rapporteur : M. Gil THOMAS, Vice-Président", "Rapport de Madame DELACROIX, Adjointe". */
import type { Sourced } from '../../../contract/contract.ts';
import type { Block } from '../../../contract/types.ts';
import type { Reading } from '../../reading.ts';
import { motif } from '../../vocabulaire/notion.ts';
import { expose, rapporteur } from '../../vocabulaire/offices.ts';
import type { Indice } from '../indice.ts';
import { nomDit } from './seance-personnes.ts';
import { teteDe } from './seance-tete.ts';

const debut = String.raw`(?:^|\n)[^\p{L}\n]{0,6}`;

export const indicesDeRapporteur: readonly Indice[] = [
  {
    id: 'etiquette',
    poids: 6,
    avant: String.raw`${debut}${motif(rapporteur)}\s?:\s?`,
    oui: ['Rapporteur : |M. Gil THOMAS', '\n- Rapporteure : |Mme ROY'],
    non: ['Le rapporteur dit : |M. VAL'],
  },
  {
    id: 'rapport-de',
    poids: 5,
    avant: String.raw`${debut}rapport(?:e|ee)?\s(?:presentee?\s)?(?:de|par)\s`,
    civil: true,
    oui: ['Rapport de |Madame DELACROIX', 'Rapport présenté par |M. VAL'],
    non: ['le rapport de |M. VAL'],
  },
  {
    id: 'expose-de',
    poids: 5,
    avant: String.raw`${debut}(?:ayant\s|apres\savoir\s)?entendu\s(?:l['’]\s?expose|le\srapport)\sde\s`,
    civil: true,
    oui: ["Ayant entendu l'exposé de |Monsieur VAL", 'Entendu le rapport de |Mme ROY'],
    non: ["Entendu l'exposé des motifs |M. VAL"],
  },
  {
    id: 'expose',
    poids: 4,
    civil: true,
    avant: String.raw`(?:^|\n)`,
    apres: String.raw`(?:\s?,\s[^,.;:]{3,90},)?\s{1,2}${motif(expose)}`,
    oui: ["|Monsieur Richard CESBRON|, Vice-président, expose qu'il convient"],
    non: ['|Monsieur Richard CESBRON|, Vice-président, quitte la salle'],
  },
];

/** Nobody's report is far below the title. */
const BLOCKS = 40;

/** The reporter that the blocks of an act, or of an item, name near their beginning. */
export function rapporteurDe(
  reading: Reading,
  blocks: readonly Block[],
  most = BLOCKS,
): Sourced<string> | null {
  const near = blocks.slice(0, most);
  return nomDit(teteDe(reading, near, near), indicesDeRapporteur);
}

/** Which body met: named in the sentence that says so, in the title of the minutes, over the list of those present. */

import type { Sourced } from '../../../contract/contract.ts';
import type { Stretch } from '../../source/text.ts';
import { toutes } from '../../text/grammar.ts';
import { assemblee } from '../../vocabulaire/assemblees.ts';
import { motif } from '../../vocabulaire/notion.ts';
import * as offices from '../../vocabulaire/offices.ts';
import * as mots from '../../vocabulaire/seances.ts';
import { type Indice, poidsDe } from '../indice.ts';
import { mieuxEcrit, type Tete } from './seance-tete.ts';

const debut = String.raw`(?:^|\n)[^\p{L}\n]{0,12}`;
const sens = String.raw`(?:[^.]|\.(?=\S)){0,200}?`;

export const indicesDAssemblee: readonly Indice[] = [
  {
    id: 'reunie',
    poids: 4,
    apres: `${sens}${motif(mots.reuni)}`,
    oui: ["le |Conseil Municipal| de Marly, légalement convoqué, s'est réuni"],
    non: ['le |Conseil Municipal| délibère. La commission s’est réunie'],
  },
  {
    id: 'titre',
    poids: 3,
    avant: String.raw`${debut}(?:l[ea]s?\s|l['’]\s?)?`,
    oui: ['|CONSEIL MUNICIPAL DU 3 MAI', '\nLe |Conseil Municipal,'],
    non: ['propose au |conseil municipal'],
  },
  {
    id: 'seance-de',
    poids: 3,
    avant: String.raw`(?:${motif(mots.seance, mots.compteRendu)}|deliberations?)(?:\s\p{L}{4,14}){0,2}\s(?:(?:du|de\sla|de)\s|de\sl['’]\s?)?`,
    oui: ['Séance du |conseil municipal', 'REGISTRE DES DÉLIBÉRATIONS DU |BUREAU', 'CR |CM'],
    non: ['le président du |conseil'],
  },
  {
    id: 'jour-derriere',
    poids: 1,
    apres: String.raw`(?:\s\p{L}{2,20}){0,2}\s(?:du\s|le\s|en\sdate)`,
    oui: ['|Conseil municipal| du 3 mai'],
    non: ['|Conseil municipal| : 12'],
  },
  {
    id: 'office',
    poids: -5,
    avant: String.raw`(?:${motif(offices.chef, offices.adjoint)}|vote)(?:\s\p{L}{2,12})?\s(?:(?:du|de\sla|de)\s|de\sl['’]\s?)`,
    apres: `(?!${sens}${motif(mots.reuni)})`,
    oui: ['Présidente du |Conseil départemental|, ouvre'],
    non: ['Les membres du |conseil municipal| se sont réunis'],
  },
  {
    id: 'autre-seance',
    poids: -4,
    avant: String.raw`${motif(mots.autreSeance)}[^.\n]{0,60}`,
    oui: ['Approbation du compte rendu du |conseil municipal'],
    non: ['Séance du |conseil municipal'],
  },
];

const nommee = motif(assemblee);
const ensemble = String.raw`(?:\s(?:du|de\sla|de\sl['’])\s?${nommee})?`;
const assemblees = new RegExp(`${nommee}${ensemble}`, 'gu');
const SEULE = -2;
const ORGANE = 1.5;
const PENTE = 2000;
const MAX = 60;

export interface Assemblee extends Stretch {
  readonly score: number;
}

/** The best first. */
export function assembleesDe({ folded, limite }: Tete): Assemblee[] {
  return [...toutes(assemblees, folded)]
    .slice(0, MAX)
    .map(({ index, 0: words }) => {
      const place = { from: index, to: index + words.length };
      // A permanent commission and a bureau stand under the name of their council.
      const organ = /^(?:commission|bureau)/u.test(words) ? ORGANE : 0;
      const alone = /\s/u.test(words) ? 0 : SEULE;
      const late = index >= limite ? 2 : Math.min(2, index / PENTE);
      return { ...place, score: poidsDe(indicesDAssemblee, folded, place) + alone + organ - late };
    })
    .sort((a, b) => b.score - a.score || a.from - b.from);
}

export function assembleeDe(tete: Tete, bodies: readonly Assemblee[]): Sourced<string> | null {
  const [best] = bodies;
  if (best === undefined || best.score <= SEULE) return null;
  return tete.lu('texte', mieuxEcrit(tete, best, bodies));
}

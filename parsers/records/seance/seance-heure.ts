/** At what hour a session began: the hour beside its day, in the sentence that tells who met, or of its opening. */
import type { Sourced } from '../../../contract/contract.ts';
import type { Stretch } from '../../source/text.ts';
import { trouverHeures } from '../../text/date.ts';
import { motif } from '../../vocabulaire/notion.ts';
import * as offices from '../../vocabulaire/offices.ts';
import * as mots from '../../vocabulaire/seances.ts';
import { type Indice, poidsDe } from '../indice.ts';
import type { Tete } from './seance-tete.ts';

export const indicesDHeure: readonly Indice[] = [
  {
    id: 'avant-reuni',
    poids: 3,
    apres: String.raw`(?:[^.]|\.(?=\S)){0,200}?${motif(mots.reuni)}`,
    oui: ["à |vingt heures|, le Conseil Municipal s'est réuni"],
    non: ['à |vingt heures|. Le conseil s’est réuni'],
  },
  {
    id: 'apres-reuni',
    poids: 3,
    avant: String.raw`${motif(mots.reuni)}[^.]{0,160}\s(?:a|,|des)\s(?:partir\sde\s)?`,
    oui: ["s'est réuni en mairie le jeudi 22 mai 2014 à |18H00"],
    non: ["s'est réuni. M. VAL arrive à |18H00"],
  },
  {
    id: 'seance-a',
    poids: 3,
    avant: String.raw`${motif(mots.seance)}[^.\n]{0,80}[\s,–-]\s?(?:a\s)?`,
    oui: ['SEANCE DU 21 septembre 2015 à |10 HEURES', 'Réunion du 8 juillet 2025, |20 h 30'],
    non: ['Le 8 juillet, |20 h 30'],
  },
  {
    id: 'ouverture',
    poids: 2,
    avant: String.raw`(?:${motif(offices.ouvre, mots.ouverture)})[^.\n]{0,60}\s`,
    oui: [
      'La séance est ouverte à |19 heures',
      'Début de séance : |20H00',
      'ouvre la séance à |20h',
    ],
    non: ['La séance est levée à |19 heures'],
  },
  {
    id: 'autre-heure',
    poids: -8,
    avant: String.raw`(?:${motif(mots.autreHeure)})[^.\n]{0,40}\s`,
    oui: ['La séance est levée à |22 h', 'arrivé à |19h10', 'Fin de séance : |21 h'],
    non: ['La séance commence à |22 h'],
  },
  {
    id: 'entre-parentheses',
    poids: -6,
    avant: String.raw`\([^()\n]{0,40}`,
    oui: ['KIENER Bernard (|20 h 30'],
    non: ['Séance (publique) à |20 h 30'],
  },
];

const ASSEZ = 1.5;
const PRES_DU_JOUR = 4;
/** "Le 10 décembre 2013, sur convocation datée du 22 novembre, … à 14h00": how far behind its day an hour stands. */
const REACH = 60;
const PENTE = 2000;

/** `jour` is where the day of the session stands. */
export function heureDe(tete: Tete, jour: Stretch | null): Sourced<string> | null {
  const [best] = trouverHeures(tete.folded)
    .map((heure) => ({
      ...heure,
      score:
        poidsDe(indicesDHeure, tete.folded, heure) + pres(tete, jour, heure) - heure.from / PENTE,
    }))
    .sort((a, b) => b.score - a.score || a.from - b.from);
  return best === undefined || best.score < ASSEZ ? null : tete.lu('heure', best);
}

function pres({ folded }: Tete, jour: Stretch | null, { from }: Stretch): number {
  if (jour === null || from < jour.to || from - jour.to > REACH) return 0;
  const between = folded.slice(jour.to, from);
  const apart = /\.\s|\n\n/u.test(between) && !/^\s{0,2}[,–-]?\s?(?:a\s)?$/u.test(between);
  return apart ? 0 : PRES_DU_JOUR;
}

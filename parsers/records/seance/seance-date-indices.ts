/** What tells the day of the session among the days that a head prints, and what tells those of other things. */
import { assemblee } from '../../vocabulaire/assemblees.ts';
import { motif, parmi } from '../../vocabulaire/notion.ts';
import * as mots from '../../vocabulaire/seances.ts';
import { type Indice, phrase } from '../indice.ts';

const jour = String.raw`(?:\s?${motif(mots.jourDeSemaine)},?)?`;
const debut = String.raw`(?:^|\n)[^\p{L}\n]{0,12}`;
/** "ordinaire du conseil municipal de Marly", "n° 3 du mardi", "publique du\njeudi", "en date du", ":". */
const quelques = String.raw`(?:\s{1,2}[\p{L}'’.-]{1,24}){0,8}`;
const numero = String.raw`(?:\sn\s?[°o]?\s?\d{1,4}(?:[-/]\d{1,4})?)?`;
const jusquAuJour = String.raw`${numero}${quelques}(?:\s?:)?${jour}[\s:,(–—-]{0,4}`;
const assembleesNommees = motif(parmi(assemblee, (forme) => forme.includes(' ')));
const articles = String.raw`(?:du|le|en\sdate\sdu|dat[ée]e?\sdu)`;

export const indicesDeDate: readonly Indice[] = [
  {
    id: 'seance-du',
    poids: 5,
    avant: `${motif(mots.seance)}${jusquAuJour}`,
    oui: [
      'SEANCE DU |12.09.2024',
      'Séance publique du\njeudi |22 mai 2014',
      'Séance n° 3 du mardi |4 février 2025',
      'Date de la séance : |28 mars 2024',
      'Date de la séance : jeudi |12 sept. 2024',
      'Réunion du conseil municipal de Marly du |8 juillet',
    ],
    non: ['séance à 20 h, travaux du |12 mars 2024'],
  },
  {
    id: 'assemblee-du',
    poids: 4,
    avant: `${assembleesNommees}${jusquAuJour}|${debut}${motif(assemblee)}${jusquAuJour}`,
    oui: [
      'CR du conseil municipal |7 octobre 2022',
      "CONSEIL D'ADMINISTRATION DU |12 JUIN 2024",
      'Bureau du |3 mai 2024',
    ],
    non: ["l'avis du comité technique du |3 mai 2024"],
  },
  {
    id: 'compte-rendu-du',
    poids: 4,
    avant: `${debut}${motif(mots.compteRendu)}${jusquAuJour}`,
    oui: ['PV du |12/09/24', 'Procès-verbal et compte-rendu du |20/06/19'],
    non: ['le procès-verbal du |3 mars 2024'],
  },
  {
    id: 'deliberation-du',
    poids: 4,
    avant: String.raw`${debut}(?:\p{L}{2,3}\s)?deliberations?(?:\sn\s?[°o]?\s?[\p{L}\d ./_-]{1,25})?\s{1,2}(?:en\sdate\s)?du${jour}\s`,
    oui: ['DÉLIBÉRATION N° CP 2024-121\nDU |28 MARS 2024', 'Délibération n° 2025-07 du |4 février'],
    non: ['Vu la délibération n° 12 du |3 mars 2024'],
  },
  {
    id: 'etiquette',
    poids: 5,
    avant: String.raw`${debut}date\s?:${jour}\s?`,
    oui: ['Date : |4 février 2025'],
    non: ["Date d'affichage : |4 février 2025"],
  },
  {
    id: 'l-an',
    poids: 6,
    avant: String.raw`(?<!\p{L})l['’]\s?an(?:\s[^.\d]{0,60}|\s20\d{2}[^.\d]{0,24})?\s`,
    oui: [
      "L'an |deux mille vingt-deux, le 6 mars",
      "L'an deux mille vingt et le lundi |5 mars 2020",
    ],
    non: ['dans un an le |5 mars 2020'],
  },
  {
    id: 'puis-reuni',
    poids: 5,
    apres: `[^.]{0,120}?${motif(assemblee)}[^.]{0,180}?${motif(mots.reuni)}`,
    oui: ["Le |11 décembre 2024| à dix-huit heures, le conseil municipal, convoqué, s'est réuni"],
    non: ["Le |11 décembre 2024| s'ouvre la fête. Le conseil municipal s'est réuni"],
  },
  {
    id: 'reuni-le',
    poids: 5,
    avant: String.raw`${motif(mots.reuni)}(?:(?!convo|\d{4})[^.]){0,160}(?:\sle|\sdu|,)${jour}\s`,
    oui: ["s'est réuni en mairie, salle du Conseil, le jeudi |22 mai 2014"],
    non: ["s'est réuni sur convocation du |6 juin 2017"],
  },
  {
    id: 'ligne-seule',
    poids: 2,
    avant: String.raw`(?:^|\n)[^\p{L}\d\n]{0,8}(?:(?:du|le)\s?)?${jour}\s?`,
    apres: String.raw`[^\p{L}\d\n]{0,8}(?:\n|$)`,
    oui: ['CONSEIL\nDU |28 MARS 2024|\nPrésents'],
    non: ['Le |28 mars 2024|, la fête'],
  },
  {
    id: 'jour-en-tete-de-ligne',
    poids: 1.5,
    avant: String.raw`(?:^|\n)[^\p{L}\d\n]{0,8}(?:le\s)?${motif(mots.jourDeSemaine)},?\s`,
    oui: ['COMITÉ SYNDICAL\nMardi |5 avril 2022 – Salle du Préau'],
    non: ['reporté au mardi |5 avril 2022'],
  },
  {
    id: 'heure-derriere',
    poids: 1.5,
    apres: String.raw`\s?[,–-]?\s?(?:a\s)?(?:partir\sde\s)?(?:\d{1,2}\s?h|[a-z-]{3,12}\sheures)`,
    oui: ['|8 juillet 2025|, 20 h 30', '|8 juillet 2025| à dix heures'],
    non: ['|8 juillet 2025| à 12 voix'],
  },
  {
    id: 'convocation',
    poids: -9,
    avant: String.raw`${motif(mots.convocation)}(?:(?!${motif(mots.reuni)}|${motif(mots.seance)})(?!\d)${phrase}){0,140}\n{0,2}`,
    oui: [
      'Date de convocation : |5 mars 2024',
      'légalement convoqué par M. le Président le |8 mars 2024',
      'convocation régulière en date du |6 mai 2022',
      'Les convocations et l’ordre du jour ont été transmis par écrit aux conseillers le |14/02/2020',
    ],
    non: ["Convoqué, le conseil s'est réuni le |12 mars 2024"],
  },
  {
    id: 'publicite',
    poids: -9,
    avant: String.raw`${motif(mots.publicite)}(?:(?!${motif(mots.seance)})[^\d\n]){0,60}\n?[^\d\p{L}]{0,4}`,
    oui: [
      "Date d'affichage : |6 mars 2024",
      'Reçu en préfecture le |8/03/2024',
      'Fait à Marly, le |8 mars',
    ],
    non: ['Séance publique du |6 mars 2024'],
  },
  {
    id: 'autre-seance',
    poids: -7,
    avant: String.raw`${motif(mots.autreSeance)}[^.\n]{0,90}(?:\nd[eu'’][^.\n]{0,40})?`,
    oui: [
      'APPROBATION DU COMPTE RENDU DE LA SEANCE\nDU |3 AVRIL 2025',
      'dernier conseil municipal : |8/11/2019',
    ],
    non: ['Séance du |3 avril 2025'],
  },
  {
    id: 'approuvee',
    poids: -9,
    apres: String.raw`\s(?:est|a\sete|ont\sete|sont|joint|n['’]appelle)[^.\n]{0,60}${motif(mots.autreSeance)}`,
    oui: ['Le compte rendu du conseil municipal du |4 octobre 2021| est approuvé'],
    non: ['Le conseil du |4 octobre 2021| est ouvert'],
  },
  {
    id: 'renvoi',
    poids: -5,
    avant: String.raw`${motif(mots.renvoi)}\s[^.\n\d]{0,40}(?:${motif(mots.seance)}|${assembleesNommees}|deliberation)[^.\n]{0,40}`,
    oui: ['suite au Conseil Municipal en date du |16 octobre 2024'],
    non: ['après convocation légale, le |12 mars 2024'],
  },
  {
    id: 'texte',
    poids: -6,
    avant: String.raw`${motif(mots.texteDate)}(?:\sn\s?[°o]?\s?[^\n]{1,30}?)?(?:\s[^.\n\d]{0,40})?\s${articles}${jour}\s`,
    oui: ['la loi n° 82-213 du |2 mars 1982', 'rapport en date du |10 mars 2015'],
    non: ['Séance du |10 mars 2015'],
  },
  {
    id: 'deliberation-citee',
    poids: -6,
    avant: String.raw`(?:par|la|une|sa|cette|leur)\sdeliberation(?:[^.\n]{0,60}?)\s${articles}${jour}\s`,
    oui: ['constituée par délibération du Conseil municipal du |24 avril 2014'],
    non: ['EXTRAIT DES DÉLIBÉRATIONS DU CONSEIL MUNICIPAL DU |12 MARS 2024'],
  },
  {
    id: 'borne',
    poids: -5,
    avant: String.raw`(?:a\scompter\sdu|a\spartir\sdu|jusqu['’]\s?au|avant\sle|\sau|entre\sle|d['’]ici\sle)${jour}\s`,
    oui: ['à compter du |1er mai 2024', 'du 3 au |8 mai 2024'],
    non: ['Séance du |8 mai 2024'],
  },
  {
    id: 'debut-de-periode',
    poids: -5,
    apres: String.raw`\s(?:au|inclus)\s`,
    oui: ['du |1er mai 2024| au 3 juin 2024'],
    non: ['le |1er mai 2024| à 20 h'],
  },
];

/** The day on which the session was called, among the same days. */
export const indicesDeConvocation: readonly Indice[] = indicesDeDate
  .filter(({ id }) => id === 'convocation')
  .map((indice) => ({ ...indice, poids: 5 }));

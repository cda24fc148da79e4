/**
 * What a line that begins so is, when it is no title: the words of a visa, of the attendance, of a speaker, of a
 * decision. A title may begin with a noun of the same root ("Adoption du règlement"): finite forms only.
 */
import { monthNames } from '../text/periode.ts';
import { assemblee } from '../vocabulaire/assemblees.ts';
import { motif } from '../vocabulaire/notion.ts';
import type { Indice } from './indice.ts';

const debut = String.raw`^[^a-z\d]{0,6}`;
const fin = '(?![a-z])';
const deSeance = '(?:secretariat|presidente?) de (?:la )?seance';
/** "Procès-verbal de mise à disposition" is an item. */
const procesDeSeance = "proces(?![ -]{1,3}verbal de (?!la |l['’]|seance|reunion|session))";
/** "Délibération portant sur le temps de travail" */
const dObjet = '(?:portant|relati|concernant|autorisant|fixant|approuvant)';
const AUCUN_TITRE = -300;

export const roles: readonly Indice[] = [
  {
    id: 'role.visa',
    motif: `${debut}(?:vu|vus|considerant|entendu|oui)${fin}`,
    poids: AUCUN_TITRE,
    oui: ['Vu le code général', 'CONSIDÉRANT que', '- Vu l’avis'],
    non: ['Vue sur mer', 'Ouïe'],
  },
  {
    id: 'role.presence',
    motif: `${debut}(?:(?:etai(?:en)?ts?|sont|membres|conseillers)\\s)?(?:presente?s?|absente?s?|excuse\\w{0,4}|representee?s?|invitee?s?|pouvoirs?|procurations?|votants?|quorum)${fin}`,
    poids: AUCUN_TITRE,
    oui: ['Présents : M. Marin', 'Étaient absents', 'Membres présents : 12', 'Excusés', 'INVITÉES'],
    non: ['Présentation du rapport', 'Absentéisme des agents'],
  },
  {
    id: 'role.effectif',
    motif: `${debut}(?:(?:membres|conseillers|delegues|elus|suffrages|effectif|nombre)[a-z '(),]{0,60}:?[ .]{0,60}\\d{1,4}\\s?$|(?:membres|conseillers|delegues|elus) (?:en exercice|presents|votants) ?: ?\\d)`,
    poids: AUCUN_TITRE,
    oui: [
      'Membres en exercice 7',
      'Conseillers en exercice : 23 – Présents : 18',
      'Suffrages exprimés : 12',
      'Délégués présents ...... 14',
    ],
    non: ['Élus : indemnités 2024 et 2025'],
  },
  {
    id: 'role.seance',
    motif: `${debut}(?:secretaires?|${deSeance}|seance|nombre|date|convocations?|sous la presidence|presidence|l['’]\\s?an|republique|departement|extrait|${procesDeSeance}|compte[ -]rendu)${fin}`,
    poids: AUCUN_TITRE,
    oui: [
      'Secrétaire de séance : Mme Roux',
      'Secrétariat de séance : M. Marin',
      'L’an deux mille',
      'Extrait du registre',
    ],
    non: ['Secrétariat de mairie', 'Dates des vacances', 'Procès-verbal de mise à disposition'],
  },
  {
    id: 'role.page',
    motif: `${debut}(?:page|feuillet|folio) (?:n ?[°o] ?)?\\d{1,4}(?: ?(?:/|sur) ?\\d{1,4})?[^a-z\\d]{0,6}$`,
    poids: AUCUN_TITRE,
    oui: ['Page 3 sur 49', 'Feuillet n° 12', '- Page 4/18 -'],
    non: ['Page internet de la commune', 'Page 3 : rectification'],
  },
  {
    id: 'role.agenda',
    motif: `${debut}(?:l['’]\\s?)?ordre du${fin}`,
    poids: AUCUN_TITRE,
    oui: ['ORDRE DU JOUR', 'L’ordre du jour est épuisé'],
    non: ['Ordre des médecins'],
  },
  {
    id: 'role.assemblee',
    motif: `${debut}(?:(?:le|la|l['’])\\s?${motif(assemblee)}|le maire|la maire|le president|la presidente|l['’]assemblee)${fin}`,
    poids: AUCUN_TITRE,
    oui: ['Le conseil municipal', 'LE MAIRE :', 'La commission permanente', 'L’assemblée'],
    non: ['Conseil municipal des jeunes', 'Maire honoraire'],
  },
  {
    id: 'role.personne',
    motif: `${debut}(?:(?:mm|mme|mmes|mlle|monsieur|madame|messieurs|mesdames|il|elle|ils|elles|on|nous|je|rapporteure?s?|expose)${fin}|mr?\\.? (?=[a-z]))`,
    poids: AUCUN_TITRE,
    oui: ['M. Marin expose', 'Madame le Maire', 'Il est proposé', 'Rapporteur : Mme Roux'],
    non: ['Exposition au musée', 'Ilot central'],
  },
  {
    id: 'role.decision',
    motif: `${debut}(?:decide(?:nt)?|accepte(?:nt)?|autorise(?:nt)?|approuve(?:nt)?|adopte(?:nt|e|es)?|charge|donne|dit|fait)${fin}`,
    poids: AUCUN_TITRE,
    oui: ['DÉCIDE :', 'Autorise le maire', 'Accepte le devis'],
    non: ['Décision modificative n° 1', 'Approbation du budget', 'Adoption du règlement'],
  },
  {
    id: 'role.dispositif',
    motif: `${debut}(?:delibere|deliberations?(?! ${dObjet})|apres|en consequence|sur proposition|articles?|annexes?)${fin}`,
    poids: AUCUN_TITRE,
    oui: ['Après en avoir délibéré', 'Article 1', 'Sur proposition du maire'],
    non: [
      'Décision modificative n° 1',
      'Délibération portant sur le temps de travail',
      'Approbation du budget',
      'Adoption du règlement',
    ],
  },
  {
    id: 'role.classement',
    motif: `${debut}(?:nomenclature|classification|codification)(?: des)?(?: actes?)? ?:`,
    poids: AUCUN_TITRE,
    oui: ['Nomenclature ACTES : 6.1.1', 'Classification : 7.1'],
    non: ['Nomenclature comptable M57'],
  },
  {
    id: 'role.infinitif',
    motif: `${debut}(?:de |d['’]\\s?)(?:ne pas |s['’]\\s?)?[a-z]{2,20}(?:er|ir|re)(?:l[ea]s?)?${fin}`,
    poids: AUCUN_TITRE,
    oui: [
      'D’adopter le point 2.',
      '- de fixer le tarif',
      'De ne pas préempter',
      'DE RETENIRles travaux',
    ],
    non: ['Désignation des délégués', 'Demande de subvention'],
  },
  {
    id: 'role.vote',
    motif: `${debut}(?:votes? ?:|pour|contre|abst\\w{0,8}|total|\\d{1,4} (?:votes?|voix|abstentions?|pour|contre)|unanimite|a l['’]unanimite|a la majorite)${fin}`,
    poids: AUCUN_TITRE,
    oui: [
      'Vote : 12 pour',
      '10 votes pour. 2 abstentions',
      'POUR 12',
      '=> 5 pour, 1 contre',
      'Abstentions',
      'À l’unanimité',
    ],
    non: ['Vote du budget primitif', 'Pourvoi'],
  },
  {
    // "11 juillet 2018" under "Date de l'affichage :"; "14 juillet" may be what an item is about.
    id: 'role.date',
    motif: `${debut}(?:le |du )?\\d{1,2}(?:er)? (?:${monthNames}) \\d`,
    poids: AUCUN_TITRE,
    oui: ['11 juillet 2018', '28 juin 2Cll8 Pouvoirs', 'Le 1er mars 2024'],
    non: ['14 juillet : feu d’artifice', 'Marché du 3 mars 2024'],
  },
  {
    id: 'role.montant',
    motif: `${debut}\\d{1,3}[ ,.]?\\d{0,3} ?€`,
    poids: AUCUN_TITRE,
    oui: ['500 € par an'],
    non: ['500 arbres à planter'],
  },
];

/** Lines that stand over an act or a session: whose it is, when they met, who was called. Each speaks for a head. */
import { assemblee } from '../vocabulaire/assemblees.ts';
import { motif } from '../vocabulaire/notion.ts';
import type { Indice } from './indice.ts';

const debut = String.raw`^[^a-z\d]{0,8}`;

export const tetes: readonly Indice[] = [
  {
    id: 'tete.republique',
    motif: `${debut}republique francaise`,
    poids: 60,
    oui: ['RÉPUBLIQUE FRANÇAISE', '# République Française'],
    non: ['la République'],
  },
  {
    id: 'tete.registre',
    motif: `${debut}(?:extrait d(?:u|es) (?:registre|proces|deliberation)|registre des (?:delib|deci|actes)|deliberations? d(?:u|e la) )`,
    poids: 60,
    oui: ['EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS', 'Registre des délibérations'],
    non: ['le registre du commerce'],
  },
  {
    id: 'tete.collectivite',
    motif: `${debut}(?:departement|commune|ville|mairie|arrondissement|canton|region|communaute|syndicat|metropole|collectivite)(?: (?:de|du|des|d['’]|urbaine|mixte|intercommunal)|s? ?:|$)[^.;]{0,80}$`,
    poids: 30,
    oui: ['DÉPARTEMENT DU HAUT-ORVAL', 'Commune de Marly', 'Arrondissement :'],
    non: ['La commune de Marly propose'],
  },
  {
    id: 'tete.assemblee',
    motif: `${debut}(?:reunion |seance )?(?:du |de la |de l['’]\\s?)?${motif(assemblee)}[^.;,]{0,60}$`,
    poids: 25,
    oui: ['DU CONSEIL COMMUNAUTAIRE', 'Conseil municipal du 3 mars 2024'],
    non: ['Le conseil municipal, après en avoir délibéré'],
  },
  {
    id: 'tete.seance',
    motif: `${debut}(?:seance|session|reunion) (?:publique |ordinaire |extraordinaire |pleniere )?d[ue] `,
    poids: 40,
    oui: ['SÉANCE DU 22 JUIN 2023', 'Session ordinaire du 3 mars'],
    non: ['La séance est levée'],
  },
  {
    id: 'tete.an',
    motif: `${debut}l['’]\\s?an (?:deux|mil|20|deux-)`,
    poids: 80,
    oui: ['L’an deux mil vingt-trois', 'L’AN 2023'],
    non: ['L’an prochain'],
  },
  {
    id: 'tete.convocation',
    motif:
      "(?:dument|legalement|regulierement) convoque|date (?:de |d[’'] ?)(?:la )?(?:convocation|envoi|affichage)|convocation (?:du|en date|faite|adressee)",
    poids: 50,
    oui: ['Date de la convocation : 16 juin', 'légalement convoqué le 16 juin'],
    non: ['convoquer les habitants'],
  },
  {
    id: 'tete.nombre',
    motif: `${debut}(?:nombre (?:de |total )|(?:membres|conseillers|delegues)[a-z ]{0,30}(?:en exercice|presents|votants)|en exercice|quorum|votants|presents|effectif)`,
    poids: 30,
    oui: ['Nombre de conseillers en exercice : 15', 'Membres titulaires en exercice : 24'],
    non: ['Nombreuses demandes'],
  },
  {
    id: 'tete.secretaire',
    motif: 'secretaires? de (?:la )?seance|comme secretaire|pour secretaire|sous la presidence',
    poids: 40,
    oui: ['SECRÉTAIRE DE SÉANCE : Mme Roux', 'sous la présidence de M. Marin'],
    non: ['le secrétariat'],
  },
];

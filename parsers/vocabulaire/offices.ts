/** Who presides over a session, who writes for it, who reports to it, and how that is said. */
import { mot, type Notion } from './notion.ts';

export const membre = mot('membre(s)', 'les Membres du conseil');
export const elu = mot('élu(e)(s)', 'deux élus');

/** Those who sit, by their office in an assembly. */
export const conseiller: Notion = {
  id: 'conseiller',
  formes: ['conseiller(s)', 'conseillère(s)', 'délégué(e)(s)', 'adjoint(e)(s)'],
  oui: ['Conseillers Municipaux', '1er adjoint', 'les déléguées'],
  non: ['délégation'],
};

export const presidentDeSeance = mot('président(e) de séance', 'Présidente de séance : Mme BRUN');
export const designation = mot('désignation(s)', 'Désignation d’un secrétaire');
export const delegations = mot('délégation(s)', 'Délégations du conseil au maire');
export const elections = mot('élection(s)', 'Élection du maire');
export const installation = mot('installation', 'Installation du conseil');
export const installe = mot('installé(e)(s)', 'M. VAL est installé');

/** Said by who presides, and of what an assembly decides. */
export const ouvreOuRappelle: Notion = {
  id: 'ouvre-ou-rappelle',
  formes: ['ouvre', 'rappelle'],
  oui: ['M. le Maire ouvre la séance', 'RAPPELLE que'],
  non: ['ouverture', 'rappel'],
};

/** Said by who presides. */
export const accueille: Notion = {
  id: 'accueille',
  formes: ['déclare', 'constate', 'constatant', 'accueille', 'remercie'],
  oui: ['constate que le quorum est atteint', 'M. le Maire remercie'],
  non: ['constat', 'accueil'],
};

/** Said by who reports. */
export const rapporte: Notion = {
  id: 'rapporte',
  formes: ['expose', 'rapporte'],
  oui: ['M. VAL, adjoint, expose que'],
  non: ['exposition', 'rapporteur'],
};

/** Who presides over an assembly. */
export const chef: Notion = {
  id: 'chef',
  formes: ['maire', 'président(e)', 'maire-président(e)', 'maire président(e)', 'mairesse'],
  oui: ['Mme DUVAL, Maire,', 'le Président'],
  non: ['la mairie', 'la présidence'],
};

/** Who presides where the head of an assembly does not. */
export const adjoint: Notion = {
  id: 'adjoint',
  formes: [
    'adjoint(e)',
    'maire-adjoint(e)',
    'maire adjoint(e)',
    'vice-président(e)',
    'vice président(e)',
    'doyen(ne)',
    'doyen(ne) d’âge',
    'conseiller(e)',
    'conseillère',
    'délégué(e)',
  ],
  oui: ['M. VAL, premier adjoint,', '1ère Vice-Présidente', 'la doyenne d’âge'],
  non: ['les adjoints'],
};

export const presidence: Notion = {
  id: 'presidence',
  formes: ['présidence'],
  oui: ['sous la Présidence de', 'PRÉSIDENCE : Mme BRUN'],
  non: ['président'],
};

/** That somebody leads the session. */
export const preside: Notion = {
  id: 'preside',
  formes: [
    'préside',
    'présidait',
    'présidant',
    'a présidé',
    'assure la présidence',
    'assurant la présidence',
    'assumant la présidence',
    'président(e) de la séance',
  ],
  comprend: [presidentDeSeance],
  oui: ['M. VAL, premier adjoint, préside la séance', 'Mme BRUN, présidente de séance'],
  non: ['présidée', 'le président'],
};

/** What stands before a name in the place of a civility. */
export const grade: Notion = {
  id: 'grade',
  formes: [
    'commandant(e)',
    'colonel(le)',
    'lieutenant-colonel',
    'capitaine',
    'lieutenant(e)',
    'professeur(e)',
    'conseiller municipal',
    'conseillère municipale',
  ],
  oui: ['Secrétaire : commandant Élise RAVEL'],
  non: ['le commandement'],
};

/** What the head of an assembly does first: to be told of him is to be told who presides. */
export const ouvre: Notion = {
  id: 'ouvre',
  formes: ['ouvrant', 'a ouvert', 'souhaite la bienvenue', 'procède à l’appel'],
  comprend: [ouvreOuRappelle, accueille],
  oui: ['M. CAZAL, Président, ouvre la séance', 'constate que le quorum est atteint'],
  non: ['ouverture'],
};

export const secretaire: Notion = {
  id: 'secretaire',
  formes: ['secrétaire(s)', 'secrétariat'],
  oui: ['Secrétaire de séance : M. VAL', 'le secrétariat est assuré par'],
  non: ['secrétairerie'],
};

/** Those who write for a town hall, not for a session. */
export const secretaireAutre: Notion = {
  id: 'secretaire-autre',
  formes: [
    'secrétaire(s) de mairie',
    'secrétaire(s) général(e)',
    'secrétaire(s) générale(s)',
    'secrétaire(s) adjoint(e)',
    'secrétaire(s) auxiliaire(s)',
    'secrétaire(s) d’état',
    'secrétaire(s) administratif',
    'secrétaire(s) administrative',
    'secrétaire(s) de direction',
    'secrétariat général',
    'secrétariat de mairie',
  ],
  oui: ['FICHTLER Corinne – Secrétaire de Mairie', 'secrétaire auxiliaire : Mme ROY'],
  non: ['secrétaire de séance'],
};

/** Who was given an office. */
export const elus: Notion = {
  id: 'elus',
  formes: ['nommé(e)(s)', 'désigné(e)(s)', 'élu(e)', 'proclamé(e)(s)'],
  oui: ['Mme BRUN a été élue', 'sont proclamés'],
  non: ['nomination'],
};

/** That somebody is given an office. */
export const nomme: Notion = {
  id: 'nomme',
  formes: [
    'choisi(e)(s)',
    'nomme',
    'désigne',
    'élit',
    'désigner',
    'nommer',
    'élire',
    'retenu(e)',
    'proposé(e)',
    'se propose',
    'décide de désigner',
    'décide de nommer',
  ],
  comprend: [elus],
  oui: ['Mme BRUN a été élue secrétaire', 'le conseil désigne', 'est nommé(e)'],
  non: ['nomination', 'élus'],
};

export const choix = mot('choix', 'Choix du prestataire');

/** The same as a noun: "Désignation du secrétaire de séance : Mme BRUN". */
export const nomination: Notion = {
  id: 'nomination',
  formes: ['nomination', 'élection'],
  comprend: [choix, designation],
  oui: ['NOMINATION DU SECRÉTAIRE', 'Désignation d’un secrétaire'],
  non: ['désigné'],
};

/** That somebody writes. */
export const tient: Notion = {
  id: 'tient',
  formes: [
    'remplit',
    'remplir',
    'remplissant',
    'a rempli',
    'assure',
    'assurer',
    'assurant',
    'a assuré',
    'exerce',
    'exercer',
    'exerçant',
    'occupe',
    'occuper',
    'tient',
    'tenir',
    'accepte',
    'a accepté',
    'faisant fonction',
    'faire fonction',
    'est chargé(e)',
  ],
  oui: ['Mme BRUN remplit les fonctions de secrétaire', 'pour assurer le secrétariat'],
  non: ['assurance', 'contient'],
};

/** That somebody writes down what is said. */
export const redige: Notion = {
  id: 'redige',
  formes: ['rédige(nt)', 'se charge(nt)', 's’est chargé(e)', 'prend en charge', 'fera'],
  oui: ['Lise rédige le compte rendu', 'M. VAL se charge du procès-verbal'],
  non: ['le rédacteur', 'en charge'],
};

/** Who reports on an item. */
export const rapporteur: Notion = {
  id: 'rapporteur',
  formes: ['rapporteur(e)(s)', 'rapporteuse'],
  oui: ['Rapporteur : M. VAL', 'RAPPORTEURE'],
  non: ['rapport'],
};

/** That somebody reports. */
export const expose: Notion = {
  id: 'expose',
  formes: ['présente', 'explique', 'rappelle que', 'rappelle qu’'],
  comprend: [rapporte],
  oui: ['M. VAL, adjoint, expose que', 'Mme ROY présente le projet'],
  non: ['exposition', 'présenter'],
};

/** Who sat, who did not, and who voted for whom. */
import * as collectivites from './collectivites.ts';
import { approbation, delibere, visa } from './decisions.ts';
import { deliberation, procesVerbal, rapport, rubriqueDePage } from './documents.ts';
import type { Notion } from './notion.ts';
import * as offices from './offices.ts';
import { college } from './organismes.ts';
import { dossier, questions } from './points.ts';
import { conformement, motConvocation, motSeance, ordreDuJour, rejoint } from './seances.ts';
import { mentionDeVoix, personne, seRetire, vote } from './votes.ts';

export const present: Notion = {
  id: 'present',
  formes: [
    'présent(e)(s)',
    'présence(s)',
    'appel nominal',
    'appel nominatif',
    'participant(e)(s)',
    'qui étai(en)t là',
    'étai(en)t là',
    'autour de la table',
  ],
  oui: [
    'Qui était là ?',
    'Autour de la table :',
    'Étaient présents :',
    'PRÉSENT(E)S',
    'présent.e.s',
    'fait l’appel nominal',
  ],
  non: ['il représente', 'la présentation'],
};

export const absent: Notion = {
  id: 'absent',
  formes: ['absent(e)(s)', 'absence(s)', 'non excusé(e)(s)', 'non représenté(e)(s)'],
  oui: ['Absent(s) :', 'était absente', 'membres absents non représentés'],
};

export const excuse: Notion = {
  id: 'excuse',
  formes: ['excusé(e)(s)', 'fait excuser', 'excuse(s)'],
  oui: ['Absents excusés', 's’étaient fait excuser', 'EXCUSES :'],
  non: ['il s’excusait'],
};

export const represente: Notion = {
  id: 'represente',
  formes: ['représenté(e)(s)', 'suppléé(e)(s)', 'remplacé(e)(s)'],
  oui: ['Représentés : X par Y', 'Étaient suppléés', 'remplacée par'],
  non: ['son représentant', 'suppléants'],
};

/** What one gives to another to vote in one's name. */
export const pouvoir: Notion = {
  id: 'pouvoir',
  formes: [
    'pouvoir(s)',
    'pourvoir',
    'pourvoie',
    'procuration(s)',
    'mandat(s)',
    'délégation(s) de vote',
    'mandant(s)',
    'mandataire',
    'voix donnée(s)',
  ],
  comprend: [offices.delegations],
  oui: ['voix donnée à Mme Roux', 'a donné pouvoir à', 'Procurations :', 'délégation de vote à'],
  non: ['les mandataires'],
};

/** Those who attend and are no members: their list names nobody who sat. */
export const temoin: Notion = {
  id: 'temoin',
  formes: [
    'assistai(en)t',
    'assiste(nt)',
    'assistance',
    'ont assisté',
    'également présent(e)(s)',
    'en présence de',
    'participai(en)t',
    'participe(nt)',
    'invité(e)(s)',
    'invité(e)(s) permanent(e)(s)',
    'personnel',
    'autres personnes',
    'en outre',
    'services',
  ],
  comprend: [collectivites.administration],
  oui: ['Assistaient également à la séance :', 'Étaient également présents', 'Invités :'],
};

export const civilite: Notion = {
  id: 'civilite',
  formes: [
    'monsieur',
    'messieurs',
    'madame',
    'mesdames',
    'mademoiselle',
    'mesdemoiselles',
    'm',
    'mm',
    'ms',
    'mr',
    'mrs',
    'mme',
    'mmes',
    'mlle',
    'mlles',
    'melle',
    'dr',
    'docteur',
    'me',
    'maître',
  ],
  oui: ['M. X', 'Mmes et MM.', 'Docteur X'],
  non: ['mairie', 'drame'],
};

/** An office that stands behind a name, or over the names of those who hold it. */
export const charge: Notion = {
  id: 'charge',
  formes: [
    'maire(s)',
    'maire(s) délégué(e)(s)',
    'président(e)(s)',
    'vice-président(e)(s)',
    'vices-présidents',
    'titulaire(s)',
    'suppléant(e)(s)',
    'sénateur(s)',
    'sénatrice(s)',
    'député(e)(s)',
    'questeur(s)',
    'administrateur(s)',
    'administratrice(s)',
    'assesseur(s)',
    'représentant(e)(s)',
  ],
  comprend: [offices.conseiller, offices.elu, offices.membre, offices.rapporteur],
  oui: ['1er adjoint', 'Vice-Présidente', 'Conseillers Municipaux'],
  non: ['Lemaire', 'la mairie'],
};

/** Words of a heading that says who sat, beside the one that says it. */
export const qualifiant: Notion = {
  id: 'qualifiant',
  formes: [
    'étai(en)t',
    'etaients',
    'sont',
    'est',
    'avai(en)t',
    'ont',
    'a',
    's’étai(en)t',
    'ayant',
    'donné(e)(s)',
    'donne(nt)',
    'les',
    'le',
    'la',
    'l’',
    'des',
    'de',
    'du',
    'tous',
    'et',
    'ou',
    'en',
    'exercice',
    'fonction',
    'municipa(l)(ux)',
    'municipal(e)(s)',
    'communautaire(s)',
    'départementa(l)(ux)',
    'régiona(l)(ux)',
    'métropolitain(s)',
    'syndica(l)(ux)',
    'avec',
    'avant',
    'par',
    'pas',
    'sans',
  ],
  comprend: [mentionDeVoix, personne, vote],
  oui: ['Étaient présents', 'Ayant donné'],
};

/** Rubrics of the head that stand behind the attendance and end it. */
export const finDesListes: Notion = {
  id: 'fin-des-listes',
  formes: [
    'quorum',
    'votants',
    'formant',
    'lesquel(s)',
    'lesquelles',
    'article',
    'début de séance',
    'ouverture de séance',
    'ouverture de la séance',
    'nota',
    'introduction',
    'arrivée(s)',
    'départ(s)',
    'soit',
    'relevé',
    'point(s) n',
    'questions diverses',
    'affaires générales',
    'le présent',
    'il a été',
  ],
  comprend: [
    ordreDuJour,
    offices.secretaire,
    offices.presidence,
    offices.presidentDeSeance,
    offices.rapporteur,
    offices.designation,
    motConvocation,
    motSeance,
    visa,
    rubriqueDePage,
    deliberation,
    delibere,
    procesVerbal,
    approbation,
    rapport,
    dossier,
    questions,
    conformement,
  ],
  oui: ['Secrétaire de séance : Mme X', 'Ordre du jour', 'formant la majorité'],
};

/** What somebody does in a sentence behind the lists; giving a proxy or being absent is no such thing. */
export const recit: Notion = {
  id: 'recit',
  formes: [
    'est désigné(e)',
    'est nommé(e)',
    'est élu(e)',
    'est choisi(e)',
    'a été',
    'ont été',
    'sont désigné(e)(s)',
    'sont nommé(e)(s)',
    'propose',
    'informe',
    'demande',
    'souhaite',
    'procède',
    'précise',
    'indique',
    'salue',
    'annonce',
    'quitte(nt)',
    'sort(ent)',
    'se déporte(nt)',
    's’est',
    's’étant',
    'se sont',
    'ne prend',
    'ne prennent',
    'ne participe(nt)',
    'n’a',
    'n’ont',
    'n’ayant',
    'donne lecture',
    'donne la parole',
    'fait part',
    'arrive(nt)',
    'rejoignent',
    'ayant obtenu',
    'décide',
    'signale',
    'prend la parole',
    'intéressé(e)(s)',
  ],
  comprend: [
    offices.ouvreOuRappelle,
    offices.accueille,
    offices.rapporte,
    offices.redige,
    seRetire,
    rejoint,
  ],
  oui: ['Mme X est désignée secrétaire', 'M. le Maire ouvre la séance', 'M. X, intéressé, sort'],
  non: ['a donné pouvoir à', 'absent'],
};

export const neant: Notion = {
  id: 'neant',
  formes: ['néant', 'aucun(e)', 'nul', 'ras', 'personne', 'cf', 'voir'],
  oui: ['Absents : néant', 'Absent(s) : Aucun', 'Absents : Cf. page suivante'],
};

/** Bodies whose delegates are listed under their name. */
export const collectivite: Notion = {
  id: 'collectivite',
  formes: ['communauté(s)', 'commune(s)', 'syndicat(s)', 'groupe'],
  comprend: [
    collectivites.ville,
    collectivites.metropole,
    collectivites.circonscription,
    collectivites.departement,
    collectivites.region,
    college,
    collectivites.liste,
  ],
  oui: ['Communauté de Communes du Val :', 'ARRONDISSEMENT DE LURE'],
};

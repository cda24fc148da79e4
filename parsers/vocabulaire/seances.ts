/** The head of an act or of minutes: when a body met, who called it, who presided, who wrote. */
import { approbation, approuve, approuver, visa } from './decisions.ts';
import {
  accord,
  contrat,
  duree,
  jugement,
  minutes,
  prefecture,
  rapport,
  recueil,
} from './documents.ts';
import { mot, type Notion } from './notion.ts';
import { elections, elu, installation, secretaire } from './offices.ts';
import { college, ecole } from './organismes.ts';
import { mainLevee, motScrutin } from './votes.ts';

export const motSeance = mot('séance', 'SÉANCE DU 12 MARS 2024');
export const motConvocation = mot('convocation(s)', 'Date de convocation : 5 mars');
export const ordreDuJour = mot('ordre du jour', 'Ordre du jour :');
export const conformement = mot('conformément', 'Conformément à la loi');
export const rejoint = mot('rejoint', 'Mme X rejoint la séance');

/** In the order of the week, Monday first: `jourDe` counts on it. */
export const jourDeSemaine: Notion = {
  id: 'jour-de-semaine',
  formes: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
  oui: ['le mardi 12 septembre', 'SEANCE DU JEUDI'],
  non: ['les lundis', 'Mardier'],
};

/** What a body holds. */
export const seance: Notion = {
  id: 'seance',
  formes: ['réunion', 'session', 'séance plénière', 'séance publique'],
  comprend: [motSeance],
  oui: ['SÉANCE DU 12 MARS 2024', 'Réunion ordinaire du 3 mai', 'session'],
  non: ['les séances de natation', 'se réunir', 'La Réunionnaise'],
};

/** What tells of a session afterwards: its title is dated as the session is. */
export const compteRendu: Notion = {
  id: 'compte-rendu',
  formes: ['compte(s) rendu(s)'],
  comprend: [minutes, recueil],
  oui: ['COMPTE-RENDU DU CONSEIL', 'PV séance 09.03.2017', 'RELEVÉ DES DÉCISIONS'],
  non: ['compte de gestion', 'procès en appel'],
};

/** That a body met. */
export const reuni: Notion = {
  id: 'reuni',
  formes: [
    's’est réuni(e)',
    's’est assemblé(e)',
    's’est tenu(e)',
    'se sont réuni(e)(s)',
    'se sont assemblé(e)(s)',
    's’étant réuni(e)(s)',
    's’étant assemblé(e)(s)',
    'étant réuni(e)(s)',
    'étant assemblé(e)(s)',
    'se réunit',
    'se réunissent',
    's’est légalement réuni(e)',
    's’est valablement réuni(e)',
    's’est régulièrement réuni(e)',
    'se sont légalement réuni(e)(s)',
    'réuni(e)(s)',
    'assemblé',
    'assemblés',
    'rassemblé(e)(s)',
  ],
  oui: [
    'le conseil municipal s’est réuni',
    'se sont assemblés au lieu ordinaire',
    'le comité, réuni à Marly',
    "s'est réunie en séance",
  ],
  non: ['la réunion publique', 'l’assemblée'],
};

/** Who calls a session, and when: that day is another. */
export const convocation: Notion = {
  id: 'convocation',
  formes: ['convoqué(e)(s)', 'convoque', 'appelé(e)(s) à siéger'],
  comprend: [motConvocation],
  oui: ['Date de convocation : 5 mars', 'légalement convoqués', 'appelé à siéger par courrier'],
  non: ['évoqué'],
};

/** What happens to an act once it is taken: its days are no sessions. */
export const publicite: Notion = {
  id: 'publicite',
  formes: [
    'affichage',
    'affiché(e)(s)',
    'publication',
    'publié(e)(s)',
    'transmission',
    'télétransmission',
    'transmis(e)',
    'télétransmis(e)',
    'réception',
    'reçu(e)',
    'envoyé(e)',
    'dépôt',
    'déposé(e)',
    'notification',
    'notifié(e)',
    'certifié(e)',
    'exécutoire',
    'mise en ligne',
    'mis en ligne',
    'accusé',
    'visé(e)',
    'retour préfecture',
    'fait à',
  ],
  oui: [
    'Date d’affichage : 6 mars',
    'Publié le',
    'Reçu en préfecture le',
    'Acte certifié exécutoire',
  ],
  non: ['séance publique du', 'publics'],
};

export const adoption = mot('adoption', 'Adoption du règlement');

/** What cites another session. */
export const autreSeance: Notion = {
  id: 'autre-seance',
  formes: [
    'lecture',
    'validation',
    'précédent(e)(s)',
    'dernier(e)',
    'dernière',
    'prochain(e)',
    'prochaine séance',
    'rappel',
    'arrêt',
  ],
  comprend: [adoption, approbation, approuve, approuver, visa],
  oui: [
    'Approbation du procès-verbal de la séance du',
    'Vu la délibération du',
    'dernier conseil municipal :',
    'la précédente séance',
  ],
  non: ['présente séance', 'la suiterie'],
};

/** What a session votes on before its items, or how: the last minutes, the agenda, the secretary. */
export const procedure: Notion = {
  id: 'procedure',
  formes: [
    'dernière séance',
    'dernière réunion',
    'précédente séance',
    'précédente réunion',
    'séance précédente',
    'réunion précédente',
    'séance du',
    'réunion du',
    'huis clos',
  ],
  comprend: [mainLevee, minutes, ordreDuJour, secretaire],
  oui: ['Le procès-verbal est adopté', 'accepte l’inscription à l’ordre du jour', 'à main levée'],
  non: ['Le budget est adopté'],
};

/** What refers to something that was decided or held before. */
export const renvoi: Notion = {
  id: 'renvoi',
  formes: [
    'suite',
    'lors',
    'depuis',
    'selon',
    'après',
    'soumet',
    'en application',
    'en vertu',
    'au titre',
  ],
  comprend: [conformement],
  oui: ['Suite au Conseil Municipal en date du 16 octobre', 'lors de la séance du'],
  non: ['la suiterie', 'alors'],
};

export const avis = mot('avis', 'Avis sur le projet');

/** Texts that are cited by their day. */
export const texteDate: Notion = {
  id: 'texte-date',
  formes: [
    'loi',
    'décret',
    'ordonnance',
    'arrêté',
    'arrêtés',
    'circulaire',
    'courrier',
    'lettre',
    'mail',
  ],
  comprend: [avis, accord, contrat, elections, elu, installation, jugement, motScrutin, rapport],
  oui: ['la loi du 2 mars 1982', 'courrier en date du'],
  non: ['loin', 'élude'],
};

/** When a session begins. */
export const ouverture: Notion = {
  id: 'ouverture',
  formes: [
    'ouverture',
    'ouvert(e)',
    'début',
    'débute',
    'débuté(e)',
    'commence',
    'commencé(e)',
    'heure de la séance',
    'heure de séance',
    'heure',
  ],
  oui: ['La séance est ouverte à 19 heures', 'Début de séance : 20H00'],
  non: ['vingt heures'],
};

/** Hours of a session that are not its beginning. */
export const autreHeure: Notion = {
  id: 'autre-heure',
  formes: [
    'arrivé(e)(s)',
    'arrive',
    'arrivée',
    'départ',
    'parti(e)(s)',
    'quitte',
    'sorti(e)',
    'jusqu’à',
    'jusque',
    'levée',
    'levé',
    'clôture',
    'clos(e)',
    'fin',
    'suspension',
    'suspendue',
    'retour',
    'de permanence',
  ],
  comprend: [duree, rejoint],
  oui: ['arrivé à 19h10', 'La séance est levée à 22 h', 'Fin de séance :'],
  non: ['l’arrivage', 'la finance'],
};

/** Where assemblies meet. */
export const lieu: Notion = {
  id: 'lieu',
  formes: [
    'hôtel',
    'hôtel de ville',
    'salle(s)',
    'siège',
    'espace',
    'foyer',
    'maison',
    'centre',
    'palais',
    'auditorium',
    'complexe',
    'gymnase',
    'théâtre',
    'locaux',
    'amphithéâtre',
    'château',
    'pôle',
    'immeuble',
    'bâtiment',
    'annexe',
    'salon(s)',
    'domaine',
    'halle',
    'cinéma',
    'médiathèque',
    'grange',
    'préau',
    'état-major',
    'caserne',
    'manoir',
    'abbaye',
    'institut',
    'cité',
    'ferme',
    'chef-lieu',
    'groupe scolaire',
    'maison des associations',
    'maison commune',
    'chapelle',
    'tiers-lieu',
    'station',
    'parc',
    'hémicycle',
  ],
  comprend: [college, ecole, prefecture],
  oui: ['réuni à la Salle des Fêtes', 'à l’Hôtel du Département'],
  non: ['les salariés', 'au lieu ordinaire de ses séances'],
};

/** What an item of a session is called. */
import { minutes, rapport, rapports } from './documents.ts';
import { mot, type Notion } from './notion.ts';
import { delegations, designation, elections, installation, secretaire } from './offices.ts';

export const dossier = mot('dossier', 'Dossier n° 3');
export const voeu = mot('vœu', 'Vœu du groupe');
export const amendement: Notion = {
  id: 'amendement',
  formes: ['amendement(s)', 'sous-amendement(s)'],
  oui: ['L’amendement n° 2 est rejeté', 'Mme Roux dépose un sous-amendement'],
  non: ['le projet amendé', 'les terres amendées'],
};
export const questions = mot('question(s)', 'Questions diverses');

export const motion = mot('motion', 'Motion de soutien');

export const point: Notion = {
  id: 'point',
  formes: [
    'point',
    'question',
    'affaire',
    'sujet',
    'item',
    'résolution',
    'projet',
    'projet de délibération',
    'délibération',
  ],
  comprend: [motion, dossier, rapport, voeu],
  oui: ['Point n° 4 – Voirie', 'QUESTION 3/14', 'Affaire n° 12'],
  non: ['Pointe du Raz', 'questionnaire'],
};

/** What heads an item that only tells something, or where persons are chosen. */
export const informatif: Notion = {
  id: 'informatif',
  formes: [
    'information(s)',
    'communication(s)',
    'débat(s)',
    'décision(s) du',
    'décision(s) de la',
    'décision(s) prise(s)',
    'divers(e)(s)',
    'point sur',
    'point de',
    'point d’',
    'présentation',
    'bilan',
  ],
  comprend: [
    delegations,
    designation,
    elections,
    installation,
    minutes,
    questions,
    rapport,
    rapports,
    secretaire,
  ],
  oui: ['Décisions du maire', 'Rapport annuel sur le prix de l’eau', 'Élection du maire'],
  non: ['Budget primitif', 'Décision modificative n° 1'],
};

/** What is voted on beside the act: whether to put it off, to hear it at once, to vote in secret; or a wish. */
export const incident: Notion = {
  id: 'incident',
  formes: [
    'motion de report',
    'motion de renvoi',
    'motion d’ajournement',
    'motion de procédure',
    'motion préjudicielle',
    'motion préalable',
    'question préalable',
    'demande de report',
    'demande de renvoi',
    'demande d’ajournement',
    'proposition de report',
    'proposition d’ajournement',
    'sur le report',
    'sur l’ajournement',
    'sur l’urgence',
    'reconnaît l’urgence',
    'reconnaître l’urgence',
    'caractère d’urgence',
    'caractère urgent',
    'recours au scrutin secret',
    'recours au vote secret',
    'recourir au scrutin secret',
    'procéder au scrutin secret',
    'sur le scrutin secret',
    'sur le vote secret',
    'sur le vote à bulletin(s) secret(s)',
    'sur le recours au bulletin secret',
    'demande de scrutin secret',
    'demande de vote à bulletin(s) secret(s)',
    'sur le huis clos',
    'demande de huis clos',
    'suspension de séance',
    'voeu(x)',
  ],
  comprend: [voeu],
  oui: ['Vote sur l’urgence : 15 pour', 'La motion de report est rejetée', 'Un vœu est déposé'],
  non: ['fonds d’urgence', 'vote à bulletin secret', 'Motion pour la gare'],
};

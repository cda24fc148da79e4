/** What an item of a session is called. */
import { minutes, rapport, rapports } from './documents.ts';
import { mot, type Notion } from './notion.ts';
import { delegations, designation, elections, installation, secretaire } from './offices.ts';

export const dossier = mot('dossier', 'Dossier n° 3');
export const voeu = mot('vœu', 'Vœu du groupe');
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

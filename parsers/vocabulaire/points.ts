/** What an item of a session is called. */
import { rapport } from './documents.ts';
import { mot, type Notion } from './notion.ts';

export const dossier = mot('dossier', 'Dossier n° 3');
export const voeu = mot('vœu', 'Vœu du groupe');
export const questions = mot('question(s)', 'Questions diverses');

export const point: Notion = {
  id: 'point',
  formes: [
    'point',
    'question',
    'affaire',
    'sujet',
    'motion',
    'item',
    'résolution',
    'projet',
    'projet de délibération',
    'délibération',
  ],
  comprend: [dossier, rapport, voeu],
  oui: ['Point n° 4 – Voirie', 'QUESTION 3/14', 'Affaire n° 12'],
  non: ['Pointe du Raz', 'questionnaire'],
};

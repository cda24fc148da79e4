/** What an item of a session is called. */
import type { Notion } from './notion.ts';

export const point: Notion = {
  id: 'point',
  formes: [
    'point',
    'question',
    'affaire',
    'dossier',
    'rapport',
    'sujet',
    'vœu',
    'motion',
    'item',
    'résolution',
    'projet',
    'projet de délibération',
    'délibération',
  ],
  oui: ['Point n° 4 – Voirie', 'QUESTION 3/14', 'Affaire n° 12'],
  non: ['Pointe du Raz', 'questionnaire'],
};

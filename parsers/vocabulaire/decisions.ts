/** Verbs of a decision, and what is decided on. */
import type { Notion } from './notion.ts';

/** Won, lost or put off: said of what was voted on. */
export const resultat: Notion = {
  id: 'resultat',
  formes: [
    'adopté(e)(s)',
    'a dopté(e)(s)',
    'approuvé(e)(s)',
    'accepté(e)(s)',
    'rejeté(e)(s)',
    'repoussé(e)(s)',
    'refusé(e)(s)',
    'ajourné(e)(s)',
  ],
  oui: ['Adopté', 'la motion est rejetée', 'Le point est ajourné'],
  non: ['adopter', 'rejet'],
};

/** As well said of a balance or of a tender: only with what was to be decided. */
export const remis: Notion = {
  id: 'remis',
  formes: ['reporté(e)(s)', 'retiré(e)(s)', 'renvoyé(e)(s)'],
  oui: ['ce point est reporté', 'Retirée de l’ordre du jour'],
  non: ['report à nouveau'],
};

/** What an assembly votes on. */
export const objetDuVote: Notion = {
  id: 'objet-du-vote',
  formes: [
    'délibération(s)',
    'projet(s) de délibération',
    'rapport(s)',
    'projet(s)',
    'point(s)',
    'question(s)',
    'dossier(s)',
    'sujet(s)',
    'décision(s)',
    'affaire(s)',
    'proposition(s)',
    'motion(s)',
    'vœu',
    'vœux',
    'amendement(s)',
    'procès-verbal',
    'compte rendu',
    'pv',
    'budget',
    'compte administratif',
    'compte de gestion',
    'compte financier unique',
  ],
  oui: ['Le rapport n° 12 est adopté', 'Cette motion est rejetée'],
  non: ['rapporteur', 'budgétaire'],
};

/** The assembly's own act, in the present. */
export const decide: Notion = {
  id: 'decide',
  formes: [
    'décide',
    'adopte',
    'approuve',
    'accepte',
    'autorise',
    'valide',
    'fixe',
    'émet',
    'donne',
    'rejette',
    'refuse',
    'prend acte',
  ],
  oui: ['Le conseil décide', 'APPROUVE la convention'],
  non: ['décidera', 'approbation'],
};

/** Not yet, or only if: the law, a wish, another day. */
export const eventuel: Notion = {
  id: 'eventuel',
  formes: [
    'peut',
    'peuvent',
    'pourra(it)',
    'pourront',
    'doit',
    'doivent',
    'devra(it)',
    'devront',
    'sera',
    'seront',
    'serait',
    'seraient',
    'soit adopté(e)',
    'sauf si',
    'quasi',
    'requiert',
    'requièrent',
    'nécessite',
    'sont prises',
    'est prise',
    'lorsque',
  ],
  oui: ['le conseil peut décider à', 'devra être adopté'],
  non: ['peuplement', 'est adopté'],
};

/** Verbs of a decision, and what is decided on. */
import { deliberation, procesVerbal, pv } from './documents.ts';
import { mot, type Notion } from './notion.ts';
import { ouvreOuRappelle } from './offices.ts';
import { amendement, questions, voeu } from './points.ts';

export const approuve = mot('approuvé(e)(s)', 'La convention est approuvée');
export const approbation = mot('approbation', 'Approbation du procès-verbal');
export const delibere = mot('délibéré', 'après en avoir délibéré');

/** What leads to a decision: rubrics of an act. */
export const visa: Notion = {
  id: 'visa',
  formes: ['vu', 'considérant'],
  oui: ['Vu le code', 'CONSIDÉRANT que'],
  non: ['vue', 'considération'],
};

export const approuver: Notion = {
  id: 'approuver',
  formes: ['adopte(r)', 'approuve(r)'],
  oui: ['APPROUVE la convention', 'd’adopter le budget'],
  non: ['adoption', 'approbation'],
};

/** Won, lost or put off: said of what was voted on. */
export const resultat: Notion = {
  id: 'resultat',
  formes: [
    'adopté(e)(s)',
    'a dopté(e)(s)',
    'accepté(e)(s)',
    'rejeté(e)(s)',
    'repoussé(e)(s)',
    'refusé(e)(s)',
    'ajourné(e)(s)',
  ],
  comprend: [approuve],
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
    'projet(s) de délibération',
    'rapport(s)',
    'projet(s)',
    'point(s)',
    'dossier(s)',
    'sujet(s)',
    'décision(s)',
    'affaire(s)',
    'proposition(s)',
    'motion(s)',
    'vœux',
    'budget',
    'compte administratif',
    'compte de gestion',
    'compte financier unique',
  ],
  comprend: [amendement, deliberation, procesVerbal, pv, questions, voeu],
  oui: ['Le rapport n° 12 est adopté', 'Cette motion est rejetée'],
  non: ['rapporteur', 'budgétaire'],
};

/** The assembly's own act: it decides. */
export const decide: Notion = {
  id: 'decide',
  formes: [
    'décide(r)',
    'accepte(r)',
    'autorise(r)',
    'valide(r)',
    'fixe(r)',
    'émet',
    'émettre',
    'donne(r)',
    'rejette',
    'rejeter',
    'refuse(r)',
    'prend acte',
    'prendre acte',
  ],
  comprend: [approuver],
  oui: ['Le conseil décide', 'APPROUVE la convention', 'd’adopter le budget'],
  non: ['décidera', 'approbation'],
};

/** The assembly's own act: what it does. */
export const dispose: Notion = {
  id: 'dispose',
  formes: [
    'abroge(r)',
    'accorde(r)',
    'adhère',
    'adhérer',
    'affecte(r)',
    'alloue(r)',
    'annule(r)',
    'arrête(r)',
    'attribue(r)',
    'charge(r)',
    'cède',
    'céder',
    'confie(r)',
    'confirme(r)',
    'constate(r)',
    'crée',
    'créer',
    'délègue',
    'déléguer',
    'demande(r)',
    'désigne(r)',
    'dit',
    'engage(r)',
    'établit',
    'établir',
    'exonère',
    'exonérer',
    'habilite(r)',
    'impute(r)',
    'inscrit',
    'inscrire',
    'instaure(r)',
    'institue(r)',
    'lance(r)',
    'mandate(r)',
    'modifie(r)',
    'nomme(r)',
    'octroie',
    'octroyer',
    'ouvrir',
    'prend',
    'prendre',
    'précise(r)',
    'proroge(r)',
    'rappeler',
    'reconduit',
    'reconduire',
    'renouvelle',
    'renouveler',
    'réserve(r)',
    'retient',
    'retenir',
    'sollicite(r)',
    'souhaite(r)',
    'supprime(r)',
    'transfère',
    'transférer',
    'vend',
    'vendre',
    'verse(r)',
    'voter',
    's’engage(r)',
  ],
  comprend: [ouvreOuRappelle],
  oui: ['- ATTRIBUE une aide', 'de créer un poste', 'CHARGE le maire'],
  non: ['attribution', 'création'],
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

/** Words of voting: the sides, who counts as voting, unanimity and majority, keeping out. */
import { delibere } from './decisions.ts';
import { mot, type Notion } from './notion.ts';
import { conseiller, elu, membre } from './offices.ts';

export const mentionDeVoix = mot('voix', 'par 20 voix pour');
export const vote = mot('vote(s)', '3 votes contre');
export const motScrutin = mot('scrutin', 'Scrutin public');
export const suffrage = mot('suffrage(s)', 'Suffrages exprimés : 12');
export const personne = mot('personne(s)', '2 personnes');
export const seRetire = mot('se retire(nt)', 'M. X se retire');

/** "Tous les membres, sauf M. X". */
export const sauf: Notion = {
  id: 'sauf',
  formes: [
    'sauf',
    'hormis',
    'excepté(e)(s)',
    'à l’exception de',
    'à l’exception du',
    'à l’exception d’',
  ],
  oui: ['tous présents sauf M. X', 'à l’exception de Mme X'],
};

/** What a count of votes counts; "vols" is a scan's "voix". */
export const voix: Notion = {
  id: 'voix',
  formes: ['vols', 'bulletin(s)', 'main(s)', 'votant(e)(s)'],
  comprend: [mentionDeVoix, suffrage, vote],
  oui: ['par 20 voix pour', '3 votes contre', '12 mains levées'],
  non: ['une voiture', 'la maintenance'],
};

export const pour: Notion = {
  id: 'pour',
  formes: ['pour'],
  oui: ['Pour : 15', '21 POUR'],
  non: ['50 pourcent', 'pourvoir'],
};

export const contre: Notion = {
  id: 'contre',
  formes: ['contre'],
  oui: ['Contre : 0', '2 voix contre'],
  non: ['la rencontre', 'contreseing'],
};

/** The sides by other words; alone they say no vote. */
export const favorable: Notion = {
  id: 'favorable',
  formes: ['oui', 'favorable(s)'],
  oui: ['Oui : 14', 'Votes favorables : 14'],
  non: ['favorablement'],
};

export const defavorable: Notion = {
  id: 'defavorable',
  formes: ['non', 'défavorable(s)'],
  oui: ['NON : 0', '2 défavorables'],
  non: ['nonobstant'],
};

/** Said with a subject: "18 élus votent pour", "M. X ayant voté contre". */
export const voter: Notion = {
  id: 'voter',
  formes: [
    'vote(nt)',
    'votant',
    'a voté',
    'ont voté(s)',
    'ayant voté',
    'ayant émis un vote',
    'ont émis un vote',
    'se prononce(nt)',
  ],
  oui: ['M. X vote contre', 'Ont voté pour : 22', 'trois élus ont voté contre'],
  non: ['voteront'],
};

export const abstention: Notion = {
  id: 'abstention',
  formes: ['abstention(s)', 'abstentionniste(s)'],
  oui: ['Abstention(s) : 3', '2 abstentions'],
  non: ['absent', 'attention'],
};

/** Said with a subject. */
export const sAbstenir: Notion = {
  id: 's-abstenir',
  formes: [
    's’abstient',
    's’abstiennent',
    's’abstenant',
    's’est abstenu(e)',
    's’étant abstenu(e)(s)',
    's’étaient abstenu(e)(s)',
    'se sont abstenu(e)(s)',
    'déclare(nt) s’abstenir',
    'abstenu(e)(s)',
    'abstient',
    'abstiennent',
  ],
  oui: ['M. X s’abstient', 'Se sont abstenus : 2'],
  non: ['s’abstenir de fumer', 'il s’abstiendra'],
};

export const mainLevee: Notion = {
  id: 'main-levee',
  formes: ['main levée', 'mains levées'],
  oui: ['à main levée'],
  non: ['mainlevée'],
};

/** That somebody was voted for: no side wins. */
export const election: Notion = {
  id: 'election',
  formes: ['candidat(e)(s)', 'candidature(s)'],
  comprend: [motScrutin, suffrage],
  oui: ['Sont candidats : M. Marin', 'Suffrages exprimés : 12'],
  non: ['les élus présents'],
};

export const resultats = mot('résultat(s)', 'Résultat du vote');

/** What stands before the counts of a vote. */
export const scrutin: Notion = {
  id: 'scrutin',
  formes: ['mis(e)(s) aux voix'],
  comprend: [resultats, delibere, mainLevee, motScrutin, vote],
  oui: ['Résultat du vote :', 'VOTE', 'Mis aux voix'],
  non: ['voteront'],
};

export const unanimite: Notion = {
  id: 'unanimite',
  formes: ['unanimité', 'unanimement'],
  oui: ['à l’unanimité', 'approuve unanimement'],
  non: ['unanime'],
};

export const majorite: Notion = {
  id: 'majorite',
  formes: [
    'à la majorité',
    'à une large majorité',
    'à la quasi-unanimité',
    'à la presque-unanimité',
    'à la quasi-totalité',
    'à la majorité absolue',
  ],
  oui: ['adopté à la majorité'],
  non: ['groupe de la majorité', 'sa majorité'],
};

export const membres: Notion = {
  id: 'membres',
  formes: [],
  comprend: [conseiller, elu, membre, personne],
  oui: ['1 conseiller ne prenant pas part au vote', 'deux élus s’abstiennent'],
  non: ['remembrement'],
};

/** Taking no part, as a label or with a subject. */
export const horsVote: Notion = {
  id: 'hors-vote',
  formes: [
    'ne prend pas part',
    'ne prennent pas part',
    'ne prenant pas part',
    'ne participe(nt) pas',
    'ne participant pas',
    'ne vote(nt) pas',
    'ne votant pas',
    'n’a pas pris part',
    'n’ont pas pris part',
    'n’ayant pas pris part',
    'n’a pas participé',
    'n’ont pas participé',
    'n’ayant pas participé',
    'n’a pas voté',
    'n’ont pas voté',
    'n’ayant pas voté',
    'ne prend point part',
    'non-participation(s)',
    'nppv',
    'refus de vote',
  ],
  oui: ['M. X ne prend pas part au vote', 'NPPV : 1', 'n’ont pas participé au débat'],
  non: ['prend part au vote', 'ne prend pas acte'],
};

/** Leaving while a vote is taken. */
export const quitter: Notion = {
  id: 'quitter',
  formes: [
    's’étant retiré(e)(s)',
    's’est retiré(e)',
    'se sont retiré(e)(s)',
    'quitte(nt) la salle',
    'a quitté la salle',
    'ont quitté la salle',
    'ayant quitté la salle',
  ],
  comprend: [seRetire],
  oui: ['deux élus s’étant retirés', 'M. X quitte la salle'],
  non: ['la salle est quittée', 'retiré de l’ordre du jour'],
};

/** "sauf M. X qui s'abstient": who did not vote as the others. */
export const exception: Notion = {
  id: 'exception',
  formes: ['sauf par', 'moins', 'à l’exclusion de'],
  comprend: [sauf],
  oui: ['à l’exception de Mme X', 'sauf par M. X'],
  non: ['exceptionnel'],
};

/** Of another text, put right: what it says of a vote is no vote of this one. */
export const erratum: Notion = {
  id: 'erratum',
  formes: [
    'erratum',
    'errata',
    'lire',
    'il a été écrit par erreur',
    'au lieu de lire',
    'en lieu et place de',
    'erreur matérielle',
    'erreur de plume',
    'faute de frappe',
  ],
  oui: ['Erratum : au point 1, lire 11 pour', 'il faut lire « Pour : 7 »'],
  non: ['donner lecture', 'relire le procès-verbal'],
};

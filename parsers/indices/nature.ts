/**
 * Whether a text holds what a local authority decided: what it calls itself, who met, in what form, and what it is
 * instead. Everything is summed; `nature/` says how much less a cue weighs further down, or in an agenda.
 */
import type { Indice } from './indice.ts';
import { autorites, formes } from './nature-formes.ts';
import { assembleeLocale, debut, fin, type IndiceDeNature } from './nature-indice.ts';
import { recits } from './nature-recits.ts';
import { titres } from './nature-titres.ts';

export type { IndiceDeNature } from './nature-indice.ts';

const infinitifs =
  '(?:approuver|autoriser|attribuer|accorder|fixer|decider|adopter|donner|imputer|charger|prendre acte)';

export const natures: readonly IndiceDeNature[] = [...titres, ...autorites, ...formes, ...recits];

/** Cues that are counted rather than read. */
export const comptes = {
  /** What any text must overcome. */
  'nature.texte': -260,
  /** Lines that say a decision: one, several, none anywhere. */
  'nature.decide': 40,
  'nature.decide_plusieurs_fois': 40,
  'nature.rien_de_decide': -300,
  'nature.agenda_seul': -150,
  /** No authority, no body of one, no assembly is named; or only a mayor or members of a council. */
  'nature.sans_autorite': -150,
  'nature.elus_sans_autorite': -60,
  /** By the path, where it is asked: a title with a decision under it, or none. */
  'nature.titre_tenu': 30,
  'nature.aucun_titre_tenu': 0,
  /** Titles whose numbers go up, each with its decision; more of them. */
  'nature.titres_qui_se_suivent': 90,
  'nature.longue_suite_de_titres': 60,
  /** An assembly that decides in the present, with a vote or a formula, again and again; more often still. */
  'nature.assemblee_decide_souvent': 150,
  'nature.assemblee_decide_toujours': 200,
  /** Dots to be filled in on many lines. */
  'nature.pointilles': -250,
} as const;

const dit = '(?:decide|approuve|autorise|adopte|accepte|donne|emet|fixe|retient|vote)(?![a-z])';
const sienne = '(?:apres en avoir delibere|a l.unanimite|\\d voix)';

/** One sentence that decides for a local assembly: who, in the present, and how. */
export const phraseDAssemblee: Indice = {
  id: 'nature.phrase_d_assemblee',
  motif: `${sienne}.{0,60}(?:le|la) ${assembleeLocale},? ${dit}|(?:le|la) ${assembleeLocale},? ${dit}.{0,20} ${sienne}`,
  poids: 1,
  oui: [
    'A l’unanimité, le Conseil municipal approuve l’abonnement',
    'Pour ce projet, le conseil municipal décide à l’unanimité',
    'après en avoir délibéré, le comité syndical autorise',
  ],
  non: ['le conseil municipal a décidé à l’unanimité', 'le conseil décide à l’unanimité'],
};

/** Below such a line a title is of what the session spoke of: in hundredths of what it weighs. */
export const corpsDeSeance: readonly Indice[] = [
  {
    id: 'nature.sous_l_ordre_du_jour',
    motif: `${debut}(?:l['’]\\s?)?(?:ordre du jour|sommaire)`,
    poids: 10,
    oui: ['ORDRE DU JOUR', 'Sommaire :'],
    non: ['un point à l’ordre du jour'],
  },
  {
    id: 'nature.sous_les_presents',
    motif: `${debut}(?:etai(?:en)?ts? )?(?:presente?s?|membres presents|absente?s?)${fin}|${debut}l['’]\\s?an |convoque|secretaire de seance`,
    poids: 30,
    oui: ['Étaient présents :', 'L’an deux mille vingt', 'dûment convoqué'],
    non: ['présentation'],
  },
  {
    id: 'nature.sous_la_date',
    motif: `${debut}(?:seance|reunion|session) (?:[a-z]{4,14} )?d[ue] .{0,20}\\d`,
    poids: 50,
    oui: ['Séance du 12 mars 2024', 'Session plénière du 14 décembre'],
    non: ['Séance levée'],
  },
];

/** That something was decided, in running text or in a row of a table; the path knows votes and formulas besides. */
export const decisions: readonly Indice[] = [
  {
    id: 'nature.decision_dite',
    motif:
      'unanimite|(?:adopte|approuve|rejete|reporte|ajourne)e?s?(?![a-z])|prend acte|pris acte|\\d voix|(?:pour|contre) ?[:=]? ?\\d',
    poids: 1,
    oui: ['Adoptée à l’unanimité', 'par 12 voix', 'Pour : 12', 'Contre = 0', 'prend acte'],
    non: ['adoption du règlement', 'pour mémoire'],
  },
  {
    id: 'nature.decision_verbe',
    motif:
      '(?:decide|delibere|arrete|approuve) ?:?$|(?:est|sont) (?:attribue|accorde|alloue)e?s?(?![a-z])|^[^a-z]{0,6}(?:accepte|fixe|decide|autorise|approuve|adopte|donne) ',
    poids: 1,
    oui: ['Délibère :', 'une subvention est attribuée', '- fixe le prix à 45 €'],
    non: ['la décision', 'le prix fixe'],
  },
  {
    // Articles of a contract or of an order have titles and sentences: "Article 1 : Objet", "Article 1 – Le stationnement est".
    id: 'nature.decision_article',
    motif: `^[^a-z]{0,6}art(?:icle|\\.) {0,2}(?:n ?[°o] ?)?(?:\\d{1,2}|premier|unique|[ivx]{1,4})(?: ?er)? ?[:.–—-]{1,3} ?(?:(?:d['’] ?|de (?:l[ae]s? |s['’]? ?)?)[a-z]{2,14}(?:er|ir|re)|${infinitifs}) `,
    poids: 1,
    oui: [
      'Article 1 : d’attribuer les subventions',
      'ARTICLE 1er – De fixer le prix',
      'Art. 2. Autoriser le maire',
    ],
    non: [
      'Article 1 : Objet',
      'Article 2 – Le stationnement est interdit',
      'ARTICLE 3 : Dernier terme',
    ],
  },
];

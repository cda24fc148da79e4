/** Marks that something was decided: each is worth the same to the path, which counts them. */
import { assemblee } from '../vocabulaire/assemblees.ts';
import { motif } from '../vocabulaire/notion.ts';
import type { Indice } from './indice.ts';

/** Finite forms and participles: "approuve", "adoptés", "désignée". */
const verbes =
  '(?:decid|approuv|autoris|adopt|accept|valid|fix|design|attribu|accord|ratifi|confirm|rejet)(?:e|es|ee|ees|ent|te|tent)|emet(?:tent)?';

/** A verb of decision anywhere in a line: weak alone. */
export const verbesDeDecision: readonly Indice[] = [
  {
    id: 'decision.verbe',
    motif: `(?:^|\\s)(?:${verbes}|votent|vote|pren(?:d|nent|dre) acte|elus?|elues?|designee?s?|donne (?:son )?(?:accord|avis|pouvoir))(?![a-z])`,
    poids: 1,
    oui: ['et autorise le maire', 'DÉCIDE', 'prend acte de'],
    non: ['une décision', 'autorisation de signer'],
  },
];

/** An entry of a list that begins so is what was decided: "- Adopte le règlement". */
export const dispositif: readonly Indice[] = [
  {
    id: 'decision.element',
    motif: `^[^a-z]{0,6}(?:${verbes})(?![a-z])`,
    poids: 1,
    oui: ['Adopte le règlement révisé', '- DÉCIDE de vendre'],
    non: ['Adoption du règlement', 'Le maire décide'],
  },
];

/** What ends a debate: strong. */
export const formules: readonly Indice[] = [
  {
    id: 'decision.delibere',
    motif:
      'apres (?:en )?avoir (?:en )?delibere|apres deliberation|apres avoir (?:entendu|pris connaissance)[^.]{0,60} et (?:en )?(?:avoir )?delibere',
    poids: 1,
    oui: ['après en avoir délibéré', 'Après avoir entendu l’exposé et délibéré'],
    non: ['la délibération du 3 mars'],
  },
  {
    id: 'decision.acte',
    motif: '(?:pren(?:d|nent)|donne|pris|dont) acte(?![a-z])',
    poids: 1,
    oui: ['Le conseil prend acte', 'Dont acte'],
    non: ['acte notarié'],
  },
  {
    id: 'decision.assemblee',
    motif: `^[^a-z]{0,6}(?:le|la|l['’])\\s?${motif(assemblee)}(?: \\w{1,20}){0,3},? (?:${verbes})(?![a-z])`,
    poids: 1,
    oui: ['Le conseil municipal décide de vendre', 'L’assemblée, approuve'],
    non: ['Le conseil municipal se réunit'],
  },
  {
    id: 'decision.reportee',
    motif:
      '(?:est |a ete |:|^(?:(?:point|question|dossier|deliberation|sujet|affaire) )?)\\s?(?:reporte|ajourne|retire)e?s?(?![a-z])',
    poids: 1,
    oui: ['Le point est reporté', 'Question retirée', 'Délibération ajournée'],
    non: ['Le solde reportable'],
  },
];

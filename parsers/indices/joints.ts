/**
 * Whether numbered articles are the decision's own or those of a convention, a rule or statutes that are reproduced
 * beside it: what stands above the first, and how each begins.
 */
import { decide, dispose } from '../vocabulaire/decisions.ts';
import { clause, texteReproduit } from '../vocabulaire/documents.ts';
import { motif } from '../vocabulaire/notion.ts';
import type { Indice } from './indice.ts';

const debut = '^[^a-z]{0,8}';

/** Above the first article, from here on another text stands. */
export const ouvrent: readonly Indice[] = [
  {
    id: 'joint.titre',
    motif: `${debut}(?:(?:projet d[e'’]|annexe[^a-z]{0,6}) ?)?${motif(texteReproduit)}`,
    poids: 150,
    oui: ['CONVENTION TRIPARTITE', 'Projet de règlement intérieur', 'Annexe : STATUTS'],
    non: ['Approbation de la convention', 'Réglementation'],
  },
  {
    id: 'joint.entre',
    motif: `${debut}entre(?: {0,3}$| {0,3}[:,]| les soussign)`,
    poids: 100,
    oui: ['ENTRE', 'Entre les soussignés :', 'ENTRE :'],
    non: ['Entre 2019 et 2024', 'entrée en vigueur'],
  },
];

/** Of one article's heading, behind its number. */
export const rubriques: readonly Indice[] = [
  {
    id: 'joint.clause',
    motif: `^(?:(?:le|la|les) |l['’] ?)?${motif(clause)}[^.;]{0,80}$`,
    poids: 60,
    oui: ['objet de la convention', 'Durée', 'RÉSILIATION ANTICIPÉE'],
    non: ['approuve la convention', 'La présente convention a pour objet'],
  },
  {
    id: 'joint.decide',
    motif: `^(?:de |d['’] ?|il est |le maire |le conseil )?${motif(decide, dispose)}`,
    poids: -200,
    oui: ['DÉCIDE d’approuver', 'd’autoriser le maire', 'Autorise la signature'],
    non: ['objet', 'la décision'],
  },
  {
    id: 'joint.execute',
    motif:
      '^.{0,160}(?:est|sont) (?:(?:\\w{1,16} )?(?:autorise|approuve|adopte|charge|impute|inscrit|habilite|fixe|accorde|attribue)e?s?)(?![a-z])',
    poids: -100,
    oui: ['Le directeur est chargé', 'La dépense est imputée', 'Les tarifs sont fixés à'],
    non: ['Le locataire est tenu'],
  },
  {
    id: 'joint.acte',
    motif:
      '^(?:la|le|les) (?:presente?|depense|recette|credits?) .{0,80}(?:deliberation|decision|arrete|budget|imputee?s?|inscrits?)(?![a-z])',
    poids: -100,
    oui: ['La présente délibération sera affichée', 'Les crédits seront inscrits'],
    non: ['La présente convention est conclue'],
  },
];

export const comptesDeJoints = {
  /** "DÉCIDE" right above the first article, and no other text begun between. */
  'joint.formule': -250,
  /** What speaks for another text must come to so much. */
  'joint.assez': 150,
  /** So many articles are weighed. */
  'joint.articles': 4,
} as const;

/** Whether a list of names and amounts is one of grants: what its heading, its lead and its columns say, summed. */
import type { Indice } from './indice.ts';

export const listesDAides: readonly Indice[] = [
  {
    id: 'aides.subvention',
    motif:
      "(?<![a-z])subventions?(?![a-z])(?! (?:d[’']exploit|d[’']equilib|sollicit|demand|attendu|obtenu|notifi))",
    poids: 200,
    oui: ['Subventions aux associations', 'une subvention'],
    non: ['Subventions sollicitées', 'subvention d’équilibre'],
  },
  {
    id: 'aides.aide',
    motif:
      '(?<![a-z])(?:aides? (?:aux?|financieres?|accordees?|attribuees?|ci)|(?:soutien|dons?) (?:aux?|financier))(?![a-z])',
    poids: 200,
    oui: ['les aides aux associations du canton', 'accorde les aides ci-après'],
    non: ['l’aide-soignante', 'donne'],
  },
  {
    id: 'aides.accorde',
    motif:
      '(?<![a-z])(?:(?:attribu|accord|octro[iy]|vers|allou)(?:e|er|ee|es|ees|ent)|attributions?)(?![a-z])(?! de compensation)',
    poids: 100,
    oui: ['Ont été accordées', 'décide de verser aux structures suivantes'],
    non: ['versement', 'attributions de compensation'],
  },
  {
    id: 'aides.a_qui',
    motif:
      '(?<![a-z])(?:associations?|beneficiaires?|structures?|clubs?|organismes?|amicale|comite des fetes|monde associatif)(?![a-z])',
    poids: 100,
    oui: ['aides au monde associatif', 'Bénéficiaire', 'aux structures suivantes'],
    non: ['infrastructures', 'associé'],
  },
  {
    id: 'aides.financement',
    motif:
      "plans? (?:previsionnel )?de financement|fonds propres|auto ?-?financement|(?<![a-z])(?:detr|dsil|fctva|leader|etat)(?![a-z])|sollicit|cout (?:total|de|des)|travaux|projet d[e’']",
    poids: -300,
    oui: ['Plan de financement', 'Autofinancement', 'sollicite une subvention'],
    non: ['financer les associations'],
  },
  {
    id: 'aides.budget',
    motif:
      '(?<![a-z])(?:recette|depense|chapitre|section|credit|budget|emprunt|compte|resultat|amortissement|excedent|virement)s?(?![a-z])|decision modificative|imputation',
    poids: -200,
    oui: ['Recettes de fonctionnement', 'Décision modificative', 'Chapitre 65'],
    non: ['compteur', 'budgétaire'],
  },
  {
    id: 'aides.prix',
    motif:
      '(?<![a-z])(?:tarif|prix|loyer|redevance|cotisation|entreprise|offre|devis|marche|lot)s?(?![a-z])|(?<![a-z])(?:ht|ttc)(?![a-z])|participations? (?:des|par|familiale)',
    poids: -200,
    oui: ['Tarifs de la cantine', 'Montant HT', 'Entreprise'],
    non: ['les marcheurs'],
  },
  {
    id: 'aides.personnel',
    motif:
      '(?<![a-z])(?:indemnite|grade|emploi|poste|taux|base|salaire)s?(?![a-z])|attributions? de compensation',
    poids: -200,
    oui: ['Indemnités des élus', 'attributions de compensation', 'Taux'],
    non: ['postal'],
  },
];

/** What a line over a table or a list says of its being one of grants, and what a name in it says. */
import type { Indice } from './indice.ts';

const fin = String.raw`(?![\p{L}])`;
const debut = String.raw`(?<!\p{L})`;

/** Of a title, or of the sentence that leads to the table. */
export const titresDeSubventions: readonly Indice[] = [
  {
    id: 'subvention.liste',
    motif: `(?:attribution|octroi|versement|vote|liste|tableau|synthese|repartition|etat)s?(?:\\s(?:des?|du|d['’]|les?|\\p{L}{1,20})){0,4}\\s(?:subventions?|concours|aides|dons)${fin}`,
    poids: 80,
    oui: ['Attribution de subventions', 'LISTE DES SUBVENTIONS', 'Liste des concours attribués'],
    non: ['Demande de subvention'],
  },
  {
    id: 'subvention.aux_associations',
    motif: `(?:subventions?|aides?|concours|soutien)\\s(?:\\p{L}{3,20}\\s){0,3}(?:aux?|a la|a l['’]|des)?\\s?(?:associations?|organismes|clubs|communes)`,
    poids: 80,
    oui: ['SUBVENTIONS ASSOCIATIONS 2013', 'les aides aux associations du canton'],
    non: ['Subvention de l’État'],
  },
  {
    id: 'subvention.nommee',
    motif: `^[^\\p{L}]{0,8}(?:\\p{L}{4,12}\\s(?:-|–)?\\s?)?(?:autres\\s)?subventions?(?:\\s(?:\\p{L}{2,20}|\\d{4}|-)){0,4}\\s{0,3}:?\\s{0,3}$`,
    poids: 60,
    oui: ['Subventions 2014', 'SUBVENTIONS DE FONCTIONNEMENT', 'Sénat - Autres subventions'],
    non: ['Subvention accordée au collège pour séjours'],
  },
  {
    id: 'subvention.donnee',
    motif: `(?:attribu|accord|allou|octro[iy]|vers)(?:ees?|es|er?|ent|ant)\\s.{0,60}${debut}(?:subventions?|aides|dons)|(?:subventions?|aides|dons)${fin}.{0,40}(?:attribu|accord|allou|octroy|vers|vot)ee?s`,
    poids: 60,
    oui: ['décide d’attribuer les subventions suivantes', 'Subventions versées en 2013'],
    non: ['Subventions sollicitées'],
  },
  {
    id: 'subvention.demandee',
    motif: `demandes?\\sde\\ssubventions?${fin}(?!\\s(?:des|d['’]assoc|assoc|aux|20\\d\\d))|sollicit|d\\.?e\\.?t\\.?r${fin}|dsil|fonds de concours`,
    poids: -100,
    oui: ['Demande de subvention DETR', 'sollicite une aide'],
    non: ['Demandes de subventions des associations'],
  },
  {
    id: 'subvention.plan',
    motif: `plans? de financement|financement|${debut}budgets?${fin}|compte administratif|tarif|emprunt|${debut}marche${fin}|investissements?${fin}.{0,20}20\\d\\d|recettes|travaux`,
    poids: -80,
    oui: ['Plan de financement', 'BUDGET PRIMITIF 2014', 'Tarifs de la salle'],
    non: ['Marchés de Noël', 'Accès au logement et accompagnement budgétaire'],
  },
  {
    id: 'subvention.reversement',
    motif: `attributions? de compensation|dotation de solidarite|${debut}(?:fpic|fngir|clect)${fin}|perequation`,
    poids: -100,
    oui: ['Attribution de compensation provisoire 2023', 'Répartition du FPIC'],
    non: ['Attribution de subventions'],
  },
];

/** Of what stands beside an amount. */
export const nomsDeBeneficiaires: readonly Indice[] = [
  {
    id: 'beneficiaire.corps',
    motif: `${debut}(?:associations?|asso|amicales?|clubs?|comites?|foyers?|union|federation|ligue|anciens|donneurs|societe de chasse|compagnie|troupe|admr|ccas|adapei|a\\.?p\\.?e)${fin}`,
    poids: 100,
    oui: ['Amicale des donneurs de sang', 'Arche Football Club', 'ADMR'],
    non: ['Clubhouse'],
  },
  {
    id: 'beneficiaire.corps_public',
    motif: `${debut}(?:coop|ecoles?|colleges?|lycees?|familles rurales|harmonie|fanfare|chorale|football|tennis|judo|petanque|gym|chasse|peche|restos|secours|theatre|bibliotheque)${fin}`,
    poids: 100,
    oui: ['Coop scolaire', 'Judo de Marly', 'Restos du Cœur'],
    non: ['Écolier'],
  },
  {
    id: 'beneficiaire.financeur',
    motif: `^(?:l['’]\\s?|la\\s|le\\s)?(?:etat|departement|region|europe|feder|leader|caf|commune(?!\\s(?:d[eu]s?|d['’]))|autofinancement|emprunts?|fonds propres|detr|dsil|fctva|reste a charge)${fin}`,
    poids: -300,
    oui: ['Etat (DETR)', 'Région', 'Autofinancement', 'FCTVA', 'Commune : 20 %'],
    non: ['Régionale de tir', 'Commune de Bellenoux'],
  },
  {
    id: 'beneficiaire.compte',
    motif: `${debut}(?:recettes?|depenses?|charges?|produits?|excedent|deficit|chapitre|resultat|tva|ht|ttc|honoraires|lot \\d|cout|prix|tarif|taux|loyer|salaire|capital|dotations?)${fin}|travaux`,
    poids: -300,
    oui: ['Charges à caractère général', 'Travaux HT', 'Lot 3 : peinture', 'TVA 20 %'],
    non: ['Productions du Nord'],
  },
];

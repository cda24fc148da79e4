/**
 * What the heading of a column says that the column is for. Of the roles that a heading speaks for, the heaviest
 * counts: "MONTANT DEMANDÉ" is a request before it is an amount, "Adresse de l'organisme" names nobody.
 */
import type { ColonneNommee } from '../profiles/profile.ts';
import type { Indice } from './indice.ts';

/** `autre`: a column of its own, of which nothing is read. */
export type RoleDeColonne = ColonneNommee | 'autre';

export interface IndiceDeColonne extends Indice {
  readonly role: RoleDeColonne;
}

const fin = String.raw`(?![\p{L}])`;

export const colonnes: readonly IndiceDeColonne[] = [
  {
    id: 'colonne.lieu',
    role: 'autre',
    motif: `^(?:adresse|codes? postal|c\\.?p\\.?$|ville|localite|lieu|siege|commune d[eu])`,
    poids: 150,
    oui: ['Adresse de l’organisme', 'CODE POSTAL', 'CP', 'Ville', 'Commune du siège'],
    non: ['Commune', 'Nom et adresse'],
  },
  {
    id: 'colonne.autre_concours',
    role: 'autre',
    motif: `(?<!\\p{L})(?:garanties?|prets?|emprunts?|avantages?|annuite|valorisation|taux|pourcentage)${fin}`,
    poids: 150,
    oui: ['Montant de la garantie (2)', 'Montant du prêt', 'Avantages en nature', 'Taux'],
    non: ['Prêteur', 'Prestation'],
  },
  {
    id: 'colonne.cout',
    role: 'autre',
    motif: String.raw`^(?:montant|cout)s?\s(?:(?:total|global|ht|ttc|previsionnel)\s){0,2}(?:des|du|de\sl['’])\s?(?:travaux|devis|projets?|factures?)(?![\p{L}])`,
    poids: 150,
    oui: ['Montant des travaux', 'Coût total du projet'],
    non: ['Montant de la subvention'],
  },
  {
    id: 'colonne.assiette',
    role: 'autre',
    motif: String.raw`^(?:depense|base|assiette|cout|montant)s?\s(?:[a-z]{2,14}\s){0,2}?(?:subventionnable|eligible)s?(?![\p{L}])|^%`,
    poids: 150,
    oui: ['Dépense subventionnable HT', 'Montant éligible', '% de subvention'],
    non: ['Subvention éligible'],
  },
  {
    id: 'colonne.unite',
    role: 'montant',
    motif: String.raw`(?<![\p{L}])(?:par|\/)\s?(?:hab|eleve|enfant|adherent|licencie|logement|agent|personne|jour|heure|m2|unite|classe)|unitaire`,
    poids: -200,
    oui: ['Participation par habitant', 'Montant unitaire', 'Aide / élève'],
    non: ['Participation'],
  },
  {
    id: 'colonne.vote',
    role: 'vote',
    motif: '^votes?$',
    poids: 130,
    oui: ['Vote', 'VOTES'],
    non: ['Montant voté', 'Vote du budget'],
  },
  {
    id: 'colonne.siret',
    role: 'siret',
    motif: `^(?:n\\s?[°o]\\s?)?sire[tn]${fin}`,
    poids: 125,
    oui: ['SIRET', 'N° SIREN'],
    non: ['Sirène'],
  },
  {
    id: 'colonne.instrument',
    role: 'instrument',
    motif: `^(?:avenants?|conventions?|instrument|support|acte)${fin}`,
    poids: 120,
    oui: ['Convention type', 'Avenant'],
    non: ['Action'],
  },
  {
    id: 'colonne.annee_passee',
    role: 'montantPrecedent',
    motif: String.raw`(?:montant|subvention|rappel|vote)s?.{0,30}(?:precedent|n\s?-\s?1)|^(?:(?:rappel|pour\smemoire)\s(?:de\s|\p{L}{4,12}\s){0,2})?20\d\d(?:\s(?:recu|verse|attribue|accorde|realise)e?s?)?$`,
    poids: 115,
    oui: ['Subvention N-1', 'Rappel 2022', '2023', 'Montant de l’année précédente'],
    non: ['Montant 2023'],
  },
  {
    id: 'colonne.demande',
    role: 'montantDemande',
    motif: `demande(?:e)?s?${fin}|sollicite`,
    poids: 110,
    oui: ['MONTANT DEMANDÉ', 'Subvention sollicitée'],
    non: ['Demandeur'],
  },
  {
    id: 'colonne.propose',
    role: 'montantPropose',
    motif: `propose(?:e)?s?${fin}|proposition`,
    poids: 105,
    oui: ['Montant proposé', 'Proposition de la commission'],
  },
  {
    id: 'colonne.montant',
    role: 'montant',
    motif: String.raw`montant|subvention|vote(?:e)?s?(?:\s(?:en\s)?20\d\d)?$|attribue|accorde|alloue|octroye|retenu|participation|^sommes?(?!\p{L})|aide\s(?:financiere|departementale|regionale)|^a\s?reporter|€`,
    poids: 100,
    oui: ['Montant', 'SUBVENTION', 'Voté 2024', 'Accordé', 'En €', 'Somme allouée'],
    non: ['Bénéficiaire'],
  },
  {
    id: 'colonne.nature',
    role: 'description',
    motif: `^(?:nature|objets?|type|description|motif) d(?:e|u)${fin}`,
    poids: 112,
    oui: ['Nature de la subvention', 'Objet de la demande', 'Type de subvention'],
    non: ['Nature', 'Montant de la subvention'],
  },
  {
    id: 'colonne.beneficiaire',
    role: 'beneficiaire',
    motif: String.raw`structure|beneficiaire|association|organisme|attributaire|porteur|demandeur|maitres?\sd['’]\s?ouvrage|raison\ssociale|partenaire`,
    poids: 95,
    oui: ['BÉNÉFICIAIRE', 'Structure porteuse', 'Maître d’ouvrage', 'Associations'],
    non: ['Commune'],
  },
  {
    id: 'colonne.nom',
    role: 'beneficiaire',
    motif: String.raw`nom\s(?:du|de|d['’])|^etablissements?$|^noms?(?:$|\s?[/,]|\set\s)|^tiers$`,
    poids: 94,
    oui: ['Nom du club', 'NOM', 'Nom / Prénom', 'Tiers', 'Établissement'],
    non: ['Nombre'],
  },
  {
    id: 'colonne.territoire',
    role: 'territoire',
    motif: 'territoire|canton|secteur|arrondissement|bassin|^zone|^communes?$',
    poids: 90,
    oui: ['Territoire(s)', 'Canton', 'Commune'],
    non: ['Commune de naissance'],
  },
  {
    id: 'colonne.operation',
    role: 'operation',
    motif: `^operations?(?:\\(s\\))?${fin}|^dispositifs?$|^programmes?$`,
    poids: 85,
    oui: ['Opération(s)', 'Dispositif', 'Programme'],
    non: ['Programme budgétaire'],
  },
  {
    id: 'colonne.quantite',
    role: 'quantite',
    motif: String.raw`^(?:places?|nombre|nb\.?|quantites?|effectifs?|volume)(?![\p{L}])|places?\sd['’]`,
    poids: 80,
    oui: ['Nombre de licenciés', 'Places d’accueil'],
    non: ['Placement'],
  },
  {
    id: 'colonne.description',
    role: 'description',
    motif: `description|complement|^objets?${fin}|nature|libelle|intitule|^actions?|^projets?|observation`,
    poids: 75,
    oui: ['Description action', 'Objet', 'Libellé', 'Observations'],
    non: ['Objectif'],
  },
  {
    id: 'colonne.code',
    role: 'code',
    motif: `^(?:codes?|n\\s?[°o]|numeros?|ref\\.?|references?|dossier)${fin}`,
    poids: 70,
    oui: ['Code', 'N° dossier', 'Réf.'],
    non: ['Codex'],
  },
];

/** What the headings of a table say, all together, of its being one of grants. */
export const tableaux: readonly Indice[] = [
  {
    id: 'tableau.beneficiaire',
    motif: 'beneficiaire|attributaire|associati|porteur|club',
    poids: 60,
    oui: ['Nom du bénéficiaire', 'Associations'],
    non: ['Nom'],
  },
  {
    id: 'tableau.subvention',
    motif: `subvention|(?<!\\p{L})aides?${fin}|dotation|allou|attribue|accorde|octroye|vote(?:e)?s?${fin}`,
    poids: 60,
    oui: ['Montant attribué', 'SUBVENTION 2024', 'Aide régionale'],
    non: ['Montant'],
  },
  {
    id: 'tableau.verse',
    motif: `verse(?:e)?s?${fin}|propose(?:e)?s?${fin}|retenu`,
    poids: 40,
    oui: ['Montant versé en 2013 (en €)', 'Montant proposé'],
    non: ['Versement'],
  },
  {
    id: 'tableau.emprunt',
    motif: String.raw`preteur|duree|echeance|(?<!\p{L})marge(?!\p{L})|amorti`,
    poids: -80,
    oui: ['Organisme prêteur', 'Durée'],
    non: ['Margelle'],
  },
  {
    id: 'tableau.marche',
    motif: `(?<!\\p{L})(?:lots?|offres?|candidats?|soumissionnaires?|entreprises?|titulaires?|prestataires?)${fin}`,
    poids: -80,
    oui: ['Lot', 'Entreprise retenue', 'Titulaire du marché'],
    non: ['Loterie'],
  },
  {
    id: 'tableau.budget',
    motif: `(?<!\\p{L})(?:recettes?|depenses?|chapitres?|imputations?|articles?|credits?|bp|ca)${fin}`,
    poids: -60,
    oui: ['Recettes', 'Chapitre', 'BP 2024'],
    non: ['Recettage'],
  },
  {
    id: 'tableau.tarif',
    motif: `tarif|loyer|(?<!\\p{L})prix${fin}|redevance|salaire|indemnite|(?<!\\p{L})grades?${fin}`,
    poids: -80,
    oui: ['Tarif', 'Loyer mensuel', 'Grade'],
    non: ['Gradin'],
  },
];

/** What documents call themselves. */
import { mot, type Notion } from './notion.ts';

export const procesVerbal: Notion = {
  id: 'proces-verbal',
  formes: ['procès-verbal', 'compte-rendu'],
  oui: ['Procès verbal de la séance', 'le compte rendu est adopté'],
  non: ['compte de gestion', 'procès en appel'],
};

export const pv = mot('pv', 'Le PV est adopté');
export const deliberation = mot('délibération(s)', 'DÉLIBÉRATIONS DU CONSEIL');
export const rapport = mot('rapport', 'Rapport n° 12');
export const rapports = mot('rapports', 'Rapports annuels');
export const jugement = mot('jugement', 'par jugement du 3 mars');
export const contrat = mot('contrat', 'CONTRAT DE PRESTATION');
export const bail = mot('bail', 'Bail rural');
export const cahierDesCharges = mot('cahier des charges', 'CAHIER DES CHARGES');
export const statuts = mot('statuts', 'Statuts du syndicat');
/** Whose orders are no assembly's, and where assemblies meet. */
export const prefecture = mot('préfecture', 'Reçu en préfecture le');

export const objet = mot('objet', 'OBJET : voirie');
export const duree = mot('durée', 'Durée de la convention');

/** What any page of an act or of a register may print. */
export const rubriqueDePage: Notion = {
  id: 'rubrique-de-page',
  formes: ['extrait', 'nombre', 'date', 'page'],
  comprend: [objet],
  oui: ['Nombre de membres', 'OBJET : voirie', 'Page 3'],
  non: ['objets', 'dater'],
};

/** Where an assembly's acts stand one behind another. */
export const recueil: Notion = {
  id: 'recueil',
  formes: ['registre des délibérations', 'liste des délibérations', 'extrait(s) des délibérations'],
  oui: ['EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS', 'Liste des délibérations'],
  non: ['registre d’état civil'],
};

/** What is kept of a session. */
export const minutes: Notion = {
  id: 'minutes',
  formes: [
    'procès-verbaux',
    'comptes-rendus',
    'cr',
    'relevé de décisions',
    'relevé des décisions',
    'relevé de conclusions',
    'relevé des délibérations',
    'relevé de délibérations',
  ],
  comprend: [procesVerbal, pv],
  oui: ['PROCÈS VERBAL', 'Compte-rendu du conseil', 'Relevé des délibérations'],
  non: ['relevé de compteur', 'procès'],
};

/** Only a deliberating body keeps one. */
export const registre: Notion = {
  id: 'registre',
  formes: [
    'extrait(s) du registre',
    'extrait(s) du procès-verbal',
    'extrait(s) de procès-verbal',
    'extrait(s) de délibération(s)',
    'liste des décisions',
    'tableau des décisions',
    'tableau des délibérations',
    'récapitulatif des délibérations',
    'récapitulatif des décisions',
    'recueil des délibérations',
    'procès-verbal des délibérations',
  ],
  comprend: [recueil],
  oui: ['EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS', 'Liste des délibérations examinées'],
  non: ['registre d’état civil', 'extrait de naissance'],
};

/** Orders, judgments and laws: an authority's, and no assembly's of a local one. */
export const acteDAutrui: Notion = {
  id: 'acte_d_autrui',
  formes: [
    'arrêté municipal',
    'arrêté préfectoral',
    'arrêté ministériel',
    'arrêté interministériel',
    'arrêté intercommunal',
    'arrêté du',
    'arrêté portant',
    'arrêté permanent',
    'arrêté temporaire',
    'arrêté conjoint',
    'arrêté n',
    'préfet',
    'préfète',
    'tribunal',
    'cour d’appel',
    'cour administrative',
    'cour de cassation',
    'cour des comptes',
    'conseil d’état',
    'chambre régionale des comptes',
    'chambre territoriale des comptes',
    'au nom du peuple français',
    'décret n',
    'loi n',
    'loi organique',
    'ordonnance n',
    'ordonnance du',
    'code général',
    'code civil',
    'code électoral',
    'code pénal',
    'journal officiel',
    'jorf',
    'question écrite',
  ],
  comprend: [prefecture, jugement],
  oui: ['ARRÊTÉ MUNICIPAL', 'Tribunal administratif de Lille', 'Décret n° 2024-1'],
  non: ['arrête le compte', 'décrète', 'préfectoral'],
};

/** What an act may be about as well: its title alone does not say which. */
export const piece: Notion = {
  id: 'piece',
  formes: [
    'marché public',
    'acte d’engagement',
    'cahier des clauses',
    'règlement de consultation',
    'règlement de la consultation',
    'règlement intérieur',
    'règlement de service',
    'dossier de consultation',
    'avis d’appel public',
    'avis de marché',
    'avis d’attribution',
    'appel d’offres',
    'appel à projets',
    'enquête publique',
    'concours',
    'rapport d’orientation',
    'note de présentation',
    'note de synthèse',
  ],
  comprend: [bail, cahierDesCharges, contrat, statuts],
  oui: ['CONTRAT DE PRESTATION', 'Règlement intérieur', 'Note de présentation brève'],
  non: ['contractuel', 'statutaire'],
};

/** What is no decision whatever it is about. */
export const autreDocument: Notion = {
  id: 'autre_document',
  formes: [
    'pétition',
    'communiqué',
    'convocation du conseil',
    'convocation au conseil',
    'convocation à la',
    'facture',
    'rapport d’observations',
    'rapport et conclusions',
    'référendum',
    'résultats du',
    'chapitre',
    'acte i',
    'acte ii',
    'acte iii',
    'modèle',
    'guide',
    'forum',
    'commission d’appel d’offres',
  ],
  oui: ['Pétition contre la fermeture', 'Chapitre XII', 'FACTURE N° 12'],
  non: ['modélisation', 'guidage'],
};

/** Comes out again and again, and may print the minutes of a council. */
export const periodique: Notion = {
  id: 'periodique',
  formes: ['bulletin', 'gazette', 'la lettre', 'lettre électronique', 'journal municipal', 'infos'],
  oui: ['Bulletin municipal n° 42', 'La lettre de vos élus'],
  non: ['lettre recommandée'],
};

/** An agreement by its title. */
export const accord: Notion = {
  id: 'accord',
  formes: ['convention', 'avenant'],
  oui: ['CONVENTION DE PARTENARIAT', 'Avenant n° 2'],
  non: ['conventionnel', 'avenir'],
};

/** What rules others: articles without parties. */
export const regle: Notion = {
  id: 'regle',
  formes: ['charte', 'règlement'],
  comprend: [cahierDesCharges, statuts],
  oui: ['CHARTE DU BÉNÉVOLAT', 'RÈGLEMENT INTÉRIEUR', 'Statuts du syndicat'],
  non: ['réglementation', 'charter'],
};

/** What others agreed on or are ruled by: reproduced in minutes, it is no decision. */
export const texteReproduit: Notion = {
  id: 'texte-reproduit',
  formes: ['protocole'],
  comprend: [accord, bail, contrat, regle],
  oui: ['PROTOCOLE D’ACCORD', 'Contrat de location', 'CONVENTION'],
  non: ['contractuel'],
};

export const dissolution = mot('dissolution', 'Dissolution du syndicat');

export const fonctionnement = mot('fonctionnement', 'Section de fonctionnement');

/** What the articles of such a text are headed by; those of a decision begin with what is decided. */
export const clause: Notion = {
  id: 'clause',
  formes: [
    'accès',
    'admission',
    'assurance(s)',
    'attribution de juridiction',
    'champ d’application',
    'compétence(s)',
    'composition',
    'conditions',
    'confidentialité',
    'définition(s)',
    'dénomination',
    'dénonciation',
    'différend(s)',
    'dispositions',
    'élection de domicile',
    'engagement(s)',
    'entrée en vigueur',
    'état des lieux',
    'horaires',
    'litige(s)',
    'loyer',
    'missions',
    'modalités',
    'obligation(s)',
    'prise d’effet',
    'redevance(s)',
    'règlement des litiges',
    'résiliation',
    'responsabilité(s)',
    'rôle(s)',
    'sanction(s)',
  ],
  comprend: [fonctionnement, dissolution, duree, objet],
  oui: ['Article 1 : objet de la convention', 'RÉSILIATION', 'Durée', 'Modalités de paiement'],
  non: ['objectifs', 'résilier', 'approuve la convention'],
};

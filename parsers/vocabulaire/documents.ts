/** What documents call themselves. */
import type { Notion } from './notion.ts';

/** What is kept of a session. */
export const minutes: Notion = {
  id: 'minutes',
  formes: [
    'procès-verbal',
    'procès-verbaux',
    'compte-rendu',
    'comptes-rendus',
    'pv',
    'cr',
    'relevé de décisions',
    'relevé des décisions',
    'relevé de conclusions',
    'relevé des délibérations',
    'relevé de délibérations',
  ],
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
    'extrait(s) des délibérations',
    'extrait(s) de délibération(s)',
    'registre des délibérations',
    'liste des délibérations',
    'liste des décisions',
    'tableau des décisions',
    'tableau des délibérations',
    'récapitulatif des délibérations',
    'récapitulatif des décisions',
    'recueil des délibérations',
    'procès-verbal des délibérations',
  ],
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
    'préfecture',
    'jugement',
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
  oui: ['ARRÊTÉ MUNICIPAL', 'Tribunal administratif de Lille', 'Décret n° 2024-1'],
  non: ['arrête le compte', 'décrète', 'préfectoral'],
};

/** What an act may be about as well: its title alone does not say which. */
export const piece: Notion = {
  id: 'piece',
  formes: [
    'contrat',
    'bail',
    'marché public',
    'acte d’engagement',
    'cahier des charges',
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
    'statuts',
    'enquête publique',
    'concours',
    'rapport d’orientation',
    'note de présentation',
    'note de synthèse',
  ],
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

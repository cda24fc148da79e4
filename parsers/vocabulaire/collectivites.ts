/** Kinds of local authorities, by the words that stand before their names. */
import type { Notion } from './notion.ts';

export const commune: Notion = {
  id: 'commune',
  formes: ['commune', 'ville', 'commune nouvelle', 'commune déléguée'],
  oui: ['COMMUNE DE MARLY', 'Ville de Pléhan'],
  non: ['intercommunal', 'la communauté'],
};

/** Stands for its commune where it is named after it. */
export const mairie: Notion = {
  id: 'mairie',
  formes: ['mairie', 'mairie annexe'],
  oui: ['MAIRIE DE MARLY', 'réuni en mairie'],
  non: ['maire'],
};

export const epci: Notion = {
  id: 'epci',
  formes: [
    'communauté de communes',
    'communauté d’agglomération',
    'communauté urbaine',
    'communauté',
    'métropole',
    'eurométropole',
    'établissement public territorial',
  ],
  oui: ['COMMUNAUTÉ DE COMMUNES DU PLATEAU', 'Métropole Grand Estuaire'],
  non: ['les communes', 'Commune'],
};

export const departement: Notion = {
  id: 'departement',
  formes: ['département'],
  oui: ['DÉPARTEMENT DE L’AUBRIE'],
  non: ['départements', 'conseiller départemental'],
};

export const region: Notion = {
  id: 'region',
  formes: ['région'],
  oui: ['RÉGION HAUTE-SYLVE'],
  non: ['les régions', 'régional'],
};

export const syndicat: Notion = {
  id: 'syndicat',
  formes: [
    'syndicat',
    'syndicat mixte',
    'syndicat intercommunal',
    'syndicat départemental',
    'SIVOM',
    'S.I.V.O.M.',
    'SIVU',
    'S.I.V.U.',
    'SIVOS',
    'S.I.V.O.S.',
    'SICTOM',
    'SMICTOM',
    'SITOM',
    'SIAEP',
    'SIRP',
    'SIRS',
    'SYDETOM',
    'SMAEP',
    'SIEA',
    'SDE',
  ],
  oui: ['SYNDICAT DES EAUX DU TARNON', 'le comité du S.I.V.O.M. Alliance', 'SICTOM du secteur'],
  non: ['syndicats de salariés', 'syndical'],
};

/** Public bodies with a council of administration, and those of a kind of their own. */
export const etablissement: Notion = {
  id: 'etablissement',
  formes: [
    'centre communal d’action sociale',
    'centre intercommunal d’action sociale',
    'CCAS',
    'C.C.A.S.',
    'CIAS',
    'C.I.A.S.',
    'caisse des écoles',
    'service départemental d’incendie et de secours',
    'service départemental et métropolitain d’incendie et de secours',
    'SDIS',
    'S.D.I.S.',
    'pôle d’équilibre territorial et rural',
    'pôle d’équilibre territorial',
    'PETR',
    'centre de gestion',
    'centre de gestion de la fonction publique territoriale',
    'EHPAD',
    'collectivité',
    'collectivité territoriale',
    'collectivité territoriale unique',
    'collectivité européenne',
    'office public de l’habitat',
    'régie',
    'agence départementale',
  ],
  oui: ['CCAS DE LILLERS', 'SDIS du Val', 'Caisse des Écoles de Marly'],
  non: ['centre culturel', 'collectivités'],
};

/** What a head prints beside the name of an authority. */
export const rubrique: Notion = {
  id: 'rubrique',
  formes: [
    'extrait',
    'arrondissement',
    'canton',
    'communes',
    'agglomération',
    'administration',
    'territoire',
    'nombre',
    'date',
    'délibération(s)',
    'république',
    'registre',
    'compte',
    'feuillet',
    'page',
    'commission',
    'membre(s)',
    'année',
    'liste',
    'liberté',
    'ordre',
    'étaient',
    'objet',
  ],
  oui: ['VILLECHAMP Arrondissement de LURE', 'Feuillet 2018/004'],
  non: ['Ordres', 'objets'],
};

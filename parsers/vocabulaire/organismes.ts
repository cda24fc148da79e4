/** Bodies that decide for a local authority, and those that meet and vote for nobody but themselves. */
import { comiteDirecteur } from './assemblees.ts';
import { mot, type Notion } from './notion.ts';

/** Of a school, of electors, of delegates. */
export const college = mot('collège', 'au collège Jean-Moulin');

export const ecole: Notion = {
  id: 'ecole',
  formes: ['école', 'lycée'],
  oui: ['à l’école du bourg', 'LYCÉE AGRICOLE'],
  non: ['lycéen'],
};

/** Bodies of one or more authorities that `collectivites.ts` does not name. */
export const autreEtablissement: Notion = {
  id: 'autre_etablissement',
  formes: [
    'service territorial d’incendie',
    'service départemental d’incendie',
    'établissement public',
    'établissement public local',
    'pôle métropolitain',
    'parc naturel régional',
    'syndicat de communes',
    'syndicat interdépartemental',
    'syndicat d’énergie(s)',
    'régie municipale',
    'régie communale',
    'régie intercommunale',
    'régie départementale',
    'régie autonome',
    'régie personnalisée',
    'régie des eaux',
    'régie de l’eau',
    'régie des transports',
    'régie d’assainissement',
    'office de tourisme',
    'office public',
  ],
  oui: ['Régie des eaux de Valmont', 'OFFICE PUBLIC DE L’HABITAT', 'Pôle métropolitain'],
  non: ['syndicat des copropriétaires', 'régie de recettes'],
};

/** Private bodies, and public ones that decide nothing for an authority. */
export const autreOrganisme: Notion = {
  id: 'autre_organisme',
  formes: [
    'association',
    'société',
    'sarl',
    'sci',
    'gaec',
    'cuma',
    'coopérative',
    'fondation',
    'amicale',
    'union sportive',
    'paroisse',
    'diocèse',
    'copropriété',
    'copropriétaires',
    'assemblée générale',
    'comité social et économique',
    'comité social territorial',
    'comité technique',
    'comité d’entreprise',
    'cse',
    'comité de direction',
    'comité des fêtes',
    'comité de jumelage',
    'ligue',
    'fédération',
    'groupement',
    'conseil de gérance',
    'congrès',
    'conseil d’école',
    'conseil d’établissement',
    'conseil de classe',
    'conseil de quartier',
    'conseil de surveillance',
    'conseil de développement',
    'conseil citoyen',
    'conseil scientifique',
    'conseil pastoral',
    'conseil de composante',
    'conseil économique',
    'université',
    'jury',
    'assemblée nationale',
    'sénat',
    'réunion publique',
    'réunion de quartier',
  ],
  comprend: [comiteDirecteur, college, ecole],
  oui: ['Association « Les Amis »', 'Procès-verbal de l’assemblée générale', 'Conseil d’école'],
  non: ['scolaire', 'sociétal', 'conseil municipal'],
};

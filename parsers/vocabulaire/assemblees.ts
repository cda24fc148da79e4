/** Who decides for a local authority. */
import { mot, type Notion } from './notion.ts';

/** A syndicat's, or a club's. */
export const comiteDirecteur = mot('comité directeur', 'Le Comité Directeur, réuni à Marly');

export const assemblee: Notion = {
  id: 'assemblee',
  formes: [
    'conseil municipal',
    'conseil communautaire',
    'conseil de communauté',
    'conseil de la communauté',
    'conseil départemental',
    'conseil général',
    'conseil régional',
    'conseil métropolitain',
    'conseil de la métropole',
    'conseil de métropole',
    'conseil de territoire',
    'conseil territorial',
    'conseil d’agglomération',
    'conseil syndical',
    'conseil d’administration',
    'conseil de Paris',
    'conseil d’exploitation',
    'comité d’administration',
    'assemblée plénière',
    'comité syndical',
    'comité du syndicat',
    'comité',
    'commission permanente',
    'bureau',
    'bureau communautaire',
    'bureau municipal',
    'bureau syndical',
    'bureau métropolitain',
    'assemblée départementale',
    'assemblée délibérante',
    'assemblée régionale',
    'assemblée de Corse',
    'assemblée',
    'conseil',
  ],
  comprend: [comiteDirecteur],
  oui: [
    'Le Conseil Municipal, après en avoir délibéré',
    'le comité syndical décide',
    'L’Assemblée',
  ],
  non: ['conseiller municipal', 'les conseils de quartier'],
};

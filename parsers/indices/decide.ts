/** Whether an item of a session decides something: each row adds to a sum, as its votes and its number do. */
import { assemblee } from '../vocabulaire/assemblees.ts';
import { motif } from '../vocabulaire/notion.ts';
import type { Indice } from './indice.ts';

/** "Questions diverses": what is only talked of. */
export const divers: Indice = {
  id: 'decide.divers',
  motif:
    '^(?:\\w{1,4}[ .)°-]{1,3})?(?:questions?(?: et informations?)? (?:diverses?|orales?|ecrites?)|divers|affaires diverses|points? divers|tour de table|agenda)(?![a-z])',
  poids: -500,
  oui: ['Questions diverses', 'Divers', '12. Questions orales'],
  non: ['Diversification'],
};

/** Said of the heading. */
export const duTitre: readonly Indice[] = [
  divers,
  {
    id: 'decide.information',
    motif:
      '^(?:communications?|informations?(?! (?:sur|du conseil|relative|concernant))|decisions? (?:du maire|du president|prises)|compte[ -]rendu des decisions|le maire rend compte)',
    poids: -250,
    oui: ['Communications du maire', 'Décisions du maire', 'Informations'],
    non: ['Décision modificative n° 1'],
  },
];

/** Said anywhere under it. */
export const duCorps: readonly Indice[] = [
  {
    id: 'decide.election',
    motif:
      'suffrages exprimes|bulletins? secrets?|(?:sont|est|(?:a|ont) ete) (?:elue?s?|proclamee?s?|designee?s?)(?! secretaire)',
    poids: 200,
    oui: ['Mme Roux est élue', 'Suffrages exprimés : 12'],
    non: ['les élus présents', 'est désigné secrétaire de séance'],
  },
  {
    id: 'decide.delibere',
    motif: 'apres (?:en )?avoir (?:en )?delibere',
    poids: 200,
    oui: ['Après en avoir délibéré'],
    non: ['la délibération de 2019'],
  },
  {
    id: 'decide.acte',
    motif: '(?:pren(?:d|nent)|pris|donne|dont) acte(?![a-z])',
    poids: 350,
    oui: ['Le conseil prend acte', 'Dont acte'],
    non: ['acte notarié'],
  },
  {
    id: 'decide.assemblee',
    motif: `(?:le|la|l['’])\\s?${motif(assemblee)} (?:decide|charge|designe|nomme|fixe|approuve|adopte|autorise|accepte|accorde|attribue|retient|valide|emet|se prononce|donne)(?![a-z])`,
    poids: 200,
    oui: ['Le conseil municipal charge M. Marin', 'Le comité approuve'],
    non: ['Le conseil municipal se réunit'],
  },
  {
    id: 'decide.reporte',
    motif: '(?:renvoye|reporte|ajourne|retire|differe)e?s?(?![a-z])',
    poids: 150,
    oui: ['Affaire renvoyée à la prochaine séance', 'Le point est retiré'],
    non: ['le retrait-gonflement'],
  },
  {
    id: 'decide.verbe',
    motif:
      '(?:^|\\s)(?:decide|approuve|autorise|adopte|accepte|accorde|attribue|alloue|rejette)(?:nt|e|es|s)?(?![a-z])',
    poids: 100,
    oui: ['Accepté.', 'approuvé par acclamation', 'DÉCIDE'],
    non: ['une décision'],
  },
];

/** What tells who presides over a session and who writes for it: what stands before a name, and what behind. */
import { motif } from '../../vocabulaire/notion.ts';
import * as offices from '../../vocabulaire/offices.ts';
import * as mots from '../../vocabulaire/seances.ts';
import { type Indice, phrase } from '../indice.ts';

const debut = String.raw`(?:^|\n)[^\p{L}\n]{0,12}`;
const civilite = String.raw`(?:m\.|mr\.?|mme\.?|monsieur|madame|messieurs|mesdames|son|sa|leur)`;
/** "Monsieur le Maire, ", "son Président ", "la Présidente du Conseil départemental : ". */
const titre = String.raw`(?:(?:${civilite}\s)?(?:l[ea]s?\s)?(?:${motif(offices.adjoint)}[^.\n,]{0,30}|${motif(offices.chef)}(?:\s(?:du|de|des|d['’])[^.,:;\n]{1,50})?)\s?[,:]?\s{1,2})?`;
const de = String.raw`\s?(?:[:–-]\s?|de\s?:?\s{1,2}|du\s|d['’]\s?|par\s)`;
/** "…, premier adjoint au maire," "(Maire)", " ayant obtenu la majorité des suffrages". */
const qualite = String.raw`(?:\s?[,(–-]\s?(?!m\.|mr|mme|monsieur|madame)[^,.;:()\n]{2,60}[,)]?|,?\sayant\sobtenu[^.;:\n]{3,60})?(?!\n\n)\s?,?(?!\n\n)\s{0,2}`;
const chefOuAdjoint = String.raw`\s?[,(–-]\s?(?:\S{1,10}\s)?(?:${motif(offices.chef, offices.adjoint)})[^,.;:()\n]{0,50}[,)]?\s{0,2}`;

export const indicesDePresident: readonly Indice[] = [
  {
    id: 'presidence-de',
    poids: 6,
    avant: String.raw`(?<!vice[-\s])${motif(offices.presidence)}${de}${titre}`,
    oui: [
      'sous la présidence de |M. Paul BRUN',
      'sous la présidence d’|Anne-Marie VAL',
      'Présidence : |Mme ROY',
      'sous la présidence de Monsieur le Maire, |Paul BRUN',
      'sous la présidence de M. le Président du Conseil régional, |M. ROY',
    ],
    non: ['la présidence revient au doyen, |M. ROY', 'Vice-présidence : |M. ROY'],
  },
  {
    id: 'presidee-par',
    poids: 6,
    avant: String.raw`presidee?s?\spar\s:?\s?${titre}`,
    oui: ['La séance est présidée par |Mme ROY', 'présidé par son Maire, |M. ROY'],
    non: ['préparée par |Mme ROY'],
  },
  {
    id: 'etiquette-chef',
    poids: 5,
    avant: String.raw`(?<!vice[-\s]|\p{L}\s|['’])${motif(offices.chef)}\s?:\s?`,
    oui: ['Présidente : |Mme ROY', 'Maire : |Mme ROY'],
    non: ['Vice-président : |Mme ROY', 'M. LE MAIRE : |Mme ROY'],
  },
  {
    id: 'president-de-seance',
    poids: 7,
    avant: String.raw`(?<!vice[-\s])${motif(offices.chef)}\sde\s(?:la\s)?(?:seance|reunion)(?:\s?:\s{0,2}|\sest\s|[^\S\n])`,
    oui: ['Président de séance : |Mme ROY', 'Président de séance |Mme ROY'],
    non: ['le président |Mme ROY', 'Élection du président de séance\n|II'],
  },
  {
    id: 'chef-sur-sa-ligne',
    poids: 5,
    avant: String.raw`${debut}(?<!vice[-\s])${motif(offices.chef)}(?:\sde\s(?:la\s)?seance)?\s?\n{1,2}`,
    apres: String.raw`\s{0,2}(?:\n|$)`,
    civil: true,
    oui: ['\nPRESIDENT DE SEANCE\n|M. ARDOUIN\n'],
    non: ['\nSECRETAIRE DE SEANCE\n|M. ARDOUIN\n', '\nPRESIDENT\n|M. ARDOUIN| ouvre la séance\n'],
  },
  {
    id: 'chef-signe',
    poids: 1.5,
    avant: String.raw`${debut}l[ea]\s(?:${motif(offices.chef)})\s?[,:–-]?\s{1,2}`,
    apres: String.raw`\s{0,2}(?:$|\n|[–,-]\s(?:l[ea]\s)?${motif(offices.secretaire)}|\sl[ea]\s${motif(offices.secretaire)})`,
    oui: [
      '\nLa Présidente, |Marie VAL| – Le secrétaire de séance, Luc PIN',
      '\nLe Maire\n\n|Marie VAL',
    ],
    non: ['\nLe Président, |Luc VAL|, expose', '\nLe Vice-Président, |Luc VAL'],
  },
  {
    id: 'chef-entre-parentheses',
    poids: 4,
    avant: String.raw`(?<!\p{L})(?:m\.|mme|monsieur|madame)\sl[ea]\s(?:${motif(offices.chef)})\s?\(`,
    apres: String.raw`\)`,
    oui: ['M. le Maire (|Paul BRUN|) – Bonsoir à tous'],
    non: ['le directeur (|Paul BRUN|)'],
  },
  {
    id: 'preside',
    poids: 5,
    apres: `${qualite}(?:qui\\s)?${motif(offices.preside)}`,
    oui: [
      'Autour de la maire, |Lise VAL|, qui présidait',
      'En l’absence du maire, |M. Luc VAL|, premier adjoint, préside la séance',
      '|M. Luc VAL| assure la présidence',
    ],
    non: ['|M. Luc VAL|, premier adjoint, expose'],
  },
  {
    id: 'nomme-president',
    poids: 5,
    apres: String.raw`${qualite}(?:est|a\sete)\s(?:${motif(offices.nomme)})\s(?:comme\s)?${motif(offices.chef)}\sde\s(?:la\s)?seance`,
    oui: ['|M. Luc VAL| est désigné président de séance'],
    non: ['|M. Luc VAL| est élu président du syndicat'],
  },
  {
    id: 'chef-ouvre',
    poids: 3,
    apres: String.raw`${chefOuAdjoint}(?:,\s)?(?:qui\s)?${motif(offices.ouvre)}`,
    oui: [
      '|M. Jean CAZAL|, Président, constate que le quorum',
      '|M. Jean CAZAL|, maire, ouvre la séance',
    ],
    non: ['|M. Jean CAZAL| constate que', '|M. Jean CAZAL|, directeur, ouvre la séance'],
  },
  {
    id: 'le-chef-nomme',
    poids: 3,
    avant: String.raw`(?<!\p{L})l[ea]\s(?:${motif(offices.chef)})\s?,?\s`,
    apres: String.raw`\s?,?\s${motif(offices.ouvre)}`,
    oui: [
      'Le Président, |Olivier BAYLE|, ouvre la séance',
      'Le maire |Olivier BAYLE| ouvre la séance',
    ],
    non: ['Le Président, |Olivier BAYLE|, expose'],
  },
  {
    id: 'pour-un-point',
    poids: -10,
    avant: `${motif(offices.presidence)}${de}${titre}`,
    apres: String.raw`(?:(?!exception)${phrase}){0,100}?(?:retire|sorti|quitt|compte\sadministratif)`,
    oui: ['Sous la présidence de |Mme Lise VAL|, première adjointe, M. le Maire s’étant retiré'],
    non: ['sous la présidence de |M. Paul BRUN|, Maire. Compte administratif'],
  },
  {
    id: 'chef-sorti',
    poids: -10,
    avant: String.raw`(?:retire|sorti|quitt)[^\n]{0,120}${motif(offices.presidence)}${de}${titre}`,
    oui: ['La Présidente quitte la salle. Le comité, sous la présidence de |Luc VAL'],
    non: ['La séance est ouverte sous la présidence de |Luc VAL'],
  },
  {
    id: 'convoque-par',
    poids: 2.5,
    avant: String.raw`(?:${motif(mots.convocation)})[^.\d\n]{0,30}\s(?:du|de|par)\s${titre}`,
    oui: ['sur convocation du Maire |Jean GANTIER', 'convoqué par son président, |M. ROY'],
    non: ['convocation adressée à |M. ROY'],
  },
];

/** "M. Hubert ARNAULT, Maire" among those present: whose assembly it is presides, where nobody else is said to. */
export const indicesDeChef: readonly Indice[] = [
  {
    id: 'chef-present',
    poids: 1.5,
    apres: String.raw`\s?[,(–:-]?\s?(?:le\s|la\s)?(?:${motif(offices.chef)})(?:,?\s${motif(offices.chef)})?\s{0,2}(?=[,;.:)\n/–-]|$)`,
    oui: ['|M. Hubert ARNAULT|, Maire\n', '|GANTIER Jean| Maire, LEVEILLARD'],
    non: ['|M. Hubert ARNAULT|, Maire de Coudret', '|M. Hubert ARNAULT|, vice-président,'],
  },
];

const autre = `(?!${motif(offices.secretaireAutre)})`;
const deSeance = String.raw`(?:\sde\s(?:la\s)?(?:seance|reunion)|\sde\sl['’]\s?assemblee|\sdu\sconseil)?`;
const scribe = `${autre}${motif(offices.secretaire)}${deSeance}`;
/** "comme", "en qualité de", "pour remplir les fonctions de", "à l'unanimité". */
const commeScribe = String.raw`(?:[^.;:\n]|\n(?!\n)){0,60}?`;

export const indicesDeSecretaire: readonly Indice[] = [
  {
    id: 'etiquette-secretaire',
    poids: 6,
    avant: String.raw`${scribe}(?:\s${motif(offices.nomme)})?(?:\s?[:=]|\s(?:est|sera)(?=\s))\s{0,2}(?:(?:le\s|la\s)?${motif(offices.grade)}\s|commune\sd(?:e\s|u\s|es\s|['’]\s?)[^\n,;:]{2,40}?\s[–-]\s)?`,
    oui: [
      'Secrétaire de séance : |M. VAL',
      'Secrétaire de séance : Commune d’Orval-sur-Dême - |M. VAL',
      'Secrétaires de\nséance : |Mesdames BRUN et ROY',
      'Secrétariat de séance : |Monsieur VAL',
      'Secrétaire de séance désignée : |Mme ROY',
      'Le secrétaire de séance est |M. VAL',
    ],
    non: ['Secrétaire de mairie : |M. VAL', 'secrétaire auxiliaire : |M. VAL'],
  },
  {
    id: 'secretaire-sans-signe',
    poids: 4,
    avant: String.raw`${debut}${autre}${motif(offices.secretaire)}${deSeance}\s?[,–-]?\s{1,2}`,
    oui: ['\nSecrétaire de séance |M. VAL', '\nSecrétaire – |M. VAL'],
    non: ['la secrétaire |Mme VAL'],
  },
  {
    id: 'secretariat-assure',
    poids: 6,
    avant: String.raw`${scribe}\s(?:est|a\sete|sera)?\s?(?:assuree?|tenue?|confiee?)\s(?:par|a)\s?:?\s{0,2}`,
    oui: ['Le secrétariat a été assuré par : |M. VAL', 'Secrétariat assuré par |M. VAL'],
    non: ['Le secrétariat est ouvert à |Marly'],
  },
  {
    id: 'est-nomme-secretaire',
    poids: 6,
    avant: String.raw`(?:${motif(offices.nomme)})${commeScribe}\s${scribe}\s?[,:]?\s{1,2}`,
    oui: [
      'Est nommé secrétaire, |Mr VAL',
      'A été élue secrétaire de séance : |Mme ROY',
      'Le conseil nomme à l’unanimité comme secrétaire de séance |Mme ROY',
    ],
    non: ['est nommé président, |Mme ROY'],
  },
  {
    id: 'verbe-en-tete',
    poids: 8,
    avant: String.raw`(?:^|\n|\.\s)(?:est|sont|a\sete|ont\sete)\s(?:${motif(offices.nomme)})${commeScribe}\s${scribe}\s?[,:]?\s{1,2}`,
    oui: [
      'Mme VAL, présente\nEst nommé secrétaire, |Mr VAL',
      'A été élue secrétaire de séance : |Mme ROY',
    ],
    non: ['Mme VAL est élue secrétaire, |M. ROY'],
  },
  {
    id: 'nomination-du-secretaire',
    poids: 5,
    avant: String.raw`(?:${motif(offices.nomination)})\s(?:d['’]\s?une?|d[eu]|de\sla)\s${scribe}\s?[–-]?\s{1,2}`,
    oui: ['DÉSIGNATION DU SECRÉTAIRE DE SÉANCE |Monsieur VAL', 'Élection d’un secrétaire\n|M. VAL'],
    non: ['Nomination du trésorier : |M. VAL'],
  },
  {
    id: 'nomination-d-un-secretaire-a-savoir',
    poids: 5,
    avant: String.raw`(?:${motif(offices.nomination)})\s(?:d['’]\s?une?|d[eu]|de\sla)\s${scribe}[^:;]{0,160}?(?::|a\ssavoir|en\sla\spersonne\sde)\s{1,2}`,
    oui: [
      'Désignation d’un secrétaire de séance (article L. 2121-15) : |Mme ROY',
      'nomination d’un secrétaire de séance, le plus jeune, à savoir |Mme ROY',
    ],
    non: ['Nomination d’un trésorier, à savoir |M. VAL'],
  },
  {
    id: 'nomme-x-secretaire',
    poids: 6,
    avant: String.raw`(?:${motif(offices.nomme)})\s?,?(?:\sa\sl['’]\s?unanimite\s?,?)?\s{1,2}`,
    apres: String.raw`${commeScribe}(?:\s|,\s)${scribe}`,
    oui: [
      'DESIGNE |M. VAL Olivier|, secrétaire de séance',
      'désigne à l’unanimité |Marc VAL| comme secrétaire de séance',
      'ont désigné |Mme ROY| pour remplir les fonctions de secrétaire',
    ],
    non: ['désigne |M. VAL| comme délégué. Le secrétaire', 'désigne |M. VAL| comme président'],
  },
  {
    id: 'x-nomme-secretaire',
    poids: 6,
    apres: String.raw`${qualite}(?:(?:est|sont|a|ont|ayant|etant)\s(?:ete\s)?)?(?:${motif(offices.nomme)})${commeScribe}\s${scribe}`,
    oui: [
      '|Mme BRUN Lise| a été nommée secrétaire de séance',
      '|M. VAL| est désigné pour assurer le secrétariat',
      '|M. VAL|, adjoint, ayant été élu à l’unanimité secrétaire',
    ],
    non: [
      '|M. VAL| est désigné délégué. Le secrétaire lit',
      '|M. VAL| est nommé secrétaire de mairie',
    ],
  },
  {
    id: 'x-nomme-a-ces-fonctions',
    poids: 4,
    avant: String.raw`${motif(offices.secretaire)}(?:[^.\n]|\n(?!\n)|\.(?=\d)){0,160}[,.;]\s{1,2}`,
    apres: String.raw`${qualite}(?:est|a|ayant)\s(?:ete\s)?(?:${motif(offices.nomme)})[^.;:\n]{0,30}\s(?:ces|les|cette)\sfonctions?`,
    oui: [
      'à l’élection du secrétaire pris dans le sein du Conseil, |M. VAL| ayant obtenu la majorité des suffrages a été désigné pour remplir ces fonctions',
    ],
    non: ['le trésorier est absent, |M. VAL| a été désigné pour remplir ces fonctions'],
  },
  {
    id: 'x-tient-le-secretariat',
    poids: 5,
    apres: String.raw`${qualite}(?:a\s|veut\sbien\s|accepte\sd['’]\s?)?${motif(offices.tient)}${commeScribe}\s${scribe}`,
    oui: [
      '|Mme BRUN| veut bien assurer le secrétariat',
      '|Mme BRUN| remplit les fonctions de secrétaire',
      '|M. VAL| assure le secrétariat',
    ],
    non: ['|M. VAL| assure la présidence'],
  },
  {
    id: 'x-redige-le-compte-rendu',
    poids: 3,
    apres: String.raw`${qualite}(?:${motif(offices.redige, offices.tient)})\s(?:de\s)?(?:la\sredaction\s)?(?:l[ea]s?|du)\s(?:${motif(mots.compteRendu)})`,
    oui: [
      '|Lise| se charge du compte rendu',
      '|Mme ROY|, adjointe, rédige le procès-verbal',
      '|M. VAL| assure la rédaction du compte-rendu',
    ],
    non: ['|M. VAL| se charge du dossier', '|M. VAL| présente le compte rendu'],
  },
  {
    id: 'redaction',
    poids: 3,
    avant: String.raw`${debut}(?:redaction|redact(?:eur|rice)s?)(?:\sd[eu]\s(?:(?:la\s)?seance|${motif(mots.compteRendu)}))?\s?:\s{0,2}`,
    oui: ['\nRédaction du compte rendu : |Lise ROY', '\nRédacteur : |M. VAL'],
    non: ['\nRédaction du règlement : |M. VAL'],
  },
  {
    id: 'x-qualite-secretaire',
    poids: 3,
    apres: String.raw`${qualite}\s?${autre}${motif(offices.secretaire)}\sde\s(?:la\s)?seance`,
    oui: ['|M. Denis COLLARD|, directeur, secrétaire de séance'],
    non: ['|M. COLLARD|, M. VAL, secrétaire de séance'],
  },
  {
    id: 'x-secretaire',
    poids: 4,
    apres: String.raw`\s?[,(–-]\s?(?:est\s)?${autre}${motif(offices.secretaire)}${deSeance}\s?(?=[,;.)\n]|$)|\sest\s${scribe}`,
    oui: ['en présence de |Mme GUIL Pascale|, Secrétaire.', '|M. VAL|, secrétaire de séance'],
    non: ['|Mme FICHTER Corinne| – Secrétaire de Mairie', '|M. VAL|, secrétaire général'],
  },
];

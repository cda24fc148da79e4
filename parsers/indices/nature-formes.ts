/** For whom something was decided, and in what form. */
import { assemblee } from '../vocabulaire/assemblees.ts';
import { motif } from '../vocabulaire/notion.ts';
import {
  assembleeLocale,
  collectivites,
  debut,
  etablissements,
  type IndiceDeNature,
} from './nature-indice.ts';

const etre = '(?:etai(?:en)?ts?|sont|ont)';
const membres = '(?:les )?(?:membres|conseillers|delegues|elus|administrateurs)(?: [a-z]{2,12})?';
/** In the present, or by a count: "a voté" is told of somebody else. */
const agit =
  '(?! (?:[a-z]{3,20} )?(?:a|ont|avait) ).{0,80}(?:decide|approuve|autorise|adopte|vote|prend acte|accepte|donne|\\d voix)(?![a-z])';
const genre = '\\(?e?\\)?\\(?s?\\)?';

export const autorites: readonly IndiceDeNature[] = [
  {
    id: 'nature.collectivite',
    ou: 'tete',
    motif: `${debut}${collectivites}(?: (?:de|du|des|d['’]|\\w))`,
    poids: 100,
    oui: ['COMMUNE DE MARLY', 'Mairie de Saint-Aubin', 'RÉGION GRANDE-BRÉVANNE'],
    non: ['la commune de Marly'],
  },
  {
    id: 'nature.etablissement_local',
    ou: 'tete',
    motif: etablissements,
    poids: 120,
    oui: ['CENTRE COMMUNAL D’ACTION SOCIALE', 'le Comité du Syndicat mixte'],
    non: ['Association des maires'],
  },
  {
    id: 'nature.assemblee',
    ou: 'tete',
    // A scan prints "CONSEIL MUNIClPAL".
    motif: `${assembleeLocale}|conseil\\s{0,3}munic`,
    poids: 80,
    oui: ['le conseil municipal', 'CONSEIL MUNIClPAL', 'la Commission permanente'],
    non: ['le conseil', 'conseil d’administration'],
  },
  {
    id: 'nature.elus',
    ou: 'tete',
    motif: `(?<![a-z])(?:le maire|la maire|conseillers? municipa|conseillers en exercice|delegues? (?:titulaires?|en exercice|presents?))`,
    poids: 30,
    oui: ['M. le Maire ouvre', 'conseillers municipaux'],
    non: ['le président'],
  },
];

export const formes: readonly IndiceDeNature[] = [
  {
    id: 'nature.assemblee_reunie',
    ou: 'texte',
    motif: `${assembleeLocale}.{0,160}(?:s['’]est|se sont|etant) (?:reuni|assemble)|se sont reunis.{0,80}${assembleeLocale}`,
    poids: 60,
    oui: [
      'Le conseil municipal, dûment convoqué, s’est réuni',
      'se sont réunis les membres du comité syndical',
    ],
    non: ['Le conseil se réunira'],
  },
  {
    id: 'nature.rapporteur',
    ou: 'texte',
    motif: `rapporteure? ?:? ?(?:m\\. |mme |mr |monsieur|madame)`,
    poids: 30,
    oui: ['Rapporteur Mme Arnel'],
    non: ['le rapporteur public'],
  },
  {
    id: 'nature.aux_voix',
    ou: 'texte',
    motif: `(?:mise?s?|mets|mettre) (?:cette .{0,20})?aux voix|${debut}(?:m\\.?|mme|monsieur|madame) l[ea] (?:maire|presidente?) ?:`,
    poids: 50,
    oui: ['Je mets aux voix.', 'conclusions mises aux voix', 'M. LE MAIRE : Merci.'],
    non: ['à deux voix'],
  },
  {
    id: 'nature.cette_deliberation',
    ou: 'texte',
    motif: '(?:la|cette|presente) deliberation(?! du)',
    poids: 20,
    oui: ['La délibération prend en compte'],
    non: ['la délibération du 3 mars'],
  },
  {
    id: 'nature.convocation',
    ou: 'texte',
    motif: `(?:dument|legalement|regulierement) convoque|convoquee?s? le |sur convocation|date de (?:la )?convocation|convocation (?:du|legale|date)`,
    poids: 50,
    oui: ['dûment convoqué', 'Date de convocation : 3 mars', 'Convocation du 12/02/2021'],
    non: ['Convocations'],
  },
  {
    id: 'nature.l_an',
    ou: 'texte',
    motif: `${debut}l['’]\\s?an (?:deux|\\d)`,
    poids: 50,
    oui: ['L’an deux mille vingt-quatre'],
    non: ['dans l’année'],
  },
  {
    id: 'nature.en_exercice',
    ou: 'texte',
    motif: `en exercice|nombre de (?:conseillers|membres|delegues|votants)`,
    poids: 50,
    oui: ['Nombre de membres en exercice : 12'],
    non: ['l’exercice 2023'],
  },
  {
    id: 'nature.secretaire',
    ou: 'texte',
    motif: `secretaire(?:s)? de (?:la )?seance|${debut}secretaire\\s?[:,]|assure le secretariat|(?:elue?|nommee?|designee?) secretaire`,
    poids: 30,
    oui: ['Secrétaire de séance : Mme Roux', 'est élu secrétaire'],
    non: ['secrétariat de mairie'],
  },
  {
    id: 'nature.presents',
    ou: 'texte',
    motif: `${debut}(?:${etre} )?(?:${membres} )?(?:present|absent|excuse|representee?|participant)${genre}(?: .{0,60})? ?(?::|$)`,
    poids: 50,
    oui: ['Présents : M. Brun', 'ÉTAIENT PRÉSENTS :', 'Membres présents : 12', 'Absent(s) : Aucun'],
    non: ['présentation du rapport', 'Les présents approuvent'],
  },
  {
    id: 'nature.procuration',
    ou: 'texte',
    motif:
      '(?:donne|donnant|laisse) (?:pouvoir|procuration|mandat)|(?:pouvoir|procuration) a (?:m|mme|[a-z])',
    poids: 30,
    oui: ['a donné procuration à Mme Roux', '(pouvoir à M. Brun)'],
    non: ['le pouvoir d’achat'],
  },
  {
    id: 'nature.approuve_les_derniers',
    ou: 'texte',
    motif:
      '(?:proces[ -]verbal|compte[ -]rendu|pv).{0,80}(?:approuve|adopte|arrete)|(?:approbation|adoption) du (?:proces|compte[ -]rendu|pv)',
    poids: 20,
    oui: ['Le compte rendu du 4 octobre est approuvé', 'Approbation du procès-verbal'],
    non: ['Approbation du compte de gestion'],
  },
  {
    id: 'nature.presidence',
    ou: 'texte',
    motif: `sous la presidence|${debut}presidence de`,
    poids: 20,
    oui: ['sous la présidence de Mme Roux'],
    non: ['le président'],
  },
  {
    id: 'nature.delibere',
    ou: 'texte',
    motif:
      'apres (?:en )?avoir (?:en )?delibere|apres deliberation|fait et delibere|^[^a-z]{0,6}delibere ?:?$',
    poids: 80,
    oui: ['après en avoir délibéré', 'Fait et délibéré à Marly'],
    non: ['la délibération'],
  },
  {
    id: 'nature.assemblee_decide',
    ou: 'texte',
    motif: `${debut}(?:le|la|l['’])\\s?${motif(assemblee)}${agit}`,
    poids: 30,
    oui: ['Le conseil, après en avoir délibéré, approuve'],
    non: ['Le conseil se réunit'],
  },
  {
    id: 'nature.assemblee_locale_decide',
    ou: 'texte',
    motif: `${debut}(?:le|la|l['’])\\s?${assembleeLocale}${agit}`,
    poids: 50,
    oui: [
      'Le conseil municipal, après en avoir délibéré, approuve',
      'La commission permanente, par 28 voix',
    ],
    non: ['Le conseil municipal a voté', 'Le conseil, à l’unanimité, approuve'],
  },
  {
    id: 'nature.sur_le_rapport',
    ou: 'texte',
    motif: `${debut}sur (?:le )?(?:rapport|proposition|expose) d`,
    poids: 30,
    oui: ['Sur le rapport de Mme Fabre', 'Sur proposition du maire'],
    non: ['un rapport'],
  },
  {
    id: 'nature.visa',
    ou: 'texte',
    motif: `${debut}vu (?:le |la |les |l['’])\\s?(?:code|loi|decret|deliberation|article|ordonnance|statuts|budget|avis|rapport)`,
    poids: 40,
    oui: ['Vu le code général', 'VU l’avis'],
    non: ['vu de près'],
  },
  {
    id: 'nature.transmission',
    ou: 'texte',
    motif: `(?:recu|envoye|transmis|depose)e?.{0,12} (?:en|a la) (?:sous-)?prefecture|accuse de reception|rendu executoire|${debut}id ?: ?\\d{3}-`,
    poids: 60,
    oui: ['Reçu en préfecture le 12/03', 'ID : 099-2199', 'Acte rendu exécutoire'],
    non: ['préfecture du Nord'],
  },
  {
    id: 'nature.conforme',
    ou: 'texte',
    motif: 'pour (?:extrait|copie) (?:certifiee? )?conforme',
    poids: 50,
    oui: ['Pour extrait conforme'],
    non: ['conforme au budget'],
  },
  {
    id: 'nature.ordre_du_jour',
    ou: 'texte',
    motif: 'ordre du jour',
    poids: 10,
    oui: ['ORDRE DU JOUR'],
    non: ['ordre public'],
  },
];

/** What a document calls itself, or says that it is instead. */
import {
  acteDAutrui,
  autreDocument,
  minutes,
  periodique,
  piece,
  registre,
} from '../vocabulaire/documents.ts';
import { motif } from '../vocabulaire/notion.ts';
import { autreOrganisme } from '../vocabulaire/organismes.ts';
import {
  assembleeLocale,
  debut,
  etablissements,
  type IndiceDeNature,
  titre,
} from './nature-indice.ts';

const deMinutes = motif(minutes);

export const titres: readonly IndiceDeNature[] = [
  {
    id: 'nature.registre',
    ou: 'titre',
    motif: `${debut}${motif(registre)}`,
    poids: 250,
    oui: ['EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS', 'Liste des délibérations examinées'],
    non: ['Le registre des délibérations'],
  },
  {
    id: 'nature.deliberation',
    ou: 'titre',
    motif: `${debut}(?:projet de )?deliberations?(?: n ?[°o]| n |$| d[ue] | de l| \\d)`,
    poids: 300,
    oui: ['DÉLIBÉRATION N° 2024-1', 'Délibération du conseil municipal', 'DELIBERATION'],
    non: ['La délibération', 'Délibérations municipales sous la République'],
  },
  {
    id: 'nature.minutes_de_l_assemblee',
    ou: 'titre',
    motif: `${debut}(?:projet de )?${deMinutes}.{0,80}${assembleeLocale}`,
    poids: 250,
    oui: ['Procès-verbal du conseil municipal', 'CR de la réunion du comité syndical'],
    non: ['Procès-verbal de l’assemblée générale'],
  },
  {
    id: 'nature.minutes',
    ou: 'titre',
    motif: `${debut}${deMinutes}`,
    poids: 80,
    oui: ['COMPTE RENDU SOMMAIRE', 'Procès-verbal'],
    non: ['Approbation du procès-verbal'],
  },
  {
    id: 'nature.assemblee_en_titre',
    ou: 'titre',
    motif: `${debut}(?:seance du |reunion du |au |le |la )?${assembleeLocale}(?: (?!a |ont )[^:!?]{0,60})?,?$`,
    poids: 150,
    oui: ['CONSEIL MUNICIPAL DU 16 JUIN 2014', 'Bureau communautaire', 'La commission permanente'],
    non: ['Conseil municipal : trente délibérations', 'Le conseil municipal a tranché'],
  },
  {
    id: 'nature.seance',
    ou: 'titre',
    motif: `${debut}(?:seance|reunion|session) (?:publique |ordinaire |extraordinaire |pleniere )?d[ue] (?:.{0,20})\\d`,
    poids: 60,
    oui: ['Séance du 12 mars 2024', 'Réunion du vendredi 12 mars'],
    non: ['Séance levée'],
  },
  {
    id: 'nature.decision_de_l_executif',
    ou: 'titre',
    motif: `${debut}decisions? (?:du maire|du president|de la maire|de la presidente|n ?[°o])`,
    poids: 250,
    oui: ['DÉCISION DU MAIRE N° 2024-12', 'Décision n° 12'],
    non: ['Décision du 26 mars 2024'],
  },
  {
    id: 'nature.numero',
    ou: 'titre',
    motif: `${debut}n ?[°o] ?\\d{1,4}[^a-z\\d]{1,6}[a-z]`,
    poids: 60,
    oui: ['N°11 - Vote des subventions'],
    non: ['N° 2203456'],
  },
  {
    id: 'nature.acte_d_autrui',
    ou: 'titre',
    motif: `${debut}(?:le |la )?${motif(acteDAutrui)}`,
    poids: -350,
    oui: ['ARRÊTÉ MUNICIPAL N° 2024-017', 'TRIBUNAL ADMINISTRATIF DE LILLE'],
    non: ['Vu le décret n° 2024-1'],
  },
  {
    id: 'nature.autre_document',
    ou: 'titre',
    motif: `${titre}${motif(autreDocument)}`,
    poids: -300,
    oui: ['Pétition contre la fermeture', 'FACTURE N° 12'],
    non: ['1. Référendum', 'Objet : communiqué'],
  },
  {
    id: 'nature.piece',
    ou: 'titre',
    motif: `${titre}${motif(piece)}`,
    poids: -200,
    oui: ['CONTRAT DE PRESTATION DE SERVICES', 'Règlement intérieur'],
    non: ['1. Contrat de ruralité', 'Objet : contrat'],
  },
  {
    id: 'nature.periodique',
    ou: 'titre',
    motif: `${debut}(?:[a-z’']{2,12}, (?:votre|notre) )?${motif(periodique)}`,
    poids: -150,
    oui: ['Bulletin municipal n° 42', '# Marly, votre bulletin municipal'],
    non: ['Le bulletin de vote'],
  },
  {
    id: 'nature.question',
    ou: 'titre',
    // "Mme SOREL : Les écoles privées sont-elles comprises ?": asked in a debate.
    motif:
      '^(?![^a-z]{0,8}(?:mm?\\.?|mme|mlle|monsieur|madame|l[ea]) [^:]{2,60}:).{0,400}[?!] {0,3}$',
    poids: -100,
    oui: ['Que fait un conseil municipal ?', 'Faut-il voter : le débat est ouvert !'],
    non: ['CONSEIL MUNICIPAL', 'Mme SOREL : Est-ce compris ?', 'M. le Maire : Qui est contre ?'],
  },
  {
    id: 'nature.liste_de_subventions',
    ou: 'titre',
    motif:
      '(?:synthese|tableau|liste|recapitulatif) des (?:deliberations portant|subventions|aides)',
    poids: -200,
    oui: ['Synthèse des délibérations portant attribution', 'Liste des subventions'],
    non: ['Liste des délibérations', 'Attribution de subventions'],
  },
  {
    id: 'nature.autre_organisme',
    ou: 'titre',
    motif: `${titre}(?:du |des |de la |de l['’]\\s?)?${motif(autreOrganisme)}(?! des (?:elus|membres))`,
    poids: -250,
    oui: ['ASSOCIATION COMMUNALE DE CHASSE', 'Assemblée générale du 5 mars', 'Conseil d’école'],
    non: ['Subvention à l’association', 'Collège des élus'],
  },
  {
    id: 'nature.etablissement_en_titre',
    ou: 'titre',
    motif: `${debut}${etablissements}`,
    poids: 130,
    oui: ['CENTRE COMMUNAL D’ACTION SOCIALE DE MARLY', 'SIVOM de la Plaine'],
    non: ['Adhésion au syndicat mixte'],
  },
  {
    id: 'nature.minutes_d_un_autre',
    ou: 'titre',
    motif: `${debut}(?:${deMinutes}|reunion|seance)(?: .{0,40})? d(?:u|e la|es|e l[’'])\\s?${motif(autreOrganisme)}`,
    poids: -350,
    oui: [
      'Procès-verbal de l’assemblée générale',
      'Compte rendu de la réunion du comité directeur',
    ],
    non: ['Procès-verbal du conseil municipal'],
  },
  {
    id: 'nature.commission_sans_pouvoir',
    ou: 'titre',
    motif: `${debut}(?:(?:${deMinutes}|reunion)(?: .{0,20})? de la )?commission (?!permanente)`,
    poids: -300,
    oui: ['Compte-rendu de la commission des finances', 'COMMISSION CONSULTATIVE'],
    non: ['La commission permanente', 'Commission permanente'],
  },
];

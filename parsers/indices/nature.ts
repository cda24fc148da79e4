/**
 * Whether a text holds what a local authority decided: what it calls itself, who met, in what form, and what it is
 * instead. Everything is summed; `nature/` says how much less a cue weighs further down, or in an agenda.
 */
import { assemblee } from '../vocabulaire/assemblees.ts';
import { acteDAutrui, autreDocument, minutes, registre } from '../vocabulaire/documents.ts';
import { motif, type Notion } from '../vocabulaire/notion.ts';
import { autreOrganisme, collectivite, etablissementLocal } from '../vocabulaire/organismes.ts';
import type { Indice } from './indice.ts';

export interface IndiceDeNature extends Indice {
  /** Read as a title among the first lines, anywhere but most at the top, or anywhere alike. */
  readonly ou: 'titre' | 'tete' | 'texte';
}

/** "Conseil municipal": no other body has such a name, as they have "conseil", "bureau" or "assemblée". */
const locale: Notion = {
  ...assemblee,
  formes: assemblee.formes.filter((forme) => / /u.test(forme) && !/administration/u.test(forme)),
};

const debut = '^[^a-z]{0,8}';
/** Neither numbered nor listed. */
const titre = '^[ #*_"«(|]{0,8}';
const fin = '(?![a-z])';
const assembleeLocale = motif(locale);
const deMinutes = motif(minutes);
const public_ = motif(etablissementLocal);

/** What it calls itself. */
const titres: readonly IndiceDeNature[] = [
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
    poids: 250,
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
    oui: ['CONTRAT DE PRESTATION DE SERVICES', 'Pétition contre la fermeture', 'Facture'],
    non: ['1. Contrat de ruralité', 'Objet : contrat'],
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
    motif: `${debut}${public_}`,
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

/** For whom. */
const autorites: readonly IndiceDeNature[] = [
  {
    id: 'nature.collectivite',
    ou: 'tete',
    motif: `${debut}${motif(collectivite)}(?: (?:de|du|des|d['’]|\\w))`,
    poids: 100,
    oui: ['COMMUNE DE MARLY', 'Mairie de Saint-Aubin', 'RÉGION GRANDE-BRÉVANNE'],
    non: ['la commune de Marly'],
  },
  {
    id: 'nature.etablissement_local',
    ou: 'tete',
    motif: public_,
    poids: 120,
    oui: ['CENTRE COMMUNAL D’ACTION SOCIALE', 'le Comité du Syndicat mixte'],
    non: ['Association des maires'],
  },
  {
    id: 'nature.assemblee',
    ou: 'tete',
    motif: assembleeLocale.replace('conseil\\s{1,3}municipal', 'conseil\\s{0,3}munic\\w{0,4}'),
    poids: 100,
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

/** In what form it was decided. */
const formes: readonly IndiceDeNature[] = [
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
    motif: `(?:mis|mets|mettre|mise) (?:cette .{0,20})?aux voix|${debut}(?:m\\.?|mme|monsieur|madame) l[ea] (?:maire|presidente?) ?:`,
    poids: 40,
    oui: ['Je mets aux voix.', 'M. LE MAIRE : Merci.'],
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
    motif: `${debut}(?:(?:etai(?:en)?ts?|sont|ont) )?(?:(?:les )?(?:membres|conseillers|delegues|elus|administrateurs)(?: [a-z]{2,12})? )?(?:present|absent|excuse|representee?|participant)\\(?e?\\)?\\(?s?\\)?(?: .{0,60})? ?(?::|$)`,
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
    motif: `${debut}(?:le|la|l['’])\\s?${motif(assemblee)}.{0,80}(?:decide|approuve|autorise|adopte|vote|prend acte|accepte|donne)${fin}`,
    poids: 50,
    oui: ['Le conseil municipal, après en avoir délibéré, approuve'],
    non: ['Le conseil se réunit'],
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

/** What is told elsewhere, and by whom. */
const recits: readonly IndiceDeNature[] = [
  {
    id: 'nature.presse',
    ou: 'texte',
    motif: `lire aussi|(?:par|de) la redaction${fin}|propos recueillis|notre (?:correspondant|journaliste)|(?:selon|d['’]apres) nos informations|nos abonnes`,
    poids: -200,
    oui: ['Lire aussi : le maire dément', 'Publié par la rédaction'],
    non: ['la rédaction du bail'],
  },
  {
    id: 'nature.publie_par',
    ou: 'titre',
    motif: `publiee? le .{6,40}(?:par |commentaires?|a \\d{1,2} ?h)|– page \\d|en bref|a retenir`,
    poids: -200,
    oui: ['Publié le 27 mars 2024 par Le Pavé', 'mardi 4 avril 2023 – page 9'],
    non: ['Publié le 21/11/2022'],
  },
  {
    id: 'nature.premiere_personne',
    ou: 'texte',
    motif: `(?<![a-z])j['’](?:ai (?:assiste|pris la parole)|y etais)|vos elus|mon mandat|ce que nous (?:proposons|avons vote)|ils ont vote|^ ?bonjour[ ,]|chers habitants`,
    poids: -150,
    oui: ['J’ai assisté à un conseil', 'La lettre de vos élus', 'Bonjour,'],
    non: ['nos élus ont approuvé'],
  },
  {
    id: 'nature.narration',
    ou: 'texte',
    // The words quoted are gone: what is left of "« C'est historique », assure le maire" begins with a comma.
    motif: `(?:^| ) {0,2}, (?:assure|explique|denonce|lance|souligne|conclut|a plaide)|s['’]est (?:rejoui|insurge|emu)|l['’]opposition`,
    poids: -60,
    oui: [' , assure le président', 's’est réjoui le maire', 'l’opposition s’abstient'],
    non: ['le maire explique'],
  },
  {
    id: 'nature.ces_jours_ci',
    ou: 'texte',
    motif:
      '(?<![a-z])(?:hier|(?:lun|mar|mercre|jeu|vendre)di(?: soir)?)(?: (?:sous|par|tard) |[,.])|prochain conseil|aura lieu',
    poids: -60,
    oui: ['a adopté mardi, par 32 voix', 'réunis vendredi sous la présidence', 'hier,'],
    non: ['le vendredi 12 mars', 'mardi a 20 h 30'],
  },
  {
    id: 'nature.dialogue',
    ou: 'texte',
    motif: '^ {0,4}(?:—|[a-z ]{3,30}\\. —) ',
    poids: -200,
    oui: ['— C’est adopté, dit-il.', 'LE MAIRE. — La séance est ouverte.'],
    non: ['- approuve'],
  },
  {
    id: 'nature.voix_prives',
    ou: 'texte',
    motif:
      '(?<![a-z])(?:gaec|earl|rcs)(?![a-z])|tantiemes|adherents|jour de (?:leur )?cotisation|actionnaires|associes|salaries elus|parents elus|societaires|(?<![a-z])mandats?(?: representes)? ?:|quitus',
    poids: -80,
    oui: ['7 450 tantièmes', 'à jour de leur cotisation', 'Mandats représentés : 12'],
    non: ['adhésion'],
  },
  {
    id: 'nature.sans_pouvoir',
    ou: 'texte',
    motif: `(?:conseil est consultatif|n['’]est pas appelee? a voter|vote indicatif|rend l['’]avis suivant|est consultee? pour avis|(?:le|du) jury(?![a-z]))`,
    poids: -150,
    oui: ['Le conseil est consultatif', 'Le CESER rend l’avis suivant :'],
    non: ['donne un avis favorable'],
  },
  {
    id: 'nature.arrete_ou_juge',
    ou: 'texte',
    motif: `${debut}(?:arrete|decrete|ordonne)(?:nt)? ?:?$|${debut}vu la procedure`,
    poids: -150,
    oui: ['ARRÊTE', 'Décrète :', 'Vu la procédure suivante :'],
    non: ['Arrête le compte administratif'],
  },
  {
    id: 'nature.convoquer',
    ou: 'texte',
    motif: `honneur de vous (?:convoquer|inviter|convier)|vous prie de (?:bien vouloir )?(?:assister|participer)|se reunira le`,
    poids: -150,
    oui: ['J’ai l’honneur de vous convoquer', 'Le conseil municipal se réunira le jeudi'],
    non: ['s’est réuni le'],
  },
  {
    id: 'nature.a_completer',
    ou: 'texte',
    motif: `a (?:completer|preciser)(?: ou .{0,20})?\\]|a adapter|${debut}modele de`,
    poids: -200,
    oui: ['MODÈLE DE DÉLIBÉRATION À ADAPTER', '[à préciser]'],
    non: ['les crédits à préciser'],
  },
  {
    id: 'nature.courriel',
    ou: 'texte',
    motif: '^ {0,4}(?:de|a|cc) ?: ?[^ ]{1,60}@',
    poids: -250,
    oui: ['De : secretariat@pontorme.example'],
    non: ['Contact : mairie@marly.example'],
  },
  {
    id: 'nature.maquette_de_budget',
    ou: 'texte',
    motif:
      'presentation generale du budget|population totale|informations statistiques|modalites de vote du budget',
    poids: -250,
    oui: ['II – PRÉSENTATION GÉNÉRALE DU BUDGET', 'Population totale : 3 412'],
    non: ['Présentation du budget'],
  },
];

export const natures: readonly IndiceDeNature[] = [...titres, ...autorites, ...formes, ...recits];

/** Cues that are counted rather than read. */
export const comptes = {
  /** What any text must overcome. */
  'nature.texte': -260,
  /** Lines that say a decision: one, several, none anywhere. */
  'nature.decide': 40,
  'nature.decide_plusieurs_fois': 40,
  'nature.rien_de_decide': -300,
  'nature.agenda_seul': -150,
  /** No authority, no body of one, no assembly is named; or only a mayor or members of a council. */
  'nature.sans_autorite': -150,
  'nature.elus_sans_autorite': -60,
  /** By the path, where it is asked: a title with a decision under it, or none. */
  'nature.titre_tenu': 30,
  'nature.aucun_titre_tenu': 0,
  /** Dots to be filled in on many lines. */
  'nature.pointilles': -250,
} as const;

/** Below such a line a title is of what the session spoke of: in hundredths of what it weighs. */
export const corpsDeSeance: readonly Indice[] = [
  {
    id: 'nature.sous_l_ordre_du_jour',
    motif: `${debut}(?:l['’]\\s?)?(?:ordre du jour|sommaire)`,
    poids: 10,
    oui: ['ORDRE DU JOUR', 'Sommaire :'],
    non: ['un point à l’ordre du jour'],
  },
  {
    id: 'nature.sous_les_presents',
    motif: `${debut}(?:etai(?:en)?ts? )?(?:presente?s?|membres presents|absente?s?)${fin}|${debut}l['’]\\s?an |convoque|secretaire de seance`,
    poids: 30,
    oui: ['Étaient présents :', 'L’an deux mille vingt', 'dûment convoqué'],
    non: ['présentation'],
  },
  {
    id: 'nature.sous_la_date',
    motif: `${debut}(?:seance|reunion|session) (?:[a-z]{4,14} )?d[ue] .{0,20}\\d`,
    poids: 50,
    oui: ['Séance du 12 mars 2024', 'Session plénière du 14 décembre'],
    non: ['Séance levée'],
  },
];

/** That something was decided, in running text or in a row of a table; the path knows votes and formulas besides. */
export const decisions: readonly Indice[] = [
  {
    id: 'nature.decision_dite',
    motif:
      'unanimite|(?:adopte|approuve|rejete|reporte|ajourne)e?s?(?![a-z])|prend acte|pris acte|\\d voix|(?:pour|contre) ?[:=]? ?\\d',
    poids: 1,
    oui: ['Adoptée à l’unanimité', 'par 12 voix', 'Pour : 12', 'Contre = 0', 'prend acte'],
    non: ['adoption du règlement', 'pour mémoire'],
  },
  {
    id: 'nature.decision_verbe',
    motif:
      '(?:decide|delibere|arrete|approuve) ?:?$|est attribuee?|^[^a-z]{0,6}(?:accepte|fixe|decide|autorise|approuve|adopte|donne) ',
    poids: 1,
    oui: ['Délibère :', 'une subvention est attribuée', '- fixe le prix à 45 €'],
    non: ['la décision', 'le prix fixe'],
  },
];

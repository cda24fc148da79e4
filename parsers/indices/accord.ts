/**
 * Whether a file is an agreement that stands alone: its title, who is bound, and that one of them is a public
 * authority. What two firms agree on is none, nor an act by the name of the agreement that it is about.
 */
import { accord } from '../vocabulaire/documents.ts';
import { motif } from '../vocabulaire/notion.ts';
import type { Indice } from './indice.ts';
import { collectivites, etablissements } from './nature-indice.ts';

const debut = '^[^a-z]{0,12}';
const fin = '(?![a-z])';
const mot = motif(accord);

/** The line that names it, the strongest first. */
export const titresDAccord: readonly Indice[] = [
  {
    id: 'accord.titre',
    motif: `${debut}(?:projet d[e'’] ?)?${mot}(?! collective)`,
    poids: 200,
    oui: ['CONVENTION DE PARTENARIAT', 'Avenant n° 2', 'Projet de convention'],
    non: ['Convention collective de branche', 'Approbation de la convention'],
  },
  {
    id: 'accord.titre_en_fin',
    motif: `^[^.;:]{0,60} [–—-] ${mot}|^\\d{1,2}/\\d{1,2} ${mot}`,
    poids: 150,
    oui: ['Association USH – Convention annuelle 2021', '1/5 Convention annuelle'],
    non: ['2024-31 Convention avec l’école de musique'],
  },
];

const corps = `(?:${collectivites}|${etablissements})`;
const partie = `(?:la |le |l['’]\\s?)?(?:${corps}|conseil (?:departemental|regional|municipal|general)|etat${fin})`;
const executif =
  "(?:(?:monsieur|madame|m\\.|mme) )?(?:le|la) (?:maire|presidente?) d(?:u |e la |e l[’'] ?|e )";

/** Between the title and its first article. */
export const clauses: readonly Indice[] = [
  {
    id: 'accord.entre',
    motif: `${debut}entre(?: {0,3}$| {0,3}[:,*]| (?:la|le|les|l['’]|m\\.|mme|monsieur|madame|[a-z]{2}))| entre l[ae] `,
    poids: 80,
    oui: ['Entre les soussignés :', 'ENTRE :', 'CONVENTION ENTRE LA RÉGION'],
    non: ['entrée en vigueur'],
  },
  {
    id: 'accord.autorite',
    motif: `(?:${debut}|(?:entre|et|soussignes?) [^a-z]{0,4})(?:${executif})?${partie}`,
    poids: 260,
    oui: [
      'La commune de Corbigny, représentée par',
      'Entre le Département',
      'Monsieur le Maire de la commune de Vix',
    ],
    non: ['pour la commune de Marly'],
  },
  {
    id: 'accord.lie',
    motif: String.raw`d['’] ?(?:une|autre) part|represente(?:e)?(?: ?\(e\))? (?:[a-z,]{1,20} ){0,4}par|ci-? ?apres (?:denomme|designe|appele)|agissant (?:au|en|pour)`,
    poids: 100,
    oui: ['d’une part', 'représentée par son maire', 'ci-après dénommé'],
    non: ['à part entière'],
  },
  {
    id: 'accord.convenu',
    motif: String.raw`(?:est|ete) (?:preala[a-z]{1,10} )?(?:convenu|arrete|decide)|(?:ont|sont) convenus?|conviennent`,
    poids: 80,
    oui: ['Il est convenu ce qui suit', 'Sont convenus de ce qui suit'],
    non: ['un commun accord'],
  },
];

/** What only an act tells: who met, who was there, how they voted. "Vu …" and "Objet :" stand in both. */
export const paroles: readonly Indice[] = [
  {
    id: 'accord.presents',
    motif: `${debut}(?:(?:etai(?:en)?t )?presents? {0,3}:|secretaire de (?:la )?seance)`,
    poids: -300,
    oui: ['Présents : M. Brun', 'Secrétaire de séance'],
    non: ['la présente convention'],
  },
  {
    id: 'accord.convoque',
    motif: `(?:conseil|comite|bureau|assemblee|commission)(?: [a-z]{2,20}){0,6},? (?:dument|legalement|regulierement) convoque`,
    poids: -300,
    oui: ['le conseil municipal de Marly, légalement convoqué'],
    non: ['dûment habilité'],
  },
  {
    id: 'accord.delibere',
    // "Vu la délibération du 3 mars par laquelle le conseil, après en avoir délibéré" tells of another act.
    motif: `^(?!.{0,8}vu )(?:.{0,120}[ ,])?apres (?:en )?avoir delibere${fin}`,
    poids: -300,
    oui: ['Le conseil, après en avoir délibéré'],
    non: ['Vu la délibération par laquelle le conseil, après en avoir délibéré'],
  },
  {
    id: 'accord.voix',
    motif: `(?:^|[ (,:])[a-z\\d-]{1,15} voix (?:pour|contre)${fin}|${debut}(?:pour|contre) {0,3}: {0,3}\\d{1,3}(?!\\d)`,
    poids: -300,
    oui: ['par 12 voix pour, 2 voix contre', 'Pour : 12'],
    non: ['à haute voix'],
  },
  {
    id: 'accord.unanimite',
    motif: `(?<![a-z])a l['’]unanimite.{0,40} (?:decide|approuve|adopte|autorise)${fin}|(?<![a-z])(?:decide|approuve|adopte|autorise),? a l['’]unanimite`,
    poids: -300,
    oui: ['à l’unanimité, approuve', 'décide à l’unanimité'],
    non: ['à l’unanimité des associés'],
  },
  {
    id: 'accord.seance',
    motif: `^[^a-z]{0,6}(?:seance|reunion) (?:publique |ordinaire |extraordinaire )?du `,
    poids: -300,
    oui: ['Séance du 12 mars 2024'],
    non: ['en sa séance du 12 mars'],
  },
];

/** Above its title: the head of an act that it is attached to, or the subject of. */
export const dessus: readonly Indice[] = [
  {
    id: 'accord.sous_un_acte',
    motif: `${debut}(?:objet {0,3}:|extrait|deliberation|decision d|l['’] ?an )|(?:dument|legalement) convoque`,
    poids: -300,
    oui: ['Objet : convention', 'Extrait du registre des délibérations', 'DÉLIBÉRATION N° 12'],
    non: ['Annexe à la délibération n° 3/05'],
  },
];

export const comptesDAccord = {
  /** What any text with such a title must overcome. */
  'accord.texte': -560,
  'accord.article': 40,
} as const;

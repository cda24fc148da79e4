/**
 * Every sentence the program says of itself, in French and in English.
 * What it says of a document's contents is in the diagnostics.
 */

export const langues = ['fr', 'en'] as const;
export type Langue = (typeof langues)[number];

type Values = Readonly<Record<string, string | number>>;
export type Bilingual = Readonly<Record<Langue, string>>;

const input = {
  vide: {
    fr: 'le fichier est vide. Vérifiez qu’il a été téléchargé ou converti en entier.',
    en: 'the file is empty. Check that it was downloaded or converted completely.',
  },
  binaire: {
    fr: 'ce n’est pas un fichier texte. Donnez la délibération en PDF, en markdown ou en texte (UTF-8).',
    en: 'this is not a text file. Give the deliberation as PDF, markdown or plain text (UTF-8).',
  },
  autre_format: {
    fr: 'ce fichier est {format}, et non une délibération en PDF, en markdown ou en texte. {conseil}',
    en: 'this file is {format}, not a deliberation as PDF, markdown or plain text. {conseil}',
  },
  pdf_mot_de_passe: {
    fr: 'ce PDF est protégé par un mot de passe. Donnez-le (DELIBRE_PASSWORD, --password, password).',
    en: 'this PDF is protected by a password. Give it (DELIBRE_PASSWORD, --password, password).',
  },
  pdf_mot_de_passe_faux: {
    fr: 'le mot de passe donné n’ouvre pas ce PDF. Vérifiez-le.',
    en: 'the password given does not open this PDF. Check it.',
  },
  pdf_illisible: {
    fr: 'ce PDF est endommagé ou incomplet. Téléchargez-le ou exportez-le à nouveau.',
    en: 'this PDF is damaged or incomplete. Download or export it again.',
  },
  pdf_faux: {
    fr: 'le nom dit PDF, mais ce n’en est pas un. Vérifiez le fichier.',
    en: 'the name says PDF, but this is not one. Check the file.',
  },
  pdf_sans_page: {
    fr: 'ce PDF n’a aucune page. Exportez-le à nouveau.',
    en: 'this PDF has no page. Export it again.',
  },
  pdf_page_illisible: {
    fr: 'la page {page} de ce PDF est endommagée et ne peut pas être lue. Téléchargez-le ou exportez-le à nouveau.',
    en: 'page {page} of this PDF is damaged and cannot be read. Download or export it again.',
  },
  pdf_pages: {
    fr: 'ce PDF annonce plus de {max} pages : sa liste de pages est fausse. Exportez-le à nouveau.',
    en: 'this PDF claims more than {max} pages: its list of pages is wrong. Export it again.',
  },
  introuvable: {
    fr: 'rien à ce chemin. Vérifiez le nom et le dossier.',
    en: 'there is nothing at this path. Check the name and the folder.',
  },
  acces: {
    fr: 'lecture refusée ({systeme}). Vérifiez les droits du fichier et de ses dossiers.',
    en: 'permission to read was refused ({systeme}). Check the rights of the file and of its folders.',
  },
  dossier: {
    fr: 'c’est un dossier. Donnez un fichier.',
    en: 'this is a folder. Give a file.',
  },
  sans_document: {
    fr: 'aucun document dans ce dossier ni ses sous-dossiers. Extensions lues : {extensions}. Un fichier d’un autre nom se donne directement.',
    en: 'no document in this folder or its sub-folders. Extensions read: {extensions}. Give a file of another name directly.',
  },
  taille: {
    fr: 'plus de {octets}, la taille maximale. Vérifiez que c’est bien un document, ou relevez la limite (--max-size, maxBytes).',
    en: 'over {octets}, the size limit. Check that this is a document, or raise the limit (--max-size, maxBytes).',
  },
  temps: {
    fr: 'la lecture n’avance plus depuis {max} secondes. Le fichier est sans doute endommagé : exportez-le à nouveau, ou relevez la limite (--max-time, maxTime).',
    en: 'reading has got no further for {max} seconds. The file is probably damaged: export it again, or raise the limit (--max-time, maxTime).',
  },
  memoire: {
    fr: 'la lecture demande plus de {octets} de mémoire. Exportez ce fichier à nouveau, coupez-le en deux, ou relevez la limite (--max-memory, maxMemory).',
    en: 'reading needs more than {octets} of memory. Export this file again, cut it in two, or raise the limit (--max-memory, maxMemory).',
  },
  arret: {
    fr: 'la lecture s’est arrêtée net ({systeme}). Exportez ce fichier à nouveau, et signalez-le avec ce document si elle s’arrête encore.',
    en: 'reading broke off ({systeme}). Export this file again, and report it with this document if it breaks off again.',
  },
  special: {
    fr: 'ce n’est pas un fichier, mais un tube ou un périphérique. Donnez son contenu par l’entrée standard : « delibre extract - ».',
    en: 'this is no file, but a pipe or a device. Give what it holds through standard input: "delibre extract -".',
  },
  lien: {
    fr: 'les liens symboliques tournent en boucle. Donnez le fichier lui-même.',
    en: 'the symbolic links go round in a loop. Give the file itself.',
  },
  lecture: {
    fr: 'lecture impossible ({systeme}). Vérifiez le fichier et le disque.',
    en: 'could not be read ({systeme}). Check the file and the disk.',
  },
  ecriture: {
    fr: 'écriture impossible ({systeme}) ; rien n’a été laissé à moitié écrit. Vérifiez la place, les droits et le dossier --out.',
    en: 'could not be written ({systeme}); nothing was left half-written. Check the space, the rights and the --out folder.',
  },
  resultat: {
    fr: 'ce n’est pas un résultat delibre/1 ({detail}). Donnez le JSON écrit par « delibre extract --format json ».',
    en: 'this is not a delibre/1 result ({detail}). Give the JSON that "delibre extract --format json" writes.',
  },
  reglages: {
    fr: 'réglages incompréhensibles : {detail}. Corrigez cette clé ou cette valeur ; le README montre un exemple.',
    en: 'settings not understood: {detail}. Correct this key or value; the README shows an example.',
  },
  rejets: {
    fr: 'ce n’est pas le formulaire des lignes rejetées. Donnez le fichier en .rejets.csv, rempli, sans ôter ses titres.',
    en: 'this is not the form of the rejected rows. Give the .rejets.csv file, filled, with its headings.',
  },
  autre_source: {
    fr: 'aucun des résultats de ce fichier ne porte sur {source}. Donnez le document dont ils sont tirés.',
    en: 'none of the results in this file is about {source}. Give the document that they were made from.',
  },
} as const satisfies Record<string, Bilingual>;

/** Why an input was refused. */
export type InputErrorCode = keyof typeof input;

export function inputErrorTexts(code: InputErrorCode, values: Values): Record<Langue, string> {
  const { max, conseil } = values;
  const filled = (langue: Langue) =>
    fill(input[code][langue], {
      ...values,
      octets: sizeIn(langue, Number(max)),
      conseil: conseils[String(conseil)]?.[langue] ?? '',
    });
  return { fr: filled('fr'), en: filled('en') };
}

/** What to give instead of a file of another kind. */
const conseils: Readonly<Record<string, Bilingual>> = {
  imprimer: {
    fr: 'Ouvrez-le dans un navigateur et imprimez-le en PDF.',
    en: 'Open it in a browser and print it as a PDF.',
  },
  piece: {
    fr: 'Enregistrez la pièce jointe, et donnez-la.',
    en: 'Save the attached file, and give that.',
  },
  exporter: {
    fr: 'Exportez le document en PDF, et donnez ce PDF.',
    en: 'Export the document as a PDF, and give that.',
  },
};

const bytes: readonly (readonly [number, Bilingual])[] = [
  [1e9, { fr: 'Go', en: 'GB' }],
  [1e6, { fr: 'Mo', en: 'MB' }],
  [1e3, { fr: 'ko', en: 'kB' }],
  [1, { fr: 'octets', en: 'bytes' }],
];

/** "50 Mo": in the largest unit of which there is a whole one. */
function sizeIn(langue: Langue, size: number): string {
  const [one, name] = bytes.find(([unit]) => size >= unit) ?? [1, { fr: 'octets', en: 'bytes' }];
  const number = `${Math.round((size / one) * 10) / 10}`;
  return `${langue === 'fr' ? number.replace('.', ',') : number}\u00a0${name[langue]}`;
}

const phrases = {
  'usage.prefixe': { fr: 'erreur : ', en: 'error: ' },
  'usage.aide': {
    fr: 'Voir « delibre {commande}--help ».',
    en: 'See "delibre {commande}--help".',
  },
  'usage.option_inconnue': { fr: 'option inconnue : {detail}', en: 'unknown option: {detail}' },
  'usage.commande_inconnue': {
    fr: 'commande inconnue : {detail}. Commandes : extract, check, explain, verify, export, validate, schema.',
    en: 'unknown command: {detail}. Commands: extract, check, explain, verify, export, validate, schema.',
  },
  'usage.argument_manquant': { fr: 'il manque {detail}', en: 'missing {detail}' },
  'usage.valeur_manquante': {
    fr: 'il manque la valeur de l’option {detail}',
    en: 'the option {detail} needs a value',
  },
  'usage.argument_en_trop': { fr: 'trop d’arguments', en: 'too many arguments' },
  'usage.valeur': {
    fr: '{option} : « {valeur} » n’est pas permis. Valeurs : {permises}.',
    en: '{option}: "{valeur}" is not allowed. Values: {permises}.',
  },
  'usage.entier': { fr: 'un entier de {min} à {max}', en: 'a whole number from {min} to {max}' },
  'usage.taille': {
    fr: 'un nombre entier de Mo, ou une taille comme 500ko, 80Mo, 1Go',
    en: 'a whole number of MB, or a size such as 500kB, 80MB, 1GB',
  },
  'usage.fichier_sans_out': {
    fr: '--format {format} écrit des fichiers : donnez un dossier avec --out',
    en: '--format {format} writes files: give a folder with --out',
  },
  'usage.dialecte_sans_csv': {
    fr: '--csv-dialect ne vaut qu’avec --format csv',
    en: '--csv-dialect needs --format csv',
  },
  'usage.csv_sans_out': {
    fr: '--format csv écrit un fichier par table : donnez un dossier avec --out, ou une seule table avec --table',
    en: '--format csv writes a file a table: give a folder with --out, or one table with --table',
  },
  'usage.table_sans_csv': {
    fr: '--table demande --format csv',
    en: '--table needs --format csv',
  },
  'usage.table_et_out': {
    fr: '--table écrit sur la sortie standard : ne donnez pas --out',
    en: '--table writes to standard output: do not give --out',
  },
  'usage.sortie': {
    fr: '--out {detail} : ce n’est pas un dossier. Donnez un dossier, existant ou à créer.',
    en: '--out {detail}: this is not a folder. Give a folder, existing or to be made.',
  },
  'usage.ligne': {
    fr: '{fichier} n’a pas de ligne {ligne} : donnez un nombre de 1 à {lignes}',
    en: '{fichier} has no line {ligne}: give a number from 1 to {lignes}',
  },
  'usage.stdin_deux_fois': {
    fr: '« - » (l’entrée standard) ne peut être donné qu’une fois',
    en: '"-" (standard input) can be given only once',
  },
  'usage.defaut': { fr: ' (par défaut : {valeur})', en: ' (default: {valeur})' },
  'usage.duree': {
    fr: 'un nombre entier de secondes, ou une durée comme 90s, 5min',
    en: 'a whole number of seconds, or a time such as 90s, 5min',
  },
  'usage.secondes': { fr: '{nombre}s', en: '{nombre}s' },
  'usage.giga': { fr: '{nombre}Go', en: '{nombre}GB' },
  'usage.mega': { fr: '{nombre}Mo', en: '{nombre}MB' },
  'usage.coeurs': {
    fr: 'autant que de cœurs, au plus {max}',
    en: 'as many as cores, at most {max}',
  },
  'sortie.impossible': {
    fr: 'sortie standard : écriture impossible ({systeme}). Vérifiez la place et les droits.',
    en: 'standard output: could not be written ({systeme}). Check the space and the rights.',
  },
  mot_de_passe: {
    fr: 'Mot de passe de {fichier} (rien ne s’affiche) : ',
    en: 'Password of {fichier} (nothing is shown): ',
  },
  interne: {
    fr: 'erreur interne de delibre ({detail}). Signalez-la avec ce document.',
    en: 'internal error of delibre ({detail}). Please report it with this document.',
  },
  'progres.ligne': { fr: '[{rang}/{total}] {fichier}', en: '[{rang}/{total}] {fichier}' },
  'progres.page': {
    fr: '{fichier} : page {page} sur {pages}',
    en: '{fichier}: page {page} of {pages}',
  },
  'progres.ecrit': { fr: '{fichier} → {cible}', en: '{fichier} → {cible}' },
  'progres.echec': { fr: '{fichier} : échec', en: '{fichier}: failed' },
  'progres.echecs': { fr: ', échecs : {echecs}', en: ', failed: {echecs}' },
  'bilan.lus': {
    fr: 'Documents lus : {lus} sur {total}.',
    en: 'Documents read: {lus} of {total}.',
  },
  'bilan.tables': {
    fr: '{dossier} : tables et lignes : {tables}.',
    en: '{dossier}: tables and rows: {tables}.',
  },
  'bilan.echecs': { fr: 'Échecs : {echecs}.', en: 'Failed: {echecs}.' },
  'check.attendu': { fr: 'attendu : {attendu}', en: 'expected: {attendu}' },
  'check.ecart': { fr: 'écart : {ecart}', en: 'difference: {ecart}' },
  'check.connexes': { fr: 'comparé aux lignes {lignes}', en: 'compared with lines {lignes}' },
  'check.connexes_pages': { fr: 'comparé aux pages {pages}', en: 'compared with pages {pages}' },
  'check.connexe': { fr: 'comparé à la ligne {lignes}', en: 'compared with line {lignes}' },
  'check.niveau.erreur': { fr: 'erreur', en: 'error' },
  'check.niveau.avertissement': { fr: 'avertissement', en: 'warning' },
  'check.niveau.info': { fr: 'info', en: 'info' },
  'check.bilan': {
    fr: 'Erreurs : {erreur}. Avertissements : {avertissement}. Notes : {info}.',
    en: 'Errors: {erreur}. Warnings: {avertissement}. Notes: {info}.',
  },
  'verify.source_changee': {
    fr: 'la source a changé : son empreinte sha256 est {trouve}, le résultat a été tiré de {attendu}',
    en: 'the source has changed: its sha256 is {trouve}, the result was made from {attendu}',
  },
  'verify.autre': {
    fr: '{fichier} n’est pas la source de {resultat} : la plupart des valeurs n’y sont pas à leur place. Donnez le document dont ce résultat est tiré, ou extrayez à nouveau.',
    en: '{fichier} is not the source of {resultat}: most values are not in their places there. Give the document that this result was made from, or extract it again.',
  },
  'verify.tient': {
    fr: '{fichier} : valeurs examinées : {valeurs}. Toutes tiennent.',
    en: '{fichier}: values examined: {valeurs}. All hold.',
  },
  'verify.tombe': {
    fr: '{fichier} : valeurs examinées : {valeurs}. Défauts : {defauts}.',
    en: '{fichier}: values examined: {valeurs}. Faults: {defauts}.',
  },
  'verify.place': {
    fr: 'place hors de la source ou lignes fausses',
    en: 'place outside the source, or wrong lines',
  },
  'verify.texte': {
    fr: 'la source dit ici {trouve}, le résultat cite {attendu}',
    en: 'the source says {trouve} here, the result quotes {attendu}',
  },
  'verify.valeur': {
    fr: 'relu, ce texte donne {trouve}, le résultat dit {attendu}',
    en: 'read again, this text gives {trouve}, the result says {attendu}',
  },
  'verify.renvoi': {
    fr: 'aucun enregistrement ne porte l’identifiant {attendu}',
    en: 'no record has the id {attendu}',
  },
  'verify.identifiant': {
    fr: 'deux enregistrements portent l’identifiant {attendu}',
    en: 'two records have the id {attendu}',
  },
  'verify.ligne': {
    fr: 'cette ligne appartient à {trouve} section(s), et non à une seule',
    en: 'this line belongs to {trouve} section(s), not to one',
  },
  'export.ecrit': { fr: '{fichier} : lignes : {lignes}', en: '{fichier}: rows: {lignes}' },
  'export.bilan': {
    fr: 'Lignes publiables : {valides}. À compléter dans le formulaire : {rejets}.',
    en: 'Rows fit to publish: {valides}. To be completed in the form: {rejets}.',
  },
  'export.plusieurs_votes': {
    fr: 'Délibérations à plusieurs votes, dont les colonnes VOTE_* restent vides : {nombre}. Tous sont dans votes.csv.',
    en: 'Deliberations with several votes, whose VOTE_* columns stay empty: {nombre}. All are in votes.csv.',
  },
  'export.vote_incomplet': {
    fr: 'Délibérations dont le vote n’est pas compté en entier (effectif, pour, contre, abstention), colonnes VOTE_* vides : {nombre}.',
    en: 'Deliberations whose vote is not counted in full (members, for, against, abstained), VOTE_* columns empty: {nombre}.',
  },
  'export.autres_voix': {
    fr: 'Votes avec des groupes, des absents ou des élus qui ne prennent pas part, que seul votes.csv garde : {nombre}.',
    en: 'Votes with groups, absent members or members taking no part, which only votes.csv keeps: {nombre}.',
  },
  'validate.corrige': {
    fr: '{fichier} : cellules corrigées : {nombre}',
    en: '{fichier}: cells mended: {nombre}',
  },
  'validate.bilan': {
    fr: '{fichier} : lignes examinées : {lignes}. Défauts : {fautes}.',
    en: '{fichier}: rows examined: {lignes}. Faults: {fautes}.',
  },
  'faute.colonne': { fr: 'il manque la colonne {colonne}', en: 'the column {colonne} is missing' },
  'faute.ordre': {
    fr: 'colonne {colonne} en trop ou déplacée : {attendu} attendu ici',
    en: 'column {colonne} too many or out of place: {attendu} wanted here',
  },
  'faute.requis': { fr: '{colonne} doit être rempli', en: '{colonne} must be filled' },
  'faute.type': {
    fr: '{colonne} : « {valeur} » n’est pas de la forme {attendu}',
    en: '{colonne}: "{valeur}" is not of the form {attendu}',
  },
  'faute.motif': {
    fr: '{colonne} : « {valeur} » ne suit pas le modèle {attendu}',
    en: '{colonne}: "{valeur}" does not follow the pattern {attendu}',
  },
  'faute.liste': {
    fr: '{colonne} : « {valeur} » n’est pas de la liste : {attendu}',
    en: '{colonne}: "{valeur}" is not in the list: {attendu}',
  },
  'faute.longueur': {
    fr: '{colonne} : plus de {attendu} caractères',
    en: '{colonne}: more than {attendu} characters',
  },
  'faute.bornes': {
    fr: '{colonne} : {valeur} est hors de {attendu}',
    en: '{colonne}: {valeur} is outside {attendu}',
  },
  'faute.siret': {
    fr: '{colonne} : « {valeur} » n’est pas un SIRET (14 chiffres dont la clé est juste)',
    en: '{colonne}: "{valeur}" is no SIRET (14 digits with a right key)',
  },
  'faute.annees': {
    fr: '{colonne} : la seconde année de « {valeur} » ne suit pas la première',
    en: '{colonne}: the second year of "{valeur}" does not follow the first',
  },
  'faute.ensemble': {
    fr: '{colonne} et {attendu} sont tous remplis, ou tous vides',
    en: '{colonne} and {attendu} are all filled, or all empty',
  },
  'faute.comparaison': {
    fr: '{colonne} ({valeur}) doit être au moins {attendu}',
    en: '{colonne} ({valeur}) must be at least {attendu}',
  },
  'faute.somme': {
    fr: '{colonne} ({valeur}) n’est pas la somme de {attendu}',
    en: '{colonne} ({valeur}) is not the sum of {attendu}',
  },
  'faute.nomenclature': {
    fr: '{colonne} : « {valeur} » ne commence pas par une matière de la nomenclature suivie de « / »',
    en: '{colonne}: "{valeur}" does not begin with a subject of the nomenclature followed by "/"',
  },
  'faute.un_des_deux': {
    fr: '{colonne} ou {attendu} doit être rempli',
    en: '{colonne} or {attendu} must be filled',
  },
  'faute.doublon': {
    fr: 'la même ligne existe déjà {attendu}',
    en: 'the same row stands already {attendu}',
  },
} as const satisfies Record<string, Bilingual>;

export type Phrase = keyof typeof phrases;

/** A sentence in a language, its `{names}` filled in. */
export function say(langue: Langue, phrase: Phrase, values: Values = {}): string {
  return fill(phrases[phrase][langue], values);
}

export function fill(sentence: string, values: Values): string {
  return sentence.replace(/\{(\w{1,40})\}/gu, (_, name: string) => String(values[name] ?? ''));
}

/** The language asked for on the command line, else the one of the environment, else English. */
export function langueOf(
  asked: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): Langue {
  if (asked === 'fr' || asked === 'en') return asked;
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return /^fr(?:[_.@-]|$)/iu.test(locale) ? 'fr' : 'en';
}

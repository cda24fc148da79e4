/** What `--help` says, in both languages. */
import type { Langue } from '../../contract/messages.ts';

export interface Help {
  readonly titres: Readonly<Record<string, string>>;
  /** Words of a usage line. */
  readonly mots: Readonly<Record<string, string>>;
  readonly programme: string;
  readonly aide: string;
  readonly version: string;
  readonly lang: string;
  readonly quiet: string;
  readonly maxSize: string;
  readonly maxTime: string;
  readonly maxMemory: string;
  readonly password: string;
  readonly ocr: string;
  readonly profile: string;
  readonly codes: string;
  readonly extract: Command &
    Readonly<Record<'entrees' | 'format' | 'out' | 'table' | 'csvDialect' | 'jobs', string>>;
  readonly check: Command & Readonly<Record<'format' | 'level' | 'failOn', string>>;
  readonly explain: Command & Readonly<Record<'place' | 'format', string>>;
  readonly verify: Command & Readonly<Record<'resultat' | 'source' | 'maxSize', string>>;
  readonly export: Command &
    Readonly<Record<'resultats' | 'format' | 'out' | 'reglages' | 'rejets' | 'profil', string>>;
  readonly validate: Command & Readonly<Record<'table' | 'schema' | 'fix', string>>;
  readonly schema: Command;
}

interface Command {
  readonly description: string;
  readonly apres: string;
}

const fr: Help = {
  titres: {
    'Usage:': 'Utilisation :',
    'Options:': 'Options :',
    'Commands:': 'Commandes :',
    'Arguments:': 'Arguments :',
    'Global Options:': 'Options communes :',
  },
  mots: {
    command: 'commande',
    file: 'fichier',
    folder: 'dossier',
    line: 'ligne',
    result: 'résultat',
    table: 'table',
  },
  programme:
    'Lit des délibérations et en fait des données dont chaque valeur dit où elle est imprimée.',
  aide: 'affiche cette aide',
  version: 'affiche la version',
  lang: 'langue des messages, fr ou en (sinon celle de LC_ALL, LC_MESSAGES ou LANG)',
  quiet: 'ni progression, ni constats, ni bilan : seulement les échecs',
  maxSize: 'taille maximale d’un document : 80 ou 80Mo, 500ko, 1Go',
  profile:
    'particularités d’une collectivité : auto (d’après le document), aucun, ou un nom de profil',
  maxTime: 'durée maximale sans qu’une page de plus soit lue : 90 ou 90s, 5min',
  maxMemory: 'mémoire maximale de la lecture d’un document : 500Mo, 2Go',
  password:
    'mot de passe des PDF qui en demandent un ; mieux : DELIBRE_PASSWORD, ou la question posée au terminal',
  ocr: 'pages à reconnaître : auto (celles dont le texte manque), never ou always',
  codes: `Codes de retour :
  0  tous les documents ont été lus ; check : aucun constat du niveau de --fail-on ; verify : tout tient
     export : tout est écrit ; validate : aucun défaut
  1  un document au moins n’a pas été lu ou écrit ; check : un constat de ce niveau, ou plus grave ;
     verify : une valeur ne tient plus ; validate : un défaut
  2  ligne de commande incorrecte`,
  extract: {
    description: 'Extrait les données d’un document, de plusieurs, ou de dossiers entiers.',
    entrees:
      'documents (PDF, markdown ou texte), dossiers (.pdf, .md, .markdown, .txt, sous-dossiers compris), ou - pour l’entrée standard',
    format:
      'json, ndjson (un enregistrement par ligne), csv (un fichier par table), xlsx (un classeur), sqlite (une base) ou parquet (un fichier par table)',
    out: 'dossier où écrire, créé au besoin ; un fichier du même nom est remplacé',
    csvDialect:
      'avec --format csv : plain (virgules, point décimal) ou fr (points-virgules, virgule décimale, codes gardés)',
    table: 'avec --format csv : une seule table, sur la sortie standard',
    jobs: 'documents menés de front',
    apres: `Sans --out, les données vont sur la sortie standard : un objet JSON pour un fichier, un tableau
JSON pour un dossier ou plusieurs fichiers. Avec --out, un fichier par document (json, ndjson)
ou par table (csv, toutes les lignes de tous les documents), ou un pour tout : delibre.xlsx, delibre.sqlite.
Une table vide n’est pas écrite en csv. Un fichier n’apparaît que complet.
Les constats vont sur la sortie d’erreur : « fichier:ligne:colonne: niveau: message (code) », d’un PDF « fichier: p. 36: … ».
Un document qui échoue n’arrête pas les autres : le bilan dit lesquels, et pourquoi.
CSV : UTF-8 avec BOM, virgules, point décimal ; un texte qu’un tableur prendrait pour une formule
est précédé d’une apostrophe.

Exemples :
  delibre extract 2024-273.md > 2024-273.json
  delibre extract actes/ --format csv --out tableaux
  delibre extract actes/ --format xlsx --out tableaux
  delibre extract actes/ --format csv --table annexeLignes > lignes.csv
  delibre extract actes/ --format ndjson | grep '"table":"votes"'
  cat 2024-273.md | delibre extract -`,
  },
  check: {
    description: 'Confronte un document avec lui-même : totaux, votes, dates, accords.',
    format: 'text (un constat, la ligne, ce qui était attendu) ou json',
    level: 'niveau le plus bas montré : erreur (ou error), avertissement (ou warning), info',
    failOn: 'niveau à partir duquel le code de retour est 1',
    apres: `Chaque constat dit sa place, cite la ligne imprimée et marque les mots en cause, puis dit ce qui
était attendu, l’écart, et les lignes comparées. Les constats sont aussi dans le JSON d’extract.
erreur : un calcul, une date, une clé qui ne peuvent être justes ; avertissement : libellés, unités,
décomptes, signataires, renvois ; info : orthographes, prix inhabituels, coïncidences.

Exemples :
  delibre check 2024-273.md
  delibre check actes/ --level avertissement --lang fr
  delibre check actes/ --format json --fail-on avertissement > constats.json`,
  },
  explain: {
    description: 'Dit pourquoi un document est lu et divisé ainsi, ou une de ses lignes.',
    place:
      'document, ou - ; suivi de « : » et d’un numéro, une de ses lignes (d’un PDF, de sa transcription)',
    format: 'text (des phrases) ou json (les mêmes indices, avec leurs points)',
    apres: `Sans ligne : pour quoi le document est pris, puis chaque partie dans l’ordre, avec le titre choisi, ce qui a
parlé pour et contre, et ce que vaudrait le document sans ce titre. Avec une ligne : de quelle partie
elle est, et tous les indices qui en ont fait un titre, ou non. Les points sont des centièmes.

Exemples :
  delibre explain proces-verbal.md
  delibre explain proces-verbal.md:57 --lang fr
  cat proces-verbal.md | delibre explain -- -:57`,
  },
  verify: {
    description: 'Vérifie qu’un résultat tient encore devant sa source.',
    resultat: 'résultat en JSON, écrit par extract, ou - pour l’entrée standard',
    source: 'document dont il est tiré, ou -',
    maxSize: 'taille maximale de la source : 80 ou 80Mo, 500ko, 1Go',
    apres: `Chaque valeur est relue à sa place dans la source, puis à nouveau interprétée. Une ligne par
défaut sur la sortie standard, le bilan sur la sortie d’erreur. Une source modifiée depuis
est reconnue à son empreinte.

Exemples :
  delibre verify 2024-273.json 2024-273.md
  delibre extract 2024-273.md | delibre verify - 2024-273.md`,
  },
  export: {
    description: 'Écrit des résultats dans un format à publier.',
    resultats: 'résultats en JSON, écrits par extract',
    format: 'csv, xlsx, sqlite, parquet, ndjson, scdl-deliberations ou scdl-subventions',
    out: 'dossier où écrire, créé au besoin',
    reglages: 'ce que le document ne dit pas : SIRET, conditions, matières (JSON)',
    rejets: 'formulaire des lignes rejetées, rempli ; retenu dans reglages.json',
    profil: 'qui doit accepter les lignes : validata ou data-subvention',
    apres: `Une ligne à laquelle manque une valeur exigée va dans le fichier .rejets.csv : remplissez-le et
rendez-le par --rejets. Le fichier .provenance.csv dit d’où vient chaque cellule.

Exemples :
  delibre export 2024-273.json --format scdl-subventions --out publication --reglages reglages.json
  delibre export 2024-273.json --format scdl-subventions --out publication --rejets rempli.csv`,
  },
  validate: {
    description: 'Examine un fichier CSV selon le schéma national.',
    table: 'fichier CSV',
    schema: 'scdl-subventions ou scdl-deliberations',
    fix: 'écrit à côté un fichier .corrige.csv : zéros de tête, virgules décimales ; rien d’inventé',
    apres: `Exemple :
  delibre validate 20240617_226200010_subventions.csv --schema scdl-subventions`,
  },
  schema: {
    description: 'Écrit le schéma JSON (draft 2020-12) des résultats.',
    apres: `Exemple :
  delibre schema > delibre-1.schema.json`,
  },
};

const en: Help = {
  titres: {},
  mots: {},
  programme:
    'Reads French deliberations and makes data of them whose every value says where it is printed.',
  aide: 'show this help',
  version: 'show the version',
  lang: 'language of the messages, fr or en (else that of LC_ALL, LC_MESSAGES or LANG)',
  quiet: 'no progress, no findings, no summary: only what failed',
  maxSize: 'largest document: 80 or 80MB, 500kB, 1GB',
  profile:
    'what is local about an authority: auto (by the document), aucun (none), or the name of a profile',
  maxTime: 'longest time without a page more being read: 90 or 90s, 5min',
  maxMemory: 'most memory that reading a document may take: 500MB, 2GB',
  password:
    'password of the PDFs that ask for one; better: DELIBRE_PASSWORD, or the question on the terminal',
  ocr: 'pages to recognise: auto (those without usable text), never or always',
  codes: `Exit codes:
  0  all documents were read; check: no finding of the level of --fail-on; verify: everything holds
     export: all is written; validate: no fault
  1  at least one document was not read or written; check: a finding of that level, or graver;
     verify: a value no longer holds; validate: a fault
  2  wrong command line`,
  extract: {
    description: 'Extracts the data of a document, of several, or of whole folders.',
    entrees:
      'documents (PDF, markdown or text), folders (.pdf, .md, .markdown, .txt, sub-folders too), or - for standard input',
    format:
      'json, ndjson (a record a line), csv (a file a table), xlsx (a workbook), sqlite (a database) or parquet (a file a table)',
    out: 'folder to write to, made if missing; a file of the same name is replaced',
    csvDialect:
      'with --format csv: plain (commas, decimal points) or fr (semicolons, decimal commas, codes kept)',
    table: 'with --format csv: one table only, to standard output',
    jobs: 'documents side by side',
    apres: `Without --out the data goes to standard output: one JSON object for one file, a JSON array for
a folder or several files. With --out, a file a document (json, ndjson) or a file a table (csv,
all rows of all documents, none for an empty table), or one for all: delibre.xlsx, delibre.sqlite.
A file appears only once it is complete.
Findings go to standard error: "file:line:column: level: message (code)", of a PDF "file: p. 36: …".
A document that fails does not stop the others: the summary says which, and why.
CSV: UTF-8 with BOM, commas, decimal points; a text that a spreadsheet would take for a formula
has an apostrophe before it.

Examples:
  delibre extract 2024-273.md > 2024-273.json
  delibre extract acts/ --format csv --out tables
  delibre extract acts/ --format xlsx --out tables
  delibre extract acts/ --format csv --table annexeLignes > rows.csv
  delibre extract acts/ --format ndjson | grep '"table":"votes"'
  cat 2024-273.md | delibre extract -`,
  },
  check: {
    description: 'Confronts a document with itself: totals, votes, dates, agreements.',
    format: 'text (a finding, the line, what was expected) or json',
    level: 'lowest level shown: error (or erreur), warning (or avertissement), info',
    failOn: 'level from which the exit code is 1',
    apres: `Each finding says its place, quotes the printed line and marks the words, then says what was
expected, the difference, and the lines compared. Findings are also in the JSON of extract.
error: arithmetic, a date or a check digit that cannot be right; warning: labels, units,
counts, signatories, references; info: spellings, unusual prices, coincidences.

Examples:
  delibre check 2024-273.md
  delibre check acts/ --level avertissement --lang fr
  delibre check acts/ --format json --fail-on avertissement > findings.json`,
  },
  explain: {
    description: 'Says why a document, or one of its lines, is read and divided as it is.',
    place:
      'document, or -; with ":" and a number behind it, one of its lines (of a PDF, of its transcript)',
    format: 'text (sentences) or json (the same cues, with their points)',
    apres: `Without a line: what the document is taken for, then each part in order, with the title chosen, what
spoke for and against it, and what the document would be worth without it. With a line: which part it
is of, and every cue that made a title of it, or did not. Points are hundredths.

Examples:
  delibre explain minutes.md
  delibre explain minutes.md:57 --lang en
  cat minutes.md | delibre explain -- -:57`,
  },
  verify: {
    description: 'Checks that a result still holds against its source.',
    resultat: 'result as JSON, written by extract, or - for standard input',
    source: 'document that it was made from, or -',
    maxSize: 'largest source: 80 or 80MB, 500kB, 1GB',
    apres: `Every value is looked up at its place in the source, then read again. A line a fault on standard
output, the summary on standard error. A source that changed since is recognised by its hash.

Examples:
  delibre verify 2024-273.json 2024-273.md
  delibre extract 2024-273.md | delibre verify - 2024-273.md`,
  },
  export: {
    description: 'Writes results in a format to publish.',
    resultats: 'results as JSON, written by extract',
    format: 'csv, xlsx, sqlite, parquet, ndjson, scdl-deliberations or scdl-subventions',
    out: 'folder to write to, made if need be',
    reglages: 'what the document does not say: SIRET, conditions, subjects (JSON)',
    rejets: 'form of the rejected rows, filled; remembered in reglages.json',
    profil: 'who must take the rows: validata or data-subvention',
    apres: `A row that lacks a required value goes to the .rejets.csv file: fill it and give it back with
--rejets. The .provenance.csv file says where each cell comes from.

Examples:
  delibre export 2024-273.json --format scdl-subventions --out published --reglages settings.json
  delibre export 2024-273.json --format scdl-subventions --out published --rejets filled.csv`,
  },
  validate: {
    description: 'Examines a CSV file by the national schema.',
    table: 'CSV file',
    schema: 'scdl-subventions or scdl-deliberations',
    fix: 'writes a .corrige.csv file beside it: leading zeros, decimal commas; nothing invented',
    apres: `Example:
  delibre validate 20240617_226200010_subventions.csv --schema scdl-subventions`,
  },
  schema: {
    description: 'Prints the JSON Schema (draft 2020-12) of results.',
    apres: `Example:
  delibre schema > delibre-1.schema.json`,
  },
};

export const helps: Readonly<Record<Langue, Help>> = { fr, en };
